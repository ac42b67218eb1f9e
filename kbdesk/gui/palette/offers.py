"""What the palette offers, and what becomes of it."""

import json
from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from kbdesk.engine import Engine
from kbdesk.gui.actions import Actions
from kbdesk.gui.bridge import Bridge
from kbdesk.gui.palette.match import Entry, folded
from kbdesk.gui.palette.palette import Palette, key_of
from kbdesk.gui.sources.model import bin_line, states
from kbdesk.gui.sources.pane import SourcesPane
from kbdesk.gui.widgets.captions import native, plain_text
from kbdesk.gui.widgets.icons import Icons
from kbdesk.gui.window_state import WindowState
from kbdesk.gui.words import wording
from kbdesk.gui.words.other_words import other_words
from kbdesk.library.records import Article, Sources

MOST_RECENT = 30
MOST_ARTICLES = 8
MOST_ASKED = 200
"""Of so many those come first that begin with what was typed."""
_KEPT = "palette"


class PaletteCommands(QObject):
    """Opens the palette, does what was chosen in it, and remembers that."""

    def __init__(
        self,
        engine: Engine,
        bridge: Bridge,
        actions: Actions,
        sources: SourcesPane,
        read: Callable[[Article], None],
        state: WindowState,
        icons: Icons,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._engine = engine
        self._bridge = bridge
        self._actions = actions
        self._sources = sources
        self._read = read
        self._state = state
        self._icons = icons
        self.palette: Palette | None = None

    def open(self, window: QWidget) -> None:
        """Open it over a window."""
        if self.palette is not None:
            return
        self.palette = Palette(self._entries(), self._recent(), self._articles, self._bridge, self._icons, window)
        self.palette.chosen.connect(self._chosen)
        self.palette.finished.connect(self._closed)
        self.palette.open_over(window)

    def _closed(self) -> None:
        self.palette = None

    def _entries(self) -> list[Entry]:
        entries, also = [], other_words()
        for command in self._actions.commands:
            action = self._actions[command.name]
            if command.name != "palette" and action.isEnabled():
                keys = action.shortcuts()
                shown = native(keys[0].toString()) if keys else ""
                text = plain_text(action.text())
                words = also.get(command.name, "")
                entries.append(Entry(("command", command.name), text, shown, command.icon, also=words))
        entries += [
            Entry(
                key,
                text,
                "",
                "check" if action.isChecked() else "",
                plain_text(action.text()),
                also.get(f"theme {action.data()}", ""),
            )
            for key, text, action in self._choices()
        ]
        if self._sources.sources is not None:
            entries += self._places(self._sources.sources, also)
        return entries

    def _choices(self) -> list[tuple[tuple[str, object], str, QAction]]:
        """What the menus of choices hold just now."""
        found = []
        for number, menu in enumerate(self._actions.choices):
            menu.aboutToShow.emit()  # some of it is only there while something is searched for
            title = plain_text(menu.title())
            for place, action in enumerate(menu.actions()):
                if action.isVisible() and action.text():
                    key: tuple[str, object] = ("choice", f"{number}.{place}")
                    found.append((key, f"{title}: {plain_text(action.text())}", action))
        return found

    def _places(self, sources: Sources, also: Mapping[str, str]) -> list[Entry]:
        names = {folder.id: folder for folder in sources.folders}

        def path(id: int) -> str:
            parts: list[str] = []
            at: int | None = id
            while at is not None and at in names and len(parts) < 20:
                parts.insert(0, names[at].name)
                at = names[at].parent
            return " › ".join(parts)

        source = self.tr("Source")
        entries = [
            Entry(line.key, line.name, source, line.icon, also=also.get(f"source {line.key[1]}", ""))
            for line in (*states(sources), *bin_line(sources))
        ]
        entries += [Entry(("search", s.id), s.name, self.tr("Saved search"), "search") for s in sources.searches]
        entries += [Entry(("folder", f.id), path(f.id), self.tr("Folder"), "folder", f.name) for f in sources.folders]
        kind = self.tr("Category")
        entries += [Entry(("category", n), wording.category(n), kind, "category") for n, _ in sources.categories]
        return entries + [Entry(("tag", t.name), t.name, self.tr("Tag"), "tag") for t in sources.tags]

    def _articles(self, typed: str) -> list[Entry]:
        """Off the window thread: articles whose title has the words."""
        words = [word for word in typed.replace('"', " ").split() if any(c.isalnum() for c in word)]
        if not words:
            return []
        begin = folded(typed)
        found = self._engine.find(" ".join(f"title:{word}" for word in words), MOST_ASKED).hits
        articles = sorted((hit.article for hit in found), key=lambda one: not folded(one.title).startswith(begin))
        return [
            Entry(("article", one.id), one.title or one.url, one.site[:40], "note") for one in articles[:MOST_ARTICLES]
        ]

    def _chosen(self, entry: Entry) -> None:
        recent = [entry.key, *(key for key in self._recent() if key != entry.key)]
        self._state.put(_KEPT, json.dumps(recent[:MOST_RECENT]))
        kind, what = entry.key
        if kind == "command":
            self._actions[str(what)].trigger()
        elif kind == "choice":
            next((action for key, _, action in self._choices() if key == entry.key), QAction()).trigger()
        elif kind == "article" and isinstance(what, int):
            engine = self._engine
            self._bridge.ask(lambda: engine.article(what), lambda found: self._read(found.article) if found else None)
        else:
            self._sources.choose((kind, what))
            self._actions["go_list"].trigger()

    def _recent(self) -> list[tuple[str, object]]:
        try:
            kept = json.loads(self._state.get(_KEPT, "[]"))
        except ValueError:
            return []
        return [key for one in kept if (key := key_of(one)) is not None] if isinstance(kept, list) else []
