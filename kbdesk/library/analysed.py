"""What an analysis found out about an article, as it is stored, and what it has to know of the library."""

from collections.abc import Sequence

import msgspec


class Analysed(msgspec.Struct, frozen=True, kw_only=True):
    """What was found; see the fields of the same names of an article.

    Attributes:
        minutes: how long reading it takes.
        acronyms: short forms that the text explains, with what they stand for: {"ML": "machine learning"}.
        highlights: its key sentences, in the order of the text.
        model: what made the vector; vectors of different models cannot be compared.
        vector: where that model puts the article; empty where there is none.
        made_by: the provider, its model and its version: an article with another one is out of date.
    """

    language: str
    minutes: int
    tags: Sequence[str] = ()
    acronyms: dict[str, str] = {}
    category: str = ""
    summary: str = ""
    highlights: Sequence[str] = ()
    model: str = ""
    vector: bytes = b""
    made_by: str


class Category(msgspec.Struct, frozen=True):
    """A category of the library.

    Attributes:
        origin: which of those to begin with it was, whatever it is called now; "" for one of its user's own.
        count: how many articles are in it.
    """

    name: str
    description: str
    origin: str
    count: int


class Correction(msgspec.Struct, frozen=True):
    """An article that its user put into a category, as where a model puts it."""

    category: str
    vector: bytes


class VocabularyTag(msgspec.Struct, frozen=True):
    """A tag as the vocabulary has it.

    Attributes:
        count: how many articles carry it, or would if it were not hidden.
        persons: how many of them a person gave it.
    """

    name: str
    count: int
    persons: int
    hidden: bool
