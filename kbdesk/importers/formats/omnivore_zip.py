"""Omnivore's export as it was downloaded: a zip of lists, pages and highlights.

Written by Settings > Export of omnivore.app until November 2024, and by self-hosted servers since (source of August
2026): `metadata_0_to_20
.json` and so on, `content/SLUG.html`, `highlights/SLUG.md`. How it maps:

- The lists are read as by `omnivore`.
- `highlights/SLUG.md` (quoted lines already) is the note, or follows it.
- `content/SLUG.html` is the stored content. `content/SLUG.pdf`, an uploaded paper, is not read.
"""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from kbdesk.bookmark import Bookmark, Skipped
from kbdesk.importers import zip_members
from kbdesk.importers.fields import paragraphs
from kbdesk.importers.formats import omnivore
from kbdesk.importers.json_document import Document, records, text_of
from kbdesk.importers.page_text import as_markdown
from kbdesk.importers.source import Importer, Source, said_damage
from kbdesk.importers.zip_members import MARK, members
from kbdesk.patterns import compiled
from kbdesk.worded import Worded

_LIST = compiled(r"metadata_\d+_to_\d+\.json$", re.I)


def _confidence(source: Source) -> float:
    if not source.head.startswith(MARK) or source.packed:
        return 0.0
    return 1.0 if any(_LIST.search(member.name) for member in members(source)[0]) else 0.0


def _entries(source: Source, warnings: list[str]) -> Iterator[Bookmark | Skipped]:
    found, whole = members(source)
    beside = {(path.parent.name, path.name): member.source for member in found for path in [PurePosixPath(member.name)]}
    links = damaged = 0
    for member in found:
        if not _LIST.search(member.name):
            continue
        document = Document(member.source)
        whole = whole and document.whole
        damaged += document.damaged
        for record in records(document.root):
            entry = omnivore.entry(record) if record is not None else Skipped("damaged entries")
            if isinstance(entry, Bookmark) and record is not None:
                links += 1
                slug = text_of(record, "slug")
                entry.note = paragraphs(entry.note, zip_members.text_of(beside.get(("highlights", f"{slug}.md"))))
                entry.text = as_markdown(zip_members.text_of(beside.get(("content", f"{slug}.html")))) or entry.text
            yield entry
    warnings += said_damage(whole, damaged, links)


IMPORTER = Importer("omnivore-zip", Worded("Omnivore export (zip)"), _confidence, _entries, zipped=True)
