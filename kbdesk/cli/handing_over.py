"""Starting where another kbdesk works on the data folder already: it is handed what this one was given.

It may just be ending, and take nothing any more; then this one goes on as if it were the first. So neither is left
without a window, and nothing that was given is lost.
"""

import time
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from kbdesk.datafolder import DataFolder, EngineBusy
from kbdesk.failure import KbdeskError

if TYPE_CHECKING:
    from kbdesk.engine import Engine

LONGEST = 30.0
"""Seconds that one which is ending, or just beginning, may take: longer than it gives itself."""

_LOOK = 0.05


class HandingOver:
    """One attempt; `close` ends it where its engine is not used on."""

    def __init__(self, folder: DataFolder, urls: Sequence[str], files: Sequence[Path]) -> None:
        from kbdesk.engine import Engine

        self._folder = folder
        self._begun = time.monotonic()
        self.engine: Engine = Engine(folder)
        self._request = self.engine.handing_over.leave(urls, files)
        self._taken: bool | None = None

    def is_taken(self, seconds: float) -> bool | None:
        """Wait for so long since the beginning: True where the other has taken it; False where the other has ended,
        and the data folder is this process's own now; None where neither has happened.
        """
        while self._taken is None and time.monotonic() - self._begun < seconds:
            if not self.engine.handing_over.is_left(self._request):
                self._taken = True
                break
            try:
                self._folder.acquire()
            except EngineBusy:
                time.sleep(_LOOK)
                continue
            self._taken = not self.engine.handing_over.take_back(self._request)
            if self._taken:
                self._folder.release()
        return self._taken

    def settle(self) -> "Engine | None":
        """The engine of this process, where it is to go on; None where the other one does. KbdeskError where the other
        neither answers nor ends.
        """
        taken = self.is_taken(LONGEST)
        if taken is False:
            return self.engine
        if taken is None:
            self.engine.handing_over.take_back(self._request)
        self.engine.stop()
        if taken is None:
            raise KbdeskError(
                "kbdesk works on this library without a window, or does not answer. End it, then start kbdesk again."
            )
        return None
