"""The parent's end of one child process: what it is sent, and what it answers (see `nursery.work`)."""

import pickle
import select
import time
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

_OVERSLEPT_SECONDS = 1.0


class Origin(Protocol):
    """What children come from (see `forking` and `spawning`)."""

    def alive(self) -> bool:
        """Whether children can be had from it."""

    def child(self, memory_mb: int) -> "tuple[int, Connection]":
        """The number of a new process, and the connection to it."""

    def end(self, pid: int) -> None:
        """Kill a child."""

    def stop(self) -> None:
        """Kill all of them."""

    def close(self) -> None:
        """Kill all of them, and wait for their end."""


class Child:
    """One child process. One thread may send it work while another one waits for the answer to what was sent before."""

    def __init__(self, origin: Origin, memory_mb: int) -> None:
        """Start it. OSError or EOFError where that cannot be done."""
        self.origin = origin
        self.memory_mb = memory_mb
        self._pid, self._connection = origin.child(memory_mb)
        # The connection's own `poll` makes one for each call, which takes as long as all else that is done to wait.
        self._poll = select.poll() if hasattr(select, "poll") else None
        if self._poll is not None:
            self._poll.register(self._connection.fileno(), select.POLLIN)

    def send(self, request: bytes) -> None:
        """Send work: it is begun when what was sent before is done. OSError where it cannot be sent."""
        self._connection.send_bytes(request)

    def answer(self, seconds: float, parts: list[Any]) -> "Answer":
        """Wait for the answer to the work that is under way, which may be some way off each time; parts of it that come
        before it are added to `parts`. TimeoutError, EOFError or OSError where none comes.
        """
        while (answer := self._next(seconds)).worked is None:
            parts.append(answer.value)
        return answer

    def kill(self) -> None:
        """End the process. Whoever sends it something is told so."""
        self.origin.end(self._pid)

    def close(self) -> None:
        """Close the connection. Nobody may be sending or waiting."""
        self._connection.close()

    def _next(self, seconds: float) -> "Answer":
        until = time.monotonic() + seconds
        while not self._comes(seconds):
            # Who wakes long after the time was stopped meanwhile, and so was the child: its time begins anew.
            if time.monotonic() < until + _OVERSLEPT_SECONDS:
                raise TimeoutError
            until = time.monotonic() + seconds
        answer = Answer(self._connection.recv_bytes())
        if time.monotonic() > until + seconds:  # pragma: no cover - a reply that dripped in
            raise TimeoutError
        return answer

    def _comes(self, seconds: float) -> bool:
        """Whether something comes, or the end, in so many seconds."""
        if self._poll is None:  # pragma: no cover - on Windows
            return self._connection.poll(seconds)
        return bool(self._poll.poll(seconds * 1000))


class Answer:
    """What a child sent: whether it worked out (None: this is a part), whether it has to be replaced, and the value."""

    def __init__(self, data: bytes) -> None:
        self.worked, self.retire, self.value = pickle.loads(data)  # noqa: S301 - from our own child
