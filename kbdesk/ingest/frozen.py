"""How a bundle starts the process that its child processes are forked from: it has no Python to call, only itself.

Nothing here may import more than it needs: every start of a bundle comes by.
"""

import sys
from collections.abc import Sequence

_WORD = "--be-the-nursery-of"
"""No command line of its user begins with it."""


def command(control: int, preload: Sequence[str]) -> list[str]:
    """What starts this bundle as a nursery (see `nursery.main`)."""
    return [sys.executable, _WORD, str(control), *preload]


def nursery(argv: Sequence[str]) -> None:
    """Be the nursery where `argv` is what `command` gave; otherwise return."""
    if len(argv) > 3 and argv[1] == _WORD:
        from kbdesk.ingest.nursery import main

        main(int(argv[2]), argv[3:])
