"""Vectors of texts: those of texts about the same are close, also where one is in another of sixteen languages.

The model is distilled from Google's multilingual universal sentence encoder (`packaging/distil.py` says how): each
piece of a word has a vector of its own, whatever stands beside it, and the encoder's last layers are as they were. A
text costs a fiftieth of what it costs there, so that an article is read to its end; what is lost, see
`tests/benchmarks/findings/analysis.md`. Its languages: Arabic, Chinese in both scripts, Dutch, English, French, German,
Italian, Japanese, Korean, Polish, Portuguese, Russian, Spanish, Thai, Turkish.
"""

import math
from collections.abc import Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from kbdesk import resource
from kbdesk.failure import ModelUnusable

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray
    from sentencepiece import SentencePieceProcessor

    Vectors = NDArray[numpy.float32]

MODEL = "use-multilingual-3-distilled"
SIZE = 512
_SCALE = 127 * 4
"""Components are seldom beyond a quarter: those that are, are cut."""

_PASSAGE = 80
"""Pieces that are read in one go: the encoder was made for sentences. A text's vector is the mean of its passages'."""

_BEGINS = "▁"
"""What a piece begins with that begins a word."""

_MOST_REMEMBERED = 8_000
"""1 kB each, in every child process."""


def vectors(texts: Sequence[str]) -> "Vectors":
    """A row of length 1 for each text. A page of 600 words takes 1 ms, of which most goes into cutting it in pieces."""
    import numpy

    model = _model()
    pieces: list[int] = []
    begins: list[int] = []
    owners: list[int] = []
    for number, text in enumerate(texts):
        ids = model.vocabulary.encode(text, out_type=int)  # of a list it cuts each on a thread that it starts for it
        # A rest of less than half a passage goes with the one before it.
        for begin in range(0, max(1, len(ids) - _PASSAGE // 2), _PASSAGE):
            begins.append(len(pieces) + begin)
            owners.append(number)
        pieces += ids or [0]
    bounds = [*begins, len(pieces)]
    roots = numpy.sqrt(numpy.diff(bounds)).astype(numpy.float32)[:, None]
    rows = model.pieces[pieces]
    # Two components in a byte. Their sums over a passage stay below 2,000. Passage by passage, here and below, it takes
    # a third and a sixth of the time of `reduceat` and `add.at`.
    halves = numpy.concatenate([rows & 15, rows >> 4], axis=1, dtype=numpy.uint16)
    parts = [halves[begin:end].sum(axis=0, dtype=numpy.uint16) for begin, end in pairwise(bounds)]
    sums = numpy.array(parts, numpy.float32)
    found = numpy.zeros((len(texts), SIZE), numpy.float32)
    for owner, passage in zip(owners, model.head(sums / roots, roots), strict=True):
        found[owner] += passage
    return _of_length_1(found)


def together(text: str, terms: Sequence[str]) -> "tuple[Vectors, Vectors]":
    """The vector of a text, and a row for each of some terms: words and short phrases, which come again and again."""
    import numpy

    remembered = _remembered()
    if len(remembered) + len(terms) > _MOST_REMEMBERED:
        remembered.clear()
    missing = [term for term in terms if term not in remembered]
    # In one go: most of the time that a short text takes goes into reading the weights.
    first, *others = vectors([text, *missing])
    remembered.update(zip(missing, (row.astype(numpy.float16) for row in others), strict=True))
    rows = numpy.array([remembered[term] for term in terms], numpy.float32).reshape(-1, SIZE)
    return first, rows


def commonness(words: Sequence[str]) -> list[float]:
    """How common words are in texts of sixteen languages, as the logarithm of their share: -8 for "time", -12.4 for
    "privacy", and less than any other for what the model knows by its pieces alone.
    """
    known = _model().vocabulary
    found = []
    for word in words:
        numbers = known.piece_to_id([_BEGINS + word, _BEGINS + word.lower()])
        scores = (known.get_score(number) for number in numbers if number != known.unk_id())
        found.append(max(scores, default=-math.inf))
    return found


def packed(vector: "Vectors") -> bytes:
    """A vector in a byte a component: what it loses changes no category."""
    import numpy

    return numpy.clip(numpy.rint(vector * _SCALE), -127, 127).astype(numpy.int8).tobytes()


def unpacked(vector: bytes) -> "Vectors":
    """What `packed` made, of length 1 again; all zeros where it is none."""
    import numpy

    found = numpy.frombuffer(vector, numpy.int8).astype(numpy.float32)
    length = float(numpy.linalg.norm(found))
    return found / length if len(found) == SIZE and length else numpy.zeros(SIZE, numpy.float32)


def preload() -> None:
    """Load the model: some 0.2 s of computing, and 45 MB of memory, of which 16 are a file that processes share."""
    _model()


class _Model(NamedTuple):
    """The distilled encoder.

    Attributes:
        vocabulary: cuts texts into pieces, and numbers them.
        pieces: a row for each piece, on the disk: what is read of it is in memory once for all processes.
        first, constant: from a sum of rows to the first two layers, side by side.
        inner, second, last, across: the rest of the encoder, as it was.
    """

    vocabulary: "SentencePieceProcessor"
    pieces: "NDArray[numpy.uint8]"
    first: "Vectors"
    constant: "Vectors"
    inner: "Vectors"
    second: "Vectors"
    last: "Vectors"
    across: "Vectors"

    def head(self, mean: "Vectors", roots: "Vectors") -> "Vectors":
        """Rows of length 1 for sums of pieces, each divided by the square root of their number, which is `roots`."""
        import numpy

        width = len(self.inner)
        begun = mean @ self.first + roots * self.constant
        hidden = numpy.maximum(begun[:, :width], 0)
        middle = numpy.maximum(begun[:, width:] + hidden @ self.inner, 0)
        ended = middle @ self.across + numpy.maximum(middle @ self.second, 0) @ self.last
        return _of_length_1(numpy.tanh(ended))


def _of_length_1(rows: "Vectors") -> "Vectors":
    import numpy

    found: Vectors = rows / numpy.maximum(numpy.linalg.norm(rows, axis=1, keepdims=True), 1e-9)
    return found


def _model() -> _Model:
    """The model, loaded when it is first asked for. Raises ModelUnusable."""
    try:
        return _loaded()
    except Exception as error:
        # What is missing or damaged shows in as many ways as there are packages that read it.
        raise ModelUnusable("The embedded analysis does", error) from error


@cache
def _loaded() -> _Model:
    from sentencepiece import SentencePieceProcessor

    # First, for it takes longest and does without Python: other threads import meanwhile.
    vocabulary = SentencePieceProcessor(model_file=str(resource.path("model", "vocabulary.model")))
    import numpy

    with numpy.load(resource.path("model", "head.npz")) as kept:
        layers = {name: kept[name].astype(numpy.float32) for name in kept.files}
    return _Model(
        vocabulary=vocabulary,
        # Not as what numpy calls a map, which takes longer to be asked for rows.
        pieces=numpy.asarray(numpy.load(resource.path("model", "pieces.npy"), mmap_mode="r")),
        **layers,
    )


@lru_cache(maxsize=1)
def _remembered() -> "dict[str, NDArray[numpy.float16]]":
    return {}
