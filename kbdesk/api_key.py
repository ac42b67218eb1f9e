"""The key of an endpoint: kept by the system's keyring, else in the environment; never in a file, a row or a log.

A key belongs to the host that it was given for: another endpoint is not sent it. What a keyring does may take long (it
may ask its user to unlock it), so that it is asked on a thread of its own and with a deadline.
"""

import os
import queue
import threading
from collections.abc import Callable
from typing import Any, Literal
from urllib.parse import urlsplit

from kbdesk.failure import KbdeskError
from kbdesk.worded import Worded

VARIABLE = "OPENAI_API_KEY"
Source = Literal["keyring", "environment", ""]

_SERVICE = "kbdesk"
_SECONDS = 10.0
_LONGEST = 1_000
_NO_KEYRING = Worded(
    "This computer has no keyring that kbdesk can use; put the key into the environment as {variable}.",
    variable=VARIABLE,
)


def find(base_url: str, seconds: float = _SECONDS) -> tuple[str, Source]:
    """The key for an endpoint and where it is from; empty where there is none. Raises nothing.

    A keyring that does not answer in so many seconds has none.
    """
    try:
        if kept := _asked(lambda keyring: keyring.get_password(_SERVICE, _account(base_url)), seconds):
            return str(kept), "keyring"
    except KbdeskError:
        pass
    found = os.environ.get(VARIABLE, "").strip()
    return (found, "environment") if _is_key(found) else ("", "")


def keep(base_url: str, key: str, seconds: float = _SECONDS) -> None:
    """Give the keyring a key for an endpoint. Raises KbdeskError with what to do where it cannot be kept."""
    key = key.strip()
    if not _is_key(key):
        raise KbdeskError(Worded("That is no key: a key is one word of plain letters, digits and signs."))
    _asked(lambda keyring: keyring.set_password(_SERVICE, _account(base_url), key), seconds)


def forget(base_url: str, seconds: float = _SECONDS) -> bool:
    """Take the key of an endpoint out of the keyring; whether there was one. Raises KbdeskError without a keyring."""

    def ask(keyring: Any) -> bool:
        if keyring.get_password(_SERVICE, _account(base_url)) is None:
            return False
        keyring.delete_password(_SERVICE, _account(base_url))
        return True

    return bool(_asked(ask, seconds))


def _account(base_url: str) -> str:
    return urlsplit(base_url).netloc.lower()


def _is_key(key: str) -> bool:
    return 0 < len(key) <= _LONGEST and key.isascii() and key.isprintable() and " " not in key


def _asked(ask: Callable[[Any], Any], seconds: float) -> Any:
    """What the keyring answers; KbdeskError where there is none, it refuses, or it does not answer in time."""
    answers: queue.SimpleQueue[tuple[bool, Any]] = queue.SimpleQueue()

    def run() -> None:
        try:
            import keyring  # 0.1 s, and D-Bus

            answers.put((True, ask(keyring)))
        except BaseException as error:
            # What it says is not looked at, but for its kind: backends quote what they were given.
            answers.put((False, type(error).__name__))

    threading.Thread(target=run, name="keyring", daemon=True).start()
    try:
        went_well, answer = answers.get(timeout=seconds)
    except queue.Empty:
        sentence = Worded(
            "The keyring did not answer within {seconds:.0f} seconds; unlock it, or use {variable}.",
            seconds=seconds,
            variable=VARIABLE,
        )
        raise KbdeskError(sentence) from None
    if went_well:
        return answer
    if answer in ("NoKeyringError", "ImportError", "ModuleNotFoundError", "InitError"):
        raise KbdeskError(_NO_KEYRING)
    raise KbdeskError(
        Worded(
            "The keyring refused ({answer}); unlock it, or put the key into the environment as {variable}.",
            answer=answer,
            variable=VARIABLE,
        )
    )
