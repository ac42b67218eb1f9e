"""An engine for the time of one command."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from kbdesk import settings
from kbdesk.datafolder import DataFolder

if TYPE_CHECKING:
    from kbdesk.engine import Engine


@contextmanager
def engine(arguments: argparse.Namespace, *, working: bool = False) -> Iterator["Engine"]:
    """The engine of the data folder that a command names; it does no work unless the command starts it.

    With `working` it is about to read pages: what that needs begins to start before all else, for it takes longest.
    """
    folder = DataFolder(arguments.data_dir)
    processes = None
    if working:
        from kbdesk.jobs.children import process_pool

        processes = process_pool(settings.load(folder.config))
        processes.warm()
    from kbdesk.cli.logs import write_log
    from kbdesk.engine import Engine  # it brings the whole program

    try:
        write_log(folder)
        opened = Engine(folder, processes)
    except BaseException:
        if processes is not None:
            processes.close()
        raise
    try:
        yield opened
    finally:
        opened.stop()
