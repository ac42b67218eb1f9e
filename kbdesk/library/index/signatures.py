"""The signatures of all texts, kept so that the question which articles are alike is answered at once."""

import hashlib
from array import array
from collections.abc import Sequence

import msgspec

from kbdesk.library.storage.database import Database


class Signed(msgspec.Struct, frozen=True):
    """All articles that have a signature.

    Attributes:
        articles: their ids.
        signatures: of each of them, one after the other.
        apart: sets of articles that are not to be shown as duplicates of each other, by the ids of the articles.
    """

    articles: list[int]
    signatures: bytes
    apart: dict[int, set[int]]

    def digest(self) -> bytes:
        """Another one for everything else: whether anything has changed."""
        made = hashlib.blake2b(self.signatures, digest_size=16)
        made.update(array("q", self.articles))
        made.update(repr(sorted((article, sorted(sets)) for article, sets in self.apart.items())).encode())
        return made.digest()


class Signatures:
    """The table `signature`."""

    def __init__(self, database: Database) -> None:
        self._db = database

    def all(self) -> Signed:
        """Those of all articles that are there."""
        rows = self._db.rows(
            "SELECT article_id, minima FROM signature"
            " WHERE article_id NOT IN (SELECT id FROM article WHERE deleted IS NOT NULL) ORDER BY article_id"
        )
        apart: dict[int, set[int]] = {}
        for article, together in self._db.rows("SELECT article_id, set_id FROM apart"):
            apart.setdefault(article, set()).add(together)
        return Signed([id for id, _ in rows], b"".join(minima for _, minima in rows), apart)

    def unsigned(self, after: int, most: int) -> list[tuple[int, str]]:
        """Articles with an id over `after` whose texts have no signature, with the texts; at most so many."""
        return self._db.rows(
            "SELECT article_id, text FROM content WHERE article_id > ? AND text <> ''"
            " AND article_id NOT IN (SELECT article_id FROM signature) ORDER BY article_id LIMIT ?",
            (after, most),
        )

    def put(self, made: Sequence[tuple[int, str, bytes]]) -> None:
        """Store what was made of texts, where the article still has that text. The caller holds the transaction."""
        for article, text, signature in made:
            if signature:
                self._db.execute(
                    "INSERT OR IGNORE INTO signature SELECT article_id, ? FROM content"
                    " WHERE article_id = ? AND text = ?",
                    (signature, article, text),
                )
