"""An article in the fields that scripts and exports know."""

from datetime import UTC, datetime
from typing import Any

import msgspec

from kbdesk.citation import Citation
from kbdesk.library.records import Article, ArticleDetail


def iso(seconds: float | None) -> str | None:
    """A time as ISO 8601 in UTC, to the second."""
    if seconds is None:
        return None
    return datetime.fromtimestamp(int(seconds), UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def article(row: Article) -> dict[str, Any]:
    """The fields of `kbdesk list`."""
    return {
        "id": row.id,
        "url": row.url,
        "title": row.title,
        "site": row.site,
        "author": row.author,
        "published": row.published or None,
        "added": iso(row.added),
        "language": row.language,
        "category": row.category,
        "tags": list(row.tags),
        "folder": list(row.folder),
        "status": row.status.value,
        "words": row.words,
        "read": row.read,
        "starred": row.starred,
    }


def detail(row: ArticleDetail) -> dict[str, Any]:
    """The fields of `kbdesk show --format json` and of `kbdesk export --format json`."""
    return {
        **article(row.article),
        "text": row.text,
        "html": row.html,
        "summary": row.summary,
        "note": row.note,
        "aliases": list(row.aliases),
        "folders": [list(path) for path in row.folders],
        "archived": row.archived,
        "archived_copy": iso(row.memento.made) if row.memento else None,
        "archived_copy_url": row.memento.address if row.memento else None,
        "private": row.private,
        "category_chosen": row.categorised,
        "title_chosen": row.own_title is not None,
        "own_title": row.own_title,
        "highlights": [
            {
                "quote": mark.quote,
                "before": mark.before,
                "after": mark.after,
                "note": mark.note,
                "colour": mark.colour,
                "added": iso(mark.made),
            }
            for mark in row.highlights
        ],
        **_citation(row.citation or Citation()),
    }


def _citation(known: Citation) -> dict[str, Any]:
    """Of a work that people cite, what scripts ask for most, and all of it as `citation`."""
    names = {"journal": known.container, "doi": known.doi, "arxiv": known.arxiv, "pmid": known.pmid, "isbn": known.isbn}
    return {**names, "citation": msgspec.to_builtins(known) if known else None}
