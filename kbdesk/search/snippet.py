"""The part of an article that shows why it was found, with the hits marked."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

from kbdesk.library.wanted import Wanted, Words
from kbdesk.library.words.tokens import fold, is_spaced, spans
from kbdesk.patterns import compiled

HIT, HIT_END = "\x02", "\x03"
LONGEST_TEXT = 60_000
"""Characters of a text that are looked through."""

_LENGTH = 180
_BEFORE = 60
_MOST_PLACES = 6
"""Places in a text that are looked at for each word."""

_SPACES = compiled(r"\s+")
_CONTROL = compiled(r"[\x00-\x1f\x7f]")


class _Plain(dict[int, str]):
    """Each character without its accent and case; one remains one, so that places stay what they are."""

    def __missing__(self, code: int) -> str:
        folded = fold(chr(code))
        self[code] = plain = folded if len(folded) == 1 else chr(code)
        return plain


_PLAIN = _Plain()
_DOUBLES = {letter: fold(letter) for letter in "ßæœþǆĳ"}
_DOUBLE = compiled(f"[{''.join(_DOUBLES)}]", re.IGNORECASE)
"""Letters that the index writes with two."""


class Marker:
    """Makes the snippets of one search. Hits lie between U+0002 and U+0003."""

    def __init__(self, wanted: Wanted) -> None:
        # What an author or a site was asked for with stands beside the snippet.
        self._words = [
            term.what
            for group in wanted
            for term in group
            if isinstance(term.what, Words) and not term.negated and term.what.column is None
        ]
        self._beginnings = list(dict.fromkeys(map(_beginning, self._words)))
        self._whole = [
            all(_is_whole(words) for words in self._words if _beginning(words) == beginning)
            for beginning in self._beginnings
        ]
        # Of a single word it is only the first place that is looked at.
        self._most = _MOST_PLACES if len(self._beginnings) > 1 else 1
        self._doubled = any(pair in beginning for pair in _DOUBLES.values() for beginning in self._beginnings)
        self._pattern = re.compile("|".join(map(_pattern, self._words)))

    @property
    def looks_at_text(self) -> bool:
        """Whether there is anything to be marked."""
        return bool(self._words)

    def snippet(self, texts: Iterable[str], otherwise: str) -> str:
        """Some words around the hits in the first of the texts that has any, or `otherwise`, with nothing marked."""
        if self._words:
            for text in texts:
                text = text if text.isascii() else unicodedata.normalize("NFC", text)
                for place in self._places(text):
                    if HIT in (found := self._marked(text, place)):
                        return found
        return _in_one_line(_CONTROL.sub(" ", otherwise))

    def _places(self, text: str) -> Iterator[int]:
        """Where hits may be: first where most words are near each other, then where each is met first."""
        lowered = text.lower()
        places = self._met(lowered) if len(lowered) == len(text) else []
        if not places and not text.isascii():
            places = self._met(text.translate(_PLAIN))
            if not places and self._doubled and _DOUBLE.search(text):
                places = [(begin, 0) for begin, _ in self._read(text)[: self._most]]
        if len(self._beginnings) > 1 and places:
            yield _densest(places, len(self._beginnings))
        yield from sorted({number: at for at, number in reversed(places)}.values())

    def _met(self, text: str) -> list[tuple[int, int]]:
        """Where words seem to begin in a text in lower case, each with its number, in the order of the text."""
        places = []
        for number, beginning in enumerate(self._beginnings):
            after_space = f" {beginning}"
            whole, length = self._whole[number], len(after_space)
            at, left = text.find(after_space), self._most
            while at >= 0:
                if not (whole and text[at + length : at + length + 1].isalnum()):
                    places.append((at + 1, number))
                    left -= 1
                    if not left:
                        break
                at = text.find(after_space, at + length)
            if left == self._most:
                places += [(at, number) for at in islice(_begun(text, beginning), left)]
        places.sort()
        return places

    def _marked(self, text: str, place: int) -> str:
        start = max(0, place - _BEFORE)
        if start and (gap := _SPACES.search(text, start, place)):
            start = gap.end()
        end = min(len(text), start + _LENGTH)
        if end < len(text):
            end = max(text.rfind(" ", place + 1, end), 0) or end
        # A text that holds what marks a hit must not make one.
        shown = _CONTROL.sub(" ", text[start:end])
        parts, done = [], 0
        for begin, finish in self._hits(shown):
            parts += [shown[done:begin], HIT, shown[begin:finish], HIT_END]
            done = finish
        whole = ("…" if start else "") + "".join(parts) + shown[done:] + ("…" if end < len(text) else "")
        return _in_one_line(whole)

    def _hits(self, text: str) -> list[tuple[int, int]]:
        """Where hits begin and end in a few words of text."""
        plain = text.lower() if text.isascii() else text.translate(_PLAIN)
        found = [match.span() for match in self._pattern.finditer(plain)]
        # No letter of ASCII becomes two.
        return found if found or text.isascii() else self._read(text)

    def _read(self, text: str) -> list[tuple[int, int]]:
        """The same token by token, as the index does it: slower, and right for letters that become two."""
        pieces, found, done = list(spans(text)), [], 0
        for at, (_, begin, _) in enumerate(pieces):
            for one in self._words:
                there = pieces[at : at + len(one.tokens)]
                if begin >= done and _are([token for token, _, _ in there], one):
                    done = there[-1][2]
                    found.append((begin, done))
        return found


def _begun(text: str, beginning: str) -> Iterator[int]:
    """The places where a word begins so, whatever stands before it."""
    anywhere, at = not is_spaced(beginning), text.find(beginning)
    while at >= 0:
        if anywhere or at == 0 or not text[at - 1].isalnum():
            yield at
        at = text.find(beginning, at + 1)


def _densest(places: Sequence[tuple[int, int]], words: int) -> int:
    """The first place that has most different ones of so many words around it."""
    best, most, last, different = places[0][0], 0, 0, 0
    around = [0] * words
    for at, number in places:
        end = at + _LENGTH - _BEFORE
        while last < len(places) and places[last][0] < end:
            other = places[last][1]
            different += not around[other]
            around[other] += 1
            last += 1
        if different > most:
            best, most = at, different
            if most == words:
                break
        around[number] -= 1
        different -= not around[number]
    return best


def _in_one_line(text: str) -> str:
    return " ".join(text.split())


def _beginning(words: Words) -> str:
    """What a text holds without a gap where it holds these words."""
    first, *others = words.tokens
    for token in others:
        if is_spaced(first[-1]) or is_spaced(token):
            break
        first += token
    return first


def _is_whole(words: Words) -> bool:
    """Whether a word ends where what `_beginning` gives of it does."""
    first, *others = words.tokens
    return is_spaced(first) and (is_spaced(others[0]) if others else not words.begins)


def _pattern(words: Words) -> str:
    """A regular expression for words in text without accents, in lower case."""
    parts = []
    for number, token in enumerate(words.tokens):
        spaced = is_spaced(token)
        follows = number and (r"[\W_]+" if spaced and is_spaced(words.tokens[number - 1]) else r"[\W_]*")
        parts.append(f"{follows or ''}{re.escape(token)}")
    first, last = words.tokens[0], words.tokens[-1]
    end = "" if not is_spaced(last) else r"[^\W_]*" if words.begins else r"(?![^\W_])"
    if is_spaced(first):
        # Behind the word, and not before it: so that it is the letters that are looked for.
        parts.insert(1, rf"(?<![^\W_]{re.escape(first)})")
    return "".join(parts) + end


def _are(tokens: Sequence[str], words: Words) -> bool:
    if len(tokens) != len(words.tokens) or tokens[:-1] != list(words.tokens[:-1]):
        return False
    return tokens[-1].startswith(words.tokens[-1]) if words.begins else tokens[-1] == words.tokens[-1]
