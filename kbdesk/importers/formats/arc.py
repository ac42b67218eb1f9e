"""The sidebar of the browser Arc, `StorableSidebar.json`: its spaces, folders and tabs.

Written by Arc for itself, which has no export: on a Mac in `~/Library/Application Support/Arc`, on Windows in the
package's `LocalCache/Local/Arc`. Held against what programs that leave Arc read of it. How the parts map:

- `items` of a container are all tabs and folders, each with the `parentID` of what it lies in. They lie in a space,
  whose `containerIDs` or `newContainerIDs` name the outermost item of its pinned tabs, and that of the others: its
  `title`, and the titles of the folders below it, are the folder. Tabs at the top of the sidebar
  (`topAppsContainerIDs`) lie in Favorites, as Arc calls them.
- `data.tab.savedURL` is the address; `title`, that its user gave it, else `data.tab.savedTitle`, the title.
- `createdAt`, in seconds from the beginning of 2001, is the date.
- Easels and notes, whose text is not in the file, are passed over.
- Where the file has only what is synchronised (`sidebarSyncState`), the same stands there, each in a `value`. The tabs
  in `StorableArchiveItems.json`, each a `sidebarItem`, are archived.
"""

from collections.abc import Iterator, Mapping
from typing import Any

from kbdesk.bookmark import Bookmark, Skipped
from kbdesk.importers.dates import unix_seconds
from kbdesk.importers.fields import flag_list, link, one_line
from kbdesk.importers.json_document import Document, elements, fields, list_of, outline, plain, text_of
from kbdesk.importers.json_mending import Node
from kbdesk.importers.source import Importer, Source
from kbdesk.worded import Worded

_EPOCH_2001 = 978_307_200
"""Seconds from 1970 to 2001, where Apple begins to count."""

_DEEPEST = 64
_HOLDERS = ("list", "itemContainer", "splitView")
"""What `data` of an item has that holds others."""


def _confidence(source: Source) -> float:
    seen = outline(source)
    is_one = seen.has("childrenIds", "parentID") or seen.has("savedURL", "savedTitle") or seen.has("newContainerIDs")
    return 0.95 if seen.opening == "{" and is_one else 0.0


def _entries(source: Source, warnings: list[str]) -> Iterator[Bookmark | Skipped]:
    document = Document(source)
    links = 0
    for holder in _holders(fields(document.root)):
        items, archived = _objects(holder.get("items"))
        roots = _roots(holder)
        for number, item in items.items():
            entry = _entry(item, _folder(number, items, roots), number in archived)
            links += isinstance(entry, Bookmark)
            if entry:
                yield entry
    warnings += document.said(links)


def _holders(root: dict[str, Node]) -> list[dict[str, Node]]:
    """The parts that have items: of what is there twice the first."""
    containers = [fields(each) for each in elements(fields(root.get("sidebar")).get("containers"))]
    for found in (containers, [fields(root.get("sidebarSyncState"))], [fields(root.get("firebaseSyncData"))], [root]):
        if held := [each for each in found if "items" in each]:
            return held
    return []


def _objects(node: Node) -> tuple[dict[str, dict[str, Any]], set[str]]:
    """The objects of a list, in which their numbers stand between them, by these; and those that are archived."""
    found: dict[str, dict[str, Any]] = {}
    archived: set[str] = set()
    for element in elements(node):
        value = plain(element)
        if not isinstance(value, dict):
            continue
        item = value.get("value", value.get("sidebarItem", value))
        if isinstance(item, dict):
            number = str(item.get("id"))
            found[number] = item
            archived |= {number} if "sidebarItem" in value else set()
    return found, archived


def _roots(holder: dict[str, Node]) -> dict[str, str]:
    """What the outermost items are called that their own names do not say, by their numbers."""
    roots: dict[str, str] = {}
    for top in (holder, fields(fields(holder.get("container")).get("value"))):
        roots |= {name: "Favorites" for name in map(plain, elements(top.get("topAppsContainerIDs"))) if _is_text(name)}
    spaces, _ = _objects(holder.get("spaces", holder.get("spaceModels")))
    for space in spaces.values():
        for name in (*list_of(space, "containerIDs"), *list_of(space, "newContainerIDs")):
            if _is_text(name):
                roots[name] = one_line(text_of(space, "title"))
    return roots


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _folder(number: str, items: Mapping[str, dict[str, Any]], roots: Mapping[str, str]) -> list[str]:
    folder: list[str] = []
    at, seen = str(items[number].get("parentID")), {number}
    while at not in seen and len(folder) < _DEEPEST:  # where parents lead in a circle, it is cut where that closes
        seen.add(at)
        if name := roots.get(at) or one_line(text_of(items.get(at, {}), "title")):
            folder.insert(0, name)
        at = str(items.get(at, {}).get("parentID"))
    return folder


def _entry(item: dict[str, Any], folder: list[str], archived: bool) -> Bookmark | Skipped | None:
    data, title = item.get("data"), one_line(text_of(item, "title"))
    tab = data.get("tab") if isinstance(data, dict) else None
    if not isinstance(tab, dict):
        holds = list_of(item, "childrenIds") or (isinstance(data, dict) and any(name in data for name in _HOLDERS))
        return None if holds else Skipped("entries of an unknown type", title[:200])
    made = item.get("createdAt")
    return link(
        text_of(tab, "savedURL"),
        title=title or one_line(text_of(tab, "savedTitle")),
        folder=folder,
        added=unix_seconds(made + _EPOCH_2001) if isinstance(made, int | float) else None,
        flags=flag_list({"archived": archived}),
    )


IMPORTER = Importer("arc", Worded("Arc sidebar"), _confidence, _entries)
