"""Finding the words of a highlight again, in a text that may have been fetched anew since."""

from collections.abc import Sequence

from kbdesk.gui.widgets.utf16 import units
from kbdesk.library.records import Highlight

Span = tuple[int, int]

LEAST_LIKENESS = 88
LEAST_LIKENESS_AROUND = 75
_LEAST_FUZZY = 24
_MOST_FUZZY = 400_000
_MOST_PLACES = 200


class Text:
    """A text in which words are looked for whatever the white space between them."""

    def __init__(self, text: str) -> None:
        self.text = text
        kept: list[str] = []
        places: list[int] = []
        space = True
        for place, sign in enumerate(text):
            if sign.isspace() or sign == "\ufffc":
                if not space:
                    kept.append(" ")
                    places.append(place)
                space = True
            elif sign != "\u00ad":
                kept.append(sign)
                places.append(place)
                space = False
        self._plain = "".join(kept)
        self._places = [*places, len(text)]

    def find(self, highlight: Highlight) -> Span | None:
        """Where a highlight stands; where its words stand several times, the place whose surroundings fit best."""
        quote = _plain(highlight.quote)
        if not quote:
            return None
        starts: list[int] = []
        at = self._plain.find(quote)
        while at >= 0 and len(starts) < _MOST_PLACES:
            starts.append(at)
            at = self._plain.find(quote, at + 1)
        before, after = _plain(highlight.before), _plain(highlight.after)
        if not starts:
            return self._like(quote, before, after)

        def fit(start: int) -> int:
            there = self._plain[max(0, start - len(before) - 1) : start].rstrip()
            behind = self._plain[start + len(quote) :][: len(after) + 1].lstrip()
            return _common(before[::-1], there[::-1]) + _common(after, behind)

        start = max(starts, key=fit) if len(starts) > 1 else starts[0]
        return self._span(start, start + len(quote))

    def _like(self, quote: str, before: str, after: str) -> Span | None:
        """Where words stand that are nearly the same, among the same: a page is corrected now and then."""
        if len(quote) < _LEAST_FUZZY or len(self._plain) > _MOST_FUZZY:
            return None
        from rapidfuzz import fuzz

        found = fuzz.partial_ratio_alignment(quote, self._plain, score_cutoff=LEAST_LIKENESS)
        if found is None or found.dest_end <= found.dest_start:
            return None
        start, end = found.dest_start, found.dest_end
        around = self._plain[max(0, start - len(before)) : start] + self._plain[end : end + len(after)]
        if (before or after) and fuzz.ratio(before + after, around) < LEAST_LIKENESS_AROUND:
            return None
        while start and self._plain[start - 1] != " ":  # what is as long as the words may begin within one
            start -= 1
        while end < len(self._plain) and self._plain[end - 1] != " " and self._plain[end] != " ":
            end += 1
        return self._span(start, end)

    def _span(self, start: int, end: int) -> Span:
        return self._places[start], self._places[end - 1] + 1


def anchored(text: str, highlights: Sequence[Highlight]) -> list[tuple[Highlight, Span | None]]:
    """Every highlight with where it stands in a text; None where its words are not found any more."""
    if not highlights:
        return []
    looked = Text(text)
    return [(highlight, looked.find(highlight)) for highlight in highlights]


def _plain(text: str) -> str:
    return " ".join(units(text).replace("\u00ad", "").replace("\ufffc", " ").split())


def _common(one: str, other: str) -> int:
    count = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        count += 1
    return count
