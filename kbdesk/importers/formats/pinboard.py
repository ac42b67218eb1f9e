"""Pinboard's JSON.

Written by Settings > Backup > JSON of Pinboard, as `pinboard_export`, and by its API's `posts/all?format=json`. Held
against the documentation of its API (version 1), by which a tag has neither commas nor spaces, and times are UTC. How
the fields map:

- `href` is the address, `description` the title (Pinboard keeps Delicious' names), `extended` the note.
- `tags` (spaces; `tag` in some answers of the API) are tags.
- `time` is the date.
- `toread` of `yes` is the flag unread, `shared` of `no` is private.
- `meta` and `hash` are not read.
"""

from collections.abc import Iterator
from typing import Any

from kbdesk.bookmark import Bookmark, Skipped
from kbdesk.importers.dates import unix_seconds
from kbdesk.importers.fields import flag_list, link, one_line, tag_list
from kbdesk.importers.json_document import Document, fields, is_set, outline, read_list, text_of
from kbdesk.importers.source import Importer, Source
from kbdesk.worded import Worded


def _confidence(source: Source) -> float:
    seen = outline(source)
    if not seen.opening or not seen.has("href", "description"):
        return 0.0
    return 0.95 if seen.names & {"extended", "toread", "shared"} else 0.0


def _entries(source: Source, warnings: list[str]) -> Iterator[Bookmark | Skipped]:
    document = Document(source)
    yield from read_list(document, fields(document.root).get("posts", document.root), _entry, warnings)


def _entry(record: dict[str, Any]) -> Bookmark | Skipped:
    title = one_line(text_of(record, "description"))
    url = text_of(record, "href")
    return link(
        url,
        # Pinboard writes the address where there is no title.
        title="" if title == url else title,
        tags=tag_list(text_of(record, "tags", "tag").split()),
        added=unix_seconds(record.get("time")),
        note=text_of(record, "extended"),
        flags=flag_list(
            {"unread": is_set(record, "toread"), "private": text_of(record, "shared").lower() in ("no", "0", "false")}
        ),
    )


IMPORTER = Importer("pinboard", Worded("Pinboard export"), _confidence, _entries)
