"""What browsers and file managers hand over, dropped anywhere on the window."""

import warnings

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from kbdesk.gui.adding.dropping import MOST_TEXT, dropped
from tests.gui.hands import TIMEOUT, confirm_preview, drop, preview_is_ready

A, B, C = "https://a.example/one", "https://b.example/two?x=1&y=(2)", "https://c.example/three"


def data(**forms):
    made = QMimeData()
    names = {"moz": "text/x-moz-url", "uris": "text/uri-list", "html": "text/html", "plain": "text/plain"}
    for form, content in forms.items():
        encoded = content if isinstance(content, bytes) else content.encode("utf-16-le" if form == "moz" else "utf-8")
        made.setData(names[form], encoded)
    return made


FIREFOX_LINK = {
    "moz": f"{A}\nThe first one",
    "uris": f"{A}\r\n",
    "html": f'<a href="{A}">The first one</a>',
    "plain": A,
}
CHROME_LINK = {
    "uris": f"{A}\r\n",
    "html": f'<meta http-equiv="content-type" content="text/html;charset=utf-8"><a href="{A}">The first one</a>',
    "plain": A,
}
FIREFOX_LIBRARY = {
    "moz": f"{A}\nThe first one\n{B}\nThe second one\n{C}\nThe third one",
    "html": "".join(f'<A HREF="{url.replace("&", "&amp;")}">{n}</A>\n' for url, n in ((A, "The first one"), (B, "x"))),
    "plain": f"{A}\n{B}\n{C}",
}


@pytest.mark.parametrize(
    ("forms", "addresses", "title"),
    [
        (FIREFOX_LINK, [A], "The first one"),
        (CHROME_LINK, [A], "The first one"),
        (FIREFOX_LIBRARY, [A, B, C], "The first one"),
        ({"moz": A}, [A], ""),
        ({"uris": f"# a comment\r\n{A}\r\n{C}\r\n"}, [A, C], ""),
        ({"plain": f"{A}\n{C}"}, [A, C], ""),
        # selected text: an anchor, an address that is none, and an anchor with markup in it
        (
            {
                "html": f'<p>See {C} and <a href="{A}"><b>The first</b> one</a>, <a href="#note">1</a>.</p>',
                "plain": f"See {C} and The first one, 1.",
            },
            [A, C],
            "The first one",
        ),
        ({"html": f"<p>only {C} in text</p>", "plain": f"only {C} in text"}, [C], ""),
        ({"html": f"<p>{C}</p>"}, [C], ""),
        ({"html": f'<a href="{A}">never closed', "plain": "never closed"}, [A], "never closed"),
        ({"html": f'<a href="{A}">The first one <a href="{C}">nested</a>'}, [A, C], "The first one"),
    ],
)
def test_every_form_gives_all_its_links_with_their_titles(engine, forms, addresses, title):
    preview = engine.preview(text=dropped(data(**forms)).as_text())
    assert sorted(item.url for item in preview.items) == sorted(addresses)
    assert next(item for item in preview.items if item.url == addresses[0]).title == title


def test_files_and_links_together_lose_neither(qtbot, window, site, tmp_path):
    page = tmp_path / "page.html"
    page.write_text("<html><title>A page</title><body><p>" + "Text of it. " * 80 + "</p></body></html>")
    both = QMimeData()
    both.setUrls([QUrl.fromLocalFile(str(page)), QUrl(site.url("/ok/1")), QUrl.fromLocalFile(str(tmp_path / "page"))])
    (tmp_path / "page").mkdir()
    drop(window, both)
    preview, _ = confirm_preview(qtbot, window)
    assert {item.url or item.file for item in preview.items} >= {str(page), site.url("/ok/1")}


def test_what_is_far_too_large_is_cut():
    assert len(dropped(data(moz=b"x" * (MOST_TEXT + 9))).moz) == MOST_TEXT
    assert len(dropped(data(plain="x" * (MOST_TEXT + 9))).plain) == MOST_TEXT


def drag_over_each(window, parts):
    held = data(uris=A)
    none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    for part in parts:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # there is no other way to make one
            enter = QDragEnterEvent(QPoint(1, 1), Qt.DropAction.CopyAction, held, left, none)
        QApplication.sendEvent(part, enter)
        assert window._overlay.isVisible(), f"{part} takes it for itself"
        QApplication.sendEvent(window, QDragLeaveEvent())


def test_it_can_be_dropped_on_any_part_of_the_window(qtbot, window):
    window.actions_["activity"].setChecked(True)
    window.messages.say("A message")
    for page in (window.empty, window.reading, window.failures, window.duplicates):
        window.pages.setCurrentWidget(page)
        seen = [part for part in window.findChildren(QWidget) if part.isVisible() and part.window() is window]
        assert len(seen) > 20
        assert page in seen
        drag_over_each(window, seen)


def test_words_that_are_dragged_within_the_window_are_no_import(window):
    class Own(QDragEnterEvent):
        def source(self):
            return window.reader

    held = data(plain="words of the article")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # there is no other way to make one
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        enter = Own(QPoint(1, 1), Qt.DropAction.CopyAction, held, left, none)
    enter.ignore()
    QApplication.sendEvent(window, enter)
    assert not enter.isAccepted()
    assert not window._overlay.isVisible()


def test_it_can_be_pasted_on_every_page(qtbot, window, site):
    QApplication.clipboard().setText(site.url("/ok/1"))
    window.actions_["activity"].setChecked(True)
    for page in ("empty", "reading", "failures", "duplicates"):
        window.pages.setCurrentWidget(getattr(window, page))
        places = [
            part
            for part in window.findChildren(QWidget)
            if part.isVisible()
            and part.window() is window
            and part.focusPolicy() != Qt.FocusPolicy.NoFocus
            and not isinstance(part, QLineEdit)
        ]
        for place in places:
            window.activateWindow()
            qtbot.waitUntil(window.isActiveWindow, timeout=TIMEOUT)
            place.setFocus()
            qtbot.keyClick(place, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
            assert window.intake.dialog is not None, f"{place.accessibleName()} on {page}"
            qtbot.waitUntil(lambda: preview_is_ready(window), timeout=TIMEOUT)
            window.intake.dialog.reject()
