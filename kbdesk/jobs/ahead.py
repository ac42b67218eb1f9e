"""The process that children are forked from, begun before anything else of a command that will read pages: it takes
longest to be ready. So little is imported here.
"""

from kbdesk.ingest.forking import Forking, is_possible

CHILDREN = "kbdesk.jobs.children"
MEANING = "kbdesk.search.meaning"


def begun() -> Forking | None:
    """It, with all that children may need: the settings are not read yet. None where children come in another way, or
    it could not be begun; who needs a child is told then.
    """
    try:
        return Forking((CHILDREN, MEANING)) if is_possible() else None
    except OSError:
        return None
