"""Omnivore's JSON: the lists in its export, and what `omnivore-export` and other scripts saved of its API.

Written by Omnivore's own export of 2024, as `metadata_0_to_20.json` and further files of 20 or more in a zip (which
`omnivore_zip` reads as a whole, with the pages and highlights beside them); Omnivore closed in November 2024. How the
fields map:

- `url` (else the API's `originalArticleUrl`) is the address, `title` the title, `savedAt` the date.
- `labels` are tags: names, in answers of the API objects with a `name`.
- `state` is `Active`, `Archived` (the flag archived) or `Unknown`; scripts and the API also have `Deleted` (passed
  over) and `SUCCEEDED` and the like. The API has `isArchived` beside it. `readingProgress` (or
  `readingProgressPercent`) of at least 98 is the flag read.
- `description` was taken from the page and is no note of its user, `note` and the highlights of the API
  (`highlights[].quote`, `.annotation`) are: the note, with the highlights below it as quoted lines.
- `content` of the API is the stored content. `author`, `thumbnail`, `publishedAt`, `slug` are not read.
"""

from collections.abc import Iterator
from typing import Any

from kbdesk.bookmark import Bookmark, Skipped
from kbdesk.importers.dates import unix_seconds
from kbdesk.importers.fields import flag_list, highlighted, link, one_line, paragraphs, tag_list
from kbdesk.importers.json_document import Document, is_set, list_of, names_of, outline, read_list, text_of
from kbdesk.importers.page_text import as_markdown
from kbdesk.importers.source import Importer, Source
from kbdesk.worded import Worded

_READ = 98
"""Percent from which a page counts as read: few scroll through the footer."""


def _confidence(source: Source) -> float:
    seen = outline(source)
    if seen.opening != "[" or not seen.has("savedAt", "slug"):
        return 0.0
    return 0.95 if seen.has("url") or seen.has("originalArticleUrl") else 0.0


def _entries(source: Source, warnings: list[str]) -> Iterator[Bookmark | Skipped]:
    document = Document(source)
    yield from read_list(document, document.root, entry, warnings)


def entry(record: dict[str, Any]) -> Bookmark | Skipped:
    """The bookmark of one saved page."""
    title, state = one_line(text_of(record, "title")), text_of(record, "state").lower()
    if state == "deleted":
        return Skipped("deleted entries", title[:200])
    progress = record.get("readingProgress", record.get("readingProgressPercent"))
    marked = [
        highlighted(text_of(each, "quote"), text_of(each, "annotation"))
        for each in list_of(record, "highlights")
        if isinstance(each, dict)
    ]
    return link(
        text_of(record, "url", "originalArticleUrl"),
        title=title,
        tags=tag_list(names_of(list_of(record, "labels"))),
        added=unix_seconds(record.get("savedAt")),
        note=paragraphs(text_of(record, "note"), *marked),
        flags=flag_list(
            {
                "read": isinstance(progress, int | float) and progress >= _READ,
                "archived": state == "archived" or is_set(record, "isArchived"),
            }
        ),
        text=as_markdown(text_of(record, "content")),
    )


IMPORTER = Importer("omnivore", Worded("Omnivore export"), _confidence, _entries)
