"""The command line: one of the two faces of the engine."""

import contextlib
import logging
import os
import signal
import sys
import threading
from collections.abc import Sequence
from typing import NoReturn

from kbdesk.failure import KbdeskError


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status: 0 done, 1 error, 2 usage, 3 done but some items failed.

    One that is told to end (Ctrl+C, SIGTERM) takes away what it has half written, and returns 130.
    """
    if argv is None:
        signal.signal(signal.SIGTERM, signal.default_int_handler)
        _open_closed()
    # Whatever this process makes in the data folder is its user's alone.
    os.umask(0o077)
    status = _status(sys.argv[1:] if argv is None else argv)
    if argv is None and ("PySide6.QtCore" not in sys.modules or _has_left_threads()):
        _end(status)
    return status


def _has_left_threads() -> bool:
    """Whether a thread of the window did not come back in time. It is within Qt, as a rule: Python would stop it on its
    way back through that, which ends in a crash.
    """
    return any(thread.name.startswith("window-") for thread in threading.enumerate())


def _end(status: int) -> NoReturn:
    """End the process as it stands: all that there was to keep is kept and closed, and to take Python apart module by
    module is a tenth of the time of a short command.
    """
    logging.shutdown()
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError, ValueError):  # whoever read it has seen enough
            stream.flush()
    os._exit(status)


def _status(argv: Sequence[str]) -> int:
    """Carry a call out to its exit status, and say what went wrong."""
    try:
        status = _run(argv)
        sys.stdout.flush()
    except KbdeskError as error:
        print(f"kbdesk: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt as stopped:
        print(f"kbdesk: stopped. {stopped}".rstrip(), file=sys.stderr)
        return 130
    except BrokenPipeError:
        # Whoever read our output has seen enough (`kbdesk list | head`); Python would complain on its way out.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:
        logging.getLogger(__name__).exception("unexpected")
        print(f"kbdesk: an error that it did not expect ({error!r}); the log has the details.", file=sys.stderr)
        return 1
    return status


def _open_closed() -> None:
    """Put something in the place of what this process was started without: menus, and programs of Windows that have no
    console, leave nothing to read and write. The next file that is opened would be it, and get what is said.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            stream = open(os.devnull, mode, encoding="utf-8", errors="replace")  # noqa: PTH123, SIM115 - till the end
            setattr(sys, name, stream)


def _run(argv: Sequence[str]) -> int:
    """Carry a call out. The window alone is on the screen before a parser would be made."""
    if not argv:
        from kbdesk.cli.window import show

        return show()
    from kbdesk.cli.parser import parse

    try:
        arguments = parse(argv)
    except SystemExit as ended:  # it has said its version, how it is used, or that it is used otherwise
        return int(ended.code or 0)
    return int(arguments.run(arguments))
