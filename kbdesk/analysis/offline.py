"""What the embedded provider does with an article. What this brings is for children alone (see `embedded.local`)."""

import logging
import math
from itertools import chain, islice

import msgspec

from kbdesk.analysis import classifier
from kbdesk.analysis.acronyms import acronyms, beside
from kbdesk.analysis.filler import without_filler
from kbdesk.analysis.keywords import candidates
from kbdesk.analysis.language import language_of
from kbdesk.analysis.markup import without_code, without_formulas, without_listings, without_markup
from kbdesk.analysis.provider import Analysis, Subject
from kbdesk.analysis.script import count_cjk, is_cjk
from kbdesk.analysis.summary import summary
from kbdesk.analysis.tags import CANDIDATES, tags
from kbdesk.analysis.vectors import commonness, packed, together
from kbdesk.failure import ModelUnusable

log = logging.getLogger(__name__)

_WORDS_A_MINUTE = 230
_CHARACTERS_A_MINUTE = 500
_LOOKED_AT = 4000
_LOOKED_AT_CJK = 2000
"""Characters that the model sees: some 700 words, 1 ms. More of a long text changes no category."""

_FEWEST_LETTERS = 4
"""Less than a word, however often it is said, is about nothing."""


def analyze(subject: Subject) -> Analysis:
    """Analyse one article; never raises, and gives the same for the same article."""
    title, whole = without_filler(subject.title), without_markup(subject.text)
    prose = without_listings(subject.text, subject.html)
    text = without_filler(without_code(whole if prose == subject.text else without_markup(prose)))
    language = language_of(text if text.strip() else title, subject.language_hint)
    found = candidates(title, without_formulas(text), language, CANDIDATES)
    explained = {**beside([term for term, _ in found], text), **acronyms(text)}
    summed = summary(text, found)
    analysis = Analysis(
        language=language,
        reading_minutes=reading_minutes(whole),
        acronyms=explained,
        summary=summed.text,
        highlights=summed.highlights,
    )
    beginning = _beginning(title, text)
    letters = filter(str.isalpha, chain.from_iterable(set(beginning.split())))
    if len(list(islice(letters, _FEWEST_LETTERS))) < _FEWEST_LETTERS:
        return analysis
    try:
        terms = [term for term, _ in found]
        vector, rows = together(beginning, terms)
        common = commonness(terms)
    except ModelUnusable as error:
        # Half an analysis is better than none: no category, and tags by counting alone.
        log.warning("%s", error)
        alike = [0.0] * len(found)
        return msgspec.structs.replace(analysis, tags=tags(found, alike, alike, explained, subject.max_tags))
    return msgspec.structs.replace(
        analysis,
        category=classifier.category(vector, subject.catalogue),
        tags=tags(found, (rows @ vector).tolist(), common, explained, subject.max_tags),
        vector=packed(vector),
    )


def _beginning(title: str, text: str) -> str:
    most = _LOOKED_AT_CJK if count_cjk(text[:200]) > 50 else _LOOKED_AT
    return f"{title[:200]}. {text[:most]}" if title else text[:most]


def reading_minutes(text: str) -> int:
    """Minutes to read a text: 230 words, or 500 characters of Chinese, Japanese or Korean, a minute; at least 1."""
    characters = count_cjk(text)
    words = len(text.split())
    if characters:
        # What is written without spaces counts by its characters, not as one long word.
        words = sum(1 for word in text.split() if not any(map(is_cjk, word)))
    return max(1, math.ceil(words / _WORDS_A_MINUTE + characters / _CHARACTERS_A_MINUTE))
