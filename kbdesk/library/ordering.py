"""The orders of a list, and the headings between its articles. Every order is that of an index.

By folder is none of SQL's orders: folders stand in the order of the names that lead to them, and the articles of each
come from an index of their own.
"""

from itertools import accumulate
from typing import Any

from peewee import SQL, Select, fn

from kbdesk.library.records import Filter, Section
from kbdesk.library.storage.database import Database
from kbdesk.library.storage.models import Article as A

_BETWEEN = " › "
_MIDNIGHT = "'unixepoch', 'localtime', 'start of day', 'utc'"
"""From a time to the beginning of its day, here."""


def order(filter: Filter) -> tuple[Any, ...]:
    """What to order the articles of a filter by; not by folder."""
    if filter.binned:
        keys = [(A.deleted, True), (A.id, True)]
    elif filter.order == "title":
        keys = [(A.title.collate("NOCASE"), False), (A.id, False)]
    elif filter.order == "site":
        keys = [(A.site.collate("NOCASE"), False), (A.added, True), (A.id, True)]
    elif filter.order == "minutes":
        keys = [(A.minutes, False), (A.id, False)]
    elif filter.order == "published":
        keys = [(A.published, True), (A.id, True)]
    else:
        keys = [(A.added, True), (A.id, True)]
    return tuple(key.desc() if down != filter.reverse else key.asc() for key, down in keys)


class Ordering:
    """Reads only. `conditions` is what a filter lets through."""

    def __init__(self, database: Database) -> None:
        self._db = database
        self._counts: tuple[tuple[Any, ...], list[tuple[int, int]]] = ((), [])

    def by_folder(self, conditions: list[Any], reverse: bool, offset: int, limit: int) -> list[int]:
        """A page of the articles in the order of their folders, the newest first in each; `limit` -1 is all."""
        found: list[int] = []
        for folder, _, count in self._folders(conditions, reverse):
            if offset >= count:
                offset -= count
                continue
            wanted = limit - len(found) if limit >= 0 else -1
            if wanted == 0:
                break
            keys = (A.added.asc(), A.id.asc()) if reverse else (A.added.desc(), A.id.desc())
            query = A.select(A.id).where(*conditions, A.first_folder == folder).order_by(*keys)
            found += [id for (id,) in self._db.select(query.offset(offset).limit(wanted))]
            offset = 0
        return found

    def sections(self, filter: Filter, conditions: list[Any]) -> list[Section]:
        """Where the parts begin that have a heading; none where the order of the filter has no such parts."""
        if filter.binned:
            return []
        rows: list[tuple[str, int]] = []
        if filter.group == "folder" and filter.order == "folder":
            rows = [(name, count) for _, name, count in self._folders(conditions, filter.reverse)]
        elif filter.group == "site" and filter.order == "site":
            name = A.site.collate("NOCASE")
            rows = self._counted(fn.min(A.site), name, conditions, down=filter.reverse)
        elif filter.group == "day" and filter.order == "added":
            rows = self._days(filter, conditions)
        elif filter.group == "day" and filter.order == "published":
            # first by all that is known, which is the order of an index: of days there are far fewer than articles
            every = A.select(A.published, fn.count(A.id).alias("n")).where(*conditions).group_by(A.published)
            day = fn.substr(SQL("published"), 1, 10)
            query = Select([every.alias("every")], [day, fn.sum(SQL("n"))]).group_by(day)
            found = self._db.select(query.order_by(day if filter.reverse else day.desc()))
            rows = [(str(name or ""), count) for name, count in found]
        starts = accumulate((count for _, count in rows), initial=0)
        return [Section(start, name) for start, (name, _) in zip(starts, rows, strict=False)]

    def _days(self, filter: Filter, conditions: list[Any]) -> list[tuple[str, int]]:
        """The days on which articles were added, each with how many.

        From one to the next in the index of that order, where it is the one that is looked through: to work out the
        day of every article takes ten times as long.
        """
        if filter.tag or filter.category or filter.folder is not None:
            day = fn.date(A.added, "unixepoch", "localtime")
            return self._counted(day, day, conditions, down=not filter.reverse)
        where, values = self._db.sql_of(A.select(SQL("added")).where(*conditions))
        found = self._db.rows(
            "WITH RECURSIVE day (start, stop) AS ("
            f" SELECT unixepoch(max(added), {_MIDNIGHT}), 9e99 FROM ({where})"
            f" UNION ALL SELECT unixepoch((SELECT max(added) FROM ({where}) WHERE added < start), {_MIDNIGHT}), start"
            " FROM day WHERE start IS NOT NULL)"
            " SELECT date(start, 'unixepoch', 'localtime'),"
            f" (SELECT count(*) FROM ({where}) WHERE added >= start AND added < stop) FROM day WHERE start IS NOT NULL",
            (*values, *values, *values),
        )
        return found[::-1] if filter.reverse else found

    def _counted(self, shown: Any, key: Any, conditions: list[Any], *, down: bool) -> list[tuple[str, int]]:
        query = A.select(shown, fn.count(A.id)).where(*conditions).group_by(key)
        return [
            (str(name or ""), count) for name, count in self._db.select(query.order_by(key.desc() if down else key))
        ]

    def _folders(self, conditions: list[Any], reverse: bool) -> list[tuple[int, str, int]]:
        """The folders that articles are listed under: id, the names that lead to it, how many; 0 is none, and last."""
        query = A.select(A.first_folder, fn.count(SQL("*"))).where(*conditions).group_by(A.first_folder)
        sql, values = self._db.sql_of(query)
        # asked with every page, and the same until something is written
        key = (sql, tuple(values), self._db.version())
        known, counts = self._counts
        if known != key:
            counts = self._db.rows(sql, values)
            self._counts = (key, counts)
        parents = {id: (parent, name) for id, parent, name in self._db.rows("SELECT id, parent_id, name FROM folder")}

        def names(folder: int) -> list[str]:
            path: list[str] = []
            while folder in parents:
                folder, name = parents[folder]
                path.insert(0, name)
            return path

        paths = sorted(
            ((names(folder), folder, count) for folder, count in counts),
            key=lambda one: ([name.casefold() for name in one[0]], one[1]),
            reverse=reverse,
        )
        paths.sort(key=lambda one: not one[0])  # those in none come last, whichever way round
        return [(folder, _BETWEEN.join(path), count) for path, folder, count in paths]
