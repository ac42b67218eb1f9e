"""What to do about a failure, with settings called as the preferences call them, not as the file of settings does."""

import re
from functools import lru_cache

from PySide6.QtCore import QCoreApplication

from kbdesk.gui.words import preference_texts, wording

_KEY = re.compile(r"\b[a-z]+\.[a-z_]+\b")


def _tr(text: str) -> str:
    return QCoreApplication.translate("remedy words", text)


def said(remedy: str) -> str:
    """A remedy in the language of the window."""
    return _named(wording.remedy(remedy), _tr("“{setting}”"))


@lru_cache(maxsize=1_000)
def _named(text: str, quoted: str) -> str:
    """A remedy with its settings named. Thousands of failures have the same few; `quoted` is another one in each
    language, so that what is remembered is in the one that the window speaks."""
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
