"""The command line for tests of what commands do: each is a process of its own, but has its modules already.

It is forked from one that has imported them and done nothing else. To import them takes ten times as much of the
processor as most commands do. How kbdesk starts is held by the tests that have `Kbdesk` itself.
"""

import atexit
import multiprocessing
import os
import pkgutil
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Sequence
from multiprocessing.reduction import DupFd
from pathlib import Path

import kbdesk
from tests.command import Kbdesk

_PACKAGES = ("cli", "commands", "jobs", "importers", "exporters")
"""Of kbdesk: what is in these, with all that it imports, is what most commands need. It starts no thread."""

_starting = threading.Lock()
_forking = multiprocessing.get_context("forkserver")
_forking.set_forkserver_preload(
    [
        module.name
        for package in _PACKAGES
        for module in pkgutil.walk_packages([str(Path(kbdesk.__file__).parent / package)], f"kbdesk.{package}.")
    ]
)


class Prepared(Kbdesk):
    """`Kbdesk` with less to do for each command."""

    def _done(self, args: list[str], given: bytes, timeout: float) -> subprocess.CompletedProcess:
        with tempfile.TemporaryFile() as read, tempfile.TemporaryFile() as said, tempfile.TemporaryFile() as told:
            read.write(given)
            read.seek(0)
            files = [DupFd(file.fileno()) for file in (read, said, told)]
            process = _forking.Process(target=_be, args=(args, self.env, Path.cwd(), files))
            with _starting:
                process.start()
                # Whichever thread starts the next one would ask after this one, too, and take away how it ended.
                multiprocessing.process._children.discard(process)
            process.join(timeout)
            if process.exitcode is None:
                process.kill()
                process.join()
                raise subprocess.TimeoutExpired(args, timeout)
            said.seek(0)
            told.seek(0)
            return subprocess.CompletedProcess(args, process.exitcode, said.read(), told.read())


def _be(args: Sequence[str], env: dict[str, str], directory: Path, files: Sequence) -> None:
    from kbdesk.cli import main

    os.environ.clear()
    os.environ.update(env)
    os.chdir(directory)
    for number, file in enumerate(files):
        os.dup2(file.detach(), number)
    sys.stdin = os.fdopen(0, encoding="utf-8")
    sys.stdout = os.fdopen(1, "w", encoding="utf-8")
    sys.stderr = os.fdopen(2, "w", encoding="utf-8", errors="backslashreplace", buffering=1)
    sys.argv = ["kbdesk", *args]
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        sys.exit(main())
    finally:
        atexit._run_exitfuncs()
