"""Wallabag's JSON export.

Written by Export > JSON of any list of wallabag 2, as `All articles.json` (looked at: its source of August 2026), by
its API (`_embedded.items`), and, with other names, by Config > Export of wallabag 1. How the fields map:

- `url` is the address (else `given_url`, as it was before redirects), `title` the title, `created_at` the date.
- `tags` are tags: names, in answers of the API objects with a `label`; in version 1 one text with commas.
- `is_archived` (version 1: `is_read`) is what wallabag calls both read and archived: the flags read and archived. One
  that is neither is unread. `is_starred` (`is_fav`) is the flag starred.
- `annotations` (`quote`, and `text` written to it) are the note, as quoted lines.
- `content`, the page as wallabag stored it, is the stored content, where it is more than wallabag's own sentence for a
  page that it could not get.
- `hashed_url`, `mimetype`, `language`, `reading_time`, `domain_name`, `preview_picture`, `published_at`,
  `published_by`, `archived_at`, `starred_at`, `origin_url` and `user_*` are not read.
"""

from collections.abc import Iterator
from typing import Any

from kbdesk.bookmark import Bookmark, Skipped
from kbdesk.importers.dates import unix_seconds
from kbdesk.importers.fields import flag_list, highlighted, link, one_line, paragraphs, tag_list
from kbdesk.importers.json_document import Document, fields, is_set, list_of, names_of, outline, read_list, text_of
from kbdesk.importers.json_stream import is_large, read_large
from kbdesk.importers.page_text import as_markdown
from kbdesk.importers.source import Importer, Source
from kbdesk.worded import Worded

NOTHING = "wallabag can't retrieve contents"
"""How the content begins that wallabag has for a page that it could not get."""


def _confidence(source: Source) -> float:
    seen = outline(source)
    if not seen.opening or not seen.has("title"):
        return 0.0
    if seen.has("is_archived", "is_starred") and (seen.has("url") or seen.has("given_url")):
        return 0.95
    return 0.95 if seen.has("is_read", "is_fav", "url") else 0.0


def _entries(source: Source, warnings: list[str]) -> Iterator[Bookmark | Skipped]:
    if is_large(source):
        place = "" if outline(source).opening == "[" else "_embedded.items"
        yield from read_large(source, place, _entry, warnings)
        return
    document = Document(source)
    items = fields(fields(document.root).get("_embedded")).get("items", document.root)
    yield from read_list(document, items, _entry, warnings)


def _entry(record: dict[str, Any]) -> Bookmark | Skipped:
    tags = record.get("tags")
    done = is_set(record, "is_archived", "is_read")
    said = "is_archived" in record or "is_read" in record
    content = text_of(record, "content")
    marked = [
        highlighted(text_of(each, "quote"), text_of(each, "text"))
        for each in list_of(record, "annotations")
        if isinstance(each, dict)
    ]
    return link(
        text_of(record, "url", "given_url"),
        title=one_line(text_of(record, "title")),
        tags=tag_list(tags.split(",") if isinstance(tags, str) else names_of(list_of(record, "tags"), "label", "name")),
        added=unix_seconds(record.get("created_at")),
        note=paragraphs(*marked),
        flags=flag_list(
            {
                "read": done,
                "unread": said and not done,
                "starred": is_set(record, "is_starred", "is_fav"),
                "archived": done,
            }
        ),
        text="" if NOTHING in content[:300] else as_markdown(content),
    )


IMPORTER = Importer("wallabag", Worded("Wallabag export"), _confidence, _entries)
