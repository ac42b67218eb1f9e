"""What is done with the ASCII characters of a text leaves all others as they are."""

import string

from hypothesis import given
from hypothesis import strategies as st

from kbdesk.library.words import ascii_part

TEXTS = st.text(st.characters(codec=None))
UPPER = bytes.maketrans(string.ascii_lowercase.encode(), string.ascii_uppercase.encode())


@given(TEXTS)
def test_what_a_table_says_is_put_in(text):
    assert ascii_part.put(text, UPPER) == "".join(char.upper() if char.isascii() else char for char in text)


@given(TEXTS)
def test_what_is_taken_out_is_ascii_alone(text):
    assert ascii_part.without(text) == "".join(char for char in text if not char.isascii())
    assert ascii_part.without(text, b"ab ") == "".join(char for char in text if char not in "ab ")
