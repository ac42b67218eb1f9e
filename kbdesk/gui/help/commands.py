"""F1: the help opens at the page for what its user is doing."""

from __future__ import annotations

import base64
import binascii
import json
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QByteArray, QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QWidget

from kbdesk.gui.bridge import Bridge
from kbdesk.gui.widgets.icons import Icons
from kbdesk.gui.widgets.theme import Theme
from kbdesk.gui.window_state import WindowState
from kbdesk.manual import CONTENTS

if TYPE_CHECKING:
    from kbdesk.gui.help.window import HelpWindow

_KEPT = "help"


class HelpCommands(QObject):
    """Makes the window of the help when it is first asked for, and keeps it with what was read."""

    def __init__(self, bridge: Bridge, theme: Theme, icons: Icons, state: WindowState, parent: QObject) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._theme = theme
        self._icons = icons
        self._state = state
        self._topics: list[tuple[QWidget, str | Callable[[], str], bool]] = []
        self.window: HelpWindow | None = None

    def open(self, topic: str) -> None:
        """Show a page or a section."""
        if self.window is None:
            from kbdesk.gui.help import render as help_render  # all of it only when asked for
            from kbdesk.gui.help.window import HelpWindow

            self.window = HelpWindow(self._theme, self._icons)
            self._restore(self.window)
            self._bridge.ask(help_render.load, self.window.put_book, self.window.say)
        self.window.show_topic(topic)
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()

    def about(self, seen: QWidget, topic: str | Callable[[], str], focused: bool = False) -> None:
        """Have `open_here` show a topic while something is seen, or only while it has the keys, too."""
        self._topics.append((seen, topic, focused))

    def open_here(self, focus: QWidget | None) -> None:
        """Show what there is to say about what is seen; `focus` has the keys."""
        for seen, topic, focused in self._topics:
            has_keys = focus is not None and (focus is seen or seen.isAncestorOf(focus))
            if seen.isVisible() and (has_keys or not focused):
                self.open(topic if isinstance(topic, str) else topic())
                return
        self.open(CONTENTS)

    def leave(self) -> None:
        """Close it, and keep how it was."""
        if self.window is None:
            return
        kept = {
            "geometry": base64.b64encode(self.window.saveGeometry().data()).decode("ascii"),
            "scale": self.window.view.scale,
        }
        self._state.put(_KEPT, json.dumps(kept))
        self.window.close()
        self.window.deleteLater()
        self.window = None

    def _restore(self, window: HelpWindow) -> None:
        try:
            kept: Any = json.loads(self._state.get(_KEPT, "{}"))
            geometry = base64.b64decode(kept.get("geometry", ""), validate=True)
            scale = float(kept.get("scale", 1.0))
        except (ValueError, TypeError, AttributeError, binascii.Error):
            return
        window.put_scale(scale)
        if geometry:
            window.restoreGeometry(QByteArray(geometry))


def help_key(dialog: QDialog, topic: Callable[[], str]) -> None:
    """Have F1 in a dialog of the window open the help, at the topic of that moment."""

    def open_() -> None:
        above: QWidget | None = dialog
        while above is not None:
            commands = getattr(above, "help", None)
            if isinstance(commands, HelpCommands):
                commands.open(topic())
                return
            above = above.parentWidget()

    QShortcut(QKeySequence("F1"), dialog).activated.connect(open_)
