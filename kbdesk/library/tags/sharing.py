"""Which of the tags that a machine has for an article it is given: a tag says something where articles share it.

What one article alone is about makes a vocabulary of thousands of tags that nobody looks through, and of which many are
nearly the same. So an article gets the tags that another one has too; of its own, the best one, and others until it has
three with those of a person. The rest wait in `waiting_tag`: as soon as a second article has one of them, both are
given it. A name that is like the name of another tag (see `tag_likeness`) waits for some more; then that other one
waits in its place, if no second article has come to it.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from itertools import islice

import msgspec

from kbdesk.library.storage.database import Database
from kbdesk.library.tags import likeness as tag_likeness

FEWEST = 3
"""Tags that an article is given whether others have them or not, where it has so many."""

_SHARED = 1
_SHARED_IN_DOUBT = 4
"""Other articles that have to wait for a tag so that all are given it: more where its name is like that of another."""

_NEWEST = 50
"""Articles with a tag of which one has to be there still: with all of a large library in the bin, looking at each would
take long.
"""

_SOME = 8
_LAST = "\U0010ffff"


def given(shared: Sequence[bool], is_doubtful: Callable[[int], bool], fewest: int = FEWEST, has: int = 0) -> list[bool]:
    """Which of some tags, the best first, an article is given; at least one of them where it `has` no others.

    `shared` says which of them other articles have; `is_doubtful`, of a place, whether the name there is like that of
    another tag. It is asked for as few as possible. Until it has `fewest` they are given whether others have them or
    not, as far as none of those is doubtful.
    """
    chosen = list(shared)
    for place, is_shared in enumerate(shared):
        if not is_shared and (place == 0 or sum(chosen) + has < fewest) and not is_doubtful(place):
            chosen[place] = True
    return chosen if any(chosen) or has else [place == 0 for place in range(len(shared))]


class Sharing:
    """The table `waiting_tag`. Callers of what changes it hold the write transaction."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def give(self, article: int, spellings: Mapping[int, str], language: str, *, at_once: bool = False) -> None:
        """Give an article those of a machine's tags that it is to have, `at_once` all that are not doubtful; the others
        wait.

        `spellings` is what it calls each tag, the best one first; `language` is that of its text. It has no tags of a
        machine, and none that wait, when this is called.
        """
        tags = list(spellings)
        states = self._states(article, tags)
        persons = self._names(article)

        @cache
        def like(place: int) -> list[int]:
            name = spellings[tags[place]]
            named = tags[:place]
            before = [tag for tag in named if tag_likeness.are_like_in_one_text(name, spellings[tag], language)]
            return before or self._like(tags[place], name, language)

        def doubtful(place: int) -> bool:
            name = spellings[tags[place]]
            return bool(like(place)) or any(tag_likeness.is_part_of(name, other) for other in persons)

        shared = [
            seen or waiting >= _SHARED_IN_DOUBT or (waiting >= _SHARED and not like(place))
            for place, (seen, waiting) in enumerate(states)
        ]
        places: dict[str, list[int]] = {"article_tag": [], "waiting_tag": []}
        fewest = len(tags) + len(persons) if at_once else FEWEST
        for place, is_given in enumerate(given(shared, doubtful, fewest, len(persons))):
            tag, (seen, waiting) = tags[place], states[place]
            places["article_tag" if is_given else "waiting_tag"].append(tag)
            if is_given and waiting >= _SHARED_IN_DOUBT:
                self._hold_back(like(place))
            if is_given and not seen:
                self.note(tag, spellings[tag], language)
            if is_given and waiting:
                self.release(tag)
        for table, rows in places.items():
            # What a person gave the article stays a person's.
            self._db.execute(
                f"INSERT INTO {table} (article_id, tag_id, source, spelling) SELECT ?, value ->> 0, 'machine',"
                " value ->> 1 FROM json_each(?) WHERE true ON CONFLICT DO NOTHING",
                (article, msgspec.json.encode([[tag, spellings[tag]] for tag in rows]).decode()),
            )

    def note(self, tag: int, name: str, language: str = "") -> None:
        """Have names that are like this one of a tag be known as such, where they are like no other that is carried."""
        self._db.execute(
            "INSERT INTO tag_alias SELECT value, ? FROM json_each(?) WHERE true ON CONFLICT DO UPDATE"
            " SET tag_id = excluded.tag_id"
            " WHERE NOT EXISTS (SELECT 1 FROM article_tag WHERE tag_id = tag_alias.tag_id)",
            (tag, msgspec.json.encode(tag_likeness.own_keys(name, language)).decode()),
        )

    def release(self, tag: int) -> None:
        """Give a tag to all articles that wait for it."""
        self._db.execute(
            "INSERT INTO article_tag (article_id, tag_id, source, spelling)"
            " SELECT article_id, tag_id, source, spelling FROM waiting_tag WHERE tag_id = ? ON CONFLICT DO NOTHING",
            (tag,),
        )
        self._db.execute("DELETE FROM waiting_tag WHERE tag_id = ?", (tag,))

    def is_seen(self, tag: int) -> bool:
        """Whether an article carries a tag, or would if it were not hidden."""
        return bool(
            self._db.value(
                "SELECT EXISTS (SELECT 1 FROM article_tag WHERE tag_id = :tag)"
                " OR EXISTS (SELECT 1 FROM hidden_tag WHERE tag_id = :tag)",
                {"tag": tag},
            )
        )

    def _names(self, article: int) -> list[str]:
        """The tags that an article has."""
        rows = self._db.rows("SELECT name FROM article_tag JOIN tag ON id = tag_id WHERE article_id = ?", (article,))
        return [name for (name,) in rows]

    def _states(self, article: int, tags: Sequence[int]) -> list[tuple[bool, int]]:
        """Of each tag, whether an article carries it, and how many others wait for it, as far as that matters."""
        rows = self._db.rows(
            "SELECT EXISTS (SELECT 1 FROM (SELECT article_id FROM article_tag WHERE tag_id = value"
            f" ORDER BY article_id DESC LIMIT {_NEWEST}) JOIN article ON id = article_id WHERE deleted IS NULL),"
            " (SELECT count(*) FROM (SELECT 1 FROM waiting_tag JOIN article ON id = article_id"
            " WHERE tag_id = value AND article_id <> ? AND deleted IS NULL LIMIT ?)) FROM json_each(?) ORDER BY key",
            (article, _SHARED_IN_DOUBT, msgspec.json.encode(tags).decode()),
        )
        return [(bool(seen), waiting) for seen, waiting in rows]

    def _hold_back(self, tags: Sequence[int]) -> None:
        """Have the only article that a machine gave one of these tags wait for it again, where that has others."""
        for tag in tags:
            rows = self._db.rows("SELECT article_id, source FROM article_tag WHERE tag_id = ? LIMIT 2", (tag,))
            if [source for _, source in rows] != ["machine"]:
                continue
            [(article, _)] = rows
            if self._db.value("SELECT count(*) FROM article_tag WHERE article_id = ?", (article,)) > 1:
                self._db.execute("INSERT OR IGNORE INTO waiting_tag SELECT * FROM article_tag WHERE tag_id = ?", (tag,))
                self._db.execute("DELETE FROM article_tag WHERE tag_id = ?", (tag,))

    def _like(self, tag: int, name: str, language: str) -> list[int]:
        """Some of the other tags that articles carry and whose names are like this one."""
        carried = "EXISTS (SELECT 1 FROM article_tag WHERE tag_id = tag.id)"
        found = self._db.rows(
            "SELECT DISTINCT id FROM tag_alias JOIN tag ON id = tag_id WHERE tag_alias.key IN"
            f" (SELECT value FROM json_each(?)) AND id <> ? AND {carried} LIMIT {_SOME}",
            (msgspec.json.encode(tag_likeness.like_keys(name, language)).decode(), tag),
        )
        begins, least, most = tag_likeness.written_like(name)
        if found or not begins:
            return [id for (id,) in found]
        near = self._db.rows(
            "SELECT id, name FROM tag WHERE key >= ? AND key < ? AND length(key) BETWEEN ? AND ? AND id <> ?",
            (begins, begins + _LAST, least, most, tag),
        )
        is_carried = f"SELECT {carried} FROM tag WHERE id = ?"
        like = (id for id, other in near if tag_likeness.is_written_like(name, other))
        return list(islice((id for id in like if self._db.value(is_carried, (id,))), _SOME))
