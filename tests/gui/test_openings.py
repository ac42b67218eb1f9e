from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication

from kbdesk.gui.desktop.openings import Openings


@pytest.fixture
def openings(qapp):
    made = Openings(qapp)
    yield made
    qapp.removeEventFilter(made)
    made.deleteLater()


def send(app, *addresses):
    for address in addresses:
        QApplication.sendEvent(app, QFileOpenEvent(QUrl(address)))


def test_what_comes_early_waits_and_nothing_is_lost(qapp, openings):
    heard = []
    send(qapp, "file:///tmp/my%20links.html", "kbdesk://add?url=https%3A%2F%2Fa.example%2F%3Fb%3D1")
    openings.give_to(lambda files, links: heard.append((files, links)))
    link = "kbdesk://add?url=https%3A%2F%2Fa.example%2F%3Fb%3D1"
    assert heard == [([Path("/tmp/my links.html")], []), ([], [link])]
    send(qapp, "kbdesk://add")
    assert heard[2:] == [([], ["kbdesk://add"])]


def test_a_link_opens_the_dialog(qtbot, qapp, window, desk, openings):
    openings.give_to(desk.take)
    send(qapp, "kbdesk://add?url=https%3A%2F%2Fa.example%2F")
    qtbot.waitUntil(lambda: window.intake.dialog is not None)
    assert window.intake.dialog.addresses.toPlainText() == "https://a.example/"
    window.intake.dialog.reject()
