"""Labels for articles, any number at once: tags, folders, categories; and the note and the title of one."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from kbdesk.commands.arranging import MOST_TITLE
from kbdesk.engine import Engine
from kbdesk.gui.articles.list_pane import ListPane
from kbdesk.gui.articles.picked import Picked
from kbdesk.gui.bridge import Bridge
from kbdesk.gui.undoing import Undo
from kbdesk.gui.widgets.message_bar import MessageBar
from kbdesk.gui.widgets.name_dialog import NameDialog
from kbdesk.gui.widgets.note_dialog import NoteDialog
from kbdesk.gui.widgets.title_dialog import TitleDialog
from kbdesk.gui.words import wording
from kbdesk.library.records import ArticleDetail


class Filing(QObject):
    """Asks where articles are to go, and has them put there; all of it can be undone."""

    def __init__(
        self, engine: Engine, bridge: Bridge, pane: ListPane, messages: MessageBar, undo: Undo, window: QWidget
    ) -> None:
        super().__init__(window)
        self._engine = engine
        self._bridge = bridge
        self._pane = pane
        self._messages = messages
        self._undo = undo
        self._window = window
        self.dialog: NameDialog | None = None

    # labels

    def tag(self, picked: Picked, *names: str) -> None:
        """Give them tags."""
        one = picked.count == 1
        said = self.tr("It has the tag “{name}” already.") if one else self.tr("They have the tag “{name}” already.")
        if len(names) > 1:
            said = self.tr("It has these tags already.") if one else self.tr("They have these tags already.")
        nothing = said.format(name=wording.plain(names[0]))
        self._undo.do(lambda: self._engine.arranging.tag(picked.selection, *names), nothing=nothing)

    def untag(self, picked: Picked, name: str) -> None:
        """Take a tag from them."""
        self._undo.do(lambda: self._engine.arranging.untag(picked.selection, name))

    def move(self, picked: Picked, folder: int | Sequence[str], *, add: bool = False) -> None:
        """Put them into a folder; out of the one that the list shows, or else out of all others, unless `add`."""
        within = self._pane.shown.within.folder
        one = picked.count == 1
        self._undo.do(
            lambda: self._engine.arranging.move(picked.selection, folder, within, add=add),
            nothing=self.tr("It lies in that folder already.") if one else self.tr("They lie in that folder already."),
        )

    def categorise(self, picked: Picked, name: str) -> None:
        """Put them into a category."""
        self._undo.do(lambda: self._engine.arranging.categorise(picked.selection, name))

    def ask_tag(self, picked: Picked) -> None:
        """Ask for a tag to give them."""
        self._ask(
            picked,
            (self.tr("Add a tag"), self.tr("&Tag"), self.tr("“{name}” will be a new tag.")),
            self._engine.curation.tag_names,
            lambda *names: self.tag(picked, *names),
            several=self.tr("{names} will be new tags."),
        )

    def ask_untag(self, picked: Picked) -> None:
        """Ask for one of their tags to take away."""
        arranging = self._engine.arranging
        self._ask(
            picked,
            (self.tr("Remove a tag"), self.tr("&Remove"), ""),
            lambda: arranging.tags_of(picked.selection),
            lambda name: self.untag(picked, name),
        )

    def ask_folder(self, picked: Picked) -> None:
        """Ask for a folder to move them to."""
        new = self.tr("“{name}” will be a new folder; a / leads to one inside another.")
        self._ask(
            picked,
            (self.tr("Move to a folder"), self.tr("&Move"), new),
            self._engine.arranging.folder_names,
            lambda name: self.move(picked, name.split("/")),
        )

    def ask_category(self, picked: Picked) -> None:
        """Ask for a category to put them into."""
        curation = self._engine.curation
        names: dict[str, str] = {}

        def shown() -> list[str]:
            names.update({wording.category(category.name): category.name for category in curation.categories()})
            return list(names)

        self._ask(
            picked,
            (self.tr("Put into a category"), self.tr("&Put"), ""),
            shown,
            lambda name: self.categorise(picked, names[name]),
            chosen=wording.category(picked.articles[0].category) if picked.count == len(picked.articles) == 1 else "",
        )

    def ask_note(self, picked: Picked) -> None:
        """Ask for the note of an article."""

        def ask(detail: ArticleDetail) -> None:
            id, arranging = detail.article.id, self._engine.arranging
            dialog = NoteDialog(detail.article.title or detail.article.url, detail.note, self._window)
            dialog.written.connect(lambda note: self._undo.do(lambda: arranging.note(id, note)))
            dialog.open()

        self._ask_of_one(picked, ask, self.tr("A note is written to one article at a time."))

    def ask_title(self, picked: Picked) -> None:
        """Ask for another title of an article."""

        def ask(detail: ArticleDetail) -> None:
            id, title, arranging = detail.article.id, detail.article.title, self._engine.arranging
            own = title if detail.own_title is None else detail.own_title
            dialog = TitleDialog(title, own or detail.article.url, MOST_TITLE, self._window)
            dialog.written.connect(lambda title: self._undo.do(lambda: arranging.rename(id, title)))
            dialog.open()

        self._ask_of_one(picked, ask, self.tr("A title is given to one article at a time."))

    def _ask_of_one(self, picked: Picked, ask: Callable[[ArticleDetail], None], several: str) -> None:
        """Ask something about one article, by what is kept of it now; `several` is said where they are more."""
        if picked.count > 1:
            self._messages.say(several)
        elif (ids := picked.selection.ids) and not picked.binned:
            id = ids[0]
            self._bridge.ask(lambda: self._engine.article(id), lambda detail: ask(detail) if detail else None)

    def _ask(
        self,
        picked: Picked,
        words: tuple[str, str, str],
        names: Callable[[], list[str]],
        then: Callable[..., None],
        *,
        several: str = "",
        chosen: str = "",
    ) -> None:
        if not picked or picked.binned or self.dialog is not None:
            return
        dialog = NameDialog(*words, self._window, several=several)
        self.dialog = dialog
        dialog.chosen.connect(lambda names: then(*names))
        dialog.finished.connect(lambda _: setattr(self, "dialog", None))
        dialog.open()
        self._bridge.ask(names, lambda found: dialog.offer(found, chosen) if self.dialog is dialog else None)
