"""What an import would do, found out without doing any of it."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

import msgspec

from kbdesk.bookmark import Skipped
from kbdesk.failure import KbdeskError
from kbdesk.importers import Export, NotAnExport, open_export, open_text
from kbdesk.ingest.files import is_readable
from kbdesk.ingest.packages import is_packed
from kbdesk.jobs.selection import count_known
from kbdesk.library.library import Library
from kbdesk.library.preview import Item, Preview

_MOST_FILES = 100_000


class Finding:
    """What was found in files and text, collected one source after the other."""

    def __init__(self) -> None:
        self.items: list[Item] = []
        self.skipped: Counter[str] = Counter()
        self.formats: dict[str, None] = {}
        self.warnings: list[str] = []
        self.problems: list[str] = []

    def read_path(self, path: Path, format: str | None) -> None:
        """Take in an export, a document or a folder of documents."""
        try:
            if path.is_dir():
                self._read_folder(path)
                return
            if path.exists() and not path.is_file():
                self.problems.append(f"{path.name} is neither a file nor a folder.")
                return
            self._read_export(open_export(path, format))
        except OSError as error:
            self.problems.append(f"{path.name[:80]} cannot be read: {error.strerror}.")
        except NotAnExport as error:
            if format is None and (error.document or _is_packed(path)) and is_readable(path):
                self._add_file(path)
            else:
                self.problems.append(str(error))

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

    def _read_folder(self, folder: Path) -> None:
        found = False
        for path in _walk(folder):
            if is_readable(path):
                self._add_file(path, folder)
                found = True
        if not found:
            self.problems.append(f"There is no HTML, text, Markdown, PDF, EPUB or Word file in {folder.name}.")

    def _add_file(self, path: Path, top: Path | None = None) -> None:
        # The folders on the disk become folders of the library, the dropped one being the outermost.
        names = [top.name, *path.relative_to(top).parts[:-1]] if top else []
        self.items.append(Item(title=path.stem, folder=names, file=str(path.absolute())))
        self.formats["Files"] = None


def _is_packed(path: Path) -> bool:
    """Whether a file is a document that is an archive, which it is told to be where it is no archive of exports."""
    with path.open("rb") as file:
        return is_packed(file.read(8))


def _walk(folder: Path) -> Iterator[Path]:
    """Regular files below a folder, in order, without hidden ones; links that lead out of it are not followed."""
    count = 0
    inside = folder.resolve()
    for path in sorted(folder.rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if path.is_file() and not hidden and path.resolve().is_relative_to(inside):
            count += 1
            if count > _MOST_FILES:
                return
            yield path


def preview(library: Library, files: Sequence[Path] = (), text: str = "", format: str | None = None) -> Preview:
    """What an import of files and text would do. Raises KbdeskError with the reasons where it would do nothing."""
    finding = Finding()
    for path in files:
        finding.read_path(path, format)
    if text.strip():
        try:
            finding.read_text(text, format)
        except NotAnExport as error:
            finding.problems.append(str(error))
    if not finding.items:
        problems = finding.problems or ["There is nothing to import."]
        if finding.skipped:
            problems += [f"Passed over: {_counted(finding.skipped)}."]
        raise KbdeskError(" ".join(problems))
    known, repeated = count_known(library, finding.items)
    folders = Counter(tuple(item.folder) for item in finding.items if item.folder)
    tags = Counter(tag for item in finding.items for tag in item.tags)
    return Preview(
        source=_name(files, text),
        format=", ".join(finding.formats),
        items=finding.items,
        known=known,
        repeated=repeated,
        skipped=tuple(finding.skipped.most_common()),
        folders=tuple(sorted(folders.items())),
        tags=tuple(tags.most_common()),
        warnings=tuple(finding.warnings),
        problems=tuple(finding.problems),
    )


def _counted(skipped: Counter[str]) -> str:
    return ", ".join(f"{count} {reason}" for reason, count in skipped.most_common())


def _name(files: Sequence[Path], text: str) -> str:
    if len(files) == 1 and not text.strip():
        return files[0].name
    return f"{len(files)} files" if files else "pasted text"
