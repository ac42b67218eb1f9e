"""Child processes that are forked from a nursery (see `nursery`), where the system can do that."""

import json
import os
import select
import socket
import struct
import subprocess
import sys
import threading
from collections.abc import Sequence
from typing import TYPE_CHECKING

from kbdesk import bundle

if TYPE_CHECKING:
    from multiprocessing.connection import Connection

_START_SECONDS = 30.0
_SEND_SECONDS = 30
_SENT_AHEAD = 1 << 20
"""Bytes of a page that wait for a child while it is at another one; the system may allow less. What does not wait there
comes when a thread here has woken up, and the child stands still until then."""

_END_SECONDS = 0.2
_BOOT = (
    "import sys, json\n"
    "sys.path[:] = json.loads(sys.argv[2])\n"
    "from kbdesk.ingest.nursery import main\n"
    "main(int(sys.argv[1]), sys.argv[3:])\n"
)
# A child is one thread's worth of work, whatever the libraries in it would like to make of it. Its memory is in one
# piece, even though several threads load: of any other piece glibc asks the system for each page by itself.
_ONE_THREAD = {
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "MALLOC_ARENA_MAX": "1",
}


def is_possible() -> bool:
    """Whether this system can do it."""
    return sys.platform not in ("win32", "darwin")


class Forking:
    """What `processes` asks of a nursery. Not safe for threads: the pool's lock guards it, but for `end`."""

    def __init__(self, preload: Sequence[str]) -> None:
        """`preload` names the modules whose `preload()` the children find done."""
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        with theirs:
            self._process = subprocess.Popen(  # noqa: S603 - nothing in it comes from outside
                _start(theirs.fileno(), preload),
                pass_fds=(theirs.fileno(),),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                env={**os.environ, **_ONE_THREAD, **bundle.environment()},
            )
        ours.settimeout(_START_SECONDS)
        self._control = ours
        self._lock = threading.Lock()

    def alive(self) -> bool:
        """Whether children can be had from it."""
        # one that was just killed may not have been reaped yet; its socket knows already
        return self._process.poll() is None and not _ended(self._control)

    def child(self, memory_mb: int) -> "tuple[int, Connection]":
        """The number of a new process, and the connection to it."""
        from multiprocessing.connection import Connection  # the nursery should begin before this is imported

        ours, theirs = socket.socketpair()
        with theirs, self._lock:
            socket.send_fds(self._control, [struct.pack("=cq", b"f", memory_mb)], [theirs.fileno()])
            answer = self._control.recv(16)
        if len(answer) != 8:
            ours.close()
            raise EOFError("the nursery ended")
        # a child that is stopped or stuck does not read: that must not hold up whoever writes to it
        ours.setsockopt(socket.SOL_SOCKET, socket.SO_SNDTIMEO, struct.pack("ll", _SEND_SECONDS, 0))
        ours.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, _SENT_AHEAD)
        return struct.unpack("=q", answer)[0], Connection(ours.detach())

    def end(self, pid: int) -> None:
        """Kill a child. It is its parent that does so, who knows that the number still means that child."""
        try:
            with self._lock:
                self._control.send(struct.pack("=cq", b"k", pid))
        except OSError:
            pass  # it ended, and its children with it

    def stop(self) -> None:
        """Have it end by itself, and its children with it."""
        self._control.close()

    def close(self) -> None:
        """End it, and with it all of its children."""
        self.stop()
        try:
            self._process.wait(_END_SECONDS)  # it may still be importing what its children need
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


def _start(control: int, preload: Sequence[str]) -> list[str]:
    """The command that is a nursery."""
    from kbdesk.ingest import frozen

    if bundle.is_bundle():
        return frozen.command(control, preload)
    # Isolated, and with this process's own search path: nothing in the working directory may pass as a module.
    return [sys.executable, "-I", "-c", _BOOT, str(control), json.dumps(sys.path), *preload]


def _ended(control: socket.socket) -> bool:
    poll = select.poll()
    poll.register(control, select.POLLRDHUP if hasattr(select, "POLLRDHUP") else select.POLLIN)
    return bool(poll.poll(0))
