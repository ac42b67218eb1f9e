"""Pages that cannot be had, as a web archive has them.

A proxy stands for the internet: it has the sites that are gone, those that are there, and the archive.
"""

import threading
import time
from datetime import UTC, datetime

import pytest

from tests.site import article

ARCHIVE = "http://archive.example/web"
GONE = "http://gone.example/harbour?id=7"
MAY_2015 = "Sun, 03 May 2015 10:20:30 GMT"
STAMP = "20150503102030"


def text(title, links=""):
    return article(title, 3, head=links)


class Internet:
    """What a proxy is asked for, and what it has: bytes or a function that answers, by the beginning of an address."""

    def __init__(self, site):
        self.site = site
        self.has = {}
        site.routes["http:"] = self._answer

    @property
    def asked(self):
        return [path for _, path in self.site.requests if path.startswith("http")]

    def of_the_archive(self):
        return [url for url in self.asked if url.startswith(ARCHIVE)]

    def _answer(self, request):
        for beginning, has in sorted(self.has.items(), key=lambda pair: -len(pair[0])):
            if request.path.startswith(beginning):
                return has(request) if callable(has) else request.send(has)
        return request.send("<h1>Not here</h1>", 404)

    def archives(self, url, body, stamp=STAMP, when=MAY_2015, **answer):
        """The archive has one copy of a page: asked for any time it leads there."""
        kept = f"{ARCHIVE}/{stamp}id_/{url}"

        def copy(request):
            request.send(body, **{"Memento_Datetime": when, "ETag": '"a"', "Last_Modified": when, **answer})

        def nearest(request):
            if request.path.partition("id_/")[2] == url:
                return request.send("", 302, Location=kept.removeprefix("http://archive.example"))
            return request.send("<h1>Not archived</h1>", 404)

        self.has[kept] = copy
        self.has.setdefault(ARCHIVE, nearest)


@pytest.fixture
def internet(site):
    return Internet(site)


@pytest.fixture
def engine(desk, internet, site):
    opened = desk.open(
        network__proxy=site.url(""),
        network__allow_private="typed",
        network__archive=ARCHIVE,
        tasks__max_attempts=1,
    )
    opened.start()
    return opened


def fails(desk, url=GONE):
    """A link whose page cannot be had; its failure."""
    desk.engine.add([url])
    desk.finish()
    return next(failure for failure in desk.engine.failures() if failure.url == url)


def asks(desk, failure):
    count = desk.engine.retry(failures=[failure.id], archive=True)
    desk.finish()
    return count


def test_a_page_that_is_gone_comes_from_the_archive(desk, internet, engine):
    internet.archives(GONE, text("The old harbour"))
    failure = fails(desk)
    assert (failure.kind, failure.http_status) == ("http_status", 404)
    assert asks(desk, failure) == 1
    found = engine.article_at(GONE)
    assert found.article.title == "The old harbour"
    assert found.article.url == GONE
    assert found.aliases == ()
    assert found.memento.address == f"{ARCHIVE}/{STAMP}/{GONE}"
    assert datetime.fromtimestamp(found.memento.made, UTC).isoformat() == "2015-05-03T10:20:30+00:00"
    assert engine.failures() == []
    assert internet.asked.count(GONE) == 1


def test_nothing_is_asked_of_the_archive_by_itself(desk, internet, engine):
    internet.archives(GONE, text("The old harbour"))
    failure = fails(desk)
    engine.retry(failures=[failure.id])
    desk.finish()
    engine.refresh([failure.article])
    desk.finish()
    assert internet.of_the_archive() == []


def test_the_copy_nearest_to_the_day_of_the_bookmark_is_asked_for(desk, internet, engine, tmp_path):
    internet.archives(GONE, text("The old harbour"))
    added = datetime(2014, 2, 1, 3, 4, 5, tzinfo=UTC).timestamp()
    export = tmp_path / "bookmarks.html"
    export.write_text(
        f'<!DOCTYPE NETSCAPE-Bookmark-file-1><DL><DT><A HREF="{GONE}" ADD_DATE="{added:.0f}">Harbour</A></DL>'
    )
    engine.import_(engine.preview([export]))
    desk.finish()
    assert engine.retry(archive=True) == 1
    desk.finish()
    assert internet.of_the_archive()[0] == f"{ARCHIVE}/20140201030405id_/{GONE}"
    assert engine.count() == 1
    assert engine.jobs()[0].failed == 0


def test_an_archive_that_answers_at_once_says_when_it_had_the_page(desk, internet, engine):
    internet.has[ARCHIVE] = lambda request: request.send(text("At once"), Memento_Datetime=MAY_2015)
    asks(desk, fails(desk))
    assert engine.article_at(GONE).memento.address == f"{ARCHIVE}/{STAMP}/{GONE}"


def test_what_the_archive_does_not_have_is_said(desk, internet, engine):
    failure = fails(desk)
    assert asks(desk, failure) == 1
    [now] = engine.failures()
    assert now.id == failure.id
    assert now.message == "archive.example has no copy of this page."
    assert "another address" in now.remedy
    assert len(internet.of_the_archive()) == 1
    assert engine.article_at(GONE).article.status == "failed"


def test_the_internet_archive_is_called_so(desk, internet, engine):
    engine.set_setting("network.archive", "http://web.archive.org/web")
    asks(desk, fails(desk))
    assert [failure.message for failure in engine.failures()] == ["The Internet Archive has no copy of this page."]


def test_where_the_nearest_copy_is_of_an_error_the_oldest_is_taken(desk, internet, engine):
    internet.archives(GONE, text("The old harbour"))
    year = time.strftime("%Y")
    internet.has[f"{ARCHIVE}/{year}"] = lambda request: request.send("<h1>Gone</h1>", 404, Memento_Datetime=MAY_2015)
    asks(desk, fails(desk))
    assert internet.of_the_archive()[1] == f"{ARCHIVE}/19960101000000id_/{GONE}"
    assert engine.article_at(GONE).article.title == "The old harbour"


def test_copies_of_errors_alone_are_none_of_the_page(desk, internet, engine):
    internet.has[ARCHIVE] = lambda request: request.send("<h1>Down</h1>", 503, Memento_Datetime=MAY_2015)
    asks(desk, fails(desk))
    assert [failure.message for failure in engine.failures()] == ["archive.example has no copy of this page."]
    assert len(internet.of_the_archive()) == 2


def test_a_page_of_the_archive_itself_is_no_copy(desk, internet, engine):
    internet.has[ARCHIVE] = lambda request: request.send("", 302, Location="http://archive.example/sorry")
    internet.has["http://archive.example/sorry"] = text("You are too fast")
    asks(desk, fails(desk))
    assert [failure.message for failure in engine.failures()] == ["archive.example has no copy of this page."]


def test_an_archive_that_is_down_is_asked_again(desk, internet, engine):
    internet.archives(GONE, text("The old harbour"))
    nearest, asked = internet.has[ARCHIVE], []

    def down_at_first(request):
        asked.append(request.path)
        return request.send("", 503) if len(asked) < 3 else nearest(request)

    internet.has[ARCHIVE] = down_at_first
    failure = fails(desk)
    engine.set_setting("tasks.max_attempts", 5)
    asks(desk, failure)
    assert len(asked) == 3
    assert engine.article_at(GONE).article.title == "The old harbour"


def test_where_the_page_led_then_the_copy_is_read_but_the_address_stays(desk, internet, engine):
    moved = "http://gone.example/new/harbour"
    internet.has[ARCHIVE] = lambda request: request.send(
        "", 301, Location=f"/web/{STAMP}id_/{moved}", Memento_Datetime=MAY_2015
    )
    page = text("Moved", '<link rel="canonical" href="/canonical">').replace("<p>", '<p><a href="boats">Boats</a> ', 1)
    internet.has[f"{ARCHIVE}/{STAMP}id_/{moved}"] = lambda request: request.send(page, Memento_Datetime=MAY_2015)
    asks(desk, fails(desk))
    found = engine.article_at(GONE)
    assert found.article.title == "Moved"
    assert (found.article.url, found.aliases) == (GONE, ())
    assert 'href="http://gone.example/new/boats"' in found.html
    assert found.memento.address == f"{ARCHIVE}/{STAMP}/{moved}"


@pytest.mark.parametrize("to", ["http://gone.example/new", "/new", "new"])
def test_a_redirect_out_of_the_archive_is_followed_within_it(desk, internet, engine, to):
    internet.has[ARCHIVE] = lambda request: (
        request.send(text("Moved"), Memento_Datetime=MAY_2015)
        if request.path.endswith("/http://gone.example/new")
        else request.send("", 301, Location=to, Memento_Datetime=MAY_2015)
    )
    asks(desk, fails(desk))
    assert engine.article_at(GONE).article.title == "Moved"
    assert "http://gone.example/new" not in internet.asked


def test_a_page_that_only_sends_on_is_followed_within_the_archive(desk, internet, engine):
    new = "http://gone.example/new"
    internet.archives(new, text("Moved"))
    sends_on = '<html><head><meta http-equiv="refresh" content="0; url=/new"></head><body>On</body></html>'
    internet.has[f"{ARCHIVE}/20150101000000id_/{GONE}"] = lambda request: request.send(
        sends_on, Memento_Datetime=MAY_2015
    )
    other = internet.has[ARCHIVE]
    internet.has[ARCHIVE] = lambda request: (
        request.send("", 302, Location=f"/web/20150101000000id_/{GONE}")
        if request.path.endswith(GONE)
        else other(request)
    )
    asks(desk, fails(desk))
    found = engine.article_at(GONE)
    assert (found.article.title, found.article.url) == ("Moved", GONE)
    assert new not in internet.asked


def test_a_copy_of_a_page_for_logging_in_is_refused(desk, internet, engine):
    login = "http://gone.example/login?next=/harbour"
    internet.has[ARCHIVE] = lambda request: request.send("", 302, Location=f"/web/{STAMP}id_/{login}")
    internet.has[f"{ARCHIVE}/{STAMP}id_/{login}"] = lambda request: request.send(
        "<title>Log in</title><p>Your name and password, please.</p>", Memento_Datetime=MAY_2015
    )
    asks(desk, fails(desk))
    assert ["log in" in failure.message for failure in engine.failures()] == [True]


def test_nothing_of_the_archive_is_left_when_the_page_is_fetched_again(desk, internet, engine):
    internet.archives(GONE, text("The old harbour"))
    failure = fails(desk)
    asks(desk, failure)
    internet.has["http://gone.example/"] = lambda request: request.send(text("Back again"), ETag='"a"')
    engine.refresh([failure.article])
    desk.finish()
    live = [h for (_, path), h in zip(desk.site.requests, desk.site.headers, strict=True) if path == GONE][-1]
    assert "if-none-match" not in live
    assert "if-modified-since" not in live
    found = engine.article_at(GONE)
    assert (found.article.title, found.memento) == ("Back again", None)


def test_what_was_asked_of_the_archive_is_so_after_a_restart(desk, internet, engine):
    internet.archives(GONE, text("The old harbour"))
    failure = fails(desk)
    desk.close()
    desk.open().retry(failures=[failure.id], archive=True)
    desk.close()
    desk.open().start()
    desk.finish()
    assert desk.engine.article_at(GONE).memento is not None
    assert internet.asked.count(GONE) == 1


def test_what_the_archive_had_stays_where_the_page_is_still_gone(desk, internet, engine):
    internet.archives(GONE, text("The old harbour"))
    failure = fails(desk)
    asks(desk, failure)
    engine.refresh([failure.article])
    desk.finish()
    found = engine.article_at(GONE)
    assert (found.article.title, found.article.status) == ("The old harbour", "ready")
    assert found.memento is not None
    assert len(engine.failures()) == 1
    assert engine.retry(archive=True) == 0  # its text is there


def test_a_plain_retry_asks_the_site_again(desk, internet, engine):
    failure = fails(desk)
    asks(desk, failure)
    before = len(internet.of_the_archive())
    internet.has["http://gone.example/"] = text("Back again")
    assert engine.retry(failures=[failure.id]) == 1
    desk.finish()
    found = engine.article_at(GONE)
    assert (found.article.title, found.memento) == ("Back again", None)
    assert len(internet.of_the_archive()) == before


def test_links_of_many_sites_ask_no_more_of_the_archive_than_one_site_is_asked(desk, internet, engine):
    engine.set_setting("network.per_host", 2)
    lock, at_once = threading.Lock(), [0]

    def slow(request):
        with lock:
            at_once.append(at_once[-1] + 1)
        request.site.closed.wait(0.6)
        with lock:
            at_once.append(at_once[-1] - 1)
        request.send(text("Late"), Memento_Datetime=MAY_2015)

    internet.has[ARCHIVE] = slow
    for number in range(5):
        engine.add([f"http://gone{number}.example/page"])
    desk.finish()
    assert engine.retry(archive=True) == 5
    desk.finish()
    assert len(at_once) == 11
    assert max(at_once) <= 2


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.1.1:{port}/nothing/there",
        "http://localhost:{port}/nothing",
        "http://wiki/page",
        "http://printer.local/status",
        "http://192.168.1.1/router",
        "http://[fe80::1]/router",
    ],
)
def test_an_address_of_ones_own_network_is_never_told(desk, internet, engine, site, url):
    failure = fails(desk, url.format(port=site.port))
    assert engine.retry(failures=[failure.id], archive=True) == 0
    assert engine.retry(archive=True) == 0
    desk.finish()
    assert internet.of_the_archive() == []


@pytest.mark.parametrize("status", [404, 410, 451])
def test_what_to_do_about_a_page_of_ones_own_network_is_without_an_archive(desk, internet, engine, site, status):
    internet.has["http://127."] = lambda request: request.send("<h1>Not here</h1>", status)
    failure = fails(desk, site.url("/page"))
    assert failure.http_status == status
    assert "archive" not in failure.remedy
    assert "link" in failure.remedy


def test_a_name_that_leads_into_ones_own_network_is_never_told(desk, internet, engine, monkeypatch):
    """It looks like any other: only the name server knows."""
    failure = fails(desk)
    resolver = engine._lifecycle.fetcher._resolver
    monkeypatch.setattr(resolver, "_lookup", lambda *_, **__: [(2, 1, 6, "", ("10.1.2.3", 0))])
    asks(desk, failure)
    assert internet.of_the_archive() == []
    [now] = engine.failures()
    assert now.kind == "blocked_address"
    assert "no web archive was asked" in now.remedy
    assert engine.retry(failures=[failure.id], archive=True) == 0


def test_failures_that_an_archive_cannot_help_with_are_left(desk, internet, engine, tmp_path):
    engine.set_setting("network.max_bytes", 1000)
    internet.has["http://large.example/"] = text("Large")
    fails(desk, "http://large.example/page")
    paper = tmp_path / "paper.txt"
    paper.write_text("A note about the harbour.")
    preview = engine.preview([paper])
    paper.unlink()
    engine.import_(preview)
    desk.finish()
    assert len(engine.failures()) == 2
    assert engine.retry(archive=True) == 0
    assert engine.retry() == 2


def test_an_archive_on_ones_own_computer(desk, internet, engine, site):
    engine.set_setting("network.archive", site.url("/coll"))
    engine.set_setting("network.proxy", "")
    site.routes["coll"] = lambda request: request.send(text("From here"), Memento_Datetime=MAY_2015)
    failure = fails(desk, "http://no-such-host.invalid/page")
    assert failure.kind == "dns"
    asks(desk, failure)
    assert engine.article_at(failure.url).article.title == "From here"
    assert engine.article_at(failure.url).memento.address == site.url(f"/coll/{STAMP}/{failure.url}")


def test_the_copy_that_is_kept_is_one_of_the_page(desk, internet, engine, tmp_path):
    engine.set_setting("library.keep_pages", True)
    internet.archives(GONE, text("The old harbour"))
    failure = fails(desk)
    asks(desk, failure)
    copy = tmp_path / "copy.html"
    copy.write_bytes(engine.reading.copy(failure.article).read_bytes())
    assert [item.url for item in engine.preview([copy]).items] == [GONE]


def test_where_a_text_is_from_does_not_follow_its_article_into_another(desk, internet, engine):
    internet.archives(GONE, text("The old harbour"))
    internet.has["http://there.example/"] = text("The harbour")
    failure = fails(desk)
    asks(desk, failure)
    engine.add(["http://there.example/harbour"])
    desk.finish()
    there = engine.article_at("http://there.example/harbour").article.id
    engine.duplicates.merge([failure.article, there], into=there)
    assert engine.article(there).memento is None
    assert engine.article(there).aliases == (GONE,)
    engine.duplicates.undo()
    assert engine.article(failure.article).memento is not None
    assert engine.article(there).memento is None
