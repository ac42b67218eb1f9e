"""What is done to many articles at once: flags, tags, folders, categories and the bin, each so that it can be undone.

Every method changes some articles, a few thousand at most, and returns what became of them as a `Part` of a step; those
that are so already are left alone.
"""

import json
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from kbdesk.failure import KbdeskError
from kbdesk.library.labels import Labels
from kbdesk.library.storage.database import Database
from kbdesk.library.tags.vocabulary import Named, Vocabulary
from kbdesk.library.undoing import Fields, Part, Row, listed
from kbdesk.library.words.tag_names import tag_key
from kbdesk.worded import Worded


class Arranging:
    """Callers hold the write transaction."""

    def __init__(self, database: Database, labels: Labels, vocabulary: Vocabulary) -> None:
        self._db = database
        self._labels = labels
        self._vocabulary = vocabulary

    def flag(self, articles: Collection[int], name: str, value: bool) -> Part:
        """Set `read`, `starred` or `archived`."""
        return self._set(articles, {name: int(value)}, "deleted IS NULL")

    def bin(self, articles: Collection[int], when: float) -> Part:
        """Put articles into the bin."""
        return self._set(articles, {"deleted": when}, "deleted IS NULL")

    def restore(self, articles: Collection[int]) -> Part:
        """Take articles out of the bin; what was merged into another article comes back when that is undone."""
        return self._set(articles, {"deleted": None}, "id NOT IN (SELECT article_id FROM merged)")

    def categorise(self, articles: Collection[int], category: str) -> Part:
        """Put articles into a category that there is ("" is none), as a person's word."""
        return self._set(articles, {"category": category, "categorised": "person"}, "deleted IS NULL")

    def note(self, articles: Collection[int], text: str) -> Part:
        """Write the note of articles; "" is none."""
        return self._set(articles, {"note": text}, "deleted IS NULL")

    def rename(self, article: int, title: str) -> Part:
        """Give an article a title, as a person's word; "" gives back the one that it has of itself."""
        values: dict[str, Any] = {"title": title, "titled": 1}
        if title:
            self._db.execute("UPDATE article SET own_title = title WHERE id = ? AND NOT titled", (article,))
        else:
            own = "SELECT iif(titled, own_title, title) FROM article WHERE id = ?"
            values = {"title": self._db.value(own, (article,)), "titled": 0}
        return self._set([article], values, "deleted IS NULL")

    def tag(self, articles: Collection[int], *names: str) -> Part:
        """Give articles tags, as a person's. Raises KbdeskError for a name that is none, or a hidden tag's."""
        return together([self._tag(articles, name) for name in names])

    def _tag(self, articles: Collection[int], name: str) -> Part:
        if not (clean := " ".join(name.split())[:200]):
            raise KbdeskError(Worded("A tag needs a name."))
        tag = self._vocabulary.resolve(clean, "person")
        if tag.hidden:
            raise KbdeskError(
                Worded("The tag {name!r} is hidden; show it again first (kbdesk tags show).", name=tag.name)
            )
        before = self._tagged(articles, [tag.id])
        self._db.execute(
            "INSERT INTO article_tag (article_id, tag_id, source, spelling) SELECT id, ?, 'person', ? FROM article"
            " WHERE deleted IS NULL AND id IN (SELECT value FROM json_each(?))"
            " ON CONFLICT DO UPDATE SET source = 'person', spelling = excluded.spelling WHERE source = 'machine'",
            (tag.id, clean, listed(articles)),
        )
        if clean != tag.name:
            self._vocabulary.settle(tag.id)
        part = _difference("article_tag", before, self._tagged(articles, [tag.id]))
        return Part([_spelled(tag)], part.gone, part.come) if tag.former else part

    def untag(self, articles: Collection[int], name: str) -> Part:
        """Take a tag from articles. Raises KbdeskError where there is no such tag."""
        tag = self._vocabulary.named(name)
        before = self._tagged(articles, [tag.id])
        for table in ("article_tag", "waiting_tag"):
            self._db.execute(
                f"DELETE FROM {table} WHERE tag_id = ? AND article_id IN (SELECT value FROM json_each(?))",
                (tag.id, listed(articles)),
            )
        return _difference("article_tag", before, [])

    def file(self, articles: Collection[int], folder: int, out_of: Collection[int] | None = ()) -> Part:
        """Put articles into a folder, and take them out of others: out of all others where `out_of` is None."""
        before = self._filed(articles)
        self._db.execute(
            "INSERT INTO article_folder SELECT id, ? FROM article"
            " WHERE deleted IS NULL AND id IN (SELECT value FROM json_each(?)) ON CONFLICT DO NOTHING",
            (folder, listed(articles)),
        )
        self._db.execute(
            "DELETE FROM article_folder WHERE folder_id <> ? AND article_id IN (SELECT value FROM json_each(?))"
            " AND article_id IN (SELECT id FROM article WHERE deleted IS NULL)"
            " AND (? OR folder_id IN (SELECT value FROM json_each(?)))",
            (folder, listed(articles), out_of is None, listed(out_of or ())),
        )
        return _difference("article_folder", before, self._filed(articles))

    def refile(self, articles: Collection[int], folders: Mapping[int, int | None]) -> Part:
        """Put articles that lie in one of these folders into the other one instead; into none where that is None."""
        before = self._filed(articles)
        moved = [(article, folder) for article, folder in before if folder in folders]
        self._db.execute(
            "DELETE FROM article_folder WHERE (article_id, folder_id)"
            " IN (SELECT value ->> 0, value ->> 1 FROM json_each(?))",
            (json.dumps(moved),),
        )
        come = [(article, folders[folder]) for article, folder in moved if folders[folder] is not None]
        self._db.execute(
            "INSERT INTO article_folder SELECT value ->> 0, value ->> 1 FROM json_each(?) WHERE true"
            " ON CONFLICT DO NOTHING",
            (json.dumps(come),),
        )
        return _difference("article_folder", before, self._filed(articles))

    def keep(self, folders: Collection[int], kept: bool) -> Part:
        """Have folders be there also while no article lies in them, or not any more."""
        rows = self._db.rows(
            "UPDATE folder SET kept = ? WHERE kept <> ? AND id IN (SELECT value FROM json_each(?)) RETURNING id",
            (kept, kept, listed(folders)),
        )
        changed = sorted(id for (id,) in rows)
        return Part([Fields(["kept"], [int(not kept)], [int(kept)], changed, "folder")]) if changed else Part()

    def _set(self, articles: Collection[int], values: dict[str, Any], where: str) -> Part:
        """Set columns where one of them is another one; `where` is what else has to be so."""
        names = list(values)
        others = " OR ".join(f"{name} IS NOT :{name}" for name in names)
        condition = f"id IN (SELECT value FROM json_each(:ids)) AND {where} AND ({others})"
        bound = {**values, "ids": listed(articles)}
        rows = self._db.rows(
            f"SELECT {', '.join(names)}, json_group_array(id) FROM article WHERE {condition}"
            f" GROUP BY {', '.join(names)}",
            bound,
        )
        if rows:
            columns = ", ".join(f"{name} = :{name}" for name in names)
            self._db.execute(f"UPDATE article SET {columns} WHERE {condition}", bound)
        after = list(values.values())
        return Part([Fields(names, list(before), after, json.loads(ids)) for *before, ids in rows])

    def _tagged(self, articles: Collection[int], tags: Sequence[int]) -> list[Row]:
        return self._db.rows(
            "SELECT article_id, tag_id, source, spelling FROM article_tag WHERE article_id IN"
            " (SELECT id FROM article WHERE deleted IS NULL AND id IN (SELECT value FROM json_each(?)))"
            " AND tag_id IN (SELECT value FROM json_each(?))",
            (listed(articles), listed(tags)),
        )

    def _filed(self, articles: Collection[int]) -> list[Row]:
        return self._db.rows(
            "SELECT article_id, folder_id FROM article_folder WHERE article_id IN (SELECT value FROM json_each(?))",
            (listed(articles),),
        )


def _difference(table: str, before: list[Row], after: list[Row]) -> Part:
    old, new = set(before), set(after)
    gone, come = sorted(old - new), sorted(new - old)
    return Part(gone={table: gone} if gone else {}, come={table: come} if come else {})


def _spelled(tag: Named) -> Fields:
    """That a tag is called otherwise now."""
    before, after = ([name, tag_key(name)] for name in (tag.former, tag.name))
    return Fields(["name", "key"], before, after, [tag.id], "tag")


def together(parts: Sequence[Part]) -> Part:
    """Parts that changed rows of one table each, as one."""
    fields = [one for part in parts for one in part.fields]
    gone: dict[str, list[Row]] = {}
    come: dict[str, list[Row]] = {}
    for part in parts:
        for whole, rows in ((gone, part.gone), (come, part.come)):
            for table, some in rows.items():
                whole.setdefault(table, []).extend(some)
    return Part(fields, gone, come)
