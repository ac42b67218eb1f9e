"""The window: its panes, and how they work together.

It is on the screen before its panes are made, and before the modules of these are imported: that takes longer than Qt
needs for an empty window. So the imports stand in `build`, and Qt's classes are asked for where they are used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6 import QtCore, QtWidgets
from PySide6.QtCore import Signal

from kbdesk.gui.frame import Frame
from kbdesk.gui.widgets.theme import Theme
from kbdesk.gui.window_state import WindowState

if TYPE_CHECKING:
    from pathlib import Path

    from PySide6.QtCore import QPoint
    from PySide6.QtGui import QContextMenuEvent

    from kbdesk.engine import Engine
    from kbdesk.gui.articles.picked import Picked
    from kbdesk.gui.bridge import Bridge
    from kbdesk.gui.widgets.icons import Icons
    from kbdesk.library.records import Filter, Job, Sources
    from kbdesk.settings import Settings


class Window(Frame):
    """Three panes, an activity panel, and the pages that stand in for them."""

    quit_wanted = Signal()

    def __init__(self, folder: Path, theme: Theme) -> None:
        """`folder` is where the window's place is kept."""
        super().__init__(theme, WindowState(folder))
        self.built = False

    def build(self, engine: Engine, bridge: Bridge, icons: Icons) -> None:
        """Make the panes and all that belongs to them."""
        from kbdesk.gui.actions import Actions
        from kbdesk.gui.adding.intake import Intake
        from kbdesk.gui.alone import Alone
        from kbdesk.gui.articles.duplicates_page import DuplicatesPage
        from kbdesk.gui.articles.list_pane import ListPane
        from kbdesk.gui.articles.many_page import ManyPage
        from kbdesk.gui.commands.articles import ArticleCommands
        from kbdesk.gui.commands.binning import BinCommands
        from kbdesk.gui.commands.drops import SourceDrops
        from kbdesk.gui.commands.exports import ExportCommands
        from kbdesk.gui.commands.filing import Filing
        from kbdesk.gui.commands.imports import ImportCommands
        from kbdesk.gui.commands.labels import LabelCommands
        from kbdesk.gui.commands.renewing import Renewing
        from kbdesk.gui.commands.searches import SearchCommands
        from kbdesk.gui.emptiness import Emptiness
        from kbdesk.gui.empty_page import EmptyPage
        from kbdesk.gui.failures.page import FailuresPage
        from kbdesk.gui.foot import Foot
        from kbdesk.gui.going import Going
        from kbdesk.gui.help.commands import HelpCommands
        from kbdesk.gui.keys import Keys
        from kbdesk.gui.layout import Layout
        from kbdesk.gui.left_off import LeftOff
        from kbdesk.gui.palette.offers import PaletteCommands
        from kbdesk.gui.preferences.settings_keeper import SettingsKeeper
        from kbdesk.gui.reader.highlighting import Highlighting
        from kbdesk.gui.reader.hit_marks import HitMarks
        from kbdesk.gui.reader.pane import ReaderPane
        from kbdesk.gui.reader.printing import Printing
        from kbdesk.gui.reader.reader import Reader
        from kbdesk.gui.reader.related import Related
        from kbdesk.gui.sources.duplicate_count import DuplicateCount
        from kbdesk.gui.sources.pane import SourcesPane
        from kbdesk.gui.undoing import Undo
        from kbdesk.gui.widgets.message_bar import MessageBar
        from kbdesk.gui.widgets.stray_keyboard import StrayKeyboard
        from kbdesk.gui.work.activity import ActivityPanel
        from kbdesk.gui.work.activity_stay import ActivityStay
        from kbdesk.gui.work.errands import Errands
        from kbdesk.gui.work.quitting import Quitting
        from kbdesk.gui.work.status import WorkStatus

        theme = self.theme
        self._engine = engine
        self._bridge = bridge
        # the tool bar is made first, so that Tab comes to it first
        self.actions_ = Actions(self, icons)
        self.tools = self.actions_.tool_bar(self)
        self.addToolBar(self.tools)
        self.sources = SourcesPane(engine, bridge, theme, icons, self)
        self.list = ListPane(engine, bridge, theme, icons, self)
        self.reader = Reader(engine, bridge, theme, self)
        self.reader_pane = ReaderPane(self.reader, self.state, icons, self)
        self.failures = FailuresPage(engine, bridge, icons, self)
        self.empty = EmptyPage(theme, icons, self)
        self.activity = ActivityPanel(engine, bridge, icons, self)
        self.messages = MessageBar(icons, self)
        self.undo = Undo(engine, bridge, self.messages, self)
        self.duplicates = DuplicatesPage(engine, bridge, icons, self.undo, self)
        self.duplicate_count = DuplicateCount(engine, bridge, self.sources)
        self.errands = Errands(bridge, self)
        self.quitting = Quitting(self.errands, self)
        self.status = WorkStatus(engine, bridge, self.errands, icons, self)
        self.foot = Foot(self.messages, self.status, self)
        instead = (self.failures, self.duplicates, self.empty)
        self.layout_ = Layout(self, self.sources, self.list, self.reader_pane, instead, self.activity, self.foot)
        self.pages, self.reading = self.layout_.pages, self.layout_.reading
        self.emptiness = Emptiness(self.empty, self.reading, self.pages, self.sources, self.list, self)
        self.highlighting = Highlighting(engine, bridge, self.reader, self.messages, self.undo, self)
        self.intake = Intake(engine, bridge, self.errands, self.messages, self)
        self.commands = ArticleCommands(engine, bridge, self.list, self.messages, self.undo, self)
        self.filing = Filing(engine, bridge, self.list, self.messages, self.undo, self)
        self.bin = BinCommands(engine, bridge, self.errands, self.messages, self)
        self.drops = SourceDrops(self.sources, lambda: self.list.view.dragged, self.commands, self.filing)
        self.many = ManyPage(engine, bridge, icons, self.reader_pane)
        self.reader_pane.stand_in(self.many)
        self.hit_marks = HitMarks(self.list, self.reader, self.reader_pane.list)
        self.related = Related(engine, bridge, self.reader)
        self.printing = Printing(engine, bridge, self.reader, self.messages, self)
        self.labels = LabelCommands(engine, bridge, self.sources, self.undo, self)
        self.renewing = Renewing(engine, bridge, self.messages, self.state, self)
        self.searches = SearchCommands(engine, bridge, self.list, self.sources, self.messages, self.undo, self)
        self.imports = ImportCommands(engine, bridge, self.activity, self.actions_, self.messages, self.undo, self)
        self.exports = ExportCommands(engine, self.errands, self.list, self.messages, self)
        self.many.fill(self.actions_)
        self.reader_pane.bin_bar.fill(self.actions_)
        self.undo.name_in(self.actions_["undo"], self.actions_["redo"])
        self.keys = Keys(self.actions_, self.state)
        around = (self.menuBar(), self.tools, self.sources, self.list)
        self.alone = Alone(self, self.actions_["alone"], around, self.reader_pane)
        self.going = Going(
            self.actions_,
            self.layout_,
            self.sources,
            self.list,
            self.reader_pane,
            self.failures,
            self.duplicates,
            self.messages,
            self.alone,
        )
        self.activity_stay = ActivityStay(self.activity, self.actions_["activity"], self)
        self.left_off = LeftOff(engine, bridge, self.sources, self.list, self.reader, self.state, self)
        self.keeper = SettingsKeeper(bridge, self)
        self.help = HelpCommands(bridge, theme, icons, self.state, self)
        self.palette_ = PaletteCommands(
            engine, bridge, self.actions_, self.sources, self.going.open_anywhere, self.state, icons, self
        )
        places = (self.failures.table, self.duplicates.tree, self.list.list, self.list.results, self.sources)
        StrayKeyboard(self.messages, places, self)
        self._icons = icons
        self.actions_.fill_menus(self, self.list.order_menu, self.list.column_menu)
        self._restore()
        self._connect()
        self._selection_changed()
        self.accept_drops(self.intake.take)
        self.built = True

    def _restore(self) -> None:
        self.state.restore(self.layout_.splitters)
        self.actions_["sources"].setChecked(self.state.get("sources", "1") == "1")
        self.sources.setVisible(self.actions_["sources"].isChecked())
        self.list.restore(self.state)
        self.list.form.offer(self.actions_["cards"], self.actions_["columns"])

    def keep_state(self) -> None:
        """Write how the window is left."""
        if not self.built:
            return
        self.alone.leave()
        self.state.keep(self, self.layout_.splitters)
        self.state.put("sources", "1" if self.actions_["sources"].isChecked() else "0")
        self.reader_pane.leave()
        self.left_off.keep()
        self.help.leave()
        self.state.store()

    def load(self) -> None:
        """Ask for everything; called once the window is on the screen."""
        from kbdesk.library.records import Filter

        if (left := self.reader_pane.left()) is not None:
            self._bridge.ask(lambda: self._engine.reading.keep_place(*left))
        self.left_off.take_up(lambda: self.list.show_source(Filter(), self.tr("All")))
        self.sources.refresh()
        self.activity.refresh()
        self.status.refresh()
        self.renewing.offer()

    def _connect(self) -> None:
        b = self._bridge
        b.articlesChanged.connect(self.many.look_again)
        self.sources.bin_menu_wanted.connect(self.bin.menu)
        b.articlesChanged.connect(self._articles_changed)
        b.jobsChanged.connect(self.activity.refresh)
        b.jobsChanged.connect(self.status.refresh)
        b.failuresChanged.connect(self.failures.refresh)
        b.failuresChanged.connect(self.sources.refresh)
        b.failed.connect(self.messages.say)
        self.quitting.waits.connect(self.come_forward)
        self.keeper.kept.connect(self._settings_kept)
        b.trouble.connect(self.messages.say)
        self.pages.currentChanged.connect(self._selection_changed)
        self.sources.chosen.connect(self._source_chosen)
        self.sources.failures_chosen.connect(lambda: self.pages.setCurrentWidget(self.failures))
        self.sources.duplicates_chosen.connect(lambda: self.pages.setCurrentWidget(self.duplicates))
        b.articlesChanged.connect(self.duplicates.refresh)
        self.sources.search_chosen.connect(lambda _: self._leave_page())
        self.sources.loaded.connect(self._sources_loaded)
        self.list.chosen.connect(self.reader.show_article)
        self.list.emptied.connect(self.reader.clear_page)
        self.sources.left.connect(self.going.go_list)
        self.list.opened.connect(self.going.open)
        self.list.selected.connect(self._selection_changed)
        self.list.menu_wanted.connect(self._article_menu)
        self.list.read_on.connect(self.going.read_on)
        self.list.search_everywhere.connect(lambda: self.sources.choose(("library", "all")))
        self.related.chosen.connect(self.going.follow)
        self.left_off.resumed.connect(self.hit_marks.stay)
        self.undo.relabelled.connect(self.reader.reload)
        self.undo.turned.connect(self.sources.come_back)
        self.undo.done.connect(self.many.look_again)
        self.undo.done.connect(self.failures.refresh)
        self.undo.done.connect(self.list.hits.look_again)
        self.many.untag_wanted.connect(self.filing.untag)
        self.many.left.connect(self.going.go_list)
        self.reader.was_read.connect(self.commands.was_read)
        self.reader.shown.connect(lambda _: self._selection_changed())
        self.reader.menu_wanted.connect(self._reader_menu)
        self.reader.read_through.connect(self.going.next_unread)
        self.reader.highlighted.connect(self.foot.say_address)
        self.reader_pane.mark_button.clicked.connect(lambda: self.highlighting.add())
        self.reader_pane.list.edit_wanted.connect(self.highlighting.edit_note)
        self.reader_pane.list.delete_wanted.connect(self.highlighting.delete)
        self.reader_pane.list.menu_wanted.connect(self.highlighting.pop_up)
        self.reader.retry_wanted.connect(lambda failure, archive: self.imports.retry([failure], archive))
        self.failures.retry_wanted.connect(self.imports.retry)
        self.failures.retry_all_wanted.connect(self.imports.retry_all)
        self.imports.done.connect(self.activity.refresh)
        self.imports.done.connect(self.failures.refresh)
        self.imports.done.connect(self.reader.look_again)
        self.failures.ignore_wanted.connect(self.imports.ignore)
        self.failures.delete_wanted.connect(self.commands.delete_failed)
        self.failures.selected.connect(self._selection_changed)
        self.empty.add_wanted.connect(lambda: self.intake.type_links())
        self.empty.import_wanted.connect(self.intake.choose_files)
        self.empty.how_wanted.connect(lambda: self.help.open("bring-links"))
        self.intake.imported.connect(lambda _: self.activity_stay.come())
        self.intake.added.connect(lambda _: self.status.refresh())
        self.activity.jobs_came.connect(lambda jobs: self.status.put(jobs, self.activity.seconds_left()))
        self.activity.history_wanted.connect(self.show_history)
        self.activity.hold_wanted.connect(self.imports.hold)
        self.activity.cancel_wanted.connect(self.imports.cancel)
        self.activity.retry_wanted.connect(lambda job: self.imports.retry_all(job.id))
        self.activity.failures_wanted.connect(self.show_failures)
        self.status.waits_beside.connect(self.activity.beside.setText)
        self.help.about(self.failures, self.failures.topic)
        self.help.about(self.duplicates, "duplicates")
        self.help.about(self.empty, "getting-started")
        self.help.about(self.activity, "what-happens", focused=True)
        self.help.about(self.list.field, "search", focused=True)
        self.help.about(self.reader_pane, "reading", focused=True)
        self._connect_actions()

    def _connect_actions(self) -> None:
        for name, do in {
            "add": lambda: self.intake.type_links(),
            "import": self.intake.choose_files,
            "import_folder": self.intake.choose_folder,
            "export": lambda: self.exports.open(self._picked()),
            "paste": self.intake.paste,
            "preferences": self.show_preferences,
            "palette": lambda: self.palette_.open(self),
            "close": self.close,
            "quit": self.quit_wanted.emit,
            "read": self.going.go_reader,
            "browser": lambda: self.commands.open(self._picked()),
            "copy": lambda: self.commands.open_copy(self._picked()),
            "toggle_read": lambda: self.commands.toggle_read(self._picked()),
            "toggle_star": lambda: self.commands.toggle_star(self._picked()),
            "copy_link": lambda: self.commands.copy_links(self._picked()),
            "highlight": self.highlighting.add,
            "highlight_note": lambda: self.highlighting.add(with_note=True),
            "cite": lambda: self.commands.cite(self._picked()),
            "bibtex": lambda: self.commands.cite(self._picked(), bibtex=True),
            "find_page": self.going.find_in_page,
            "images": lambda: self.messages.say_if(self.reader_pane.images.load()),
            "type": self.reader_pane.choose_type,
            "print": lambda: self.printing.ask(self._picked()),
            "refresh": lambda: self.commands.fetch_again(self._picked()),
            "delete": self._delete,
            "undo": self.undo.undo,
            "redo": self.undo.redo,
            "select_all": self._select_all,
            "toggle_archive": lambda: self.commands.toggle_archive(self._picked()),
            "mark_read": lambda: self.commands.mark(self._picked(), "read"),
            "mark_unread": lambda: self.commands.mark(self._picked(), "unread"),
            "star": lambda: self.commands.mark(self._picked(), "star"),
            "unstar": lambda: self.commands.mark(self._picked(), "unstar"),
            "archive": lambda: self.commands.mark(self._picked(), "archive"),
            "unarchive": lambda: self.commands.mark(self._picked(), "unarchive"),
            "tags": lambda: self.filing.ask_tag(self._picked()),
            "untag": lambda: self.filing.ask_untag(self._picked()),
            "move": lambda: self.filing.ask_folder(self._picked()),
            "labels": self.labels.show,
            "renew": self.renewing.renew,
            "new_folder": lambda: self.labels.folders.ask_new(),
            "note": lambda: self.filing.ask_note(self._picked(failed=True)),
            "rename": lambda: self.filing.ask_title(self._picked(failed=True)),
            "history": self.show_history,
            "categorise": lambda: self.filing.ask_category(self._picked()),
            "analyse": lambda: self.commands.analyse_again(self._picked()),
            "restore": lambda: self.commands.restore(self._picked()),
            "purge": lambda: self.bin.ask_purge(self._picked()),
            "empty_bin": self.bin.ask_empty,
            "next": lambda: self.going.step(1),
            "previous": lambda: self.going.step(-1),
            "next_unread": self.going.next_unread,
            "back": self.going.trail.back,
            "forward": self.going.trail.forward,
            "find": self.going.find,
            "search": self.going.search,
            "go_sources": self.going.go_sources,
            "go_list": self.going.go_list,
            "go_menus": lambda: self.menuBar().setActiveAction(self.menuBar().actions()[0]),
            "go_reader": self.going.go_reader,
            "go_failures": lambda: self.show_failures(None),
            "go_duplicates": self._show_duplicates,
            "larger": lambda: self.reader_pane.zoom(1.1),
            "smaller": lambda: self.reader_pane.zoom(1 / 1.1),
            "usual": lambda: self.reader_pane.zoom(0),
            "help": lambda: self.help.open_here(self.focusWidget()),
            "keys": self._show_keys,
            "about": self._show_about,
        }.items():
            self.actions_[name].triggered.connect(lambda _=False, do=do: do())
        self.actions_["activity"].toggled.connect(self.activity.setVisible)
        self.actions_["sources"].toggled.connect(self.sources.setVisible)
        self.actions_.theme_actions[self.theme.choice].setChecked(True)
        self.actions_.themes.triggered.connect(self._theme_chosen)

    # what the engine tells

    def _articles_changed(self) -> None:
        self.list.look_again()
        self.reader.look_again()
        self.sources.refresh()
        self.status.refresh()

    def _sources_loaded(self, sources: Sources) -> None:
        from kbdesk.gui.words import wording

        if self.pages.currentWidget() is not self.empty and self.focusWidget() is None:
            self.going.go_list()  # or a dialog that is closed leaves the keyboard to the first tool
        self.actions_["empty_bin"].setEnabled(sources.binned > 0)
        self.imports.allow_retry(sources.failed > 0)
        self.setWindowTitle(wording.articles(sources.all) if sources.all else "")

    def _leave_page(self) -> None:
        if self.pages.currentWidget() in (self.failures, self.duplicates):
            self.pages.setCurrentWidget(self.reading)

    def _source_chosen(self, chosen: Filter, name: str) -> None:
        self._leave_page()
        self.list.show_source(chosen, name)

    def show_failures(self, job: Job | None) -> None:
        """Show the failures of one import, or all."""
        self.failures.show_job(*(job.id, job.source) if job is not None else (None,))
        self.sources.choose(("library", "failed"))
        self.pages.setCurrentWidget(self.failures)
        self.failures.table.setFocus()

    def _show_duplicates(self) -> None:
        self.sources.choose(("library", "duplicates"))
        self.duplicates.tree.setFocus()

    def show_job(self, job: int) -> None:
        """Come to the front, at an import."""
        self.come_forward()
        if job:
            self.activity_stay.call()
            self.activity.show_job(job)

    # commands

    def _delete(self) -> None:
        if self.pages.currentWidget() is self.failures:
            self.failures.delete.click()
        else:
            picked = self._picked()
            (self.bin.ask_purge if picked.binned else self.commands.delete)(picked)

    def _picked(self, *, failed: bool = False) -> Picked:
        from kbdesk.gui.articles.picked import NOTHING, named, of

        if failed and self.pages.currentWidget() is self.failures:
            return named(self.failures.articles())
        if self.pages.currentWidget() is not self.reading:
            return NOTHING
        picked = self.list.view.picked()
        if not picked and self.reader.article is not None:
            return of(self.reader.article)
        return picked

    def _selection_changed(self, _page: int = 0) -> None:
        picked = self._picked()
        self.actions_.allow(bool(picked) and not picked.binned, bool(picked) and picked.binned)
        if picked.count > 1:
            self.many.put(picked)
        self.reader_pane.show_other(picked.count > 1)
        # on the page of failures Del is the table's own
        if self.pages.currentWidget() is self.failures:
            self.actions_["delete"].setEnabled(self.failures.delete.isEnabled())
            for name in ("rename", "note"):
                self.actions_[name].setEnabled(len(self.failures.articles()) == 1)

    def _select_all(self) -> None:
        focus = self.focusWidget()
        if self.pages.currentWidget() is not self.reading or focus in (self.reader, self.list.field):
            getattr(focus, "selectAll", lambda: None)()
        else:
            self.list.select_all()

    def _theme_chosen(self) -> None:
        choice = str(self.actions_.themes.checkedAction().data())
        self.theme.choose(choice)
        self.keeper.keep(lambda: self._engine.set_setting("ui.theme", choice))

    def _settings_kept(self, settings: Settings) -> None:
        if settings.ui.theme != self.theme.choice:
            self.theme.choose(settings.ui.theme)
            self.actions_.theme_actions[settings.ui.theme].setChecked(True)

    def show_preferences(self, page: str = "") -> None:
        """Open the preferences, at a page."""
        from kbdesk.gui.preferences.dialog import PreferencesDialog  # only when asked for

        dialog = PreferencesDialog(self._engine, self._bridge, self.keeper, self._icons, self)
        if page:
            dialog.show_page(page)
        dialog.open()

    def show_history(self) -> None:
        """Open the list of all imports."""
        from kbdesk.gui.work.history_dialog import HistoryDialog  # only when asked for

        dialog = HistoryDialog(self._engine, self._bridge, self._icons, self)
        dialog.failures_wanted.connect(self.show_failures)
        dialog.retry_wanted.connect(lambda job: self.imports.retry_all(job.id))
        dialog.show()

    # menus, and what is asked for rarely

    def _reader_menu(self, event: QContextMenuEvent) -> None:
        from kbdesk.gui.reader.menu import reader_menu  # only when asked for

        add, find = self.intake.take_offered, self.reader_pane.find_bar.open
        menu = reader_menu(event, self.reader, self.highlighting, add, find)
        menu.popup(event.globalPos())

    def _article_menu(self, place: QPoint) -> None:
        menu = QtWidgets.QMenu(self)
        menu.setAttribute(QtCore.Qt.WidgetAttribute.WA_DeleteOnClose)
        self.actions_.fill_article_menu(menu, self._picked().binned)
        menu.popup(place)

    def _show_keys(self) -> None:
        from kbdesk.gui.preferences.keys_dialog import KeysDialog  # only when asked for

        KeysDialog(self.actions_, self.keys, self).open()

    def _show_about(self) -> None:
        from kbdesk.gui.help.about import about_dialog
        from kbdesk.resource import licences_of_parts

        about_dialog(str(self._engine.folder.path), licences_of_parts(), self).open()
