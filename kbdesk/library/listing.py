"""Questions to the library: which articles, how many, and all that is kept of one."""

import json
from collections.abc import Collection, Sequence
from typing import Any

from peewee import JOIN, SQL, fn

from kbdesk.library import conditions
from kbdesk.library.bin import LIES
from kbdesk.library.citations import Citations
from kbdesk.library.labels import Labels
from kbdesk.library.mementos import Mementos
from kbdesk.library.ordering import Ordering, order
from kbdesk.library.readings import WRITTEN, Readings
from kbdesk.library.records import (
    MOST_TAGS,
    Article,
    ArticleDetail,
    ArticleStatus,
    Filter,
    Overview,
    Section,
    Sources,
)
from kbdesk.library.saved_searches import SavedSearches
from kbdesk.library.storage.database import Database
from kbdesk.library.storage.models import Article as A
from kbdesk.library.storage.models import Content
from kbdesk.library.storage.trouble import explained

_COLUMNS = (
    A.id,
    A.url,
    A.kind,
    A.title,
    A.site,
    A.author,
    A.published,
    A.added,
    A.language,
    A.category,
    A.status,
    A.words,
    A.minutes,
    A.read,
    A.starred,
    A.excerpt,
    A.archived,
    A.deleted,
    SQL("note <> ''"),
)
_IDS = SQL("(SELECT value FROM json_each(?))", [""])
"""Any number of ids as one bound value."""

_FEW_TAGS = 9
"""One more than the window shows, so that it knows whether there are more."""
_MANY = 5_000


class Listing:
    """Reads only; never waits for a writer."""

    def __init__(self, database: Database, labels: Labels, citations: Citations) -> None:
        self._db = database
        self._labels = labels
        self._readings = Readings(database)
        self._mementos = Mementos(database)
        self._citations = citations
        self._ordering = Ordering(database)
        # Asked after each letter of a search: to make SQL of it takes half as long as to run it.
        rows = A.select(*_COLUMNS).where(A.id.in_(_IDS))
        self._rows_in_the_bin_too, _ = database.sql_of(rows)
        self._rows_there, _ = database.sql_of(rows.where(A.deleted.is_null()))
        # And for each article of an export.
        rest = (
            A.select(
                Content.text,
                Content.html,
                A.summary,
                A.note,
                A.description,
                A.fetched,
                A.archived,
                A.private,
                SQL("categorised = 'person'"),
                SQL("iif(titled, own_title, NULL)"),
            )
            .join(Content, JOIN.LEFT_OUTER, on=(Content.article_id == A.id))
            .where(A.id == SQL("?", [0]))
        )
        self._rest, _ = database.sql_of(rest)

    def articles(self, filter: Filter, offset: int, limit: int) -> list[Article]:
        """A page of the articles that a filter lets through, in its order."""
        # The page is chosen by ids alone, from an index: skipping 90,000 rows must not read them.
        return self.by_ids(self.ids(filter, offset, limit), binned=filter.binned)

    def ids(self, filter: Filter, offset: int = 0, limit: int = -1) -> list[int]:
        """The articles that a filter lets through, in its order: all of them, or a page."""
        wanted = self._conditions(filter, by_order=filter.order != "added")
        if filter.order == "folder" and not filter.binned:
            return self._ordering.by_folder(wanted, filter.reverse, offset, limit)
        query = A.select(A.id).where(*wanted).order_by(*order(filter)).offset(offset).limit(limit)
        return [id for (id,) in self._db.select(query)]

    def places(self, filter: Filter, articles: Collection[int]) -> dict[int, int]:
        """Where articles stand among those that a filter lets through, in its order: those of them that do."""
        wanted = set(articles)
        return {id: place for place, id in enumerate(self.ids(filter)) if id in wanted}

    def sections(self, filter: Filter) -> list[Section]:
        """Where the parts of a grouped list begin, first one first."""
        return self._ordering.sections(filter, self._conditions(filter, by_order=filter.order != "added"))

    def by_ids(self, ids: Sequence[int], binned: bool = False) -> list[Article]:
        """Articles in the order of `ids`; those that are gone or deleted (unless `binned`) are missing."""
        sql = self._rows_in_the_bin_too if binned else self._rows_there
        rows = {row[0]: row for row in self._db.rows(sql, (json.dumps(list(ids)),))}
        tags, folders = self._labels.tags_of(ids), self._labels.folders_of(ids)
        try:
            return [_article(rows[id], tags.get(id, ()), folders.get(id, ((),))[0]) for id in ids if id in rows]
        except ValueError as error:  # no state that there is: the file is damaged
            raise explained(self._db.path, error) from error

    def count(self, filter: Filter) -> int:
        """How many articles a filter lets through."""
        query = A.select(fn.count(A.id)).where(*self._conditions(filter))
        return int(self._db.select(query)[0][0])

    def analysed(self) -> tuple[int, int]:
        """How many articles have been analysed, and how many have a text that can be."""
        [(analysed, all_)] = self._db.rows(
            "SELECT coalesce(sum(analysis <> ''), 0), count(*) FROM article WHERE deleted IS NULL AND status = 'ready'"
            " AND id IN (SELECT article_id FROM content WHERE text <> '')"
        )
        return analysed, all_

    def detail(self, id: int, binned: bool = False) -> ArticleDetail | None:
        """All that is kept of one article, or None; with `binned` also where it lies in the bin."""
        found = self.by_ids([id], binned)
        if not found:
            return None
        [(text, html, summary, note, description, fetched, archived, private, categorised, own_title)] = self._db.rows(
            self._rest, (id,)
        )
        aliases = self._db.rows(
            "SELECT url FROM address WHERE article_id = ? AND url <> ? AND url NOT LIKE 'sha256:%'"
            " AND url NOT LIKE 'memento:%' ORDER BY url",
            (id, found[0].url),
        )
        return ArticleDetail(
            article=found[0],
            text=text or "",
            html=html or "",
            summary=summary,
            note=note,
            description=description,
            aliases=tuple(url for (url,) in aliases),
            folders=tuple(self._labels.folders_of([id]).get(id, ())),
            fetched=fetched,
            highlights=tuple(self._readings.highlights([id]).get(id, ())),
            archived=bool(archived),
            private=bool(private),
            categorised=bool(categorised),
            own_title=own_title,
            citation=self._citations.of(id),
            memento=self._mementos.of(id),
        )

    def sources(self) -> Sources:
        """What there is to choose from, counted."""
        categories = self._db.rows(
            "SELECT category, count(*) FROM article WHERE deleted IS NULL AND category <> '' GROUP BY category"
        )
        return Sources(
            all=self.count(Filter()),
            unread=self.count(Filter(unread=True)),
            starred=self.count(Filter(starred=True)),
            notes=self.count(Filter(notes=True)),
            failed=self._db.value("SELECT count(*) FROM failure_log WHERE resolved IS NULL"),
            folders=self._labels.all_folders(),
            tags=self._labels.all_tags(MOST_TAGS),
            categories=tuple(categories),
            searches=tuple(SavedSearches(self._db).all()),
            archived=self.count(Filter(archived=True)),
            binned=self.count(Filter(binned=True)),
            highlighted=self.count(Filter(highlighted=True)),
        )

    def overview(self, ids: Sequence[int]) -> Overview:
        """What some articles are like."""
        [(count, unread, starred, archived, minutes)] = self._db.rows(
            "SELECT count(*), coalesce(sum(read = 0), 0), coalesce(sum(starred), 0), coalesce(sum(archived), 0),"
            " coalesce(sum(minutes), 0) FROM article WHERE id IN (SELECT value FROM json_each(?))",
            (json.dumps(list(ids)),),
        )
        tags = tuple(self.tags_among(ids, _FEW_TAGS))
        return Overview(count, unread, starred, archived, minutes, tags)

    def tags_among(self, ids: Sequence[int], most: int = -1) -> list[tuple[str, int]]:
        """The tags of some articles, with how many of them carry each; those of most first, at most so many."""
        # Of many articles the tags are counted as the index has them, one after the other: to gather them by article
        # takes four times as long, and 80 MB where 100,000 articles have ten each.
        index = "INDEXED BY article_tag_tag" if len(ids) > _MANY else ""
        return self._db.rows(
            f"SELECT name, n FROM (SELECT tag_id, count(*) AS n FROM article_tag {index}"
            " WHERE article_id IN (SELECT value FROM json_each(?)) GROUP BY tag_id) JOIN tag ON tag.id = tag_id"
            " ORDER BY n DESC, name COLLATE NOCASE LIMIT ?",
            (json.dumps(list(ids)), most),
        )

    def links(self, ids: Sequence[int]) -> list[str]:
        """The addresses of articles, in their order."""
        urls = dict(
            self._db.rows(
                "SELECT id, url FROM article WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(list(ids)),)
            )
        )
        return [urls[id] for id in ids if id in urls]

    def texts(self, ids: Sequence[int], longest: int) -> dict[int, tuple[str, str]]:
        """The beginning of the text, of at most so many characters, and what was written to articles, by their ids."""
        rows = self._db.rows(
            f"SELECT id, coalesce(substr(text, 1, ?), ''), {WRITTEN} FROM article LEFT JOIN content ON article_id = id"
            " WHERE id IN (SELECT value FROM json_each(?))",
            (longest, json.dumps(list(ids))),
        )
        return {id: (text, written) for id, text, written in rows}

    def note(self, article: int) -> str:
        """The note of an article; "" where it has none, or is gone."""
        return self._db.value("SELECT note FROM article WHERE id = ?", (article,)) or ""

    def _conditions(self, filter: Filter, by_order: bool = False) -> list[Any]:
        """What a filter lets through; see `conditions.states` for `by_order`."""
        if filter.binned:
            return [SQL(LIES)]
        wanted: list[Any] = [A.deleted.is_null(), *map(SQL, conditions.states(filter, by_order))]
        if filter.category:
            wanted.append(A.category == filter.category)
        groups = conditions.groups(self._labels, filter)
        return [*wanted, *(SQL(f"id IN ({select})", values) for select, values in groups)]


def _article(row: tuple[Any, ...], tags: Sequence[str], folder: Sequence[str]) -> Article:
    id, url, kind, title, site, author, published, added, language, category, status, words, minutes, *rest = row
    read, starred, excerpt, archived, binned, noted = rest
    return Article(
        id=id,
        url=url,
        kind=kind,
        title=title,
        site=site,
        author=author,
        published=published,
        added=added,
        language=language,
        category=category,
        status=ArticleStatus(status),
        words=words,
        minutes=minutes,
        read=bool(read),
        starred=bool(starred),
        excerpt=excerpt,
        tags=tuple(tags),
        folder=tuple(folder),
        archived=bool(archived),
        binned=binned,
        noted=bool(noted),
    )
