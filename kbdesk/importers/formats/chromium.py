"""The file `Bookmarks` in a profile of Chrome and its relatives.

Written by Chrome, Chromium, Edge, Brave, Vivaldi, Opera and Arc, of all versions, into the folder of the profile;
`Bookmarks.bak` beside it is the same. Held against Chromium's `bookmark_codec.cc` (version 1 of the format, the only
one so far); what Vivaldi and Opera add is from files of theirs. How the fields map:

- `roots` holds trees: `bookmark_bar`, `other`, `synced` and what the relatives add; Opera's own lie one level deeper,
  in `custom_root` (`speedDial`, `userRoot`, `unsorted`, `pinboard`). `trash` of Vivaldi and Opera holds what was
  deleted, and is passed over. Each has a `name`, the outermost folder of its bookmarks.
- `type` is `url` or `folder`. `url` is the address, `name` the title, `children` what a folder holds.
- `date_added` (microseconds since 1601, as a text) is the date.
- `meta_info.Description` (Vivaldi) and `meta_info.Nickname` are the note. Vivaldi's separators are links to
  `bookmark.placeholder.url`.
- `checksum`, `guid`, `id`, `date_last_used`, `date_modified`, `show_icon` and `sync_metadata` are not read.
"""

from collections.abc import Iterator
from typing import Any

from kbdesk.bookmark import Bookmark, Skipped
from kbdesk.importers.dates import unix_seconds
from kbdesk.importers.fields import link, one_line, paragraphs
from kbdesk.importers.json_document import Document, elements, fields, outline, plain, text_of
from kbdesk.importers.json_mending import Node
from kbdesk.importers.source import Importer, Source
from kbdesk.worded import Worded

_DEEPEST = 64


def _confidence(source: Source) -> float:
    seen = outline(source)
    if seen.opening == "{" and seen.has("roots") and ("date_added" in seen.names or "bookmark_bar" in seen.names):
        return 1.0
    return 0.0


def _entries(source: Source, warnings: list[str]) -> Iterator[Bookmark | Skipped]:
    document = Document(source)
    links = 0
    for node, folder, deleted in _leaves(document.root):
        record = plain(node)
        entry = _entry(record, folder, deleted) if isinstance(record, dict) else Skipped("damaged entries")
        links += isinstance(entry, Bookmark)
        yield entry
    warnings += document.said(links)


def _leaves(root: Node) -> Iterator[tuple[Node, list[str], bool]]:
    """Every bookmark of the trees, in their order, with its folder, and whether it lies in the bin."""
    # A damaged file may have lost its outermost object; its pieces are then in a list.
    tops = [fields(piece) for piece in elements(root)] or [fields(root)]
    stack: list[tuple[Node, list[str], bool]] = []
    for top in reversed(tops):
        trees = _trees(fields(top["roots"]) if "roots" in top else top)
        # With the bar first, also where the file has it elsewhere, for that is where people look.
        order = sorted(trees, key=lambda tree: tree[0] != "bookmark_bar")
        stack += [(tree, [], name == "trash") for name, tree in reversed(order)]
        if "url" in top:
            stack.append((top, [], False))
    while stack:
        node, folder, deleted = stack.pop()
        parts = fields(node)
        if "children" in parts:
            name = plain(parts.get("name"))
            title = one_line(name) if isinstance(name, str) else ""
            inner = [*folder, title] if title and len(folder) < _DEEPEST else folder
            stack += [(child, inner, deleted) for child in reversed(elements(parts["children"]))]
        else:
            yield node, folder, deleted


def _trees(roots: dict[str, Node]) -> Iterator[tuple[str, Node]]:
    """The trees with their names, also those that Opera keeps one level deeper."""
    for name, node in roots.items():
        parts = fields(node)
        if "children" in parts:
            yield name, node
        else:
            yield from ((inner, tree) for inner, tree in parts.items() if "children" in fields(tree))


def _entry(record: dict[str, Any], folder: list[str], deleted: bool) -> Bookmark | Skipped:
    title = one_line(text_of(record, "name"))
    if deleted:
        return Skipped("deleted bookmarks", title[:200])
    if record.get("type") == "separator" or (title == "---" and not text_of(record, "url")):
        return Skipped("separators")
    meta = record.get("meta_info")
    return link(
        text_of(record, "url"),
        title=title,
        folder=folder,
        added=unix_seconds(record.get("date_added")),
        note=paragraphs(text_of(meta, "Description"), text_of(meta, "Nickname")) if isinstance(meta, dict) else "",
    )


IMPORTER = Importer("chromium", Worded("Chrome bookmarks"), _confidence, _entries)
