"""From the lines of a PDF's pages to its headings and paragraphs."""

import re
from collections import Counter
from itertools import pairwise

import msgspec

from kbdesk.ingest.readers.pdf_lines import Line
from kbdesk.patterns import compiled

_LIGATURES = str.maketrans({"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl",
                            "\ufb05": "st", "\ufb06": "st", "\xa0": " "})  # fmt: skip
_CONTROLS = compiled("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
_BROKEN = compiled(r"(?:[^\W\d_]+-)*[^\W\d_]+[-\u2010\u00ad\ufffe\x02]$")
_WORDS = compiled(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_DIGITS = compiled(r"\d+|\b[ivxlc]+\b", re.IGNORECASE)
_SENTENCE_END = compiled(r"[.!?:;…»”\"')\]]\s*$")
_NUMBERED = compiled(r"(?:\d{1,2}(?:\.\d{1,2}){0,3}\.?|[IVX]{1,5}\.|[A-Z]\.(?:\d\.?)?)\s+[^\W\d_]")
_NAMED = compiled(
    r"(?:abstract|introduction|background|related work|methods?|results|discussion|conclusions?|references|"
    r"bibliography|acknowledge?ments?|appendix(?: [A-Z])?|zusammenfassung|einleitung|literatur(?:verzeichnis)?|"
    r"résumé|résultats)\.?",
    re.IGNORECASE,
)
_ITEM = compiled(r"(?:\[\d{1,3}\]|\d{1,3}\.\s|[•◦▪–]\s)")
_LARGER = 1.12
_SMALLER = 0.92
_EDGE = 3
_LONGEST_HEADING = 160
_LONGEST_WORD = 120


class Block(msgspec.Struct):
    """A heading (level 2, 3 …) or a paragraph (level 0), with the height of its type and the number of its page."""

    text: str
    level: int
    size: float
    page: int


def blocks_of(pages: list[list[Line]]) -> tuple[list[Block], float]:
    """The blocks of all pages, and the height of the type that most of them are set in."""
    _drop_running(pages)
    sizes: Counter[float] = Counter()
    words: Counter[str] = Counter()
    for page in pages:
        for line in page:
            sizes[round(line.size, 1)] += len(line.text)
            words.update(word.lower() for word in _WORDS.findall(line.text)[:-1])
    body = sizes.most_common(1)[0][0] if sizes else 10.0
    blocks: list[Block] = []
    for number, page in enumerate(pages):
        for group in _groups(page, body):
            text = _flowing(group, words)
            if text:
                size = max(line.size for line in group)
                blocks.append(Block(text, 0, size, number))
    _name_headings(blocks, body)
    return _whole(blocks, body, words), body


def _drop_running(pages: list[list[Line]]) -> None:
    """Take out what stands at the same place of many pages: running heads and numbers of pages."""
    if len(pages) < 2:
        return
    seen: Counter[tuple[str, int]] = Counter()
    edges: list[list[tuple[Line, tuple[str, int]]]] = []
    for page in pages:
        by_height = sorted(page, key=lambda line: -line.top)
        near = {id(line): line for line in [*by_height[:_EDGE], *by_height[-_EDGE:]]}
        marked = [
            (line, (_DIGITS.sub("#", line.text).strip().casefold(), round(line.bottom / 4))) for line in near.values()
        ]
        edges.append(marked)
        seen.update({key for _, key in marked})
    for page, marked in zip(pages, edges, strict=True):
        gone = set()
        for line, (text, place) in marked:
            often = max(seen[text, place + off] for off in (-1, 0, 1))
            if often >= 3 or (often == 2 and text in ("#", "- # -", "page #", "# of #")):
                gone.add(id(line))
        page[:] = [line for line in page if id(line) not in gone]


def _groups(page: list[Line], body: float) -> list[list[Line]]:
    """The lines of each block of a page."""
    found: list[list[Line]] = []
    edges: dict[int, tuple[float, float]] = {}
    for line in page:
        left, right = edges.get(line.column, (line.left, line.right))
        edges[line.column] = (min(left, line.left), max(right, line.right))
    gaps = sorted(
        one.bottom - other.top for one, other in pairwise(page)
        if one.column == other.column and one.bottom > other.bottom
    )  # fmt: skip
    usual = gaps[len(gaps) // 2] if gaps else 0.0
    for line in page:
        before = found[-1][-1] if found else None
        if before is None or _parts(before, line, found[-1], edges, usual, body):
            found.append([line])
        else:
            found[-1].append(line)
    return found


def _parts(
    before: Line, line: Line, group: list[Line], edges: dict[int, tuple[float, float]], usual: float, body: float
) -> bool:
    """Whether a line begins a new block."""
    if abs(before.size - line.size) > 0.08 * max(before.size, line.size):
        return True
    if before.column != line.column:
        return True  # whether it goes on is seen by what it says
    if before.bottom - line.top > usual + 0.35 * body or _ITEM.match(line.text):
        return True
    left, right = edges[line.column]
    width = max(right - left, 1.0)
    short = before.right < right - 0.12 * width
    if len(group) == 1 and short and _is_named(before.text):
        return True
    indented = line.left > left + 0.8 * body and before.left <= left + 0.5 * body
    if indented and (_SENTENCE_END.search(before.text) or short) and not _ITEM.match(group[0].text):
        return True
    return before.right < left + 0.75 * width and bool(_SENTENCE_END.search(before.text))


def _is_named(text: str) -> bool:
    return len(text) <= _LONGEST_HEADING and (_NAMED.fullmatch(text.strip()) is not None or _is_numbered(text))


def _is_numbered(text: str) -> bool:
    return _NUMBERED.match(text) is not None and len(text) <= 90 and not text.rstrip().endswith((".", ",", ";"))


def _flowing(lines: list[Line], words: Counter[str]) -> str:
    pieces = [_before(line.text, more.text, words) for line, more in pairwise(lines)]
    return clean_line("".join([*pieces, lines[-1].text]))


def _before(text: str, more: str, words: Counter[str]) -> str:
    """A text as it stands before what goes on with it: a word that the end of a line broke is whole again."""
    text = text.rstrip()
    broken = _BROKEN.search(text[-_LONGEST_WORD:])
    if broken is None or not more[:1].islower():
        return f"{text} "
    head, tail = broken[0][:-1], _WORDS.match(more)
    rest = tail[0] if tail else ""
    keeps = words[f"{head}-{rest}".lower()] > words[f"{head}{rest}".lower()]
    return f"{text[:-1]}-" if keeps else text[:-1]


def clean_line(text: str) -> str:
    """Text on one line, without ligatures and control characters."""
    return " ".join(_CONTROLS.sub("", text.translate(_LIGATURES)).split())


def _name_headings(blocks: list[Block], body: float) -> None:
    """Say which blocks are headings, and of which level. The largest type of the first page is that of the title."""
    large = [block for block in blocks if _is_larger(block, body)]
    title = max((block.size for block in large if not block.page), default=0.0)
    start = max((place for place, block in enumerate(blocks[:12]) if block.size == title), default=-1)
    front = {id(block) for block in blocks[start + 1 : start + 3] if start >= 0 and not _is_named(block.text)}
    ranks = sorted(
        {round(block.size) for block in large if block.size < title and id(block) not in front}, reverse=True
    )
    for block in blocks:
        text = block.text
        if id(block) in front:  # the people who wrote it, in type of a size of its own
            continue
        if _is_larger(block, body):
            above = sum(rank > round(block.size) for rank in ranks)
            block.level = 2 if block.size == title else min(2 + above, 4)
        elif block.size > _SMALLER * body and (_NAMED.fullmatch(text) or _is_numbered(text)):
            block.level = min(2 + text.split(" ")[0].rstrip(".").count("."), 4)


def _is_larger(block: Block, body: float) -> bool:
    return block.size > _LARGER * body and len(block.text) <= _LONGEST_HEADING and any(map(str.isalpha, block.text))


def _whole(blocks: list[Block], body: float, words: Counter[str]) -> list[Block]:
    """Blocks whose paragraphs go on over the ends of columns and pages, also past notes at the foot of one."""
    found: list[Block] = []
    open_at: int | None = None
    for block in blocks:
        running = not block.level and abs(block.size - body) <= 0.08 * body
        if running and open_at is not None and len(found) - open_at <= 4 and block.text[:1].islower():
            start = found[open_at]
            start.text = _before(start.text, block.text, words) + block.text
            if _SENTENCE_END.search(block.text):
                open_at = None
            continue
        found.append(block)
        if running:
            open_at = len(found) - 1 if not _SENTENCE_END.search(block.text) else None
        elif block.level:
            open_at = None
    return found
