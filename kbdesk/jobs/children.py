"""What child processes find ready: the readers of pages, and the embedded analysis."""

from kbdesk.analysis.provider import EMBEDDED
from kbdesk.ingest.processes import ProcessPool
from kbdesk.settings import Extract


def process_pool(limits: Extract) -> ProcessPool:
    """A pool of children that find all that ready. It starts none until it is asked to, or warmed."""
    return ProcessPool(limits, preload=__name__)


def preload() -> None:
    """Import and warm up, once, in the process that children are forked from; they share what it loaded."""
    from kbdesk.analysis import provider, topics, vectors  # what these bring is for the children alone
    from kbdesk.ingest import extract

    extract.preload()
    vectors.preload()
    topics.topics()
    # The hint spares the model that tells languages, which a child loads when the first page needs it.
    sentence = "A sentence of a text that is in one language or another. "
    provider.analyze(EMBEDDED, provider.Subject(title="A title", text=sentence * 10, language_hint="en", max_tags=3))
