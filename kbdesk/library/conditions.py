"""What is wanted of an article beside its words, as conditions of SQL on the table `article`."""

import json
import unicodedata
from collections.abc import Callable, Sequence
from typing import Any

from kbdesk.library.labels import Labels, tag_key
from kbdesk.library.records import Filter
from kbdesk.library.storage.database import Database
from kbdesk.library.wanted import Added, Label, Labelled, State

NOTED = "(kind = 'note' OR note <> '')"
"""A note, or an article with one. An index has it in these words."""

HIGHLIGHTED = "id IN (SELECT article_id FROM highlight WHERE highlight.deleted IS NULL)"
"""An article of which passages are marked."""

Condition = tuple[str, list[Any]]
"""SQL on a row of `article`, and the values that it binds."""

_STATES = {
    State.UNREAD: "read = 0",
    State.READ: "read = 1",
    State.STARRED: "starred = 1",
    State.ARCHIVED: "archived = 1",
    State.PRIVATE: "private = 1",
    State.FAILED: "status = 'failed'",
    State.NOTE: NOTED,
    State.HIGHLIGHTED: HIGHLIGHTED,
}
_LAST = "\U0010ffff"

MANY = 5_000
"""So many articles are no longer gathered to see whether another one is among them."""


def added(when: Added) -> Condition:
    """Added at a time."""
    parts = [("added >= ?", when.since), ("added < ?", when.before)]
    given = [(sql, value) for sql, value in parts if value is not None]
    return " AND ".join(sql for sql, _ in given) or "1", [value for _, value in given]


def are_many(database: Database, select: str, values: Sequence[Any]) -> bool:
    """Whether a SELECT has so many rows. To bring these here only to count them takes ten times as long."""
    return database.row(f"{select} LIMIT 1 OFFSET ?", (*values, MANY - 1)) is not None


def labelled(database: Database, labels: Labels, what: Labelled) -> Condition:
    """Carrying a label.

    Names are compared without case. Where nothing is called just so, of a folder or a category one of its words may
    be given, or its beginning, and of a tag that may still be being typed its beginning.
    """
    match what.label:
        case Label.IS:
            return _STATES[State(what.value)], []
        case Label.LANGUAGE:
            code = what.value.lower()
            return "(lower(language) = ? OR instr(lower(language), ? || '-') = 1)", [code, code]
        case Label.PUBLISHED:
            return "published >= ? AND published < ?", [what.value, what.value + _LAST]
        case Label.TAG:
            key = tag_key(what.value)
            begins = what.begins and database.value("SELECT 1 FROM tag_alias WHERE key = ?", (key,)) is None
            return _among(database, *_tagged(key, key + _LAST if begins else ""))
        case Label.CATEGORY:
            rows = database.rows("SELECT DISTINCT category FROM article WHERE deleted IS NULL AND category <> ''")
            names = [name for (name,) in rows]
            found = [name for name in names if is_called(what.value, name)]
            return _any_of("category", found or [name for name in names if is_like(what.value, name)])
        case Label.FOLDER:
            return _in_folder(database, labels, what.value)


def states(filter: Filter, by_order: bool = False) -> list[str]:
    """The states that a filter wants.

    `by_order` has SQLite go by the index of an order, and not by that of a state that half of a library may be in.
    """
    wanted = (
        (filter.unread, State.UNREAD),
        (filter.starred, State.STARRED),
        (filter.notes, State.NOTE),
        (filter.highlighted, State.HIGHLIGHTED),
        (filter.failed, State.FAILED),
        (filter.archived, State.ARCHIVED),
    )
    aside = (State.UNREAD, State.STARRED) if by_order else ()
    return [f"{'+' if state in aside else ''}{_STATES[state]}" for asked, state in wanted if asked]


def groups(labels: Labels, filter: Filter) -> list[Condition]:
    """What a filter wants articles to be among: SELECTs of `article_id`."""
    found: list[Condition] = []
    if filter.tag:
        found.append(_tagged(tag_key(filter.tag)))
    if filter.folder is not None:
        found.append(_filed(labels.below(filter.folder)))
    return found


def chosen(database: Database, labels: Labels, filter: Filter) -> Condition:
    """What a filter lets through."""
    parts: list[Condition] = [(sql, []) for sql in states(filter)]
    if filter.binned:
        parts.append(("0", []))  # the bin is not searched
    if filter.category:
        parts.append(("category = ?", [filter.category]))
    parts += [_among(database, *group) for group in groups(labels, filter)]
    return " AND ".join(sql for sql, _ in parts) or "1", [value for _, values in parts for value in values]


def _tagged(key: str, last: str = "") -> Condition:
    # By the names that lead to a tag: one that was renamed or merged is found by what it was called, too.
    sql = "SELECT article_id FROM article_tag JOIN tag_alias USING (tag_id) WHERE key >= ? AND key <= ?"
    return sql, [key, last or key]


def _filed(folders: Sequence[int]) -> Condition:
    sql, values = _any_of("folder_id", list(folders))
    return f"SELECT article_id FROM article_folder WHERE {sql}", values


def _among(database: Database, select: str, values: list[Any]) -> Condition:
    """Among the articles of a SELECT of `article_id`: looked up at once where they are few, else one by one.

    Where they are many most of what is looked at is among them, and to gather them all would take longer.
    """
    if not are_many(database, select, values):
        return f"id IN ({select})", values
    return f"EXISTS ({select} AND article_id = article.id)", values


def _in_folder(database: Database, labels: Labels, path: str) -> Condition:
    """In a folder of that name, or at that path ("Work/Papers"), or below it."""
    rows = database.rows("SELECT id, parent_id, name FROM folder")
    folders = {id: (parent, name) for id, parent, name in rows}
    parts = [part for part in path.split("/") if part.strip()]

    def leads(id: int, wanted: Sequence[str], same: Callable[[str, str], bool]) -> bool:
        for asked in reversed(wanted):
            if id not in folders or not same(asked, folders[id][1]):
                return False
            id = folders[id][0]
        return True

    found: list[int] = []
    for wanted, same in (([path], is_called), (parts, is_called), (parts, is_like)):
        found = found or [id for id in folders if leads(id, wanted, same)]
    inside = {below for id in found for below in labels.below(id)}
    return _among(database, *_filed(sorted(inside)))


def _any_of(column: str, values: list[Any]) -> Condition:
    return f"{column} IN (SELECT value FROM json_each(?))", [json.dumps(values)]


def is_called(asked: str, name: str) -> bool:
    """Whether what was asked for is a name, in whatever case."""
    return _folded(asked) == _folded(name)


def is_like(asked: str, name: str) -> bool:
    """Whether what was asked for is a word of a name, or the beginning of one."""
    return f" {_folded(asked)}" in f" {_folded(name)}"


def _folded(name: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())
