"""What is done with the ASCII characters of a text leaves all others as they are."""

import re
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


@given(TEXTS | st.text(st.sampled_from("aé’“—… 語\u0301_")))
def test_what_is_no_letter_and_not_ascii_becomes_a_gap(text):
    others = r"[^\w\x00-\x7f]"
    assert ascii_part.letters(text, "") == re.sub(others, "", text)
    assert ascii_part.letters(text, "\0").count("\0") >= len(re.findall(f"{others}+", text))
    assert ascii_part.letters(text, " ").split() == re.sub(others, " ", text).split()


def test_texts_with_many_kinds_of_signs_have_gaps_too():
    signs = "".join(map(chr, range(0x2190, 0x2300)))
    assert ascii_part.letters(f"é{signs}b", "") == "éb"
