"""OPML, Markdown with the address in its front matter, lists of links in Markdown, and kbdesk's own exports."""

import msgspec
import pytest

from kbdesk.bookmark import Bookmark, Mark, Skipped
from kbdesk.failure import KbdeskError
from kbdesk.importers import open_export
from kbdesk.jobs import payload
from kbdesk.library.shelf import Item
from tests.importers.specimens import links, read, skipped, specimen

PILOTS = "https://harbour.example/pilots"


def test_opml(tmp_path):
    entries = read(tmp_path, "feeds.opml")
    assert links(entries) == [
        Bookmark(
            url="https://harbour.example/",
            title="Pilots & ports",
            folder=["Ports"],
            tags=["pilots", "ports"],
            added=1714557600,
            note="Read the second part.",
        ),
        Bookmark(url="https://lamps.example/feed?a=1&b=2", title="Lamps", folder=["Ports", "Inner"]),
        Bookmark(url="https://ropes.example/", title="Ropes", flags=["read"]),
        Bookmark(url="https://stars.example/", title="Stars", note="on Sunday"),
        Bookmark(url="https://undated.example/", title="Undated"),
    ]
    assert skipped(entries) == ["items of an outline without an address"]


def test_entities_of_one_s_own_are_refused(tmp_path):
    path = tmp_path / "laughs.opml"
    path.write_text('<!DOCTYPE x [<!ENTITY a "&b;&b;">]><opml><outline text="&a;" xmlUrl="https://a.example/"/></opml>')
    with pytest.raises(KbdeskError, match="declares XML entities"):
        open_export(path)


CLIPPING = Bookmark(
    url=PILOTS,
    title="Pilots — Größe",
    tags=["ports"],
    added=1714521600,
    text="They know the [harbour](https://harbour.example/).",
    author="Ada Keeper",
    published="1911-03-04",
)


def test_a_clipping_of_obsidian(tmp_path):
    assert read(tmp_path, "clipping.md") == [CLIPPING]


def test_a_folder_of_clippings(tmp_path):
    folder = tmp_path / "Vault"
    (folder / "Ports").mkdir(parents=True)
    (folder / "Ports" / "a.md").write_bytes(specimen("clipping.md"))
    (folder / "b.md").write_text("---\ntitle: B\nurl: https://b.example/\nstarred: true\nnote: Mine\n---\n")
    (folder / "c.md").write_text("No front matter here.\n")
    (folder / ".trash").mkdir()
    (folder / ".trash" / "d.md").write_text("---\nurl: https://gone.example/\n---\n")
    export = open_export(folder)
    assert export.format == "markdown-folder"
    entries = list(export.entries())
    assert links(entries) == [
        Bookmark(
            **{**{name: getattr(CLIPPING, name) for name in CLIPPING.__struct_fields__}, "folder": ["Vault", "Ports"]}
        ),
        Bookmark(url="https://b.example/", title="B", folder=["Vault"], note="Mine", flags=["starred"]),
    ]
    assert skipped(entries) == ["Markdown files without an address in their front matter"]


def test_a_list_in_markdown(tmp_path):
    entries = read(tmp_path, "links.md")
    assert links(entries) == [
        Bookmark(url=PILOTS, title="Pilots", folder=["Ports"], tags=["ports", "sea"], note="Read the second part."),
        Bookmark(url="https://lamps.example/list", title="Lamps", folder=["Ports"], flags=["read"]),
        Bookmark(url="https://ropes.example/", folder=["Later"], flags=["unread"]),
        Bookmark(url="https://stars.example/"),
    ]
    assert skipped(entries) == ["pictures in a text"]


def test_a_list_of_links_of_kbdesk_s_own_import(tmp_path):
    entries = read(tmp_path, "job_1.json")
    assert entries == [
        Bookmark(
            url="https://harbour.example/pilots",
            title="Pilots, ports",
            folder=["Work", "Sea"],
            folders=(["Later"],),
            tags=["sea", "two words"],
            added=1714557600,
            note="They know",
            flags=["unread", "private"],
            author="Ada Keeper",
            published="2024-05",
            marks=(Mark("They know the harbour.", "Really?"),),
        ),
        Bookmark(title="A thought", text="Boats float."),
        Bookmark(url="https://lamps.example/list", title="Lamps", text="What was stored of the page."),
        Skipped("files on a computer", "/home/ada/pilots.pdf"),
        Skipped("javascript: bookmarklets", "javascript:alert(1)"),
    ]
    aliases = b'"aliases":["https://short.example/p","file:///home/ada/p.html","memento:1/20150503102030/x"]'
    copy = b'"memento":{"address":"javascript:alert(1)","made":1714557600}'
    forged = specimen("job_1.json").replace(b'"published":', aliases + b"," + copy + b',"published":')
    assert read(tmp_path, "job_1.json", forged)[0] == msgspec.structs.replace(
        entries[0], aliases=("https://short.example/p",)
    )
    by_hand = specimen("job_1.json").replace(b'"tags":["sea","two words"]', b'"tags":"sea"')
    assert read(tmp_path, "job_1.json", by_hand) == [Skipped("damaged entries", PILOTS), *entries[1:]]


def test_what_an_import_has_stored_is_read_as_it_was(tmp_path):
    items = [Item(url=f"https://a.example/{n}", title=f"]}} {n}", note="two\nlines", added=n + 1) for n in range(120)]
    payload.Draft(tmp_path, items, 1.5).publish(7)
    export = open_export(payload.path(tmp_path, 7))
    assert [msgspec.to_builtins(entry) for entry in export.entries()] == [msgspec.to_builtins(item) for item in items]


def test_kbdesk_s_json(tmp_path):
    assert read(tmp_path, "kbdesk.json") == [
        Bookmark(
            url=PILOTS,
            title="Pilots — Größe",
            folder=["Work", "Ports"],
            folders=(["Later"],),
            tags=["ports", "sea pilots"],
            added=1714557600,
            note="Read the second part.",
            flags=["read", "starred"],
            text="They know the *harbour*.",
            author="A. Keeper",
            published="1911-03-04",
            site="Harbour",
            aliases=("https://short.example/p",),
        ),
        Bookmark(title="A thought", added=1714557601, flags=["unread"], text="They burn oil."),
    ]


def test_kbdesk_s_csv(tmp_path):
    assert read(tmp_path, "kbdesk.csv") == [
        Bookmark(
            url=PILOTS,
            title='Pilots, "ports" — Größe',
            folder=["Work", "Ports"],
            folders=(["Later"],),
            tags=["ports", "sea pilots"],
            added=1714557600,
            note="Read the second part.\nAnd its notes.",
            flags=["read", "starred"],
            author="A. Keeper",
            published="1911-03-04",
        ),
        Bookmark(url="https://lamps.example/list", title="=Lamps", tags=["a;b"], added=1714557601, flags=["unread"]),
        Bookmark(title="A thought", added=1714557602, flags=["unread"], text="They burn oil."),
        Bookmark(url="https://undated.example/", title="Undated", flags=["unread"]),
    ]
