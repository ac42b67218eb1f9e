"""Another kbdesk, started beside this one."""

import sys

from PySide6.QtCore import QProcess, QProcessEnvironment

from kbdesk import bundle


def start_demo() -> bool:
    """Open the demo, a program of its own with a library of its own; False where that does not start."""
    process = QProcess()
    process.setProgram(sys.executable)
    process.setArguments(["demo"] if bundle.is_bundle() else ["-m", "kbdesk", "demo"])
    told = QProcessEnvironment.systemEnvironment()
    for name, value in bundle.environment().items():
        told.insert(name, value)
    process.setProcessEnvironment(told)
    started = process.startDetached()
    return bool(started[0] if isinstance(started, tuple) else started)
