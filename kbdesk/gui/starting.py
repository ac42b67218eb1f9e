"""Another kbdesk, started beside this one."""

import sys

from PySide6.QtCore import QProcess


def start_demo() -> bool:
    """Open the demo, a program of its own with a library of its own; False where that does not start."""
    frozen = bool(getattr(sys, "frozen", False))  # a bundle is kbdesk itself, and no Python
    started = QProcess.startDetached(sys.executable, ["demo"] if frozen else ["-m", "kbdesk", "demo"])
    return bool(started[0] if isinstance(started, tuple) else started)
