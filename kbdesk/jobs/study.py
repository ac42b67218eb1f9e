"""What is found out about a text in one go, in a child process: the text is long, and goes there once."""

import logging
from collections.abc import Generator, Sequence

import msgspec

from kbdesk.analysis.provider import EMBEDDED, Analysis, Catalogue, Subject, analyze
from kbdesk.failure import ModelUnusable
from kbdesk.ingest.extract import Extracted, extract
from kbdesk.library.index.vectors import Source, Vectors

log = logging.getLogger(__name__)


class Brief(msgspec.Struct, frozen=True):
    """What is to be found out about articles.

    Attributes:
        semantic: whether also the vectors that their meaning is found by.
    """

    max_tags: int
    catalogue: Catalogue
    semantic: bool


class Findings(msgspec.Struct, frozen=True):
    """What was found out about an article.

    Attributes:
        source: what the vectors were made of; None where none were to be made.
    """

    analysis: Analysis
    source: Source | None
    vectors: Vectors | None


def study(brief: Brief, title: str, language_hint: str, text: str, html: str) -> Findings:
    """What an article is about."""
    subject = Subject(
        title=title,
        text=text,
        html=html,
        language_hint=language_hint,
        max_tags=brief.max_tags,
        catalogue=brief.catalogue,
    )
    source = Source.of(title, text) if brief.semantic else None
    return Findings(analyze(EMBEDDED, subject), source, embed([source])[0])


def read_and_study(
    brief: Brief, title: str, body: bytes, content_type: str, charset: str | None, url: str
) -> Generator[Extracted, None, Findings | None]:
    """Read a document as `extract` does, then study it under its title, or `title` where it has none of its own."""
    extracted = extract(body, content_type, charset, url)
    yield extracted
    if not extracted.text:
        return None
    return study(brief, extracted.title or title, extracted.language, extracted.text, extracted.html)


def embed(sources: Sequence[Source | None]) -> list[Vectors | None]:
    """The vectors of texts; None for each that is None.

    None for all where the model cannot be loaded: what has no vectors gets them from a start that has a model.
    """
    if not any(sources):
        return [None for _ in sources]
    from kbdesk.search import meaning  # loads a model when it is first used

    try:
        return [None if source is None else meaning.vectors(source) for source in sources]
    except ModelUnusable as error:
        log.warning("%s", error)
        return [None for _ in sources]
