"""What a kbdesk that is started beside another one leaves to it: addresses, files, and the wish to see its window."""

import threading
from collections.abc import Callable, Sequence
from pathlib import Path

from kbdesk.jobs.events import HandedOver
from kbdesk.library.library import Library


class HandingOver:
    """Both sides of it. What nobody takes stays, and can be taken back.

    It is taken when its user has it before them, and not when a window hears of it: that may be just ending.
    """

    def __init__(self, library: Library, tell: Callable[[HandedOver], None]) -> None:
        self._library = library
        self._tell = tell
        self._open = False
        self._told: set[int] = set()
        self._lock = threading.Lock()

    def leave(self, urls: Sequence[str], files: Sequence[Path]) -> int:
        """Leave addresses and files, and ask for the window; returns the number by which this is known."""
        return self._library.mailbox.leave(tuple(urls), tuple(str(file.absolute()) for file in files))

    def is_left(self, request: int) -> bool:
        """Whether it has not been taken yet."""
        return self._library.mailbox.holds(request)

    def take_back(self, request: int) -> bool:
        """Withdraw it; False where it has been taken."""
        return self._library.mailbox.take(request)

    def receive(self, wanted: bool) -> None:
        """Tell from now on of what others leave; or no more, as a window that ends has to say."""
        with self._lock:
            self._open = wanted

    def look(self) -> None:
        """Tell of what was left, once, where somebody wants it: what works without a window could not show one."""
        with self._lock:
            if self._open:
                left = self._library.mailbox.left()
                for request, given in left.items():
                    if request not in self._told:
                        self._tell(HandedOver(request, *given))
                self._told = set(left)

    def take(self, request: int) -> None:
        """Whoever was told of it has it: the one that left it can end."""
        self._library.mailbox.take(request)
