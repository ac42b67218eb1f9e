"""Links in plain text and Markdown."""

import time

import pytest

from kbdesk.bookmark import Bookmark, Skipped
from kbdesk.importers import NotAnExport, open_text


def one(line):
    (entry,) = open_text(line).entries()
    return entry


@pytest.mark.parametrize(
    ("line", "url", "title"),
    [
        ("https://a.example/x", "https://a.example/x", ""),
        ("  - https://a.example/x.", "https://a.example/x", ""),
        ("A title: https://a.example/x", "https://a.example/x", "A title"),
        ("1. A title - https://a.example/x,", "https://a.example/x", "A title"),
        ("https://a.example/x | A tab", "https://a.example/x", "A tab"),
        ('[A **bold** title](https://a.example/x "more")', "https://a.example/x", "A bold title"),
        ("<https://a.example/x>", "https://a.example/x", ""),
        ("www.a.example/x", "https://www.a.example/x", ""),
        ("(see https://a.example/Foo_(bar))", "https://a.example/Foo_(bar)", ""),
        ("[p](https://a.example/Foo_(bar))", "https://a.example/Foo_(bar)", "p"),
        ("Have you read https://a.example/x?!", "https://a.example/x", ""),
        ("他说https://a.example/路径。好", "https://a.example/路径", ""),
        ("[https://a.example/x](https://a.example/x)", "https://a.example/x", ""),
        ('[ref]: https://a.example/x "Named"', "https://a.example/x", "Named"),
        ("HTTPS://A.example/x", "HTTPS://A.example/x", ""),
    ],
)
def test_one_link_a_line(line, url, title):
    entry = one(line)
    assert (entry.url, entry.title) == (url, title)


def test_items_of_a_list_have_folder_tags_note_and_flags():
    text = """# My links
Some words on https://prose.example/ in a sentence.

## Tech ##
- [Python](https://python.example/) - the language #code #snakes
- [x] [Read](https://read.example/)
- [ ] https://unread.example/ #only
### Deep
* https://deep.example/
```
# no heading
```
* https://deeper.example/
## Other
see https://sentence.example/ #1 of many
"""
    # The first link stands below the only first heading, but "## Tech" is below it too: it is the document's title.
    found = {entry.url: entry for entry in open_text(text).entries()}
    assert found["https://prose.example/"] == Bookmark(url="https://prose.example/")
    assert found["https://python.example/"] == Bookmark(
        url="https://python.example/", title="Python", folder=["Tech"], tags=["code", "snakes"], note="the language"
    )
    assert found["https://read.example/"].flags == ["read"]
    assert (found["https://unread.example/"].flags, found["https://unread.example/"].tags) == (["unread"], ["only"])
    assert found["https://deep.example/"].folder == ["Tech", "Deep"]
    assert found["https://deeper.example/"].folder == ["Tech", "Deep"]
    assert found["https://sentence.example/"] == Bookmark(url="https://sentence.example/")


def test_several_links_a_line():
    urls = [entry.url for entry in open_text("https://a.example,https://b.example; [c](http://c.example) x").entries()]
    assert urls == ["https://a.example", "https://b.example", "http://c.example"]


def test_pictures_and_places_are_passed_over():
    found = list(
        open_text(
            "![pic](https://i.example/p.png)\n[near](./file.md)\n[![b](https://i.example/b.png)](https://b.example)"
        ).entries()
    )
    assert [type(entry) for entry in found] == [Skipped, Skipped, Bookmark]
    assert found[2] == Bookmark(url="https://b.example", title="b")


@pytest.mark.parametrize(
    "unit",
    ["[", "![", "[a](", "[a](b(", "[![a](b)", "www.", "http://", "https://a.example/)", "- ", " #a", "[[a]", "*a"],
)
def test_hostile_lines_take_linear_time(unit):
    start = time.process_time()
    assert list(open_text("https://x.example/ " + unit * (1_000_000 // len(unit)), "text").entries())
    assert time.process_time() - start < 8


def test_prose_is_no_export():
    with pytest.raises(NotAnExport, match="there is no link in it"):
        open_text("Call me Ishmael. Some years ago - never mind how long precisely.")
