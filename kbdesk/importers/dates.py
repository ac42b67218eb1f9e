"""Points in time as the programs write them, to Unix seconds."""

import math
import re
import time
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_to_datetime

from kbdesk.patterns import compiled

_EARLIEST = 631_152_000
"""1990-01-01: there was no web page to bookmark before; smaller numbers are zeros, placeholders and broken clocks."""

_DAY = 86_400
_EPOCH_1601 = 11_644_473_600
"""Seconds from 1601, where Windows and Chromium begin to count, to 1970."""

_UNITS: tuple[tuple[int, int], ...] = (
    (1, 0),  # seconds
    (1_000, 0),  # milliseconds: JavaScript
    (1_000_000, 0),  # microseconds: Firefox
    (1_000_000, _EPOCH_1601),  # microseconds since 1601: Chromium
    (10_000_000, _EPOCH_1601),  # units of 100 ns since 1601: Windows file times
    (1_000_000_000, 0),  # nanoseconds
)


def unix_seconds(value: object) -> int | None:
    """When it was, in Unix seconds (UTC), or None where the value does not say or says the impossible.

    Numbers, and text that is a number, may be seconds, milliseconds, microseconds or nanoseconds since 1970, or
    microseconds or 100 ns since 1601: from 1990 to now the six ranges do not overlap, so that the size tells the unit.
    Text may also be ISO 8601, RFC 2822 (`Wed, 02 Oct 2024 08:00:00 GMT`), `2024/10/02`, `02.10.2024`, `2 Oct 2024` or
    `Oct 2, 2024`, with or without a time; one without a zone is UTC. `02/10/2024` is October to one half of the world
    and February to the other: it is taken only where just one of them is possible. Impossible is anything before 1990,
    where no program that exports links was running, and more than a day in the future, which no clock's time zone
    explains. Never raises.
    """
    now = time.time()
    if isinstance(value, str):
        # What most of the links of most exports have, for which the rest takes longer than all else of a link.
        if len(value) == 10 and value.isdecimal() and _EARLIEST <= (written := int(value)) <= now:
            return written
        text = value.strip()
        try:
            value = int(text) if text.isdecimal() and len(text) <= 20 else float(text)
        except ValueError:
            return _within(_iso(text), now)
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    if isinstance(value, float) and not math.isfinite(value):
        return None
    for per_second, shift in _UNITS:
        if (seconds := _within(value // per_second - shift, now)) is not None:
            return seconds
    return None


def _within(seconds: float | None, now: float) -> int | None:
    if seconds is None or not _EARLIEST <= seconds <= now + _DAY:
        return None
    return int(seconds)


_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ZONE = compiled(r"([+-])(\d\d):?([0-5]\d)\b")
_NAMED_ZONE = compiled(r"\b(?:GMT|UTC)([+-]\d\d):?([0-5]\d)\b")
"""An offset as JavaScript writes it; the name hides it from what reads dates of mail."""
_CLOCK = r"(?:[ T,]+(?P<clock>\d{1,2}:\d\d(?::\d\d)?)(?:\.\d+)?\s*(?P<half>[ap]\.?m\.?)?)?"
_WAYS = [
    compiled(way + _CLOCK, re.IGNORECASE)
    for way in (
        r"(?P<year>\d{4})\s*[/.年-]\s*(?P<month>\d{1,2})\s*[/.月-]\s*(?P<day>\d{1,2})日?",
        r"(?P<day>\d{1,2})\.\s?(?P<month>\d{1,2})\.\s?(?P<year>\d{4})",
        r"(?P<day>\d{1,2})(?:st|nd|rd|th)?\.?\s+(?P<name>[a-z]{3})[a-z]*\.?,?\s+(?P<year>\d{4})",
        r"(?:[a-z]{3,9},?\s+)?(?P<name>[a-z]{3})[a-z]*\.?\s+(?P<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?P<year>\d{4})",
        r"(?P<either>\d{1,2})/(?P<other>\d{1,2})/(?P<year>\d{4})",
    )
]


def _iso(text: str) -> float | None:
    if len(text) > 80:
        return None
    text = _NAMED_ZONE.sub(r"\1\2", text)
    for read in (datetime.fromisoformat, parsedate_to_datetime, _written):
        try:
            moment = read(text)
            return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).timestamp()
        except (ValueError, OverflowError, TypeError, IndexError):
            continue
    return None


def _written(text: str) -> datetime:
    """A date as people write it. Raises ValueError."""
    for way in _WAYS:
        if found := way.match(text):
            parts = found.groupdict()
            break
    else:
        raise ValueError(text)
    if "either" in parts:
        first, second = int(parts["either"]), int(parts["other"])
        if first <= 12 and second <= 12 and first != second:
            raise ValueError(text)
        month, day = (second, first) if first > 12 else (first, second)
    else:
        month = _MONTHS.index(parts["name"].lower()) + 1 if parts.get("name") else int(parts["month"])
        day = int(parts["day"])
    hour, minute, second = (*map(int, (parts["clock"] or "0:0").split(":")), 0)[:3]
    if parts["half"]:
        hour = hour % 12 + (12 if parts["half"][0] in "pP" else 0)
    zone = UTC
    if parts["clock"] and (said := _ZONE.search(text, found.end())):
        zone = timezone(timedelta(hours=int(said[1] + said[2]), minutes=int(said[1] + said[3])))
    return datetime(int(parts["year"]), month, day, hour, minute, second, tzinfo=zone)
