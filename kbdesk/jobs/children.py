"""What child processes find ready: the readers of pages, and the embedded analysis."""

from kbdesk.analysis import provider
from kbdesk.ingest import extract

PROVIDER = "local"


def preload() -> None:
    """Import and warm up, once, in the process that children are forked from; they share what it loaded."""
    extract.preload()
    # The hint spares the model that tells languages, which a child loads when the first page needs it.
    provider.analyze(PROVIDER, "A title", "A sentence of a text that is in one language or another. " * 10, "en", 3)
