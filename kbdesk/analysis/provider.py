"""What the analysis of an article is, and who makes it. An embedded provider is one file in `embedded/`.

A module there that defines `PROVIDER`, an object that keeps to `Provider`, is one; it computes, in a child process.
What is asked over a network is in `endpoint`.
"""

import importlib
from functools import cache
from typing import Protocol, runtime_checkable

import msgspec

from kbdesk import discovery
from kbdesk.failure import IngestError, Kind

EMBEDDED = "local"
"""The provider that every article is analysed by first."""

_LONGEST_SUMMARY = 2_000
_LONGEST_TAG = 80
_MOST_HIGHLIGHTS = 10


class Topic(msgspec.Struct, frozen=True):
    """A category that an article may be in: its name, what it is about, and which one to begin with it was, or ""."""

    name: str
    description: str = ""
    origin: str = ""


class Catalogue(msgspec.Struct, frozen=True):
    """The categories there are.

    Attributes:
        corrections: categories that its user chose for articles, each with the vector that the same provider gave it.
    """

    topics: tuple[Topic, ...] = ()
    corrections: tuple[tuple[str, bytes], ...] = ()


class Subject(msgspec.Struct, frozen=True, kw_only=True):
    """An article to be analysed.

    Attributes:
        html: the same as HTML where it is known, which tells what of the text is code.
        language_hint: what the page itself says ("en", "en-GB", ""); it may be wrong.
        max_tags: bounds the tags; 0 is none.
    """

    title: str = ""
    text: str
    html: str = ""
    language_hint: str = ""
    max_tags: int = 6
    catalogue: Catalogue = Catalogue()


class Analysis(msgspec.Struct, frozen=True, kw_only=True):
    """What a provider found out about an article.

    Attributes:
        language: ISO 639-1 code of the language it is written in ("en"), or "" where that cannot be told.
        reading_minutes: how long reading it takes, at least 1.
        category: the name of one of the catalogue's topics, or "" where none fits well.
        tags: what it is about, the most telling first, at most as many as were asked for, spelled as the text does.
        acronyms: short forms that its text explains, with what they stand for.
        summary: two or three sentences, or "" where the text has none.
        highlights: its key sentences, in the order of the text.
        vector: where the provider's model puts it, for corrections to be learned from; empty where it has none.
    """

    language: str
    reading_minutes: int
    category: str = ""
    tags: list[str] = []
    acronyms: dict[str, str] = {}
    summary: str = ""
    highlights: list[str] = []
    vector: bytes = b""


@runtime_checkable
class Provider(Protocol):
    """Something that analyses articles.

    Attributes:
        name: how it is called where one is chosen.
        model: what its vectors come from.
        version: changes whenever the same article may get another analysis.
    """

    name: str
    model: str
    version: int

    def analyze(self, subject: Subject) -> Analysis:
        """Analyse one article. Raises IngestError of kind `analysis` where the provider cannot do it."""
        ...


def analyze(provider: str, subject: Subject) -> Analysis:
    """Have one article analysed by the provider of the given name; made to run in a child process.

    What comes back keeps to what `Analysis` says, whatever the provider answered. Raises IngestError of kind
    `analysis` where there is no such provider or it cannot do it.
    """
    return _checked(_provider(provider).analyze(subject), subject)


def made_by(provider: str) -> str:
    """What stands for a provider, its model and its version: articles that say something else are out of date."""
    found = _provider(provider)
    return f"{found.name} {found.model} {found.version}"


def model_of(provider: str) -> str:
    """The model of a provider's vectors."""
    return _provider(provider).model


def _checked(found: Analysis, subject: Subject) -> Analysis:
    tags: dict[str, str] = {}
    for tag in found.tags:
        cleaned = " ".join(tag.split())
        if 0 < len(cleaned) <= _LONGEST_TAG and any(map(str.isalnum, cleaned)):
            tags.setdefault(cleaned.casefold(), cleaned)
    names = {topic.name for topic in subject.catalogue.topics}
    category = found.category if found.category in names else ""
    tags.pop(category.casefold(), None)  # it says nothing that the category does not
    return msgspec.structs.replace(
        found,
        language=found.language if found.language.isalpha() and len(found.language) <= 3 else "",
        reading_minutes=max(1, found.reading_minutes),
        category=category,
        tags=list(tags.values())[: subject.max_tags],
        summary=" ".join(found.summary.split())[:_LONGEST_SUMMARY],
        highlights=[" ".join(sentence.split()) for sentence in found.highlights[:_MOST_HIGHLIGHTS]],
    )


def _provider(name: str) -> Provider:
    if (found := _providers().get(name)) is None:
        known = ", ".join(_providers())
        raise IngestError(Kind.ANALYSIS, f"There is no provider {name!r} of the analysis; there are {known}.")
    return found


@cache
def _providers() -> dict[str, Provider]:
    found: dict[str, Provider] = {}
    for module in discovery.modules(importlib.import_module(f"{__package__}.embedded")):
        provider = getattr(module, "PROVIDER", None)
        if isinstance(provider, Provider):
            found[provider.name] = provider
    return found
