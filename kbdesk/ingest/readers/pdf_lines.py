"""The lines of a page of a PDF, with where they stand and how large their type is, in the order people read them.

pdfium gives characters in the order in which they were drawn, with an end of line where it sees one. That order is that
of reading in most papers, but not in all, and in some a line goes on across the gap between two columns. So lines are
cut where they have a wide gap, and put in order by where they stand: from the top down, but of two columns the left one
first, between what goes across both. Of each character its code is asked for, and its place only at the ends of words:
to ask all of them for their place takes three times as long.
"""

import ctypes
from typing import Any

import msgspec

_MOST_CHARACTERS = 60_000
_WIDE_GAP = 1.1
_NARROWEST = 0.2
_DEEPEST = 3
_BROKEN = "\x02\ufffe\u00ad"
_LEAST_LINES = 3
_TILTED = 0.1


class Line(msgspec.Struct):
    """A piece of a line: places in points from the lower left corner, and the height of its type."""

    text: str
    left: float
    right: float
    bottom: float
    top: float
    size: float
    column: int = 0
    tilted: bool = False


def lines_of(content: Any) -> list[Line]:
    """The lines of a text page of pypdfium2, as they were drawn."""
    import pypdfium2.raw as pdfium

    page = content.raw
    count = min(pdfium.FPDFText_CountChars(page), _MOST_CHARACTERS)
    code_of, box_of, angle_of = (
        pdfium.FPDFText_GetUnicode,
        pdfium.FPDFText_GetLooseCharBox,
        pdfium.FPDFText_GetCharAngle,
    )
    rectangle = pdfium.FS_RECTF()
    reference = ctypes.byref(rectangle)
    codes = [code_of(page, index) for index in range(count)]
    found: list[Line] = []

    def box(index: int) -> tuple[float, float, float, float]:
        if not box_of(page, index, reference):
            return (0.0, 0.0, 0.0, 0.0)
        return rectangle.left, rectangle.right, rectangle.bottom, rectangle.top

    def end(start: int, stop: int) -> None:
        while start < stop and codes[start] == 32:
            start += 1
        while start < stop and codes[stop - 1] == 32:
            stop -= 1
        if start >= stop:
            return
        if _is_folded(box(start), box(stop - 1), stop - start):  # what goes back to the left is another line
            at = next((n for n in range(start + 1, stop) if box(n)[1] < box(n - 1)[0] - 1 and codes[n] != 32), 0)
            if at:
                end(start, at)
                end(at, stop)
                return
        text = "".join(map(chr, codes[start:stop]))
        if text[-1] in _BROKEN:
            text = text[:-1] + "-"
        first, last, middle = box(start), box(stop - 1), box((start + stop) // 2)
        if codes[(start + stop) // 2] == 32:
            middle = first
        found.append(
            Line(
                text=text,
                left=min(first[0], last[0]),
                right=max(first[1], last[1]),
                bottom=min(first[2], middle[2]),
                top=max(first[3], middle[3]),
                size=max(middle[3] - middle[2], 0.1),
                tilted=_TILTED < angle_of(page, start) < 6.28 - _TILTED,
            )
        )

    start = 0
    for index, code in enumerate(codes):
        if code in (10, 13):
            end(start, index)
            start = index + 1
        elif code in (2, 0xFFFE):  # pdfium's sign for a hyphen at the end of a line, behind which it goes on
            end(start, index + 1)
            start = index + 1
        elif code == 32 and start < index < count - 1 and codes[index + 1] not in (10, 13, 32):
            before, after = box(index - 1), box(index + 1)
            height = max(before[3] - before[2], 1.0)
            if after[0] - before[1] > _WIDE_GAP * height or after[0] < before[0] - height:
                end(start, index)
                start = index + 1
    end(start, count)
    return found


def _is_folded(first: tuple[float, ...], last: tuple[float, ...], count: int) -> bool:
    """Whether so many characters cannot stand side by side between the first and the last."""
    return count > 3 and last[1] - first[0] < _NARROWEST * count * (first[3] - first[2])


def ordered(lines: list[Line], depth: int = 0) -> list[Line]:
    """Lines in the order in which people read them; each knows which column it stands in, counted over the page."""
    gutter = _gutter(lines) if depth < _DEEPEST else None
    if gutter is None:
        return _rows(lines)
    found: list[Line] = []
    band: list[Line] = []
    columns = 0

    def flush() -> None:
        nonlocal columns
        for side in (
            [line for line in band if line.right <= gutter + 1],
            [line for line in band if line.right > gutter + 1],
        ):
            if side:
                part = ordered(side, depth + 1)
                most = max(line.column for line in part)
                for line in part:
                    line.column += columns
                found.extend(part)
                columns += most + 1
        band.clear()

    for line in sorted(lines, key=lambda line: -line.top):
        if line.left < gutter - 1 and line.right > gutter + 1:
            flush()
            line.column = columns
            found.append(line)
        else:
            if not band:
                columns += 1
            band.append(line)
    flush()
    return found


def _gutter(lines: list[Line]) -> float | None:
    """Where the gap between two columns is, or None."""
    if len(lines) < 2 * _LEAST_LINES:
        return None
    left, right = min(line.left for line in lines), max(line.right for line in lines)
    width = right - left
    best: tuple[int, float] | None = None
    edges = sorted({round(line.left) for line in lines if left + 0.25 * width < line.left < left + 0.75 * width})
    for edge in edges:
        at = edge - 2.0
        crossing = sum(line.left < at - 1 and line.right > at + 1 for line in lines)
        if best is None or crossing < best[0]:
            best = (crossing, at)
    if best is None:
        return None
    crossing, at = best
    before = [line for line in lines if line.right <= at + 1]
    after = [line for line in lines if line.left >= at - 1]
    if min(len(before), len(after)) < _LEAST_LINES or crossing > 0.4 * len(lines):
        return None
    # Of columns of running text most lines are nearly as wide as their column; cells of a table are not.
    wide = [line for line in before if line.right - line.left > 0.7 * (at - left)]
    wide_after = [line for line in after if line.right - line.left > 0.7 * (right - at)]
    if len(wide) < 0.4 * len(before) or len(wide_after) < 0.3 * len(after):
        return None
    return at


def _rows(lines: list[Line]) -> list[Line]:
    """Lines from the top down, of those side by side the left one first, joined to one."""
    found: list[Line] = []
    row: list[Line] = []
    for line in sorted(lines, key=lambda line: (-line.top, line.left)):
        if row and not _beside(row[0], line):
            found.append(_joined(row))
            row = []
        row.append(line)
    if row:
        found.append(_joined(row))
    return found


def _beside(one: Line, other: Line) -> bool:
    common = min(one.top, other.top) - max(one.bottom, other.bottom)
    return common > 0.6 * min(one.size, other.size)


def _joined(row: list[Line]) -> Line:
    if len(row) == 1:
        return row[0]
    row.sort(key=lambda line: line.left)
    widest = max(row, key=lambda line: line.right - line.left)
    return Line(
        text=" ".join(line.text for line in row),
        left=row[0].left,
        right=max(line.right for line in row),
        bottom=widest.bottom,
        top=widest.top,
        size=widest.size,
    )
