"""Which language a text is in, and the words of it that carry no meaning."""

import re
from functools import cache
from typing import Any

from kbdesk import resource

_ENOUGH = 700
"""Characters by which the language is told: more of them change no answer and cost time."""

_GUESSES = 3
_POSSIBLE = 0.05
"""A page's own word counts where the text may be in that language at all, by so much of a probability."""

_SAME = {"nb": "no", "iw": "he", "in": "id", "ji": "yi"}
"""Codes of pages that the model knows by another one."""

_UNCLEAR = 0.4
"""Tables of names and numbers are in no language: nothing is likelier than this, and the page's own word counts."""

_ENGLISH = "en"
_ONLY_ENGLISH = frozenset(
    re.findall(r"\w+", "the and that with from this are were his they you which would their been be it not")
)
_PLAIN = 0.08
"""Of the words of English prose a fifth are such, and hardly any of another language that is written alike."""

_SHORT = 200
"""Characters up to which the page's own word counts for more than the look of the text."""


def language_of(text: str, hint: str) -> str:
    """ISO 639-1 code of the text's language, or "" for a text without words and without a hint.

    The page's own hint ("en", "en-GB") decides where the text is short; otherwise it is right too often to be ignored
    and wrong too often to be believed (a template's "en" on a German page), and the text decides.
    """
    hinted = hint.replace("_", "-").partition("-")[0].strip().lower()
    hinted = hinted if hinted.isalpha() and 2 <= len(hinted) <= 3 else ""
    sample = _sample(text)
    if sum(map(str.isalpha, sample)) < _SHORT and hinted:
        return hinted
    if not any(map(str.isalpha, sample)):
        return ""
    if hinted == _ENGLISH and _is_plain_english(sample):
        return hinted
    guesses = _guesses(sample)
    if hinted and (_SAME.get(hinted, hinted) in guesses or max(guesses.values(), default=0.0) < _UNCLEAR):
        return hinted
    return max(guesses, key=lambda language: guesses[language], default=hinted)


def stopwords(language: str) -> frozenset[str]:
    """Words of a language that say nothing about a text; empty for a language of which they are not known."""
    return _stopwords(language)


def preload() -> None:
    """Load the model: 0.03 s, and 3 MB."""
    _model()


def _guesses(sample: str) -> dict[str, float]:
    """The languages that a text may be in, with their probabilities."""
    found: Any = _model().predict(" ".join(sample.split()), k=_GUESSES, threshold=_POSSIBLE)
    return {label.removeprefix("__label__"): float(probability) for label, probability in zip(*found, strict=True)}


def _is_plain_english(sample: str) -> bool:
    """Whether so many words are those that only English has. Most pages that say that they are in English are, and to
    ask the model takes twenty times as long.
    """
    words = sample.lower().split()
    return sum(word in _ONLY_ENGLISH for word in words) >= _PLAIN * len(words)


def _sample(text: str) -> str:
    # From the middle: the beginning may be a menu or a quotation in another language.
    if len(text) <= _ENOUGH:
        return text
    start = min(len(text) // 4, len(text) - _ENOUGH)
    return text[start : start + _ENOUGH]


@cache
def _model() -> Any:
    # fastText's model of 176 languages (Joulin et al., 2016), read by what is left of fastText to ask one.
    import fasttext

    return fasttext.load_model(str(resource.path("model", "languages.ftz")))


@cache
def _stopwords(language: str) -> frozenset[str]:
    import stopwordsiso

    language = {"nb": "no", "nn": "no"}.get(language, language)
    if not stopwordsiso.has_lang(language):
        return frozenset()
    return frozenset(word.casefold() for word in stopwordsiso.stopwords(language))
