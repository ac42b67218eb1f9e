"""A summary of an article's own sentences: those that say most of what it is about, and the beginning of it."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from kbdesk.analysis.orders import is_order
from kbdesk.analysis.sentences import paragraphs
from kbdesk.patterns import compiled

_WORD = compiled(r"\w+")
_LEANS = compiled(
    r"^[\"'“‘«]*(?:this|that|these|those|he|she|it|they|his|her|its|their|but|and|or|so|then|also|however|yet|such|here"
    r"|er|sie|es|dies\w*|das|aber|und|doch|auch|il|elle|ils|elles|ce|cette|mais|et|él|ella|esto|esta|este|pero|y"
    r"|он|она|оно|они|это|но|и|а|что|その|この|しかし|また|そして|这|那|但|他|她|而)\b",
    re.IGNORECASE,
)
"""A sentence that begins like this leans on the one before it."""

_MOST = 3
_HIGHLIGHTS = 5
_LONGEST = 700
_ALIKE = 0.6
_LEAD = (1.0, 0.5, 0.25)
"""What the first sentences of the text are worth beside what they say: writers put the point there."""


class Summary(NamedTuple):
    """Sentences of the text, in its order: `text` of 2 or 3, and the key ones."""

    text: str
    highlights: list[str]


class _Sentence(NamedTuple):
    place: int
    text: str
    score: float


def summary(text: str, terms: Sequence[tuple[str, float]]) -> Summary:
    """Sum up a text that is about these terms, given with their weights. Both are empty where it has no sentences."""
    sentences = _scored(text, terms)
    if not sentences:
        return Summary("", [])
    if not (chosen := _different(sentences, _MOST)):
        return Summary("", [])
    while len(chosen) > 1 and sum(len(sentence.text) for sentence in chosen) > _LONGEST:
        chosen.pop()
    joined = "".join if not chosen[0].text.isascii() and " " not in chosen[0].text else " ".join
    highlights = _different([one._replace(score=one.score - _lead(one.place)) for one in sentences], _HIGHLIGHTS)
    return Summary(joined(one.text for one in sorted(chosen)), [one.text for one in sorted(highlights)])


def _scored(text: str, terms: Sequence[tuple[str, float]]) -> list[_Sentence]:
    heaviest = max((weight for _, weight in terms), default=1.0) or 1.0
    wanted = [(term.casefold(), (weight / heaviest) ** 0.5) for term, weight in terms]
    sentences: list[_Sentence] = []
    for number, paragraph in enumerate(paragraphs(text)):
        for position, sentence in enumerate(paragraph):
            folded = sentence.casefold()
            said = sum(weight for term, weight in wanted if term in folded)
            score = said / (1 + len(sentence) / 200) + _lead(len(sentences))
            if position == 0 and number:
                score += 0.15
            if _LEANS.match(sentence):
                score *= 0.5
            elif sentence.endswith("?"):
                score *= 0.7
            sentences.append(_Sentence(len(sentences), sentence, score))
    return sentences


def _lead(place: int) -> float:
    return _LEAD[place] if place < len(_LEAD) else 0.0


def _different(sentences: Sequence[_Sentence], most: int) -> list[_Sentence]:
    """The best ones, the best first, without those that say the same as a better one."""
    chosen: list[_Sentence] = []
    said: list[set[str]] = []
    for one in sorted(sentences, key=lambda one: (-one.score, one.place)):
        if is_order(one.text):
            continue
        words = set(_WORD.findall(one.text.casefold()))
        if all(len(words & others) < _ALIKE * min(len(words), len(others)) for others in said):
            chosen.append(one)
            said.append(words)
            if len(chosen) == most:
                break
    return chosen
