"""What every format asks of an article, however the library has it."""

import json
from datetime import UTC, datetime

from kbdesk.exporters.exporter import Article

Folder = list[str]


def web_address(article: Article) -> str:
    """The address that leads to the article for everybody; "" for notes and for files on this computer.

    A link to a file, of which there is no text that could stand for it, is a link like any other.
    """
    url = str(article.get("url") or "")
    return "" if url.startswith("note:") or (url.startswith("file:") and article.get("text")) else url


def seconds(added: object) -> int | None:
    """Unix seconds of a date as the articles have it: ISO 8601, or Unix seconds already."""
    if isinstance(added, int | float):
        return int(added)
    try:
        moment = datetime.fromisoformat(added) if isinstance(added, str) and added else None
    except ValueError:
        return None
    return int((moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()) if moment else None


def iso(added: object) -> str:
    """The same as ISO 8601 in UTC, to the second; "" where there is none."""
    when = seconds(added)
    return "" if when is None else datetime.fromtimestamp(when, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def folders(article: Article) -> list[Folder]:
    """All folders that the article lies in, its own first, each as its names from the outermost."""
    paths = [article.get("folder") or [], *(article.get("folders") or [])]
    return [list(path) for path in dict.fromkeys(tuple(path) for path in paths if path)]


def flags(article: Article) -> list[str]:
    """What its user said about it besides tags, as the importers know it."""
    found = ["read"] if article.get("read") else ["unread"] if article.get("read") is False else []
    return [*found, *(flag for flag in ("starred", "archived", "private") if article.get(flag))]


def noted(article: Article) -> str:
    """Its note, and below it what was highlighted, as quoted lines with what was written to them.

    So do the importers take highlights over, which hardly any format has a field for.
    """
    parts = [str(article.get("note") or "")]
    for highlight in article.get("highlights") or ():
        quoted = [f"> {line}".rstrip() for line in highlight["quote"].strip().splitlines()]
        parts.append("\n".join([*quoted, highlight.get("note") or ""]).strip())
    return "\n\n".join(dict.fromkeys(part for part in parts if part))


def path_text(folder: Folder) -> str:
    """A folder as people write it, names between slashes; as a list in JSON where that would be another folder."""
    plain = "/".join(folder)
    is_plain = plain.split("/") == folder and not plain.startswith(("[", '"')) and " | " not in f" {plain} "
    return plain if is_plain else json.dumps(folder, ensure_ascii=False)
