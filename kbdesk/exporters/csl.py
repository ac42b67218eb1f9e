"""CSL-JSON for Zotero, pandoc and other programs that cite, which `importers.csl` reads without a loss.

An article with a DOI is an `article-journal`, one with an ISBN a `book`, another a `webpage`. CSL-JSON has fields for
title, address, author, site, date of publication, note, abstract (the summary), language, and when it was looked at, to
the day: the date added. What it has none for is in `custom`, which programs pass over: folders, tags with commas, the
date to the second, the flags. Notes and files on this computer are no references; they are left out.
"""

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec

from kbdesk.exporters.exporter import Article, Exporter, new_file
from kbdesk.exporters.fields import flags, folders, iso, noted, seconds, web_address


def _write(articles: Iterable[Article], path: Path) -> int:
    encoder = msgspec.json.Encoder()
    count = 0
    with new_file(path) as file:
        file.write(b"[")
        for article in articles:
            if web_address(article):
                file.write(b",\n" if count else b"\n")
                count += 1
                file.write(encoder.encode(_reference(article, count)))
        file.write(b"\n]\n")
    return count


def _reference(article: Article, number: int) -> dict[str, Any]:
    paths = folders(article)
    doi, isbn = article.get("doi") or "", article.get("isbn") or ""
    reference = {
        "id": f"kbdesk-{article.get('id') or number}",
        "type": "article-journal" if doi else "book" if isbn else "webpage",
        "title": article.get("title") or "",
        "URL": web_address(article),
        "DOI": doi,
        "ISBN": isbn,
        "author": [{"literal": name.strip()} for name in (article.get("author") or "").split(";") if name.strip()],
        "container-title": article.get("site") or "",
        "issued": _date(article.get("published")),
        "accessed": _date(article.get("added")),
        "language": article.get("language") or "",
        "abstract": article.get("summary") or "",
        "note": noted(article),
        "keyword": ", ".join(article.get("tags") or ()),
    }
    custom = {
        "added": iso(article.get("added")),
        "folder": paths[0] if paths else [],
        "folders": paths[1:],
        "tags": list(article.get("tags") or ()),
        "flags": flags(article),
    }
    found = {name: value for name, value in reference.items() if value or name in ("title", "URL")}
    return {**found, "custom": {name: value for name, value in custom.items() if value}}


def _date(value: object) -> dict[str, Any] | None:
    if not isinstance(value, str):
        when = seconds(value)
        moment = None if when is None else datetime.fromtimestamp(when, UTC)
        return {"date-parts": [[moment.year, moment.month, moment.day]]} if moment else None
    parts = value[:10].split("-")
    if parts and all(part.isdecimal() for part in parts):
        return {"date-parts": [[int(part) for part in parts]]}
    return {"literal": value} if value else None


EXPORTER = Exporter("csl", "CSL-JSON", (".csljson",), _write, frozenset(("read", "archived")))
