import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kbdesk.analysis.embedded.local import PROVIDER
from kbdesk.analysis.filler import without_filler
from kbdesk.analysis.markup import without_code, without_formulas, without_listings, without_markup
from kbdesk.analysis.provider import Subject
from kbdesk.ingest.extract import extract


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ('A <img src="/a/b.jpg" alt=wide> bridge', "A   bridge"),
        ("<div class='x'>A bridge</div>", " A bridge "),
        ("A bridge.<br/>\nIt holds.<!-- draft -->", "A bridge. \nIt holds. "),
        ("![a bridge](images/bridge.png) over", "![a bridge]  over"),
        ('see [the map](/map.html "A map"){:target="_blank"}', "see [the map]  "),
        ("c&oacute;digo&nbsp;abierto &#38; m&#xE1;s", "código abierto & más"),
        ("{{ site.baseurl }}/about {% include head.html %}", " /about  "),
        ('<div class="note" markdown>A <script async src="//a.example/a.js"></script>bridge</div>', " A bridge "),
        ('[Home](https://a.example){ .button .button--wide title="A bridge" }', "[Home]"),
        ("![a bridge](bridge.svg){ align=right } over", "![a bridge] over"),
        ("all [issues][] and [any forks][forks hosted on it]", "all [issues][] and [any forks]"),
        ("a bridge\n\n[forks hosted on it]: https://a.example/ 'Forks'\nholds", "a bridge holds"),
        ("[![A]({{ base }}/the old bridge - a.png)]({{ base }}/the old bridge.png) over", "[![A] ] over"),
        (":octicons-home-16: Home :warning:", "Home"),
        ('::: {.menu\n.menu--wide}\n[Share]{.share-btn\n#share lang="en"}', "::: [Share]"),
    ],
)
def test_markup_goes(text, plain):
    assert without_markup(text).split() == plain.split()


@pytest.mark.parametrize(
    "text",
    [
        "if a <b and c> d",
        "3 < 4 and 5 > 4",
        "{not a template}",
        "f(x)[1](2 3)",
        "<https://a.example/>",
        "a <- b",
        "R&D; AT&T",
        "&nothing;",
        "at 10:30:15, a::b:c:",
        "[a]: is a bridge",
        "{a: 1}",
    ],
)
def test_what_only_looks_like_it_stays(text):
    assert without_markup(text) == text


@given(st.text())
def test_any_text_comes_back_no_longer(text):
    assert len(without_markup(text)) <= max(len(text), 0) + text.count("<") + text.count("{") + text.count("]")


@pytest.mark.parametrize(
    "piece",
    [
        "<a ",
        "<a b=",
        "<a b='",
        "{{",
        "{%",
        "](",
        "<!--",
        "[]{",
        "<a b='c' d ",
        ":a",
        "{:.a ",
        "[a]: b ",
        "a][b",
        "```a\n",
        "`a/",
        "{ .a\n",
        r"\(a",
        r"\[ a = ",
        r"\begin{",
        "\\",
    ],
)
def test_it_takes_no_longer_for_what_is_made_to_take_long(piece):
    began = time.process_time()
    without_formulas(without_code(without_markup(piece * (60_000 // len(piece)))))
    assert time.process_time() - began < 2


def test_no_tag_and_no_summary_is_markup():
    part = '<img src="/images/{n}.jpg" class="wide"> {{{{ site.baseurl }}}} The stone bridge over the river holds. '
    text = "\n\n".join(part.format(n=n) * 3 for n in range(12))
    found = PROVIDER.analyze(Subject(title="The stone bridge", text=text, language_hint="en"))
    assert not {"img", "src", "jpg", "img src", "class", "wide", "baseurl", "site"} & {t.lower() for t in found.tags}
    assert any("bridge" in tag.lower() for tag in found.tags)
    assert "<" not in found.summary


def test_code_between_fences_is_about_nothing():
    text = "A bridge.\n\n```js\nconst river = 1\n```\n\nIt is of stone.\n~~~\nconst a = ```\n~~~\nIt holds.\n"
    assert without_code(text) == "A bridge.\n\n\nIt is of stone.\nIt holds.\n"
    assert without_code("A ``` in a line, and `code`.") == "A ``` in a line, and `code`."
    assert without_code("See `src/bridge.py` and `..\\river`.") == "See   and  ."
    code = "```\n" + "const river = boat + 1\n" * 20 + "```\n"
    found = PROVIDER.analyze(Subject(title="A bridge", text=f"The stone bridge holds the river.\n\n{code}" * 3))
    assert not {"const", "boat"} & set(found.tags)
    assert found.reading_minutes > 1


def test_code_is_about_nothing_where_the_marks_are_gone_from_the_text():
    code = "const river = boat.float(1)\nif (river < 2) {\n    river.wait()\n}"
    body = f"# A bridge\n\nThe stone bridge holds the river. See `src/boat.py`.\n\n```js\n{code}\n```\n" * 5
    read = extract(body.encode(), "text/markdown", "utf-8", "")
    assert "river.wait()" in read.text
    found = PROVIDER.analyze(Subject(title=read.title, text=read.text, html=read.html, language_hint="en"))
    assert not {"const", "boat", "river const", "src"} & {tag.casefold() for tag in found.tags}
    assert (
        without_listings("A bridge.\n\n  a < b\n\nIt holds.", "<pre><code>  a &lt; b</code></pre>")
        == "A bridge.\n\n\nIt holds."
    )
    assert without_listings("A {% highlight js %}\nboat\n{% endhighlight %} b", "").split() == ["A", "b"]
    letter = "Dear Ada,\nthe bridge holds.\nBo"
    assert without_listings(letter, f"<pre><code>{letter}</code></pre>") == letter, "some sites have all text in <pre>"


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        (r"The ring \(R = \mathbb{Z}[x]\) has units.", "The ring . has units."),
        (r"So \[\frac{volume}{area} = \operatorname{depth}\] holds.", "So . holds."),
        (r"With $\mathcal{O}(n)$ steps.", "With $ . {O}(n)$ steps."),
        ("\\begin{align*}\na &= b\n\\end{align*}\nholds", " . \na &= b\n . \nholds"),
        (r"A bridge \(the old one\) and \[its gate\]", r"A bridge \(the old one\) and \[its gate\]"),
        ("A line.\\\nAnother \\* one", "A line.\\\nAnother \\* one"),
    ],
)
def test_of_formulas_no_words_are_left(text, kept):
    assert without_formulas(text) == kept


def test_no_tag_is_a_command_of_a_formula():
    text = (
        r"The ring \(\mathbb{Z}\) is a ring of integers. A ring has ideals: \(\mathcal{I} \subset \mathbb{Z}\)."
        r" $$\frac{\mathbb{Z}}{\mathcal{I}}$$ An ideal of the ring \[\mathbb{Z}/n\mathbb{Z}\] is a ring's kernel. "
    )
    found = PROVIDER.analyze(Subject(title="Rings and ideals", text=text * 6, language_hint="en"))
    assert {"ideal", "ideals"} & {tag.casefold() for tag in found.tags}
    assert not [tag for tag in found.tags if any(word in tag for word in ("mathbb", "mathcal", "frac", "subset"))]


LOREM = "Lorem ipsum dolor sit amet, consectetur adipiscing elit. Vivamus tincidunt, nunc eget ultrices varius."


def test_text_that_stands_in_for_one_is_about_nothing():
    found = PROVIDER.analyze(
        Subject(title="Gardens", text=f"{LOREM}\n\nA garden has a pond. A garden grows.\n{LOREM}\n" * 3)
    )
    assert {"garden", "gardens"} & {tag.casefold() for tag in found.tags}
    assert not {"amet", "ipsum", "sit amet", "vivamus", "lorem ipsum"} & {tag.casefold() for tag in found.tags}
    assert not any(word in found.summary for word in ("Lorem", "Vivamus"))
    assert PROVIDER.analyze(Subject(title=LOREM, text=f"{LOREM}\n{LOREM}")).tags == []


def test_other_passages_that_stand_in_for_one_are_told():
    other = "Lorem ipsum dolor sit amet, consetetur sadipscing elitr, sed diam nonumy eirmod tempor invidunt ut labore."
    long = "Sed ut perspiciatis unde omnis iste natus error sit voluptatem accusantium doloremque laudantium dolor."
    assert without_filler(f"{other}\nA garden.\n{long}") == "A garden."


@pytest.mark.parametrize(
    "text",
    [
        "Gallia est omnis divisa in partes tres, quarum unam incolunt Belgae, aliam Aquitani. Dolor est.",
        "Le dolor, la massa e la porta",
        "In libero\nDolor",
        "a dolor\n\n",
        "Lorem ipsum is what a printer sets for want of words, since the sixteenth century.",
    ],
)
def test_latin_and_what_is_written_about_filler_stay(text):
    assert without_filler(text) == text
