"""The full text index: one row of FTS5 for every article, made anew from the library at any time.

FTS5 keeps no text of its own here: a row that changes is taken out by what it was made of. That is the text of the
article, which is there already, and the rest, which `fulltext_kept` remembers; triggers let it remember the text too
before that changes. Ranking looks at the newest matches and at those in titles and tags, however many there are.
"""

import json
from collections.abc import Sequence
from urllib.parse import urlsplit

import msgspec

from kbdesk.library import conditions
from kbdesk.library.conditions import Condition
from kbdesk.library.index.loose import Loose
from kbdesk.library.labels import Labels
from kbdesk.library.readings import WRITTEN
from kbdesk.library.records import Filter
from kbdesk.library.storage.database import Database, StorageError
from kbdesk.library.wanted import Added, Group, Labelled, Term, Wanted, Words
from kbdesk.library.words.tokens import HEAD, LONGEST_START, START, is_spaced, prepared

_COLUMNS = "text, title, tags, note, url, author, site"
_WEIGHTS = "1.0, 10.0, 6.0, 3.0, 2.0, 3.0, 2.0"
_WEIGHTS_OF_OLD = "10.0, 1.0, 6.0, 3.0, 2.0"
"""A hit in the title counts most, then one in the tags; in the order of the columns."""

_RANKED = 1_000
_RANKED_IN_TITLES = 500
"""How many of the newest matches are ranked. To rank all articles with a common word takes a hundred times as long as
to find them, and says little: every one of them is as good as the other."""

OLD = "fulltext_old"
"""The index of an older version, while there is one."""

_ALL = Filter()
_HIGHEST = 2**63 - 1
_FITTING = "SELECT id FROM article WHERE id IN (SELECT value FROM json_each(?)) AND deleted IS NULL"
_THERE = (
    "SELECT article_id FROM embedding WHERE article_id IN (SELECT value FROM json_each(?))"
    " AND article_id NOT IN (SELECT id FROM article WHERE deleted IS NOT NULL)"
)
_ROWS_WITH = "SELECT rowid FROM fulltext WHERE fulltext MATCH ? AND +rowid IN (SELECT value FROM json_each(?))"


class Narrowed(msgspec.Struct, frozen=True):
    """A bound on what is found: only articles that are not deleted, and fit.

    Attributes:
        few: all articles that fit, where these are few; None where they are many, or where everything fits.
        sql: what to add to the conditions on a row of `article`, with the values that it binds.
        without: what must not be in it beside that, in the language of FTS5, which is quicker at it; "" for nothing.
    """

    few: list[int] | None
    sql: str
    values: list[object]
    without: str = ""

    @property
    def found(self) -> Condition:
        """The same for a row `found` of the index."""
        if self.few is not None:
            # The plus keeps SQLite from asking FTS5 for each of these articles by itself.
            return " AND +found.rowid IN (SELECT value FROM json_each(?))", [json.dumps(self.few)]
        if not self.sql:
            return " AND found.rowid NOT IN (SELECT id FROM article WHERE deleted IS NOT NULL)", []
        return (
            f" AND EXISTS (SELECT 1 FROM article WHERE id = found.rowid AND deleted IS NULL{self.sql})",
            self.values,
        )


class Fulltext:
    """The virtual table `fulltext`, and what belongs to it."""

    def __init__(self, database: Database, labels: Labels) -> None:
        self._db = database
        self._labels = labels
        self._loose = Loose(database, _WEIGHTS)

    # What is in it

    def index(self, article: int) -> None:
        """Bring the row of an article up to date. The caller holds the write transaction."""
        source = self._source(article)
        kept = self._kept(article)
        if source == kept:
            return
        if kept is not None:
            self._take_out(article, kept)
        if source is None:
            return
        self._db.execute(
            f"INSERT INTO fulltext (rowid, {_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (article, *_prepared(source)),
        )
        text, *rest = source
        # Where an article has no text, the text that comes later must not be taken for what the row was made of.
        self._db.execute(
            f"INSERT INTO fulltext_kept (article_id, {_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            (article, None if text else "", *rest),
        )

    def forget(self, article: int) -> None:
        """Take an article out, which is about to be deleted for good. The caller holds the write transaction."""
        kept = self._kept(article)
        if kept is not None:
            self._take_out(article, kept)
        if self.has_old():
            self._db.execute(f"DELETE FROM {OLD} WHERE rowid = ?", (article,))

    def catch_up(self, below: int | None, most: int) -> int | None:
        """Take articles over from the index of an older version, newest first, those with an id under `below`.

        At most so many at a time; returns the `below` to go on with, or None where it has caught up. The caller holds
        the write transaction. The older index answers for what is left, until `retire` drops it.
        """
        if not self.has_old():
            return None
        rows = self._db.rows(
            f"SELECT id FROM {OLD}_docsize WHERE id < ? ORDER BY id DESC LIMIT ?",
            (_HIGHEST if below is None else below, most),
        )
        for (article,) in reversed(rows):  # in the order in which FTS5 gathers them
            self.index(article)
        return rows[-1][0] if len(rows) == most else None

    def retire(self) -> None:
        """Drop the index of an older version, if all that it holds has been taken over."""
        if not self.has_old():
            return
        left = (
            f"SELECT EXISTS (SELECT 1 FROM {OLD}_docsize WHERE id NOT IN (SELECT article_id FROM fulltext_kept)"
            " AND id IN (SELECT id FROM article))"
        )
        with self._db.write():
            # Another process may have done it while this one waited for its turn.
            if not self.has_old() or self._db.value(left):
                return
            # Else every page that becomes free is overwritten with zeros, through the log, while others wait to write.
            before = self._db.value("PRAGMA secure_delete")
            self._db.execute("PRAGMA secure_delete = 0")
            try:
                self._db.execute(f"DROP TABLE IF EXISTS {OLD}")
            finally:
                self._db.execute(f"PRAGMA secure_delete = {int(before)}")

    def _source(self, article: int) -> tuple[str, ...] | None:
        row = self._db.row(
            # Tags that wait are among them: whenever it is given one, nothing changes here.
            "SELECT coalesce(text, ''), title, coalesce((SELECT group_concat(name, ', ') FROM (SELECT name FROM tag"
            " WHERE id IN (SELECT tag_id FROM article_tag WHERE article_id = article.id"
            " UNION ALL SELECT tag_id FROM waiting_tag WHERE article_id = article.id) ORDER BY name)), ''),"
            f" {WRITTEN}, url, author, site,"
            " (SELECT group_concat(identifiers, ' ') FROM citation WHERE article_id = article.id)"
            " FROM article LEFT JOIN content ON content.article_id = id WHERE id = ?",
            (article,),
        )
        if row is None:
            return None
        text, title, tags, note, url, author, site, identifiers = row
        address = f"{url} {identifiers}" if identifiers else url
        return text, title, tags, note, address, author, f"{site} {_host(url)}"

    def _kept(self, article: int) -> tuple[str, ...] | None:
        return self._db.row(
            "SELECT coalesce(kept.text, content.text, ''), title, tags, note, url, author, site"
            " FROM fulltext_kept AS kept LEFT JOIN content USING (article_id) WHERE article_id = ?",
            (article,),
        )

    def _take_out(self, article: int, kept: Sequence[str]) -> None:
        self._db.execute(
            f"INSERT INTO fulltext (fulltext, rowid, {_COLUMNS}) VALUES ('delete', ?, ?, ?, ?, ?, ?, ?, ?)",
            (article, *_prepared(kept)),
        )
        self._db.execute("DELETE FROM fulltext_kept WHERE article_id = ?", (article,))

    def has_old(self) -> bool:
        """Whether the index of an older version still answers for what has not been taken over."""
        return self._db.value("SELECT 1 FROM sqlite_master WHERE name = ?", (OLD,)) is not None

    # What is found in it

    def search(self, wanted: Wanted, limit: int, within: Filter = _ALL) -> list[tuple[int, float]]:
        """Articles that fit, best first, with their scores (higher is better; 0.0 where no word was asked for)."""
        has_old = self.has_old()
        try:
            return self._search(wanted, limit, within, has_old)
        except StorageError:
            if not has_old or self.has_old():
                raise
            return self._search(wanted, limit, within, False)  # it was retired this very moment

    def _search(self, wanted: Wanted, limit: int, within: Filter, has_old: bool) -> list[tuple[int, float]]:
        words, others = _parted(wanted)
        filters = [self._condition(group, has_old) for group in others]
        if within != _ALL:
            filters.append(conditions.chosen(self._db, self._labels, within))
        if all(group[0].negated for group in words):
            return self._newest([*filters, *(self._condition(group, has_old) for group in words)], limit)
        narrowed = self._narrowed(filters)
        found = self._best("fulltext", words, narrowed, limit)
        if has_old:
            left = " AND found.rowid NOT IN (SELECT article_id FROM fulltext_kept)"
            found |= self._best(OLD, words, (narrowed[0] + left, narrowed[1]), limit)
        ranked = sorted(found.items(), key=lambda hit: (hit[1], hit[0]), reverse=True)
        return ranked[:limit]

    def narrowed(self, strict: Wanted, within: Filter = _ALL) -> Narrowed:
        """What is strictly wanted, as a bound on what is found."""
        words, others = ([], list(strict)) if self.has_old() else _parted(strict)
        without = [group[0].what for group in words if group[0].negated]
        filters = self._filters((*others, *(group for group in words if not group[0].negated)), within)
        return Narrowed(self._few(filters) if filters else None, *_joined(filters), _any(without))

    def any_of(self, words: Sequence[tuple[str, ...]], limit: int, narrowed: Narrowed) -> dict[int, float]:
        """Articles that hold any of some words, within bounds, with their scores."""
        return self._loose.search(words, limit, narrowed.found, narrowed.without)

    def fitting(self, articles: Sequence[int], narrowed: Narrowed) -> set[int]:
        """Those of some articles with vectors that are not deleted, and within bounds."""
        # Without bounds from indexes alone: to read the rows of the articles takes three times as long.
        sql = _FITTING + narrowed.sql if narrowed.sql else _THERE
        rows = self._db.rows(sql, (json.dumps(list(articles)), *narrowed.values))
        found = {id for (id,) in rows}
        if narrowed.without:
            found -= {id for (id,) in self._db.rows(_ROWS_WITH, (narrowed.without, json.dumps(list(found))))}
        return found

    def _filters(self, strict: Wanted, within: Filter) -> list[Condition]:
        has_old = self.has_old()
        filters = [self._condition(group, has_old) for group in strict]
        if within != _ALL:
            filters.append(conditions.chosen(self._db, self._labels, within))
        return filters

    def _narrowed(self, filters: Sequence[Condition]) -> Condition:
        """Which rows `found` of the index may be hits: those of articles that are not deleted, and fit."""
        return Narrowed(self._few(filters) if filters else None, *_joined(filters)).found

    def _few(self, filters: Sequence[Condition]) -> list[int] | None:
        """All articles that fit, where they are few enough to be gathered."""
        sql, values = _joined(filters)
        fitting = f"SELECT id FROM article WHERE deleted IS NULL{sql}"
        if conditions.are_many(self._db, fitting, values):
            return None
        return [id for (id,) in self._db.rows(fitting, values)]

    def _newest(self, filters: Sequence[Condition], limit: int) -> list[tuple[int, float]]:
        sql, values = _joined(filters)
        rows = self._db.rows(
            f"SELECT id FROM article WHERE deleted IS NULL{sql} ORDER BY added DESC, id DESC LIMIT ?", (*values, limit)
        )
        return [(id, 0.0) for (id,) in rows]

    def _best(self, table: str, words: Sequence[Group], narrowed: Condition, limit: int) -> dict[int, float]:
        """The best of the newest matches in one of the tables, and of those in titles and tags."""
        matching = _matching(words, table)
        if matching is None:
            return {}
        most, whole = max(_RANKED, limit), _whole(words)
        if whole != list(words):
            # A word that is common by itself need not be the beginning of others too: to gather all that begin so
            # takes longer than everything else.
            as_they_are = _matching(whole, table) or ""
            if self._are_more(table, as_they_are, narrowed, most):
                matching = as_they_are
        found, are_more = self._ranked(table, matching, narrowed, most, limit)
        if are_more and (matching := _matching(words, table, in_heads=True)):
            in_heads, _ = self._ranked(table, matching, narrowed, _RANKED_IN_TITLES, limit)
            for id, score in in_heads.items():
                found[id] = max(score, found.get(id, 0.0))
        return found

    def _are_more(self, table: str, matching: str, narrowed: Condition, most: int) -> bool:
        """Whether there are more matches than so many."""
        sql, values = narrowed
        found = self._db.row(
            f"SELECT 1 FROM {table} AS found WHERE found.{table} MATCH ?{sql} ORDER BY rowid DESC LIMIT 1 OFFSET ?",
            (matching, *values, most),
        )
        return found is not None

    def _ranked(
        self, table: str, matching: str, narrowed: Condition, most: int, limit: int
    ) -> tuple[dict[int, float], bool]:
        """The best of the newest matches, of at most so many; and whether there are more than these.

        All in one: FTS5 gathers what a word begins before it gives its first match, each time that it is asked.
        """
        sql, values = narrowed
        weights = _WEIGHTS if table != OLD else _WEIGHTS_OF_OLD
        rows = self._db.rows(
            "WITH newest AS MATERIALIZED ("
            f" SELECT rowid AS id, -bm25(found.{table}, {weights}) AS score FROM {table} AS found"
            f" WHERE found.{table} MATCH ?{sql} ORDER BY rowid DESC LIMIT ?)"
            " SELECT id, score, (SELECT count(*) FROM newest), (SELECT min(id) FROM newest) FROM newest"
            " ORDER BY score DESC, id DESC LIMIT ?",
            (matching, *values, most + 1, limit + 1),
        )
        are_more = bool(rows) and rows[0][2] > most
        found = [(id, score) for id, score, _, oldest in rows if not are_more or id != oldest]
        return dict(found[:limit]), are_more

    def _condition(self, group: Group, has_old: bool) -> Condition:
        """A group as a condition on the table `article`, whatever is in it."""
        parts: list[str] = []
        values: list[object] = []
        for term in group:
            sql, bound = self._term(term, has_old)
            parts.append(f"NOT ({sql})" if term.negated else f"({sql})")
            values += bound
        return f"({' OR '.join(parts)})", values

    def _term(self, term: Term, has_old: bool) -> Condition:
        match term.what:
            case Added():
                return conditions.added(term.what)
            case Labelled():
                return conditions.labelled(self._db, self._labels, term.what)
            case Words():
                sql = "id IN (SELECT rowid FROM fulltext WHERE fulltext MATCH ?)"
                values: list[object] = [_expression(term.what)]
                if has_old and term.what.column is None:
                    sql += (
                        f" OR id IN (SELECT rowid FROM {OLD} WHERE {OLD} MATCH ?)"
                        " AND id NOT IN (SELECT article_id FROM fulltext_kept)"
                    )
                    values.append(_expression_of_old(term.what))
                return sql, values


def _parted(wanted: Wanted) -> tuple[list[Group], list[Group]]:
    """The groups that FTS5 answers by itself (words, or one negated word or phrase), and the others."""
    words: list[Group] = []
    others: list[Group] = []
    for group in wanted:
        plain = all(isinstance(term.what, Words) for term in group)
        (words if plain and (len(group) == 1 or not any(term.negated for term in group)) else others).append(group)
    return words, others


def _whole(words: Sequence[Group]) -> list[Group]:
    """The same, but words that would be gathered from all that begin so stand for themselves."""

    def whole(term: Term) -> Term:
        what = term.what
        if not isinstance(what, Words) or (is_spaced(what.tokens[-1]) and len(what.tokens[-1]) <= LONGEST_START):
            return term
        return msgspec.structs.replace(term, what=msgspec.structs.replace(what, begins=False))

    return [tuple(map(whole, group)) for group in words]


def _matching(words: Sequence[Group], table: str, in_heads: bool = False) -> str | None:
    """The expression of FTS5 that all groups hold; `in_heads` wants the words that are not bound in title or tags.

    None where the table cannot answer.
    """
    bound: list[str] = []
    free: list[str] = []
    without: list[str] = []
    for group in words:
        phrases = [term.what for term in group if isinstance(term.what, Words)]
        is_free = not group[0].negated and not any(phrase.column for phrase in phrases)
        if table != OLD:
            parts = [_in_heads(phrase) if in_heads and is_free else _expression(phrase) for phrase in phrases]
        elif any(phrase.column for phrase in phrases):
            return None
        else:
            parts = [_expression_of_old(phrase) for phrase in phrases]
        (free if is_free else without if group[0].negated else bound).append(f"({' OR '.join(parts)})")
    wanted = " AND ".join(free)
    if in_heads and table == OLD:
        wanted = f"{{title tags}} : ({wanted})"
    return f"({' AND '.join([*([f'({wanted})'] if free else []), *bound])})" + "".join(f" NOT {one}" for one in without)


def _expression(words: Words) -> str:
    """Words in the language of FTS5."""
    *before, last = words.tokens
    if words.begins and is_spaced(last) and len(last) <= LONGEST_START:
        # A whole word counts twice: it is its own beginning.
        found = f"({_phrase([last])} OR {_phrase([START + last])})"
        if before:
            found = f"({_phrase(before)} AND {found})"
    else:
        found = _phrase(words.tokens, words.begins)
    return f"({words.column} : ({found}))" if words.column else found


def _in_heads(words: Words) -> str:
    """The same, of a title or a tag."""
    *before, last = words.tokens
    if words.begins and is_spaced(last) and len(last) <= LONGEST_START:
        beginning = _phrase([HEAD + START + last])
        return f"({_phrase([HEAD + token for token in before])} AND {beginning})" if before else beginning
    return _phrase([HEAD + token for token in words.tokens], words.begins)


def _expression_of_old(words: Words) -> str:
    """The same for the index of version 1, which has fewer columns and tokens of its own."""
    return _phrase(words.tokens, words.begins)


def _any(phrases: Sequence[object]) -> str:
    return " OR ".join(_expression(phrase) for phrase in phrases if isinstance(phrase, Words))


def _phrase(tokens: Sequence[str], begins: bool = False) -> str:
    return f'"{" ".join(tokens)}"' + (" *" if begins else "")


def _prepared(source: Sequence[str]) -> list[str]:
    """What FTS5 is given of an article."""
    text, title, tags, *rest = source
    return [prepared(text), prepared(title, heading=True), prepared(tags, heading=True), *map(prepared, rest)]


def _joined(filters: Sequence[Condition]) -> Condition:
    return "".join(f" AND {sql}" for sql, _ in filters), [value for _, values in filters for value in values]


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""
