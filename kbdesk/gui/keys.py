"""The keys of the commands, and those that their user changed."""

import json
from collections.abc import Sequence

from PySide6.QtGui import QKeySequence

from kbdesk.gui.actions import Actions
from kbdesk.gui.window_state import WindowState

_KEPT = "keys"
# fmt: off
_FIXED = (
    "Return", "Enter", "Space", "Esc", "Tab", "Shift+Tab", "Backspace", "Up", "Down", "Left", "Right", "Home", "End",
    "PgUp", "PgDown", "Ctrl+A", "Ctrl+C", "Ctrl+X",
)
# fmt: on
RESERVED = frozenset(QKeySequence(key).toString() for key in _FIXED)
"""What moves about, chooses and edits everywhere."""


class Keys:
    """Which keys do which command; what differs from the usual is kept in the window's own settings."""

    def __init__(self, actions: Actions, state: WindowState) -> None:
        self._actions = actions
        self._state = state
        self._usual = {command.name: command.keys for command in actions.commands}
        self._changed = self._kept()
        for name, keys in self._changed.items():
            actions.put_keys(name, keys)

    def of(self, name: str) -> tuple[str, ...]:
        """The keys of a command."""
        return self._changed.get(name, self._usual[name])

    def is_changed(self, name: str) -> bool:
        """Whether a command has other keys than usual."""
        return name in self._changed

    def owner(self, key: str, beside: str) -> str:
        """The command other than `beside` that is done by a key; "" where none is."""
        wanted = QKeySequence(key)
        for name in self._usual:
            if name != beside and any(QKeySequence(one) == wanted for one in self.of(name)):
                return name
        return ""

    def put(self, name: str, key: str) -> None:
        """Have a command done by a key ("" is none), which is taken from the command that had it."""
        if key and (owner := self.owner(key, name)):
            self._change(owner, tuple(one for one in self.of(owner) if QKeySequence(one) != QKeySequence(key)))
        self._change(name, (key,) if key else ())
        self._keep()

    def reset(self, name: str) -> None:
        """Give a command its usual keys again, taking them from those that have them."""
        for key in self._usual[name]:
            if owner := self.owner(key, name):
                self._change(owner, tuple(one for one in self.of(owner) if QKeySequence(one) != QKeySequence(key)))
        self._change(name, self._usual[name])
        self._keep()

    def reset_all(self) -> None:
        """Give all commands their usual keys again."""
        for name in list(self._changed):
            self._change(name, self._usual[name])
        self._keep()

    def _change(self, name: str, keys: Sequence[str]) -> None:
        if tuple(keys) == self._usual[name]:
            self._changed.pop(name, None)
        else:
            self._changed[name] = tuple(keys)
        self._actions.put_keys(name, keys)

    def _keep(self) -> None:
        self._state.put(_KEPT, json.dumps(self._changed))
        self._state.store()

    def _kept(self) -> dict[str, tuple[str, ...]]:
        try:
            kept = json.loads(self._state.get(_KEPT, "{}"))
        except ValueError:
            return {}
        if not isinstance(kept, dict):
            return {}
        return {
            name: tuple(key for key in keys if isinstance(key, str))
            for name, keys in kept.items()
            if name in self._usual and isinstance(keys, list)
        }
