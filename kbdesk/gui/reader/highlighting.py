"""Marking passages: at once on the page, and by the engine in the library."""

import msgspec
from PySide6.QtCore import QObject, QPoint
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from kbdesk.engine import Engine
from kbdesk.gui.bridge import Bridge
from kbdesk.gui.reader.colours import COLOURS, colour_name, swatch
from kbdesk.gui.reader.load import start_of_text
from kbdesk.gui.reader.reader import Reader
from kbdesk.gui.undoing import Undo
from kbdesk.gui.widgets.message_bar import MessageBar
from kbdesk.gui.widgets.note_dialog import NoteDialog
from kbdesk.library.records import Highlight
from kbdesk.library.undoing import Step


class Highlighting(QObject):
    """What can be done to highlights of the article that is open."""

    def __init__(
        self, engine: Engine, bridge: Bridge, reader: Reader, messages: MessageBar, undo: Undo, window: QWidget
    ) -> None:
        super().__init__(window)
        self._engine = engine
        self._bridge = bridge
        self._reader = reader
        self._messages = messages
        self._undo = undo
        self._window = window

    def add(self, colour: str = "yellow", *, with_note: bool = False) -> None:
        """Mark what is selected; with a note, ask for that first."""
        selected, article = self._reader.selection(), self._reader.article
        if selected is None or article is None:
            cursor = self._reader.textCursor()
            above = cursor.hasSelection() and cursor.selectionStart() < start_of_text(self._reader.document())
            self._messages.say(
                self.tr("What stands above the text of an article cannot be highlighted.")
                if above
                else self.tr("Select some text of the article first.")
            )
            return
        quote, before, after, span = selected
        if with_note:
            dialog = NoteDialog(quote, "", self._window)
            dialog.written.connect(lambda note: self._keep(article.id, (quote, before, after), span, colour, note))
            dialog.open()
        else:
            self._keep(article.id, (quote, before, after), span, colour, "")

    def recolour(self, highlight: Highlight, colour: str) -> None:
        """Give it another colour."""
        self._change(highlight, msgspec.structs.replace(highlight, colour=colour))

    def edit_note(self, highlight: Highlight) -> None:
        """Write its note."""
        if highlight.id is None:
            self._messages.say(self.tr("This one came with the article’s note, and is changed there."))
            return
        dialog = NoteDialog(highlight.quote, highlight.note, self._window)

        def written(note: str) -> None:
            self._change(highlight, msgspec.structs.replace(highlight, note=note))

        dialog.written.connect(written)
        dialog.open()

    def delete(self, highlight: Highlight) -> None:
        """Take it away; that can be undone."""
        id, reading = highlight.id, self._engine.reading
        if id is None:
            self._messages.say(self.tr("This one came with the article’s note, and is changed there."))
            return
        self._reader.put_highlights([one for one in self._reader.highlights if one[0].id != id])
        self._undo.do(lambda: reading.delete_highlight(id), broke=self._reader.reload)

    def add_colours(self, menu: QMenu, chosen: str = "") -> list[tuple[str, QAction]]:
        """An entry for each colour, with nothing behind it yet."""
        made = []
        for colour in COLOURS:
            spot = swatch(colour, self._reader.tokens, menu.devicePixelRatioF(), ticked=colour == chosen)
            made.append((colour, menu.addAction(spot, colour_name(colour))))
        return made

    def fill_menu(self, menu: QMenu, highlight: Highlight) -> None:
        """Put what can be done to a highlight into a menu."""
        if highlight.id is None:
            menu.addAction(self.tr("From the article’s note")).setEnabled(False)
            return
        for colour, action in self.add_colours(menu, highlight.colour):
            action.setCheckable(True)
            action.setChecked(colour == highlight.colour)
            action.triggered.connect(lambda _=False, colour=colour: self.recolour(highlight, colour))
        menu.addSeparator()
        note = self.tr("&Edit Note…") if highlight.note else self.tr("&Write a Note…")
        menu.addAction(note).triggered.connect(lambda: self.edit_note(highlight))
        menu.addAction(self.tr("&Delete Highlight")).triggered.connect(lambda: self.delete(highlight))

    def pop_up(self, highlight: Highlight, place: QPoint) -> None:
        """The menu of one highlight."""
        menu = QMenu(self._window)
        self.fill_menu(menu, highlight)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    def _keep(self, article: int, words: tuple[str, str, str], span: tuple[int, int], colour: str, note: str) -> None:
        quote, before, after = words
        reading, made = self._engine.reading, []

        def make() -> Step:
            highlight, step = reading.highlight(article, quote, before, after, colour, note)
            made.append(highlight)
            return step

        def came(_: Step | None) -> None:
            if self._reader.article is not None and self._reader.article.id == article:
                cursor = self._reader.textCursor()
                cursor.clearSelection()
                self._reader.setTextCursor(cursor)
                self._reader.put_highlights([*self._reader.highlights, (made[0], span)])

        self._undo.do(make, quietly=True, then=came)

    def _change(self, old: Highlight, new: Highlight) -> None:
        id, reading = old.id, self._engine.reading
        if id is None or new == old:
            return
        self._reader.put_highlights([(new if h.id == id else h, span) for h, span in self._reader.highlights])
        self._undo.do(
            lambda: reading.change_highlight(id, colour=new.colour, note=new.note),
            quietly=True,
            broke=self._reader.reload,
        )
