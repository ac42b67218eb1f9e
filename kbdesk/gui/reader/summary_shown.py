"""What of a summary is shown above the article: not what the article itself begins with, just below.

kbdesk's own summaries are sentences of the text, and as a rule the first of them is its beginning.
"""

from collections.abc import Iterator

from kbdesk.patterns import compiled

BEGINNING = 450
"""Letters of the text, without white space, that are in sight below the summary."""

_FEWEST = 2
_LOOKED_AT = 60_000
_END = compiled(r"[。！？][」』”）]*|[.!?…][\"'”’»)\]]*(?:\s+|$)")


def beyond_the_beginning(summary: str, text: str) -> str:
    """The sentences of a summary that the text does not begin with; all of one that is in words of its own.

    Where one sentence of the text would be left, there is nothing: torn from what stood beside it, it sums up nothing.
    """
    whole = _letters(text[:_LOOKED_AT])
    passages = list(_passages(summary, whole))
    places = [whole.find(_letters(passage)) for passage in passages]
    kept = [passage for passage, place in zip(passages, places, strict=True) if not 0 <= place < BEGINNING]
    shown = "".join(kept).strip()
    is_torn = len(kept) < len(passages) and len(_END.findall(shown)) < _FEWEST and _letters(shown) in whole
    return "" if is_torn else shown


def _passages(summary: str, whole: str) -> Iterator[str]:
    """The parts of a summary that stand in the text as they are, each as long as can be, and what stands in none."""
    passage = ""
    begin = 0
    for end in [*(found.end() for found in _END.finditer(summary)), len(summary)]:
        piece = summary[begin:end]
        if passage and _letters(passage + piece) not in whole:
            yield passage
            passage = ""
        passage += piece
        begin = end
    if passage:
        yield passage


def _letters(text: str) -> str:
    return "".join(text.split())
