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
