"""What a search asks for, as the library understands it.

A search is a row of groups that all must hold; a group is a row of terms of which one must hold.
"""

from enum import StrEnum

import msgspec


class Column(StrEnum):
    """The columns of the index that a search may be bound to."""

    TITLE = "title"
    AUTHOR = "author"
    SITE = "site"


class Label(StrEnum):
    """What else of an article can be asked for, with a value."""

    TAG = "tag"
    FOLDER = "folder"
    CATEGORY = "category"
    LANGUAGE = "lang"
    IS = "is"
    PUBLISHED = "published"


class State(StrEnum):
    """The values of `is:`."""

    UNREAD = "unread"
    READ = "read"
    STARRED = "starred"
    ARCHIVED = "archived"
    PRIVATE = "private"
    FAILED = "failed"
    NOTE = "note"
    HIGHLIGHTED = "highlighted"


class Words(msgspec.Struct, frozen=True):
    """Tokens (see `tokens`) that stand side by side.

    Attributes:
        begins: the last one may be the beginning of a word.
        column: where they have to stand; None is anywhere.
        exact: they were quoted: no other spelling of them is meant.
    """

    tokens: tuple[str, ...]
    begins: bool = False
    column: Column | None = None
    exact: bool = False


class Labelled(msgspec.Struct, frozen=True):
    """An article's label: its tag, a folder it lies in, its state; `begins` where only its beginning is given."""

    label: Label
    value: str
    begins: bool = False


class Added(msgspec.Struct, frozen=True):
    """When an article was added: at or after `since` and before `before`, Unix seconds; None is any time."""

    since: float | None = None
    before: float | None = None


class Term(msgspec.Struct, frozen=True):
    """One thing that is asked for, or with `negated` must not be."""

    what: Words | Labelled | Added
    negated: bool = False


Group = tuple[Term, ...]
Wanted = tuple[Group, ...]
