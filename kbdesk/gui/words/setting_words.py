"""Settings called as the preferences call them, not as the file of settings does."""

from functools import lru_cache

from PySide6.QtCore import QCoreApplication

from kbdesk.gui.words import preference_texts, wording
from kbdesk.patterns import compiled

_KEY = compiled(r"\b[a-z]+\.[a-z_]+\b")


def _tr(text: str) -> str:
    return QCoreApplication.translate("setting words", text)


def named(text: str) -> str:
    """A text in the language of the window, with the settings in it named so."""
    return _named(text, _tr("“{setting}”"))


def said(text: str) -> str:
    """What the engine says, in the same way."""
    return named(wording.said(text))


def remedy(text: str) -> str:
    """What to do about a failure, in the same way."""
    return named(wording.remedy(text))


@lru_cache(maxsize=1_000)
def _named(text: str, quoted: str) -> str:
    """Thousands of failures have the same few remedies; `quoted` is another one in each language, so that what is
    remembered is in the one that the window speaks."""
    found = set(_KEY.findall(text))
    if not found:
        return text
    named = {
        line.key: quoted.format(setting=f"{page.title} › {line.name}")
        for page in preference_texts.pages(sorted(found))
        for line in page.lines
        if line.sentence  # one that is known here: what else has a dot in it is no setting
    }
    return _KEY.sub(lambda key: named.get(key[0], key[0]), text)
