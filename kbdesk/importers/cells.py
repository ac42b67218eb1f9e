"""What stands in one cell of a table: lists of tags, folders, and words for yes and for a state."""

import json
import re

from kbdesk.bookmark import Flag
from kbdesk.importers.fields import one_line, tag_list
from kbdesk.patterns import compiled

_PYTHON_LIST = compiled(r"""'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)\"""")
_YES = """ true yes 1 x ✓ ✔ y t on ja oui si sí sim wahr vrai verdadero vero tak да はい 是 """
_STATES: dict[str, list[Flag]] = {
    "unread": ["unread"],
    "new": ["unread"],
    "inbox": ["unread"],
    "later": ["unread"],
    "shortlist": ["unread", "starred"],
    "toread": ["unread"],
    "ungelesen": ["unread"],
    "nonlu": ["unread"],
    "noleido": ["unread"],
    "未読": ["unread"],
    "未读": ["unread"],
    "read": ["read"],
    "gelesen": ["read"],
    "lu": ["read"],
    "leido": ["read"],
    "archive": ["archived"],
    "archived": ["archived"],
    "archiv": ["archived"],
    "archiviert": ["archived"],
    "starred": ["starred"],
    "liked": ["starred"],
    "favorite": ["starred"],
    "favourite": ["starred"],
    "private": ["private"],
}


def tags_in(cell: str, separators: str = "|;,") -> list[str]:
    """The tags in a cell: a list as JSON or Python writes it, or names between the first of the separators it has."""
    if (names := names_in(cell)) is not None:
        return tag_list(names)
    for separator in separators:
        if separator in cell:
            return tag_list(cell.split(separator))
    return tag_list([cell])


def names_in(cell: str) -> list[str] | None:
    """The texts of a list as JSON (`["a"]`) or Python (`['a']`) writes it; None where the cell is none."""
    cell = cell.strip()
    if not (cell.startswith("[") and cell.endswith("]")):
        return None
    try:
        values = json.loads(cell)
    except (ValueError, RecursionError):
        found = [single or double for single, double in _PYTHON_LIST.findall(cell)]
        return [re.sub(r"\\(.)", r"\1", name) for name in found] if found or cell == "[]" else None
    return [value if isinstance(value, str) else str(value) for value in values if value is not None]


def folder_in(cell: str, separator: str = "/") -> list[str]:
    """The folder path in a cell: names between slashes, or a list as JSON writes it."""
    names = names_in(cell)
    return [name for name in map(one_line, cell.split(separator) if names is None else names) if name]


def says_yes(cell: str) -> bool:
    """Whether a cell says yes."""
    word = cell.strip().lower()
    return bool(word) and " " not in word and f" {word} " in _YES


def flags_in(state: str) -> list[Flag]:
    """The flags that a word for a state means; none for a word that is not known."""
    return _STATES.get(re.sub(r"[\s_-]+", "", state.strip().lower()), [])[:]
