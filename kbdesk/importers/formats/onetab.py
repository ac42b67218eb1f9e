"""OneTab's list of tabs.

Written by Export / Import URLs > Export of the browser extension OneTab: a line `address | title` for each tab, an
empty line between its groups. Its code is not public; this is after exports, and programs that read them. How its
parts map:

- What stands before the bar is the address, what follows it the title, unless that is the address again.
- The names of groups and their dates are not in it, so that there is neither folder nor date.
- Other lines of such a text are passed over, but for the addresses in them.
"""

import re
from collections.abc import Iterator

from kbdesk.bookmark import Bookmark, Skipped
from kbdesk.importers.fields import link, one_line
from kbdesk.importers.links import BARE, trimmed, with_scheme
from kbdesk.importers.source import Importer, Source
from kbdesk.patterns import compiled
from kbdesk.worded import Worded

_LINE = compiled(r"\s*([a-z][a-z0-9+.-]*:[^\s|]+|[a-z][a-z0-9+.-]*:\S+?(?= \| ))\s+\|(?:\s+(.*))?$", re.I)


def _confidence(source: Source) -> float:
    lines = [line for line in source.sample.split("\n")[:400] if line.strip()]
    if len(source.sample) > 60_000:
        lines = lines[:-1]
    matching = sum(_LINE.match(line[:8_000]) is not None for line in lines)
    return 0.7 if matching and matching * 10 >= len(lines) * 9 else 0.0


def _entries(source: Source, warnings: list[str]) -> Iterator[Bookmark | Skipped]:
    for line in source.lines():
        yield from _line(line)


def _line(line: str) -> Iterator[Bookmark | Skipped]:
    if found := _LINE.match(line):
        title = one_line(found[2] or "")
        yield link(found[1], title="" if title == found[1] else title)
        return
    bare = [with_scheme(trimmed(each[0])) for each in BARE.finditer(line)]
    yield from (Bookmark(url=url) for url in bare)
    if not bare and line.strip():
        yield Skipped("lines without a link", line.strip()[:200])


IMPORTER = Importer("onetab", Worded("OneTab list"), _confidence, _entries)
