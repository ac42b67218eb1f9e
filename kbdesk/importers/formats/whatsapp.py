"""A chat of WhatsApp, as text: the links in its messages.

Written by Export chat in the menu of a chat, on Android as `WhatsApp Chat with NAME.txt`, on an iPhone as `_chat.txt`
in a zip; what is copied out of WhatsApp for the desktop looks the same. Held against what programs that read it know of
its forms in various languages. How the parts of a message map:

- A message begins with its date, in whatever order the telephone has it, between brackets or before a dash, and with
  its sender. It goes on to the next line that does.
- Addresses in it are links; what else it says is the note of each.
- Between full stops the day stands before the month. Else their order is the one in which all dates are possible and
  none is before the one above it; where both are so, or neither is, there is no date.
- The file's name is the folder, as far as WhatsApp gave it, else it is WhatsApp.
- What WhatsApp itself says (somebody joined) has no sender and is passed over. Who sent a message is not read.
"""

import re
from collections.abc import Iterator
from datetime import date
from pathlib import PurePath
from typing import NamedTuple

from kbdesk.bookmark import Bookmark, Skipped
from kbdesk.importers.dates import unix_seconds
from kbdesk.importers.fields import link, one_line
from kbdesk.importers.links import parted
from kbdesk.importers.nature import nature
from kbdesk.importers.source import Importer, Source
from kbdesk.patterns import compiled
from kbdesk.worded import Worded

_MARKS = "\u200e\u200f\u202a-\u202e"
"""Of the direction of writing; WhatsApp puts them before dates and names."""

_BEGINNING = compiled(
    rf"[{_MARKS}]*(?P<bracket>\[)?(?P<first>\d{{1,4}})(?P<sign>[./-])(?P<second>\d{{1,2}})(?P=sign)(?P<third>\d{{1,4}})"
    r"\.?,?\s(?:[^\W\d]{1,6}\s)?(?P<hour>\d{1,2})[.:](?P<minute>\d\d)(?:(?(bracket)[.:](?P<of_it>\d\d)|(?!)))?"
    rf"(?:\s?(?P<half>[ap])\.?\s?m\.?)?(?(bracket)\]\s|\s[-\u2013]\s)[{_MARKS}]*(?P<sender>[^:\n]{{1,100}}:\s)?",
    re.IGNORECASE,
)
_LONGEST = 200_000
"""Characters of one message; what is beyond that is a message of its own."""


class _Order:
    """In which order the dates of a chat have day and month, found out by looking at all of them."""

    def __init__(self) -> None:
        self._before = {True: date.min, False: date.min}
        self._fits = {True: True, False: True}
        self._same = True

    def look(self, beginning: re.Match[str]) -> None:
        """Look at one more."""
        for day_first in (True, False):
            day = _day(beginning, day_first)
            self._fits[day_first] &= day is not None and day >= self._before[day_first]
            self._before[day_first] = day or self._before[day_first]
        self._same &= beginning["sign"] == "." or self._before[True] == self._before[False]

    @property
    def day_first(self) -> bool | None:
        """Whether the day stands before the month; None where nobody can tell."""
        if self._same:
            return True
        return self._fits[True] if self._fits[True] != self._fits[False] else None


class _Message(NamedTuple):
    beginning: re.Match[str]
    text: str


def _day(beginning: re.Match[str], day_first: bool) -> date | None:
    first, second, third = (int(beginning[name]) for name in ("first", "second", "third"))
    if len(beginning["first"]) == 4:
        year, month, day = first, second, third
    else:
        day, month = (first, second) if day_first else (second, first)
        year = third + 2000 if third < 100 else third
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _confidence(source: Source) -> float:
    return 0.9 if _BEGINNING.match(source.sample.lstrip()) and nature(source) == "text" else 0.0


def _entries(source: Source, warnings: list[str]) -> Iterator[Bookmark | Skipped]:
    order = _Order()
    for message in _messages(source):
        order.look(message.beginning)
    name = PurePath(source.name).stem
    folder = [one_line(name) if "whatsapp" in name.lower() else "WhatsApp"]
    for beginning, text in _messages(source):
        if not beginning["sender"]:
            continue
        addresses, note = parted(text)
        for url in addresses:
            yield link(url, folder=folder, added=_seconds(beginning, order.day_first), note=note)
        if not addresses:
            yield Skipped("messages without a link")


def _messages(source: Source) -> Iterator[_Message]:
    beginning: re.Match[str] | None = None
    lines: list[str] = []
    size = 0
    for line in source.lines():
        found = _BEGINNING.match(line)
        if beginning and (found or size > _LONGEST):
            yield _Message(beginning, "\n".join(lines))
            lines, size = [], 0
        beginning = found or beginning
        lines.append(line[found.end() :] if found else line)
        size += len(line)
    if beginning:
        yield _Message(beginning, "\n".join(lines))


def _seconds(beginning: re.Match[str], day_first: bool | None) -> int | None:
    """When a message was sent; what says no zone is taken for UTC, as everywhere."""
    if day_first is None or (day := _day(beginning, day_first)) is None:
        return None
    hour = int(beginning["hour"])
    if half := beginning["half"]:
        hour = hour % 12 + (12 if half in "pP" else 0)
    return unix_seconds(f"{day}T{hour:02}:{beginning['minute']}:{beginning['of_it'] or '00'}")


IMPORTER = Importer("whatsapp", Worded("WhatsApp chat"), _confidence, _entries, loose=True)
