"""A bar of progress that is painted with everything else.

Qt paints one at once when its value changes, and with it all in the window that waits to be painted. While an import
goes on that is the list as well, ten times a second, which is painted again for what comes in the same moment.
"""

from PySide6.QtWidgets import QProgressBar


class QuietBar(QProgressBar):
    """A bar without a text, which waits for its turn."""

    def setValue(self, value: int) -> None:
        """Show how far it is, soon."""
        if value != self.value():
            self.setUpdatesEnabled(False)
            super().setValue(value)
            self.setUpdatesEnabled(True)
