"""The meaning of texts as vectors: those of texts about the same point the same way.

The model is WordLlama: a vector for each piece of a word, averaged. Its weights come inside the package; nothing is
loaded from a network. It knows English well, other languages in Latin letters somewhat, and other scripts hardly.
"""

from collections.abc import Sequence
from functools import cache
from importlib.util import find_spec
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from kbdesk import resource
from kbdesk.failure import ModelUnusable
from kbdesk.library.index.vectors import Source, Vectors
from kbdesk.patterns import compiled

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray
    from sentencepiece import SentencePieceProcessor

    Rows = NDArray[numpy.float32]

SIZE = 256
SCALE = 127 * 3
"""What a component is multiplied with to be kept in a byte: few are beyond a third, and those are cut."""

_WORDS = 120
_MOST_PASSAGES = 8
_LONGEST_PASSAGE = 8_000
_END = compiled(r"[.!?…。！？\n](?:(?<=[。！？\n])|[.!?…]*[\"'”’)\]]*(?=\s))")
"""Begins with the very mark, so that nothing else is tried anywhere else."""

_SPACE = "▁"
"""The piece that a space is."""

_MOST_WORDS = 30_000
"""Words that are remembered, some 6 MB in every child process."""

_LONG_SENTENCE = 1_200
"""Characters: what has no full stop for so long is cut."""


def rows(texts: Sequence[str]) -> "Rows":
    """A row of length 1 for each text; of zeros for one that says nothing. 0.07 ms for a query, 0.3 for a passage."""
    import numpy

    model = _model()
    cut = [model.cutter.cut(text) if text.strip() else [] for text in texts]
    # Texts say most of their pieces several times: how often, times what each is.
    pieces, places = numpy.unique(list(chain.from_iterable(cut)), return_inverse=True)
    if not len(pieces):
        return numpy.zeros((len(texts), SIZE), numpy.float32)
    begins = numpy.repeat(numpy.arange(0, len(texts) * len(pieces), len(pieces)), list(map(len, cut)))
    counts = numpy.bincount(begins + places, minlength=len(texts) * len(pieces)).reshape(len(texts), len(pieces))
    return unit(counts.astype(numpy.float32) @ model.pieces[pieces].astype(numpy.float32))


def preload() -> None:
    """Load the model: some hundredths of a second, and 10 MB of memory beside a file of 16 that processes share."""
    _model()


def vectors(source: Source) -> Vectors:
    """The vectors of an article. A page of 600 words takes about a millisecond."""
    import numpy

    bounds = passages(source.text)
    made = rows([f"{source.title}. {source.text[begin : min(end, begin + _LONGEST_PASSAGE)]}" for begin, end in bounds])
    return Vectors(
        whole=packed(unit(made.mean(axis=0))),
        bounds=numpy.array(bounds, "<u4").tobytes(),
        passages=packed(made),
    )


def passages(text: str) -> list[tuple[int, int]]:
    """Where the passages of a text begin and end: whole sentences, about 120 words or an eighth of it."""
    sentences = list(_sentences(text))
    sizes = [_size(text[begin:end]) for begin, end in sentences]
    number = min(_MOST_PASSAGES, max(1, round(sum(sizes) / _WORDS)))
    wanted = sum(sizes) / number
    found: list[tuple[int, int]] = []
    first, done = 0, 0.0
    for last, size in enumerate(sizes):
        done += size
        if done >= wanted * (len(found) + 1) - size / 2 or last == len(sizes) - 1:
            found.append((sentences[first][0], sentences[last][1]))
            first = last + 1
            if len(found) == number - 1 and first < len(sizes):
                found.append((sentences[first][0], sentences[-1][1]))
                break
    return found or [(0, len(text))]


def packed(vector: "Rows") -> bytes:
    """Vectors in a byte a component."""
    import numpy

    return numpy.clip(numpy.rint(vector * SCALE), -127, 127).astype(numpy.int8).tobytes()


def unpacked(vector: bytes) -> "Rows":
    """What `packed` made, in rows of length 1 again."""
    import numpy

    return unit(numpy.frombuffer(vector, numpy.int8).reshape(-1, SIZE).astype(numpy.float32))


def unit(vector: "Rows") -> "Rows":
    """The same of length 1; zeros stay what they are."""
    import numpy

    length = numpy.linalg.norm(vector, axis=-1, keepdims=True)
    found: Rows = vector / numpy.maximum(length, 1e-9)
    return found


def _sentences(text: str) -> list[tuple[int, int]]:
    found = []
    first = 0
    for last in (*(match.end() for match in _END.finditer(text)), len(text)):
        for begin in range(first, last, _LONG_SENTENCE):
            end = min(last, begin + _LONG_SENTENCE)
            if not text[begin:end].isspace():
                found.append((begin, end))
        first = last
    return found


def _size(text: str) -> float:
    """Words, or half the characters where there are no spaces between them."""
    return max(text.count(" ") + 1, 0 if text.isascii() else len(text.encode()) / 12)


class _Cutter:
    """Cuts texts into pieces of words, and remembers the words: texts have most of them in common.

    No piece reaches over a space, so that a text is cut as its words are.
    """

    def __init__(self, vocabulary: "SentencePieceProcessor") -> None:
        self._vocabulary = vocabulary
        self._nothing = [vocabulary.piece_to_id(_SPACE)]  # between two spaces
        self._known: dict[str, list[int]] = {}

    def cut(self, text: str) -> list[int]:
        """The numbers of its pieces."""
        words = text.split(" ")
        known = self._known
        if len(known) + len(words) > _MOST_WORDS:
            known.clear()
        for word in set(words).difference(known):
            known[word] = self._vocabulary.encode(word, out_type=int) or self._nothing
        return list(chain.from_iterable(map(known.__getitem__, words)))


class _Model(NamedTuple):
    cutter: _Cutter
    pieces: "NDArray[numpy.float16]"


def _model() -> _Model:
    """The model, loaded when it is first asked for. Raises ModelUnusable, and tries again the next time."""
    try:
        return _loaded()
    except Exception as error:
        # What is missing or damaged shows in as many ways as there are packages that read it.
        raise ModelUnusable("Search by meaning does", error) from error


@cache
def _loaded() -> _Model:
    from sentencepiece import SentencePieceProcessor

    spec = find_spec("wordllama")
    if spec is None or spec.origin is None:
        raise FileNotFoundError("the package wordllama is missing")
    # The package's own reader brings the means to load others from the network, and takes many times as long.
    pieces = _mapped(Path(spec.origin).parent / "weights" / f"l2_supercat_{SIZE}.safetensors")
    vocabulary = SentencePieceProcessor(model_file=str(resource.path("model", "meaning.model")))
    return _Model(_Cutter(vocabulary), pieces)


def _mapped(path: Path) -> "NDArray[numpy.float16]":
    """The only table of a file in the format of safetensors: eight bytes say how long its head is, which is JSON and
    says where what lies (https://github.com/huggingface/safetensors#format). It stays on the disk, and what is read of
    it is in memory once for all processes; the library would read all of it, 16 MB, for each.
    """
    import numpy

    with path.open("rb") as file:
        length = int.from_bytes(file.read(8), "little")
        head = msgspec.json.decode(file.read(length))
    [table] = (about for name, about in head.items() if name != "__metadata__")
    if table["dtype"] != "F16":
        raise ValueError(f"{path.name} has numbers of the type {table['dtype']}")
    begin = 8 + length + table["data_offsets"][0]
    # Not as what numpy calls a map, which takes longer to be asked for rows.
    return numpy.asarray(numpy.memmap(path, "<f2", "r", begin, tuple(table["shape"])))
