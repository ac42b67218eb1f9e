"""The headings of a grouped list: which rows have one above them, and what it says."""

from bisect import bisect_right
from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from kbdesk.gui.words import wording
from kbdesk.library.records import Section


def _tr(text: str) -> str:
    return QCoreApplication.translate("headings", text)


class Headings:
    """The parts of one list, by the rows that they begin with."""

    def __init__(self, group: str = "", sections: Sequence[Section] = (), total: int = 0) -> None:
        self._group = group
        self._total = total
        self._starts = [section.start for section in sections]
        self._names = [section.name for section in sections]
        self._at = {start: place for place, start in enumerate(self._starts)}

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Headings) and self._key == other._key

    __hash__ = None  # type: ignore[assignment]

    @property
    def _key(self) -> tuple[object, ...]:
        return self._group, self._total, self._starts, self._names

    @property
    def rows(self) -> frozenset[int]:
        """The rows that have a heading above them."""
        return frozenset(self._at)

    def above(self, row: int) -> tuple[str, int] | None:
        """What stands above a row, with how many articles come below it; None where nothing does."""
        place = self._at.get(row)
        if place is None:
            return None
        end = self._starts[place + 1] if place + 1 < len(self._starts) else self._total
        return _said(self._group, self._names[place]), end - row

    def around(self, row: int) -> tuple[str, int, int] | None:
        """The part that a row is in: what stands above that, how many articles are in it, and its first row."""
        first = self._starts[place] if (place := bisect_right(self._starts, row) - 1) >= 0 else -1
        said = self.above(first)
        return (*said, first) if said is not None else None

    def __bool__(self) -> bool:
        """True where there are any."""
        return bool(self._starts)

    def without(self, row: int) -> "Headings":
        """The headings that are left when the article of a row goes."""
        after = bisect_right(self._starts, row)
        starts = [*self._starts[:after], *(start - 1 for start in self._starts[after:])]
        pairs = list(zip(starts, self._names, strict=True))
        total = self._total - 1
        kept = [
            Section(start, name)
            for place, (start, name) in enumerate(pairs)
            if start < (pairs[place + 1][0] if place + 1 < len(pairs) else total)
        ]
        return Headings(self._group, kept, total)


def _said(group: str, name: str) -> str:
    if not name:
        return {"day": _tr("No date"), "site": _tr("No site")}.get(group, _tr("No folder"))
    if group != "day":
        return wording.plain(name)
    try:
        day = date.fromisoformat(name)
    except ValueError:
        return wording.plain(name)
    today = date.today()
    if day == today:
        return _tr("Today")
    if day == today - timedelta(days=1):
        return _tr("Yesterday")
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.LongFormat)
