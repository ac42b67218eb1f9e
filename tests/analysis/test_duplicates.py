"""Which tags are proposed to be merged, and which are not."""

import pytest

from kbdesk.analysis.duplicates import suggestions


@pytest.mark.parametrize(
    ("names", "reason"),
    [
        (["book", "books"], "singular and plural, or another spelling"),
        (["art history", "history of art"], "the same words"),
        (["artificial intelligence", "AI"], "short form"),
        (["javascript", "javasript"], "almost the same letters"),
        (["history", "Geschichte"], "the same meaning"),
        (["physics", "физика"], "the same meaning"),
        (["books", "libros"], "the same meaning"),
    ],
)
def test_what_may_be_one(names, reason):
    assert [(row.name, row.into, row.reason) for row in suggestions(names)] == [(names[1], names[0], reason)]


@pytest.mark.parametrize(
    "names",
    [[], ["one"], ["dog", "cat"], ["python 2", "python 3"], ["java", "javascript"], ["art", "history"], ["1", "2"]],
)
def test_what_is_not(names):
    assert suggestions(names) == []
