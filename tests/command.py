"""kbdesk as its user starts it: a process of its own, on a library of its own."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

from kbdesk.datafolder import DataFolder
from kbdesk.settings import store
from tests.waiting import PATIENCE

QUICK = {"network.allow_private": "always", "network.host_spacing_seconds": 0, "tasks.backoff_seconds": 0.1}
"""Settings for a loopback site: no manners, short waits."""


class Kbdesk:
    """The command line on one data folder."""

    def __init__(self, path: Path, **settings: object) -> None:
        self.path = path
        self.env = {**os.environ, "KBDESK_DATA_DIR": str(path), "QT_QPA_PLATFORM": "offscreen"}
        folder = DataFolder(path) if settings else None
        for key, value in settings.items():
            store(folder.config, key.replace("__", "."), value)

    def run(self, *args: object, timeout: float = PATIENCE, given: str | bytes = "") -> subprocess.CompletedProcess:
        """Run a command, into which `given` is piped."""
        done = self._done(list(map(str, args)), given if isinstance(given, bytes) else given.encode(), timeout)
        done.stdout, done.stderr = done.stdout.decode(), done.stderr.decode()
        assert "Traceback" not in done.stderr, done.stderr
        return done

    def _done(self, args: list[str], given: bytes, timeout: float) -> subprocess.CompletedProcess:
        command = [sys.executable, "-m", "kbdesk", *args]
        return subprocess.run(command, env=self.env, input=given, capture_output=True, timeout=timeout, check=False)

    def ok(self, *args: object, codes: tuple[int, ...] = (0,), timeout: float = PATIENCE) -> str:
        done = self.run(*args, timeout=timeout)
        assert done.returncode in codes, (done.returncode, done.stderr)
        return done.stdout

    def refused(self, *args: object) -> str:
        """The one sentence with which a command ends that cannot be done."""
        done = self.run(*args)
        assert done.returncode == 1
        assert done.stdout == ""
        [sentence] = done.stderr.strip().splitlines()
        assert sentence.startswith("kbdesk: ")
        return sentence.removeprefix("kbdesk: ")

    def rows(self, *args: object, codes: tuple[int, ...] = (0, 3), timeout: float = PATIENCE) -> list[dict]:
        return [json.loads(line) for line in self.ok(*args, "--json", codes=codes, timeout=timeout).splitlines()]

    def start(self, *args: object) -> subprocess.Popen:
        return subprocess.Popen(
            [sys.executable, "-m", "kbdesk", *map(str, args)],
            env=self.env,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )

    def processes(self) -> list[int]:
        """Every process that was started for this library and still lives."""
        mark, found = f"KBDESK_DATA_DIR={self.path}".encode(), []
        for entry in Path("/proc").glob("[0-9]*"):
            try:
                if int(entry.name) != os.getpid() and mark in (entry / "environ").read_bytes().split(b"\0"):
                    found.append(int(entry.name))
            except OSError:
                continue
        return found

    def end(self) -> None:
        """End whatever is left of it."""
        for process in self.processes():
            os.kill(process, signal.SIGKILL)
