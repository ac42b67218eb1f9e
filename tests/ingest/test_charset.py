"""Bytes to text, by the text itself and by the same in UTF-8."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kbdesk.ingest.charset import decode, utf8

ENCODED = st.builds(
    lambda text, charset: text.encode(charset, "replace"),
    st.text(max_size=80),
    st.sampled_from(["utf-8", "utf-8-sig", "latin-1", "utf-16", "shift_jis", "iso-2022-jp", "cp1251", "ascii"]),
)


@settings(deadline=None)  # the first guess loads what guesses
@given(
    st.one_of(ENCODED, st.binary(max_size=80)), st.sampled_from([None, "utf-8", "windows-1252", "shift_jis", "none"])
)
def test_both_say_the_same(body, header):
    assert utf8(body, header, markup=True) == decode(body, header, markup=True).encode()


@pytest.mark.parametrize("body", [b"plain", "caf\u00e9".encode(), "\u6e2f".encode() * 9])
def test_clean_utf8_stays_the_very_same(body):
    assert utf8(body, None, markup=True) is body


@pytest.mark.parametrize("body", [b"a\0b", b"a\x1bb", "a\ufeff\ufffeb".encode(), "\ufeffab".encode()])
def test_what_no_text_has_is_left_out(body):
    assert utf8(body, None, markup=True).replace("\ufeff".encode(), b"") == b"ab"


RUSSIAN = "Гавань города была построена в середине века рыбаками, которые потеряли лодки во время большой бури. "
JAPANESE = "この町の港は十九世紀の半ばに、嵐で船を失った漁師たちによって作られた。春になると船が戻ってきた。"
THAI = "ท่าเรือของเมืองนี้สร้างขึ้นในกลางศตวรรษที่สิบเก้าโดยชาวประมงที่สูญเสียเรือในพายุใหญ่"


@pytest.mark.parametrize("charset", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("words", [RUSSIAN, JAPANESE, "Of harbours"])
def test_utf16_needs_no_mark(charset, words):
    text = f"<html><head><meta charset=iso-8859-1><title>{words}</title>{'<p>' * 40}"
    assert decode(text.encode(charset), "iso-8859-1", markup=True) == text


@pytest.mark.parametrize(
    ("words", "charset"),
    [(RUSSIAN, "cp1251"), (RUSSIAN, "koi8-r"), (JAPANESE, "shift_jis"), (JAPANESE, "euc_jp"), (THAI, "cp874")],
)
def test_a_western_set_that_cannot_be_is_passed_over(words, charset):
    body = f"<meta charset={charset}><p>{words * 5}</p>".encode(charset)
    assert words in decode(body, "ISO-8859-1", markup=True)


def test_japanese_of_which_nothing_is_said_is_known_by_its_syllables():
    for charset in ("euc_jp", "shift_jis"):
        assert decode((JAPANESE * 5).encode(charset), None, markup=False) == JAPANESE * 5


@pytest.mark.parametrize(
    "text", ["Où êtes-vous né, à l’été où l’âne a brûlé ? ", "Größe\xa0\xa0–\xa0“Übung” • \xa0", "¿Qué año? ¡Él! "]
)
def test_a_western_set_that_can_be_is_believed(text):
    body = (text * 30).encode("cp1252")
    assert decode(body, "iso-8859-1", markup=False) == text * 30
