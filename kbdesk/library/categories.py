"""The categories: a list that its user edits, and which articles are in them."""

import json
from collections.abc import Collection

import msgspec

from kbdesk.failure import KbdeskError
from kbdesk.library.analysed import Category, Correction
from kbdesk.library.category_changes import CategoryChanges, Moved, Rows
from kbdesk.library.conditions import is_called, is_like
from kbdesk.library.storage.database import Database
from kbdesk.library.tags.vocabulary import Change
from kbdesk.worded import Worded

_MOST_CORRECTIONS = 200
"""The newest ones say best what its user means now, and they are given to every analysis."""

_LONGEST_NAME = 80


class Categories:
    """The table `category`, and the category of articles. Callers of what changes them hold the write transaction."""

    def __init__(self, database: Database) -> None:
        self._db = database
        self._changes = CategoryChanges(database)

    def all(self) -> list[Category]:
        """All categories in their order, with the number of their articles."""
        counts = dict(
            self._db.rows("SELECT category, count(*) FROM article WHERE deleted IS NULL GROUP BY category"),
        )
        return [Category(*row, counts.get(row[0], 0)) for row in self._rows()]

    def topics(self) -> list[Category]:
        """All categories in their order, uncounted: asked for with every analysis."""
        return [Category(*row, 0) for row in self._rows()]

    @property
    def changes(self) -> int:
        """A number that is another one after each change that was made here, and not by another process."""
        return self._changes.made

    def _rows(self) -> list[tuple[str, str, str]]:
        return self._db.rows("SELECT name, description, origin FROM category ORDER BY position, id")

    def add(self, name: str, description: str) -> Change:
        """Add a category at the end. Raises KbdeskError where there is one of that name."""
        name = _clean(name)
        if self._find(name):
            raise KbdeskError(Worded("There is a category {name!r} already.", name=name))
        before = self._changes.rows()
        self._db.execute(
            "INSERT INTO category (name, description, position)"
            " SELECT ?, ?, coalesce(max(position), 0) + 1 FROM category",
            (name, " ".join(description.split())),
        )
        return self._record(Worded("The category {name!r} was added.", name=name), before)

    def rename(self, old: str, new: str) -> Change:
        """Give a category another name; its articles stay in it."""
        known, new = self.named(old), _clean(new)
        taken = self._find(new)
        if taken and taken != known:
            raise KbdeskError(Worded("There is a category {name!r} already.", name=taken))
        before = self._changes.rows()
        articles = self._changes.articles("category = ?", [known])
        self._db.execute("UPDATE category SET name = ? WHERE name = ?", (new, known))
        self._db.execute("UPDATE article SET category = ? WHERE category = ?", (new, known))
        change = self._record(Worded("The category {name!r} was renamed to {new!r}.", name=known, new=new), before)
        return msgspec.structs.replace(change, articles=[id for id, _, _ in articles])

    def remove(self, *names: str) -> Change:
        """Take categories away; their articles are in none until they are analysed again."""
        known = list(dict.fromkeys(map(self.named, names)))
        some, of_these = json.dumps(known), "IN (SELECT value FROM json_each(?))"
        before = self._changes.rows()
        moved = self._changes.articles(f"category {of_these}", [some])
        self._db.execute(f"DELETE FROM category WHERE name {of_these}", (some,))
        self._db.execute(
            f"UPDATE article SET category = '', categorised = 'machine' WHERE category {of_these}", (some,)
        )
        said = Worded("{n} categories were removed.", n=len(known))
        if len(known) == 1:
            said = Worded("The category {name!r} was removed.", name=known[0])
        return self._record(said, before, moved)

    def assign(self, articles: Collection[int], name: str) -> Change:
        """Put articles into a category ("" is none), as a person's word."""
        known = self.named(name) if name else ""
        before = self._changes.rows()
        moved = self._changes.articles(
            "deleted IS NULL AND id IN (SELECT value FROM json_each(?))", [json.dumps(list(articles))]
        )
        self._db.execute(
            "UPDATE article SET category = ?, categorised = 'person' WHERE id IN (SELECT value FROM json_each(?))",
            (known, json.dumps([id for id, _, _ in moved])),
        )
        number = f"{len(moved):,} article{'' if len(moved) == 1 else 's'}"
        where = f"put into {known!r}" if known else "taken out of their categories"
        return self._record(f"{number} {'was' if len(moved) == 1 else 'were'} {where}.", before, moved, known)

    def take_over(self, article: int, name: str) -> None:
        """Put an article into the category that its user chose in another library, unless one was chosen here."""
        name = " ".join(name.split())[:_LONGEST_NAME]
        if not name:
            return
        self._db.execute(
            "INSERT INTO category (name, description, position)"
            " SELECT ?, '', coalesce(max(position), 0) + 1 FROM category WHERE true ON CONFLICT DO NOTHING",
            (name,),
        )
        self._db.execute(
            "UPDATE article SET category = ?, categorised = 'person' WHERE id = ? AND categorised <> 'person'",
            (self.named(name), article),
        )

    def undo(self, change: int | None = None) -> Change:
        """Take back the newest change, which `change` has to be where it is given; then the one before it can be.

        Raises KbdeskError where there is none, or it is not the newest.
        """
        newest = self._changes.newest()
        if newest is None:
            raise KbdeskError(Worded("There is no change of the categories to undo."))
        if change is not None and change != newest.id:
            raise KbdeskError(
                Worded("That change of the categories was undone, or others were made after it: undo those first.")
            )
        return Change(newest.id, newest.sentence, self._changes.take_back(newest))

    def _record(self, sentence: str, before: Rows, moved: Moved = (), into: str | None = None) -> Change:
        put = ("", "machine") if into is None else (into, "person")
        change = self._changes.record(sentence, before, moved, put)
        return Change(change, sentence, [id for id, _, _ in moved])

    def corrections(self, model: str) -> list[Correction]:
        """What its user put into categories, where an article has a vector of this model; the newest articles."""
        rows = self._db.rows(
            "SELECT category, vector FROM article JOIN article_vector ON article_id = id"
            " WHERE categorised = 'person' AND category <> '' AND model = ? ORDER BY id DESC LIMIT ?",
            (model, _MOST_CORRECTIONS),
        )
        return [Correction(*row) for row in rows]

    def named(self, name: str) -> str:
        """A category's name as it is written. Raises KbdeskError where there is none of that name."""
        if not (found := self._find(_clean(name))):
            raise KbdeskError(
                Worded("There is no category {name!r}; `kbdesk categories` shows those that there are.", name=name)
            )
        return found

    def meant(self, asked: str) -> str:
        """The category that is called so, in whatever case, or that has a word which begins so.

        Raises KbdeskError where there is none, or where there are several.
        """
        names = [row[0] for row in self._rows()]
        found = [name for name in names if is_called(asked, name)] or [name for name in names if is_like(asked, name)]
        if not found:
            raise KbdeskError(
                Worded("There is no category {name!r}; there are {names}.", name=asked, names=", ".join(names))
            )
        if len(found) > 1:
            raise KbdeskError(Worded("{name!r} may be any of {names}; name one.", name=asked, names=", ".join(found)))
        return found[0]

    def _find(self, name: str) -> str:
        return str(self._db.value("SELECT name FROM category WHERE name = ?", (name,)) or "")


def _clean(name: str) -> str:
    cleaned = " ".join(name.split())
    if not 0 < len(cleaned) <= _LONGEST_NAME:
        raise KbdeskError(Worded("A category's name has 1 to 80 characters."))
    return cleaned
