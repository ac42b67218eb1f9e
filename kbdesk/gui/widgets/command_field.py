"""A field in which one types, that leaves the window's keys to the window.

On Linux Qt's own field takes Ctrl+K and Ctrl+E for what Emacs does with them: one who has just searched would have no
"Go to Anything" and no "Export" until the field is left.
"""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

_Key = QKeySequence.StandardKey
_EDITING = (_Key.Copy, _Key.Cut, _Key.Paste, _Key.SelectAll)


class CommandField(QLineEdit):
    """Keeps the keys of the clipboard and of all; those of undo while there is something to undo in it; and those that
    are no command's.
    """

    def event(self, event: QEvent) -> bool:
        """Ask for no other key of Ctrl or Alt before the window has looked whether a command has it."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            held = event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier)
            if held and not any(event.matches(key) for key in self._own()):
                event.ignore()
                return True
        return super().event(event)

    def _own(self) -> Iterator[QKeySequence.StandardKey]:
        yield from _EDITING
        if self.isUndoAvailable():
            yield _Key.Undo
        if self.isRedoAvailable():
            yield _Key.Redo
