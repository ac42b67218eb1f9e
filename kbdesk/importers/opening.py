"""Opening an export: which format it is, and why it is none."""

import importlib
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from kbdesk import discovery
from kbdesk.bookmark import Bookmark, Skipped
from kbdesk.failure import KbdeskError
from kbdesk.importers.nature import nature
from kbdesk.importers.source import Importer, Source
from kbdesk.importers.zip_members import MARK
from kbdesk.worded import Worded

_SURE = 0.25
"""Recognised with less confidence, a file among others is something to read rather than an export."""


class NotAnExport(KbdeskError):
    """A file or text from which no link can be had; the message is one sentence or two that say why.

    Attributes:
        document: True where it was taken for no export at all and looks like something to be read (HTML, PDF or
            text), so that it may be ingested as a document; False for what is empty, unreadable, or without a link.
        passed: of an export, how many of its entries were passed over, by reason.
    """

    def __init__(self, message: str, document: bool = False, passed: Mapping[str, int] | None = None) -> None:
        super().__init__(message)
        self.document = document
        self.passed = passed or {}


class Export:
    """A file or text whose format is known and that holds at least one link.

    Attributes:
        format: the short name of its format, as for `--format`.
        title: the same for people.
        name: the file's name, or "pasted text".
        warnings: a sentence for each thing that its user should know about the whole, filled while entries are read.
    """

    def __init__(self, source: Source, importer: Importer) -> None:
        self._source = source
        self._importer = importer
        self.format = importer.name
        self.title = importer.title
        self.name = source.name
        self.warnings: list[str] = []
        self._begun: tuple[list[Bookmark | Skipped], Iterator[Bookmark | Skipped]] | None = None

    def has_link(self) -> bool:
        """Whether there is a link in it; what is read to find out is not read again. Raises NotAnExport."""
        reading = self._read()
        first: list[Bookmark | Skipped] = []
        for entry in reading:
            first.append(entry)
            if isinstance(entry, Bookmark):
                self._begun = first, reading
                return True
        return False

    def entries(self) -> Iterator[Bookmark | Skipped]:
        """Every entry, in the order of the export; may be called again, which reads it again.

        Raises NotAnExport where it can no longer be read, and at the end where there was no link in it. `open_export`
        and `open_text` have looked for the first link already, so that neither is to be expected here.
        """
        begun, self._begun = self._begun, None
        if begun is not None:
            yield from begun[0]
        yield from self._read() if begun is None else begun[1]

    def _read(self) -> Iterator[Bookmark | Skipped]:
        self.warnings.clear()
        found = False
        passed: Counter[str] = Counter()
        try:
            for entry in self._importer.entries(self._source, self.warnings):
                if isinstance(entry, Skipped):
                    passed[entry.reason] += 1
                else:
                    found = True
                yield entry
        except OSError as error:
            raise _unreadable(self.name, error) from None
        if not found:
            # A text without a link is still a text that someone may want to read.
            is_document = self._source.path is not None and self._importer.loose
            said = Worded(
                "{name} was read as {title}, but there is no link in it.", name=_opening(self.name), title=self.title
            )
            if count := passed.total():
                besides = Worded("1 entry passed over") if count == 1 else Worded("{n} entries passed over", n=count)
                said = Worded(
                    "{name} was read as {title}, but there is no link in it ({besides}).",
                    name=_opening(self.name),
                    title=self.title,
                    besides=besides,
                )
            raise NotAnExport(said, is_document, passed)


def open_export(path: Path, format: str | None = None) -> Export:
    """Recognise an export by its content, or take it for the format that is named.

    Raises NotAnExport where the file is missing, unreadable or empty, is of no known format, or has no link in it;
    KbdeskError where no format has the given name.
    """
    try:
        source = Source(path)
    except OSError as error:
        raise _unreadable(path.name, error) from None
    return _open(source, format)


def open_sure(path: Path) -> Export | None:
    """The same for a file among others: only what its program signed, or what nothing else looks like, is an export.

    None for everything else, also for lists of links in a text. Raises OSError; KbdeskError as `open_export` does.
    """
    source = Source(path)
    if source.folder or not source.sample.strip():
        return None
    confidence, best = _best(source)
    if confidence <= _SURE or best.loose:
        return None
    export = Export(source, best)
    return export if export.has_link() else None


def twin_of(path: Path) -> Path | None:
    """The export beside a file in which all that it says stands, too; None where there is none."""
    for importer in importers().values():
        if importer.twins and path.suffix.lower() == importer.twins[1]:
            own = path.with_suffix(importer.twins[0])
            try:
                if own.is_file() and importer.confidence(Source(own)) > _SURE:
                    return own
            except OSError:
                continue  # one that cannot be opened says nothing at all
    return None


def open_text(text: str, format: str | None = None) -> Export:
    """The same for a text that was pasted: a list of links, or the content of an export."""
    return _open(Source(None, text), format)


@cache
def importers() -> dict[str, Importer]:
    """Every format by its name, in the order of the modules."""
    found: dict[str, Importer] = {}
    for module in discovery.modules(importlib.import_module(f"{__package__}.formats")):
        importer = getattr(module, "IMPORTER", None)
        if isinstance(importer, Importer):
            found[importer.name] = importer
    return found


def _open(source: Source, format: str | None) -> Export:
    if not source.folder and not source.sample.strip():
        raise NotAnExport(Worded("{name} is empty.", name=_opening(source.name)))
    export = Export(source, _named(format) if format else _recognised(source))
    export.has_link()  # it raises where there is none, so that whoever opens an export may store as it reads on
    return export


def _named(format: str) -> Importer:
    if (importer := importers().get(format)) is None:
        raise KbdeskError(
            Worded(
                "There is no format {format!r} to import; there are {names}.",
                format=format,
                names=", ".join(importers()),
            )
        )
    return importer


def _recognised(source: Source) -> Importer:
    confidence, best = _best(source)
    if confidence > 0:
        return best
    if source.folder:
        raise NotAnExport(Worded("{name} is a folder, not an export.", name=source.name))
    seems = nature(source)
    if seems in ("JSON", "CSV", "XML"):
        message = Worded(
            "{name} is {what}, but of no program that kbdesk knows; export the links as bookmark HTML or as CSV.",
            name=_opening(source.name),
            what=seems,
        )
        loose = [importer.name for importer in importers().values() if importer.loose]
        if seems == "CSV" and loose:
            bare = Worded("--format {format} takes the bare links out of it.", format=loose[0])
            message = Worded.together(message, bare)
    else:
        message = Worded(
            "{name} seems to be {what}; choose an export of your links, or a document with text in it.",
            name=_opening(source.name),
            what=seems,
        )
    raise NotAnExport(message, document=seems in ("HTML", "a PDF document"))


def _best(source: Source) -> tuple[float, Importer]:
    zipped = source.head.startswith(MARK)
    sure = [(importer.confidence(source), importer) for importer in importers().values() if importer.zipped == zipped]
    return max(sure, key=lambda found: found[0])


def _opening(name: str) -> str:
    """The name as a sentence begins with it."""
    return Worded("The pasted text") if name == "pasted text" else name


def _unreadable(name: str, error: OSError) -> NotAnExport:
    return NotAnExport(Worded("{name} cannot be read: {reason}.", name=name, reason=error.strerror or error))
