"""What browsers keep and what their extensions write: Firefox, Chrome and its relatives, tabs, links as files."""

import json
import plistlib

import pytest

from kbdesk.bookmark import Bookmark, Skipped
from kbdesk.failure import KbdeskError
from kbdesk.importers import NotAnExport, open_export
from tests.importers.specimens import links, read, skipped, specimen

PILOTS = "https://harbour.example/pilots"
TITLE = "Pilots — Größe"
LAMPS = "https://lamps.example/list"
FIREFOX = [
    Bookmark(
        url=PILOTS,
        title=TITLE,
        folder=["Bookmarks Menu", "Ports"],
        tags=["ports", "sea pilots"],
        added=1714557600,
        note="Read the second part.",
    ),
    Bookmark(url=LAMPS, title="Lamps", folder=["Bookmarks Toolbar"], added=1714557604),
    Bookmark(url="https://undated.example/", folder=["Mobile Bookmarks"]),
]


@pytest.mark.parametrize("name", ["firefox.json", "bookmarks.jsonlz4"])
def test_firefox(tmp_path, name):
    entries = read(tmp_path, name)
    assert links(entries) == FIREFOX
    assert skipped(entries) == ["separators", "javascript: bookmarklets", "place: queries of Firefox"]


def test_firefox_when_tags_were_folders(tmp_path):
    assert read(tmp_path, "firefox_old.json") == [
        Bookmark(url=PILOTS, title="Pilots", folder=["Bookmarks Toolbar"], tags=["ports"], added=1388577600)
    ]


def test_firefox_live_bookmarks_are_links_to_their_sites(tmp_path):
    def live(title, **annos):
        found = [{"name": f"livemark/{name}", "flags": 0, "expires": 4, "value": url} for name, url in annos.items()]
        kind = "text/x-moz-place-container"
        return {"title": title, "dateAdded": 1388577600000000, "type": kind, "annos": found, "children": []}

    toolbar = {
        "title": "Bookmarks Toolbar", "root": "toolbarFolder", "type": "text/x-moz-place-container",
        "children": [
            live("Harbour news", feedURI="https://harbour.example/rss", siteURI="https://harbour.example/"),
            live("Lamps", feedURI="https://lamps.example/atom") | {"children": None},
        ],
    }  # fmt: skip
    root = {"root": "placesRoot", "type": "text/x-moz-place-container", "children": [toolbar]}
    # The mark by which a backup is known: it has bookmarks of the ordinary kind too.
    toolbar["children"].append({"type": "text/x-moz-place", "uri": "https://ropes.example/", "title": "Ropes"})
    assert links(read(tmp_path, "firefox.json", json.dumps(root).encode())) == [
        Bookmark(url="https://harbour.example/", title="Harbour news", folder=["Bookmarks Toolbar"], added=1388577600),
        Bookmark(url="https://lamps.example/atom", title="Lamps", folder=["Bookmarks Toolbar"], added=1388577600),
        Bookmark(url="https://ropes.example/", title="Ropes", folder=["Bookmarks Toolbar"]),
    ]


def test_a_compressed_backup_that_breaks_off(tmp_path):
    path = tmp_path / "half.jsonlz4"
    data = specimen("bookmarks.jsonlz4")
    path.write_bytes(data[: len(data) * 2 // 3])
    export = open_export(path)
    assert next(iter(export.entries())) == FIREFOX[0]
    assert list(export.entries())
    assert export.warnings == ["The file breaks off in the middle; the link before that was kept."]


@pytest.mark.parametrize("size", [b"\xff\xff\xff\xff", b"\0\0\0\0"])
def test_a_compressed_backup_that_lies_about_its_size(tmp_path, size):
    path = tmp_path / "lie.jsonlz4"
    path.write_bytes(b"mozLz40\0" + size + specimen("bookmarks.jsonlz4")[12:])
    with pytest.raises(Exception, match=r"lie\.jsonlz4"):
        open_export(path)


def test_chromium(tmp_path):
    entries = read(tmp_path, "Bookmarks")
    assert links(entries) == [
        Bookmark(
            url=PILOTS, title=TITLE, folder=["Bookmarks bar"], added=1714557600, note="Read the second part.\n\npil"
        ),
        Bookmark(url=LAMPS, title="Lamps", folder=["Bookmarks bar", "Ports"], added=1714557601),
        Bookmark(url="https://undated.example/", title="Undated", folder=["Other bookmarks"]),
    ]
    assert skipped(entries) == ["pages of the browser itself", "deleted bookmarks"]


def test_opera_keeps_its_own_trees_one_level_deeper(tmp_path):
    def tree(name, *children):
        return {"type": "folder", "name": name, "date_added": "13359031200000000", "children": list(children)}

    def site(name):
        return {"type": "url", "name": name, "url": f"https://{name}.example/", "date_added": "13359031200000000"}

    roots = {
        "bookmark_bar": tree("Bookmarks bar", site("bar")),
        "custom_root": {
            "pinboard": tree("Pinboards"),
            "speedDial": tree("Speed Dials", site("dial"), tree("News", site("paper"))),
            "trash": tree("Trash", site("gone")),
            "unsorted": tree("Unsorted bookmarks", site("loose")),
            "userRoot": tree("Imported", site("mine")),
        },
        "other": tree("Other bookmarks", site("other")),
        "synced": tree("Mobile bookmarks"),
    }
    data = json.dumps({"checksum": "0", "roots": roots, "version": 1}).encode()
    entries = read(tmp_path, "Bookmarks", data)
    assert {link.title: link.folder for link in links(entries)} == {
        "bar": ["Bookmarks bar"],
        "dial": ["Speed Dials"],
        "paper": ["Speed Dials", "News"],
        "loose": ["Unsorted bookmarks"],
        "mine": ["Imported"],
        "other": ["Other bookmarks"],
    }
    assert skipped(entries) == ["deleted bookmarks"]


def test_separators_of_vivaldi_are_none_of_the_links(tmp_path):
    address = "http://bookmark.placeholder.url/"
    separator = {"type": "url", "name": "---", "url": address, "meta_info": {"Description": "separator"}}
    bar = {"type": "folder", "name": "Bar", "children": [separator], "date_added": "0"}
    path = tmp_path / "Bookmarks"
    path.write_text(json.dumps({"roots": {"bookmark_bar": bar}, "version": 1}))
    with pytest.raises(NotAnExport, match="1 entry passed over"):
        open_export(path)
    page = f'<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><p><DT><A HREF="{address}">---</A><DT><A HREF="{LAMPS}">L</A></DL>'
    entries = read(tmp_path, "bookmarks.html", page.encode())
    assert [link.url for link in links(entries)] == [LAMPS]
    assert skipped(entries) == ["separators"]


def test_onetab(tmp_path):
    entries = read(tmp_path, "onetab.txt")
    assert links(entries) == [
        Bookmark(url=PILOTS, title="Pilots | ports — Größe"),
        Bookmark(url="https://lamps.example/list?a=1|2", title="Lamps"),
        Bookmark(url="https://ropes.example/"),
    ]
    assert skipped(entries) == ["pages of browser extensions"]


def test_tab_session_manager(tmp_path):
    entries = read(tmp_path, "tab_sessions.json")
    about = {"tags": ["ports"], "added": 1714557600}
    assert links(entries) == [
        Bookmark(url=PILOTS, title=TITLE, folder=["Harbours", "Window 1"], flags=["starred"], **about),
        Bookmark(url=LAMPS, title="Lamps", folder=["Harbours", "Window 1"], flags=["private"], **about),
        Bookmark(url="https://ropes.example/", title="Ropes", folder=["Harbours", "Window 2"], **about),
        Bookmark(url="https://undated.example/", title="Undated", added=1714557605),
    ]
    assert skipped(entries) == ["pages of the browser itself"]


def test_a_session_without_a_name_goes_by_its_date(tmp_path):
    session = json.loads(specimen("tab_sessions.json"))[0]
    session |= {"name": "", "windows": {"1": session["windows"]["1"]}}
    entries = read(tmp_path, "tab_sessions.json", json.dumps([session]).encode())
    assert [entry.folder for entry in entries] == [["2024-05-01 10:00"]] * 2


def test_a_session_of_the_first_versions_and_its_tab_groups(tmp_path):
    session = json.loads(specimen("tab_sessions.json"))[0]
    session |= {"tag": "auto user ports", "date": "2017-11-02T09:15:00.000Z"}
    session["tabGroups"] = [{"id": 77, "title": "Lights", "windowId": 1}, {"id": 78, "title": "", "windowId": 1}]
    session["windows"]["1"]["3"]["groupId"] = 77
    session["windows"]["1"]["2"]["groupId"] = 78
    session["windows"]["4"]["6"]["groupId"] = -1
    entries = links(read(tmp_path, "tab_sessions.json", json.dumps([session]).encode()))
    assert [(each.folder, each.tags, each.added) for each in entries] == [
        (["Harbours", "Window 1"], ["ports"], 1509614100),
        (["Harbours", "Window 1", "Lights"], ["ports"], 1509614100),
        (["Harbours", "Window 2"], ["ports"], 1509614100),
    ]


ADDRESS = "https://harbour.example/pilots?a=1&b=2"


@pytest.mark.parametrize(
    ("name", "wanted"),
    [
        ("Pilots.url", Bookmark(url=ADDRESS, title="Pilots")),
        ("Pilots.webloc", Bookmark(url=ADDRESS, title="Pilots")),
        ("Pilots_binary.webloc", Bookmark(url=PILOTS, title="Pilots")),
        ("pilots.desktop", Bookmark(url=ADDRESS, title=TITLE, note="Read the second part.")),
    ],
)
def test_links_as_files(tmp_path, name, wanted):
    assert read(tmp_path, name) == [wanted]


@pytest.mark.parametrize(
    "text",
    [
        "[InternetShortcut]\r\nURL=https://a.example/\r\n",
        "[DEFAULT]\nBASEURL=https://frame.example/\n[InternetShortcut]\nURL=https://a.example/\nModified=C0\n",
        "; a comment\n[{9F4C2855-9F79-4B39-A8D0-E1D42DE1D5F3}]\nProp5=8\n[InternetShortcut]\nurl = https://a.example/\n",
        "[Desktop Entry]\nType=Link\nURL[$e]=https://a.example/\n",
    ],
)
def test_shortcuts_of_all_kinds(tmp_path, text):
    (link,) = read(tmp_path, "A.url", text.encode())
    assert (link.url, link.title) == ("https://a.example/", "A")


def test_what_stands_for_white_space_in_a_desktop_entry(tmp_path):
    text = "[Desktop Entry]\nType=Link\nURL=https://a.example/\nName=A\\sname\nComment=One\\ntwo \\\\n\n"
    (link,) = read(tmp_path, "pilots.desktop", text.encode())
    assert (link.title, link.note) == ("A name", "One\ntwo \\n")
    (link,) = read(tmp_path, "Pilots.url", b"[InternetShortcut]\nURL=https://a.example/x\\n\n")
    assert link.url == "https://a.example/x\\n"


def test_a_shortcut_that_is_damaged_keeps_its_address(tmp_path):
    data = plistlib.dumps({"URL": "https://a.example/"})
    said = ("The file is damaged; the address in it was kept.",)
    assert read(tmp_path, "A.webloc", data[: data.index(b"</dict>")], said) == [
        Bookmark(url="https://a.example/", title="A")
    ]


def test_a_shortcut_to_a_program_is_none(tmp_path):
    path = tmp_path / "editor.desktop"
    path.write_text("[Desktop Entry]\nType=Application\nName=Editor\nExec=edit %F\n")
    with pytest.raises(NotAnExport, match=r"no link in it \(1 entry passed over\)"):
        open_export(path)


def test_toby_has_the_titles_that_its_user_gave(tmp_path):
    harbour = {"folder": ["Harbours"], "tags": ["ports", "sea"]}
    assert read(tmp_path, "toby.json") == [
        Bookmark(url="https://harbour.example/pilots", title="Pilots", note="Read the second part.", **harbour),
        Bookmark(url="https://lamps.example/list", title="Lamps", **harbour),
        Skipped("pages of the browser itself", "chrome://settings/"),
        Bookmark(url="https://ropes.example/", title="Ropes and knots", folder=["Later"]),
    ]


def test_spaces_of_toby_are_folders_around_its_collections(tmp_path):
    card = {"url": "https://a.example/", "title": "A", "customTitle": "Mine"}
    data = {"version": 4, "groups": [{"title": "Work", "lists": [{"title": "Ports", "cards": [card]}]}]}
    assert read(tmp_path, "toby.json", json.dumps(data).encode()) == [
        Bookmark(url="https://a.example/", title="Mine", folder=["Work", "Ports"])
    ]


def test_session_buddy(tmp_path):
    assert read(tmp_path, "session_buddy.json") == [
        Bookmark(
            url="https://harbour.example/pilots",
            title="Pilots — Größe",
            folder=["Ports", "Window 1"],
            added=1714557600,
        ),
        Skipped("pages of the browser itself", "chrome://settings/"),
        Bookmark(
            url="https://lamps.example/list",
            title="Lamps",
            folder=["Ports", "Lamps"],
            added=1714557600,
            flags=["starred"],
        ),
    ]


def test_sessions_of_session_buddy_3(tmp_path):
    tabs = [{"id": 1, "windowId": 2, "url": "https://a.example/", "title": "A", "pinned": True}]
    session = {"gid": "g", "type": "saved", "name": "", "created": "2024-05-01T10:00:00.000Z"}
    data = {"sessions": [{**session, "windows": [{"tabs": tabs, "incognito": True}]}]}
    assert read(tmp_path, "sessions.json", json.dumps(data).encode()) == [
        Bookmark(
            url="https://a.example/",
            title="A",
            folder=["2024-05-01 10:00"],
            added=1714557600,
            flags=["starred", "private"],
        )
    ]


@pytest.mark.parametrize("name", ["Bookmarks.plist", "Bookmarks_binary.plist"])
def test_bookmarks_and_reading_list_of_safari(tmp_path, name):
    listed = {"folder": ["Reading List"]}
    assert read(tmp_path, name) == [
        Bookmark(url="https://harbour.example/pilots", title="Pilots & Größe", folder=["Favorites"]),
        Bookmark(url="https://lamps.example/list", title="Lamps", added=1714557600, flags=["read"], **listed),
        Bookmark(url="https://ropes.example/", title="Ropes", added=1714557601, flags=["unread"], **listed),
    ]


def test_damaged_bookmarks_of_safari_are_said_to_be_so(tmp_path):
    path = tmp_path / "Bookmarks.plist"
    path.write_bytes(specimen("Bookmarks_binary.plist")[:-40])
    with pytest.raises(KbdeskError, match="is damaged"):
        open_export(path)


def test_arc(tmp_path):
    assert read(tmp_path, "arc.json") == [
        Bookmark(url=PILOTS, title="Pilots", folder=["Sea", "Größe", "Ports"], added=1714557600),
        Bookmark(url=LAMPS, title="My lamps", folder=["Sea"], added=1714557601),
        Skipped("pages of the browser itself", "arc://newtab/"),
        Bookmark(url="https://ropes.example/", title="Ropes", folder=["Favorites"], added=1714557603),
        Skipped("entries of an unknown type", "My easel"),
    ]


def arc_tab(number, parent):
    return {
        "id": number, "parentID": parent, "childrenIds": [], "title": None, "createdAt": 736250400.0,
        "data": {"tab": {"savedURL": f"https://{number}.example/", "savedTitle": number}},
    }  # fmt: skip


def test_arc_of_what_is_synchronised_alone(tmp_path):
    space = {"id": "S", "title": "Work", "containerIDs": ["pinned", "P"]}
    circle = {"id": "C", "parentID": "D", "childrenIds": ["D"], "title": "C", "data": {"list": {}}}
    items = [arc_tab("a", "P"), arc_tab("b", "C"), circle, {**circle, "id": "D", "parentID": "C", "title": "D"}]
    data = {
        "sidebarSyncState": {
            "items": [part for item in items for part in (item["id"], {"value": item})],
            "spaceModels": ["S", {"value": space}],
        }
    }
    assert read(tmp_path, "arc.json", json.dumps(data).encode()) == [
        Bookmark(url="https://a.example/", title="a", folder=["Work"], added=1714557600),
        Bookmark(url="https://b.example/", title="b", folder=["D", "C"], added=1714557600),
    ]


def test_what_arc_archived(tmp_path):
    held = {"sidebarItem": arc_tab("a", None), "source": {"space": {"_0": "S"}}, "reason": "auto"}
    data = {"version": 1, "items": ["a", held]}
    assert read(tmp_path, "arc.json", json.dumps(data).encode()) == [
        Bookmark(url="https://a.example/", title="a", added=1714557600, flags=["archived"])
    ]
