"""The parts of a row of the list that are worked out before it is painted."""

from hypothesis import given
from hypothesis import strategies as st

from kbdesk.gui.articles.card_delegate import marked

# no marks, and nothing at which a snippet would be shortened at its beginning
TEXTS = st.text(st.characters(exclude_characters="\x02\x03", exclude_categories=["Cs"]), max_size=20)
PARTS = st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=4)


def seen(text):
    """What is seen of a text: a blank for each control."""
    return "".join(char if char.isprintable() else " " for char in text)


@given(PARTS, TEXTS)
def test_a_hit_is_marked_where_qt_counts_it(parts, rest):
    snippet = "".join(f"{before}\x02{hit}\x03" for before, hit in parts) + rest
    text, spans = marked(snippet)
    units = text.encode("utf-16-le")
    assert [units[2 * at : 2 * (at + length)].decode("utf-16-le") for at, length in spans] == [
        seen(hit) for _, hit in parts
    ]
    assert text == seen("".join(before + hit for before, hit in parts) + rest)


def test_a_hit_that_is_far_behind_comes_near_the_beginning():
    text, spans = marked("word " * 30 + "\x02found\x03 here")
    assert text.startswith("…word ")
    assert len(text) < 60
    assert [text[at : at + length] for at, length in spans] == ["found"]
