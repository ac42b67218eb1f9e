"""The help as a book of pages: its contents, its sections, what a topic means and what a search finds."""

import pytest

from kbdesk import manual
from kbdesk.failure import KbdeskError
from kbdesk.manual import Chapter, Manual, read

SOURCE = """# The `sea` and the *river*

Above everything.

## Boats

A [boat](boats.md) is wet. See `kbdesk boats`.

### Sails

| sail | size |
|---|---|
| jib | small |

## Boats

```sh
row --row
```
"""


@pytest.fixture
def book():
    contents = read("index", "# Contents\n\n## All\n\n- [Sea](sea.md)\n- [Land](land.md)\n")
    land = read("land", "# Land\n\nNo boats here, but a Café.\n\n## Boathouses\n\nThey hold boats, boats and boats.\n")
    return Manual([Chapter("All", (read("sea", SOURCE), land))], contents)


def test_sections_have_plain_titles_texts_and_anchors_of_their_own():
    page = read("sea", SOURCE)
    assert page.title == "The sea and the river"
    assert [(s.title, s.level, s.anchor) for s in page.sections] == [
        ("The sea and the river", 1, ""),
        ("Boats", 2, "boats"),
        ("Sails", 3, "sails"),
        ("Boats", 2, "boats-1"),
    ]
    assert page.sections[1].text == "A boat is wet. See kbdesk boats."
    assert page.sections[2].text == "sail\nsize\njib\nsmall"
    assert page.sections[3].text == "row --row"


def test_the_source_of_a_section_has_those_below_it():
    top, boats, sails, again = read("sea", SOURCE).sections
    assert top.source == SOURCE
    assert boats.source.startswith("## Boats\n")
    assert "jib" in boats.source
    assert "row" not in boats.source
    assert sails.source.startswith("### Sails")
    assert again.source == "## Boats\n\n```sh\nrow --row\n```\n"


def test_a_heading_in_code_is_none():
    assert len(read("x", "# One\n\n```\n# not one\n```\n").sections) == 1


def test_a_page_without_a_heading_is_headed_by_its_name():
    page = read("bare", "Only words.\n")
    assert (page.title, page.sections[0].text) == ("bare", "Only words.")


def test_anchors_are_as_github_makes_them():
    assert manual.anchor_of("What is in it? `this_one`, that") == "what-is-in-it-this_one-that"


@pytest.mark.parametrize(
    ("topic", "found"),
    [
        ("sea", "sea"),
        ("Sea.md", "sea"),
        ("sea#sails", "sea#sails"),
        ("sea#nothing", "sea"),
        ("boats", "sea#boats"),
        ("sails", "sea#sails"),
        ("the river", "sea"),
        ("boathouses", "land#boathouses"),
        ("SAILS", "sea#sails"),
    ],
)
def test_a_topic_is_a_page_an_anchor_or_words_of_a_heading(book, topic, found):
    assert book.locate(topic).topic == found


@pytest.mark.parametrize("topic", ["", "  ", "boat", "jib", "…"])
def test_what_is_no_heading_is_no_topic(book, topic):
    assert book.locate(topic) is None


def test_a_search_finds_sections_with_all_words_those_in_headings_first(book):
    assert [found.section.topic for found in book.find("boats")] == [
        "sea#boats",
        "sea#boats-1",
        "land#boathouses",
        "land",
    ]
    assert [found.section.topic for found in book.find("JIB small")] == ["sea#sails"]
    assert [found.section.topic for found in book.find("cafe")] == ["land"]
    assert book.find("jib café") == []
    assert book.find(" ") == []


def test_what_was_found_comes_with_the_words_around_it(book):
    assert book.find("wet")[0].around == "A boat is wet. See kbdesk boats."
    long = read("long", f"# Long\n\n{'before ' * 40}needle {'after ' * 40}\n")
    around = Manual([Chapter("All", (long,))], read("index", "# C")).find("needle")[0].around
    assert around.startswith("… ")
    assert around.endswith(" …")
    assert "needle" in around
    assert len(around) < 140


def test_an_installation_without_help_says_so(monkeypatch, tmp_path):
    monkeypatch.setattr("kbdesk.resource._PLACES", (tmp_path,))
    with pytest.raises(KbdeskError, match="lacks its help"):
        manual.load()


def test_a_page_that_the_contents_do_not_name_stands_at_the_end(monkeypatch, tmp_path):
    (tmp_path / "help").mkdir()
    (tmp_path / "help" / "index.md").write_text("# C\n\n## One\n\n- [a](a.md)\n- [gone](gone.md)\n", "utf-8")
    for name in ("a", "b"):
        (tmp_path / "help" / f"{name}.md").write_text(f"# {name}\n", "utf-8")
    monkeypatch.setattr("kbdesk.resource._PLACES", (tmp_path,))
    book = manual.load()
    assert [(chapter.title, [page.name for page in chapter.pages]) for chapter in book.chapters] == [
        ("One", ["a"]),
        ("Further pages", ["b"]),
    ]
