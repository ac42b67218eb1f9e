"""How a bundle starts the process that its child processes are forked from: it has no Python to call, only itself.

Nothing here may import more than it needs: every start of a bundle comes by.
"""

import sys
from collections.abc import Sequence

_WORD = "--be-the-nursery-of"
"""No command line of its user begins with it."""


def is_bundle() -> bool:
    """Whether this program was packed together with its Python."""
    return bool(getattr(sys, "frozen", False))


def command(control: int, preload: Sequence[str]) -> list[str]:
    """What starts this bundle as a nursery (see `nursery.main`)."""
    return [sys.executable, _WORD, str(control), *preload]


def environment() -> dict[str, str]:
    """What a bundle that starts itself has to be told, beside the environment of this process.

    Its first start found its libraries by an LD_LIBRARY_PATH of its own, which is taken back for the sake of other
    programs (`packaging/start.py`). Without this the second would rely on it, and on a system that has not all of these
    libraries by itself it would find no SQLite.
    """
    return {"PYINSTALLER_RESET_ENVIRONMENT": "1"} if is_bundle() else {}


def nursery(argv: Sequence[str]) -> None:
    """Be the nursery where `argv` is what `command` gave; otherwise return."""
    if len(argv) > 3 and argv[1] == _WORD:
        from kbdesk.ingest.nursery import main

        main(int(argv[2]), argv[3:])
