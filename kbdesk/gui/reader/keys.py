"""Keys that go about in the text of the reader, wherever it was scrolled to meanwhile."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QAbstractSlider, QTextBrowser

_ACTION = QAbstractSlider.SliderAction
_SCROLLS = {
    Qt.Key.Key_PageUp: _ACTION.SliderPageStepSub,
    Qt.Key.Key_PageDown: _ACTION.SliderPageStepAdd,
    Qt.Key.Key_Home: _ACTION.SliderToMinimum,
    Qt.Key.Key_End: _ACTION.SliderToMaximum,
}
_UP = (Qt.Key.Key_Up, Qt.Key.Key_PageUp)
_DOWN = (Qt.Key.Key_Down, Qt.Key.Key_PageDown)
_EDGE = 4


def prepare(reader: QTextBrowser, event: QKeyEvent) -> bool:
    """Before a key that moves the caret, which Qt would scroll back to: it comes to the edge that the key leads over,
    so that the arrows scroll by a line from the first one on; with Shift or Ctrl, only where it is out of sight. What
    is read scrolls by a page, and to its ends: that is done here, and True returned.
    """
    key = Qt.Key(event.key())
    plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if plain and (action := _SCROLLS.get(key)) is not None:
        reader.verticalScrollBar().triggerAction(action)
        return True
    seen = reader.viewport().rect()
    if key in (*_UP, *_DOWN) and (plain or not seen.intersects(reader.cursorRect())):
        top = reader.verticalScrollBar().value()
        edge = _EDGE if key in _UP else seen.height() - _EDGE
        reader.setTextCursor(reader.cursorForPosition(QPoint(_EDGE, edge)))
        reader.verticalScrollBar().setValue(top)
    return False


def prepare_tab(reader: QTextBrowser, *, forward: bool) -> bool:
    """Before Tab or Shift+Tab, which go on from what is selected, and from an end of the page where nothing is: where
    that is out of sight, they go on from what is read. False above the first letter, where Qt finds a link that begins
    there again and again.
    """
    cursor, seen = reader.textCursor(), reader.viewport().rect()
    if not cursor.hasSelection() or not seen.intersects(reader.cursorRect(cursor)):
        start = reader.cursorForPosition(QPoint(0, 0)).position()
        last = reader.document().characterCount() - 1
        cursor.setPosition(max(0, start - 1) if forward else min(start + 1, last))
        cursor.setPosition(start, QTextCursor.MoveMode.KeepAnchor)  # from its end or its beginning Qt looks on
    there = forward or cursor.selectionStart() > 0
    if not there:
        cursor.clearSelection()
    top = reader.verticalScrollBar().value()
    reader.setTextCursor(cursor)
    reader.verticalScrollBar().setValue(top)
    return there
