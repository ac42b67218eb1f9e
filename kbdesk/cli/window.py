"""`kbdesk` and `kbdesk open`: the window.

Nothing is imported here that the window does not need to be seen: the engine comes when it is on the screen.
"""

import logging
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from kbdesk.datafolder import DataFolder, EngineBusy
from kbdesk.failure import KbdeskError

if TYPE_CHECKING:
    import argparse
    from types import ModuleType

    from kbdesk.cli.handing_over import HandingOver
    from kbdesk.engine import Engine

log = logging.getLogger(__name__)

AT_ONCE = 2.0
"""Seconds in which a window that is there has answered: until then there is no need for another one."""


def open_window(arguments: "argparse.Namespace") -> int:
    """`kbdesk open`, also where it was left out."""
    return show(arguments.data_dir, arguments.things)


def show(data_dir: Path | None = None, things: Sequence[str] = ()) -> int:
    """Open the window with what it is given; or give that to the window that is open."""
    urls, files = _told_apart(things)
    folder = DataFolder(data_dir)
    other: HandingOver | None = None
    if folder.is_taken():
        _write_log(folder)
        with suppress(KbdeskError):  # the window says it: who starts kbdesk from a menu has no terminal
            other = _hand_over(folder, urls, files)
        if other is not None and other.is_taken(AT_ONCE):
            other.engine.stop()
            return 0

    def opening() -> "Engine | None":
        if other is not None:
            return other.settle()
        _write_log(folder)
        log.info("the window is shown")
        try:
            folder.acquire()
        except EngineBusy:  # two of them were started at once
            return _hand_over(folder, urls, files).settle()
        return _engine(folder)

    try:
        return run(folder, opening, urls, files)
    finally:
        folder.release()


def run(
    folder: DataFolder,
    opening: Callable[[], "Engine | None"],
    urls: Sequence[str] = (),
    files: Sequence[Path] = (),
    name: str = "kbdesk",
) -> int:
    """The window of a data folder, until its user quits; `opening` makes its engine, once the window is seen, or none
    where the window has nothing to show after all. `name` stands in the titles of its windows.
    """
    refused = _application().run(folder.path, opening, files=files, urls=urls, name=name)
    if refused:
        raise KbdeskError(refused)
    return 0


def need_screen(name: str) -> None:
    """End the process, with one sentence, where no window can be shown; for what has to be tidied up at its end, and
    begins with this. `name` stands in the titles of its windows.
    """
    _application().screen.application(name)


def _application() -> "ModuleType":
    try:
        from kbdesk.gui import application
    except ImportError as error:
        raise KbdeskError(f"The window cannot open, for a part that Qt needs is missing: {error}.") from None
    return application


def _write_log(folder: DataFolder) -> None:
    from kbdesk.cli.logs import write_log  # with all that it can write a log to

    write_log(folder)


def _hand_over(folder: DataFolder, urls: Sequence[str], files: Sequence[Path]) -> "HandingOver":
    from kbdesk.cli.handing_over import HandingOver

    return HandingOver(folder, urls, files)


def _engine(folder: DataFolder) -> "Engine":
    from kbdesk.engine import Engine

    return Engine(folder)


def _told_apart(things: Sequence[str]) -> tuple[list[str], list[Path]]:
    """Addresses, and files; these may be addresses too, as desktops hand them over."""
    if not things:
        return [], []
    from urllib.parse import urlsplit
    from urllib.request import url2pathname

    from kbdesk import scheme

    urls, files = [], []
    for thing in things:
        if scheme.is_link(thing):
            scheme.proposed(thing)  # says what is wrong while there is a terminal to say it in
            urls.append(thing)
        elif thing.lower().startswith("file://"):
            files.append(Path(url2pathname(urlsplit(thing).path)))
        elif "://" in thing:
            urls.append(thing)
        else:
            files.append(Path(thing))
    for file in files:
        if not file.exists():
            raise KbdeskError(f"{file} does not exist.")
    return urls, [file.absolute() for file in files]
