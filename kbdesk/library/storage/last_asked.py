"""What was read last, as long as nothing is written: who types a word asks mostly for the same after each letter."""

from collections.abc import Callable, Hashable, Sequence
from typing import Generic, TypeVar

from kbdesk.library.storage.database import Database

_K = TypeVar("_K", bound=Hashable)
_T = TypeVar("_T")


class LastAsked(Generic[_K, _T]):
    """What was asked for last, until something is committed, by whomever.

    Args:
        read: what there is of some keys; those that it leaves out are read again.
    """

    def __init__(self, database: Database, read: Callable[[Sequence[_K]], dict[_K, _T]]) -> None:
        self._db = database
        self._read = read
        self._kept: tuple[int, dict[_K, _T]] = (-1, {})  # only ever replaced: several threads ask

    def of(self, keys: Sequence[_K], kept: Callable[[dict[_K, _T]], dict[_K, _T]] = dict) -> dict[_K, _T]:
        """What there is of these; `kept` is what is kept of it."""
        # Asked before anything is read: what is committed meanwhile makes it another one.
        version = self._db.version()
        before, known = self._kept
        found = {key: known[key] for key in keys if key in known} if before == version else {}
        missing = [key for key in keys if key not in found]
        if missing:
            found |= self._read(missing)
        self._kept = (version, kept(found))
        return found
