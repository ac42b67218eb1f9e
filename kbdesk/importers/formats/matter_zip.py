"""Matter's export as it comes: a zip of the list and of the pages.

Written by Settings > Account > Export Data of Matter, sent by e-mail as `Archive.zip`: `_matter_history.csv`, and pages
as `content_15530945.html`. Its code is not public; this is after what Omnivore's importer of it read. How it maps:

- The list is read as by `matter`; the page that its `File Id` names is the stored content.
- Further files (a table of highlights) are passed over.
"""

from collections.abc import Iterator
from pathlib import PurePosixPath

from kbdesk.bookmark import Bookmark, Skipped
from kbdesk.importers import zip_members
from kbdesk.importers.formats import matter
from kbdesk.importers.page_text import as_markdown
from kbdesk.importers.source import Importer, Source
from kbdesk.worded import Worded

_LIST = "_matter_history.csv"


def _confidence(source: Source) -> float:
    if not source.head.startswith(zip_members.MARK) or source.packed:
        return 0.0
    return 1.0 if any(PurePosixPath(member.name).name == _LIST for member in zip_members.members(source)[0]) else 0.0


def _entries(source: Source, warnings: list[str]) -> Iterator[Bookmark | Skipped]:
    found, whole = zip_members.members(source)
    pages = {PurePosixPath(member.name).name: member.source for member in found}

    def stored(file_id: str) -> str:
        page = pages.get(file_id) if file_id.lower().endswith((".html", ".htm")) else None
        return as_markdown(zip_members.text_of(page))

    said: list[str] = []
    try:
        yield from matter.entries(pages[_LIST], said, stored)
    except OSError as error:
        said.append(f"It cannot be unpacked: {error}.")
    warnings += [f"{_LIST}: {sentence}" for sentence in said]
    if not whole:
        warnings.append(Worded("The archive breaks off in the middle; what was whole in it was kept."))


IMPORTER = Importer("matter-zip", Worded("Matter export (zip)"), _confidence, _entries, zipped=True)
