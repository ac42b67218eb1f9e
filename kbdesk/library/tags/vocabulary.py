"""The vocabulary of tags: which names are one tag, how it is spelled, and how its user puts it in order.

A tag is called what a person calls it, else what most articles call it. Every key in `tag_alias` leads to one tag, so
that a name that was renamed or merged leads to what it is called now, also when a machine comes up with it again. A key
there that no name has, of two names, says that a person takes these two for two things.
"""

import json
from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from typing import Literal

import msgspec

from kbdesk.failure import KbdeskError
from kbdesk.library.analysed import VocabularyTag
from kbdesk.library.storage.database import Database
from kbdesk.library.tags.sharing import Sharing
from kbdesk.library.tags.vocabulary_changes import NEW_ID, Changes, Kept, Rows, unpacked
from kbdesk.library.undoing import Step
from kbdesk.library.words import concepts
from kbdesk.library.words.tag_names import (
    best_spelling,
    close_keys,
    form_keys,
    is_short_for_all,
    near_key,
    own_keys,
    tag_key,
)
from kbdesk.worded import Worded

Source = Literal["person", "machine"]

_ENOUGH_TO_TELL = 100
"""So many of its articles say which language a tag is of."""


class Named(msgspec.Struct, frozen=True):
    """A tag that a name leads to. `former`: what it was called until a person spelled it so; "" where it still is."""

    id: int
    name: str
    hidden: bool
    former: str = ""


class Change(msgspec.Struct, frozen=True):
    """A change of the vocabulary, or of the categories.

    Attributes:
        id: what `Vocabulary.undo` takes, or `Categories.undo`.
        sentence: what was done, for a person.
        articles: those whose tags, or category, are others now.
        again: of one that was undone, what `Vocabulary.redo` takes.
        step: what takes it back; None where it was undone, or made by the vocabulary itself.
    """

    id: int
    sentence: str
    articles: list[int]
    again: Sequence[str] = ()
    step: Step | None = None


class Vocabulary:
    """The tables of tags. Callers of what changes them hold the write transaction."""

    def __init__(self, database: Database, sharing: Sharing) -> None:
        self._db = database
        self._sharing = sharing
        self._changes = Changes(database)

    def resolve(self, name: str, source: Source, language: str = "") -> Named:
        """The tag that a name leads to; made where there is none.

        Of names that differ by more than their spelling (a plural, an accent) a person's stay two tags where a person
        uses both, and those of two languages always. `language` is that of the article.
        """
        key = tag_key(name)
        found = self._lookup([key])
        known = found is None and concepts.thing(name) is not None
        if found is None:
            near = self._lookup(close_keys(name, language, known=known))
            if (
                near is not None
                and not concepts.are_two(name, near.name)
                and (source == "machine" or not self._is_a_persons(near.id))
            ):
                found = near
                self._lead([key], near.id)
        if found is None and source == "machine":
            # Nothing is noted of it: what a person calls so becomes a tag of its own.
            found = self._called_otherwise(name, language)
        if found is None:
            cursor = self._db.execute(f"INSERT INTO tag (id, name, key) VALUES ({NEW_ID}, ?, ?)", (name, key))
            made = Named(int(cursor.lastrowid or 0), name, hidden=False)
            self._lead([key, near_key(name), *own_keys(name, language, known=known)], made.id)
            if source == "person":
                self._sharing.note(made.id, name, language)
            return made
        if source == "person" and name != found.name and not self._is_a_persons(found.id):
            self._spell(found.id, name)
            return Named(found.id, name, found.hidden, found.name)
        return found

    def resolve_all(self, names: Sequence[str], language: str = "") -> dict[str, Named]:
        """The tags that a machine's names lead to, as `resolve` says; those that are there are asked for at once."""
        there = dict(self._led_to([tag_key(name) for name in names]))
        return {name: there.get(place) or self.resolve(name, "machine", language) for place, name in enumerate(names)}

    def settle(self, tag: int) -> None:
        """Spell a tag as most do of its articles in the language that most of them are in, and rather as a noun, where
        no person has chosen its name.
        """
        if self._is_a_persons(tag):
            return
        counts = self._db.rows(
            "SELECT spelling, count(*) FROM (SELECT spelling FROM article_tag WHERE tag_id = :tag"
            " UNION ALL SELECT spelling FROM waiting_tag WHERE tag_id = :tag) WHERE spelling <> '' GROUP BY spelling",
            {"tag": tag},
        )
        if counts:
            self._spell(tag, best_spelling(self._of_its_language(tag, dict(counts))))

    def explain(self, short: str, long: str, language: str = "") -> None:
        """Note that an acronym stands for a name, as a text in a language says: they are one tag from here on.

        Nothing changes where the acronym stands for something else already, or for all who have not read that text, or
        a person uses both.
        """
        if _is_something_else(short, long, language):
            return
        brief = self._lookup([tag_key(short)])
        full = self._lookup(close_keys(long, language)) or self._called_otherwise(long, language)
        if brief is None:
            full = full or self.resolve(long, "machine", language)
            self._lead([tag_key(short)], full.id)
        elif full is None or full.id == brief.id:
            if self._key(brief.id) != tag_key(short):
                return
            self._lead([tag_key(long)], brief.id)
            if not self._is_a_persons(brief.id):
                for table in ("article_tag", "waiting_tag"):
                    self._db.execute(f"UPDATE {table} SET spelling = ? WHERE tag_id = ?", (long, brief.id))
                self._spell(brief.id, long)
        elif brief.id != full.id and self._key(brief.id) == tag_key(short):
            if not self._is_a_persons(brief.id):
                self._unite(brief.id, full.id)
            elif not self._is_a_persons(full.id):
                self._unite(full.id, brief.id)

    def all(self) -> list[VocabularyTag]:
        """All tags that articles carry, and the hidden ones; those of most articles first."""
        found = self._db.rows(
            f"SELECT name, n, persons, hidden FROM ({_counts('article_tag')} UNION ALL {_counts('hidden_tag')})"
            " JOIN tag ON tag.id = tag_id ORDER BY n DESC, name COLLATE NOCASE"
        )
        return [VocabularyTag(name, count, persons, bool(hidden)) for name, count, persons, hidden in found]

    def languages(self, names: Iterable[str]) -> dict[str, str]:
        """The language that most articles with a tag are in, of those of some names; of the first that carry it."""
        found = self._db.rows(
            "SELECT name, (SELECT language FROM (SELECT language FROM article_tag CROSS JOIN article"
            " ON article.id = article_id WHERE tag_id = tag.id AND language <> '' LIMIT ?)"
            " GROUP BY language ORDER BY count(*) DESC LIMIT 1) FROM tag"
            " WHERE name IN (SELECT value FROM json_each(?))",
            (_ENOUGH_TO_TELL, msgspec.json.encode(list(names)).decode()),
        )
        return {name: language for name, language in found if language}

    def rename(self, old: str, new: str) -> Change:
        """Give a tag another name. Raises KbdeskError where there is no such tag, or another one of the new name."""
        tag, new = self.named(old), " ".join(new.split())
        if not new:
            raise KbdeskError(Worded("A tag needs a name."))
        other = self._lookup([tag_key(new)])
        if other is not None and other.id != tag.id and self._sharing.is_seen(other.id):
            raise KbdeskError(
                Worded("There is a tag {name!r} already; merge the two to make one of them.", name=other.name)
            )
        ids = [tag.id] if other is None else [*dict.fromkeys((tag.id, other.id))]
        before = self._changes.rows(ids)
        for gone in ids[1:]:
            self._unite(gone, tag.id)
        self._choose(tag.id, new)
        articles = [article for (article,) in self._articles_of(tag.id)]
        return self._record(Worded("{name!r} was renamed to {new!r}.", name=tag.name, new=new), ids, before, articles)

    def merge(self, names: Sequence[str], into: str, *, new: bool = False) -> Change:
        """Make one tag of several, of a name that there may be none of yet where `new`. Raises KbdeskError where one of
        them does not exist.
        """
        called = " ".join(into.split())
        if new and called and names and self._lookup([tag_key(called)]) is None:
            kept = self.named(names[0])
        else:
            kept = self.named(into)
            called = kept.name
        gone = {tag.id: tag for tag in map(self.named, names) if tag.id != kept.id}
        if not gone and called == kept.name:
            raise KbdeskError(
                Worded("There is nothing to merge into {name!r}: that is one tag already.", name=kept.name)
            )
        ids = [*gone, kept.id]
        before = self._changes.rows(ids)
        for tag in gone:
            self._unite(tag, kept.id)
        self._choose(kept.id, called)
        merged = Worded.together(
            *(Worded("{name!r}", name=tag.name) for tag in (*([kept] if called != kept.name else []), *gone.values())),
            between=", ",
        )
        return self._record(Worded("{names} was merged into {name!r}.", names=merged, name=called), ids, before)

    def merge_pairs(self, pairs: Sequence[tuple[str, str]]) -> Change:
        """Make one tag of the two of each pair, the second one, as a single change. Raises KbdeskError where there is
        no such tag, or all of them are one already.
        """
        ids = list(dict.fromkeys(self.named(name).id for pair in pairs for name in pair))
        before, count = self._changes.rows(ids), 0
        for pair in pairs:
            gone, kept = map(self.named, pair)  # which one of them may be by a pair before this one
            if gone.id != kept.id:
                self._unite(gone.id, kept.id)
                self._choose(kept.id, kept.name)
                count += 1
        if not count:
            raise KbdeskError(
                Worded("There is nothing to merge into {name!r}: that is one tag already.", name=pairs[0][1])
            )
        return self._record(Worded("{n} tags were merged into others.", n=count), ids, before)

    def delete(self, *names: str) -> Change:
        """Take tags from all articles; a machine may give them again, unlike hidden ones. KbdeskError without one."""
        tags = {tag.id: tag.name for tag in map(self.named, names)}
        ids = list(tags)
        before = self._changes.rows(ids)
        self._db.execute("DELETE FROM tag WHERE id IN (SELECT value FROM json_each(?))", (json.dumps(ids),))
        said = Worded("{n} tags were deleted.", n=len(ids))
        if len(ids) == 1:
            said = Worded("{name!r} was deleted.", name=tags[ids[0]])
        return self._record(said, ids, before)

    def hide(self, *names: str) -> Change:
        """Show tags nowhere, and have no machine give them. Raises KbdeskError where there is no such tag."""
        return self._set_hidden(names, True)

    def show(self, *names: str) -> Change:
        """Show hidden tags again, where they were. Raises KbdeskError where there is no such tag."""
        return self._set_hidden(names, False)

    def keep_apart(self, pairs: Sequence[tuple[str, str]]) -> Change:
        """Remember that the two tags of each pair are two things. Raises KbdeskError where they are one, or there is no
        such tag.
        """
        found = [(self.named(name), self.named(other)) for name, other in pairs]
        for one, two in found:
            if one.id == two.id:
                raise KbdeskError(Worded("{name!r} is one tag already.", name=one.name))
        ids = [one.id for one, _ in found]
        before = self._changes.rows(ids)
        for one, two in found:
            self._lead([_apart(one.name, two.name)], one.id)
        said = Worded("Of {n} pairs of tags, the two are not the same thing.", n=len(found))
        if len(found) == 1:
            [(one, two)] = found
            said = Worded("{name!r} and {other!r} are not the same thing.", name=one.name, other=two.name)
        return self._record(said, ids, before)

    def are_apart(self, pairs: Sequence[tuple[str, str]]) -> list[bool]:
        """Of pairs of tags by their names, whether a person takes them for two things."""
        known = {key for (key,) in self._db.rows("SELECT key FROM tag_alias WHERE key >= '!' AND key < '\"'")}
        return [_apart(*pair) in known for pair in pairs]

    def undo(self, change: int | None = None) -> Change:
        """Take back the newest change, which `change` has to be where it is given; then the one before it can be.

        Raises KbdeskError where there is none, or it is not the newest.
        """
        newest = self._changes.newest()
        if newest is None:
            raise KbdeskError(Worded("There is no change of the tags to undo."))
        if change is not None and change != newest.id:
            raise KbdeskError(
                Worded("That change of the tags was undone, or others were made after it: undo those first.")
            )
        back = self._changes.take_back(newest, self._unite)
        return Change(newest.id, newest.sentence, self._concerned(back), back.packed)

    def redo(self, sentence: str, again: Sequence[str]) -> Change:
        """Make a change again that was undone."""
        change = self._changes.take_back(unpacked(sentence, again), self._unite)
        return Change(self._changes.record(change), sentence, self._concerned(change))

    def _concerned(self, change: Kept) -> list[int]:
        """The articles of a change: a name is in the index of every one that carries the tag."""
        tags = {int(str(row[0])) for rows in (change.gone, change.come) for row in rows["tag"]}
        return sorted(change.articles | {article for tag in tags for (article,) in self._articles_of(tag)})

    def _set_hidden(self, names: Sequence[str], hidden: bool) -> Change:
        tags = {tag.id: tag for tag in map(self.named, names) if tag.hidden is not hidden}
        if not tags:
            name = self.named(names[0]).name
            said = Worded("{name!r} is hidden already.", name=name)
            raise KbdeskError(said if hidden else Worded("{name!r} is shown already.", name=name))
        ids, some = list(tags), json.dumps(list(tags))
        before = self._changes.rows(ids)
        from_table, to_table = ("article_tag", "hidden_tag") if hidden else ("hidden_tag", "article_tag")
        of_these = "tag_id IN (SELECT value FROM json_each(?))"
        self._db.execute(
            f"INSERT INTO {to_table} SELECT * FROM {from_table} WHERE {of_these} ON CONFLICT DO NOTHING", (some,)
        )
        self._db.execute(f"DELETE FROM {from_table} WHERE {of_these}", (some,))
        self._db.execute("UPDATE tag SET hidden = ? WHERE id IN (SELECT value FROM json_each(?))", (hidden, some))
        if len(ids) == 1:
            name = tags[ids[0]].name
            said = Worded("{name!r} is hidden.", name=name)
            said = said if hidden else Worded("{name!r} is shown again.", name=name)
        else:
            said = Worded("{n} tags are hidden.", n=len(ids))
            said = said if hidden else Worded("{n} tags are shown again.", n=len(ids))
        return self._record(said, ids, before)

    def _record(self, sentence: str, tags: Sequence[int], before: Rows, articles: Collection[int] = ()) -> Change:
        change = self._changes.difference(sentence, before, self._changes.rows(tags))
        return Change(self._changes.record(change), sentence, sorted({*change.articles, *articles}))

    def _unite(self, gone: int, kept: int) -> None:
        """Make one tag of two; articles of both carry it as a person's where one of them was."""
        table = "hidden_tag" if self._db.value("SELECT hidden FROM tag WHERE id = ?", (kept,)) else "article_tag"
        for source in ("article_tag", "hidden_tag"):
            self._db.execute(
                f"INSERT INTO {table} SELECT article_id, ?, source, spelling FROM {source} WHERE tag_id = ?"
                " ON CONFLICT DO UPDATE SET source = 'person' WHERE excluded.source = 'person' AND source = 'machine'",
                (kept, gone),
            )
        self._db.execute(
            "INSERT INTO waiting_tag SELECT article_id, ?, source, spelling FROM waiting_tag WHERE tag_id = ?"
            " ON CONFLICT DO NOTHING",
            (kept, gone),
        )
        if self._articles_of(kept):
            self._sharing.release(kept)
        self._db.execute("UPDATE tag_alias SET tag_id = ? WHERE tag_id = ?", (kept, gone))
        self._db.execute("DELETE FROM tag WHERE id = ?", (gone,))

    def named(self, name: str) -> Named:
        """The tag that a name leads to. Raises KbdeskError where there is none."""
        if (found := self._lookup([tag_key(name)])) is None:
            raise KbdeskError(Worded("There is no tag {name!r}; `kbdesk tags` shows those that there are.", name=name))
        return found

    def leads(self, name: str) -> bool:
        """Whether a name leads to a tag."""
        return self._lookup([tag_key(name)]) is not None

    def with_word(self, word: str, most: int) -> list[str]:
        """At most so many tags that are shown and have a word that begins so, the shortest first."""
        query = (
            "SELECT name FROM tag WHERE NOT hidden AND instr(' ' || lower(name), ' ' || ?)"
            " ORDER BY length(name), name LIMIT ?"
        )
        return [name for (name,) in self._db.rows(query, (" ".join(word.lower().split()), most))]

    def _lookup(self, keys: Sequence[str]) -> Named | None:
        """The tag that the first of these keys leads to that leads to any."""
        return next((tag for _, tag in self._led_to(keys, 1)), None)

    def _led_to(self, keys: Sequence[str], most: int = -1) -> list[tuple[int, Named]]:
        """The tags that keys lead to, each with the place of its key, in the order of these; at most so many."""
        rows = self._db.rows(
            "SELECT wanted.key, tag.id, name, hidden FROM json_each(?) AS wanted"
            " JOIN tag_alias ON tag_alias.key = wanted.value JOIN tag ON tag.id = tag_id ORDER BY wanted.key LIMIT ?",
            (msgspec.json.encode(keys).decode(), most),
        )
        return [(place, Named(id, name, bool(hidden))) for place, id, name, hidden in rows]

    def _called_otherwise(self, name: str, language: str) -> Named | None:
        """The tag of another word for what a name means in its language, in that one or in another."""
        # Also where only the plural is a tag.
        calling = dict.fromkeys(
            (key, spoken) for spoken, word in concepts.called(name, language) for key in form_keys(word, spoken)
        )
        if not calling:
            return None
        ways = list(calling)
        for place, tag in self._led_to([key for key, _ in ways]):
            # The same letters may be another word in the language that the tag is of; a new one is of this article's.
            spoken = {one for own in self._languages(tag.id) or [language] for one in concepts.spoken_in(tag.name, own)}
            if ways[place][1] in {concepts.ANY, *spoken} and not concepts.are_two(name, tag.name):
                return tag
        return None

    def _languages(self, tag: int) -> set[str]:
        """Those of some articles that carry a tag, or wait for it."""
        rows = self._db.rows(
            "SELECT DISTINCT language FROM (SELECT article_id FROM article_tag WHERE tag_id = :tag UNION ALL"
            " SELECT article_id FROM waiting_tag WHERE tag_id = :tag UNION ALL"
            " SELECT article_id FROM hidden_tag WHERE tag_id = :tag LIMIT :most)"
            " CROSS JOIN article ON article.id = article_id",
            {"tag": tag, "most": _ENOUGH_TO_TELL},
        )
        return {language for (language,) in rows}

    def _of_its_language(self, tag: int, counts: dict[str, int]) -> dict[str, int]:
        """Of the spellings of a tag, those of the language that most of its articles are in; where two have as many, of
        that of more articles of the library. All of them where there is one language, or no word is known in another.
        """
        if len(set(map(near_key, counts))) == 1:
            return counts
        spoken = self._db.rows(
            "SELECT spelling, language FROM (SELECT article_id, spelling FROM article_tag WHERE tag_id = :tag UNION ALL"
            " SELECT article_id, spelling FROM waiting_tag WHERE tag_id = :tag LIMIT :most)"
            " CROSS JOIN article ON article.id = article_id WHERE language <> '' AND spelling <> ''",
            {"tag": tag, "most": _ENOUGH_TO_TELL},
        )
        articles = Counter(language for _, language in spoken)
        if len(articles) < 2 or not any(concepts.is_translated(*pair) for pair in set(spoken)):
            return counts
        most = max(articles.values())
        first, *others = (language for language, count in articles.items() if count == most)
        if others:
            first = self._commonest_of(first, *others)
        return {spelling: counts[spelling] for spelling, language in spoken if language == first}

    def _commonest_of(self, *languages: str) -> str:
        """Which of these languages most of some articles of the library are in, taken evenly from all of them."""
        last = int(self._db.value("SELECT coalesce(max(id), 0) FROM article"))
        some = range(last, 0, -max(1, last // _ENOUGH_TO_TELL))
        rows = self._db.rows(
            "SELECT language, count(*) FROM article WHERE id IN (SELECT value FROM json_each(?)) GROUP BY language",
            (msgspec.json.encode(list(some)).decode(),),
        )
        counts = dict(rows)
        return max(languages, key=lambda language: (counts.get(language, 0), language))

    def _is_a_persons(self, tag: int) -> bool:
        return bool(
            self._db.value(
                "SELECT chosen OR EXISTS (SELECT 1 FROM article_tag WHERE tag_id = tag.id AND source = 'person')"
                " OR EXISTS (SELECT 1 FROM hidden_tag WHERE tag_id = tag.id AND source = 'person')"
                " FROM tag WHERE id = ?",
                (tag,),
            )
        )

    def _key(self, tag: int) -> str:
        return str(self._db.value("SELECT key FROM tag WHERE id = ?", (tag,)))

    def _spell(self, tag: int, name: str) -> None:
        self._db.execute("UPDATE tag SET name = ?, key = ? WHERE id = ?", (name, tag_key(name), tag))
        self._lead([tag_key(name), near_key(name), *own_keys(name, known=concepts.thing(name) is not None)], tag)
        self._sharing.note(tag, name)

    def _choose(self, tag: int, name: str) -> None:
        self._spell(tag, name)
        self._db.execute("UPDATE tag SET chosen = 1 WHERE id = ?", (tag,))

    def _lead(self, keys: Sequence[str], tag: int) -> None:
        """Have keys lead to a tag, those that lead to none."""
        self._db.execute(
            "INSERT OR IGNORE INTO tag_alias SELECT value, ? FROM json_each(?)",
            (tag, msgspec.json.encode(keys).decode()),
        )

    def _articles_of(self, tag: int) -> list[tuple[int]]:
        return self._db.rows("SELECT article_id FROM article_tag WHERE tag_id = ?", (tag,))


def _counts(table: str) -> str:
    """SQL for how many articles carry each tag that is in a table, and how many by a person's word.

    These are all that carry it, less the few in the bin: to look at each article takes many times as long. The plus has
    the table read as it lies, and not in the order of the tags.
    """
    return (
        "SELECT carried.tag_id, total - coalesce(gone.n, 0) AS n,"
        " coalesce(said.n, 0) - coalesce(gone.persons, 0) AS persons"
        f" FROM (SELECT tag_id, count(*) AS total FROM {table} GROUP BY tag_id) AS carried LEFT JOIN"
        f" (SELECT tag_id, count(*) AS n FROM {table} WHERE source = 'person' GROUP BY +tag_id) AS said USING (tag_id)"
        f" LEFT JOIN (SELECT tag_id, count(*) AS n, sum(source = 'person') AS persons FROM {table} WHERE article_id IN"
        " (SELECT id FROM article WHERE deleted IS NOT NULL) GROUP BY tag_id) AS gone USING (tag_id)"
        " WHERE total > coalesce(gone.n, 0)"
    )


def _is_something_else(short: str, long: str, language: str) -> bool:
    """Whether a short form is known for something else than what a text says: "California Style Sheets (CSS)"."""
    if near_key(short) == near_key(long):
        return False
    if is_short_for_all(short):
        return True
    known = {tag_key(word) for _, word in concepts.called(long, language)}
    return concepts.thing(short) is not None and tag_key(short) not in known


def _apart(name: str, other: str) -> str:
    """The key of two names that are two things. One that is renamed is another name, of which nobody has said so."""
    return "!" + "!".join(sorted((tag_key(name), tag_key(other))))
