"""The demo's server answers every article and fault as it says, and its export names them all."""

import threading
import time
from collections import Counter
from collections.abc import Iterator
from html.parser import HTMLParser
from urllib.parse import urlsplit

import httpx
import pytest
import trafilatura

from kbdesk.demo.faults import FAULTS, Fault, Ill
from kbdesk.demo.layouts import LAYOUTS
from kbdesk.demo.site import DemoSite

FAULT = {fault.ill: fault for fault in FAULTS}


@pytest.fixture(scope="module")
def site() -> Iterator[DemoSite]:
    with DemoSite(latency=(0, 0)) as running:
        yield running


@pytest.fixture(scope="module")
def client(site: DemoSite) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=site.base_url, trust_env=False) as connected:
        yield connected


class Bookmarks(HTMLParser):
    """Reads a Netscape bookmark file back: (url, title, folder, tags, added, note) of each link."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[dict[str, object]] = []
        self.path: list[str] = []
        self.into = ""
        self.name = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        named = dict(attrs)
        if tag == "a":
            tags = (named.get("tags") or "").split(",") if named.get("tags") else []
            self.links.append(
                {"url": named["href"], "title": "", "folder": tuple(self.path), "tags": tuple(tags), "note": ""}
            )
            self.links[-1]["added"] = int(named["add_date"] or 0)
        if tag in ("a", "h3", "dd"):
            self.into, self.name = tag, ""
        if tag == "dt":
            self.into = ""

    def handle_endtag(self, tag: str) -> None:
        if tag == "h3":
            self.path.append(self.name)
        if tag == "dl" and self.path:
            self.path.pop()
        if tag in ("a", "h3", "dl"):
            self.into = ""

    def handle_data(self, data: str) -> None:
        if self.into == "h3":
            self.name += data
        elif self.into == "a":
            self.links[-1]["title"] = str(self.links[-1]["title"]) + data
        elif self.into == "dd":
            self.links[-1]["note"] = (str(self.links[-1]["note"]) + data).strip()


def test_counts_add_up(site: DemoSite):
    assert site.article_count == 64
    assert site.failure_count == 3
    assert site.duplicate_count == site.redirect_count + site.repeat_count == 2
    assert site.link_count == 69 == len(site.links())
    assert Counter(fault.ill for fault in site.faults) == dict.fromkeys(Ill, 1)


def test_every_article_is_served(site: DemoSite, client: httpx.Client):
    busy = FAULT[Ill.BUSY].path
    client.get(busy)
    for article in site.articles:
        answer = client.get(article.path)
        assert answer.status_code == 200, article.path
        assert answer.headers["content-type"] == "text/html; charset=utf-8"
        assert f'<html lang="{article.language}">' in answer.text
        assert 'property="og:title"' in answer.text
        assert f'href="/{article.magazine}/"' in answer.text, "its magazine"
        assert answer.text.count("<li><a href=") >= 3, "what else to read"
        assert "footer" in answer.text


@pytest.mark.parametrize("layout", sorted(LAYOUTS))
def test_an_extractor_finds_what_the_front_matter_says(site: DemoSite, client: httpx.Client, layout: str):
    magazines = site._library.magazines
    articles = [article for article in site.articles if magazines[article.magazine].layout == layout]
    article = next(article for article in articles if article.language != "ja")  # words are counted below
    if article.path == FAULT[Ill.BUSY].path:
        client.get(article.path)
    found = trafilatura.bare_extraction(client.get(article.path).text, with_metadata=True)
    assert found is not None
    assert (found.title, found.author, found.sitename) == (article.title, article.author, article.site)
    assert found.date == article.published.isoformat()
    assert found.text
    assert 0.9 < len(found.text.split()) / len(article.body.split()) < 1.2


def test_no_page_loads_anything_from_elsewhere(site: DemoSite, client: httpx.Client):
    for article in site.articles[::5]:
        text = client.get(article.path).text
        addresses = {part.split('"')[0] for part in text.split('href="')[1:] + text.split('src="')[1:]}
        assert all(a.startswith(("/", "#", site.base_url)) for a in addresses), article.path


def test_gone(client: httpx.Client):
    answer = client.get(FAULT[Ill.GONE].path)
    assert answer.status_code == 404
    assert client.get("/nothing/here").status_code == 404


def test_all_script(client: httpx.Client):
    answer = client.get(FAULT[Ill.SCRIPT].path)
    assert answer.status_code == 200
    assert "<script>" in answer.text
    assert trafilatura.extract(answer.text) is None


def test_image(client: httpx.Client):
    answer = client.get(FAULT[Ill.IMAGE].path)
    assert answer.headers["content-type"] == "image/png"
    assert answer.content.startswith(b"\x89PNG\r\n\x1a\n")
    assert answer.content.endswith(b"IEND\xaeB`\x82")


def test_busy_once_and_for_each_start():
    site = DemoSite(latency=(0, 0))
    path = FAULT[Ill.BUSY].path
    for _ in range(2):
        with site, httpx.Client(base_url=site.base_url, trust_env=False) as client:
            assert client.head(path).status_code == 200
            first, second = client.get(path), client.get(path)
        assert (first.status_code, first.headers["retry-after"]) == (503, "1")
        assert second.status_code == 200


def test_moved(site: DemoSite, client: httpx.Client):
    fault = FAULT[Ill.MOVED]
    answer = client.get(fault.path)
    assert answer.status_code == 301
    assert answer.headers["location"] == site.base_url + str(fault.target)
    assert fault.target in {article.path for article in site.articles}
    assert fault.path not in {article.path for article in site.articles}


def test_front_and_index_pages(site: DemoSite, client: httpx.Client):
    front = client.get("/").text
    for slug in {article.magazine for article in site.articles}:
        assert f'href="/{slug}/"' in front
        assert client.get(f"/{slug}/").status_code == client.get(f"/{slug}").status_code == 200


def test_head_and_query(client: httpx.Client):
    path = FAULT[Ill.TWICE].path
    answer = client.head(path)
    assert answer.content == b""
    assert int(answer.headers["content-length"]) == len(client.get(path + "?utm_source=letter").content)


def test_export_names_everything(site: DemoSite):
    text = site.export()
    assert text.startswith("<!DOCTYPE NETSCAPE-Bookmark-file-1>")
    links = Bookmarks(text).links
    assert len(links) == site.link_count
    urls = Counter(str(link["url"]) for link in links)
    repeated = site.base_url + FAULT[Ill.TWICE].path
    assert [url for url, times in urls.items() if times > 1] == [repeated]
    expected = {article.path for article in site.articles} | {fault.path for fault in site.faults}
    assert {urlsplit(url).path for url in urls} == expected
    assert all(url.startswith(site.base_url + "/") for url in urls)


def test_export_keeps_folder_tags_date_and_note(site: DemoSite):
    links = Bookmarks(site.export()).links
    for article in site.articles:
        assert {
            "url": site.base_url + article.path,
            "title": article.title,
            "folder": article.folder,
            "tags": article.tags,
            "note": article.note,
            "added": int(article.added.timestamp()),
        } in links
    years = {time.gmtime(int(str(link["added"]))).tm_year for link in links}
    assert len(years) >= 10
    assert sum(bool(link["note"]) for link in links) >= 10


def test_failing_links_name_a_kind_of_failure():
    def kinds(faults: tuple[Fault, ...]) -> dict[Ill, str]:
        return {fault.ill: fault.failure for fault in faults if fault.failure}

    assert kinds(FAULTS) == {Ill.GONE: "http_status", Ill.SCRIPT: "no_text", Ill.IMAGE: "unsupported_type"}


def test_only_loopback_and_only_while_it_lasts():
    site = DemoSite(latency=(0, 0))
    with pytest.raises(RuntimeError, match="only while"):
        _ = site.base_url
    with site:
        base = site.base_url
        assert base.startswith("http://127.0.0.1:")
        site.start()
        assert site.base_url == base
    with pytest.raises(httpx.ConnectError):
        httpx.get(base, trust_env=False)
    site.stop()


def test_latency_is_within_its_bounds():
    site = DemoSite(latency=(0.03, 0.15))
    delays = [site.delay(article.path) for article in site.articles]
    assert min(delays) >= 0.03
    assert max(delays) <= 0.15
    assert max(delays) - min(delays) > 0.05


def test_many_at_once_and_a_client_that_goes_away(caplog: pytest.LogCaptureFixture):
    with DemoSite(latency=(0.02, 0.02)) as site:
        statuses: list[int] = []

        def fetch(path: str) -> None:
            statuses.append(httpx.get(site.base_url + path, trust_env=False, timeout=30).status_code)

        threads = [threading.Thread(target=fetch, args=(a.path,)) for a in site.articles]
        for thread in threads:
            thread.start()
        with httpx.Client(trust_env=False, timeout=0.005) as hasty, pytest.raises(httpx.TimeoutException):
            hasty.get(site.base_url + "/")
        for thread in threads:
            thread.join()
    assert Counter(statuses) == {200: 63, 503: 1}
    assert not caplog.records or all(record.name != "kbdesk.demo.site" for record in caplog.records)
