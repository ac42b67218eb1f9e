"""Whether the models that come with kbdesk can be loaded."""

from kbdesk.failure import ModelUnusable


def trouble(semantic: bool) -> str:
    """What does not work for want of a model, in sentences; "" where nothing is amiss. Takes half a second.

    `semantic` is whether search by meaning is wanted.
    """
    from kbdesk.analysis import vectors
    from kbdesk.search import meaning

    found = []
    for load in (vectors.preload, *([meaning.preload] if semantic else [])):
        try:
            load()
        except ModelUnusable as error:
            found.append(str(error))
    return " ".join(found)
