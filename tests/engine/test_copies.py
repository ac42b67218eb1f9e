"""Copies of what came: pages where that is switched on, and the originals of files."""

import threading
from functools import partial

import pytest

from kbdesk.commands.picking import Selection
from kbdesk.failure import KbdeskError
from kbdesk.jobs.copies import Copies
from kbdesk.library.storage.database import Database
from tests.ingest.documents import pdf
from tests.site import article


def files(desk):
    return sorted(path.name for path in desk.engine.folder.files.iterdir())


@pytest.fixture
def keeping(desk):
    engine = desk.open(library__keep_pages=True)
    engine.start()
    return engine


def add(desk, *urls):
    desk.engine.add(list(urls))
    desk.finish()
    return [desk.engine.article_at(url).article.id for url in urls]


def test_a_page_is_kept_as_it_came(desk, keeping):
    (one,) = add(desk, desk.site.url("/ok/1"))
    copy = keeping.reading.copy(one)
    assert copy.name.endswith(".page.html")
    assert copy.read_text().endswith(article("Article 1", 1))
    assert copy.stat().st_mode & 0o777 == 0o600


def test_pages_are_not_kept_unless_that_is_switched_on(desk):
    desk.open().start()
    (one,) = add(desk, desk.site.url("/ok/1"))
    assert files(desk) == []
    with pytest.raises(KbdeskError, match=r"no copy of this page.*library\.keep_pages"):
        desk.engine.reading.copy(one)


def test_what_was_there_before_is_kept_when_it_is_fetched_again(desk):
    desk.open().start()
    (one,) = add(desk, desk.site.url("/etag/1"))
    desk.engine.set_setting("library.keep_pages", True)
    desk.engine.refresh([one])
    desk.finish()
    assert desk.engine.reading.copy(one).exists()
    asked = len(desk.site.requests)
    desk.engine.refresh([one])
    desk.finish()
    assert len(desk.site.requests) == asked + 1
    assert desk.engine.reading.copy(one).exists()  # though the site said that nothing has changed


def test_a_page_that_was_saved_to_a_file_too_is_kept_when_it_is_fetched_again(desk, tmp_path):
    desk.open().start()
    url = desk.site.url("/etag/1")
    (one,) = add(desk, url)
    saved = tmp_path / "saved.html"
    saved.write_text(f"<!-- saved from url=({len(url):04}){url} -->\n{article('Article 1', 1)}")
    desk.engine.import_(desk.engine.preview([saved]))
    desk.finish()
    desk.engine.set_setting("library.keep_pages", True)
    desk.engine.refresh([one])
    desk.finish()
    assert any(name.endswith(".page.html") for name in files(desk))
    desk.engine.refresh([one])
    desk.finish()
    assert len(files(desk)) == 2  # what its user saved stays beside it


def test_one_copy_of_a_page_is_kept(desk, keeping):
    texts = iter(("First", "Second"))
    desk.site.routes["changing"] = lambda request: request.send(article(next(texts)))
    (one,) = add(desk, desk.site.url("/changing/1"))
    before = files(desk)
    keeping.refresh([one])
    desk.finish()
    assert "Second" in keeping.reading.copy(one).read_text()
    assert len(files(desk)) == 1
    assert files(desk) != before


def test_the_copy_brought_to_another_library_is_that_page(desk, keeping, folder, tmp_path):
    url = desk.site.url("/ok/1")
    (one,) = add(desk, url)
    copy = tmp_path / "copy.html"
    copy.write_bytes(keeping.reading.copy(one).read_bytes())
    preview = keeping.preview([copy])
    assert [item.url for item in preview.items] == [url]
    keeping.import_(preview)
    desk.finish()
    assert keeping.count() == 1


def test_a_pdf_of_the_web_is_kept_and_one_of_this_computer_too(desk, keeping, tmp_path):
    desk.site.routes["paper"] = lambda request: request.send(
        pdf(["A paper about harbours and the boats in them."]), content_type="application/pdf"
    )
    (paper,) = add(desk, desk.site.url("/paper/1"))
    assert keeping.reading.copy(paper).name.endswith(".page.pdf")
    assert keeping.reading.copy(paper).read_bytes().startswith(b"%PDF")
    own = tmp_path / "Notes.PDF"
    own.write_bytes(pdf(["Notes about the lighthouse and its keeper, of which there are many."]))
    keeping.import_(keeping.preview([own]))
    desk.finish()
    notes = next(row.id for row in keeping.articles() if row.id != paper)
    assert keeping.reading.copy(notes).read_bytes() == own.read_bytes()
    keeping.reading.copy(notes).unlink()
    with pytest.raises(KbdeskError, match="not in the data folder any more"):
        keeping.reading.copy(notes)


def test_a_copy_goes_with_its_article_for_good(desk, keeping):
    one, two = add(desk, desk.site.url("/ok/1"), desk.site.url("/ok/2"))
    keeping.arranging.delete(Selection(ids=(one,)))
    assert keeping.reading.copy(one).exists()
    keeping.arranging.purge(Selection(ids=(one,)))
    assert files(desk) == [keeping.reading.copy(two).name]


def test_a_file_goes_when_it_is_on_the_disk_that_its_article_is_gone(desk, keeping, monkeypatch):
    one, two = add(desk, desk.site.url("/ok/1"), desk.site.url("/ok/2"))
    keeping.reading.copy(two).unlink()
    with keeping._library.write():
        keeping._library.articles.forget_contents(two, keeping._library.articles.contents(two))
    keeping.arranging.delete(Selection(ids=(one, two)))
    write, durable = Database.write, []

    def noted(self, **how):
        if threading.current_thread() is threading.main_thread():
            durable.append(how.get("durable", False))
        return write(self, **how)

    def drop(self, contents):
        assert not contents or durable[-1]

    keeping._library.write = partial(noted, keeping._library.database)
    monkeypatch.setattr(Copies, "drop", drop)
    keeping.arranging.purge(Selection(ids=(two,)))
    assert durable == [False, True], "of what has no files only at its end"
    keeping.arranging.purge(Selection(ids=(one,)))
    assert durable == [False, True, True, True]


def test_a_copy_follows_its_article_into_another(desk, keeping):
    one, two = add(desk, desk.site.url("/ok/1"), desk.site.url("/ok/2"))
    copies = {keeping.reading.copy(one), keeping.reading.copy(two)}
    keeping.duplicates.merge([one, two], into=one)
    assert keeping.reading.copy(one) in copies
    keeping.duplicates.undo()
    assert {keeping.reading.copy(one), keeping.reading.copy(two)} == copies
