"""The category of an article: a linear classifier over its vector, learned from phrases and from corrections.

Every category has phrases: those of `topics.toml` for the ones to begin with, its description for one of its user's
own. An article that its user put into a category is one more example of it, and counts for several phrases, so that
three of them move the next one that is like them. Ridge regression of "is in this category" on the vectors, which
takes some milliseconds and is done anew only when the categories or the corrections have changed.
"""

from functools import lru_cache
from typing import TYPE_CHECKING

from kbdesk.analysis.provider import Catalogue, Topic
from kbdesk.analysis.topics import topics
from kbdesk.analysis.vectors import unpacked, vectors
from kbdesk.patterns import compiled

if TYPE_CHECKING:
    import numpy
    from numpy.typing import NDArray

    Array = NDArray[numpy.float32]

_RIDGE = 2.0
_TYPICAL = 34.0
"""What the phrases of a category weigh together, however many there are."""

_HEAVIEST = 8.0
_CORRECTION = 4.0
"""What a correction weighs: as much as so many phrases."""

_LEAST = 0.2
"""The score below which no category is better than the best one; an article in the midst of its topic has 0.4."""

_SURELY_NOTHING = 0.4
"""The score of a page that is about nothing ("Log in to continue" has 0.8); articles have 0.1."""

_NOTHING = Topic("", origin="nothing")
"""What pages are like that are about nothing: of no category."""

_BETWEEN = compiled(r"[;,.\n]+")


def category(vector: "Array", catalogue: Catalogue) -> str:
    """The name of the category that fits an article best, or "" where none fits well."""
    if not catalogue.topics:
        return ""
    weights, constants = _learned(catalogue)
    *scores, nothing = (vector @ weights + constants).tolist()
    best = max(scores)
    return catalogue.topics[scores.index(best)].name if best >= _LEAST and nothing < _SURELY_NOTHING else ""


@lru_cache(maxsize=2)
def _learned(catalogue: Catalogue) -> tuple["Array", "Array"]:
    import numpy

    rows: list[Array] = []
    classes: list[int] = []
    weights: list[float] = []
    places: dict[str, int] = {}
    for place, topic in enumerate((*catalogue.topics, _NOTHING)):
        examples = _examples(topic)
        if topic is not _NOTHING:
            places[topic.name] = place
        rows.extend(examples)
        classes += [place] * len(examples)
        weights += [min(_HEAVIEST, _TYPICAL / len(examples))] * len(examples)
    for name, packed in catalogue.corrections:
        if name in places:
            rows.append(unpacked(packed))
            classes.append(places[name])
            weights.append(_CORRECTION)
    x, weight = numpy.array(rows), numpy.array(weights, numpy.float32)[:, None]
    y = numpy.eye(len(catalogue.topics) + 1, dtype=numpy.float32)[classes]
    x_mean, y_mean = (weight * x).sum(0) / weight.sum(), (weight * y).sum(0) / weight.sum()
    centred, root = x - x_mean, numpy.sqrt(weight)
    a, b = root * centred, root * (y - y_mean)
    solved = numpy.linalg.solve(a.T @ a + _RIDGE * numpy.eye(a.shape[1], dtype=numpy.float32), a.T @ b)
    return solved, y_mean - x_mean @ solved


def _examples(topic: Topic) -> "Array":
    if topic.origin in topics():
        return topics()[topic.origin]
    phrases = [part.strip() for part in _BETWEEN.split(topic.description) if part.strip()]
    return vectors([topic.name, *phrases])
