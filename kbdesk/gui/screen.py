"""Qt, on the screen that there is.

Where there is none Qt aborts, which nothing can keep it from once it has said so: the process is left in that moment,
with one sentence, and nothing of it is done any more that was to be done at its end.
"""

import os
import sys

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from kbdesk.gui.widgets.theme import STYLE


def application(name: str) -> QApplication:
    """What Qt has one of in a process, made where it is not there yet; `name` stands in the titles of its windows."""
    QGuiApplication.setApplicationName("kbdesk")
    QGuiApplication.setApplicationDisplayName(name)
    QGuiApplication.setDesktopFileName("kbdesk")
    app = QApplication.instance()
    return app if isinstance(app, QApplication) else _started()


def _started() -> QApplication:
    said: list[tuple[str, str]] = []

    def hear(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
        if kind is QtMsgType.QtFatalMsg:
            # What the loader of the plugins takes for the cause is of use only where they have said nothing themselves.
            plugins = [line for name, line in said if name not in ("default", "qt.qpa.plugin")]
            loader = [line for name, line in said if name == "qt.qpa.plugin"]
            why = ", ".join(plugins or loader or text.splitlines()[:1]).rstrip(".")
            sys.stderr.write(f"kbdesk: No window can be shown here ({why}). `kbdesk run` does the work without one.\n")
            sys.stderr.flush()
            os._exit(1)
        if kind is QtMsgType.QtDebugMsg:
            sys.stderr.write(f"{text}\n")
        else:
            said.append((context.category, text.strip()))

    qInstallMessageHandler(hear)
    try:
        app = QApplication([*sys.argv[:1], *STYLE])
    finally:
        qInstallMessageHandler(None)
    sys.stderr.writelines(f"{line}\n" for _, line in said)
    return app
