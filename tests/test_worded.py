"""What the engine says: a text like any other, whose form and values can still be told."""

import pickle

import pytest

from kbdesk.failure import IngestError, KbdeskError, Kind
from kbdesk.library.storage.trouble import StorageError
from kbdesk.worded import Worded, restored, stored


def test_it_is_a_text_like_any_other():
    said = Worded("{name!r} was deleted; {n:,} are left.", name="{odd}", n=1234)
    assert said == "'{odd}' was deleted; 1,234 are left."
    assert f"{said}" == "".join(said) == str(said)
    assert (said.form, said.values) == ("{name!r} was deleted; {n:,} are left.", {"name": "{odd}", "n": 1234})


def test_several_are_one_after_the_other():
    both = Worded.together("", Worded("A {x}.", x=1), "B.")
    assert both == "A 1. B."
    assert list(both.values.values()) == ["A 1.", "B."]
    assert Worded.together() == ""


def test_another_process_gets_it_whole():
    said = pickle.loads(pickle.dumps(Worded("{x} is left.", x=1)))
    assert (said, said.form, said.values) == ("1 is left.", "{x} is left.", {"x": 1})


@pytest.mark.parametrize("error", [KbdeskError, lambda said: StorageError(said, passing=True)])
def test_an_error_keeps_how_it_was_worded(error):
    assert error(Worded("{x} is left.", x=1)).sentence.form == "{x} is left."
    assert str(error(Worded("{x} is left.", x=1))) == "1 is left."
    assert KbdeskError().sentence == ""
    assert str(IngestError(Kind.DNS, "As ever.")) == "As ever."


def test_a_database_keeps_how_it_was_worded():
    inner = Worded("{n} others", n=2)
    said = restored(stored(Worded("{name!r} and {inner}: {x:.1f}.", name="odd\x1e", inner=inner, x=1.25)))
    assert said == "'odd\\x1e' and 2 others: 1.2."
    assert said.form == "{name!r} and {inner}: {x:.1f}."
    assert said.values["inner"].form == "{n} others"


@pytest.mark.parametrize("text", ["", "As ever.", "{not} a form", "[1]"])
def test_what_was_kept_as_it_is_comes_back_as_it_is(text):
    assert stored(text) == restored(text) == text
    assert not isinstance(restored(text), Worded)


@pytest.mark.parametrize("damaged", ["\x1e", "\x1e[", "\x1e[1]", '\x1e["{x}", {}]', '\x1e["{x}", 3]', "\x1e{}"])
def test_what_is_damaged_is_a_text(damaged):
    assert isinstance(restored(damaged), str)
