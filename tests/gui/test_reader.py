"""The reader shows text, runs nothing and asks for nothing."""

import json

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QFont

from kbdesk.gui.browser import may_open
from kbdesk.gui.reader.load import Document, document, start_of_text
from kbdesk.gui.reader.page import Look, page
from kbdesk.gui.reader.page_filter import taken
from kbdesk.gui.widgets.theme import LIGHT
from kbdesk.gui.widgets.utf16 import units
from kbdesk.library.records import Article, ArticleDetail, ArticleStatus
from tests.gui.hands import TIMEOUT, choose
from tests.site import article

HOSTILE = (
    "<p>Words before.</p><script>location='{0}/script'</script><style>p{{background:url({0}/css)}}</style>"
    '<img src="{0}/image.png" alt="A map of the river" onerror="x()"><iframe src="{0}/frame"></iframe>'
    '<link rel=stylesheet href="{0}/sheet.css"><p style="background-image:url({0}/bg)">Words after.</p>'
    '<a href="javascript:alert(1)">run</a><a href="file:///etc/passwd">file</a><a href="{0}/ok">fine</a>'
    "<table background='{0}/table'><tr><td background='{0}/cell'>cell</td></tr></table>"
)


@pytest.fixture
def opened(monkeypatch):
    """What would be opened in the browser."""
    addresses = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: addresses.append(url.toString()) or True)
    return addresses


def test_it_asks_for_nothing_remote_and_drops_scripts(qtbot, window, site, engine):
    root = site.url("", host="127.0.1.2")
    page = article("Hostile").replace("</article>", HOSTILE.format(root) + "</article>")
    site.routes["hostile"] = lambda request: request.send(page)
    engine.add([site.url("/hostile/1")])
    qtbot.waitUntil(lambda: window.list.model.rowCount() == 1, timeout=TIMEOUT)
    qtbot.waitUntil(lambda: engine.work().idle, timeout=TIMEOUT)
    choose(qtbot, window)
    qtbot.waitUntil(lambda: "Paragraph 3" in window.reader.toPlainText(), timeout=TIMEOUT)
    assert "location=" not in window.reader.toPlainText()
    assert {host for host, _ in site.requests} == {"127.0.1.1"}
    assert len(site.requests) == 1


def test_a_document_loads_nothing_even_where_nothing_was_cleaned(qtbot, qapp, site, tmp_path):
    secret = tmp_path / "secret.txt"
    secret.write_text("do not show")
    html = HOSTILE.format(site.url("")) + f'<img src="{QUrl.fromLocalFile(str(secret)).toString()}">'
    made = document(html, QFont(), qapp.thread())
    made.size()
    for kind in Document.ResourceType:
        assert made.resource(kind.value, QUrl(site.url("/image.png"))) is None
        assert made.resource(kind.value, QUrl.fromLocalFile(str(secret))) is None
    assert site.requests == []


def shown_of(html):
    return taken(html)[0]


def test_the_filter_keeps_text_and_structure_alone():
    kept = shown_of(HOSTILE.format("http://remote.example"))
    assert "Words before." in kept
    assert "Words after." in kept
    assert "[Image: A map of the river]" in kept
    for banned in ("script", "style", "iframe", "onerror", "javascript", "file:", "background", "<img", "link"):
        assert banned not in kept.lower()
    assert 'href="http://remote.example/ok"' in kept


@pytest.mark.parametrize("title", ["word " * 2400, "w" * 12_000])
def test_a_title_that_is_a_whole_text_leaves_room_for_the_article(qtbot, window, engine, title):
    window.activity_stay.stay_ms = 0
    note = {"createdAt": 1_700_000_000, "title": title, "content": {"type": "text", "text": "What it says."}}
    engine.import_(engine.preview(text=json.dumps({"bookmarks": [note]})))
    qtbot.waitUntil(lambda: window.list.model.rowCount() == 1, timeout=TIMEOUT)
    qtbot.waitUntil(lambda: engine.work().idle, timeout=TIMEOUT)
    choose(qtbot, window)
    qtbot.waitUntil(lambda: "What it says." in window.reader.toPlainText(), timeout=TIMEOUT)
    heading = window.reader.document().findBlock(window.reader.toPlainText().index("w"))
    assert heading.text().endswith("…")
    qtbot.waitUntil(lambda: not window.activity.isVisible(), timeout=TIMEOUT)  # it takes of the room
    room = window.reader.document().documentLayout().blockBoundingRect(heading)
    assert room.height() < window.reader.viewport().height() * 0.7
    assert room.width() <= window.reader.viewport().width()


def test_of_many_tags_most_stand_below_the_text(qtbot, window, engine):
    tags = [f"tag {letter}" for letter in "abcdefghijklmnop"]
    note = {"createdAt": 1_700_000_000, "title": "One", "tags": tags, "content": {"type": "text", "text": "It says."}}
    engine.import_(engine.preview(text=json.dumps({"bookmarks": [note]})))
    qtbot.waitUntil(lambda: window.list.model.rowCount() == 1, timeout=TIMEOUT)
    qtbot.waitUntil(lambda: engine.work().idle, timeout=TIMEOUT)
    choose(qtbot, window)
    qtbot.waitUntil(lambda: "It says." in window.reader.toPlainText(), timeout=TIMEOUT)
    above, below = window.reader.toPlainText().replace("\xa0", " ").split("It says.")
    assert all(tag in above for tag in tags[:12])
    assert all(tag in below for tag in tags[12:])
    assert "more below the text" in above


@pytest.mark.parametrize(
    ("html", "kept"),
    [
        ("<p>open", "<p>open</p>"),
        ("a &lt;b&gt; &amp;c", "a &lt;b&gt; &amp;c"),
        ("<svg><script>x</script></svg>after", "after"),
        ("<b><i>crossed</b></i>", "<b><i>crossed</i></b>"),
        ("<td colspan=99999999>x</td>", "<td>x</td>"),
        ("</p></div>text", "text"),
    ],
)
def test_broken_html_is_put_right(html, kept):
    assert shown_of(html) == kept


def test_code_ends_with_its_last_line():
    for code in ("one\n two", "one\n two\n"):
        assert ">one\n two</code></pre></td>" in shown_of(f"<pre><code>{code}</code></pre><p>after</p>")


def test_each_paragraph_runs_as_its_script_does_and_the_head_is_no_part_of_the_article(qtbot, window, site, engine):
    title = "كيف تُقرأ المدن القديمة من أسماء شوارعها"
    words = "<p>في الأسبوع الرابع من الصقيع بقي في الميناء اثنا عشر قاربًا والتقى الذين أحصوها عند الرصيف.</p>"
    body = words + "<p>The harbour kept twelve boats, and those who counted them met on the quay to compare.</p>" * 9
    page = f"<!doctype html><html lang=ar><title>{title}</title><article><h1>{title}</h1>{body}</article>"
    site.routes["arabic"] = lambda request: request.send(page)
    engine.add([site.url("/arabic/1")])
    qtbot.waitUntil(lambda: engine.work().idle, timeout=TIMEOUT)
    choose(qtbot, window)
    reader = window.reader
    qtbot.waitUntil(lambda: "harbour" in reader.toPlainText(), timeout=TIMEOUT)
    ways = {}
    block = reader.document().begin()
    while block.isValid():
        ways[block.text()[:12]] = block.textDirection()
        block = block.next()
    assert ways[title[:12]] is Qt.LayoutDirection.RightToLeft
    assert ways["The harbour "] is Qt.LayoutDirection.LeftToRight
    # a summary in italics would be of empty boxes
    block = reader.document().begin()
    while block.isValid():
        pieces = block.begin()
        while not pieces.atEnd():
            assert not pieces.fragment().charFormat().fontItalic()
            pieces += 1
        block = block.next()

    # all of the page is selected, and its text alone is marked
    reader.selectAll()
    quote, _before, _after, span = reader.selection()
    assert span[0] == start_of_text(reader.document()) > reader.text.index(title)
    assert title not in quote
    cursor = reader.textCursor()
    cursor.setPosition(0)
    cursor.setPosition(span[0] - 2, cursor.MoveMode.KeepAnchor)
    reader.setTextCursor(cursor)
    assert reader.selection() is None


def test_deep_nesting_is_cut_and_its_text_kept():
    assert "core" in shown_of("<div>" * 5000 + "core" + "</div>" * 5000)
    assert shown_of("<div>" * 5000).count("<div>") < 100


@pytest.mark.parametrize(
    ("address", "may"),
    [
        ("https://example.org", True),
        ("HTTP://example.org", True),
        ("mailto:someone@example.org", True),
        ("javascript:alert(1)", False),
        ("file:///etc/passwd", False),
        ("data:text/html,x", False),
        ("kbdesk:retry", False),
        ("#place-1", False),
        ("", False),
    ],
)
def test_only_web_and_mail_links_may_open(address, may):
    assert may_open(address) is may


def test_a_link_opens_in_the_browser_on_click_alone(qtbot, window, opened):
    window.reader.anchorClicked.emit(QUrl("https://example.org/next"))
    window.reader.anchorClicked.emit(QUrl("file:///etc/passwd"))
    assert opened == ["https://example.org/next"]


def test_a_footnote_is_gone_to_and_come_back_from(qtbot, window, site, engine, opened):
    prose = [f"<p>{f'In {year} the harbour was dredged, and ships came back to it. ' * 5}</p>" for year in range(41)]
    note = '<ol><li id="n1">Twice in a year. <a href="#r1">↩</a></li></ol>'
    body = f'<title>Of harbours</title><body><article>{prose[0]}<p>Once<sup id="r1"><a href="#n1">1</a></sup>.</p>'
    page = f"<html>{body}{''.join(prose[1:])}{note}</article></body></html>"
    site.routes["noted"] = lambda request: request.send(page.encode())
    engine.add([site.url("/noted")])
    qtbot.waitUntil(lambda: window.list.model.rowCount() == 1, timeout=TIMEOUT)
    qtbot.waitUntil(lambda: window.list.model.article(0).status == "ready", timeout=TIMEOUT)
    choose(qtbot, window)
    reader = window.reader
    qtbot.waitUntil(lambda: "Twice in a year" in reader.toPlainText(), timeout=TIMEOUT)
    bar = reader.verticalScrollBar()
    bar.setValue(7)
    cursor = reader.document().find("Once")
    cursor.movePosition(cursor.MoveOperation.NextCharacter)
    cursor.movePosition(cursor.MoveOperation.NextCharacter, cursor.MoveMode.KeepAnchor)
    assert cursor.selectedText() == "1"
    reader.anchorClicked.emit(QUrl(cursor.charFormat().anchorHref()))
    note = reader.cursorRect(reader.document().find("Twice in a year"))
    assert reader.viewport().rect().contains(note.center())
    assert bar.value() > 7
    reader.setFocus()
    qtbot.keyClick(reader, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert bar.value() == 7
    assert opened == []


def test_a_failed_link_says_why_and_retries(qtbot, window, site, engine):
    engine.add([site.url("/status/404")])
    qtbot.waitUntil(lambda: engine.failures() != [], timeout=TIMEOUT)
    qtbot.waitUntil(lambda: window.list.model.rowCount() == 1, timeout=TIMEOUT)
    qtbot.waitUntil(lambda: window.list.model.article(0).status == "failed", timeout=TIMEOUT)
    choose(qtbot, window)
    text = window.reader.toPlainText()
    failure = engine.failures()[0]
    assert failure.message in text
    assert failure.remedy in text
    site.routes["status"] = lambda request: request.send(article("It came back"))
    window.reader.anchorClicked.emit(QUrl("kbdesk:retry"))
    qtbot.waitUntil(lambda: "Paragraph 2" in window.reader.toPlainText(), timeout=TIMEOUT)


def test_reading_for_a_moment_marks_it_read(qtbot, desk, window, site, engine, monkeypatch):
    monkeypatch.setattr(type(window), "isActiveWindow", lambda self: True)
    window.reader._attention.timer.setInterval(10)
    engine.add([site.url("/ok/1")])
    qtbot.waitUntil(lambda: window.list.model.rowCount() == 1, timeout=TIMEOUT)
    choose(qtbot, window)
    qtbot.waitUntil(lambda: engine.articles()[0].read, timeout=TIMEOUT)
    qtbot.waitUntil(lambda: window.list.model.article(0).read, timeout=TIMEOUT)


@pytest.mark.parametrize("where", ["list", "reader"])
def test_space_reads_on_and_goes_to_the_next_unread_article(qtbot, window, engine, site, where):
    site.routes["long"] = lambda request: request.send(article("Long", request.number, paragraphs=30))
    engine.add([site.url("/long/1"), site.url("/long/2")])
    qtbot.waitUntil(lambda: engine.work().idle and window.list.model.rowCount() == 2, timeout=TIMEOUT)
    first = choose(qtbot, window)
    focused = window.list.view if where == "list" else window.reader
    if where == "reader":
        qtbot.keyClick(window.list.view, Qt.Key.Key_Return)
    qtbot.waitUntil(focused.hasFocus, timeout=TIMEOUT)
    bar = window.reader.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 3 * bar.pageStep(), timeout=TIMEOUT)
    qtbot.keyClick(focused, Qt.Key.Key_Space)
    assert 0 < bar.value() < bar.maximum()
    assert window.reader.article.id == first.id
    bar.setValue(bar.maximum())
    with qtbot.waitSignal(window.reader.shown, timeout=TIMEOUT):
        qtbot.keyClick(focused, Qt.Key.Key_Space)
    assert window.reader.article.id != first.id
    assert focused.hasFocus()


@pytest.mark.parametrize("width", range(130, 360, 15))
def test_no_line_below_the_title_ends_with_what_stands_between(qapp, width):
    kept = Article(
        id=1,
        url="https://example.org/1",
        kind="page",
        title="A title",
        site="",
        author="Johanna Katharina Weidenfeller",
        published="2024-05-17",
        added=1_700_000_000.0,
        language="en",
        category="",
        status=ArticleStatus.READY,
        words=2_400,
        minutes=12,
        read=True,
        starred=False,
        excerpt="",
    )
    detail = ArticleDetail(kept, "Text.", "<p>Text.</p>", "", "", "", (), (), None)
    html, _ = page(detail, None, Look(LIGHT, "sans", "mono", 11.0))
    made = document(html, QFont("sans", 11), qapp.thread())
    made.setTextWidth(width)
    made.size()  # lays it out
    block = made.begin()
    while "Johanna" not in block.text():
        block = block.next()
    layout = block.layout()
    said = units(block.text())
    lines = [layout.lineAt(number) for number in range(layout.lineCount())]
    assert "Weidenfeller\xa0\xa0\xa0 17" in said, "the parts are seen to be some"
    shown = [said[line.textStart() :][: line.textLength()].strip() for line in lines]
    assert all(line[0].isalnum() and line[-1].isalnum() for line in shown), shown
    broken = [line for line in lines if line.textStart() and not said[line.textStart() - 1].isspace()]
    assert not broken, f"in the middle of a word: {shown}"
