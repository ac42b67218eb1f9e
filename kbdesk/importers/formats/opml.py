"""OPML: outlines, and lists of feeds.

Written by feed readers (Feedly, Inoreader, NetNewsWire, Thunderbird, FreshRSS, Miniflux, ...), podcast programs, and
outliners (OmniOutliner, Workflowy, Dynalist, Logseq). Held against the specification of OPML 2.0 (2007); `_note` and
the like are from files of the outliners. How the attributes of `<outline>` map:

- `url` (of `type="link"`), else `htmlUrl` (the page that a feed belongs to), else `xmlUrl` (the feed itself) is the
  address; an outliner's item has the addresses in its `text`.
- `title`, else `text` is the title. An item without an address that has items in it is a folder.
- `category` (commas; a path between slashes is its last name) are tags. `created` is the date.
- `description`, `_note` (outliners) and `comment` are the note.
- `_status` of `checked` (`_complete` of `true`) is the flag read. `type="separator"` is passed over.
"""

import re
from collections.abc import Iterator

from kbdesk.bookmark import Bookmark, Skipped
from kbdesk.importers.dates import unix_seconds
from kbdesk.importers.fields import flag_list, link, one_line, paragraphs, tag_list
from kbdesk.importers.links import BARE, trimmed, with_scheme
from kbdesk.importers.markup import Tag, tags
from kbdesk.importers.source import Importer, Source, said_damage
from kbdesk.patterns import compiled

_OPML = compiled(r"<opml\b|<outline\s[^<>]{0,4000}\b(?:xmlurl|htmlurl|url)\s*=", re.I)
_ROOT = compiled(r"\ufeff?\s*(?:<\?[^<>]*>\s*|<!--(?:[^-]|-(?!->))*+-->\s*|<![a-z][^<>]*>\s*)*+<opml\b", re.I)
_MARKUP = compiled(r"<a\s[^<>]{0,4000}?href\s*=\s*[\"']([^\"']*)[\"'][^<>]*+>((?:[^<]|<(?!/?a\b))*+)</a>", re.I | re.S)
_ELEMENT = compiled(r"<[^<>]*>")
_DEEPEST = 64
_MOST_OPEN = 200
"""Items in items; what lies deeper is in the innermost of these folders."""


def _confidence(source: Source) -> float:
    if _ROOT.match(source.sample):
        return 1.0
    return 0.8 if _OPML.search(source.sample) else 0.0


def _entries(source: Source, warnings: list[str]) -> Iterator[Bookmark | Skipped]:
    folders: list[str] = []  # "" for an item that is open and no folder
    deeper = 0  # items that are open in those
    links = 0
    whole = True
    open_ = False
    for tag in tags(source):
        if not tag.name:
            whole = tag.whole and not folders and not open_
        if tag.name == "opml":
            open_ = not tag.closing
        if tag.name != "outline":
            continue
        if tag.closing:
            if deeper:
                deeper -= 1
            else:
                del folders[-1:]
            continue
        found = list(_item(tag, [name for name in folders if name][:_DEEPEST]))
        if not tag.empty and len(folders) >= _MOST_OPEN:
            deeper += 1
        elif not tag.empty:
            has_link = any(isinstance(entry, Bookmark) for entry in found)
            folders.append("" if has_link else _plain(tag.attributes.get("text") or tag.attributes.get("title") or ""))
            found = found if has_link else []
        links += sum(isinstance(entry, Bookmark) for entry in found)
        yield from found
    warnings += said_damage(whole, 0, links)


def _item(tag: Tag, folder: list[str]) -> Iterator[Bookmark | Skipped]:
    values = tag.attributes
    text = values.get("title") or values.get("text") or ""
    done = values.get("_status") == "checked" or values.get("_complete", "").lower() == "true"
    about = {
        "folder": folder,
        "tags": tag_list(name.rpartition("/")[2] for name in values.get("category", "").split(",")),
        "added": unix_seconds(values.get("created")),
        "note": paragraphs(*(_ELEMENT.sub("", values.get(name, "")) for name in ("description", "_note", "comment"))),
        "flags": flag_list({"read": done}),
    }
    url = values.get("url") or values.get("htmlurl") or values.get("xmlurl") or ""
    if url.strip():
        yield link(url, title=_plain(text), **about)
        return
    if values.get("type") == "separator":
        yield Skipped("separators")
        return
    found = [(address, _plain(title)) for address, title in _MARKUP.findall(values.get("text", ""))]
    rest = _MARKUP.sub(" ", values.get("text", ""))
    found += [(with_scheme(trimmed(bare[0])), "") for bare in BARE.finditer(f"{rest} {values.get('_note', '')}")]
    around = _plain(BARE.sub(" ", rest)).strip(" -:|")
    for address, title in found:
        yield link(address, title=title or (around if len(found) == 1 else ""), **about)
    if not found:
        yield Skipped("items of an outline without an address", _plain(text)[:200])


def _plain(text: str) -> str:
    return one_line(_ELEMENT.sub("", text))


IMPORTER = Importer("opml", "OPML", _confidence, _entries)
