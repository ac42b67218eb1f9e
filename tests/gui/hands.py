"""What a person does with the window, for the tests: drop, paste, look at a row, wait."""

import warnings

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from tests.waiting import PATIENCE

TIMEOUT = round(PATIENCE * 1000)


def files(*paths):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def drop(window, data):
    """Drag over the window, and let go."""
    app = QApplication.instance()
    none, left = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)  # there is no other way to make one
        enter = QDragEnterEvent(QPoint(200, 200), Qt.DropAction.CopyAction, data, left, none)
    app.sendEvent(window, enter)
    assert enter.isAccepted()
    app.sendEvent(window, QDropEvent(QPointF(200, 200), Qt.DropAction.CopyAction, data, left, none))


def confirm_preview(qtbot, window):
    """Wait for the preview, press Import, and return what it showed."""
    qtbot.waitUntil(lambda: preview_is_ready(window), timeout=TIMEOUT)
    dialog = window.intake.dialog
    shown = dialog._preview
    with qtbot.waitSignal(window.intake.imported, timeout=TIMEOUT) as told:
        dialog.import_button.click()
    return shown, told.args[0]


def preview_is_ready(window):
    dialog = window.intake.dialog
    return dialog is not None and dialog.import_button.isEnabled()


def choose(qtbot, window, row=0):
    """Choose a row of the list, once it is there, and wait until it is read."""
    view = window.list.view
    qtbot.waitUntil(lambda: view.rows.article(row) is not None, timeout=TIMEOUT)
    with qtbot.waitSignal(window.reader.shown, timeout=TIMEOUT):
        view.go(row)
    return view.rows.article(row)


def job_of(window, job):
    """An import as the activity panel knows it."""
    return next((one for one in window.activity.jobs if one.id == job), None)


def ended(window, job):
    known = job_of(window, job)
    return known is not None and not known.is_active
