"""How much of what there is: numbers and kinds, and nothing that says what it is about."""

from kbdesk.library import migrations
from kbdesk.library.storage.database import Database

_COUNTED = {
    "articles": "SELECT status, count(*) FROM article WHERE deleted IS NULL GROUP BY 1",
    "kinds": "SELECT kind, count(*) FROM article WHERE deleted IS NULL GROUP BY 1",
    "tasks": "SELECT kind || ' ' || state, count(*) FROM task GROUP BY 1",
    "imports": "SELECT kind || ' ' || status, count(*) FROM import_job GROUP BY 1",
    "failures": "SELECT kind, count(*) FROM failure_log WHERE resolved IS NULL GROUP BY 1",
}


def census(database: Database) -> dict[str, object]:
    """Counts by kind and state, for a bug report. Kinds and states are words of kbdesk's own."""
    found: dict[str, object] = {"schema": database.value("PRAGMA user_version"), "newest_schema": migrations.VERSION}
    for name, sql in _COUNTED.items():
        found[name] = dict(database.rows(sql))
    for name in ("tag", "folder", "highlight", "embedding"):
        found[f"{name}s"] = database.value(f"SELECT count(*) FROM {name}")
    return found
