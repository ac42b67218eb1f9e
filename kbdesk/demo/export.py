"""The demo's bookmarks as a browser would export them: one Netscape bookmark HTML file."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime
from html import escape

_HEAD = """<!DOCTYPE NETSCAPE-Bookmark-file-1>
<!-- This is an automatically generated file.
     It will be read and overwritten.
     DO NOT EDIT! -->
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE>
<H1>Bookmarks</H1>
"""


@dataclass(frozen=True, slots=True)
class Link:
    """One bookmark of the demo."""

    url: str
    title: str
    added: datetime
    folder: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    note: str = ""


@dataclass(slots=True)
class _Folder:
    folders: dict[str, "_Folder"] = field(default_factory=dict)
    links: list[Link] = field(default_factory=list)

    def oldest(self) -> int:
        """The moment at which somebody must have made this folder: when its first link came."""
        own = [_seconds(link) for link in self.links]
        return min(own + [folder.oldest() for folder in self.folders.values()])


def netscape(links: Iterable[Link]) -> str:
    """The text of a bookmark file with these links in their folders, each folder's oldest link first."""
    top = _Folder()
    for link in sorted(links, key=_seconds):
        place = top
        for name in link.folder:
            place = place.folders.setdefault(name, _Folder())
        place.links.append(link)
    return _HEAD + "\n".join(_lines(top, 0)) + "\n"


def _lines(folder: _Folder, depth: int) -> list[str]:
    outer, inner = "    " * depth, "    " * (depth + 1)
    lines = [f"{outer}<DL><p>"]
    for name, child in sorted(folder.folders.items()):
        lines.append(f'{inner}<DT><H3 ADD_DATE="{child.oldest()}">{escape(name, quote=False)}</H3>')
        lines += _lines(child, depth + 1)
    for link in folder.links:
        tags = f' TAGS="{escape(",".join(link.tags))}"' if link.tags else ""
        lines.append(
            f'{inner}<DT><A HREF="{escape(link.url)}" ADD_DATE="{_seconds(link)}"{tags}>'
            f"{escape(link.title, quote=False)}</A>"
        )
        if link.note:
            lines.append(f"{inner}<DD>{escape(link.note, quote=False)}")
    return [*lines, f"{outer}</DL><p>"]


def _seconds(link: Link) -> int:
    return int(link.added.timestamp())
