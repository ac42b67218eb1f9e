"""What child processes find ready: the readers of pages, the embedded analysis, and what embeds texts."""

import contextlib
import threading

from kbdesk.failure import ModelUnusable
from kbdesk.ingest.child import Origin
from kbdesk.ingest.processes import ProcessPool
from kbdesk.jobs.ahead import CHILDREN, MEANING
from kbdesk.jobs.power import allowed
from kbdesk.settings import Settings


def process_pool(settings: Settings, begun: Origin | None = None) -> ProcessPool:
    """A pool of children that find all that ready. It starts none until it is asked to, or warmed.

    `begun` is what they come from, where that was begun already (see `ahead`).
    """
    meaning = (MEANING,) if settings.search.semantic else ()
    pool = ProcessPool(settings.extract, preload=(CHILDREN, *meaning), origin=begun)
    pool.adopt(allowed(settings.extract))
    return pool


def preload() -> None:
    """Import and warm up, once, in the process that children are forked from; they share what it loaded."""

    def load() -> None:
        from kbdesk.analysis import vectors  # what these bring is for the children alone

        with contextlib.suppress(ModelUnusable):  # what is analysed without it says so
            vectors.preload()

    # Before all else: it takes longest, and most of its time it does without Python, while that imports.
    loading = threading.Thread(target=load)
    loading.start()
    from kbdesk.analysis import language, provider, topics
    from kbdesk.ingest import extract

    extract.preload()
    language.preload()
    topics.topics()
    loading.join()
    sentence = "A sentence of a text that is in one language or another. "
    provider.analyze(
        provider.EMBEDDED, provider.Subject(title="A title", text=sentence * 10, language_hint="en", max_tags=3)
    )
