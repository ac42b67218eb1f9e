"""A snippet shows a part of the text in which the hits are, and marks them and nothing else."""

import pytest

from kbdesk.search.query import parse
from kbdesk.search.snippet import Marker

LONG = "filler words without meaning " * 40


def shown(typed, *texts, otherwise="the excerpt"):
    return Marker(parse(typed).wanted).snippet(texts, otherwise).replace("\x02", "[").replace("\x03", "]")


@pytest.mark.parametrize(
    ("typed", "text", "found"),
    [
        ("river ", "The river runs.", "The [river] runs."),
        ("riv", "The rivers, the arriver.", "The [rivers], the arriver."),
        ("river ", "The riverside of a river", "The riverside of a [river]"),
        ("RIVER sea ", "River to sea", "[River] to [sea]"),
        ('"old river"', "old, an old\nriver: river", "old, an [old river]: river"),
        ("e-mail ", "An e-mail, an e mail", "An [e-mail], an [e mail]"),
        ("cafe ", "Un café à Paris", "Un [café] à Paris"),
        ("cafe ", "Un cafe\u0301 ici", "Un [caf\u00e9] ici"),
        ("Übergang ", "Ein UBERGANG, ein Übergang", "Ein [UBERGANG], ein [Übergang]"),
        ("strasse ", "Die Straße dort", "Die [Straße] dort"),
        ("aero ", "Die Insel Ærø", "Die Insel [Ærø]"),
        ("東京", "港区は東京都にある", "港区は[東京]都にある"),
        ("ไทย", "ภาษาไทยเขียน", "ภาษา[ไทย]เขียน"),
        ("ru", "Русский и rust", "Русский и [rust]"),
        ("-x river ", "x river", "x [river]"),
    ],
)
def test_hits_are_marked(typed, text, found):
    assert shown(typed, text) == found


def test_it_is_a_part_of_the_text_around_the_hits():
    found = shown("harbour lighthouse ", f"The harbour first. {LONG} A harbour with a lighthouse. {LONG}")
    assert found.startswith("…")
    assert found.endswith("…")
    assert "[harbour] with a [lighthouse]" in found
    assert len(found) < 250


def test_a_long_text_without_spaces_is_cut_too():
    found = shown("東京", "字" * 500 + "東京" + "字" * 500)
    assert "[東京]" in found
    assert len(found) < 250


def test_the_first_text_that_has_a_hit_is_shown():
    assert shown("river ", "No such word", "a river", "another river") == "a [river]"
    assert shown("river ", "No such word") == "the excerpt"
    assert shown("tag:x", "river") == "the excerpt"
    assert shown("author:river", "river") == "the excerpt"


def test_a_text_cannot_mark_hits_of_its_own():
    text = "\x02fake\x03 and a river\x00"
    snippet = Marker(parse("river ").wanted).snippet([text], "")
    assert snippet == "fake and a \x02river\x03"
    assert Marker(parse("nothing ").wanted).snippet([text], text) == "fake and a river"
