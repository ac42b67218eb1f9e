"""The preferences: every setting, kept as soon as it is changed."""

from typing import Any

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QScrollArea,
    QSizePolicy,
    QSpacerItem,
    QStackedWidget,
    QStyle,
    QVBoxLayout,
    QWidget,
)

from kbdesk.engine import Engine
from kbdesk.gui.bridge import Bridge
from kbdesk.gui.help.commands import help_key
from kbdesk.gui.preferences.endpoint_box import EndpointBox
from kbdesk.gui.preferences.field import FIELD_WIDTH, Field
from kbdesk.gui.preferences.settings_keeper import SettingsKeeper
from kbdesk.gui.widgets.icons import Icons
from kbdesk.gui.widgets.room import open_at
from kbdesk.gui.words import preference_texts as texts
from kbdesk.settings import Settings, shape

OF_ENDPOINT = tuple(
    f"analysis.{name}"
    for name in (
        *("base_url", "model", "language", "daily_token_budget"),
        *("context_tokens", "concurrency", "timeout_seconds"),
    )
)
"""Settings that are for an endpoint alone."""


class PreferencesDialog(QDialog):
    """Pages of settings. The engine checks a value; one that it refuses says why beside its field."""

    def __init__(self, engine: Engine, bridge: Bridge, keeper: SettingsKeeper, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._engine = engine
        self._bridge = bridge
        self._keeper = keeper
        self._open = True
        self.fields: dict[str, Field] = {}
        self.setWindowTitle(self.tr("Preferences"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.names = QListWidget(self)
        self.names.setObjectName("pages")
        self.names.setAccessibleName(self.tr("Pages"))
        self.names.setFixedWidth(176)
        self.names.setIconSize(QSize(16, 16))
        self.names.setFrameShape(QListWidget.Shape.NoFrame)
        self.pages = QStackedWidget(self)
        self._grids: list[QGridLayout] = []
        self._lines = texts.pages([key for key, _ in engine.settings])
        for page in self._lines:
            item = QListWidgetItem(icons.icon(page.icon, "muted"), page.title, self.names)
            item.setSizeHint(QSize(150, 34))
            self.pages.addWidget(self._page(page))
        widest = max(field.beside for field in self.fields.values())
        for grid in self._grids:
            # on all pages the fields stand below each other, where there is room for that
            grid.setColumnMinimumWidth(1, FIELD_WIDTH)
            grid.addItem(QSpacerItem(widest, 0, QSizePolicy.Policy.Maximum), grid.rowCount(), 2)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        self.reset_button = buttons.addButton(self.tr("Reset This Page"), QDialogButtonBox.ButtonRole.ResetRole)
        self.reset_button.setAutoDefault(False)
        buttons.button(QDialogButtonBox.StandardButton.Close).setAutoDefault(False)
        buttons.rejected.connect(self.reject)
        self.reset_button.clicked.connect(self._reset)
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self.pages, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(24, 10, 20, 14)
        foot.addWidget(buttons)
        right.addLayout(foot)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.names)
        whole.addLayout(right, 1)
        self.names.currentRowChanged.connect(self.pages.setCurrentIndex)
        self.names.setCurrentRow(0)
        self._show(engine.settings)
        open_at(self, 780, 600)
        help_key(self, self._topic)

    def _topic(self) -> str:
        """What the help says about the page that is open."""
        name = self._lines[self.names.currentRow()].name
        return f"settings#{'window' if name in ('general', 'appearance') else name}"

    def show_page(self, name: str) -> None:
        """Turn to a page by its name."""
        for row, page in enumerate(self._lines):
            if page.name == name:
                self.names.setCurrentRow(row)

    def done(self, result: int) -> None:
        """What was typed last is kept too."""
        for field in self.fields.values():
            field.commit()
        self._open = False
        self.endpoint.close_down()
        super().done(result)

    def _page(self, page: texts.Page) -> QWidget:
        content = QWidget(self)
        column = QVBoxLayout(content)
        column.setSpacing(4)
        title = QLabel(page.title, content)
        title.setProperty("role", "title")
        column.addWidget(title)
        column.addSpacing(10)
        grid = QGridLayout()
        self._grids.append(grid)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(3)
        grid.setColumnStretch(0, 1)
        for line in page.lines:
            field = Field(line, shape(line.key), grid, content)
            field.wanted.connect(self._wanted)
            self.fields[line.key] = field
        column.addLayout(grid)
        if page.name == "analysis":
            # made here, so that Tab comes to it behind what stands above it
            self.endpoint = EndpointBox(self._engine, self._bridge, content)
            column.addWidget(self.endpoint)
        column.addStretch(1)
        area = QScrollArea(self)
        area.setAccessibleName(page.title)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Tab leads to what is in it, and brings that into sight
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(content)
        bar = area.verticalScrollBar()
        spacing = area.style().pixelMetric(QStyle.PixelMetric.PM_ScrollView_ScrollBarSpacing, None, area)

        def keep_room(_least: int, most: int) -> None:
            """What is on the page stays where it is, whether there is a bar beside it or not."""
            column.setContentsMargins(24, 20, 24 if most else 24 + bar.sizeHint().width() + spacing, 12)

        bar.rangeChanged.connect(keep_room)
        keep_room(0, 0)
        if page.name == "analysis":
            self.endpoint.answered.connect(
                lambda: QTimer.singleShot(0, area, lambda: area.ensureWidgetVisible(self.endpoint.said))
            )
        return area

    def _show(self, settings: Settings, keys: tuple[str, ...] = ()) -> None:
        for key, value in settings:
            if key in self.fields and (not keys or key in keys):
                self.fields[key].put(value)
        asked = settings.analysis.provider != "local"
        for key in OF_ENDPOINT:
            self.fields[key].allow(asked)
        self.endpoint.allow(asked)

    def _wanted(self, key: str, value: Any) -> None:
        field, engine = self.fields[key], self._engine

        def kept(settings: Settings) -> None:
            if self._open:
                self._show(settings, (key,))

        def broke(sentence: str) -> None:
            if self._open:
                field.refuse(sentence)

        self._keeper.keep(lambda: engine.set_setting(key, value), kept, broke)

    def _reset(self) -> None:
        engine = self._engine
        keys = tuple(line.key for line in self._lines[self.names.currentRow()].lines)

        def kept(settings: Settings) -> None:
            if self._open:
                self._show(settings, keys)

        self._keeper.keep(lambda: engine.reset_settings(keys), kept)
