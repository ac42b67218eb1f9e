"""What an import would do, found out without doing any of it."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import msgspec

from kbdesk.bookmark import Skipped
from kbdesk.failure import IngestError, KbdeskError
from kbdesk.importers import Export, NotAnExport, open_export, open_sure, open_text, twin_of
from kbdesk.ingest import media
from kbdesk.ingest.files import saved_from, type_of
from kbdesk.ingest.media import NotReadable
from kbdesk.ingest.packages import DOCX, EPUB
from kbdesk.ingest.saved import MHTML
from kbdesk.ingest.urls import BadUrl, host_of, normalise
from kbdesk.jobs.folders import files_below, is_companion, is_named
from kbdesk.jobs.selection import count_known
from kbdesk.library.library import Library
from kbdesk.library.preview import PASTED_TEXT, Preview, of_files, of_links
from kbdesk.library.shelf import Item, Shelf
from kbdesk.worded import Worded

_SURELY_READ = (media.PDF, EPUB, DOCX, MHTML)
"""Documents that no export is, whatever links they hold."""

_LONGEST_NAME = 100


class Finding:
    """What was found in files and text, collected one source after the other."""

    def __init__(self, folder: Path) -> None:
        """Nothing yet. `folder` is where there is room for the texts of pages."""
        self.items = Shelf(folder)
        self.skipped: Counter[str] = Counter()
        self.formats: dict[str, None] = {}
        self.warnings: list[str] = []
        self.problems: list[str] = []

    def read_path(self, path: Path, format: str | None) -> None:
        """Take in an export, a document or a folder of documents and exports."""
        try:
            if path.is_dir():
                if format is None:
                    self._read_folder(path)
                else:
                    self._read_export(open_export(path, format))
                return
            if path.exists() and not path.is_file():
                self.problems.append(Worded("{name} is neither a file nor a folder.", name=path.name))
                return
            if not is_named(path):
                self.problems.append(
                    Worded("There is a file whose name is in an unknown encoding; rename it, then try again.")
                )
                return
            kind, what = _looked_at(path) if format is None else ("", "")
            if kind in _SURELY_READ:
                self._add_file(path, kind)
                return
            try:
                self._read_export(open_export(path, format))
            except NotAnExport as error:
                if error.document and kind:
                    self._add_file(path, kind)
                else:
                    said = Worded("{name} is {what}.", name=path.name, what=what)
                    self.problems.append(said if what and not error.document else error.sentence)
        except OSError as error:
            self.problems.append(Worded("{name} cannot be read: {reason}.", name=path.name[:80], reason=error.strerror))
        except NotAnExport as error:
            self.problems.append(error.sentence)

    def read_text(self, text: str, format: str | None) -> None:
        """Take in pasted text."""
        self._read_export(open_text(text, format))

    def _read_export(self, export: Export) -> None:
        for entry in export.entries():
            if isinstance(entry, Skipped):
                self.skipped[entry.reason] += 1
            else:
                self.items.append(Item(**msgspec.structs.asdict(entry)))
        self.formats[export.title] = None
        self.warnings += export.warnings

    def read_file(self, path: Path, folder: list[str]) -> None:
        """Take in one file among others, an export or a document, which lies in these folders.

        What it is instead, is noted.
        """
        try:
            kind = type_of(path)
            if not kind:
                self.skipped["empty files"] += 1
            elif kind in _SURELY_READ or not self._read_sure(path, folder, document=True):
                self._add_file(path, kind, folder)
        except NotReadable as error:
            self._read_other(path, folder, f"files that kbdesk does not read ({error.what.partition(';')[0]})")
        except IngestError:
            self._read_other(path, folder, "files that cannot be opened")

    def _read_other(self, path: Path, folder: list[str], reason: str) -> None:
        if not self._read_sure(path, folder):
            self.skipped[reason] += 1

    def _read_sure(self, path: Path, folder: list[str], document: bool = False) -> bool:
        """Read an export that lies among other files. A link by itself lies where its file does.

        One of which every entry is passed over is an export all the same, unless it can be read as a document.
        """
        before = len(self.items)
        try:
            export = open_sure(path)
            if export is None:
                return False
            self._read_export(export)
        except NotAnExport as error:
            self.items.cut(before)
            if not document:
                self.skipped.update(error.passed)
            return bool(error.passed) and not document
        except (OSError, KbdeskError):
            self.items.cut(before)
            return False
        if len(self.items) == before + 1 and not (head := self.items.heads[before]).folder:
            head.folder = folder
        return True

    def _read_folder(self, folder: Path) -> None:
        before = len(self.items)
        notes = self._read_notes(folder)
        for found in files_below(folder):
            if isinstance(found, Skipped):
                self.skipped[found.reason] += 1
            elif not (notes and found.suffix == ".md") and not twin_of(found):
                # The folders on the disk become folders of the library, the dropped one being the outermost.
                self.read_file(found, [folder.name, *found.relative_to(folder).parts[:-1]])
        if len(self.items) == before:
            none = Worded(
                "There is no HTML, MHTML, text, Markdown, PDF, EPUB or Word file, and no export, in {name}.",
                name=folder.name,
            )
            self.problems.append(none)

    def _read_notes(self, folder: Path) -> bool:
        """Read a folder whose Markdown files are an export together; False where they are none."""
        try:
            self._read_export(open_export(folder))
        except NotAnExport:
            return False
        return True

    def _add_file(self, path: Path, kind: str, folder: Sequence[str] = ()) -> None:
        page = saved_from(path, kind)
        try:
            address = normalise(page.address) if page.address else ""
        except BadUrl:
            address = ""
        self.items.append(
            Item(url=address, title=path.stem, folder=list(folder), added=page.date, file=str(path.absolute()))
        )
        self.formats[Worded("Files")] = None


def _looked_at(path: Path) -> tuple[str, str]:
    """The type of a document, or what it is instead of one that is packed: what is said of that is worth saying."""
    try:
        return type_of(path), ""
    except NotReadable as error:
        return "", error.what if "save it" in error.what else ""
    except IngestError:
        return "", ""


def preview(
    library: Library, folder: Path, files: Sequence[Path] = (), text: str = "", format: str | None = None
) -> Preview:
    """What an import of files and text would do. Raises KbdeskError with the reasons where it would do nothing.

    `folder` is where there is room for the texts of pages meanwhile.
    """
    finding = Finding(folder)
    for path in files:
        if len(files) > 1 and (is_companion(path) if path.is_dir() else twin_of(path) in files):
            continue  # it belongs to the page beside it, or to the note
        finding.read_path(path, format)
    if text.strip():
        try:
            finding.read_text(text, format)
        except NotAnExport as error:
            finding.problems.append(error.sentence)
    if not finding.items:
        problems = finding.problems or [Worded("There is nothing to import.")]
        if finding.skipped:
            problems += [Worded("Passed over: {what}.", what=_counted(finding.skipped))]
        raise KbdeskError(Worded.together(*problems))
    known, repeated = count_known(library, finding.items)
    placements = Counter(tuple(map(tuple, (item.folder, *item.folders))) for item in finding.items.heads)
    tags = Counter(tag for item in finding.items.heads for tag in item.tags)
    return Preview(
        source=_name(files, text, finding.items.heads),
        format=Worded.together(*finding.formats, between=", "),
        items=finding.items,
        known=known,
        repeated=repeated,
        skipped=tuple(finding.skipped.most_common()),
        placements=tuple(placements.items()),
        tags=tuple(tags.most_common()),
        warnings=tuple(finding.warnings),
        problems=tuple(finding.problems),
    )


def _counted(skipped: Counter[str]) -> str:
    return ", ".join(f"{count} {reason}" for reason, count in skipped.most_common())


def _name(files: Sequence[Path], text: str, items: Sequence[Item]) -> str:
    if files:
        return files[0].name if len(files) == 1 and not text.strip() else of_files(len(files))
    sites = Counter(host_of(item.url).removeprefix("www.") for item in items if item.url)
    if len(items) == 1:
        return (items[0].title or items[0].url.partition("://")[2] or PASTED_TEXT)[:_LONGEST_NAME]
    if not (named := [site for site, _ in sites.most_common() if site]):
        return PASTED_TEXT
    return of_links(sites.total(), named[0][:_LONGEST_NAME], len(sites) > 1)
