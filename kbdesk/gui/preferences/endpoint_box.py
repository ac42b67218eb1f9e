"""The endpoint of the analysis in the preferences: its key, which is never shown, and whether it works."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from kbdesk.engine import Engine
from kbdesk.gui.bridge import Bridge
from kbdesk.gui.words import setting_words
from kbdesk.jobs.consultation import Tested

T = TypeVar("T")


class EndpointBox(QWidget):
    """A field to give a key in, and a button that asks the endpoint about a sentence."""

    answered = Signal()
    """Something is said below the button."""

    def __init__(self, engine: Engine, bridge: Bridge, parent: QWidget) -> None:
        super().__init__(parent)
        self._endpoint = engine.endpoint
        self._bridge = bridge
        self._open = True
        self._testing = False
        self.key = QLineEdit(self)
        self.key.setEchoMode(QLineEdit.EchoMode.Password)
        self.key.setAccessibleName(self.tr("Key of the endpoint"))
        self.key.setPlaceholderText(self.tr("Paste a key here"))
        self.keep = self._button(self.tr("Keep Key"))
        self.forget = self._button(self.tr("Forget Key"))
        self.test = self._button(self.tr("Test Connection"))
        self.keep.setEnabled(False)
        self.forget.setEnabled(False)
        self.said = QLabel(self)
        self.said.setTextFormat(Qt.TextFormat.PlainText)
        self.said.setWordWrap(True)
        self.said.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        sentence = QLabel(
            self.tr("It goes to this computer’s keyring, for the host of that address. One of your own needs none."),
            self,
        )
        sentence.setProperty("role", "muted")
        sentence.setWordWrap(True)
        row = QHBoxLayout()
        row.addWidget(self.key, 1)
        row.addWidget(self.keep)
        row.addWidget(self.forget)
        below = QHBoxLayout()
        below.addWidget(self.test)
        below.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 4, 0, 0)
        name = QLabel(self.tr("Key of the endpoint"), self)
        name.setBuddy(self.key)
        self._parts = (name, self.key, sentence, self.test)
        whole.addWidget(name)
        whole.addLayout(row)
        whole.addWidget(sentence)
        whole.addSpacing(6)
        whole.addLayout(below)
        whole.addWidget(self.said)
        self.said.hide()
        self.key.textChanged.connect(lambda _: self._allow_keep())
        self.key.returnPressed.connect(self._keep)
        self.keep.clicked.connect(self._keep)
        self.forget.clicked.connect(self._forget)
        self.test.clicked.connect(self._test)

    def allow(self, wanted: bool) -> None:
        """Whether an endpoint is chosen. A key that is there can be forgotten in any case."""
        for part in self._parts:
            part.setEnabled(wanted)
        self._allow_keep()

    def _allow_keep(self) -> None:
        self.keep.setEnabled(self.key.isEnabled() and bool(self.key.text().strip()))

    def showEvent(self, event: QShowEvent) -> None:
        """Find out whether there is a key: the keyring may take its time, so not before this is seen."""
        super().showEvent(event)
        self._look()

    def close_down(self) -> None:
        """What is still to be answered concerns nobody any more."""
        self._open = False
        self.key.clear()

    def _button(self, text: str) -> QPushButton:
        button = QPushButton(text, self)
        button.setAutoDefault(False)
        return button

    def _look(self) -> None:
        self._ask(self._endpoint.key_source, self._found)

    def _ask(self, call: Callable[[], T], then: Callable[[T], None]) -> None:
        def came(answer: T) -> None:
            if self._open:
                then(answer)

        def broke(sentence: str) -> None:
            self._testing = False
            if self._open:
                self._say(sentence, wrong=True)

        self._bridge.ask(call, came, broke, slow=True)

    def _found(self, source: str) -> None:
        self.forget.setEnabled(source == "keyring")
        places = {
            "keyring": self.tr("A key is in the keyring"),
            "environment": self.tr("OPENAI_API_KEY is used"),
        }
        self.key.setPlaceholderText(places.get(source, self.tr("Paste a key here")))

    def _keep(self) -> None:
        key = self.key.text().strip()
        if not key:
            return
        self.key.clear()
        self._ask(lambda: self._endpoint.set_key(key), lambda _: self._kept(self.tr("The key is kept.")))

    def _forget(self) -> None:
        self._ask(self._endpoint.forget_key, lambda _: self._kept(self.tr("The key is forgotten.")))

    def _kept(self, sentence: str) -> None:
        self._say(sentence)
        self._look()

    def _test(self) -> None:
        if self._testing:
            return
        # not disabled meanwhile: the keyboard would go elsewhere
        self._testing = True
        self._say(self.tr("Asking…"))
        self._ask(self._endpoint.test, self._tested)

    def _tested(self, tested: Tested) -> None:
        self._testing = False
        self._say(setting_words.said(tested.sentence), wrong=not tested.works)

    def _say(self, sentence: str, *, wrong: bool = False) -> None:
        self.said.setProperty("role", "danger" if wrong else "")
        self.said.style().unpolish(self.said)
        self.said.style().polish(self.said)
        self.said.setText(sentence)
        self.said.setVisible(bool(sentence))
        if sentence:
            self.answered.emit()
