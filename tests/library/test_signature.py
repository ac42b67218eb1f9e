"""What tells that two texts are the same, or nearly."""

import random

import numpy
import pytest

from kbdesk.analysis.twins import LEAST, twins
from kbdesk.library.index.signature import LAYOUT, signature

ENGLISH = "the harbour of a town built by fishermen who lost their boats in storms keeps winter waves from houses"


def words(count, seed, of=ENGLISH):
    chosen = random.Random(seed)
    return [f"{chosen.choice(of.split())}{chosen.randrange(400)}" for _ in range(count)]


def characters(count, seed):
    chosen = random.Random(seed)
    return "".join(chr(chosen.randrange(0x4E00, 0x5E00)) for _ in range(count))


def common(one, other):
    rows = numpy.frombuffer(signature(one) + signature(other), LAYOUT)["minima"]
    return float((rows[0] == rows[1]).mean())


def groups(*texts, apart=None):
    found = twins(b"".join(map(signature, texts)), apart or [set() for _ in texts])
    return [[(place, round(share, 2)) for place, share in group] for group in found]


def shingles(text):
    letters = "".join(filter(str.isalnum, text))
    return {letters[at : at + 16] for at in range(len(letters) - 15)}


@pytest.mark.parametrize("changed", [1, 5, 20, 60])
def test_it_tells_how_much_two_texts_have_in_common(changed):
    one = words(600, 1)
    other = list(one)
    for place in random.Random(2).sample(range(600), changed):
        other[place] = f"other{place}"
    a, b = shingles(" ".join(one)), shingles(" ".join(other))
    assert common(" ".join(one), " ".join(other)) == pytest.approx(len(a & b) / len(a | b), abs=0.12)


def test_texts_that_have_nothing_to_do_with_each_other():
    assert common(" ".join(words(600, 1)), " ".join(words(600, 2))) < 0.05
    assert common(characters(800, 1), characters(800, 2)) < 0.05


def test_languages_without_spaces():
    text = characters(800, 3)
    one_changed = text[:400] + "字" + text[401:]
    assert common(text, one_changed) > 0.9
    # the same text in lines of another length, and with full-width signs
    assert groups(text, "\n".join(text[at : at + 30] for at in range(0, 800, 30))) == [[(0, 1.0), (1, 1.0)]]


def test_case_spaces_punctuation_and_width_make_no_difference():
    text = " ".join(words(50, 4))
    assert signature(text) == signature(text.upper().replace(" ", " — ") + "!") == signature(text + "\n\n")
    assert signature("Ｆｕｌｌ width letters are the same as the others are") == signature(
        "Full width letters are the same as the others are"
    )


def test_what_is_too_short_or_odd():
    assert signature("") == signature("Please wait") == b""
    assert len(signature("x" * 32)) == len(signature("\ud800 lone surrogates " * 9)) == numpy.dtype(LAYOUT).itemsize
    assert twins(b"", []) == []
    assert groups("one text that is alone in the library here") == []


def test_groups_lead_with_the_longest():
    base = words(400, 5)
    text, longer, same = " ".join(base), " ".join([*base, "and", "more"]), " ".join(base).title()
    found = groups("another " + " ".join(words(400, 6)), text, longer, same)
    assert len(found) == 1
    (first, whole), (second, share), (third, again) = found[0]
    assert (first, whole) == (2, 1.0)
    assert {second, third} == {1, 3}
    assert share == again
    assert LEAST <= share < 1.0


def test_a_thousand_that_are_the_same_are_one_group():
    texts = ["Enable JavaScript to see this page, please, and then try again."] * 1000
    (group,) = groups(*texts)
    assert [place for place, _ in group] == list(range(1000))


def test_a_chain_is_not_one_group():
    """The first is like the second and the second like the third, but the first is not like the third."""
    base = words(300, 7)
    first, second, third = base[:250], base[30:280], base[60:]
    assert common(" ".join(first), " ".join(second)) > LEAST
    assert common(" ".join(first), " ".join(third)) < LEAST
    for group in groups(*(" ".join(part) for part in (first, second, third))):
        assert len(group) == 2


def test_what_is_kept_apart_is_in_no_group_together():
    text = " ".join(words(100, 8))
    assert groups(text, text, text, apart=[{1}, {1}, set()]) == [[(0, 1.0), (2, 1.0)]] or groups(
        text, text, text, apart=[{1}, {1}, set()]
    ) == [[(1, 1.0), (2, 1.0)]]
    assert groups(text, text, apart=[{1, 2}, {2}]) == []
