"""Which articles are about nearly the same as a vector: by looking at all of them.

The vectors of all articles are kept in memory, 264 bytes an article (26 MB for 100,000), and follow the library: a
search reads on from where the last one stopped. Nothing of it is on the disk but the rows themselves.
"""

import threading
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from kbdesk.library.index.embeddings import Embeddings

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

    Rows = NDArray[numpy.float32]

_AT_ONCE = 5_000
_BLOCK = 512
"""Rows that are unpacked at a time: they stay in the processor's cache."""


class Nearest:
    """The vectors of one library's articles."""

    def __init__(self, embeddings: Embeddings) -> None:
        self._embeddings = embeddings
        self._lock = threading.Lock()
        self._seen = 0
        self._count = 0
        self._vectors: Any = None
        self._articles: Any = None
        self._lengths: Any = None

    def scores(self, vector: "Rows") -> "tuple[NDArray[numpy.int64], Rows]":
        """All articles and how near each is: 1 is the same, 0 has nothing to do with it. Those that were deleted are
        among them until the next start; an article whose vector was replaced is there with the new one alone.
        """
        import numpy

        from kbdesk.search.meaning import SIZE

        with self._lock:
            self._read_on()
            count, vectors, articles, lengths = self._count, self._vectors, self._articles, self._lengths
        found = numpy.zeros(count, numpy.float32)
        block = numpy.empty((_BLOCK, SIZE), numpy.float32)
        for begin in range(0, count, _BLOCK):
            end = min(count, begin + _BLOCK)
            rows = block[: end - begin]
            numpy.copyto(rows, vectors[begin:end])
            numpy.dot(rows, vector, out=found[begin:end])
        if not count:
            return numpy.zeros(0, numpy.int64), found
        alive = articles[:count] > 0
        return articles[:count][alive], found[alive] / lengths[:count][alive]

    def vectors(self, articles: "Sequence[int] | NDArray[numpy.int64]") -> "tuple[Rows, NDArray[numpy.int64]]":
        """The vectors of those of some articles that have one, and which these are."""
        import numpy

        from kbdesk.search.meaning import SIZE

        with self._lock:
            self._read_on()
            if not self._count:
                return numpy.zeros((0, SIZE), numpy.float32), numpy.zeros(0, numpy.int64)
            places = numpy.flatnonzero(numpy.isin(self._articles[: self._count], numpy.asarray(articles)))
            rows = self._vectors[places].astype(numpy.float32)
            rows /= self._lengths[places, None]
            return rows, self._articles[places]

    def _read_on(self) -> None:
        """Take in what was stored since the last time."""
        import numpy

        from kbdesk.search.meaning import SIZE

        while rows := self._embeddings.since(self._seen, _AT_ONCE):
            articles = numpy.array([article for _, article, _ in rows], numpy.int64)
            vectors = numpy.frombuffer(b"".join(vector for _, _, vector in rows), numpy.int8).reshape(-1, SIZE)
            room = 0 if self._vectors is None else len(self._vectors)
            needed = self._count + len(rows)
            if needed > room:
                self._grow(max(needed, room + room // 4, _BLOCK))
            if self._count:
                before = self._articles[: self._count]
                # A copy for those who are just reading; ids of rows that were replaced become 0.
                self._articles = self._articles.copy()
                self._articles[: self._count][numpy.isin(before, articles)] = 0
            self._vectors[self._count : needed] = vectors
            self._articles[self._count : needed] = articles
            self._lengths[self._count : needed] = numpy.maximum(
                numpy.sqrt(numpy.einsum("ij,ij->i", vectors, vectors, dtype=numpy.float32)), 1
            )
            self._count, self._seen = needed, rows[-1][0]
            if len(rows) < _AT_ONCE:
                break
        if self._count > 2 * _BLOCK and numpy.count_nonzero(self._articles[: self._count]) < self._count // 2:
            # More than half was replaced: begin anew the next time.
            self._seen = self._count = 0
            self._vectors = self._articles = None
            self._read_on()

    def _grow(self, room: int) -> None:
        import numpy

        from kbdesk.search.meaning import SIZE

        vectors = numpy.zeros((room, SIZE), numpy.int8)
        articles = numpy.zeros(room, numpy.int64)
        lengths = numpy.ones(room, numpy.float32)
        if self._count:
            vectors[: self._count] = self._vectors[: self._count]
            articles[: self._count] = self._articles[: self._count]
            lengths[: self._count] = self._lengths[: self._count]
        self._vectors, self._articles, self._lengths = vectors, articles, lengths
