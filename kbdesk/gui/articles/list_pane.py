"""The middle pane: the search field, the order, and the list or what was found."""

import itertools
from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from kbdesk.commands.picking import Selection
from kbdesk.engine import Engine
from kbdesk.gui.articles.column_menu import ColumnMenu
from kbdesk.gui.articles.hit_model import FIRST, MOST, HitModel
from kbdesk.gui.articles.keeping_place import KeepingPlace, parts_of
from kbdesk.gui.articles.list_form import ListForm
from kbdesk.gui.articles.model import ArticleModel
from kbdesk.gui.articles.orders import Orders
from kbdesk.gui.articles.view import ArticleView
from kbdesk.gui.bridge import Bridge
from kbdesk.gui.widgets.command_field import CommandField
from kbdesk.gui.widgets.cut_label import CutLabel
from kbdesk.gui.widgets.icons import Icons
from kbdesk.gui.widgets.notice_page import NoticePage
from kbdesk.gui.widgets.theme import Theme
from kbdesk.gui.window_state import WindowState
from kbdesk.gui.words import wording
from kbdesk.library.records import Article, Filter

DEBOUNCE_MS = 120
SLOW_MS = 300
"""A search that takes longer says that it is under way."""


class SearchField(CommandField):
    """Searches as it is typed in; Esc clears it, Down goes to what was found."""

    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc, Down and Enter lead out of it."""
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.left.emit()
        else:
            super().keyPressEvent(event)


class ListPane(QWidget):
    """Articles of the source that is chosen, or those of them that a search found."""

    chosen = Signal(object)
    opened = Signal(object)
    selected = Signal()
    emptied = Signal()
    """The last article was taken out, or very many; or a source was chosen that has none."""
    menu_wanted = Signal(object)
    read_on = Signal()
    search_everywhere = Signal()
    save_wanted = Signal(str)

    def __init__(self, engine: Engine, bridge: Bridge, theme: Theme, icons: Icons, parent: QWidget) -> None:
        super().__init__(parent)
        self._icons = icons
        self._name = ""
        self._awaited: Sequence[int] = ()
        self._before: tuple[list[int], int | None] = ([], None)
        self._whole = 0
        self._on = 0
        self._come = False
        self._hit = 0
        self._filter = Filter()
        self.model = ArticleModel(engine, bridge, self)
        self.hits = HitModel(engine, bridge, self)
        self.form = ListForm(self)
        self.list = ArticleView(self.model, theme, icons, self, self.form)
        self.list.setAccessibleName(self.tr("Articles"))
        self.results = ArticleView(self.hits, theme, icons, self, self.form)
        self.results.setAccessibleName(self.tr("Articles found"))
        self._keeping = KeepingPlace(engine, bridge, self.list, self.model)
        self.field = SearchField(self)
        self._build()
        self._typed = QTimer(self, interval=DEBOUNCE_MS, singleShot=True)
        self._typed.timeout.connect(self._search)
        self._slow = QTimer(self, interval=SLOW_MS, singleShot=True)
        self._slow.timeout.connect(self._say_searching)
        self.field.textChanged.connect(self._text_changed)
        self.field.left.connect(self._leave_field)
        self.model.counted.connect(self._counted)
        self.hits.found.connect(self._found)
        self.hits.grown.connect(self._grown)
        self.hits.renewed.connect(self._renewed)
        self.hits.modelAboutToBeReset.connect(self._remember_hits)
        for view in (self.list, self.results):
            view.chosen.connect(self.chosen)
            view.opened.connect(self.opened)
            view.selected.connect(self.selected)
            view.menu_wanted.connect(self.menu_wanted)
            view.read_on.connect(self.read_on)
            view.left.connect(self._leave_search)
        self.results.chosen.connect(lambda article: self._came_to(article.id, article.id))
        self.list.chosen.connect(lambda article: self._came_to(article.id, 0))

    def _build(self) -> None:
        self.field.setPlaceholderText(self.tr("Search"))
        self.field.setAccessibleName(self.tr("Search articles"))
        self.field.setClearButtonEnabled(True)
        self.field.setAcceptDrops(False)
        self._lens = QAction(self)
        self._icons.put(self._lens, "search", "muted")
        self.field.addAction(self._lens, QLineEdit.ActionPosition.LeadingPosition)
        self.save_action = QAction(self)
        # Never hidden: a field that is cleared by a button of its own would draw the two over each other.
        self.save_action.setEnabled(False)
        self.save_action.triggered.connect(lambda: self.save_wanted.emit(self.field.text()))
        self.show_saved(False)
        self.field.addAction(self.save_action, QLineEdit.ActionPosition.TrailingPosition)
        self.orders = Orders(self)
        self.order_menu = self.orders.menu
        self.orders.changed.connect(self._reorder)
        self.orders.hits_changed.connect(self._reorder_hits)
        sort = self.sort = QToolButton(self)
        sort.setAccessibleName(self.tr("Sort the list"))
        sort.setIconSize(QSize(14, 14))
        sort.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        sort.setMenu(self.order_menu)
        sort.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        # Qt does not hear of a mouse that leaves it for the menu, and it would stay lit up
        self.order_menu.aboutToHide.connect(lambda: sort.setAttribute(Qt.WidgetAttribute.WA_UnderMouse, False))
        self.orders.named.connect(self._name_order)
        self._name_order()
        for view, turn in ((self.list, self.orders.turn_to), (self.results, self.orders.turn_hits_to)):
            view.header.sort_by_clicks()
            view.header.order_wanted.connect(turn)
        self.orders.named.connect(self._point_order)
        self._point_order()
        self.column_menu = ColumnMenu(self.form, self.list.header, self)
        for view in (self.list, self.results):
            view.header.menu_wanted.connect(self.column_menu.popup)
        self.heading = CutLabel(self)
        self.heading.setProperty("role", "heading")
        self.number = QLabel(self)
        self.number.setProperty("role", "muted")
        bar = QFrame(self)
        bar.setProperty("role", "bar")
        column = QVBoxLayout(bar)
        column.setContentsMargins(12, 10, 10, 6)
        column.setSpacing(6)
        column.addWidget(self.field)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.heading, 1)
        row.addWidget(self.number)
        row.addWidget(sort)
        column.addLayout(row)
        self.notice = QLabel(self)
        self.notice.setProperty("role", "muted")
        self.notice.setTextFormat(Qt.TextFormat.PlainText)
        self.notice.setWordWrap(True)
        self.notice.setContentsMargins(12, 8, 12, 8)
        self.notice.hide()
        self.nothing = NoticePage(self._icons, self)
        self.nothing.action.clicked.connect(self._nothing_clicked)
        self.pages = QStackedWidget(self)
        for page in (self.list, self.results, self.nothing):
            self.pages.addWidget(page)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(bar)
        whole.addWidget(self.pages, 1)
        whole.addWidget(self.notice)  # below the list, which would move while one types, and while one reads in it
        # as they stand, not as they were made
        order = (self.field, sort, self.list, self.results, self.nothing.action)
        for before, after in itertools.pairwise(order):
            QWidget.setTabOrder(before, after)

    def _name_order(self) -> None:
        """The button says which order is on; its arrow points the other way where that is reversed."""
        self.sort.setText(self.orders.name)
        self.sort.setToolTip(self.orders.sentence)
        self.sort.setAccessibleDescription(self.orders.sentence)
        self._icons.put(self.sort, "chevron-up" if self.orders.is_reverse else "chevron-down", "muted")

    def _point_order(self) -> None:
        self.list.header.show_order(self.orders.of_list, reverse=self.orders.reverse.isChecked())
        self.results.header.show_order(self.orders.of_hits, reverse=False)

    def restore(self, state: WindowState) -> None:
        """Take up the order and the form that were chosen the last time."""
        self.orders.restore(state)
        self.hits.sort_by(self.orders.of_hits)
        self.form.restore(state)

    @property
    def view(self) -> ArticleView:
        """The view in front."""
        return self.results if self.searching else self.list

    @property
    def searching(self) -> bool:
        """True while there is something in the search field."""
        return bool(self.field.text().strip())

    @property
    def name(self) -> str:
        """What to call what it shows."""
        return wording.plain(self.heading.text())

    @property
    def shown(self) -> Selection:
        """Which articles it shows."""
        return Selection(self._filter, self.field.text().strip())

    def show_source(self, chosen: Filter, name: str) -> None:
        """Show the articles of a source; a search goes on within it."""
        if (applied := self.orders.applied(chosen)) == self._filter:
            self._keeping.begin(applied)  # its reader comes back to it from another page
            self._show(chosen, name)
        else:
            self._keeping.stop()
            self._come = True
            self._show(chosen, name)
            self.selected.emit()  # nothing is, of which Qt says nothing

    def go_back_to(self, articles: Sequence[int]) -> None:
        """Go to articles that are about to be in the list again."""
        if self.searching:
            self._awaited = articles  # as far down as one had come, or as they may be
            self._search(max(self.hits.limit, len(articles)))
        else:
            self._keeping.find(self._filter, articles)

    def follow(self, article: int) -> None:
        """Choose an article that is read now, where it is among those that are shown; else none is."""
        self.view.clearSelection()  # commands are for what is read now
        if self.searching:
            self._go_to_hits([article])
        else:
            self._keeping.find(self._filter, [article])

    def is_on(self, articles: Sequence[int]) -> bool:
        """Whether its reader has these articles before them, and no other. The list may have lost them already."""
        picked = [article.id for article in self.view.picked().articles] or [self._on]
        return set(picked) <= set(articles)

    def _show(self, chosen: Filter, name: str) -> None:
        self.orders.lie_in_bin(chosen.binned)
        self._filter = self.orders.applied(chosen)
        self._name = name
        self.heading.setText(name)
        self.number.setText("")
        self.pages.setCurrentWidget(self.list)
        self.model.show(self._filter)
        if self.searching:
            self._search()

    def _reorder(self) -> None:
        self._keeping.begin(self.orders.applied(self._filter))
        self._show(self._filter, self._name)

    def _reorder_hits(self) -> None:
        self._remember_hits()
        self.hits.sort_by(self.orders.of_hits)
        self._go_back_to_hits()

    def _remember_hits(self) -> None:
        current = self.results.chosen_one()
        selected = self.results.picked().articles if current is not None else ()
        self._before = [article.id for article in selected], current.id if current is not None else None

    def _go_back_to_hits(self) -> None:
        (selected, current), self._before = self._before, ([], None)
        if current is not None:
            self._go_to_hits(selected, current)

    def _grown(self) -> None:
        """There are more of the hits, which may lie between those that there were."""
        self._say_number()
        selected = self.results.picked().count or len(self._before[0])
        if self._whole and selected >= self._whole:  # all that there were, still
            self.results.select_all()
        elif not self.results.selectionModel().hasSelection():
            self._go_back_to_hits()

    def _renewed(self) -> None:
        """Some of the hits may have gone."""
        if not self.searching:
            return
        self._say_number()
        if not self.hits.rowCount() and self.hits.more:
            self._search()
        elif not self.hits.rowCount():
            self._say_nothing_found(self.field.text().strip())
        elif not self.results.selectionModel().hasSelection():
            self._go_back_to_hits()

    def _go_to_hits(self, articles: Sequence[int], current: int | None = None) -> None:
        self.results.go_to(*parts_of(self.hits.rows_of(articles), current))

    def select_all(self) -> None:
        """Select all that it shows, and of what was found also that which has not been fetched yet."""
        self.view.select_all()
        self._whole = self.hits.rowCount() if self.searching and self.hits.fetch(MOST) else 0

    def look_again(self) -> None:
        """Articles came, went or changed."""
        self.model.look_again()
        # a search that is to come, or under way, would never get there, were it begun anew with every article
        if self.searching and not self.hits.rowCount() and not self._typed.isActive() and not self.hits.is_searching:
            self._typed.start()

    def show_saved(self, saved: bool) -> None:
        """Show whether what is in the search field is saved: the star beside it forgets it then."""
        text = self.tr("Forget this search") if saved else self.tr("Save this search")
        tip = (
            self.tr("Saved in the sources; click to forget it") if saved else self.tr("Save this search in the sources")
        )
        self.save_action.setText(text)
        self.save_action.setToolTip(tip)
        self._icons.put(self.save_action, "star-filled" if saved else "star", "star" if saved else "muted")

    def go_search(self) -> None:
        """Go to the search field."""
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()

    def patch(self, articles: Sequence[Article], *, read: bool | None = None, starred: bool | None = None) -> None:
        """Show at once what was just marked."""
        for model in (self.model, self.hits):
            model.patch([article.id for article in articles], read=read, starred=starred)

    def take_out(self, articles: Sequence[int]) -> None:
        """Remove articles that were just deleted, and go on to the next one below the current one."""
        view = self.view
        place = view.place
        place -= sum((row := view.rows.row_of(article)) is not None and row < place for article in articles)
        for model in (self.model, self.hits):
            model.take_out(articles)
        if view.rows.rowCount():
            view.clearSelection()
            view.go(min(place, view.rows.rowCount() - 1))
        else:
            self.emptied.emit()
        if self.searching and self.hits.rowCount():
            self._say_number()

    def leave(self) -> None:
        """So many articles were just deleted that the engine has to say first what is left: show none of them."""
        self.view.clearSelection()
        self.emptied.emit()

    def _came_to(self, article: int, hit: int) -> None:
        """Know what is read, and which hit that is, also when others are found; 0 where it is one of the list."""
        self._on, self._hit = article, hit

    def _text_changed(self, text: str) -> None:
        self.save_action.setEnabled(bool(text.strip()))
        self.orders.search(bool(text.strip()))
        if text.strip():
            # not begun anew with each letter: who types without a pause would see nothing until the end
            if not self._typed.isActive():
                self._typed.start()
            return
        self._typed.stop()
        if self._hit:
            self.follow(self._hit)
        self._slow.stop()
        self.hits.clear()
        self._say("")
        self.heading.setText(self._name)
        self._counted(self.model.rowCount())
        self.selected.emit()

    def _search(self, limit: int = FIRST) -> None:
        query = self.field.text().strip()
        if query:
            self._slow.start()
            self.hits.search(query, _unordered(self._filter), limit)

    def _say_searching(self) -> None:
        if self.searching and self.hits.is_searching:
            self.heading.setText(self.tr("Searching…"))

    def _found(self, query: str, number: int, notice: str) -> None:
        if not self.searching:
            return
        self._say(notice)
        self.heading.setText(self.tr("Found in {source}").format(source=self._name))
        self._say_number()
        self._whole, self._before = 0, ([], None)
        if number:
            self.pages.setCurrentWidget(self.results)
            self.results.scrollToTop()
            awaited, self._awaited = self._awaited, ()
            self._go_to_hits(awaited)
        else:
            self._say_nothing_found(query)
        self.selected.emit()

    def _say_number(self) -> None:
        number = wording.number(self.hits.rowCount())
        self.number.setText(self.tr("first {n}").format(n=number) if self.hits.more else number)

    def _say(self, notice: str) -> None:
        """What is to be said about what was typed; "" is nothing."""
        self.notice.setText(wording.plain(notice))
        self.notice.setVisible(bool(notice))

    def _say_nothing_found(self, query: str) -> None:
        narrowed = _unordered(self._filter) != Filter()
        advice = self.tr("Try fewer or shorter words. The text of a page can be found once it has been fetched.")
        if self._filter.binned:
            advice = self.tr("The bin is not searched. Restore an article to find it again.")
        self.nothing.say(
            "search",
            self.tr("Nothing found for “{query}”").format(query=wording.plain(query)[:60]),
            advice,
            self.tr("Search everywhere") if narrowed else self.tr("Clear the search"),
        )
        self.pages.setCurrentWidget(self.nothing)

    def _counted(self, count: int) -> None:
        if self.searching:
            return
        self.number.setText(wording.number(count) if count else "")
        if count:
            self.pages.setCurrentWidget(self.list)
        else:
            self.nothing.say("check", self.tr("Nothing here"), self._why_empty(), "")
            self.pages.setCurrentWidget(self.nothing)
            if self._come:  # but what was in it last is still being read
                self.emptied.emit()
        self._come = False

    def _why_empty(self) -> str:
        if self._filter.unread:
            return self.tr("You have read everything.")
        if self._filter.starred:
            return self.tr("Star an article with the S key, and it is kept here.")
        if self._filter.archived:
            return self.tr("Archive an article with the E key, and it is kept here.")
        if self._filter.binned:
            return self.tr("Articles that you delete come here first.")
        if self._filter.notes:
            return self.tr(
                "Write a note to an article with the W key, and it is listed here. So are the notes of an import."
            )
        if self._filter.highlighted:
            return self.tr("Mark a passage of an article with the H key, and the article is listed here.")
        return self.tr("No article is in it at the moment.")

    def _nothing_clicked(self) -> None:
        if not self.searching:
            return
        if _unordered(self._filter) != Filter():
            self.search_everywhere.emit()
        else:
            self.field.clear()
            self.field.setFocus()

    def _leave_search(self) -> None:
        if self.searching:
            self.field.clear()
            self.list.setFocus()

    def _leave_field(self) -> None:
        if self.pages.currentWidget() is self.nothing and not self.nothing.action.isHidden():
            self.nothing.action.setFocus()  # nothing was found: Enter looks elsewhere
            return
        view = self.view
        view.setFocus()
        # The view that gets the focus has a current row then, which is not a chosen one yet.
        if view is self.results and not view.selectionModel().hasSelection():
            view.go(max(0, view.currentIndex().row()))


def _unordered(chosen: Filter) -> Filter:
    plain = Filter()
    return msgspec.structs.replace(chosen, order=plain.order, reverse=plain.reverse, group=plain.group)
