"""What the reader's place shows while several articles are selected: how many, what they are like, what can be done."""

import itertools
import time
from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from kbdesk.engine import Engine
from kbdesk.gui.actions import Actions
from kbdesk.gui.articles.picked import NOTHING, Picked
from kbdesk.gui.articles.tag_chips import Counted, TagChips
from kbdesk.gui.bridge import Bridge, Question
from kbdesk.gui.widgets.captions import plain_text
from kbdesk.gui.widgets.flow import Flow
from kbdesk.gui.widgets.icons import Icons
from kbdesk.gui.widgets.room import scrolled
from kbdesk.gui.words import wording
from kbdesk.library.records import Overview

ASK_MS = 120
MOST_TAGS = 8
WIDEST = 420

COMMANDS = (
    ("mark_read", "mark_unread"),
    ("star", "unstar"),
    ("archive", "unarchive"),
    ("tags", "move"),
    ("categorise", "export"),
    ("copy_link", "cite"),
    ("refresh", "analyse"),
    ("delete", ""),
)
IN_BIN = (("restore", "purge"), ("copy_link", ""))
ICONS = {"unarchive": "archive", "cite": "copy"}


class ManyPage(QFrame):
    """A heading, a line of counts, the tags that they have in common, and the commands as buttons."""

    untag_wanted = Signal(object, str)
    """The articles, and the tag that is to be taken from them."""
    left = Signal()
    """The keyboard was on something that is not there any more."""

    def __init__(self, engine: Engine, bridge: Bridge, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")
        self.setAccessibleName(self.tr("Selected articles"))
        self._engine = engine
        self._bridge = bridge
        self._icons = icons
        self._picked = NOTHING
        self._question: Question[Overview] | None = None
        self._begun = 0.0
        self._again = False
        self._under_way = False
        self._rest_ms = ASK_MS
        self.heading = QLabel(self)
        self.heading.setProperty("role", "title")
        self.counts = QLabel(self)
        self.tags = TagChips(icons, self)
        self.tags.remove_wanted.connect(lambda name: self.untag_wanted.emit(self._picked, name))
        self.tags.left.connect(self.left)
        for label in (self.heading, self.counts):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.counts.setProperty("role", "muted")
        self.sheets = [QWidget(self), QWidget(self)]
        content = scrolled(self)
        middle = QWidget(content)
        middle.setMaximumWidth(WIDEST)
        inner = QVBoxLayout(middle)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(6)
        for widget in (self.heading, self.counts):
            inner.addWidget(widget)
        inner.addSpacing(4)
        inner.addWidget(self.tags)
        inner.addSpacing(18)
        for sheet in self.sheets:
            inner.addWidget(sheet)
        across = QHBoxLayout()
        across.addStretch(1)
        across.addWidget(middle, 100)
        across.addStretch(1)
        column = QVBoxLayout(content)
        column.setContentsMargins(24, 24, 24, 24)
        column.addStretch(2)
        column.addLayout(across)
        column.addStretch(3)
        self._ask_soon = QTimer(self, interval=ASK_MS, singleShot=True)
        self._ask_soon.timeout.connect(self._ask)
        bridge.articlesUnderWay.connect(self._change_under_way)

    def fill(self, actions: Actions) -> None:
        """Make the buttons; what each does and whether it can is its command's."""
        for sheet, rows in zip(self.sheets, (COMMANDS, IN_BIN), strict=True):
            grid = Flow(sheet, columns=2)
            for name in itertools.chain(*rows):
                if name:
                    grid.addWidget(self._button(actions, name, sheet))
        self.tags.more_wanted.connect(actions["untag"].trigger)

    def _button(self, actions: Actions, name: str, sheet: QWidget) -> QPushButton:
        action, command = actions[name], next(one for one in actions.commands if one.name == name)
        button = QPushButton(plain_text(command.text), sheet)
        button.setObjectName(name)
        button.setIconSize(QSize(16, 16))
        button.setProperty("role", "choice")
        button.setToolTip(action.toolTip())
        if icon := command.icon or ICONS.get(name, ""):
            self._icons.put(button, icon, "danger" if name in ("delete", "purge") else "muted")
        button.clicked.connect(action.trigger)
        return button

    def put(self, picked: Picked) -> None:
        """Other articles are selected."""
        if picked.selection == self._picked.selection and picked.count == self._picked.count:
            return
        self._picked = picked
        self.tags.setEnabled(False)  # those of others, until it is known which these have
        number = wording.articles(picked.count)
        self.heading.setText(self.tr("{articles} selected").format(articles=number))
        for sheet, shown in zip(self.sheets, (not picked.binned, picked.binned), strict=True):
            sheet.setVisible(shown)
        self._ask_soon.start(ASK_MS)

    def look_again(self) -> None:
        """Articles were changed: the counts may be others. Those of a change of thousands matter at its end."""
        if not self.isVisible() or self._ask_soon.isActive() or self._under_way:
            return
        if self._question is not None:
            self._again = True
        else:
            self._ask_soon.start(self._rest_ms)

    def _change_under_way(self, done: int, total: int) -> None:
        ends, self._under_way = self._under_way and done >= total, done < total
        if ends and self.isVisible():
            self._ask_soon.start(ASK_MS)  # at once, and not when an answer comes that is out of date
        else:
            self.look_again()

    def _ask(self) -> None:
        if self._question is not None:
            self._question.drop()
        picked = self._picked
        self._begun = time.monotonic()
        self._again = False
        # where the list changed meanwhile, the counts go, and whoever does something with the articles is told
        self._question = self._bridge.ask(
            lambda: self._engine.arranging.overview(picked.selection), self._came, self._broke
        )

    def _came(self, overview: Overview) -> None:
        self._ended()
        parts = [
            (overview.unread, self.tr("{n} unread")),
            (overview.starred, self.tr("{n} starred")),
            (overview.archived, self.tr("{n} archived")),
        ]
        texts = [text.format(n=wording.number(number)) for number, text in parts if number]
        if overview.minutes:
            texts.append(self.tr("{time} of reading").format(time=wording.duration(overview.minutes * 60)))
        # what only one of them has says nothing about all
        common = [(name, count) for name, count in overview.tags if count > 1][:MOST_TAGS]
        self._say("  ·  ".join(texts), common, more=len(common) < len(overview.tags))

    def _broke(self, _: str) -> None:
        self._ended()
        self._say("", [])

    def _ended(self) -> None:
        self._question = None
        # what takes long, as with 100,000 articles, is asked for less often while they change
        self._rest_ms = max(ASK_MS, round((time.monotonic() - self._begun) * 4_000))
        if self._again:
            self._ask_soon.start(self._rest_ms)

    def _say(self, counts: str, tags: Sequence[Counted], *, more: bool = False) -> None:
        self.counts.setText(counts)
        self.counts.setVisible(bool(counts))
        self.tags.put(tags, more=more, removable=not self._picked.binned)
