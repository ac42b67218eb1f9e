"""Tables of text: rows between line breaks, cells between commas, semicolons or tabs, quoted where they hold such.

A quotation mark that was lost or never closed would make one cell of all the rest. So a quoted cell over several lines
counts only where the row comes out with as many cells as the table has columns; else its first line is a row by itself,
damaged, and reading goes on at the next line.
"""

import csv
import re
from collections import deque
from collections.abc import Iterator
from typing import NamedTuple

from kbdesk.importers.source import Source
from kbdesk.patterns import compiled

_LONGEST_ROW = 4_000_000
"""Characters, on however many lines, for a cell may hold a book; longer rows are damage."""

_MOST_REREAD = 64_000_000
"""Characters that are read again behind quotation marks that close nothing; then every line is a row."""

_SEPARATOR_LINE = compiled(r"sep=([,;|\t])\s*$", re.I)
_DELIMITERS = (",", ";", "\t", "|")
_ADDRESS = compiled(r"\s*(?:https?|ftp)://\S", re.I)

csv.field_size_limit(_LONGEST_ROW + 1)


class Row(NamedTuple):
    """A row.

    Attributes:
        cells: what stands in it.
        complete: False for the last row where the file ends within it.
        damaged: its quotation marks make no sense; the cells are a guess.
    """

    cells: list[str]
    complete: bool = True
    damaged: bool = False


class Rows:
    """The rows of a source."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self.delimiter = delimiter(source.sample)
        self._width = 0
        self._ahead: deque[str] = deque()
        self._lines: Iterator[str] = iter(())
        self._reread = 0

    def __iter__(self) -> Iterator[Row]:
        self._ahead.clear()
        self._lines = _lines(self._source)
        self._reread = self._width = 0
        first = True
        while (line := self._next()) is not None:
            if not line.strip() or (first and _SEPARATOR_LINE.match(line)):
                continue
            row = self._row(line)
            if first:
                self._width = len(row.cells)
            first = False
            yield row

    def _next(self) -> str | None:
        return self._ahead.popleft() if self._ahead else next(self._lines, None)

    def _row(self, line: str) -> Row:
        if '"' not in line:
            return Row(line.rstrip("\n").split(self.delimiter), line.endswith("\n") or self._more())
        scan = _Scan(self.delimiter)
        scan.feed(line)
        taken = [line]
        size = len(line)
        while scan.quoted and size < _LONGEST_ROW and self._reread < _MOST_REREAD:
            if (following := self._next()) is None:
                break
            taken.append(following)
            size += len(following)
            scan.feed(following)
        cells = scan.cells
        ended = taken[-1].endswith("\n") or self._more()
        fits = not self._width or len(cells) == self._width
        cut = not ended and len(cells) < self._width
        if not scan.quoted and (len(taken) == 1 or ((fits or cut) and not scan.odd)):
            return Row(cells, ended, scan.odd and not fits)
        if scan.quoted and not self._more() and len(taken) < 40 and not _hides_rows(taken, self.delimiter, self._width):
            # The end of the file is within a cell; all cells before that one are whole.
            return Row(cells, False)
        # Its first line alone, and the others again.
        self._reread += size - len(line)
        self._ahead.extendleft(reversed(taken[1:]))
        plain = [cell.strip().strip('"') for cell in line.rstrip("\n").split(self.delimiter)]
        return Row(plain, damaged=True)

    def _more(self) -> bool:
        """Whether anything follows."""
        if not self._ahead and (line := next(self._lines, None)) is not None:
            self._ahead.append(line)
        return bool(self._ahead)


def _hides_rows(lines: list[str], delimiter: str, width: int) -> bool:
    """Whether some of the lines in an unclosed cell look like rows."""
    return any(line.count(delimiter) >= max(1, width - 1) and _address_in(line, delimiter) for line in lines[1:])


def _address_in(line: str, delimiter: str) -> bool:
    return any(_ADDRESS.match(cell.strip('"')) for cell in line.split(delimiter)[:40])


class _Scan:
    """Cells, from lines that are fed one by one."""

    def __init__(self, delimiter: str) -> None:
        self._delimiter = delimiter
        self.cells: list[str] = []
        self.quoted = False
        self.odd = False  # something stood between a closing quotation mark and the next delimiter
        self._parts: list[str] = []

    def feed(self, line: str) -> None:
        last = len(line) - line.endswith("\n")
        at = 0
        if self.quoted and (at := self._quoted(line, 0, last)) < 0:
            return
        while at <= last:
            if line.startswith('"', at):
                self._parts = []
                if (at := self._quoted(line, at + 1, last)) < 0:
                    return
            else:
                end = line.find(self._delimiter, at, last)
                end = last if end < 0 else end
                self.cells.append(line[at:end])
                at = end + 1

    def _quoted(self, line: str, at: int, last: int) -> int:
        """Take a quoted cell on to its end; the place behind its delimiter, or -1 where the line ends before."""
        while (mark := line.find('"', at)) >= 0:
            self._parts.append(line[at:mark])
            if line.startswith('""', mark):
                self._parts.append('"')
                at = mark + 2
                continue
            end = line.find(self._delimiter, mark + 1, last)
            end = last if end < 0 else end
            if (behind := line[mark + 1 : end]).strip():
                self.odd = True
                self._parts.append(behind)
            self.cells.append("".join(self._parts))
            self._parts = []
            self.quoted = False
            return end + 1
        self._parts.append(line[at:])
        self.quoted = True
        return -1


def _lines(source: Source) -> Iterator[str]:
    """Lines with their ends, the last one as it is."""
    rest = ""
    for piece in source.pieces():
        *lines, rest = (rest + piece).split("\n")
        for line in lines:
            yield line + "\n"
        if len(rest) > _LONGEST_ROW:
            yield rest[:_LONGEST_ROW]
            rest = ""
    if rest:
        yield rest


def delimiter(sample: str) -> str:
    """What stands between the cells: what the first line says it is, or else has most of."""
    first = sample.lstrip("\n").partition("\n")[0]
    if said := _SEPARATOR_LINE.match(first):
        return said[1]
    outside = re.sub(r'"[^"]*"', "", first)
    return max(_DELIMITERS, key=outside.count)


def first_row(sample: str) -> list[str]:
    """The cells of the first row in a sample, if it is one of a table of several columns; else none."""
    lines = [line for line in sample[:20_000].split("\n")[:20] if line.strip()]
    if lines and _SEPARATOR_LINE.match(lines[0]):
        lines = lines[1:]
    if not lines or len(lines[0]) > 4_000:
        return []
    scan = _Scan(delimiter(sample))
    scan.feed(lines[0] + "\n")
    return scan.cells if not scan.quoted and len(scan.cells) > 1 else []
