"""Files on their way into the library: real threads, real child processes, nothing from the network."""

import pytest

from kbdesk.failure import KbdeskError
from tests.ingest.office import docx, epub, old_office, packed


@pytest.fixture
def pile(tmp_path):
    made = tmp_path / "pile"
    made.mkdir()
    return made


def ingest(desk, *paths):
    """Import files and folders, and the job when all is done."""
    if desk.engine is None:
        desk.open().start()
    job = desk.engine.import_(desk.engine.preview(list(paths))).job
    desk.finish()
    return desk.engine.job(job)


def test_books_and_documents(desk, pile):
    book, report = pile / "book.epub", pile / "report.docx"
    book.write_bytes(epub())
    report.write_bytes(docx())
    row = ingest(desk, book, report)
    assert (row.done, row.failed) == (2, 0)
    found = {one.title: one for one in desk.engine.articles()}
    assert set(found) == {"The Harbour", "Report on Boats"}
    assert found["The Harbour"].author == "Ada Lovelace; Mary Shelley"
    assert [hit.article.title for hit in desk.engine.search("river bank oars")] == ["The Harbour"]
    assert sorted(one.suffix for one in desk.engine.folder.files.iterdir()) == [".docx", ".epub"]


def test_what_is_dropped_and_cannot_be_read_is_told_at_once(desk, pile):
    for name, body in (("a.doc", old_office("WordDocument")), ("b.zip", packed({"a.png": b"\x89PNG"}))):
        (pile / name).write_bytes(body)
        with pytest.raises(KbdeskError, match=name):
            desk.open().preview([pile / name])
        desk.close()
