"""Terms of Chinese and Japanese text, which has no spaces between words.

Japanese shows its terms by its script: a run of kanji or of katakana between the hiragana of the grammar. Chinese has
no such sign, so that a term is two to four characters that come back often, and often without the longer ones around
them.
"""

import re
from collections import Counter

from kbdesk.analysis.language import stopwords

_HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]{2,}")
_TERM = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff\u3005]{2,8}|[\u30a1-\u30fa\u30fc]{3,20}")
_NEVER = frozenset("的了是我你他她它们这那着吗呢吧啊就都也很还")
_NOT_OUTSIDE = frozenset("在和与及或而为以于对从被把让给之其但又将等有不")
"""Chinese characters of the grammar: never in a term, and never at its beginning or end."""

_OFTEN = 3
_LONGEST = 20_000
"""Characters that are looked at: some 40 pages."""


def terms(title: str, text: str, language: str) -> dict[str, float]:
    """Terms of a text in "zh" or "ja" with their weights, comparable to those of words."""
    text = text[:_LONGEST]
    stop = stopwords(language)
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
    alone = {term: counts[term] for term in often}
    kept: Counter[str] = Counter()
    for term in sorted(often, key=lambda term: (-len(term), -counts[term], term)):
        if alone[term] < max(_OFTEN, counts[term] // 3):
            continue
        kept[term] = alone[term]
        # "机器" within "机器学习" is not a mention of its own.
        parts = {term[start:end] for start in range(len(term)) for end in range(start + 2, len(term) + 1)} - {term}
        for part in parts & often:
            alone[part] -= counts[term]
    return kept
