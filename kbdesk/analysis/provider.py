"""What the analysis of an article is, and who makes it. A provider is one file here.

A module that defines `PROVIDER`, an object that keeps to `Provider`, is one.
"""

import importlib
from functools import cache
from typing import Protocol, runtime_checkable

import msgspec

from kbdesk import discovery
from kbdesk.failure import IngestError, Kind


class Analysis(msgspec.Struct, frozen=True):
    """What a provider found out about an article.

    Attributes:
        language: ISO 639-1 code of the language it is written in ("en"), or "" where that cannot be told.
        reading_minutes: how long reading it takes, at least 1.
        keywords: what it is about, the most telling first, at most as many as were asked for; in lower case, no two of
            them the same but for a plural.
        provider: who made it.
        version: the version of the provider's method; articles of an older one may be analysed again.
    """

    language: str
    reading_minutes: int
    keywords: list[str]
    provider: str
    version: int


@runtime_checkable
class Provider(Protocol):
    """Something that analyses articles.

    Attributes:
        name: how the setting `analysis.provider` calls it.
        version: changes whenever the same article may get another analysis.
    """

    name: str
    version: int

    def analyze(self, title: str, text: str, language_hint: str, max_tags: int) -> Analysis:
        """Analyse one article.

        `language_hint` is what the page itself says ("en", "en-GB", ""); it may be wrong. `max_tags` bounds the
        keywords; 0 is none. Raises IngestError of kind `analysis` where the provider cannot do it.
        """
        ...


def analyze(provider: str, title: str, text: str, hint: str, max_tags: int) -> Analysis:
    """Have one article analysed by the provider of the given name; made to run in a child process.

    The arguments are those of `Provider.analyze`. Raises IngestError of kind `analysis` where there is no such
    provider or it cannot do it.
    """
    if (found := _providers().get(provider)) is None:
        known = ", ".join(_providers())
        raise IngestError(Kind.ANALYSIS, f"There is no provider {provider!r} of the analysis; there are {known}.")
    return found.analyze(title, text, hint, max_tags)


@cache
def _providers() -> dict[str, Provider]:
    found: dict[str, Provider] = {}
    for module in discovery.modules(importlib.import_module(__package__)):
        provider = getattr(module, "PROVIDER", None)
        if isinstance(provider, Provider):
            found[provider.name] = provider
    return found
