"""The embedded provider: offline, without a model of words. Language, reading time and keywords."""

import math

from kbdesk.analysis.keywords import keywords
from kbdesk.analysis.language import language_of
from kbdesk.analysis.provider import Analysis
from kbdesk.analysis.script import is_cjk

_WORDS_A_MINUTE = 230
_CHARACTERS_A_MINUTE = 500


class Local:
    """See the module; keeps to `Provider`."""

    name = "local"
    version = 1

    def analyze(self, title: str, text: str, language_hint: str, max_tags: int) -> Analysis:
        """Analyse one article; never raises, and gives the same for the same article."""
        language = language_of(text if text.strip() else title, language_hint)
        return Analysis(
            language=language,
            reading_minutes=reading_minutes(text),
            keywords=keywords(title, text, language, max_tags),
            provider=self.name,
            version=self.version,
        )


def reading_minutes(text: str) -> int:
    """Minutes to read a text: 230 words, or 500 characters of Chinese, Japanese or Korean, a minute; at least 1."""
    characters = 0 if text.isascii() else sum(map(is_cjk, text))
    words = len(text.split())
    if characters:
        # What is written without spaces counts by its characters, not as one long word.
        words = sum(1 for word in text.split() if not any(map(is_cjk, word)))
    return max(1, math.ceil(words / _WORDS_A_MINUTE + characters / _CHARACTERS_A_MINUTE))


PROVIDER = Local()
