"""Starred and saved items of feed readers, as JSON in the form that Google Reader began with.

Written by Inoreader, FreshRSS, The Old Reader, BazQux, Miniflux and Feedly's programs (`starred.json`), and long ago by
Google Takeout. Held against the description of Google Reader's interface and answers of FreshRSS and Feedly. How the
fields of each of the `items` map:

- `canonical`, else `alternate` (lists of objects with `href`), else `canonicalUrl` is the address, `title` the title.
- `categories`: `user/…/label/NAME` is a tag; `state/com.google/starred` and `read` are the flags. Feedly's `tags` have
  a `label`. A list that calls itself starred has starred items alone.
- `starred`, `actionTimestamp`, else when it came in (`crawlTimeMsec`, `timestampUsec`), else `published` is the date.
- `annotations` are the note. `content`, else `summary`, is the stored content; `origin` (the feed) is not read.
"""

import re
from collections.abc import Iterator
from html import unescape
from typing import Any

from kbdesk.bookmark import Bookmark, Skipped
from kbdesk.importers.dates import unix_seconds
from kbdesk.importers.fields import flag_list, link, one_line, paragraphs, tag_list
from kbdesk.importers.json_document import Document, fields, list_of, names_of, outline, plain, read_list, text_of
from kbdesk.importers.page_text import as_markdown
from kbdesk.importers.source import Importer, Source
from kbdesk.patterns import compiled
from kbdesk.worded import Worded

_LABEL = compiled(r"user/[^/]*/label/(.+)", re.S)
_STARRED = "state/com.google/starred"
_READ = "state/com.google/read"
_DATES = ("starred", "actionTimestamp", "crawlTimeMsec", "timestampUsec", "crawled", "published", "updated")


def _confidence(source: Source) -> float:
    seen = outline(source)
    if not seen.opening or not seen.has("title") or not seen.names & {"alternate", "canonical", "canonicalUrl"}:
        return 0.0
    return 0.95 if seen.names & {"streamId", "crawlTimeMsec", "timestampUsec", "actionTimestamp"} else 0.0


def _entries(source: Source, warnings: list[str]) -> Iterator[Bookmark | Skipped]:
    document = Document(source)
    parts = fields(document.root)
    all_starred = str(plain(parts.get("id", ""))).endswith(_STARRED)
    yield from read_list(
        document, parts.get("items", document.root), lambda record: _entry(record, all_starred), warnings
    )


def _entry(record: dict[str, Any], starred: bool) -> Bookmark | Skipped:
    categories = [each for each in list_of(record, "categories") if isinstance(each, str)]
    labels = [found[1] for each in categories if (found := _LABEL.fullmatch(each))]
    notes = (text_of(each, "content", "comment") for each in list_of(record, "annotations") if isinstance(each, dict))
    return link(
        _address(record),
        title=one_line(unescape(text_of(record, "title"))),
        tags=tag_list([*labels, *names_of(list_of(record, "tags"), "label")]),
        added=next((when for name in _DATES if (when := unix_seconds(record.get(name))) is not None), None),
        note=paragraphs(*map(as_markdown, notes)),
        flags=flag_list(
            {
                "read": any(each.endswith(_READ) for each in categories),
                "starred": starred or any(each.endswith(_STARRED) for each in categories),
            }
        ),
        text=as_markdown(_content(record, "content") or _content(record, "summary")),
    )


def _address(record: dict[str, Any]) -> str:
    found = [*list_of(record, "canonical"), *list_of(record, "alternate")]
    hrefs = (text_of(each, "href") for each in found if isinstance(each, dict))
    return next(filter(None, hrefs), "") or text_of(record, "canonicalUrl")


def _content(record: dict[str, Any], name: str) -> str:
    value = record.get(name)
    return text_of(value, "content") if isinstance(value, dict) else ""


IMPORTER = Importer("reader-items", Worded("Starred items of a feed reader"), _confidence, _entries)
