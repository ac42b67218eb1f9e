"""Spellings of one word become one, and text without spaces is cut where a query can meet it."""

import re
import sys
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kbdesk.library.words.tokens import _DIACRITICS, HEAD, START, VOWEL_SIGNS, fold, is_spaced, prepared, spans, tokens


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Don't e-mail snake_case!", "don t e mail snake case"),
        ("Café CAFE\u0301 Ｃａｆé", "cafe cafe cafe"),
        ("Ærø œuvre Łódź Straße İzmir", "aero oeuvre lodz strasse izmir"),
        ("Über\u00adgang", "ubergang"),
        ("Ελλάδα Ёлка", "ελλαδα елка"),
        ("العَرَبِيَّة", "العربية"),
        ("हिन्दी भाषा", "हिन्दी भाषा"),
        ("東京タワーは333m", "東 京 タ ワ ー は 333m"),
        ("ﾃﾞｰﾀ", "デ ー タ"),
        ("학교에서", "학 교 에 서"),
        ("ที่เรียน", "ที่ เรี ย น"),
        ("ພາສາລາວ", "ພ າ ສ າ ລ າ ວ"),
        ("ភាសាខ្មែរ", "ភា សា ខ្មែ រ"),
        ("မြန်မာ", "မြ န် မာ"),
        ("ไ", "ไ"),
        ("2024年5月", "2024 年 5 月"),
    ],
)
def test_tokens(text, found):
    assert tokens(text) == found.split()
    assert [token for token, _, _ in spans(text)] == found.split()


@given(st.text())
def test_every_letter_and_digit_is_in_a_token(text):
    whole = "".join(tokens(text))
    assert all(char in whole for char in fold(text) if char.isalnum())
    assert all(text[start:end] for _, start, end in spans(text))


@given(st.text())
def test_tokens_are_parted_at_the_spaces_and_nowhere_else(text):
    assert prepared(text).split(" ")[: len(tokens(text))] == (tokens(text) or [""][: len(tokens(text))])
    assert all(START not in token and not any(char.isspace() for char in token) for token in tokens(text))


@given(st.text(st.characters(categories=["Lu", "Ll"])))
def test_case_and_form_make_no_difference(text):
    for other in (text.lower(), unicodedata.normalize("NFD", text), unicodedata.normalize("NFC", text)):
        assert tokens(fold(other)) == tokens(fold(text.lower()))


def test_beginnings_are_tokens_of_their_own_for_words_that_have_them():
    assert prepared("River rivet 東京 of") == f"river rivet 東 京 of {START}o {START}of {START}r {START}ri {START}riv"
    assert prepared("To be", heading=True).split() == [
        *(words := prepared("To be").split()),
        *(HEAD + word for word in words),
    ]
    assert is_spaced("river")
    assert not is_spaced("京")


def test_vowel_signs_are_the_marks_of_indian_and_other_scripts_that_are_no_accents():
    """As Unicode 14 had them: an index is not another one under another Python."""
    written = re.compile(f"[{VOWEL_SIGNS}]")
    listed = set(filter(written.match, map(chr, range(sys.maxunicode + 1))))
    assert all(unicodedata.category(char).startswith("M") for char in listed)
    if unicodedata.unidata_version == "14.0.0":
        accents = re.compile(f"[{_DIACRITICS}]")
        scripts = map(chr, [*range(0x0700, 0x1D00), *range(0xA800, 0xAC00)])
        marks = {char for char in scripts if unicodedata.category(char).startswith("M")}
        assert listed == set(filter(lambda char: not accents.match(char), marks))
