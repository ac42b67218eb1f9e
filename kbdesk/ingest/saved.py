"""Pages that were saved to a file: the address that the file says they were saved from, and when.

| program | how it says so |
|---|---|
| SingleFile, Zotero's snapshots | a comment in front of the head: "Page saved with SingleFile url: … saved date: …" |
| Chrome, Edge, Internet Explorer, "complete page" | `<!-- saved from url=(0023)https://… -->`; Firefox says nothing |
| monolith | `<!-- Saved from https://… at 2024-01-02T03:04:05Z using monolith … -->` |
| Save Page WE | `<meta name="savepage-url" content="…">` and `savepage-date` |
| WebScrapBook | `<html data-scrapbook-source="…" data-scrapbook-create="20240102030405000">` |
| MHTML of all browsers | `Snapshot-Content-Location`, `Content-Location` and `Date` of its head |

Only files of this computer are believed: a page on the web that says so says nothing.
"""

import email.utils
import re
from datetime import UTC, datetime
from email.message import Message
from html import unescape
from typing import NamedTuple

from kbdesk.patterns import compiled

MHTML = "multipart/related"

_PAGES = ("text/html", "application/xhtml+xml")
_LOOKED_AT = 16_384
_LONGEST_ADDRESS = 4_000
_WEB = r"https?://[^\s<>\"']{1,4000}"
_ADDRESSES = tuple(
    compiled(pattern.replace("WEB", _WEB), re.IGNORECASE)
    for pattern in (
        r"<!--\s*(?:Page saved with|Archive processed by) SingleFile\s[^<>]{0,200}?url:\s*(WEB)",
        r"<!--\s*saved from url=\(\d{1,6}\)\s*(WEB)",
        r"<!--\s*saved from (WEB) at \S+ using monolith",
        r"<meta\s+name=[\"']?savepage-url[\"']?\s+content=[\"']?(WEB)",
        r"<html\b[^<>]{0,2000}?\sdata-scrapbook-source=[\"']?(WEB)",
    )
)
_DATES = tuple(
    compiled(pattern, re.IGNORECASE)
    for pattern in (
        r"saved date:\s*([^\n<>]{10,60})",
        r"<!--\s*saved from \S+ at (\S+) using monolith",
        r"<meta\s+name=[\"']?savepage-date[\"']?\s+content=[\"']?([^\"'<>]{10,60})",
        r"\sdata-scrapbook-create=[\"']?(\d{14})",
    )
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_SAID = compiled(
    r"(?:[a-z]{3},?\s+)?([a-z]{3})\s+(\d{1,2})\s+(\d{4})\s+(\d\d):(\d\d):(\d\d)(?:\s+(?:GMT|UTC)?([+-]\d\d):?(\d\d))?",
    re.IGNORECASE,
)
_HEAD = compiled(rb"\A\s*[A-Za-z][A-Za-z-]{1,40}:[^\n]{0,1000}\n")
_RELATED = compiled(
    rb"^content-type:\s*(?:multipart/(?:related|alternative|mixed)|text/html)\b|^snapshot-content-location:",
    re.I | re.M,
)
_MIME = compiled(rb"^mime-version:", re.I | re.M)


class Saved(NamedTuple):
    """Where a page was saved from, "" where the file does not say; and when, Unix seconds, or None."""

    address: str
    date: int | None


def saved_page(start: str) -> Saved:
    """What the beginning of an HTML file says about its being saved."""
    start = start[:_LOOKED_AT]
    for pattern in _ADDRESSES:
        if found := pattern.search(start):
            address = unescape(found[1]).removesuffix("-->")
            dates = (match[1] for match in (date.search(start) for date in _DATES) if match)
            return Saved(address[:_LONGEST_ADDRESS], _seconds(next(dates, "")))
    return Saved("", None)


def is_mhtml(start: bytes, named: bool) -> bool:
    """Whether a file that begins like this is a page as MHTML; `named` is True where its name says so."""
    if not _HEAD.match(start) or not _MIME.search(start):
        return False
    return bool(_RELATED.search(start)) if named else b"multipart/related" in start.lower()


def read_mhtml(body: bytes) -> tuple[Message, Message | None]:
    """The head of an MHTML file, and its main part, as far as it is there; that of an empty one where it is broken."""
    from email import message_from_bytes

    try:
        message = message_from_bytes(body)
        parts = [part for part in message.walk() if part.get_content_type() in _PAGES]
        start = str(message.get_param("start", ""))
        return message, next(
            (part for part in parts if start and part.get("Content-ID") == start), next(iter(parts), None)
        )
    except (ValueError, LookupError, TypeError, RecursionError):
        return Message(), None


def saved_mhtml(message: Message, root: Message | None) -> Saved:
    """What the heads of an MHTML file and of its main part say."""
    date = _seconds(str(message.get("Date", "")))
    said = [message.get("Snapshot-Content-Location"), root.get("Content-Location") if root else None]
    for address in (*said, message.get("Content-Location")):
        plain = "".join(str(address or "").split())
        if plain.lower().startswith(("http://", "https://")):
            return Saved(plain[:_LONGEST_ADDRESS], date)
    return Saved("", date)


def subject(message: Message) -> str:
    """The title that a browser gave an MHTML file."""
    from email.errors import MessageError
    from email.header import decode_header, make_header

    said = str(message.get("Subject", ""))
    try:
        return " ".join(str(make_header(decode_header(said))).split())
    except (MessageError, ValueError, LookupError):
        return said


def _seconds(said: str) -> int | None:
    """A date in one of the ways of writing it of the programs above."""
    said = said.strip()
    try:
        if found := _SAID.match(said):
            month, day, year, hour, minute, second, ahead, minutes = found.groups()
            local = datetime(
                int(year), _MONTHS.index(month.lower()) + 1, int(day), int(hour), int(minute), int(second), tzinfo=UTC
            )
            zone = int(ahead or 0) * 3600 + int(minutes or 0) * (-60 if (ahead or "").startswith("-") else 60)
            seconds = local.timestamp() - zone
        elif said.isdigit() and len(said) == 14:
            seconds = datetime.strptime(said, "%Y%m%d%H%M%S").replace(tzinfo=UTC).timestamp()
        elif re.match(r"\d{4}-\d\d-\d\d", said):
            when = datetime.fromisoformat(said)
            seconds = (when if when.tzinfo else when.replace(tzinfo=UTC)).timestamp()
        elif said:
            seconds = email.utils.parsedate_to_datetime(said).timestamp()
        else:
            return None
    except (ValueError, OverflowError, TypeError):
        return None
    return int(seconds) if 0 < seconds < datetime.now(UTC).timestamp() + 86_400 else None
