"""kbdesk's own JSON, as its export writes it: `{"articles": [...]}` (see `kbdesk.exporters.formats.json`).

Written by `kbdesk export FILE.json` and the window's Export, of all versions. How the fields map:

- `url` is the address. An article that is a note or a file has none that leads anywhere else: its text becomes a note
  article. The `aliases` of the web lead to the same page here, too.
- `title`, `tags`, `note`, `added` are what they are called, and `title_chosen` says whether its user chose the title,
  which that of the page (`own_title`) does not take the place of then; `folder` is the folder, and `folders` has the
  further ones.
- `highlights` are highlights again, in their colours and at their places.
- `read`, `starred`, `archived` and `private` are flags: read, or unread; starred; archived; private.
- `citation` is what is known of the work, as the library has it.
- `html`, else `text`, is the stored content; of a note `text`, which is what its user wrote. `archived_copy_url` and
  `archived_copy` say which copy in a web archive it is from, and from when that is.
- `author`, `published` and `site` are known until the page is there; `category` is kept where `category_chosen` says
  that its user chose it.
- What else was found out about the page (`language`, `words`, `summary`, `status`) is found out again.
"""

from collections.abc import Iterator
from typing import Any

import msgspec

from kbdesk.bookmark import Bookmark, Mark, Skipped
from kbdesk.citation import Citation
from kbdesk.importers.dates import unix_seconds
from kbdesk.importers.fields import day, flag_list, link, memento, one_line, tag_list, web_addresses
from kbdesk.importers.json_document import Document, fields, list_of, outline, records, text_of
from kbdesk.importers.json_stream import is_large, read_large
from kbdesk.importers.page_text import as_markdown
from kbdesk.importers.source import Importer, Source
from kbdesk.worded import Worded

_FIELDS = frozenset(("url", "folder", "tags", "added", "status", "words", "site", "note"))


def _confidence(source: Source) -> float:
    seen = outline(source)
    if seen.opening != "{" or not seen.has("articles"):
        return 0.0
    return 1.0 if len(_FIELDS & seen.names) >= 4 else 0.5


def _entries(source: Source, warnings: list[str]) -> Iterator[Bookmark | Skipped]:
    if is_large(source):
        yield from read_large(source, "articles", _article, warnings)
        return
    document = Document(source)
    links = 0
    for record in records(fields(document.root).get("articles")):
        entry = _article(record) if record is not None else Skipped("damaged entries")
        links += isinstance(entry, Bookmark)
        yield entry
    warnings += document.said(links)


def _article(record: dict[str, Any]) -> Bookmark | Skipped:
    named = [path for path in map(_path, [record.get("folder"), *list_of(record, "folders")]) if path]
    folder, *further = [list(path) for path in dict.fromkeys(map(tuple, named))] or [[]]
    url = text_of(record, "url")
    shown = "" if url.startswith("note:") else as_markdown(text_of(record, "html"))
    text = shown or text_of(record, "text")
    about = {
        "title": one_line(text_of(record, "title")),
        "title_chosen": record.get("title_chosen") is True,
        "own_title": one_line(text_of(record, "own_title")),
        "folder": folder,
        "folders": tuple(further),
        "tags": tag_list(tag for tag in list_of(record, "tags") if isinstance(tag, str)),
        "added": unix_seconds(record.get("added")),
        "note": text_of(record, "note").strip(),
        "marks": tuple(_marks(record)),
        "flags": flag_list(
            {
                "read": record.get("read") is True,
                "unread": record.get("read") is False,
                "starred": record.get("starred") is True,
                "archived": record.get("archived") is True,
                "private": record.get("private") is True,
            }
        ),
        "text": text,
        "citation": _citation(record.get("citation")),
        "author": one_line(text_of(record, "author")),
        "published": day(text_of(record, "published")),
        "site": one_line(text_of(record, "site")),
        "category": one_line(text_of(record, "category")) if record.get("category_chosen") is True else "",
    }
    if url.startswith(("note:", "file:")) and text:
        return Bookmark(**about)  # type: ignore[arg-type]
    if url.startswith("note:") or (not url and not text):
        return Skipped("notes without a text", str(about["title"])[:200])
    if not url:
        return Bookmark(**about)  # type: ignore[arg-type]
    aliases = (alias for alias in list_of(record, "aliases") if isinstance(alias, str))
    copy = memento(text_of(record, "archived_copy_url"), record.get("archived_copy"))
    return link(url, **about, aliases=web_addresses(aliases), memento=copy)


def _marks(record: dict[str, Any]) -> Iterator[Mark]:
    for mark in list_of(record, "highlights"):
        if isinstance(mark, dict) and (quote := text_of(mark, "quote").strip()):
            made = unix_seconds(mark.get("added"))
            # with the spaces at their ends: they are how one that the library has is known
            before, after = (words if isinstance(words := mark.get(side), str) else "" for side in ("before", "after"))
            yield Mark(quote, text_of(mark, "note").strip(), text_of(mark, "colour"), made, before, after)


def _citation(value: object) -> Citation | None:
    try:
        return msgspec.convert(value, Citation).bounded() if isinstance(value, dict) else None
    except msgspec.ValidationError:  # somebody wrote into it by hand
        return None


def _path(value: object) -> list[str]:
    names = value if isinstance(value, list) else []
    return [one_line(name) for name in names if isinstance(name, str) and one_line(name)]


IMPORTER = Importer("json", Worded("kbdesk export"), _confidence, _entries)
