"""Readeck's export: a zip with a folder for each bookmark.

Written by `readeck export` on the command line, and by the export of a user's own data. Held against its source of 2025
(`portability`): `data.json`, `bookmarks/ID/info.json`, and in `bookmarks/ID/container` the page. How it maps:

- `info.json` is read as by `readeck`.
- `container/index.html` is the stored content.
- Users, tokens and collections, which are searches, of `data.json` are not read, nor pictures.
"""

from collections.abc import Iterator

from kbdesk.bookmark import Bookmark, Skipped
from kbdesk.importers import zip_members
from kbdesk.importers.formats import readeck
from kbdesk.importers.json_document import records
from kbdesk.importers.page_text import as_markdown
from kbdesk.importers.source import Importer, Source, said_damage
from kbdesk.importers.zip_members import MARK, members
from kbdesk.patterns import compiled
from kbdesk.worded import Worded

_INFO = compiled(r"(?:^|.*/)bookmarks/[^/]+/info\.json$")


def _confidence(source: Source) -> float:
    if not source.head.startswith(MARK) or source.packed:
        return 0.0
    infos = [member.source for member in members(source)[0] if _INFO.match(member.name)]
    return 1.0 if infos and readeck.IMPORTER.confidence(infos[0]) else 0.0


def _entries(source: Source, warnings: list[str]) -> Iterator[Bookmark | Skipped]:
    found, whole = members(source)
    beside = {member.name: member.source for member in found}
    links = damaged = 0
    infos = (member for member in found if _INFO.match(member.name))
    for member, document in zip_members.documents(infos, warnings):
        whole = whole and document.whole
        damaged += document.damaged
        for record in records(document.root):
            entry = readeck.entry(record) if record is not None else Skipped("damaged entries")
            if isinstance(entry, Bookmark):
                links += 1
                page = beside.get(member.name.removesuffix("info.json") + "container/index.html")
                entry.text = as_markdown(zip_members.text_of(page)) or entry.text
            yield entry
    warnings += said_damage(whole, damaged, links)


IMPORTER = Importer("readeck-zip", Worded("Readeck export (zip)"), _confidence, _entries, zipped=True)
