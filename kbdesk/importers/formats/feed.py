"""Feeds that were saved: RSS and Atom with the entries themselves.

Written by Pinboard, Diigo, Raindrop, Shaarli, Reddit, Hacker News and WordPress (also as its export, WXR), and by every
site with a feed. Held against RSS 2.0, RSS 1.0 and Atom (RFC 4287). How the elements of an `item` or `entry` map:

- `link` (Atom: `href` of the one that is `alternate` or says nothing), else a `guid` or `id` that is an address, is the
  address; `title` is the title.
- `pubDate`, `dc:date`, `published`, else `updated` is the date.
- `category` (Atom: its `label` or `term`) and `dc:subject` (with spaces between tags, as Pinboard has it) are tags.
- `content:encoded`, `content`, else `description`, `summary` is the stored content, where it is HTML as a text (Atom
  may have XHTML elements there, which are not read).
"""

import re
from collections.abc import Iterator
from html import unescape

from kbdesk.bookmark import Bookmark, Skipped
from kbdesk.importers.dates import unix_seconds
from kbdesk.importers.fields import link, one_line, tag_list
from kbdesk.importers.markup import Tag, tags
from kbdesk.importers.page_text import as_markdown
from kbdesk.importers.source import Importer, Source, said_damage
from kbdesk.patterns import compiled
from kbdesk.worded import Worded

_ROOT = compiled(
    r"\ufeff?\s*(?:<\?[^<>]*>\s*|<!--(?:[^-]|-(?!->))*+-->\s*|<![a-z][^<>]*>\s*)*+<(?:rss|rdf:RDF|feed)\b", re.I
)
_RSS_1 = compiled(r"purl\.org/rss/1\.0/[\"']")  # Zotero names a module of it
_ENTRIES = ("item", "entry")
_DATES = ("pubdate", "dc:date", "published", "updated")
_CONTENTS = ("content:encoded", "content", "description", "summary")
_MOST_VALUES = 1000
_MARKS = compiled(r"</?(?:b|i|em|strong|code|sub|sup|span)\b[^<>]*>", re.I)


def _confidence(source: Source) -> float:
    found = _ROOT.match(source.sample)
    if not found or (found[0].lower().endswith("rdf") and not _RSS_1.search(source.sample)):
        return 0.0
    return 0.95


def _entries(source: Source, warnings: list[str]) -> Iterator[Bookmark | Skipped]:
    values: dict[str, list[str]] | None = None
    links, whole, root = 0, True, ""
    for tag in tags(source):
        if not tag.name:
            whole = tag.whole and values is None and not root
        elif not root and values is None and tag.name in ("rss", "rdf:rdf", "feed") and not tag.closing:
            root = tag.name
        elif tag.name == root and tag.closing:
            root = ""
        elif tag.name in _ENTRIES and not tag.closing and not tag.empty:
            values = {}
        elif tag.name in _ENTRIES and values is not None:
            entry = _entry(values)
            links += isinstance(entry, Bookmark)
            yield entry
            values = None
        elif values is not None:
            _take(tag, values)
    warnings += said_damage(whole, 0, links)


def _take(tag: Tag, values: dict[str, list[str]]) -> None:
    held = values.setdefault(tag.name, [])
    if len(held) >= _MOST_VALUES:
        return
    if tag.name == "link" and (href := tag.attributes.get("href")):
        if tag.attributes.get("rel", "alternate") == "alternate":
            held.insert(0, href)
    elif tag.name == "category" and (term := tag.attributes.get("label") or tag.attributes.get("term")):
        held.append(term)
    elif tag.closing:
        held.append(tag.text)


def _entry(values: dict[str, list[str]]) -> Bookmark | Skipped:
    def first(*names: str) -> str:
        return next((value for name in names for value in values.get(name, ()) if value.strip()), "").strip()

    numbers = [value.strip() for name in ("guid", "id") for value in values.get(name, ())]
    url = first("link") or next((value for value in numbers if value.startswith(("http://", "https://"))), "")
    subjects = [tag for value in values.get("dc:subject", ()) for tag in value.split()]
    return link(
        url,
        title=one_line(_plain(first("title"))),
        tags=tag_list([*values.get("category", ()), *subjects]),
        added=unix_seconds(first(*_DATES)),
        text=as_markdown(first(*_CONTENTS)),
    )


def _plain(title: str) -> str:
    # HTML as a text, or a text: both are written.
    return unescape(_MARKS.sub("", title))


IMPORTER = Importer("feed", Worded("Feed with entries"), _confidence, _entries)
