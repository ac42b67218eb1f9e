"""Which language a text is in, and the words of it that carry no meaning."""

import re
from functools import cache
from typing import Any

_ENOUGH = 2_000
"""Characters by which the language is told: more of them change no answer and cost time."""

_COMMON_SHARE = 0.3
"""Running text is two fifths common words and more in its own language, and a tenth or less in a foreign one."""

_LEAD = 1.6
"""How far ahead of the next language one has to be where the page does not say what it is in."""

_FREQUENT = ("en", "de", "fr", "es", "it", "pt", "nl")
_FEWEST_WORDS = 20
_WORD = re.compile(r"[^\W\d_]+")
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
    if found := _by_common_words(sample, hinted):
        return found
    return str(_identifier().classify(sample)[0])


def stopwords(language: str) -> frozenset[str]:
    """Words of a language that say nothing about a text; empty for a language of which they are not known."""
    return _stopwords(language)


def _by_common_words(sample: str, hinted: str) -> str:
    """The language whose common words make up the share of a text that they have in running text, or "".

    It spares most pages the model that tells any language from any other, which takes half a second and 100 MB to load.
    """
    words = [word.casefold() for word in _WORD.findall(sample)]
    if len(words) < _FEWEST_WORDS:
        return ""

    def share(language: str) -> float:
        common = _stopwords(language)
        return sum(word in common for word in words) / len(words)

    if hinted and share(hinted) >= _COMMON_SHARE:
        return hinted
    shares = sorted(((share(language), language) for language in _FREQUENT), reverse=True)
    (best, language), (second, _) = shares[:2]
    return language if best >= _COMMON_SHARE and best >= _LEAD * second else ""


def _sample(text: str) -> str:
    # From the middle: the beginning may be a menu or a quotation in another language.
    if len(text) <= _ENOUGH:
        return text
    start = min(len(text) // 4, len(text) - _ENOUGH)
    return text[start : start + _ENOUGH]


@cache
def _identifier() -> Any:
    import py3langid  # half a second with its model, once a process

    return py3langid


@cache
def _stopwords(language: str) -> frozenset[str]:
    import stopwordsiso

    language = {"nb": "no", "nn": "no"}.get(language, language)
    if not stopwordsiso.has_lang(language):
        return frozenset()
    return frozenset(word.casefold() for word in stopwordsiso.stopwords(language))
