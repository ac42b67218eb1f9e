"""Highlights in the text of a Markdown export: marked where they surely are, and gone again when it is imported."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kbdesk.bookmark import Mark
from kbdesk.exporters import write
from kbdesk.exporters.html_markdown import as_markdown
from kbdesk.importers import open_export

HTML = (
    "<h2>The harbour</h2><p>It was built in <b>1859</b> by <a href='https://a.example/f'>fishermen</a> of the town, and"
    " its walls are of granite.</p><ul><li>It has one light.</li><li>It has two piers.</li></ul>"
    "<blockquote><p>The walls stood.</p></blockquote><pre>a == b</pre>"
    "<table><tr><th>Year</th></tr><tr><td>1911 the storm</td></tr></table>"
)


def highlight(quote, before="", after=""):
    return {"quote": quote, "before": before, "after": after, "note": "", "colour": "yellow", "added": None}


def written(folder, *highlights, html=HTML, **rest):
    """The front matter and the body of the file of an article, and what is read of it."""
    article = {"url": "https://a.example/", "title": "T", "text": "x", "html": html, "highlights": highlights, **rest}
    write([article], folder / "notes", "markdown")
    [file] = (folder / "notes").rglob("*.md")
    head, _, body = file.read_text("utf-8").removeprefix("---\n").partition("\n---\n")
    [back] = open_export(folder / "notes").entries()
    return head, body.strip(), back


@pytest.mark.parametrize(
    ("quote", "marked"),
    [
        ("its walls", "==its walls== are of"),
        ("built in 1859 by", "It was ==built in **1859** by== [fishermen]"),
        ("1859", "in ==**1859**== by"),
        ("by fishermen of the", "==by [fishermen](https://a.example/f) of the== town"),
        ("men of the", "[fisher==men==](https://a.example/f) ==of the== town"),
        ("The harbour\nIt was", "## ==The harbour==\n\n==It was== built"),
        ("one light. It has two", "- It has ==one light.==\n- ==It has two== piers."),
        ("The walls stood.", "> ==The walls stood.=="),
        ("1911  the\u00a0storm", "| ==1911 the storm== |"),
    ],
)
def test_a_highlight_is_marked_in_the_text_and_the_text_comes_back_without(tmp_path, quote, marked):
    head, body, back = written(tmp_path, highlight(quote))
    assert marked in body
    assert "\nmarked: true" in head
    assert back.text == as_markdown(HTML)
    assert back.marks == (Mark(quote.strip()),)


def test_of_words_that_are_there_twice_those_are_marked_that_stand_between_the_same(tmp_path):
    _, body, _ = written(tmp_path, highlight("It has", "one light. ", " two piers"))
    assert body.count("==It has==") == 1
    assert "- ==It has== two piers." in body


@pytest.mark.parametrize("quote", ["It has", "nowhere in it", "a == b"])
def test_what_is_not_surely_found_or_is_code_is_not_marked(tmp_path, quote):
    head, body, back = written(tmp_path, highlight(quote))
    assert body == back.text == as_markdown(HTML)
    assert "marked" not in head
    assert back.marks == (Mark(quote),)


def test_highlights_that_overlap_are_one_mark(tmp_path):
    _, body, back = written(tmp_path, highlight("its walls are"), highlight("walls are of granite"))
    assert "==its walls are of granite==." in body
    assert len(back.marks) == 2


@pytest.mark.parametrize(
    "html", ["<p>It says ==so== of the harbour</p>", "<p>The harbour == it, and so==</p>"], ids=["marks", "signs"]
)
def test_a_text_comes_back_that_has_such_signs_of_its_own(tmp_path, html):
    _, _, back = written(tmp_path, highlight("harbour"), html=html)
    assert back.text == as_markdown(html)


def test_code_with_such_signs_does_not_matter(tmp_path):
    html = "<p>If <code>a==b and c==d</code>, the harbour</p><pre>e==f or g==h</pre>"
    _, body, back = written(tmp_path, highlight("the harbour"), html=html)
    assert "`a==b and c==d`, ==the harbour==" in body
    assert back.text == as_markdown(html)


def test_marks_in_a_note_that_its_user_wrote(tmp_path):
    text = "# Boats\n\nThey *float* on\nthe water, mostly."
    url = {"url": "note:1", "text": text}
    _, body, back = written(tmp_path, highlight("on the water"), html="<p>As it is shown</p>", **url)
    assert body == "# Boats\n\nThey *float* ==on==\n==the water==, mostly."
    assert back.text == text


def test_a_note_with_marks_of_its_users_own_keeps_them(tmp_path):
    text = "They ==float== on the water."
    _, body, back = written(tmp_path, highlight("water"), html="<p>As it is shown</p>", url="note:1", text=text)
    assert body == back.text == text


WORDS = st.sampled_from(["harbour", "the", "=", "==", "a==b", "*", "`", "[x]", "<b>", "1859", "\u00ad", "\\", "=-="])
INLINE = st.recursive(
    st.lists(WORDS, min_size=1, max_size=4).map(lambda words: " ".join(words).replace("<", "&lt;")),
    lambda inner: st.tuples(st.sampled_from(["b", "i", "code", "a href='https://a.example/'", "br", "s"]), inner).map(
        lambda pair: f"a <{pair[0]}>{pair[1]}</{pair[0].split()[0]}>c"
    ),
    max_leaves=4,
)
BLOCK = st.tuples(st.sampled_from(["p", "h2", "blockquote", "li", "pre", "td", "div"]), INLINE)


@given(
    blocks=st.lists(BLOCK, min_size=1, max_size=4),
    quotes=st.lists(st.lists(WORDS, min_size=1, max_size=3).map(" ".join), min_size=1, max_size=3),
)
@settings(max_examples=150, deadline=None)
def test_any_text_comes_back_as_it_was(tmp_path_factory, blocks, quotes):
    html = "".join(f"<{tag}>{inner}</{tag}>" for tag, inner in blocks)
    _, _, back = written(tmp_path_factory.mktemp("any"), *map(highlight, quotes), html=html)
    assert back.text == (as_markdown(html) or "x")
