"""The parts of a row of the list that are worked out before it is painted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics

from kbdesk.gui.articles.card_delegate import marked
from kbdesk.gui.articles.row_delegate import elided

WIDE = 1_000_000
# no marks
TEXTS = st.text(st.characters(exclude_characters="\x02\x03", exclude_categories=["Cs"]), max_size=20)
PARTS = st.lists(st.tuples(TEXTS, TEXTS), min_size=1, max_size=4)


def seen(text):
    """What is seen of a text: a blank for each control."""
    return "".join(char if char.isprintable() else " " for char in text)


@pytest.fixture(scope="module")
def metrics(qapp):
    return QFontMetrics(QFont())


@given(parts=PARTS, rest=TEXTS)
def test_a_hit_is_marked_where_qt_counts_it(metrics, parts, rest):
    snippet = "".join(f"{before}\x02{hit}\x03" for before, hit in parts) + rest
    text, spans = marked(snippet, metrics, WIDE)
    units = text.encode("utf-16-le")
    assert [units[2 * at : 2 * (at + length)].decode("utf-16-le") for at, length in spans] == [
        seen(hit) for _, hit in parts
    ]
    assert text == seen("".join(before + hit for before, hit in parts) + rest)


@pytest.mark.parametrize(
    "before", ["word " * 30, "…a fewer words and then longestdistinguishable ", "机器学习" * 20, "רחוק מאוד " * 9]
)
@pytest.mark.parametrize("width", [120, 300, 900])
def test_a_hit_that_is_far_behind_is_seen_in_a_narrow_line(metrics, before, width):
    text, [(at, length)] = marked(before + "\x02found\x03 here", metrics, width)
    assert text[at : at + length] == "found"
    assert metrics.horizontalAdvance(text[:at]) <= width / 2
    assert text == before + "found here" or text[0] == "…"


def test_what_stands_before_a_hit_begins_with_a_word(metrics):
    text, _ = marked("word " * 30 + "\x02found\x03 here", metrics, 300)
    assert text.startswith("…word ")
    assert text.endswith(" found here")


def test_a_word_before_a_hit_that_is_too_long_is_cut(metrics):
    text, [(at, _)] = marked("x" * 200 + " \x02found\x03", metrics, 300)
    assert text.startswith("…xxx")
    assert metrics.horizontalAdvance(text[:at]) <= 150


LETTERS = st.characters(exclude_categories=["Cs", "Cc", "Cf", "Zl", "Zp", "Mn", "Me", "Mc"])


@given(text=st.text(LETTERS) | st.sampled_from(["i", "il. "]), times=st.integers(1, 90), width=st.integers(30, 500))
def test_a_text_is_cut_as_qt_cuts_it(metrics, text, times, width):
    text *= times
    assert elided(text, metrics, width) == metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)
