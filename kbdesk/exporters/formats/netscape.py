"""Netscape bookmark HTML, which every browser and bookmark service imports, and `importers.netscape` without a loss.

Written are address, title, folder, tags, the date added, the note, and starred (`DATA-IMPORTANT`, as Raindrop has it),
private (`PRIVATE`, as most services have it) and unread (`TOREAD`, as Pinboard has it); that one was read is said by
nothing. An article in several folders is
written into each, as browsers have it. Articles without a web address, notes and files, have no place in bookmarks and
are left out. A comma within a tag is written as `&#44;`: the importer here splits before it decodes; another program
may make two tags of it.
"""

from collections.abc import Iterable
from html import escape
from pathlib import Path

from kbdesk.exporters.exporter import Article, Exporter, new_file
from kbdesk.exporters.fields import folders, noted, seconds, web_address
from kbdesk.worded import Worded

_HEAD = """<!DOCTYPE NETSCAPE-Bookmark-file-1>
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE>
<H1>Bookmarks</H1>
"""


class _Folder:
    """A folder while the articles come in, in whatever order: its links as they are written, and its folders."""

    def __init__(self) -> None:
        self.links: list[str] = []
        self.folders: dict[str, _Folder] = {}

    def inner(self, names: Iterable[str]) -> "_Folder":
        folder = self
        for name in names:
            folder = folder.folders.setdefault(name, _Folder())
        return folder


def _write(articles: Iterable[Article], path: Path) -> int:
    # A folder must be written in one piece, or browsers would make several of it; so the links, some 300 bytes each
    # and without the articles' text, are kept until the last article was seen.
    root = _Folder()
    count = 0
    for article in articles:
        if web_address(article):
            link = _link(article)
            for names in folders(article) or [[]]:
                root.inner(names).links.append(link)
            count += 1
    with new_file(path) as file:
        file.write(_HEAD.encode())
        # A stack of what is to be written, for folders may be nested deeper than calls may.
        ahead: list[str | tuple[str, _Folder]] = [("", root)]
        while ahead:
            item = ahead.pop()
            if isinstance(item, tuple):
                name, folder = item
                ahead.append("</DL><p>\n")
                ahead += reversed([*folder.links, *folder.folders.items()])
                item = (f"<DT><H3>{escape(name)}</H3>\n" if name or folder is not root else "") + "<DL><p>\n"
            file.write(item.encode("utf-8", "replace"))
    return count


def _link(article: Article) -> str:
    attributes = f'HREF="{escape(article["url"])}"'
    if (added := seconds(article.get("added"))) is not None:
        attributes += f' ADD_DATE="{added}"'
    if tags := article.get("tags"):
        attributes += f' TAGS="{",".join(escape(tag).replace(",", "&#44;") for tag in tags)}"'
    if article.get("starred"):
        attributes += ' DATA-IMPORTANT="true"'
    if article.get("private"):
        attributes += ' PRIVATE="1"'
    if article.get("read") is False:
        attributes += ' TOREAD="1"'
    text = f"<DT><A {attributes}>{escape(article.get('title') or '')}</A>\n"
    if note := noted(article):
        text += f"<DD>{escape(note, quote=False)}\n"
    return text


EXPORTER = Exporter("netscape", Worded("Bookmark HTML"), (".html", ".htm"), _write, frozenset(("folders", "private")))
