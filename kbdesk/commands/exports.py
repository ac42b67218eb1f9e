"""Exports: which articles are written, as what, and what is said about it."""

import threading
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from kbdesk.commands.article_fields import detail
from kbdesk.commands.picking import EVERYTHING, Picker, Selection
from kbdesk.commands.under_way import Told
from kbdesk.failure import KbdeskError
from kbdesk.library.library import Library
from kbdesk.worded import Worded

if TYPE_CHECKING:
    from kbdesk.exporters import Format

_TOLD_EVERY = 100


class Cancelled(KbdeskError):
    """The export was given up by its user; there is no file of it."""


class Exported(msgspec.Struct, frozen=True):
    """What was written.

    Attributes:
        sentence: how many articles went where.
        lost: what the format had no place for, with the numbers of articles that had some; "" where nothing was lost.
        path: the file or the folder that is there now.
    """

    count: int
    sentence: str
    lost: str
    path: Path


class Exports:
    """Writes articles for other programs."""

    def __init__(self, library: Library, picker: Picker) -> None:
        self._library = library
        self._picker = picker

    def formats(self) -> "list[Format]":
        """Every format, in the order of the names."""
        from kbdesk.exporters import known_formats

        return known_formats()

    def folder(self, path: Sequence[str]) -> int | None:
        """The folder that names lead to, outermost first; None for no names. KbdeskError where there is none."""
        found = self._library.labels.folder_at(self._library.labels.meant(path))
        if path and found is None:
            raise KbdeskError(Worded("There is no folder {names!r}.", names="/".join(path)))
        return found

    def write(
        self,
        path: Path,
        format: str | None = None,
        selection: Selection = EVERYTHING,
        told: Told | None = None,
        stop: threading.Event | None = None,
    ) -> Exported:
        """Write the articles of a selection to a file or folder, in the format that is named or that its ending means.

        The file is there whole or not at all. `told` hears now and then how many of how many were read; `stop` ends it
        with Cancelled. Raises KbdeskError where there is nothing to write, or it cannot be written.
        """
        from kbdesk.exporters import export

        ids = self._ids(selection)
        if not ids and selection != EVERYTHING:
            raise KbdeskError(Worded("There is no such article, so nothing was written."))
        written = export(self._articles(ids, told, stop), path, format)
        said = Worded("{n} articles written to {path} ({title}).", n=written.count, path=path, title=written.title)
        if written.count == 1:
            said = Worded("1 article written to {path} ({title}).", path=path, title=written.title)
        return Exported(written.count, said, written.lost, path)

    def _ids(self, selection: Selection) -> list[int]:
        wanted = self._picker.ids(selection)
        if selection.ids is not None:
            there = {article.id for article in self._library.listing.by_ids(wanted)}
            for id in wanted:
                if id not in there:
                    raise KbdeskError(Worded("There is no article {id}.", id=id))
        return wanted

    def _articles(
        self, ids: Sequence[int], told: Told | None, stop: threading.Event | None
    ) -> Iterator[dict[str, Any]]:
        for number, id in enumerate(ids):
            if stop is not None and stop.is_set():
                raise Cancelled(Worded("The export was cancelled; nothing was written."))
            if told is not None and number % _TOLD_EVERY == 0:
                told(number, len(ids))
            # One that was deleted meanwhile is no longer there.
            if (found := self._library.listing.detail(id)) is not None:
                yield detail(found)
