"""A page as a Markdown file with its address in the front matter.

Written by kbdesk's export of a folder of Markdown (a zip or folder of such files is read by `archive` and
`markdown_folder`), by Obsidian's Web Clipper, MarkDownload, and the Obsidian plugins of Omnivore, Readwise and
Raindrop. How the front matter maps:

- `url`, `source`, `link` or another name for it is the address, `title` the title.
- `kbdesk_tags`, else `tags` are tags; `#` before one and the clippers' own `clippings` are taken off.
- `folder` is the folder: names between slashes, or a list of names. kbdesk's `folders` is a list of such.
- `added`, `created`, `saved`, `date` or another name for it is the date.
- `author` and `published` are known until the page is there.
- `note` is the note; `read`, `starred`, `archived`, `private` and `flags` are flags.
- kbdesk's `highlights` are highlights again, with their notes and colours; where it says that the text is `marked`, the
  marks are taken off.
- The text below is the stored content. kbdesk's file of a note has no address, but `kbdesk: note`: a note article.
  Of a file with `kbdesk` only the names above count: its `category` is no folder.
"""

import re
from collections.abc import Iterator
from typing import Any

from kbdesk import front_matter
from kbdesk.bookmark import FLAGS, Bookmark, Flag, Mark, Skipped
from kbdesk.importers.cells import folder_in, says_yes, tags_in
from kbdesk.importers.dates import unix_seconds
from kbdesk.importers.fields import day, link, one_line, paragraphs, tag_list
from kbdesk.importers.source import Importer, Source
from kbdesk.importers.synonyms import field_of
from kbdesk.patterns import compiled
from kbdesk.text_marks import without_marks
from kbdesk.worded import Worded

_LONGEST = 8_000_000
_ADDRESS = compiled(r"<?\s*(?:https?|ftp)://\S", re.I)
_SOURCES = ("source", "source_url", "original", "original_url", "canonical", "canonical_url", "permalink")


def _confidence(source: Source) -> float:
    if not source.sample.lstrip().startswith("---"):
        return 0.0
    values, _ = front_matter.split(source.sample)
    return 0.9 if _is_note(values) or _address(values) else 0.0


def _entries(source: Source, warnings: list[str]) -> Iterator[Bookmark | Skipped]:
    yield from read_note(source, [])


def read_note(source: Source, folder: list[str]) -> Iterator[Bookmark | Skipped]:
    """The entry of one file: its link or note.

    Args:
        source: the file.
        folder: where it lies, for one that does not say itself where it belongs.
    """
    text = ""
    for piece in source.pieces():
        text += piece
        if len(text) > _LONGEST:
            break
    values, body = front_matter.split(text)
    url = _address(values)
    if not url and not _is_note(values):
        yield Skipped("Markdown files without an address in their front matter", source.name)
        return
    by_field: dict[str, str | list[str]] = {}
    for key, value in values.items():
        by_field.setdefault(key if "kbdesk" in values else field_of(key), value)
    paths = [path for path in map(folder_in, _list(values.get("folders", []))) if path]
    own = _folder(by_field.get("folder", ""))
    paths = [list(path) for path in dict.fromkeys(map(tuple, [own, *paths] if own else paths))]
    tags = values.get("kbdesk_tags") or by_field.get("tags", "")
    names = tags_in(tags) if isinstance(tags, str) else tags
    if "kbdesk" not in values:
        names = [name for tag in names if (name := tag.strip().removeprefix("#")).lower() != "clippings"]
    stem = source.name.rpartition("/")[2].rpartition(".")[0]
    about: dict[str, Any] = {
        "title": one_line(_text(by_field.get("title", stem))),
        "folder": paths[0] if paths else [] if "kbdesk" in values else folder,
        "folders": tuple(paths[1:]),
        "tags": tag_list(names),
        "added": unix_seconds(_text(by_field.get("added", ""))),
        "note": paragraphs(_text(values.get("note", "")), _text(values.get("comment", ""))),
        "flags": _flags(values),
        "text": body.strip(),
        "author": ", ".join(name for one in _list(values.get("author", [])) if (name := one_line(one.strip(" []")))),
        "published": day(_text(values.get("published", ""))),
    }
    if "kbdesk" in values:
        about["marks"] = tuple(_marks(values))
        if says_yes(_text(values.get("marked", ""))):
            about["text"] = without_marks(body).strip()
    if url:
        yield link(url, **about)
    elif about["text"]:
        yield Bookmark(**about)
    else:
        yield Skipped("notes without a text", source.name)


def _marks(values: front_matter.Values) -> Iterator[Mark]:
    quotes = _list(values.get("highlights", []))
    # Where one of these lists was changed by hand, nobody knows which belongs to which.
    notes, colours = (
        said if len(said := _list(values.get(name, []))) == len(quotes) else [""] * len(quotes)
        for name in ("highlight_notes", "highlight_colours")
    )
    for quote, note, colour in zip(quotes, notes, colours, strict=True):
        if quote.strip():
            yield Mark(quote.strip(), note.strip(), colour)


def _is_note(values: front_matter.Values) -> bool:
    return values.get("kbdesk") == "note"


def _address(values: front_matter.Values) -> str:
    if "kbdesk" in values:
        return _text(values.get("url", ""))  # also of a link to what is no page
    for key, value in values.items():
        if (field_of(key) == "url" or key in _SOURCES) and _ADDRESS.match(found := _text(value)):
            return found.strip(" <>")
    return ""


def _flags(values: front_matter.Values) -> list[Flag]:
    said = set(_list(values.get("flags", [])))
    said.update(flag for flag in FLAGS if says_yes(_text(values.get(flag, ""))))
    if "kbdesk" in values and _text(values.get("read", "")).lower() == "false":
        said.add("unread")
    return [flag for flag in FLAGS if flag in said]


def _folder(value: str | list[str]) -> list[str]:
    return folder_in(value) if isinstance(value, str) else [one_line(name) for name in value if one_line(name)]


def _text(value: str | list[str]) -> str:
    return value if isinstance(value, str) else next(iter(value), "")


def _list(value: str | list[str]) -> list[str]:
    return [value] if isinstance(value, str) and value else list(value)


IMPORTER = Importer("markdown-note", Worded("Markdown note of a page"), _confidence, _entries)
