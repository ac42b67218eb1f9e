"""Every command of the window, with its key: the menus and the tool bar are made of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QSizePolicy, QToolBar, QWidget

from kbdesk.gui.widgets.captions import native, plain_text
from kbdesk.gui.widgets.icons import Icons
from kbdesk.gui.widgets.room import ToolBar


@dataclass(frozen=True)
class Command:
    """One command: its place, its text, its keys and its icon."""

    name: str
    menu: str
    text: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    checkable: bool = False
    separated: bool = False


def _tr(text: str) -> str:
    return QCoreApplication.translate("actions", text)


def commands() -> tuple[Command, ...]:
    """All of them, in the order of the menus."""
    return (
        Command("add", "file", _tr("&Add Links…"), ("Ctrl+N",), "add"),
        Command("import", "file", _tr("&Import Files…"), ("Ctrl+O",), "import"),
        Command("import_folder", "file", _tr("Import a &Folder…"), ("Ctrl+Shift+O",), "folder"),
        Command("paste", "file", _tr("Import from &Clipboard…"), ("Ctrl+V",), "copy"),
        Command("export", "file", _tr("&Export…"), ("Ctrl+E",), "export"),
        Command("pause_all", "file", _tr("Pa&use All Imports"), (), "pause", separated=True),
        Command("resume_all", "file", _tr("Resu&me All Imports"), (), "play"),
        Command("retry_all", "file", _tr("Re&try All Failed"), (), "retry"),
        Command("retry_archive", "file", _tr("Retry All Failed from We&b Archive"), (), "clock"),
        Command("history", "file", _tr("Import &History…"), (), "clock"),
        Command("preferences", "file", _tr("P&references…"), ("Ctrl+,",), "settings", separated=True),
        Command("close", "file", _tr("Close &Window"), ("Ctrl+W",), separated=True),
        Command("quit", "file", _tr("&Quit"), ("Ctrl+Q",)),
        Command("undo", "edit", _tr("&Undo"), ("Ctrl+Z",)),
        Command("redo", "edit", _tr("Re&do"), ("Ctrl+Shift+Z", "Ctrl+Y")),
        Command("select_all", "edit", _tr("Select A&ll"), ("Ctrl+A",), separated=True),
        Command("tags", "edit", _tr("Add a &Tag…"), ("T",), "tag", separated=True),
        Command("untag", "edit", _tr("&Remove a Tag…"), ("Shift+T",)),
        Command("move", "edit", _tr("&Move to Folder…"), ("F",), "folder"),
        Command("new_folder", "edit", _tr("Ne&w Folder…"), ("Ctrl+Shift+N",)),
        Command("categorise", "edit", _tr("&Category…"), ("C",), "category"),
        Command("labels", "edit", _tr("Tags and Cate&gories…"), ("Ctrl+Shift+T",)),
        Command("renew", "edit", _tr("Bring Tags and Summaries U&p to Date"), ()),
        Command("mark_read", "edit", _tr("Mark as R&ead"), (), "check", separated=True),
        Command("mark_unread", "edit", _tr("Mark as U&nread"), (), "unread"),
        Command("star", "edit", _tr("&Star"), (), "star-filled"),
        Command("unstar", "edit", _tr("Unst&ar"), (), "star"),
        Command("archive", "edit", _tr("Arc&hive"), (), "archive"),
        Command("unarchive", "edit", _tr("Unarchi&ve"), ()),
        Command("empty_bin", "edit", _tr("Empt&y the Bin…"), (), separated=True),
        Command("read", "article", _tr("&Open in Reader"), (), ""),
        Command("browser", "article", _tr("Open in &Browser"), ("O",), "open-external"),
        Command("copy", "article", _tr("Open Sa&ved Copy"), ("Shift+O",)),
        Command("toggle_read", "article", _tr("Mark Read or &Unread"), ("M",), "unread", separated=True),
        Command("toggle_star", "article", _tr("&Star or Unstar"), ("S",), "star"),
        Command("toggle_archive", "article", _tr("&Archive or Unarchive"), ("E",), "archive"),
        Command("highlight", "article", _tr("&Highlight Selection"), ("H",), "highlight", separated=True),
        Command("highlight_note", "article", _tr("Highlight with &Note…"), ("Shift+H",), "note"),
        Command("note", "article", _tr("&Write a Note…"), ("W",), "note"),
        Command("rename", "article", _tr("Edit Tit&le…"), ("F2",)),
        Command("copy_link", "article", _tr("Copy Lin&k"), ("Ctrl+Shift+C",), "link", separated=True),
        Command("cite", "article", _tr("Copy as C&itation"), ("Ctrl+Alt+C",)),
        Command("bibtex", "article", _tr("Copy as BibTe&X"), ()),
        Command("print", "article", _tr("&Print…"), ("Ctrl+P",)),
        Command("refresh", "article", _tr("&Fetch Again"), ("F5",), "retry"),
        Command("analyse", "article", _tr("Anal&yse Again"), (), "activity"),
        Command("delete", "article", _tr("&Delete"), ("Del",), "trash", separated=True),
        Command("restore", "article", _tr("R&estore from the Bin"), (), "retry"),
        Command("purge", "article", _tr("Delete for &Good…"), ("Shift+Del",), "trash"),
        Command("next", "go", _tr("&Next Article"), ("J",)),
        Command("previous", "go", _tr("&Previous Article"), ("K",)),
        Command("next_unread", "go", _tr("Next &Unread Article"), ("N",)),
        Command("back", "go", _tr("&Back"), ("Alt+Left",), separated=True),
        Command("forward", "go", _tr("For&ward"), ("Alt+Right",)),
        Command("palette", "go", _tr("Go to &Anything…"), ("Ctrl+K",), "search", separated=True),
        Command("find", "go", _tr("&Search"), ("Ctrl+F",), "search"),
        Command("search", "go", _tr("Search the Librar&y"), ("/",)),
        Command("find_page", "go", _tr("Find &in Article"), ("Ctrl+Shift+F",), "search"),
        Command("go_sources", "go", _tr("Go to S&ources"), ("Ctrl+1",)),
        Command("go_list", "go", _tr("Go to the &List"), ("Ctrl+2",)),
        Command("go_reader", "go", _tr("Go to the &Reader"), ("Ctrl+3",)),
        Command("go_failures", "go", _tr("Show &Failures"), ("Ctrl+4",), "failed"),
        Command("go_duplicates", "go", _tr("Show &Duplicates"), ("Ctrl+5",), "copy"),
        Command("go_menus", "go", _tr("Go to the &Menus"), ("F10",)),
        Command("activity", "view", _tr("&Activity"), ("Ctrl+J",), "activity", checkable=True),
        Command("sources", "view", _tr("Sourc&es"), ("F9",), checkable=True),
        Command("alone", "view", _tr("Article Alo&ne"), ("F11",), "alone", checkable=True),
        Command("cards", "view", _tr("&Cards"), checkable=True, separated=True),
        Command("columns", "view", _tr("C&olumns"), checkable=True),
        Command("images", "view", _tr("Show &Images"), ("I",), "all", separated=True),
        Command("type", "view", _tr("T&ype and Colours…"), ("Ctrl+T",), "type"),
        Command("larger", "view", _tr("&Larger Text"), ("Ctrl++", "Ctrl+=")),
        Command("smaller", "view", _tr("S&maller Text"), ("Ctrl+-",)),
        Command("usual", "view", _tr("&Usual Text Size"), ("Ctrl+0",)),
        Command("help", "help", _tr("kbdesk &Help"), ("F1",), "info"),
        Command("keys", "help", _tr("&Keyboard Shortcuts"), ("Ctrl+F1",)),
        Command("about", "help", _tr("&About kbdesk"), (), "info"),
    )


TOOLS = ("add", "import", "", "toggle_read", "toggle_star", "browser", "delete", " ", "activity")
IN_THE_LIBRARY = (
    *(
        "toggle_read",
        "toggle_star",
        "toggle_archive",
        "tags",
        "untag",
        "move",
        "categorise",
        "mark_read",
        "mark_unread",
    ),
    *("star", "unstar", "archive", "unarchive", "refresh", "analyse", "note", "rename"),
    *("cite", "bibtex", "highlight", "highlight_note"),
)
IN_THE_BIN = ("restore", "purge")
ANYWHERE = ("delete", "read", "browser", "copy", "copy_link", "print")
ARTICLE_MENU = (
    *("read", "browser", "copy", "", "toggle_read", "toggle_star", "toggle_archive"),
    *("", "tags", "untag", "move", "categorise"),
    *("", "highlight", "highlight_note", "note", "rename", "", "copy_link", "cite", "bibtex"),
    *("", "refresh", "analyse", "", "delete"),
)
BIN_MENU = ("read", "browser", "copy", "", "copy_link", "", "restore", "purge")


class Actions:
    """The actions by name, and what they are shown in."""

    def __init__(self, window: QMainWindow, icons: Icons) -> None:
        self.commands = commands()
        self.by_name: dict[str, QAction] = {}
        for command in self.commands:
            action = QAction(command.text, window)
            action.setCheckable(command.checkable)
            if command.icon:
                icons.put(action, command.icon, "text")
            window.addAction(action)
            self.by_name[command.name] = action
            self.put_keys(command.name, command.keys)
        self.choices: tuple[QMenu, ...] = ()
        """Menus of what is chosen rather than done."""
        self.themes = QActionGroup(window)
        self.theme_actions: dict[str, QAction] = {}
        for name, text in (("system", _tr("&System")), ("light", _tr("&Light")), ("dark", _tr("&Dark"))):
            action = QAction(text, window, checkable=True)
            action.setData(name)
            self.themes.addAction(action)
            self.theme_actions[name] = action

    def __getitem__(self, name: str) -> QAction:
        """An action by the name of its command."""
        return self.by_name[name]

    def put_keys(self, name: str, keys: Sequence[str]) -> None:
        """Have a command done by these keys and no others."""
        action = self.by_name[name]
        action.setShortcuts([QKeySequence(key) for key in keys])
        shown = native(keys[0]) if keys else ""
        plain = plain_text(action.text())
        action.setToolTip(f"{plain} ({shown})" if shown else plain)

    def fill_menus(self, window: QMainWindow, order_menu: QMenu, column_menu: QMenu) -> None:
        """Make the menu bar."""
        bar = window.menuBar()
        for name, text in (
            ("file", _tr("&File")),
            ("edit", _tr("&Edit")),
            ("article", _tr("&Article")),
            ("go", _tr("&Go")),
            ("view", _tr("&View")),
            ("help", _tr("&Help")),
        ):
            menu = bar.addMenu(text)
            self.fill(menu, name)
            if name == "view":
                menu.addSeparator()
                menu.addMenu(order_menu)
                menu.addMenu(column_menu)
                theme = menu.addMenu(_tr("&Theme"))
                theme.addActions(list(self.theme_actions.values()))
                self.choices = (theme, order_menu)

    def fill(self, menu: QMenu, name: str) -> None:
        """Put the commands of one menu into a menu."""
        for command in self.commands:
            if command.menu == name:
                if command.separated:
                    menu.addSeparator()
                menu.addAction(self.by_name[command.name])

    def tool_bar(self, window: QMainWindow) -> QToolBar:
        """The tool bar."""
        bar = ToolBar(_tr("Tools"), window)
        bar.setObjectName("tools")
        bar.setMovable(False)
        bar.setIconSize(QSize(18, 18))
        bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        short = {
            "add": _tr("Add Links"),
            "import": _tr("Import"),
            "toggle_read": _tr("Read/Unread"),
            "toggle_star": _tr("Star"),
            "browser": _tr("Browser"),
            "delete": _tr("Delete"),
            "activity": _tr("Activity"),
        }
        for name in TOOLS:
            if not name:
                bar.addSeparator()
            elif name == " ":
                gap = QWidget(bar)
                gap.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
                bar.addWidget(gap)
            else:
                action = self.by_name[name]
                action.setIconText(short[name])
                bar.addAction(action)
                button = bar.widgetForAction(action)
                button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
                button.setAccessibleName(short[name])
        return bar

    def allow(self, library: bool, binned: bool) -> None:
        """Enable what needs articles to work on: some of the library, or some of the bin."""
        for names, wanted in ((IN_THE_LIBRARY, library), (IN_THE_BIN, binned), (ANYWHERE, library or binned)):
            for name in names:
                self.by_name[name].setEnabled(wanted)

    def fill_article_menu(self, menu: QMenu, binned: bool) -> None:
        """Put into a menu what can be done with articles."""
        for name in BIN_MENU if binned else ARTICLE_MENU:
            if name:
                menu.addAction(self.by_name[name])
            else:
                menu.addSeparator()
