"""A zip with exports in it: what services send by e-mail, and what people pack.

Written by Pocket (`part_000000.csv`, further parts, and `annotations/`), Readwise, Notion, kbdesk's folder of Markdown
packed, and by hand. How its files map: every one that some format here recognises is read as that; the others are
passed over, and so are archives in the archive. A list of links in plain text counts only where nothing else was
recognised. What a note of Google Keep has beside it as HTML, which is the note once more, is left out without a word.
Files of highlights alone (Pocket's `annotations/part_000000.json`) give their links a note. Files of
programs that are zips themselves (DOCX, EPUB, ODT, ...) are no archives of exports.
"""

import re
from collections.abc import Iterator
from pathlib import PurePosixPath

from kbdesk.bookmark import Bookmark, Skipped
from kbdesk.failure import KbdeskError
from kbdesk.importers.opening import importers
from kbdesk.importers.source import Importer, Source
from kbdesk.importers.zip_members import MARK, Member, members
from kbdesk.patterns import compiled
from kbdesk.worded import Worded

_DOCUMENT = compiled(r"(?:mimetype|\[Content_Types\]\.xml|META-INF/.*|AndroidManifest\.xml|docProps/.*)$")
_SURE = 0.25
_NAME_OF_TEXT = compiled(r"\.(?:txt|md|markdown|text|csv|html?|json)$", re.I)


def _confidence(source: Source) -> float:
    if not source.head.startswith(MARK) or source.packed:
        return 0.0
    found, _ = members(source)
    if any(_DOCUMENT.match(member.name) for member in found):
        return 0.0
    return 0.6 if _recognised(found[:1000]) else 0.0


def _entries(source: Source, warnings: list[str]) -> Iterator[Bookmark | Skipped]:
    found, whole = members(source)
    read = _recognised(found)
    twins = {
        str(PurePosixPath(name).with_suffix(importer.twins[1])) for name, importer in read.items() if importer.twins
    }
    for member in found:
        if member.name in twins:
            continue
        if member.name not in read:
            yield Skipped("files in the archive that are no export", member.name[:200])
            continue
        said: list[str] = []
        try:
            yield from read[member.name].entries(member.source, said)
        except OSError as error:
            said.append(f"It cannot be unpacked: {error}.")
        except KbdeskError as error:
            warnings.append(str(error))  # which names the file
        warnings += [f"{member.name}: {sentence}" for sentence in said]
    if not whole:
        warnings.append(Worded("The archive breaks off in the middle; what was whole in it was kept."))


def _recognised(found: list[Member]) -> dict[str, Importer]:
    """The format of each file that is an export."""
    sure: dict[str, Importer] = {}
    loose: dict[str, Importer] = {}
    for member in found:
        if member.source.head.startswith(MARK):
            continue  # of one that is stored as it is, the text of its members would look like an export
        best = max(importers().values(), key=lambda importer: importer.confidence(member.source))
        confidence = best.confidence(member.source)
        if confidence > _SURE:
            sure[member.name] = best
        elif confidence > 0 and _NAME_OF_TEXT.search(member.name):
            loose[member.name] = best
    return sure or loose


IMPORTER = Importer("archive", Worded("Archive of exports"), _confidence, _entries, zipped=True)
