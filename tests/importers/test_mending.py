"""Damage that was found by damaging specimens over and over, each of which had cost links or taken forever."""

import time

import pytest

from kbdesk.bookmark import Bookmark
from kbdesk.failure import KbdeskError
from kbdesk.importers import open_export
from tests.importers.specimens import packed, specimen
from tests.long.fuzz_importers import LONG, long_export


def missing(tmp_path, name, edit):
    """The numbers of the links that a long export has lost after an edit of its bytes from the 20th entry on."""
    export = long_export(name)
    start = export.links[20][1][0]
    path = tmp_path / name
    path.write_bytes(export.data[:start] + edit(export.data[start:]))
    found = {entry.url for entry in open_export(path).entries() if isinstance(entry, Bookmark)}
    return {number for number, (url, _) in enumerate(export.links) if url not in found}


LISTS = ["karakeep.json", "linkwarden.json", "metadata_0_to_20.json", "pinboard_export.json", "wallabag.json",
         "zotero.json", "Bookmarks", "firefox.json", "tab_sessions.json"]  # fmt: skip


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("times", [1, 30, 2_000, 100_000])
def test_containers_that_never_end(tmp_path, name, times):
    def edit(rest):
        at = rest.index(b"https://") + 12
        return rest[:at] + b'{"a":' * times + rest[at:]

    assert missing(tmp_path, name, edit) <= {20, 21}


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("closers", [b"]", b"}", b"}}}}]", b"]}]}"])
def test_an_end_in_the_middle(tmp_path, name, closers):
    assert missing(tmp_path, name, lambda rest: closers + rest) <= {20, 21}


@pytest.mark.parametrize("name", LISTS)
@pytest.mark.parametrize("gone", [1, 7, 30, 90])
def test_a_piece_that_is_missing(tmp_path, name, gone):
    for place in range(0, 200, 9):
        lost = missing(tmp_path, name, lambda rest, place=place: rest[:place] + rest[place + gone :])
        assert lost <= {19, 20, 21, 22}, place


def test_brackets_that_were_lost_put_no_record_into_the_one_before_it(tmp_path):
    def edit(rest):
        return rest.replace(b'"tags":[{"id":1,"name":"a"}]},', b'"tags":[{"id":1,"name":"a"},', 1)

    assert missing(tmp_path, "linkwarden.json", edit) <= {20, 21}


def test_pieces_that_changed_places_may_leave_a_whole_document_with_links_among_tags(tmp_path):
    def edit(rest):
        one = rest.index(b"tps://site20")
        two = rest.index(b'0:00:00.000Z","tags":[{"id":1,', rest.index(b"site26"))
        return rest[:one] + rest[two : two + 30] + rest[one + 30 : two] + rest[one : one + 30] + rest[two + 30 :]

    assert missing(tmp_path, "linkwarden.json", edit) <= {20, 26}


def test_brackets_of_two_entries_may_be_exchanged_with_all_between_them_in_the_first_and_the_document_whole(tmp_path):
    def edit(rest):
        one = rest.index(b'ite20.example/page/20"}],"cate')
        two = rest.index(b'0","title":"Gr\xc3\xb6\xc3\x9fe 36","canon')
        return rest[:one] + rest[two : two + 30] + rest[one + 30 : two] + rest[one : one + 30] + rest[two + 30 :]

    assert missing(tmp_path, "starred.json", edit) <= {20, 36}


JSONS = [name for name in LONG if name.endswith((".json", "Bookmarks"))]


@pytest.mark.parametrize("name", JSONS)
@pytest.mark.parametrize("begins", [7, 50, 300])
def test_what_comes_behind_the_end_costs_nothing_that_is_before_it(tmp_path, name, begins):
    """As where an export was written over a longer one."""
    assert missing(tmp_path, name, lambda rest: rest + rest[begins:] * 3) == set()


def test_containers_that_begin_without_end_do_not_take_in_what_comes_after_them(tmp_path):
    def edit(rest):
        return rest.replace(b'"extended":', b'"extended":' + b'[{"url":' * 30, 1)

    assert missing(tmp_path, "pinboard_export.json", edit) <= {20}


def test_what_came_last_in_a_list_does_not_say_alone_what_is_at_home_there(tmp_path):
    def edit(rest):
        one, two = 123, rest.index(b',{"id":31') + 36
        return rest[:one] + rest[two : two + 200] + rest[one + 200 : two] + rest[one : one + 200] + rest[two + 200 :]

    assert missing(tmp_path, "result.json", edit) <= {20, 21, 31, 32}


SLOW = {
    "feeds.opml": [b"<![CDATA[", b"<!--", b"<outline text='x'>", b"<outline ", b"a:", b"A", b"\xff", b"<a href='x'>"],
    "posts_all.xml": [b"<!--", b"<![CDATA[", b"'", b"="],
    "zotero.ris": [b"\t", b"; ", b"\nUR  - https://a.example/ "],
    "pilots.desktop": [b"\n", b"\t", b"["],
    "links.md": [b"\t", b" #", b"\n# a\t\t\t", b": "],
    "onetab.txt": [b" ", b" |", b"| "],
    "clipping.md": [b" ", b"\n- ", b" #"],
    "zotero.bib": [b" ", b" and ", b"\xff", b"{", b"}", b'"', b"\n\tnote = {x", b"\n@misc{a,\n\ttitle = {"],
}


@pytest.mark.parametrize(("name", "filler"), [(name, filler) for name, fillers in SLOW.items() for filler in fillers])
def test_runs_of_anything_take_linear_time(tmp_path, name, filler):
    data = specimen(name)
    path = tmp_path / name
    for place in (len(data) // 3, len(data) // 2, len(data) * 3 // 4):
        path.write_bytes(data[:place] + filler * (200_000 // len(filler)) + data[place:])
        start = time.process_time()
        try:
            for _ in open_export(path).entries():
                pass
        except KbdeskError:
            pass
        assert time.process_time() - start < 3  # measured: at most 0.8; a quadratic pattern takes half a minute


@pytest.mark.parametrize("number", ["9" * 400, "1e999", "-0", "1E400", '"' + "9" * 30 + '"'])
def test_numbers_that_are_no_date(tmp_path, number):
    path = tmp_path / "karakeep.json"
    path.write_bytes(specimen("karakeep.json").replace(b'"createdAt":1714557600', b'"createdAt":' + number.encode()))
    first = next(entry for entry in open_export(path).entries() if isinstance(entry, Bookmark))
    assert (first.url, first.added) == ("https://harbour.example/pilots", None)


@pytest.mark.parametrize("name", LISTS)
def test_a_number_of_thousands_of_digits(tmp_path, name):
    def edit(rest):
        at = next(place for place in range(60, len(rest)) if rest[place : place + 1].isdigit())
        return rest[:at] + b"9" * 70_000 + rest[at:]

    assert missing(tmp_path, name, edit) <= {20, 21}


def test_a_zip_with_a_file_without_a_name(tmp_path):
    path = tmp_path / "odd.zip"
    data = packed({"pocket.csv": specimen("pocket.csv"), "x": b"y"})
    at = data.rindex(b"x", 0, data.rindex(b"PK\x05\x06"))
    # The list of contents says that the name of the second file has no characters, and that it has a longer comment.
    entry = data.rindex(b"PK\x01\x02")
    path.write_bytes(data[: entry + 28] + b"\0\0" + data[entry + 30 : entry + 32] + b"\1\0" + data[entry + 34 :])
    assert at > entry
    first = next(entry for entry in open_export(path).entries() if isinstance(entry, Bookmark))
    assert first.url == "https://harbour.example/pilots"


@pytest.mark.parametrize("declared", ["UTV-8", "utf-16", "ascii"])
def test_a_link_file_that_says_the_wrong_encoding(tmp_path, declared):
    path = tmp_path / "A.webloc"
    path.write_bytes(specimen("Pilots.webloc").replace(b"UTF-8", declared.encode()))
    assert [entry.url for entry in open_export(path).entries()] == ["https://harbour.example/pilots?a=1&b=2"]


@pytest.mark.parametrize("field", ["author", "editor", "pages", "title", "keywords", "groups", "note", "month"])
@pytest.mark.parametrize("fill", [" ", "\u00a0", "-", ",", "{", "and "])
def test_a_value_of_a_reference_that_is_huge_takes_no_longer_for_it(tmp_path, field, fill):
    path = tmp_path / "library.bib"
    path.write_text(
        f"@misc{{a,\n\turl = {{https://a.example/}},\n\t{field} = {{One{fill * 70_000}Two}},\n}}\n", "utf-8"
    )
    started = time.process_time()
    entries = list(open_export(path).entries())
    assert time.process_time() - started < 3
    assert [entry.url for entry in entries if isinstance(entry, Bookmark)] == ["https://a.example/"]


@pytest.mark.parametrize("fill", ["\t", " ", "/", "0"])
def test_a_date_that_is_huge_takes_no_longer_for_it(tmp_path, fill):
    path = tmp_path / "All articles.csv"
    path.write_bytes(specimen("wallabag.csv").replace(b"13/", b"13/" + fill.encode() * 400_000))
    started = time.process_time()
    assert len([entry for entry in open_export(path).entries() if isinstance(entry, Bookmark)]) == 3
    assert time.process_time() - started < 3
