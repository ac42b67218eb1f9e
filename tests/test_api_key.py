"""Where a key is kept, and who is sent it."""

import time

import keyring
import pytest
from keyring.backends.fail import Keyring as NoKeyring

from kbdesk import api_key
from kbdesk.failure import KbdeskError
from tests import keyrings

HERE, THERE = "https://api.example/v1", "https://other.example/v1"


@pytest.fixture(autouse=True)
def no_key_in_the_environment(monkeypatch):
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)


@pytest.fixture
def use():
    before = keyring.get_keyring()
    yield keyring.set_keyring
    keyring.set_keyring(before)


def test_a_key_is_kept_for_its_host_and_forgotten(use):
    use(keyrings.Memory())
    assert api_key.find(HERE) == ("", "")
    api_key.keep(HERE, " sk-1\n")
    assert api_key.find(HERE) == ("sk-1", "keyring")
    assert api_key.find("https://API.example/other") == ("sk-1", "keyring")
    assert api_key.find(THERE) == ("", "")
    assert api_key.forget(HERE) is True
    assert api_key.forget(HERE) is False
    assert api_key.find(HERE) == ("", "")


def test_the_keyring_comes_before_the_environment(use, monkeypatch):
    use(keyrings.Memory())
    monkeypatch.setenv("OPENAI_API_KEY", "sk-env")
    assert api_key.find(HERE) == ("sk-env", "environment")
    api_key.keep(HERE, "sk-1")
    assert api_key.find(HERE) == ("sk-1", "keyring")


def test_without_a_keyring_there_is_a_sentence_that_says_what_to_do(use):
    use(NoKeyring())
    for ask in (lambda: api_key.keep(HERE, "sk-1"), lambda: api_key.forget(HERE)):
        with pytest.raises(KbdeskError, match="no keyring that kbdesk can use"):
            ask()
    assert api_key.find(HERE) == ("", "")


def test_a_keyring_that_is_locked_says_nothing_of_what_it_holds(use):
    locked = keyrings.Locked()
    locked.kept = {"x": "sk-secret"}
    use(locked)
    with pytest.raises(KbdeskError, match="refused") as raised:
        api_key.keep(HERE, "sk-1")
    assert "sk-" not in str(raised.value)


def test_a_keyring_that_does_not_answer_is_not_waited_for(use, monkeypatch):
    use(keyrings.Stuck())
    monkeypatch.setenv("OPENAI_API_KEY", "sk-env")
    began = time.monotonic()
    assert api_key.find(HERE, seconds=0.2) == ("sk-env", "environment")
    with pytest.raises(KbdeskError, match="did not answer"):
        api_key.forget(HERE, seconds=0.2)
    assert time.monotonic() - began < 20


@pytest.mark.parametrize("key", ["", " ", "two words", "é", "a\nb", "x" * 2_000])
def test_what_is_no_key_is_refused(use, key):
    use(keyrings.Memory())
    with pytest.raises(KbdeskError, match="no key"):
        api_key.keep(HERE, key)
