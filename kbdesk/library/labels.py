"""Folders and tags: what articles are filed under."""

import json
from collections.abc import Collection, Iterable, Mapping, Sequence

from kbdesk.failure import KbdeskError
from kbdesk.library.records import Folder, Tag
from kbdesk.library.storage.database import Database
from kbdesk.library.tags.sharing import Sharing
from kbdesk.library.tags.vocabulary import Vocabulary
from kbdesk.library.words.tag_names import tag_key as tag_key
from kbdesk.worded import Worded

_LONGEST_NAME = 200


def _clean(name: str) -> str:
    return " ".join(name.split())[:_LONGEST_NAME]


class Labels:
    """The tables of folders and tags. Callers hold the write transaction."""

    def __init__(self, database: Database, vocabulary: Vocabulary, shared: Sharing) -> None:
        self._db = database
        self._vocabulary = vocabulary
        self._sharing = shared

    def tag(self, article: int, names: Iterable[str]) -> None:
        """Give an article a person's tags, made where they do not exist: that word outranks a machine's.

        A hidden tag stays hidden.
        """
        for name in map(_clean, names):
            if not name:
                continue
            tag = self._vocabulary.resolve(name, "person")
            table = "hidden_tag" if tag.hidden else "article_tag"
            self._db.execute(
                f"INSERT INTO {table} (article_id, tag_id, source, spelling) VALUES (?, ?, 'person', ?)"
                " ON CONFLICT DO UPDATE SET source = 'person', spelling = excluded.spelling WHERE source = 'machine'",
                (article, tag.id, name),
            )
            if name != tag.name:
                self._vocabulary.settle(tag.id)

    def retag(
        self,
        article: int,
        names: Iterable[str],
        acronyms: Mapping[str, str],
        language: str,
        *,
        at_once: bool = False,
    ) -> None:
        """Replace the tags that a machine has for an article, the best one first; those of a person stay.

        Names that a person takes for the same are one tag, where `language` is the one that they are of, or "". A
        hidden tag is not given, and others as `Sharing` says. `acronyms` says what short forms stand for in its text,
        so that both are one tag.
        """
        names = [clean for name in names if (clean := _clean(name))]
        for table in ("article_tag", "waiting_tag"):
            self._db.execute(f"DELETE FROM {table} WHERE article_id = ? AND source = 'machine'", (article,))
        keys = set(map(tag_key, names))
        for short, long in acronyms.items():
            if keys & {tag_key(short), tag_key(long)}:
                self._vocabulary.explain(short, long, language)
        tags = self._vocabulary.resolve_all(names, language)
        spellings: dict[int, str] = {}
        for name, tag in tags.items():
            if not tag.hidden:
                spellings.setdefault(tag.id, name)
        self._sharing.give(article, spellings, language, at_once=at_once)
        for name, tag in tags.items():
            if name != tag.name and tag.id in spellings:
                self._vocabulary.settle(tag.id)

    def machine_tags(self, article: int) -> list[str]:
        """The tags that a machine gave an article."""
        return [
            name
            for (name,) in self._db.rows(
                "SELECT name FROM article_tag JOIN tag ON tag.id = tag_id WHERE article_id = ?"
                " AND source = 'machine' ORDER BY tag_id",
                (article,),
            )
        ]

    def file(self, article: int, path: Sequence[str]) -> None:
        """Put an article into a folder, given by the names that lead to it, outermost first; it is made if need be."""
        if parent := self._made(path):
            self._db.execute("INSERT INTO article_folder VALUES (?, ?) ON CONFLICT DO NOTHING", (article, parent))

    def make_folder(self, path: Sequence[str]) -> int:
        """The folder that names lead to, made if need be. Raises KbdeskError for no names."""
        if not (folder := self._made(path)):
            raise KbdeskError(Worded("A folder needs a name."))
        return folder

    def _made(self, path: Sequence[str]) -> int:
        parent = 0
        for name in map(_clean, path):
            if not name:
                continue
            self._db.execute(
                "INSERT INTO folder (parent_id, name) VALUES (?, ?) ON CONFLICT DO NOTHING", (parent, name)
            )
            parent = self._db.value("SELECT id FROM folder WHERE parent_id = ? AND name = ?", (parent, name))
        return parent

    def move(self, from_article: int, to_article: int) -> None:
        """Give one article the folders and tags of another one too."""
        self._db.execute(
            "INSERT INTO article_folder SELECT ?, folder_id FROM article_folder WHERE article_id = ?"
            " ON CONFLICT DO NOTHING",
            (to_article, from_article),
        )
        self._db.execute(
            "INSERT INTO article_tag SELECT ?, tag_id, source, spelling FROM article_tag WHERE article_id = ?"
            " ON CONFLICT DO UPDATE SET source = 'person' WHERE excluded.source = 'person' AND source = 'machine'",
            (to_article, from_article),
        )
        self._db.execute(
            "INSERT INTO hidden_tag SELECT ?, tag_id, source, spelling FROM hidden_tag WHERE article_id = ?"
            " ON CONFLICT DO NOTHING",
            (to_article, from_article),
        )
        self._db.execute(
            "INSERT INTO waiting_tag SELECT ?, tag_id, source, spelling FROM waiting_tag WHERE article_id = ?"
            " ON CONFLICT DO NOTHING",
            (to_article, from_article),
        )

    def tags_of(self, articles: Sequence[int]) -> dict[int, list[str]]:
        """The tags of articles: a person's first, then by name."""
        found: dict[int, list[str]] = {}
        for article, name in self._db.rows(
            "SELECT article_id, name FROM article_tag JOIN tag ON tag.id = tag_id"
            " WHERE article_id IN (SELECT value FROM json_each(?))"
            " ORDER BY article_id, source DESC, name COLLATE NOCASE",
            (json.dumps(list(articles)),),
        ):
            found.setdefault(article, []).append(name)
        return found

    def folders_of(self, articles: Sequence[int]) -> dict[int, list[tuple[str, ...]]]:
        """The folders of articles as paths of names, outermost first; the oldest filing first."""
        filed = self._db.rows(
            "SELECT article_id, folder_id FROM article_folder WHERE article_id IN (SELECT value FROM json_each(?))"
            " ORDER BY article_id, folder_id",
            (json.dumps(list(articles)),),
        )
        paths = self._paths({folder for _, folder in filed})
        found: dict[int, list[tuple[str, ...]]] = {}
        for article, folder in filed:
            if folder in paths:
                found.setdefault(article, []).append(paths[folder])
        return found

    def _paths(self, folders: Iterable[int]) -> dict[int, tuple[str, ...]]:
        """The names that lead to folders, outermost first."""
        rows = self._db.rows(
            "WITH RECURSIVE up (leaf, parent_id, names) AS ("
            " SELECT id, parent_id, json_array(name) FROM folder WHERE id IN (SELECT value FROM json_each(?))"
            " UNION ALL SELECT leaf, folder.parent_id, json_insert(names, '$[#]', folder.name)"
            " FROM up JOIN folder ON folder.id = up.parent_id)"
            " SELECT leaf, names FROM up WHERE parent_id = 0",
            (json.dumps(list(folders)),),
        )
        return {folder: tuple(reversed(json.loads(names))) for folder, names in rows}

    def all_tags(self, limit: int) -> tuple[Tag, ...]:
        """The tags with most articles, most first; all of them where `limit` is -1."""
        return tuple(
            Tag(*row)
            for row in self._db.rows(
                # All that carry a tag, less the few in the bin: to look at each article takes many times as long.
                "SELECT name, total - coalesce(gone.n, 0) AS shown"
                " FROM (SELECT tag_id, count(*) AS total FROM article_tag GROUP BY tag_id) AS carried"
                " JOIN tag ON tag.id = carried.tag_id LEFT JOIN"
                " (SELECT tag_id, count(*) AS n FROM article_tag WHERE article_id IN (SELECT id FROM article"
                " WHERE deleted IS NOT NULL) GROUP BY tag_id) AS gone ON gone.tag_id = tag.id"
                " WHERE total > coalesce(gone.n, 0) ORDER BY shown DESC, name COLLATE NOCASE LIMIT ?",
                (limit,),
            )
        )

    def all_folders(self) -> tuple[Folder, ...]:
        """All folders that hold articles, or that a person made, and those that they lie in; by their names."""
        own = dict(
            self._db.rows(
                "SELECT carried.folder_id, total - coalesce(gone.n, 0)"
                " FROM (SELECT folder_id, count(*) AS total FROM article_folder GROUP BY folder_id) AS carried"
                " LEFT JOIN (SELECT folder_id, count(*) AS n FROM article_folder"
                " WHERE article_id IN (SELECT id FROM article WHERE deleted IS NOT NULL)"
                " GROUP BY folder_id) AS gone ON gone.folder_id = carried.folder_id"
                " WHERE total > coalesce(gone.n, 0)"
            )
        )
        rows = self._db.rows("SELECT id, parent_id, name, kept FROM folder ORDER BY name COLLATE NOCASE")
        parents = {id: parent for id, parent, *_ in rows}
        counts = dict.fromkeys(parents, 0)
        shown = set()
        for folder, count in {**dict.fromkeys((id for id, *_, kept in rows if kept), 0), **own}.items():
            above: int = folder
            while above:
                shown.add(above)
                counts[above] += count
                above = parents[above]
        return tuple(Folder(id, parent or None, name, counts[id]) for id, parent, name, _ in rows if id in shown)

    def kept_among(self, folders: Collection[int]) -> list[int]:
        """Those of these folders that a person made."""
        wanted = json.dumps(list(folders))
        query = "SELECT id FROM folder WHERE kept AND id IN (SELECT value FROM json_each(?))"
        return [id for (id,) in self._db.rows(query, (wanted,))]

    def unseen(self, folder: int) -> list[int]:
        """A folder and those that it lies in, as far as they are not shown (`all_folders`)."""
        query = (
            "WITH RECURSIVE up (id) AS (SELECT ? UNION SELECT parent_id FROM folder JOIN up ON folder.id = up.id)"
            " SELECT id FROM up WHERE id > 0"
        )
        shown = {one.id for one in self.all_folders()}
        return [id for (id,) in self._db.rows(query, (folder,)) if id not in shown]

    def folder_at(self, path: Sequence[str]) -> int | None:
        """The folder that names lead to, outermost first; None where there is none."""
        found = 0
        for name in path:
            found = self._db.value("SELECT id FROM folder WHERE parent_id = ? AND name = ?", (found, _clean(name)))
            if found is None:
                return None
        return found or None

    def meant(self, path: Sequence[str]) -> list[str]:
        """The names in a path that was written with a "/" between them: one may be part of the name of a folder that is
        there, and leads into no other then.
        """
        parts = list(filter(None, map(_clean, path)))
        if parts and self.folder_at(parts) is None:
            for there in sorted(self.paths(), key=len, reverse=True):
                written = [part for name in there for part in map(_clean, name.split("/")) if part]
                if written != there and parts[: len(written)] == written:
                    return [*there, *parts[len(written) :]]
        return parts

    def name_of(self, folder: int) -> str:
        """What a folder is called. Raises KbdeskError where there is none of that id."""
        found = self._db.value("SELECT name FROM folder WHERE id = ?", (folder,))
        if found is None:
            raise KbdeskError(Worded("That folder is no longer there."))
        return str(found)

    def path_of(self, folder: int) -> tuple[str, ...]:
        """The names that lead to a folder, outermost first; none where it is not there."""
        return self._paths([folder]).get(folder, ())

    def articles_in(self, folders: Collection[int]) -> list[int]:
        """The articles that lie in any of these folders themselves."""
        wanted = json.dumps(list(folders))
        rows = self._db.rows(
            "SELECT DISTINCT article_id FROM article_folder WHERE folder_id IN (SELECT value FROM json_each(?))",
            (wanted,),
        )
        return [id for (id,) in rows]

    def paths(self) -> list[list[str]]:
        """The names that lead to each of `all_folders`, outermost first."""
        shown = {folder.id: folder for folder in self.all_folders()}
        found = []
        for folder in shown.values():
            path, above = [folder.name], folder.parent
            while above is not None and above in shown:
                path.insert(0, shown[above].name)
                above = shown[above].parent
            found.append(path)
        return sorted(found, key=lambda path: [name.casefold() for name in path])

    def below(self, folder: int) -> list[int]:
        """A folder and all that lie in it, at any depth."""
        return [
            id
            for (id,) in self._db.rows(
                "WITH RECURSIVE down (id) AS (SELECT ? UNION SELECT folder.id FROM folder JOIN down"
                " ON folder.parent_id = down.id) SELECT id FROM down",
                (folder,),
            )
        ]
