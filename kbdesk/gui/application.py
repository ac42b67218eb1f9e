"""The life of the window: from the first picture on the screen to the last thread that ends."""

from __future__ import annotations

import contextlib
import functools
import gc
import logging
import sys
import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from kbdesk.failure import KbdeskError
from kbdesk.gui import screen
from kbdesk.gui.widgets.theme import Theme
from kbdesk.gui.window import Window

if TYPE_CHECKING:
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QCloseEvent
    from PySide6.QtWidgets import QApplication

    from kbdesk.engine import Engine
    from kbdesk.gui.desktop.openings import Openings
    from kbdesk.jobs.events import HandedOver
    from kbdesk.library.records import Job

log = logging.getLogger(__name__)

_THEME = "theme"
"""Where the theme is kept for the next start, when the settings have not been read yet."""

STOP_SECONDS = 20
"""How long the engine may take to stop; what it had not finished goes on at the next start."""

JOIN_SECONDS = 5
"""How long a thread that has told that the engine is stopped may take to end."""

WARM_MS = 500
"""When the search by meaning is loaded: after the first list, before anybody has typed."""

PAINT_MS = 300
"""How long the first picture of the window is waited for."""

OPENING_MS = 1500
"""After so long an empty window says what it waits for: nobody could have read it before."""

SWITCH_SECONDS = 0.001
"""How long a thread of the engine may keep the window waiting for Python; its usual 5 ms are seen while scrolling."""


class Desk(QObject):
    """Everything there is while kbdesk runs with a window. `ended` comes when all of it is over.

    Attributes:
        over: it is.
        closing: the window was closed, and whether there is work to stay for is being found out.
        refusal: why the library could not be opened.
    """

    begun = Signal()
    """The window is on the screen."""
    ended = Signal()
    _opened = Signal(object)
    _refused = Signal(object)
    _stopped = Signal()

    def __init__(self, app: QApplication, folder: Path, opening: Callable[[], Engine | None]) -> None:
        """`folder` is the library's; `opening` makes its engine, which takes longer than to show a window, or none
        where there is nothing to do here after all.
        """
        super().__init__(app)
        self._app = app
        self._folder = folder
        self._opening = opening
        self._engine: Engine  # there when it has been opened
        self._begun = self._open = self._ending = False
        self.over = self.closing = False
        self.refusal = ""
        self._threads: list[threading.Thread] = []
        self._told_of_tray = False
        self._seen = 0
        self.theme = Theme(app)
        self.window = Window(folder, self.theme)
        self.theme.choose(self.window.state.get(_THEME, "system"))
        self.window.closing.connect(self._closing)
        self._patience = QTimer(self, interval=STOP_SECONDS * 1000, singleShot=True)
        self._patience.timeout.connect(self._end)
        self._stopped.connect(self._end)
        self._refused.connect(self._refuse)
        self.openings = _openings(app)

    def open(self, files: Sequence[Path] = (), urls: Sequence[str] = ()) -> None:
        """Show the window, and only then begin to do anything."""
        self._opened.connect(functools.partial(self._go_on, tuple(files), tuple(urls)))
        self.window.painted.connect(self._begin)
        # a window that is shown on another desktop, or minimised, is not painted
        QTimer.singleShot(PAINT_MS, self, self._begin)
        self.window.show()

    def _begin(self) -> None:
        if self._begun or self._ending:
            return
        self._begun = True
        self.begun.emit()
        self.theme.tell_platform()
        QTimer.singleShot(OPENING_MS, self, self._say_that_it_opens)
        self._run_beside(self._open_engine, "window-open")

    def _say_that_it_opens(self) -> None:
        if not self._open and not self._ending and not self.refusal:
            from kbdesk.gui import opening_note

            opening_note.put_into(self.window, self._folder)

    def _open_engine(self) -> None:
        try:
            if (engine := self._opening()) is None:
                self._refused.emit("")
                return
        except KbdeskError as error:
            self._refused.emit(error.sentence)
        except Exception as error:
            log.exception("the library could not be opened")
            self._refused.emit(f"The library could not be opened ({error!r}); the log has the details.")
        else:
            self._opened.emit(engine)

    def _refuse(self, sentence: str) -> None:
        """The library cannot be opened: say why, where there is something to say, and end."""
        self.refusal = sentence
        if self._ending or not sentence:
            self._ending = True
            self._end()
            return
        from PySide6.QtWidgets import QMessageBox

        from kbdesk.gui import opening_note
        from kbdesk.gui.words import wording

        opening_note.speak_as_set(self._folder, self)
        said, close = wording.said(sentence), QMessageBox.StandardButton.Close
        box = QMessageBox(QMessageBox.Icon.Critical, "kbdesk", said, close, self.window)
        box.finished.connect(self._end)
        box.open()

    def _go_on(self, files: tuple[Path, ...], urls: tuple[str, ...], engine: Engine) -> None:
        self._engine, self._open = engine, True
        if self._ending:
            self._stop_engine(engine)
            return
        self._build(engine)
        self.window.load()
        # what is asked of the library does not have to wait for the engine to be at work
        self.bridge.ask(engine.start, _settled, slow=True)
        engine.handing_over.receive(True)
        QTimer.singleShot(WARM_MS, self, self._warm)
        if files:
            self.window.intake.take_files(files)
        if urls:
            self.window.intake.take_urls(urls)
        self.tray.show()
        if self.openings is not None:
            self.openings.give_to(self.take)
        _settled()

    def _warm(self) -> None:
        if not self._ending:
            # On a thread that does not stand back: one that does, and is kept from the processor by others while it has
            # Python's lock, keeps the window from it for twice as long.
            self.bridge.ask(self._engine.warm, _settled, change=True)

    def _build(self, engine: Engine) -> None:
        from kbdesk.gui.adding.clipboard_offer import ClipboardOffer
        from kbdesk.gui.bridge import Bridge  # these only when the window is seen
        from kbdesk.gui.desktop.notifier import Notifier
        from kbdesk.gui.desktop.surroundings import Surroundings
        from kbdesk.gui.desktop.tray import Tray
        from kbdesk.gui.widgets.icons import Icons
        from kbdesk.gui.words.languages import speak

        speak(engine.settings.ui.language, self)  # nothing that was made before has a text
        self.theme.choose(engine.settings.ui.theme)
        self.icons = Icons(self.theme)
        self.bridge = Bridge(engine, self)
        self.notifier = Notifier(self)
        icon = self.icons.application()
        self._app.setWindowIcon(icon)
        self.tray = Tray(icon, self)
        self.around = Surroundings(engine.settings, self)
        window, tray = self.window, self.tray
        window.build(engine, self.bridge, self.icons)
        window.quit_wanted.connect(window.quitting.ask)
        window.quitting.ready.connect(self.quit)
        window.errands.ended.connect(self._errand_ended)
        window.status.progressed.connect(tray.put)
        window.status.progressed.connect(self.around.put)
        window.keeper.kept.connect(self.around.adopt)
        self.around.clicked.connect(window.show_job)
        self.around.unshown.connect(self._notify_otherwise)
        self.offer = ClipboardOffer(
            engine, self.bridge, window.messages, lambda: engine.settings.ui.offer_clipboard, self
        )
        self.offer.wanted.connect(window.intake.take_offered)
        self._app.applicationStateChanged.connect(self._came_or_went)
        self.bridge.jobEnded.connect(self._job_ended)
        self.bridge.handedOver.connect(self._handed_over)
        self.notifier.notified.connect(self._notified)
        self.notifier.clicked.connect(window.show_job)
        tray.message_clicked.connect(self.notifier.click)
        tray.show_wanted.connect(window.come_forward)
        tray.activity_wanted.connect(self._to_activity)
        tray.clipboard_wanted.connect(self._from_clipboard)
        tray.pause_wanted.connect(window.imports.pause_all)
        tray.resume_wanted.connect(window.imports.resume_all)
        tray.quit_wanted.connect(window.quitting.ask)

    # what happens meanwhile

    def _job_ended(self, job: Job) -> None:
        self.notifier.job_ended(job)
        self.window.activity.refresh()
        if job.failed and not self.window.isActiveWindow():
            self.tray.mark_failed(True)

    def _errand_ended(self, _well: bool) -> None:
        messages = self.window.messages
        if self.window.isHidden() and not self._ending and messages.said > self._seen:
            self._seen = messages.said
            self.notifier.say("kbdesk", messages.text)

    def _came_or_went(self, state: Qt.ApplicationState) -> None:
        from PySide6.QtCore import Qt

        if state == Qt.ApplicationState.ApplicationActive:
            self.tray.mark_failed(False)
            self.offer.come()
        else:
            self.offer.leave()

    def _notified(self, title: str, text: str) -> None:
        job = self.notifier.last_job
        if self.notifier.again and self.window.isActiveWindow():  # who tried again looks on
            self._say_in_window(title, text, job)
        elif not (self._engine.settings.ui.notifications and self.around.notify(title, text, job)):
            self._notify_otherwise(title, text, job)

    def _notify_otherwise(self, title: str, text: str, job: int) -> None:
        if self._engine.settings.ui.notifications and self.tray.notify(title, text):
            return
        self._say_in_window(title, text, job)

    def _say_in_window(self, title: str, text: str, job: int) -> None:
        self.window.messages.say(f"{title}: {text}", self.tr("Show"), lambda: self.window.show_job(job))

    def _handed_over(self, event: HandedOver) -> None:
        self.take([Path(file) for file in event.files], event.urls)
        self.bridge.ask(lambda: self._engine.handing_over.take(event.request))

    def take(self, files: Sequence[Path], urls: Sequence[str]) -> None:
        """Come forward, and show or add what another program or the desktop handed over."""
        self.window.come_forward()
        if files:
            self.window.intake.take_files(files)
        if urls:
            self.window.intake.take_urls(urls)

    def _to_activity(self) -> None:
        self.window.come_forward()
        self.window.activity_stay.call()

    def _from_clipboard(self) -> None:
        self.window.come_forward()
        self.window.intake.paste()

    # ending

    def _closing(self, event: QCloseEvent) -> None:
        if self._ending:
            event.accept()
            return
        event.ignore()
        if not self.window.built:
            self.quit()
            return
        self._seen = self.window.messages.said
        if not (self._engine.settings.ui.close_to_tray and self.tray.is_there):
            self.window.quitting.ask()
            return
        self.window.hide()
        if self.window.status.busy:
            self._stay_in_tray()
        else:
            # what a command beside this window stored a moment ago is work that nobody here has heard of yet
            self.closing = True
            self.bridge.ask(self._engine.has_work, self._close, lambda _: self._close(has_work=False))

    def _close(self, has_work: bool) -> None:
        self.closing = False
        if self.window.isVisible():  # it was called for meanwhile
            return
        if has_work:
            self._stay_in_tray()
        else:
            self.quit()

    def _stay_in_tray(self) -> None:
        if not self._told_of_tray:
            self._told_of_tray = True
            self.notifier.say(
                self.tr("kbdesk goes on working"),
                self.tr("The window is in the tray while there is work to do. Quit from the tray's menu."),
            )

    def quit(self) -> None:
        """End, whatever goes on: the window goes at once, the engine stops in its own time, but not for ever."""
        if self._ending:
            return
        self._ending = True
        self.window.keep_state()
        for dialog in self.window.findChildren(QObject):
            _reject(dialog)
        self.window.hide()
        if self.window.built:
            self.tray.hide()
            self.around.close()
            self.window.errands.stop_all()
            self.bridge.close()
        self._patience.start()
        if self._open:
            self._engine.handing_over.receive(False)
            self.window.state.put(_THEME, self._engine.settings.ui.theme)
            self._stop_engine(self._engine)
        elif not self._begun or self.refusal:
            self._end()

    def _stop_engine(self, engine: Engine) -> None:
        self._run_beside(functools.partial(self._stop, engine), "window-stop")

    def _run_beside(self, call: Callable[[], None], name: str) -> None:
        self._threads.append(threading.Thread(target=call, name=name, daemon=True))
        self._threads[-1].start()

    def join(self, seconds: float) -> bool:
        """Wait for the threads that open and stop the engine, for so long each at most; True if they have ended.

        What they told came before they had come back from telling it, and that must not find the window gone.
        """
        for thread in self._threads:
            thread.join(seconds)
        return not any(thread.is_alive() for thread in self._threads)

    def _stop(self, engine: Engine) -> None:
        # a call that is under way may need the library that `stop` closes
        if self.window.built:
            self.bridge.join(STOP_SECONDS / 4)
        try:
            engine.stop()
        except Exception:
            log.exception("the engine did not stop cleanly")
        with contextlib.suppress(RuntimeError):
            self._stopped.emit()

    def _end(self) -> None:
        if self.over:
            return
        self.over = True
        self._patience.stop()
        self.window.close()
        self.ended.emit()


def _settled(_answer: object = None) -> None:
    """What is there now stays till the end: the collector need not walk over it while the window scrolls."""
    gc.freeze()


def _openings(app: QApplication) -> Openings | None:
    """What hears of files to open, where they come as events. It costs a call for every event, so only there."""
    if sys.platform == "darwin":
        from kbdesk.gui.desktop.openings import Openings

        return Openings(app)
    return None


def _reject(thing: QObject) -> None:
    from PySide6.QtWidgets import QDialog

    if isinstance(thing, QDialog):
        thing.reject()


def run(
    folder: Path,
    opening: Callable[[], Engine | None],
    *,
    files: Sequence[Path] = (),
    urls: Sequence[str] = (),
    name: str = "kbdesk",
) -> str:
    """Open the window on a library and stay until its user quits. `opening` makes the engine; it is
    started and stopped here. Where it makes none, the window closes again. `name` stands in the titles of windows.

    Returns why the library could not be opened, where that is so; its user was told.
    """
    app = screen.application(name)
    app.setQuitOnLastWindowClosed(False)
    sys.setswitchinterval(SWITCH_SECONDS)
    desk = Desk(app, folder, opening)
    desk.window.fit_screen()
    signals = []

    def listen() -> None:
        # Until then there is nothing that would have to be ended well.
        from kbdesk.gui.desktop.process_signals import Signals

        signals.append(Signals(desk.quit, desk))

    desk.begun.connect(listen)
    desk.ended.connect(app.quit)
    app.commitDataRequest.connect(lambda _: desk.quit())
    desk.open(files, urls)
    app.exec()
    if not desk.join(JOIN_SECONDS):
        log.warning("kbdesk ends although its engine is still being opened or stopped")
    for listening in signals:
        listening.close()
    return desk.refusal
