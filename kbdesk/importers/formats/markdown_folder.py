"""A folder of Markdown files with the addresses of pages in their front matter.

Written by kbdesk's export as a folder of Markdown, and by the clippers that `markdown_note` names. How the front matter
of each file maps is said there. A file that does not say where it belongs lies in the folders that it lies in on the
disk, from the one that was dropped on. Files without such front matter are passed over; a folder whose first files have
none is no export, but a folder of documents.
"""

from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from pathlib import Path

from kbdesk.bookmark import Bookmark, Skipped
from kbdesk.importers.formats.markdown_note import IMPORTER as NOTE
from kbdesk.importers.formats.markdown_note import read_note
from kbdesk.importers.source import Importer, Source
from kbdesk.worded import Worded

_LOOKED_AT = 20
_MOST_FILES = 500_000


def _confidence(source: Source) -> float:
    return 0.9 if source.folder and source.path and _holds_notes(source.path) else 0.0


@lru_cache(maxsize=4)
def _holds_notes(folder: Path) -> bool:
    """Whether at least half of the first Markdown files are pages."""
    first = [Source(path) for path in islice(_files(folder), _LOOKED_AT)]
    return bool(first) and sum(NOTE.confidence(source) > 0 for source in first) * 2 >= len(first)


def _entries(source: Source, warnings: list[str]) -> Iterator[Bookmark | Skipped]:
    if source.path:
        for path in islice(_files(source.path), _MOST_FILES):
            parts = path.relative_to(source.path).parts[:-1]
            yield from read_note(Source(path), [source.path.name, *parts])


def _files(folder: Path) -> Iterator[Path]:
    """Markdown files, without hidden ones; links to folders are not followed."""
    for path in sorted(folder.rglob("*.md")):
        if path.is_file() and not any(part.startswith(".") for part in path.relative_to(folder).parts):
            yield path


IMPORTER = Importer("markdown-folder", Worded("Folder of Markdown notes"), _confidence, _entries)
