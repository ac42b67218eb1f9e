"""Which tags are proposed to be merged, and which are not."""

import pytest

from kbdesk.analysis.duplicates import suggestions

LANGUAGES = {
    **dict.fromkeys(["history", "books", "kidney", "renal", "project", "projects"], "en"),
    **{"Geschichte": "de", "physics": "en", "физика": "ru", "libros": "es", "проект": "ru"},
    **{"项目": "zh", "プロジェクト": "ja"},
    **{"waste": "en", "garbage": "en", "Krankenhaus": "de", "Spital": "de", "szpital": "pl"},
    **{"chat": "en", "kot": "pl"},
}
"""Which language the articles with a tag are in."""


@pytest.mark.parametrize(
    ("names", "reason"),
    [
        (["book", "books"], "singular and plural, or another spelling"),
        (["art history", "history of art"], "the same words"),
        (["artificial intelligence", "AI"], "short form"),
        (["javascript", "javasript"], "almost the same letters"),
        (["history", "Geschichte"], "the same in another language"),
        (["physics", "физика"], "the same in another language"),
        (["books", "libros"], "the same in another language"),
        (["kidney", "renal"], "the same meaning"),
        (["waste", "garbage"], "the same meaning"),
        (["Krankenhaus", "Spital"], "the same meaning"),
        (["szpital", "Spital"], "the same in another language"),
    ],
)
def test_what_may_be_one(names, reason):
    found = suggestions(names, lambda _: LANGUAGES)
    assert [(row.name, row.into, row.reason) for row in found] == [(names[1], names[0], reason)]


@pytest.mark.parametrize(
    "names",
    [
        *(
            [],
            ["one"],
            ["dog", "cat"],
            ["python 2", "python 3"],
            ["java", "javascript"],
            ["art", "history"],
            ["1", "2"],
        ),
        *(["patient", "patent"], ["recycling", "cycling"], ["charter", "character"], ["dedication", "medication"]),
        *(["AI", "acute illness"], ["art", "abstract reasoning test"], ["English", "British"]),
        ["chat", "kot"],  # a cat in French, but nothing here is French
        *(["nginx", "SiPhox"], ["metadata", "metaclass"], ["search", "search-and-replace"]),
    ],
)
def test_what_is_not(names):
    assert suggestions(names, lambda _: LANGUAGES) == []


def test_a_tag_is_proposed_once_and_the_likeliest_come_first():
    names = ["project", "kidney", "renal", "projects", "проект", "项目", "プロジェクト"]
    found = [(row.name, row.into) for row in suggestions(names, lambda _: LANGUAGES)]
    assert found[0] == ("projects", "project")
    assert found[-1] == ("renal", "kidney")
    assert sorted(found[1:-1]) == sorted((name, "project") for name in ("проект", "项目", "プロジェクト"))
