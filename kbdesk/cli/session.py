"""An engine for the time of one command."""

import argparse
import atexit
import gc
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING

from kbdesk.datafolder import DataFolder, EngineBusy
from kbdesk.failure import KbdeskError
from kbdesk.settings import load

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
    _spare_the_collector()
    folder = DataFolder(arguments.data_dir)
    settings, processes = load(folder.config), None
    if working:
        from kbdesk.jobs.children import process_pool

        processes = process_pool(settings, at_once=True)
        processes.warm()
    from kbdesk.cli.logs import write_log
    from kbdesk.engine import Engine  # it brings the whole program

    try:
        write_log(folder)
        opened = Engine(folder, settings, processes)
    except BaseException:
        if processes is not None:
            processes.close()
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


@cache
def _spare_the_collector() -> None:
    """Look for cycles seldom, and not once more when the process ends: that takes 0.07 s, and all goes anyway."""
    gc.set_threshold(_YOUNG, 20, 50)
    atexit.register(gc.freeze)
