"""An article on paper: black on white, its address at its head, nothing from the web; what cannot be, is said."""

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrintDialog, QPrinter

from kbdesk.failure import KbdeskError
from kbdesk.gui.reader.printing import on_paper, print_on
from tests.gui.hands import TIMEOUT, choose
from tests.site import article as page

LONG_LINE = "<pre><code>" + "words = words + words; " * 30 + "last_of_it</code></pre>"


def printer_to(path):
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


@pytest.fixture
def article(qtbot, window, site, engine):
    picture = f'<p>Before it <img src="{site.url("/picture/1")}" alt="A boat"> and behind it.</p>{LONG_LINE}'
    body = page("Of harbours", 3, head='<meta name="author" content="Ada Keeper">').replace(
        "</article>", f"{picture}</article>"
    )
    site.routes["paper"] = lambda request: request.send(body)
    engine.add([site.url("/paper/1")])
    qtbot.waitUntil(lambda: engine.work().idle, timeout=TIMEOUT)
    qtbot.waitUntil(lambda: window.list.model.rowCount() == 1, timeout=TIMEOUT)
    return engine.article(choose(qtbot, window).id).article


def read(path):
    """The words of a PDF, and how dark its first page is at its lightest and at its darkest spot."""
    document = pypdfium2.PdfDocument(path)
    text = " ".join(" ".join(page.get_textpage().get_text_bounded() for page in document).split())
    first = document[0].render(scale=2).to_numpy()
    document.close()
    return text, first


@pytest.mark.parametrize("theme", ["light", "dark"])
def test_an_article_is_printed_black_on_white_with_what_it_is(tmp_path, window, site, engine, article, theme):
    window.theme.choose(theme)
    asked = len(site.requests)
    print_on(engine, article.id, on_paper(window.reader), printer_to(tmp_path / "a.pdf"))
    text, first = read(tmp_path / "a.pdf")
    for said in (article.title, "Ada Keeper", article.url, "added", "Before it", "behind it", "last_of_it"):
        assert said in text, said
    assert text.index(article.title) < text.index(article.url) < text.index("Before it")
    assert first[:40].min() == 255, "the margin is white"
    assert (first == 255).all(axis=-1).mean() > 0.8, "and so is the paper"
    assert first.min() < 30
    assert len(site.requests) == asked, "nothing was fetched for it"


def test_what_cannot_be_written_is_said(tmp_path, window, engine, article):
    with pytest.raises(KbdeskError, match="could not be printed"):
        print_on(engine, article.id, on_paper(window.reader), printer_to(tmp_path / "nowhere" / "a.pdf"))
    engine.arranging.delete(window.list.view.picked().selection)
    engine.arranging.empty_bin()
    with pytest.raises(KbdeskError, match="no longer in the library"):
        print_on(engine, article.id, on_paper(window.reader), printer_to(tmp_path / "a.pdf"))


def test_it_is_asked_for_by_a_command_and_said_when_it_is_done(tmp_path, qtbot, window, article):
    window.actions_["print"].trigger()
    qtbot.waitUntil(lambda: bool(window.findChildren(QPrintDialog)), timeout=TIMEOUT)
    [dialog] = window.findChildren(QPrintDialog)
    dialog.printer().setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    dialog.printer().setOutputFileName(str(tmp_path / "b.pdf"))
    assert dialog.printer().docName() == article.title
    dialog.done(QPrintDialog.DialogCode.Accepted.value)
    qtbot.waitUntil(lambda: window.messages.text == "Printed “Of harbours”.", timeout=TIMEOUT)
    assert "Before it" in read(tmp_path / "b.pdf")[0]


def test_there_is_something_to_print_only_where_an_article_is_open(qtbot, window, site, engine):
    assert not window.actions_["print"].isEnabled()
    engine.add([site.url("/gone/1"), site.url("/ok/1")])
    qtbot.waitUntil(lambda: engine.work().idle, timeout=TIMEOUT)
    qtbot.waitUntil(lambda: window.list.model.rowCount() == 2, timeout=TIMEOUT)
    window.list.view.select_all()
    window.actions_["print"].trigger()
    assert window.messages.text == "Articles are printed one at a time."
    gone = next(row for row in engine.articles() if "gone" in row.url)
    choose(qtbot, window, window.list.model.row_of(gone.id))
    window.actions_["print"].trigger()
    qtbot.waitUntil(lambda: window.messages.text == "There is no text of it to print.", timeout=TIMEOUT)
    assert not window.findChildren(QPrintDialog)
