"""Keys that go about in the text of the reader, wherever it was scrolled to meanwhile."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QKeyEvent
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
