"""Light and dark: a small table of colours, and the palette and style sheet made from it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from PySide6 import QtCore
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from kbdesk import resource

STYLE = ("-style", "Fusion")
"""What the application is told at its start. The style sheet is written for this style, whatever the desktop has."""


@dataclass(frozen=True)
class Tokens:
    """The colours of one theme; text on its ground keeps a contrast of 4.5 : 1 or better."""

    dark: bool
    window: str
    side: str
    base: str
    raised: str
    hover: str
    line: str
    text: str
    muted: str
    accent: str
    on_accent: str
    selection: str
    focus: str
    hit: str
    chip: str
    danger: str
    good: str
    star: str
    code: str
    marks: Mapping[str, str]
    """Of highlights, by their names."""


LIGHT = Tokens(
    dark=False,
    window="#f4f4f2",
    side="#ececea",
    base="#ffffff",
    raised="#ffffff",
    hover="#e4e4e1",
    line="#d8d8d4",
    text="#1d2024",
    muted="#5c6168",
    accent="#1f5fbf",
    on_accent="#ffffff",
    selection="#d9e6f9",
    focus="#1f5fbf",
    hit="#ffe69a",
    chip="#ecedef",
    danger="#b3261e",
    good="#1d7a3e",
    star="#b07400",
    code="#f3f4f5",
    marks={"yellow": "#fff0a3", "green": "#cdeec5", "blue": "#cbe3fb", "pink": "#fbd3e1"},
)

DARK = Tokens(
    dark=True,
    window="#22252a",
    side="#1d2024",
    base="#191b1f",
    raised="#2b2f35",
    hover="#31363d",
    line="#383d45",
    text="#e4e6e9",
    muted="#a9afb8",
    accent="#7db0ff",
    on_accent="#10151d",
    selection="#2a3d5c",
    focus="#7db0ff",
    hit="#6b5310",
    chip="#2d3138",
    danger="#ff8a80",
    good="#7bd394",
    star="#f2b93b",
    code="#23262b",
    marks={"yellow": "#54480f", "green": "#24512b", "blue": "#21466a", "pink": "#662e48"},
)


SEPIA = replace(
    LIGHT,
    base="#f7efdf",
    window="#f2e8d5",
    raised="#fbf5e9",
    hover="#eadfc6",
    line="#dccdb0",
    text="#33291d",
    muted="#6b5b45",
    accent="#84440f",
    selection="#e6d5a8",
    focus="#84440f",
    hit="#ffd766",
    chip="#ece0c6",
    code="#efe5cf",
    marks={"yellow": "#fbe283", "green": "#d3e3ac", "blue": "#c8dcea", "pink": "#f3c9c9"},
)
"""For the page of the reader alone."""


class Theme(QObject):
    """The theme in force. `changed` comes after the palette and the style sheet are set.

    What the system has is told by the palette that it gives, until `tell_platform`: PySide makes `Qt`, in which the
    names for light and dark are, when it is first asked for it, and that takes a quarter of an empty window's time.
    """

    changed = Signal()

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._app = app
        self._choice = "system"
        self._told = False
        self.tokens = LIGHT
        usual = QGuiApplication.palette()
        self._dark = usual.window().color().lightness() < usual.windowText().color().lightness()

    @property
    def choice(self) -> str:
        """What its user chose: "light", "dark" or "system"."""
        return self._choice

    def choose(self, choice: str) -> None:
        """Put on the light or the dark theme, or follow the system."""
        self._choice = choice
        if self._told:
            self._tell()
        self._put_on()

    def tell_platform(self) -> None:
        """From now on the platform is told what was chosen, so that title bars and file dialogs agree with the window,
        and is heard when it changes.
        """
        if self._told:
            return
        self._told = True
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)
        before = self._is_dark()
        self._tell()
        if self._is_dark() != before:
            self._put_on()

    def _tell(self) -> None:
        hints, scheme = QGuiApplication.styleHints(), QtCore.Qt.ColorScheme
        if self._choice == "system":
            hints.unsetColorScheme()
            self._dark = hints.colorScheme() == scheme.Dark
        else:
            hints.setColorScheme(scheme.Dark if self._choice == "dark" else scheme.Light)

    def _system_changed(self) -> None:
        if self._choice == "system":
            self._dark = QGuiApplication.styleHints().colorScheme() == QtCore.Qt.ColorScheme.Dark
            self._put_on()

    def _is_dark(self) -> bool:
        return self._dark if self._choice == "system" else self._choice == "dark"

    def _put_on(self) -> None:
        self.tokens = DARK if self._is_dark() else LIGHT
        self._app.setPalette(palette(self.tokens))
        self._app.setStyleSheet(style_sheet(self.tokens))
        self.changed.emit()


def palette(t: Tokens) -> QPalette:
    """The palette of a theme."""
    made = QPalette()
    role = QPalette.ColorRole
    for which, colour in (
        (role.Window, t.window),
        (role.WindowText, t.text),
        (role.Base, t.base),
        (role.AlternateBase, t.window),
        (role.Text, t.text),
        (role.Button, t.raised),
        (role.ButtonText, t.text),
        (role.BrightText, t.danger),
        (role.ToolTipBase, t.raised),
        (role.ToolTipText, t.text),
        (role.PlaceholderText, t.muted),
        (role.Link, t.accent),
        (role.LinkVisited, t.accent),
        (role.Highlight, t.selection),
        (role.HighlightedText, t.text),
        (role.Accent, t.accent),
        (role.Mid, t.line),
        (role.Midlight, t.hover),
        (role.Light, t.raised),
        (role.Dark, t.line),
        (role.Shadow, "#000000"),
    ):
        made.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        faint = QColor(t.muted)
        faint.setAlphaF(0.6)
        made.setColor(QPalette.ColorGroup.Disabled, which, faint)
    return made


def style_sheet(t: Tokens) -> str:
    """The style sheet of a theme: what the palette cannot say."""
    return f"""
QBalloonTip QLabel {{ color: black; }}
QToolTip {{ background: {t.raised}; color: {t.text}; border: 1px solid {t.line}; padding: 3px 6px; }}
QMainWindow::separator {{ background: {t.line}; width: 1px; height: 1px; }}
QSplitter::handle {{ background: {t.line}; }}
QToolBar {{ background: {t.window}; border: 0; border-bottom: 1px solid {t.line}; padding: 5px 8px; spacing: 2px; }}
QToolBar::separator {{ background: {t.line}; width: 1px; margin: 5px 6px; }}
QToolButton {{ border: 1px solid transparent; border-radius: 6px; padding: 5px 7px; background: transparent; }}
QToolButton:hover {{ background: {t.hover}; }}
QToolButton:pressed, QToolButton:checked {{ background: {t.selection}; }}
QToolButton:focus {{ border-color: {t.focus}; }}
QToolButton::menu-indicator {{ image: none; width: 0; }}
QCheckBox, QRadioButton {{ border: 1px solid transparent; border-radius: 4px; padding: 1px 4px 1px 1px; }}
QCheckBox:focus, QRadioButton:focus {{ border-color: {t.focus}; }}
QCheckBox::indicator, QTreeView::indicator {{
    background: {t.base}; border: 1px solid {t.muted}; border-radius: 3px; width: 12px; height: 12px; }}
QCheckBox::indicator:checked, QTreeView::indicator:checked {{
    background: {t.accent}; border-color: {t.accent}; image: url("{_picture("box-tick", t)}"); }}
QTreeView::indicator:indeterminate {{
    background: {t.accent}; border-color: {t.accent}; image: url("{_picture("box-part", t)}"); }}
QRadioButton::indicator {{
    background: {t.base}; border: 1px solid {t.muted}; border-radius: 7px; width: 12px; height: 12px; }}
QRadioButton::indicator:checked {{ background: {t.on_accent}; border: 4px solid {t.accent}; width: 6px; height: 6px; }}
QCheckBox:disabled, QRadioButton:disabled {{ color: {t.muted}; }}
QCheckBox::indicator:disabled {{ background: {t.hover}; border-color: {t.line}; }}
QFrame[role="foot-line"] {{ background: {t.window}; border-top: 1px solid {t.line}; }}
QStatusBar {{ background: {t.window}; }}
QStatusBar::item {{ border: 0; }}
QMenuBar {{ background: {t.window}; padding: 1px 4px; }}
QMenuBar::item {{ padding: 4px 9px; border-radius: 5px; background: transparent; }}
QMenuBar::item:selected {{ background: {t.hover}; }}
QMenu {{ background: {t.raised}; border: 1px solid {t.line}; padding: 5px; }}
QMenu::item {{ padding: 5px 26px 5px 10px; border-radius: 5px; }}
QMenu::icon {{ padding-left: 8px; }}
QMenu::item:selected {{ background: {t.selection}; color: {t.text}; }}
QMenu::item:disabled {{ color: {t.muted}; }}
QMenu::separator {{ height: 1px; background: {t.line}; margin: 5px 8px; }}
QLineEdit, QPlainTextEdit, QComboBox {{ background: {t.base}; border: 1px solid {t.line}; border-radius: 6px;
    padding: 5px 8px; selection-background-color: {t.selection}; selection-color: {t.text}; }}
QLineEdit:disabled {{ background: {t.window}; color: {t.muted}; }}
QLineEdit:focus, QPlainTextEdit:focus, QComboBox:focus {{ border-color: {t.focus}; }}
QComboBox::drop-down {{ border: 0; width: 20px; }}
QComboBox::down-arrow {{ image: url("{_file("combo-arrow")}"); width: 12px; height: 12px; margin-right: 6px; }}
QPushButton {{ background: {t.raised}; border: 1px solid {t.line}; border-radius: 6px; padding: 6px 14px; }}
QListView#names {{ border: 1px solid {t.line}; border-radius: 6px; padding: 4px; }}
QListView#names:focus {{ border-color: {t.focus}; }}
QListView#names::item {{ padding: 5px 8px; border-radius: 5px; }}
QListView#names::item:selected {{ background: {t.selection}; color: {t.text}; }}
QPushButton[role="choice"] {{ text-align: left; }}
QPushButton:hover {{ background: {t.hover}; }}
QPushButton:pressed {{ background: {t.selection}; }}
QPushButton:focus {{ border-color: {t.focus}; }}
QPushButton:disabled {{ color: {t.muted}; background: {t.window}; }}
QPushButton:default {{ background: {t.accent}; color: {t.on_accent}; border-color: {t.accent}; }}
QPushButton:default:focus {{ border: 2px solid {t.text}; padding: 5px 13px; }}
QPushButton:default:disabled {{ background: {t.hover}; color: {t.muted}; border-color: {t.line}; }}
QAbstractItemView {{ border: 0; outline: 0; background: {t.base}; }}
QTableView::item, QTreeView::item {{ padding: 3px 4px; }}
QTreeView#sources {{ background: {t.side}; padding: 6px 4px; }}
QTreeView#sources {{ selection-background-color: transparent; show-decoration-selected: 0; }}
QTreeView#sources::branch:selected, QTreeView#sources::branch:hover {{ background: {t.side}; }}
QFrame#popover {{ background: {t.raised}; border: 1px solid {t.line}; }}
QFrame#popover QPushButton {{ padding: 5px 10px; }}
QPushButton:checked {{ background: {t.selection}; border-color: {t.accent}; }}
QListWidget#pages, QListWidget#reasons {{ background: {t.side}; padding: 10px 8px; border: 0; }}
QListWidget#pages, QListWidget#reasons {{ border-right: 1px solid {t.line}; }}
QListWidget#pages::item, QListWidget#reasons::item {{ padding: 0 8px; border-radius: 6px; color: {t.text};
    border: 1px solid transparent; }}
QListWidget#pages::item:selected, QListWidget#reasons::item:selected {{ background: {t.selection}; color: {t.text}; }}
QListWidget#pages::item:focus, QListWidget#reasons::item:focus {{ border-color: {t.focus}; }}
QDialog#palette {{ background: {t.raised}; border: 1px solid {t.line}; }}
QDialog#palette QTreeView {{ border: 0; background: {t.raised}; }}
QDialog#palette QTreeView::item {{ border-radius: 0; padding: 0 6px; }}
QDialog#palette QTreeView::item:selected {{ background: {t.selection}; color: {t.text}; }}
QFrame[role="page"] QTableView, QFrame[role="page"] QTreeView {{ border: 1px solid {t.base}; }}
QDialog QTreeView, QDialog QTableView {{ border: 1px solid {t.line}; }}
QFrame[role="page"] QTableView:focus, QFrame[role="page"] QTreeView:focus,
QDialog QTreeView:focus, QDialog QTableView:focus {{ border-color: {t.focus}; }}
QTabWidget::pane {{ border: 0; background: {t.window}; }}
QTabBar::tab {{ padding: 5px 12px; margin: 0 4px 4px 0; border: 1px solid transparent; border-radius: 6px; }}
QTabBar::tab:hover {{ background: {t.hover}; }}
QTabBar::tab:selected {{ background: {t.selection}; }}
QTabBar::tab:focus {{ border-color: {t.focus}; }}
QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
QFileDialog {{ backward-icon: url("{_file("dialog-back")}"); forward-icon: url("{_file("dialog-forward")}");
    filedialog-parent-directory-icon: url("{_file("dialog-up")}"); }}
QHeaderView::section {{ background: {t.window}; border: 0; border-bottom: 1px solid {t.line}; padding: 6px 8px;
    color: {t.muted}; }}
QHeaderView#columns::section:first, QHeaderView#columns::section:only-one {{ padding-left: 26px; }}
QHeaderView::up-arrow, QHeaderView::down-arrow {{ subcontrol-position: top center; width: 9px; height: 9px; }}
QHeaderView::up-arrow {{ image: url("{_file("sort-up")}"); }}
QHeaderView::down-arrow {{ image: url("{_file("sort-down")}"); }}
QProgressBar {{ background: {t.hover}; border: 0; border-radius: 3px; min-height: 6px; max-height: 6px; }}
QProgressBar::chunk {{ background: {t.accent}; border-radius: 3px; }}
QProgressBar[state="paused"]::chunk, QProgressBar[state="cancelled"]::chunk {{ background: {t.muted}; }}
QProgressBar[state="completed"]::chunk {{ background: {t.good}; }}
QProgressBar[state="failed"]::chunk {{ background: {t.danger}; }}
QScrollBar:vertical {{ background: transparent; width: 11px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 11px; margin: 0; }}
QScrollBar::handle {{ background: {t.line}; border-radius: 4px; margin: 2px; min-height: 28px; min-width: 28px; }}
QScrollBar::handle:hover {{ background: {t.muted}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
{reader_sheet(t)}
QLabel[role="muted"] {{ color: {t.muted}; }}
QLabel[role="title"] {{ font-size: 17px; font-weight: 600; }}
QLabel[role="heading"] {{ font-weight: 600; }}
QLabel[role="danger"] {{ color: {t.danger}; }}
QFrame[role="line"] {{ background: {t.line}; border: 0; max-height: 1px; min-height: 1px; }}
QFrame[role="bar"] {{ background: {t.window}; border: 0; border-bottom: 1px solid {t.line}; }}
QFrame[role="foot"] {{ background: {t.window}; border: 0; border-top: 1px solid {t.line}; }}
QFrame[role="panel"] {{ background: {t.base}; border: 0; }}
QFrame[role="page"] {{ background: {t.base}; border: 0; }}
QFrame[role="chip"] {{ background: {t.chip}; border: 0; border-radius: 6px; }}
QFrame[role="chip"] QLabel {{ color: {t.text}; }}
QFrame[role="chip"] QLabel:disabled {{ color: {t.muted}; }}
QFrame[role="chip"] QToolButton {{ padding: 2px; border-radius: 5px; }}
QFrame[role="chip"] QToolButton:hover {{ background: {t.selection}; }}
QFrame[role="message"] {{ background: {t.text}; }}
QFrame[role="message"] QLabel {{ color: {t.base}; }}
QFrame[role="message"] QPushButton {{ background: transparent; border: 1px solid transparent; padding: 3px 8px;
    color: {_message_action(t)}; font-weight: 600; }}
QFrame[role="message"] QPushButton:hover, QFrame[role="message"] QPushButton:focus {{ border-color: {t.base}; }}
QFrame[role="message"] QToolButton:hover {{ background: {t.muted}; }}
QFrame[role="message"] QToolButton:focus {{ border-color: {t.base}; }}
QScrollArea {{ border: 1px solid {t.base}; background: {t.base}; }}
QDialog QScrollArea {{ border-color: {t.window}; background: {t.window}; }}
QScrollArea:focus, QDialog QScrollArea:focus {{ border-color: {t.focus}; }}
"""


def reader_sheet(t: Tokens) -> str:
    """The style sheet of the reader alone, whose page may have colours of its own."""
    return f"""
QTextBrowser#reader {{ background: {t.base}; border: 1px solid {t.base}; selection-background-color: {t.selection};
    selection-color: {t.text}; }}
QTextBrowser#reader:focus {{ border-color: {t.focus}; }}"""


def _picture(name: str, t: Tokens) -> str:
    """A picture in the colour of what stands on the accent: a style sheet draws none in the colour of its text."""
    return _file(f"{name}-{'dark' if t.dark else 'light'}")


def _file(name: str) -> str:
    try:
        return resource.path("icons", f"{name}.svg").as_posix()
    except OSError:
        return ""


def _message_action(t: Tokens) -> str:
    return "#174a96" if t.dark else "#9cc4ff"
