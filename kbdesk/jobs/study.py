"""What is found out about a text in one go, in a child process: the text is long, and goes there once."""

import logging
from collections.abc import Sequence

from kbdesk.analysis.provider import Analysis, Subject, analyze
from kbdesk.failure import ModelUnusable
from kbdesk.library.embeddings import Source, Vectors

log = logging.getLogger(__name__)


def study(provider: str, subject: Subject, source: Source | None) -> tuple[Analysis, Vectors | None]:
    """What an article is about, and the vectors that its meaning is found by, unless `source` is None."""
    return analyze(provider, subject), embed([source])[0]


def embed(sources: Sequence[Source | None]) -> list[Vectors | None]:
    """The vectors of texts; None for each that is None.

    None for all where the model cannot be loaded: what has no vectors gets them from a start that has a model.
    """
    from kbdesk.search import meaning  # loads a model when it is first used

    try:
        return [None if source is None else meaning.vectors(source) for source in sources]
    except ModelUnusable as error:
        log.warning("%s", error)
        return [None for _ in sources]
