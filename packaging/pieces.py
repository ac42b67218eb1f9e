"""Make `resources/model/meaning.model` anew from the vocabulary of the package wordllama.

    pip install protobuf && python packaging/pieces.py

What cuts texts for the search by meaning is a vocabulary of pieces and the order in which they are put together. The
package has it as the JSON of another library, which takes longer to be read, all the time of which no other thread can
run Python, and longer to cut a word. It is the same in the format of SentencePiece, from which it once came: the first
pair that is put together is the piece with the highest score, and the pieces stand in that order.
"""

import importlib.util
import json
from pathlib import Path

from sentencepiece import sentencepiece_model_pb2 as format

SPECIAL = 3
"""Pieces with a meaning of their own: unknown, begin and end; then follow the 256 bytes."""

BYTES = 256
WHERE = Path(__file__).resolve().parent.parent / "resources" / "model" / "meaning.model"


def main() -> None:
    """Write the file."""
    package = importlib.util.find_spec("wordllama")
    if package is None or package.origin is None:
        raise SystemExit("wordllama is not installed.")
    source = Path(package.origin).with_name("tokenizers") / "l2_supercat_tokenizer_config.json"
    vocabulary = json.loads(source.read_text("utf-8"))["model"]["vocab"]
    kinds = format.ModelProto.SentencePiece
    model = format.ModelProto()
    for place, name in enumerate(sorted(vocabulary, key=vocabulary.__getitem__)):
        piece = model.pieces.add(piece=name, score=min(0, SPECIAL + BYTES - place))
        if place < SPECIAL + BYTES:
            piece.type = kinds.BYTE if place >= SPECIAL else kinds.CONTROL if place else kinds.UNKNOWN
    trained, spelled = model.trainer_spec, model.normalizer_spec
    trained.model_type = format.TrainerSpec.BPE
    trained.vocab_size = len(vocabulary)
    trained.byte_fallback = True
    trained.unk_id, trained.bos_id, trained.eos_id, trained.pad_id = 0, 1, 2, -1
    spelled.name, spelled.remove_extra_whitespaces = "identity", False
    WHERE.write_bytes(model.SerializeToString())


main()
