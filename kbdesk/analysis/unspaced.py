"""Terms of Chinese and Japanese text, which has no spaces between words.

Japanese shows its terms by its script: a run of kanji or of katakana between the hiragana of the grammar. Chinese has
no such sign, so that a term is some characters that come back often, in different company: what nearly always has the
same one beside it is a piece of a longer term.
"""

import re
from collections import Counter

from kbdesk.analysis.everyday import says_nothing
from kbdesk.patterns import compiled

_HAN = compiled(r"[\u3400-\u4dbf\u4e00-\u9fff]{2,}")
_TERM = compiled(r"[\u3400-\u4dbf\u4e00-\u9fff\u3005]{2,8}|[\u30a1-\u30fa\u30fc]{3,20}")
_NEVER = frozenset("的了是我你他她它们这那着吗呢吧啊就都也很还")
_NOT_OUTSIDE = frozenset("在和与及或而为以于对从被把让给之其但又将等有不个到已该每")
"""Chinese characters of the grammar: never in a term, and never at its beginning or end."""

_ENDS = _NEVER | _NOT_OUTSIDE | {"\n"}
_OFTEN = 3
_NEARLY_EVERY = 0.8
_MOST = 40
"""Terms that are looked at more closely: of all of a text a dozen become candidates."""

_LONG = 4
_PLACES = frozenset("中上下里内")
"""After a word of two characters or more these say where something is: "in the file"."""

_LONGEST_TERM = 9
"""Characters beyond which it is a sentence that comes back."""
_LONGEST = 20_000
"""Characters that are looked at: some 40 pages."""


def terms(title: str, text: str, language: str) -> dict[str, float]:
    """Terms of a text in "zh" or "ja" with their weights, comparable to those of words."""
    text = text[:_LONGEST]
    stop = says_nothing(language)
    counts = _runs(text, stop) if language == "ja" else _repeated(text, stop)
    least = 2 if language == "ja" else _OFTEN
    kept = {term: count for term, count in counts.items() if count >= least}
    result = {}
    for term, count in kept.items():
        weight = count * (1 + 0.3 * (len(term) - 2))
        result[term] = weight * (2.5 if term in title else 1)
    return result


def _runs(text: str, stop: frozenset[str]) -> Counter[str]:
    return Counter(term for term in _TERM.findall(text) if term not in stop)


def _repeated(text: str, stop: frozenset[str]) -> Counter[str]:
    runs = _HAN.findall(text)
    counts: Counter[str] = Counter()
    for size in (2, 3, 4):
        counts.update(run[at : at + size] for run in runs for at in range(len(run) - size + 1))
    often = {
        term
        for term, count in counts.items()
        if count >= _OFTEN
        and term not in stop
        and _NEVER.isdisjoint(term)
        and term[0] not in _NOT_OUTSIDE
        and term[-1] not in _NOT_OUTSIDE
    }
    joined = "\n".join(["", *runs, ""])
    counts = _wholes(sorted(often, key=lambda term: (-counts[term] * len(term), term))[:_MOST], counts, joined)
    often = {term for term in counts if len(term) <= _LONGEST_TERM and term not in stop}
    alone = {term: counts[term] for term in often}
    kept: Counter[str] = Counter()
    for term in sorted(often, key=lambda term: (-len(term), -counts[term], term)):
        if alone[term] < max(_OFTEN, counts[term] // 3):
            continue
        if not _is_sentence(term, stop):
            kept[term] = alone[term]
        # "机器" within "机器学习" is not a mention of its own.
        parts = {term[start:end] for start in range(len(term)) for end in range(start + 2, len(term) + 1)} - {term}
        for part in parts & often:
            alone[part] -= counts[term]
    return kept


def _is_sentence(term: str, stop: frozenset[str]) -> bool:
    """Whether a long term is a piece of a sentence: it says where something is, or has a word that says nothing."""
    pairs = (term[at : at + 2] for at in range(len(term) - 1))
    return len(term) >= _LONG and (term[-1] in _PLACES or any(pair in stop for pair in pairs))


def _wholes(terms: list[str], counts: Counter[str], joined: str) -> Counter[str]:
    """What these terms are pieces of, or themselves, and how often each comes."""
    wholes: Counter[str] = Counter()
    for term in sorted(terms, key=len, reverse=True):
        if not any(counts[term] == count and term in whole for whole, count in wholes.items()):
            whole, count = _whole(term, joined)
            wholes[whole] = count
    return wholes


def _whole(term: str, joined: str) -> tuple[str, int]:
    """What a term is a piece of, where nearly every mention of it has the same character beside it; and how often."""
    places = [found.start() for found in re.finditer(term, joined)]
    while len(term) <= _LONGEST_TERM:
        for before, at in ((1, -1), (0, len(term))):
            beside = [joined[place + at] for place in places]
            char = max(set(beside), key=beside.count)
            if beside.count(char) >= max(_OFTEN, _NEARLY_EVERY * len(places)) and char not in _ENDS:
                places = [place - before for place in places if joined[place + at] == char]
                term = char + term if before else term + char
                break
        else:
            break
    return term, len(places)
