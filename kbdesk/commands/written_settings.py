"""Settings that another process wrote: `kbdesk config set` beside an open window, or an editor."""

import logging
from collections.abc import Callable
from pathlib import Path

from kbdesk.failure import KbdeskError
from kbdesk.settings import Settings, load

log = logging.getLogger(__name__)

_State = tuple[int, int] | None


class WrittenSettings:
    """Looks whether the file changed, and hands over what it says then."""

    def __init__(self, file: Path, adopt: Callable[[Callable[[], Settings]], bool]) -> None:
        """`adopt` is given how they are read, for it knows when nobody else changes them: what was read before that
        would undo it. It says whether it has taken them; if not, they are handed over again at the next look.
        """
        self._file = file
        self._adopt = adopt
        self._seen: _State = None  # the first look reads it: it may have changed since it was read

    def look(self) -> None:
        """Hand over what the file says, if it is another one than at the last look."""
        state = self._state()
        if state == self._seen:
            return
        try:
            taken = self._adopt(lambda: load(self._file))
        except KbdeskError as error:  # half written, or mistyped: what was in force stays so
            log.warning("%s", error)
            taken = True
        if taken:
            self._seen = state

    def _state(self) -> _State:
        try:
            found = self._file.stat()
        except OSError:
            return None
        return found.st_mtime_ns, found.st_size
