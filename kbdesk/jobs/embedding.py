"""Having articles embedded that are not: of an older version, by another model, or stored while it was switched off."""

from kbdesk.jobs.workshop import REINDEX_PRIORITY
from kbdesk.library.index.embeddings import KIND
from kbdesk.library.library import Library


def embed_missing(library: Library) -> bool:
    """Store the task that begins with it, where anything is missing and none is there; whether one is."""
    if library.embeddings.is_coming():
        return True
    if not library.embeddings.has_gaps():
        return False
    with library.write():
        if not library.embeddings.is_coming():
            library.tasks.add(KIND, article=None, priority=REINDEX_PRIORITY)
    return True
