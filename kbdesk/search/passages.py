"""The passage of an article that comes nearest to a question."""

from collections.abc import Sequence

from kbdesk.library.index.embeddings import Embeddings
from kbdesk.patterns import compiled

_LENGTH = 180
_SPACES = compiled(r"[\s\x00-\x1f\x7f]+")


def best_passages(embeddings: Embeddings, articles: Sequence[int], question: str) -> dict[int, str]:
    """How the best passage of each article begins; articles without vectors are missing."""
    if not articles:
        return {}
    import numpy

    from kbdesk.search import meaning

    vector = meaning.rows([question])[0]
    places: dict[int, tuple[int, int]] = {}
    for article, bounds, packed in embeddings.passages(articles):
        best = int(numpy.argmax(meaning.unpacked(packed) @ vector))
        begin, end = numpy.frombuffer(bounds, "<u4").reshape(-1, 2)[best].tolist()
        places[article] = (begin, min(end, begin + 3 * _LENGTH))
    return {article: _shown(text, places[article][0] > 0) for article, text in embeddings.excerpts(places).items()}


def _shown(text: str, follows: bool) -> str:
    text = _SPACES.sub(" ", text).strip()
    if len(text) > _LENGTH:
        text = text[: max(text.rfind(" ", 0, _LENGTH), _LENGTH // 2)] + "…"
    return ("…" if follows else "") + text
