"""The JSON of linkding, Pinboard, Delicious, Omnivore, Wallabag, Linkwarden, GoodLinks and of no known program."""

import json

from kbdesk.bookmark import Bookmark
from tests.importers.specimens import links, packed, read, skipped, specimen

PILOTS = "https://harbour.example/pilots"
TITLE = "Pilots — Größe"
LAMPS = "https://lamps.example/list"
UNDATED = Bookmark(url="https://undated.example/", title="Undated")


def test_linkding(tmp_path):
    assert read(tmp_path, "linkding.json") == [
        Bookmark(
            url=PILOTS,
            title=TITLE,
            tags=["ports", "sea"],
            added=1714557600,
            note="Read the second part.\n\n- and\n- its notes",
            flags=["unread", "archived", "private"],
        ),
        Bookmark(url=LAMPS, title="Lamps", added=1714557601),
        Bookmark(url=UNDATED.url, title="Undated", flags=["private"]),
    ]


def test_linkding_as_a_bare_list(tmp_path):
    data = json.dumps(json.loads(specimen("linkding.json"))["results"]).encode()
    assert read(tmp_path, "linkding.json", data) == read(tmp_path, "linkding.json")


def test_pinboard(tmp_path):
    assert read(tmp_path, "pinboard_export.json") == [
        Bookmark(
            url=PILOTS,
            title=TITLE,
            tags=["ports", "sea"],
            added=1714557600,
            note="Read the second part.\nAnd its notes.",
            flags=["unread", "private"],
        ),
        Bookmark(url=LAMPS, added=1714557601),
        UNDATED,
    ]


def test_delicious(tmp_path):
    assert read(tmp_path, "delicious.json") == [
        Bookmark(
            url=PILOTS,
            title=TITLE,
            tags=["ports", "sea"],
            added=1314557600,
            note="Read the second part.",
            flags=["private"],
        ),
        Bookmark(url=LAMPS, title="Lamps", added=1314557601),
        UNDATED,
    ]


def test_delicious_posts(tmp_path):
    assert read(tmp_path, "posts_all.xml") == [
        Bookmark(
            url="https://harbour.example/pilots?a=1&b=2",
            title="Pilots & ports — Größe",
            tags=["ports", "sea"],
            added=1314557600,
            note="Read the second part.",
            flags=["unread", "private"],
        ),
        Bookmark(url=LAMPS, title="Lamps"),
    ]


OMNIVORE = [
    Bookmark(url=PILOTS, title=TITLE, tags=["ports", "sea pilots"], added=1714557600, flags=["read", "archived"]),
    Bookmark(url=LAMPS, title="Lamps", added=1714557601),
    UNDATED,
]


def test_omnivore(tmp_path):
    entries = read(tmp_path, "metadata_0_to_20.json")
    assert links(entries) == OMNIVORE
    assert skipped(entries) == ["deleted entries"]


def test_omnivore_s_zip_with_pages_and_highlights(tmp_path):
    first, *others = links(read(tmp_path, "omnivore.zip"))
    assert (first.note, first.text) == ("> They know\n\nReally?", "They know the harbour.")
    assert others == OMNIVORE[1:]


def test_a_paper_in_omnivore_s_zip_is_no_text(tmp_path):
    paper = [{"slug": "paper", "savedAt": "2024-05-01T10:00:00.000Z", "url": "https://a.example/paper.pdf"}]
    members = {"metadata_0_to_20.json": json.dumps(paper).encode(), "content/paper.pdf": b"%PDF-1.4\n" + b"obj " * 99}
    [found] = links(read(tmp_path, "omnivore.zip", packed(members)))
    assert (found.url, found.text) == ("https://a.example/paper.pdf", "")


def test_omnivore_s_zip_of_several_lists(tmp_path):
    more = [{"slug": "more", "savedAt": "2024-05-01T10:00:00.000Z", "url": "https://more.example/", "title": "More"}]
    lists = {
        "metadata_0_to_20.json": specimen("metadata_0_to_20.json"),
        "metadata_20_to_40.json": json.dumps(more).encode(),
    }
    assert len(links(read(tmp_path, "omnivore.zip", packed(lists)))) == len(OMNIVORE) + 1


def test_omnivore_s_api(tmp_path):
    record = {
        "slug": "pilots",
        "savedAt": "2024-05-01T10:00:00.000Z",
        "originalArticleUrl": PILOTS,
        "title": "Pilots",
        "labels": [{"name": "ports", "color": "#fff"}],
        "isArchived": True,
        "readingProgressPercent": 40,
        "highlights": [{"quote": "They know", "annotation": "Really?"}],
        "content": "<p>They know the harbour.</p>",
    }
    assert read(tmp_path, "metadata_0_to_20.json", json.dumps([record]).encode()) == [
        Bookmark(
            url=PILOTS,
            title="Pilots",
            tags=["ports"],
            added=1714557600,
            note="> They know\nReally?",
            flags=["archived"],
            text="They know the harbour.",
        )
    ]


def test_wallabag(tmp_path):
    assert read(tmp_path, "wallabag.json") == [
        Bookmark(
            url=PILOTS,
            title=TITLE,
            tags=["ports", "sea pilots"],
            added=1714557600,
            note="> They know\nReally?",
            flags=["read", "starred", "archived"],
            text="## Pilots\n\nThey **know** the harbour.",
        ),
        Bookmark(url=LAMPS, title="Lamps", added=1714557601, flags=["unread"]),
        Bookmark(url="https://undated.example/", title="Undated", flags=["unread"]),
    ]


def test_wallabag_1(tmp_path):
    assert read(tmp_path, "wallabag_1.json") == [
        Bookmark(
            url=PILOTS,
            title="Pilots",
            tags=["ports", "sea pilots"],
            flags=["read", "starred", "archived"],
            text="They know the harbour.",
        )
    ]


def test_wallabag_s_api(tmp_path):
    record = {"is_archived": 0, "is_starred": 0, "title": "A", "url": PILOTS, "tags": [{"label": "ports", "slug": "p"}]}
    data = json.dumps({"page": 1, "_embedded": {"items": [record]}}).encode()
    assert read(tmp_path, "wallabag.json", data) == [Bookmark(url=PILOTS, title="A", tags=["ports"], flags=["unread"])]


def test_linkwarden(tmp_path):
    entries = read(tmp_path, "linkwarden.json")
    assert links(entries) == [
        Bookmark(url="https://undated.example/", title="Only described", folder=["Work"]),
        Bookmark(
            url=PILOTS,
            title=TITLE,
            folder=["Work", "Ports"],
            tags=["ports", "sea pilots"],
            added=1714557600,
            note="Read the second part.\n\n> Pilots know\nReally?",
            flags=["starred"],
            text="Pilots know the harbour.",
        ),
        Bookmark(url=LAMPS, title="Lamps", folder=["Work", "Ports"], added=1549166706),
    ]
    assert skipped(entries) == ["uploaded images and files, which the export does not hold"]


def test_goodlinks(tmp_path):
    assert read(tmp_path, "goodlinks.json") == [
        Bookmark(
            url=PILOTS,
            title="Pilots – Größe",
            tags=["ports", "sea/pilots"],
            added=1714557600,
            note="They know the **harbour**.",
            flags=["read", "starred"],
        ),
        Bookmark(url=LAMPS, title="Lamps", added=1714557601, flags=["unread"]),
    ]


def test_readeck(tmp_path):
    assert read(tmp_path, "readeck.json") == [
        Bookmark(
            url=PILOTS,
            title=TITLE,
            tags=["ports", "sea pilots"],
            added=1714557600,
            flags=["read", "starred", "archived"],
        ),
        Bookmark(url=LAMPS, title="Lamps", added=1714557601),
    ]


def test_readeck_s_zip_with_pages_and_highlights(tmp_path):
    assert read(tmp_path, "readeck.zip") == [
        Bookmark(
            url=PILOTS,
            title="Pilots",
            tags=["ports"],
            added=1714557600,
            note="> They know\nReally?",
            flags=["starred"],
            text="They know the harbour.",
        )
    ]


def test_readeck_s_table(tmp_path):
    names = "url,title,created,labels,is_archived,is_marked,type"
    table = f'{names}\r\n{PILOTS},Pilots,2024-05-01T10:00:00Z,"[""sea""]",true,true,article\r\n'
    assert read(tmp_path, "bookmarks.csv", table.encode()) == [
        Bookmark(url=PILOTS, title="Pilots", tags=["sea"], added=1714557600, flags=["starred", "archived"])
    ]


def test_collections_that_lead_in_a_circle(tmp_path):
    collections = [
        {"id": 1, "name": "A", "parentId": 2, "links": [{"url": PILOTS}]},
        {"id": 2, "name": "B", "parentId": 1, "links": []},
    ]
    data = json.dumps({"whitelistedUsers": [], "collections": collections}).encode()
    assert read(tmp_path, "linkwarden.json", data) == [Bookmark(url=PILOTS, folder=["B", "A"])]


def test_any_json_with_links(tmp_path):
    entries = read(tmp_path, "links.json")
    assert links(entries) == [
        Bookmark(
            url=PILOTS,
            title=TITLE,
            folder=["Ports"],
            tags=["ports", "sea pilots"],
            added=1714557600,
            note="Read the second part.\n\n> They know\nReally?",
            flags=["starred"],
            text="They know the harbour.",
        ),
        Bookmark(url=LAMPS, title="Lamps", folder=["Later"], tags=["oil", "light"], flags=["unread"]),
    ]
    assert skipped(entries) == ["javascript: bookmarklets"]


def test_links_that_lie_in_a_link_are_kept_and_what_is_about_it_is_not(tmp_path):
    lamps = {"url": LAMPS, "title": "Lamps", "tags": ["oil"]}
    harbour = {
        "title": "Pilots", "url": PILOTS, "tags": [], "children": [lamps],
        "images": [{"url": "https://harbour.example/a.png", "width": 3, "height": 4, "alt": ""}],
    }  # fmt: skip
    assert read(tmp_path, "links.json", json.dumps([harbour]).encode()) == [
        Bookmark(url=PILOTS, title="Pilots"),
        Bookmark(url=LAMPS, title="Lamps", tags=["oil"]),
    ]


def test_where_a_program_has_it_is_not_the_address_of_a_page(tmp_path):
    data = [{"id": "1", "href": "https://read.example/api/bookmarks/1", "url": PILOTS, "title": "Pilots"}]
    assert read(tmp_path, "links.json", json.dumps(data).encode()) == [Bookmark(url=PILOTS, title="Pilots")]


def test_bookmarks_are_not_karakeep_s_for_being_called_so(tmp_path):
    shiori = {
        "id": 1, "url": PILOTS, "title": "Pilots", "excerpt": "", "public": 0, "createdAt": "2024-05-01 10:00:00",
        "hasContent": True, "tags": [{"id": 1, "name": "sea"}], "parentId": None,
    }  # fmt: skip
    data = json.dumps({"bookmarks": [shiori], "maxPage": 1, "page": 1}).encode()
    assert read(tmp_path, "bookmarks.json", data) == [
        Bookmark(url=PILOTS, title="Pilots", tags=["sea"], added=1714557600)
    ]


def test_what_the_interface_of_pocket_answered(tmp_path):
    item = {
        "item_id": "1", "given_url": LAMPS, "given_title": "", "resolved_title": "Lamps", "resolved_url": LAMPS,
        "favorite": "1", "time_added": "1714557600", "tags": {"oil": {"tag": "oil"}, "light": {"tag": "light"}},
    }  # fmt: skip
    data = json.dumps({"status": 1, "list": {"1": item}}).encode()
    assert read(tmp_path, "pocket.json", data) == [
        Bookmark(url=LAMPS, title="Lamps", tags=["oil", "light"], added=1714557600, flags=["starred"])
    ]


def test_what_was_watched_on_youtube(tmp_path):
    seen = {
        "header": "YouTube", "title": "Watched Lamps", "titleUrl": LAMPS, "time": "2024-05-01T10:00:00.000Z",
        "subtitles": [{"name": "Ada", "url": "https://www.youtube.com/channel/UC1"}],
    }  # fmt: skip
    assert links(read(tmp_path, "watch-history.json", json.dumps([seen]).encode()))[0] == Bookmark(
        url=LAMPS, title="Watched Lamps", added=1714557600
    )


def test_hypothesis(tmp_path):
    tagged = {"title": TITLE, "tags": ["ports", "sea pilots"]}
    assert read(tmp_path, "hypothesis.json") == [
        Bookmark(url=PILOTS, added=1714557600, note="> They know\nReally?", **tagged),
        Bookmark(url=PILOTS, title=TITLE, added=1714557601, note="> And more"),
        Bookmark(url=LAMPS, added=1714557602, note="A note on the page"),
    ]
