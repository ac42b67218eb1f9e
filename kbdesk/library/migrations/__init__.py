"""The schema, as the steps that lead to it. `user_version` says how many of them a database has behind it.

A step is never changed once it has been released; a change of the schema is one more step.
"""

from kbdesk.library.migrations.analysing import ANALYSIS, CATEGORY_CHANGES, ENDPOINT, ENDPOINT_REST
from kbdesk.library.migrations.arranging import ARRANGING, KEPT_FOLDERS, NOTED, PRIVATE_AND_TITLED, REDO
from kbdesk.library.migrations.first import FIRST, FIRST_FULLTEXT
from kbdesk.library.migrations.reading import CITATIONS, DUPLICATES, READING, WATCHED
from kbdesk.library.migrations.searching import INDEX as INDEX
from kbdesk.library.migrations.searching import MEANING, SEARCH
from kbdesk.library.migrations.searching import VECTORS as VECTORS
from kbdesk.library.migrations.tagging import FUNCTIONS as FUNCTIONS
from kbdesk.library.migrations.tagging import MORE_TAG_KEYS, TAG_KEYS, TAG_SIGNS, WAITING_TAGS
from kbdesk.library.migrations.working import TASKS_OF_IMPORTS

STEPS: tuple[str, ...] = (
    FIRST + FIRST_FULLTEXT,
    ANALYSIS,
    SEARCH,
    READING,
    DUPLICATES,
    WATCHED,
    CITATIONS,
    ENDPOINT,
    MEANING,
    ARRANGING,
    CATEGORY_CHANGES,
    TAG_KEYS,
    ENDPOINT_REST,
    MORE_TAG_KEYS,
    NOTED,
    TAG_SIGNS,
    TASKS_OF_IMPORTS,
    WAITING_TAGS,
    REDO,
    PRIVATE_AND_TITLED,
    KEPT_FOLDERS,
)
"""SQL scripts; step n leads from version n to version n + 1."""

VERSION = len(STEPS)
