"""The payload of a batch job: written once, read chunk by chunk, and never a reason to lose a link."""

import json
import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kbdesk.failure import IngestError, Kind
from kbdesk.jobs import payload
from kbdesk.library.shelf import Item

ITEMS = [Item(url=f"https://a.example/{n}", title=f"T {n}\n]}}", tags=["x"], added=n) for n in range(25)]


def write(folder, items, job=1, created=1.5):
    draft = payload.Draft(folder, items, created)
    draft.publish(job)
    draft.discard()
    return draft.first_byte


def read_all(folder, size, byte, job=1):
    found = []
    while True:
        items, byte = payload.read_chunk(folder, job, byte, size)
        found += items
        if not items:
            return found


@pytest.mark.parametrize("size", [1, 10, 25, 100])
def test_chunks_put_together_are_the_items(tmp_path, size):
    begin = write(tmp_path, ITEMS)
    assert read_all(tmp_path, size, begin) == ITEMS
    assert [p.name for p in tmp_path.iterdir()] == ["job_1.json"]


def test_it_is_plain_json(tmp_path):
    write(tmp_path, ITEMS)
    assert len(json.loads((tmp_path / "job_1.json").read_text())["items"]) == 25
    assert (tmp_path / "job_1.json").stat().st_mode & 0o777 == 0o600


@given(titles=st.lists(st.text(), min_size=1, max_size=20), size=st.integers(1, 7))
@settings(max_examples=50, deadline=None)
def test_any_text_comes_back(tmp_path_factory, titles, size):
    folder = tmp_path_factory.mktemp("imports")
    items = [Item(url="https://a.example/", title=title, note=title) for title in titles]
    assert read_all(folder, size, write(folder, items)) == items


@pytest.mark.parametrize(
    ("damage", "kind", "says"),
    [
        (lambda p: p.unlink(), Kind.FILE_MISSING, "is missing"),
        (lambda p: p.write_bytes(p.read_bytes()[:400]), Kind.FILE_UNREADABLE, "breaks off"),
        (lambda p: p.write_bytes(b""), Kind.FILE_UNREADABLE, "not as kbdesk wrote it"),
        (lambda p: p.write_bytes(p.read_bytes().replace(b'{"url"', b'["url"')), Kind.FILE_UNREADABLE, "damaged"),
    ],
)
def test_damage_is_a_sentence(tmp_path, damage, kind, says):
    begin = write(tmp_path, ITEMS)
    damage(tmp_path / "job_1.json")
    with pytest.raises(IngestError, match=says) as raised:
        payload.read_chunk(tmp_path, 1, begin, 10)
    assert raised.value.kind is kind


def test_what_no_job_owns_is_cleared_away_and_lists_are_kept_among_the_backups(tmp_path):
    imports, backups = tmp_path / "imports", tmp_path / "backups"
    imports.mkdir()
    backups.mkdir()
    write(imports, ITEMS, job=1)
    write(imports, ITEMS, job=2)
    content = payload.path(imports, 2).read_bytes()
    payload.Draft(imports, ITEMS, 1.5)
    assert payload.clear_orphans(imports, {1: 1.5}, backups) == 2
    assert [p.name for p in imports.iterdir()] == ["job_1.json"]
    [kept] = backups.iterdir()
    assert kept.name.startswith("job_2-")
    assert kept.read_bytes() == content


@pytest.mark.parametrize("seconds", [0.0, 1764561669.123, 1796099711.5234702])
def test_a_list_knows_which_import_it_is_of(tmp_path, seconds):
    imports, backups = tmp_path / "imports", tmp_path / "backups"
    imports.mkdir()
    backups.mkdir()
    write(imports, ITEMS, created=seconds)
    assert payload.orphans(imports, {1: seconds}) == []
    assert payload.clear_orphans(imports, {1: seconds + 1e-6}, backups) == 1
    assert [p.name.partition("-")[0] for p in backups.iterdir()] == ["job_1"]


def test_lists_of_one_number_and_one_second_are_all_kept(tmp_path):
    imports, backups = tmp_path / "imports", tmp_path / "backups"
    imports.mkdir()
    backups.mkdir()
    for number in range(3):
        write(imports, ITEMS[number : number + 1])
        os.utime(payload.path(imports, 1), (1_700_000_000, 1_700_000_000))
        payload.clear_orphans(imports, {}, backups)
    assert len({kept.read_bytes() for kept in backups.iterdir()}) == 3


@pytest.mark.parametrize("content", [b"", b"{}", b'{"format": "kbdesk import", "version": 1, "items": [\n'])
def test_a_list_that_does_not_say_which_import_it_is_of_stays(tmp_path, content):
    payload.path(tmp_path, 1).write_bytes(content)
    assert payload.orphans(tmp_path, {1: 1.5}) == []


def test_a_draft_that_cannot_be_written_leaves_nothing(tmp_path):
    def items():
        yield ITEMS[0]
        raise OSError(28, "No space left on device")

    with pytest.raises(OSError, match="No space"):
        payload.Draft(tmp_path, items(), 1.5)
    assert list(tmp_path.iterdir()) == []
