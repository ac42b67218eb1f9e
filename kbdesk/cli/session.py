"""An engine for the time of one command."""

import argparse
import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from kbdesk.datafolder import DataFolder, EngineBusy
from kbdesk.failure import KbdeskError

if TYPE_CHECKING:
    from kbdesk.engine import Engine
    from kbdesk.library.records import ArticleDetail

_YOUNG = 50_000
"""Objects that are made before Python looks for cycles among them. To look every 700 of them, as it does by itself, is
a tenth of the time of a start: what is imported stays. A page leaves few cycles behind."""


@contextmanager
def engine(arguments: argparse.Namespace, *, working: bool = False) -> Iterator["Engine"]:
    """The engine of the data folder that a command names; it does no work unless the command starts it.

    With `working` it is about to read pages: what that needs begins to start before all else, for it takes longest.
    """
    gc.set_threshold(_YOUNG, 20, 50)
    begun = processes = None
    try:
        if working:
            from kbdesk.jobs import ahead

            begun = ahead.begun()
        from kbdesk.settings import load

        folder = DataFolder(arguments.data_dir)
        settings = load(folder.config)
        if working:
            from kbdesk.jobs.children import process_pool

            processes = process_pool(settings, begun)
            processes.warm()
        from kbdesk.cli.logs import write_log
        from kbdesk.engine import Engine  # it brings the whole program

        write_log(folder)
        opened = Engine(folder, settings, processes)
    except BaseException:
        if (started := processes or begun) is not None:
            started.close()
        raise
    try:
        yield opened
    finally:
        opened.stop()


def article(engine: "Engine", id: int) -> "ArticleDetail":
    """The article that a command names. Raises KbdeskError where there is none."""
    if (found := engine.article(id)) is None:
        raise KbdeskError(f"There is no article {id}.")
    return found


def is_worked_on(engine: "Engine") -> bool:
    """Whether a kbdesk works on the library of a command's engine, and so does what was stored; asked after that."""
    try:
        engine.acquire()
    except EngineBusy:
        return True
    engine.folder.release()
    return False
