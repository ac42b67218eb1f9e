"""Evernote, Google Keep, feeds with their entries, starred items of feed readers, chats, and boards."""

import json

import pytest

from kbdesk.bookmark import Bookmark, Skipped
from tests.importers.specimens import packed, read, specimen

PILOTS = "https://harbour.example/pilots"
LAMPS = "https://lamps.example/list"


def test_evernote(tmp_path):
    assert read(tmp_path, "notes.enex") == [
        Bookmark(
            url=f"{PILOTS}?a=1&b=2",
            title="Pilots & Größe",
            tags=["ports", "sea pilots"],
            added=1714557600,
            text="They know the **harbour** & the river.",
        ),
        Bookmark(title="Shop", added=1714557601, text="Buy ropes"),
        Skipped("notes without a text", "Nothing"),
    ]


def test_google_keep(tmp_path):
    about = {
        "tags": ["ports", "sea pilots"],
        "added": 1714557600,
        "note": "Größe of ports\n\nRead this:\nand more.",
        "flags": ["starred", "archived"],
    }
    assert read(tmp_path, "google_keep.json") == [
        Bookmark(url=PILOTS, title="Pilots – Harbour", **about),
        Bookmark(url=LAMPS, **about),
    ]


def keep(**fields):
    note = {"color": "DEFAULT", "isTrashed": False, "isPinned": False, "isArchived": False, "title": ""}
    return json.dumps({**note, "textContent": "", "userEditedTimestampUsec": 1714557600000000, **fields}).encode()


def test_the_title_of_a_note_of_google_keep_is_that_of_its_only_link(tmp_path):
    assert read(tmp_path, "a.json", keep(title="Lamps", textContent=f"{LAMPS}\n")) == [
        Bookmark(url=LAMPS, title="Lamps", added=1714557600)
    ]
    assert read(tmp_path, "a.json", keep(title=f"Oil: {LAMPS}", textContent="of whales")) == [
        Bookmark(url=LAMPS, title="Oil", added=1714557600, note="of whales")
    ]


def test_a_list_of_google_keep(tmp_path):
    items = [
        {"text": f"Pilots {PILOTS}.", "isChecked": True},
        {"text": LAMPS, "isChecked": False},
        {"text": "Ropes", "isChecked": False},
    ]
    note = "Shop\n\n- [x] Pilots.\n- [ ] Ropes"
    assert read(tmp_path, "a.json", keep(title="Shop", listContent=items)) == [
        Bookmark(url=PILOTS, added=1714557600, note=note),
        Bookmark(url=LAMPS, added=1714557600, note=note),
    ]


def test_a_note_of_google_keep_without_a_link(tmp_path):
    assert read(tmp_path, "a.json", keep(title="Shop", textContent="Buy ropes\n\nand oil")) == [
        Bookmark(title="Shop", added=1714557600, text="Buy ropes\n\nand oil")
    ]
    assert read(tmp_path, "a.json", keep(title="Buy ropes")) == [
        Bookmark(title="Buy ropes", added=1714557600, text="Buy ropes")
    ]


def test_a_takeout_of_google_keep(tmp_path):
    notes = {
        "Takeout/Keep/Gone.json": keep(isTrashed=True, title="Gone", textContent=LAMPS),
        "Takeout/Keep/Gone.html": b"<html><body>Gone</body></html>",
        "Takeout/Keep/Lamps.html": f"<html><body><a href='{LAMPS}'>Lamps</a></body></html>".encode(),
        "Takeout/Keep/Lamps.json": keep(title="Lamps", textContent=LAMPS),
        "Takeout/Keep/Picture.json": keep(attachments=[{"filePath": "a.png", "mimetype": "image/png"}]),
        "Takeout/Keep/a.png": b"\x89PNG\r\n\x1a\n",
    }
    assert read(tmp_path, "keep.zip", packed(notes)) == [
        Skipped("deleted entries", "Gone"),
        Bookmark(url=LAMPS, title="Lamps", added=1714557600),
        Skipped("notes without a text"),
        Skipped("files in the archive that are no export", "Takeout/Keep/a.png"),
    ]


def test_rss(tmp_path):
    assert read(tmp_path, "feed.rss") == [
        Bookmark(
            url=PILOTS,
            title="Pilots & Größe",
            tags=["ports", "sea pilots"],
            added=1714557600,
            text="They know the harbour.",
        ),
        Bookmark(url=LAMPS, title="Lamps", tags=["oil", "light"]),
    ]


def test_atom(tmp_path):
    data = (
        '<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom"><title>Ada</title><link href="https://a.example/"/>'
        '<entry><title type="html">&lt;b&gt;Pilots&lt;/b&gt;</title><id>tag:a.example,2024:1</id>'
        f'<link rel="edit" href="https://a.example/edit"/><link href="{PILOTS}"/><category term="ports"/>'
        "<published>2024-05-01T10:00:00Z</published><summary type='html'>&lt;p&gt;They know&lt;/p&gt;</summary>"
        "</entry></feed>"
    )
    assert read(tmp_path, "feed.atom", data.encode()) == [
        Bookmark(url=PILOTS, title="Pilots", tags=["ports"], added=1714557600, text="They know")
    ]


def test_rss_1(tmp_path):
    data = (
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Pinboard</title><link>https://p.example/</link></channel>'
        f'<item rdf:about="{PILOTS}"><title>Pilots</title><dc:date>2024-05-01T10:00:00Z</dc:date><link>{PILOTS}</link>'
        "<dc:subject>ports sea</dc:subject></item></rdf:RDF>"
    )
    assert read(tmp_path, "feed.rdf", data.encode()) == [
        Bookmark(url=PILOTS, title="Pilots", tags=["ports", "sea"], added=1714557600)
    ]


def test_starred_items(tmp_path):
    assert read(tmp_path, "starred.json") == [
        Bookmark(
            url=PILOTS,
            title="Pilots & Größe",
            tags=["ports", "sea pilots"],
            added=1714557600,
            note="Read the second part.",
            flags=["read", "starred"],
            text="They know the [harbour](https://b.example/).",
        ),
        Bookmark(url=LAMPS, title="Lamps", added=1714557601, flags=["starred"], text="Of oil."),
    ]


def test_saved_entries_of_feedly(tmp_path):
    entry = {
        "id": "1", "title": "Lamps", "canonicalUrl": LAMPS, "published": 1714550000000, "tags": [{"label": "oil"}],
        "actionTimestamp": 1714557600000,
    }  # fmt: skip
    assert read(tmp_path, "saved.json", json.dumps([entry]).encode()) == [
        Bookmark(url=LAMPS, title="Lamps", tags=["oil"], added=1714557600)
    ]


def test_telegram(tmp_path):
    ports = {"folder": ["Ports"]}
    assert read(tmp_path, "result.json") == [
        Bookmark(url=PILOTS, tags=["sea_pilots"], added=1714557600, note="Read this:", **ports),
        Bookmark(url=LAMPS, title="Lamps", added=1714557601, note="Lamps and", **ports),
        Bookmark(url="https://lamps.example/more", added=1714557601, note="Lamps and", **ports),
        Skipped("messages without a link"),
        Bookmark(url="https://ropes.example/", added=1714557603, **ports),
    ]


def test_all_data_of_telegram(tmp_path):
    message = {"id": 1, "type": "message", "date": "2024-05-01T10:00:00", "from_id": "user1", "text": f"See {LAMPS}."}
    data = {"about": "All", "chats": {"list": [{"type": "saved_messages", "id": 1, "messages": [message]}]}}
    assert read(tmp_path, "result.json", json.dumps(data).encode()) == [
        Bookmark(url=LAMPS, folder=["Saved Messages"], added=1714557600, note="See")
    ]


def test_trello(tmp_path):
    pilots = {
        "folder": ["Ports", "To read"],
        "tags": ["sea pilots", "red"],
        "added": 1714557600,
        "note": "Größe of pilots\n\nThey know the harbour.\n\n"
        'See [the second](https://harbour.example/second "smartCard-inline") too\n\nSecond word',
    }
    assert read(tmp_path, "trello.json") == [
        Skipped("uploaded images and files, which the export does not hold", "map.png"),
        Bookmark(url=PILOTS, title="Pilots", **pilots),
        Bookmark(url="https://harbour.example/second", title="the second", **pilots),
        Bookmark(url=LAMPS, title="Lamps", folder=["Ports", "To read"], added=1714557601, flags=["archived"]),
        Bookmark(
            title="Ropes",
            folder=["Ports", "Old"],
            added=1714557602,
            flags=["archived"],
            text="Shop\n\n- [x] hemp\n- [ ] tar",
        ),
        Skipped("cards without a link or a text", "To do"),
    ]


def test_cards_of_trello_by_themselves(tmp_path):
    smart = f'[{LAMPS}]({LAMPS} "smartCard-inline")'
    card = {"id": "1", "name": "Lamps", "idList": "2", "idBoard": "3", "closed": False, "desc": smart, "labels": []}
    data = json.dumps([{**card, "dateLastActivity": "2024-05-01T10:00:00.000Z"}]).encode()
    assert read(tmp_path, "cards.json", data) == [Bookmark(url=LAMPS, title="Lamps", added=1714557600)]


def slack_messages(bob="U2", **about):
    return [
        Bookmark(
            url=PILOTS,
            title="Pilots & Größe",
            added=1714557600,
            note=f"@{bob} read this: Pilots & Größe in #ports <soon>",
            flags=["starred"],
            **about,
        ),
        Bookmark(url=LAMPS, title="Lamps", added=1714557601, note="and", **about),
        Bookmark(url="http://oil.example", added=1714557601, note="and", **about),
        Skipped("messages without a link"),
        Bookmark(url="https://ropes.example/", title="Ropes", added=1714557603, **about),
        Bookmark(url="https://docs.example/plan", title="Plan", added=1714557604, **about),
        Skipped("messages without a link"),
    ]


def test_slack(tmp_path):
    assert read(tmp_path, "slack.json") == slack_messages()
    (tmp_path / "ports").mkdir()
    day = read(tmp_path / "ports", "2024-05-01.json", specimen("slack.json"))
    assert day == slack_messages(folder=["ports"])


def test_the_zip_of_slack(tmp_path):
    assert read(tmp_path, "slack.zip") == slack_messages("Bob Keeper", folder=["ports"])


def test_what_the_interface_of_slack_answers(tmp_path):
    messages = [{"type": "message", "user": "U1", "ts": "1714557600.1", "text": f"<{LAMPS}>"}]
    data = json.dumps({"ok": True, "messages": messages, "has_more": False}).encode()
    assert read(tmp_path, "history.json", data) == [Bookmark(url=LAMPS, added=1714557600)]


def test_whatsapp(tmp_path):
    chat = {"folder": ["whatsapp"], "added": 1714557600, "note": "Read this:\nGröße of ports, and."}
    assert read(tmp_path, "whatsapp.txt") == [
        Bookmark(url=PILOTS, **chat),
        Bookmark(url=LAMPS, **chat),
        Skipped("messages without a link"),
        Bookmark(url="https://ropes.example/", folder=["whatsapp"], added=1715594460),
    ]


def test_a_message_of_whatsapp_that_is_longer_than_any_is_cut_between_addresses(tmp_path):
    addresses = [f"https://example.org/{number:07}" for number in range(60_000)]
    text = f"[01.05.24, 10:00:00] Ada: {' '.join(addresses)}\n"
    found = read(tmp_path, "_chat.txt", text.encode())
    assert {one.url for one in found if isinstance(one, Bookmark)} == set(addresses)


@pytest.mark.parametrize(
    ("first", "second", "added"),
    [
        ("[01.05.24, 10:00:00] ", "[02.05.24, 10:00:00] ", 1714557600),
        ("\u200e[5/1/24, 10:00:00\u202fAM] ", "[5/13/24, 9:00:00\u202fPM] ", 1714557600),
        ("5/1/24, 10:00 PM - ", "7/1/24, 10:00 PM - ", None),
        ("1/5/24, 10:00 pm - ", "2/4/24, 10:00 pm - ", 1704492000),
        ("12/5/24, 10:00 a.m. - ", "1/6/24, 10:00 a.m. - ", 1715508000),
        ("[1.5.2024 klo 10.00.00] ", "[13.5.2024 klo 10.00.00] ", 1714557600),
        ("2024-05-01, 10:00 - ", "2024-05-02, 10:00 - ", 1714557600),
        ("2/1/24, 10:00 - ", "2/1/24, 10:01 - ", None),
    ],
)
def test_the_dates_of_whatsapp_in_various_countries(tmp_path, first, second, added):
    text = f"{first}Ada: {LAMPS}\n{second}Bob: Good night\n"
    assert read(tmp_path, "_chat.txt", text.encode()) == [
        Bookmark(url=LAMPS, folder=["WhatsApp"], added=added),
        Skipped("messages without a link"),
    ]


def test_a_log_of_a_program_is_no_chat(tmp_path):
    data = f"2024-05-01 10:00:00 - INFO: fetched {LAMPS}\n".encode()
    assert read(tmp_path, "links.md", data) == [Bookmark(url=LAMPS)]
