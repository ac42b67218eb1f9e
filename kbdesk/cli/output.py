"""What commands print: JSON lines for scripts, a few columns for people."""

import json
import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kbdesk.library.records import Article, ArticleDetail, Failure, Hit, Job


def json_lines(rows: Iterable[dict[str, Any]]) -> None:
    """One JSON object a line."""
    for row in rows:
        sys.stdout.write(json.dumps(row, ensure_ascii=False) + "\n")


def lines(rows: Iterable[Sequence[Any]]) -> None:
    """One row a line, columns two spaces apart and as wide as they need; the last one is not padded."""
    table = [[str(cell).replace("\n", " ") for cell in row] for row in rows]
    widths = [max(map(len, column)) for column in zip(*table, strict=True)] if table else []
    for row in table:
        padded = [cell.ljust(width) for cell, width in zip(row[:-1], widths, strict=False)]
        sys.stdout.write("  ".join([*padded, row[-1]]).rstrip() + "\n")


def passing(sentence: str) -> None:
    """Say on a terminal what is under way, in a line whose place the next one takes; "" takes it away."""
    if sys.stderr.isatty():
        sys.stderr.write(f"\r\x1b[K{sentence}{'…' if sentence else ''}")
        sys.stderr.flush()


def iso(seconds: float | None) -> str | None:
    """A time as ISO 8601 in UTC, to the second."""
    # Here and below: an import, which begins to read pages, prints none of it.
    from kbdesk.commands import article_fields

    return article_fields.iso(seconds)


def article(row: "Article") -> dict[str, Any]:
    """The fields of `kbdesk list`."""
    from kbdesk.commands import article_fields

    return article_fields.article(row)


def detail(row: "ArticleDetail") -> dict[str, Any]:
    """The fields of `kbdesk show --format json`."""
    from kbdesk.commands import article_fields

    return article_fields.detail(row)


def job(row: "Job") -> dict[str, Any]:
    """The fields of `kbdesk jobs`."""
    return {
        "id": row.id,
        "status": row.status.value,
        "kind": row.kind,
        "source": row.source,
        "total": row.total,
        "pending": row.pending,
        "running": row.running,
        "done": row.done,
        "duplicate": row.duplicate,
        "skipped": row.skipped,
        "failed": row.failed,
        "cancelled": row.cancelled,
        "created": iso(row.created),
        "started": iso(row.started),
        "finished": iso(row.finished),
        "error": row.error,
    }


def failure(row: "Failure") -> dict[str, Any]:
    """The fields of `kbdesk failures`."""
    return {
        "id": row.id,
        "job": row.job,
        "url": row.url,
        "title": row.title,
        "kind": row.kind,
        "message": row.message,
        "remedy": row.remedy,
        "http_status": row.http_status,
        "attempts": row.attempts,
        "first_seen": iso(row.first_seen),
        "last_seen": iso(row.last_seen),
        "resolved": iso(row.resolved),
    }


def hit(row: "Hit") -> dict[str, Any]:
    """The fields of `kbdesk search`."""
    snippet = row.snippet.replace("\x02", "[").replace("\x03", "]")
    return {**article(row.article), "score": round(row.score, 4), "snippet": snippet}
