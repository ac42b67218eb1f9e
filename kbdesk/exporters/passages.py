"""Where highlights are in the text of an article, as marks in its HTML, or in the Markdown that its user wrote.

Only what is surely found is marked: words that are there once, or at one place only between the words that are known to
stand around them.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from kbdesk.exporters.html_markdown import BLOCKS, DEEPEST, MARKED
from kbdesk.text_marks import MARK

Range = tuple[int, int]

_LINES = BLOCKS | {"br", "li", "tr", "td", "th", "thead", "tbody", "tfoot", "caption"}

_MOST_PLACES = 50
_UNSEEN = "\u00ad\ufffc"
"""Signs that the words of a highlight may have, or not have: where a word may be broken, and where a picture is."""


def mark_html(root: Any, highlights: Sequence[Mapping[str, Any]]) -> None:
    """Put the passages of an article's HTML that were highlighted into elements `MARKED`."""
    leaves = list(_leaves(root, 0))
    starts: dict[tuple[Any, str], int] = {}
    whole, end = [], 0
    for element, name, text in leaves:
        if element is not None:
            starts[element, name] = end
        whole.append(text)
        end += len(text)
    if found := _found("".join(whole), highlights):
        _Wrapping(starts, found).wrap(root, 0)


def mark_text(text: str, highlights: Sequence[Mapping[str, Any]]) -> str:
    """The same of Markdown."""
    for start, end in reversed(_found(text, highlights)):
        lines = [re.sub(r"\S(?:.*\S)?", rf"{MARK}\g<0>{MARK}", line) for line in text[start:end].split("\n")]
        text = text[:start] + "\n".join(lines) + text[end:]
    return text


def _found(text: str, highlights: Sequence[Mapping[str, Any]]) -> list[Range]:
    """The places of highlights in a text, in their order, those that overlap as one."""
    words = _Words(text)
    ranges = sorted(place for highlight in highlights if (place := words.place(highlight)) is not None)
    joined: list[Range] = []
    for start, end in ranges:
        if joined and start <= joined[-1][1]:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((start, end))
    return joined


class _Words:
    """A text in which words are found whatever the white space between them."""

    def __init__(self, text: str) -> None:
        kept: list[str] = []
        self._places: list[int] = []
        for place, sign in enumerate(text):
            if sign.isspace():
                sign = " "
                if not kept or kept[-1] == " ":
                    continue
            elif sign in _UNSEEN:
                continue
            kept.append(sign)
            self._places.append(place)
        self._plain = "".join(kept)

    def place(self, highlight: Mapping[str, Any]) -> Range | None:
        """Where the passage of a highlight is; None where that is not sure."""
        quote, before, after = (_plain(str(highlight.get(name) or "")) for name in ("quote", "before", "after"))
        starts = list(self._starts(quote.strip()))
        length = len(quote.strip())
        if len(starts) > 1:
            starts = [at for at in starts if self._is_between(at, at + length, before.strip(), after.strip())]
        if len(starts) != 1:
            return None
        return self._places[starts[0]], self._places[starts[0] + length - 1] + 1

    def _starts(self, quote: str) -> Iterator[int]:
        at = self._plain.find(quote) if quote else -1
        for _ in range(_MOST_PLACES):
            if at < 0:
                return
            yield at
            at = self._plain.find(quote, at + 1)

    def _is_between(self, start: int, end: int, before: str, after: str) -> bool:
        there = self._plain[:start].rstrip().endswith(before)
        return there and self._plain[end : end + len(after) + 1].lstrip().startswith(after)


def _plain(text: str) -> str:
    return " ".join("".join(sign for sign in text if sign not in _UNSEEN).split())


def _leaves(element: Any, depth: int) -> Iterator[tuple[Any, str, str]]:
    """The texts below an element in their order, each as where it stands; between lines stands a space that is none."""
    yield element, "text", element.text or ""
    for child in element:
        is_line = child.tag in _LINES
        if is_line:
            yield None, "", " "
        if isinstance(child.tag, str) and depth < DEEPEST:
            yield from _leaves(child, depth + 1)
        if is_line:
            yield None, "", " "
        yield child, "tail", child.tail or ""


class _Wrapping:
    """Puts what lies in some ranges of the text of a tree into elements of their own, as few as can be."""

    def __init__(self, starts: Mapping[tuple[Any, str], int], ranges: Sequence[Range]) -> None:
        self._starts = starts
        self._ranges = ranges

    def wrap(self, element: Any, depth: int) -> None:
        if element.tag in ("pre", "code") or depth > DEEPEST:
            return  # signs in code are shown as they are
        pieces = self._split(element, "text", element.text)
        for child in list(element):
            tail = self._split(child, "tail", child.tail)
            is_whole = self._is_whole(child)
            if isinstance(child.tag, str) and not is_whole:
                self.wrap(child, depth + 1)
            pieces.append((is_whole, child))
            pieces += tail
        if any(is_marked for is_marked, _ in pieces):
            _refill(element, _without_loose_spaces(pieces))

    def _split(self, element: Any, name: str, text: str | None) -> list[tuple[bool, Any]]:
        if not text or (first := self._starts.get((element, name))) is None:
            return [(False, text)] if text else []
        found: list[tuple[bool, Any]] = []
        done = 0
        for start, end in self._ranges:
            low, high = max(start - first, done), min(end - first, len(text))
            if low < high:
                found += [(False, text[done:low]), (True, text[low:high])]
                done = high
        return [piece for piece in [*found, (False, text[done:])] if piece[1]]

    def _is_whole(self, child: Any) -> bool:
        """Whether all words in an element are in one range, and it is part of a line."""
        if not isinstance(child.tag, str) or any(inner.tag in _LINES for inner in child.iter()):
            return False
        texts = [(self._starts.get((element, name)), text) for element, name, text in _leaves(child, 0) if text.strip()]
        if not texts or any(start is None for start, _ in texts):
            return False
        begin = min(start + len(text) - len(text.lstrip()) for start, text in texts if start is not None)
        end = max(start + len(text.rstrip()) for start, text in texts if start is not None)
        return any(low <= begin and end <= high for low, high in self._ranges)


def _without_loose_spaces(pieces: list[tuple[bool, Any]]) -> list[tuple[bool, Any]]:
    """Pieces of which white space is marked only between two others that are."""
    around = [(False, ""), *pieces, (False, "")]
    return [
        (is_marked and (not isinstance(piece, str) or not piece.isspace() or (before[0] and after[0])), piece)
        for before, (is_marked, piece), after in zip(around, pieces, around[2:], strict=False)
    ]


def _refill(element: Any, pieces: list[tuple[bool, Any]]) -> None:
    """Give an element other content: texts and elements, those that are marked within elements `MARKED`."""
    for child in list(element):
        element.remove(child)
    element.text = None
    within, last = None, None

    def put(into: Any, before: Any, text: str) -> None:
        if before is None:
            into.text = (into.text or "") + text
        else:
            before.tail = (before.tail or "") + text

    for is_marked, piece in pieces:
        if is_marked and within is None:
            within = element.makeelement(MARKED)
            element.append(within)
            last, inner = within, None
        elif not is_marked:
            within = None
        if isinstance(piece, str):
            put(*((within, inner) if within is not None else (element, last)), piece)
            continue
        piece.tail = None
        if within is not None:
            within.append(piece)
            inner = piece
        else:
            element.append(piece)
            last = piece
