"""Above an article stands a summary, called so, and nothing is said that the article begins with."""

import pytest

from kbdesk.gui.reader.summary_shown import beyond_the_beginning
from tests.gui.hands import TIMEOUT, choose
from tests.site import article

FIRST = "Dr. Smith of the harbour museum switched the old lighthouse off on Monday."
SECOND = "It had shown ships the way since 1859."
FILLER = "The town has rented its rooms to guests, who like the wind and the view. " * 10
LAST = "The lamp will be shown in the museum from the spring."
BEHIND = "Whoever wants to see the view from the gallery has to wait until the summer."
TEXT = f"{FIRST}\n{SECOND}\n\n{FILLER}\n\n{BEHIND}\n\n{FILLER}\n\n{LAST}"


@pytest.mark.parametrize(
    ("summary", "shown"),
    [
        (f"{FIRST} {BEHIND} {LAST}", f"{BEHIND} {LAST}"),
        (f"{BEHIND} {LAST} {FIRST}", f"{BEHIND} {LAST}"),
        (f"{FIRST} {SECOND}", ""),
        (f"{FIRST} {SECOND} {LAST}", ""),
        (f"{FIRST} A new one is built.", "A new one is built."),
        (LAST, LAST),
        ("A lighthouse is switched off. Its lamp goes to a museum.",) * 2,
        (f"The end of a lighthouse. {FIRST} What then?", "The end of a lighthouse. What then?"),
        ("", ""),
    ],
)
def test_what_the_text_begins_with_is_left_out(summary, shown):
    assert beyond_the_beginning(summary, TEXT) == shown


def test_it_is_so_where_sentences_stand_without_spaces():
    first, behind, last = "古い灯台が月曜日に消された。", "展望台は夏に開かれる。", "ランプは春から博物館で見られる。"
    filler = "町は部屋を客に貸している。" * 40
    assert beyond_the_beginning(first + behind + last, first + filler + behind + filler + last) == behind + last


def test_a_summary_of_an_article_without_text_stays():
    assert beyond_the_beginning(FIRST, "") == FIRST


def test_the_reader_says_the_beginning_once(qtbot, window, site, engine):
    words = "The harbour of the old town was dredged in the spring, so that larger ships could moor there again."
    more = "Its lighthouse was painted red and white by the people who keep the harbour of the old town."
    page = f"<title>The harbour</title><article><h1>The harbour</h1><p>{words}</p><p>{more}</p></article>"
    site.routes["harbour"] = lambda request: request.send(page)
    engine.add([site.url("/harbour/1")])
    qtbot.waitUntil(lambda: window.list.model.rowCount() == 1, timeout=TIMEOUT)
    qtbot.waitUntil(lambda: engine.work().idle, timeout=TIMEOUT)
    choose(qtbot, window)
    qtbot.waitUntil(lambda: words in window.reader.toPlainText(), timeout=TIMEOUT)
    assert words in engine.article(engine.articles()[0].id).summary
    assert window.reader.toPlainText().count(words) == 1


@pytest.mark.parametrize("in_language", ["en", "de"], indirect=True)
def test_a_summary_is_called_so_and_is_no_part_of_the_article(qtbot, in_language, window, site, engine):
    said = "Ships came, and the town repaired what the winter had left of its quay."
    site.routes["harbour"] = lambda request: request.send(article("The harbour", 1, paragraphs=9))
    engine.add([site.url("/harbour/1")])
    qtbot.waitUntil(lambda: engine.work().idle and engine.count() == 1)
    with engine._library.write():
        engine._library.database.execute("UPDATE article SET summary = ?", (said,))
    qtbot.waitUntil(lambda: (row := window.list.model.article(0)) is not None and row.status == "ready")
    choose(qtbot, window)
    qtbot.waitUntil(lambda: said in window.reader.toPlainText())
    name = {"en": "Summary", "de": "Zusammenfassung"}[engine.settings.ui.language]
    assert f"{name}\n{said}\n" in window.reader.toPlainText()
    window.reader.selectAll()
    quote, *_ = window.reader.selection()
    assert name not in quote
    assert said not in quote
