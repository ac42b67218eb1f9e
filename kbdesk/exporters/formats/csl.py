"""CSL-JSON for Zotero, pandoc and other programs that cite, which `importers.csl` reads without a loss.

A work has the type, the people and the numbers that are known of it (see `kbdesk.citation`); where nothing is, it is a
`webpage` of its site. CSL-JSON has fields for title, address, note, abstract (else the summary), language, and when it
was looked at, to the day: the date added. What it has none for is in `custom`, which programs pass over: folders, tags
with commas, the date to the second, the flags. Notes and files on this computer are no references; they are left out.
"""

from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec

from kbdesk.citation import Citation, Person
from kbdesk.exporters.exporter import Article, Exporter, new_file
from kbdesk.exporters.fields import flags, folders, iso, noted, seconds, web_address
from kbdesk.exporters.references import title_of, work_of


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
    work = work_of(article)
    extra = {name.removeprefix("csl."): value for name, value in work.extra.items() if name.startswith("csl.")}
    reference = {
        **extra,
        "id": f"kbdesk-{article.get('id') or number}",
        "citation-key": work.key,
        "type": work.kind or "document",
        "title": title_of(article, work),
        "URL": web_address(article),
        "author": [_person(one) for one in work.authors],
        "editor": [_person(one) for one in work.editors],
        "issued": _date(work.issued),
        "accessed": _date(article.get("added")),
        "language": article.get("language") or "",
        "abstract": work.abstract,
        "note": noted(article),
        "keyword": ", ".join(article.get("tags") or ()),
        **_published(work, article),
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


def _published(work: Citation, article: Article) -> dict[str, str]:
    """Where it appeared, and the numbers it goes by; a page appeared on its site."""
    is_page = work.kind in ("webpage", "post-weblog", "post")
    return {
        "container-title": work.container or ((article.get("site") or "") if is_page else ""),
        "collection-title": work.collection,
        "volume": work.volume,
        "issue": work.issue,
        "page": work.pages.replace("\u2013", "-"),
        "number": work.number or (f"arXiv:{work.arxiv}" if work.arxiv else ""),
        "edition": work.edition,
        "genre": work.genre,
        "publisher": work.publisher or ("arXiv" if work.arxiv and work.kind == "article" else ""),
        "publisher-place": work.place,
        "event-title": work.event,
        "DOI": work.doi,
        "PMID": work.pmid,
        "PMCID": work.pmcid,
        "ISBN": work.isbn,
        "ISSN": work.issn,
    }


def _person(one: Person) -> dict[str, str]:
    if one.literal:
        return {"literal": one.literal}
    names = {"family": one.family, "given": one.given, "suffix": one.suffix}
    return {part: name for part, name in names.items() if name}


def _date(value: object) -> dict[str, Any] | None:
    if not isinstance(value, str):
        when = seconds(value)
        moment = None if when is None else datetime.fromtimestamp(when, UTC)
        return {"date-parts": [[moment.year, moment.month, moment.day]]} if moment else None
    parts = value[:10].split("-")
    if parts and all(part.isdecimal() for part in parts):
        return {"date-parts": [[int(part) for part in parts]]}
    return {"literal": value} if value else None


EXPORTER = Exporter(
    "csl", "CSL-JSON", (".csljson",), _write, frozenset(("folders", "read", "archived", "private", "works"))
)
