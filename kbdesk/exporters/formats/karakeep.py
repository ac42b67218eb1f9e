"""Karakeep's JSON (Settings > Import / Export > Karakeep), which Karakeep 0.12 and later and `importers.karakeep` read.

Written are address, title, tags, the date added, the note, starred (`favourited`), archived, folders as lists within
lists, and notes as text entries. Karakeep has no read and unread, and takes what comes without a date for today's.
Files on this computer become text entries too, for the addresses of files lead nowhere else.
"""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import msgspec

from kbdesk.exporters.exporter import Article, Exporter, new_file
from kbdesk.exporters.fields import folders, noted, seconds, web_address


class _Lists:
    """Folders as Karakeep's lists, with a number for each."""

    def __init__(self) -> None:
        self._numbers: dict[tuple[str, ...], str] = {}
        self.written: list[dict[str, Any]] = []

    def number(self, folder: list[str]) -> str:
        """The number of a folder; the folders that it lies in get theirs before."""
        parent: str | None = None
        for depth in range(1, len(folder) + 1):
            path = tuple(folder[:depth])
            if path not in self._numbers:
                self._numbers[path] = number = f"kbdesk-{len(self._numbers) + 1}"
                self.written.append(
                    {
                        "id": number,
                        "name": path[-1],
                        "description": None,
                        "icon": "📁",
                        "type": "manual",
                        "query": None,
                        "parentId": parent,
                    }
                )
            parent = self._numbers[path]
        return parent or ""


def _write(articles: Iterable[Article], path: Path) -> int:
    encoder = msgspec.json.Encoder()
    lists = _Lists()
    count = 0
    with new_file(path) as file:
        file.write(b'{"bookmarks":[')
        for article in articles:
            if record := _bookmark(article, lists):
                file.write(b",\n" if count else b"\n")
                file.write(encoder.encode(record))
                count += 1
        file.write(b'\n],"lists":')
        file.write(encoder.encode(lists.written))
        file.write(b"}\n")
    return count


def _bookmark(article: Article, lists: _Lists) -> dict[str, Any] | None:
    url, text = web_address(article), article.get("text") or ""
    if not url and not text:
        return None
    return {
        "createdAt": seconds(article.get("added")) or 0,
        "title": article.get("title") or None,
        "tags": list(article.get("tags") or ()),
        "lists": [lists.number(folder) for folder in folders(article)],
        "content": {"type": "link", "url": url} if url else {"type": "text", "text": text},
        "note": noted(article) or None,
        "archived": bool(article.get("archived")),
        "favourited": bool(article.get("starred")),
    }


EXPORTER = Exporter("karakeep", "Karakeep JSON", (), _write, frozenset(("folders", "notes", "archived")))
