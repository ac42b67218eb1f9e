"""The page of duplicates: articles with the same text under two addresses, to be made one or kept."""

from collections.abc import Sequence

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QResizeEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QStackedWidget,
    QTreeView,
    QVBoxLayout,
    QWidget,
)

from kbdesk.commands.duplicates import MOST_AT_ONCE, Duplicate, are_same
from kbdesk.engine import Engine
from kbdesk.gui.bridge import Bridge
from kbdesk.gui.browser import may_open, open_link
from kbdesk.gui.refresher import Refresher
from kbdesk.gui.undoing import Undo
from kbdesk.gui.widgets.flow import Flow
from kbdesk.gui.widgets.icons import Icons
from kbdesk.gui.widgets.notice_page import NoticePage
from kbdesk.gui.widgets.tips import tip
from kbdesk.gui.words import wording
from kbdesk.library.records import Article

MOST_OF_URL = 70
REFRESH_MS = 2_000
MOST_SHOWN = 200
"""Groups in the list at a time: more than anybody goes through before some are gone."""

_LINK = 4
_ARTICLE = Qt.ItemDataRole.UserRole + 1


class DuplicatesPage(QFrame):
    """Replaces list and reader while Duplicates is chosen. The article that is selected is the one that stays."""

    def __init__(self, engine: Engine, bridge: Bridge, icons: Icons, undo: Undo, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")
        self._engine = engine
        self._bridge = bridge
        self._icons = icons
        self._undo = undo
        self.groups: list[list[Duplicate]] = []
        self._same: list[list[Duplicate]] = []
        self._build()
        self._refresher = Refresher(bridge, engine.duplicates.find, self._came, REFRESH_MS, self)
        undo.done.connect(self.refresh)
        self._update()

    def _build(self) -> None:
        self.heading = QLabel(self.tr("Duplicates"), self)
        self.heading.setProperty("role", "title")
        self.rows = QStandardItemModel(0, 5, self)
        self.rows.setHorizontalHeaderLabels(
            [self.tr("Title"), self.tr("Alike"), self.tr("Words"), self.tr("Added"), self.tr("Link")]
        )
        tree = self.tree = QTreeView(self)
        tree.setModel(self.rows)
        tree.setAccessibleName(self.tr("Duplicates"))
        tree.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        tree.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        tree.setUniformRowHeights(True)
        tree.setFrameShape(QFrame.Shape.NoFrame)
        tree.setAcceptDrops(False)
        tree.header().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        tree.header().setSectionResizeMode(_LINK, QHeaderView.ResizeMode.Fixed)
        tree.header().setStretchLastSection(False)
        for column, widest in ((1, "100 % ▲"), (2, "000 000"), (3, "00 MMM 0000")):
            heading = str(self.rows.headerData(column, Qt.Orientation.Horizontal))
            tree.setColumnWidth(column, max(map(tree.fontMetrics().horizontalAdvance, (widest, heading))) + 22)
        self.nothing = NoticePage(self._icons, self)
        self.nothing.say(
            "check", self.tr("No duplicates"), self.tr("No two articles have the same text, or nearly the same."), ""
        )
        self.pages = QStackedWidget(self)
        self.pages.addWidget(tree)
        self.pages.addWidget(self.nothing)
        self.sentence = QLabel(self)
        self.sentence.setTextFormat(Qt.TextFormat.PlainText)
        self.sentence.setWordWrap(True)
        self.merge = self._icons.button("check", self.tr("&Merge"), self)
        self.merge_same = self._icons.button("check", "", self)
        self.keep = self._icons.button("copy", self.tr("&Keep Both"), self)
        self.open = self._icons.button("open-external", self.tr("&Open in Browser"), self)
        buttons = Flow()
        for button in (self.merge, self.keep, self.open, self.merge_same):
            buttons.addWidget(button)
        foot = QFrame(self)
        foot.setProperty("role", "foot")
        below = QVBoxLayout(foot)
        below.setContentsMargins(18, 12, 18, 14)
        below.setSpacing(10)
        below.addWidget(self.sentence)
        below.addLayout(buttons)
        top = QHBoxLayout()
        top.setContentsMargins(18, 12, 14, 8)
        top.addWidget(self.heading, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(top)
        whole.addWidget(self.pages, 1)
        whole.addWidget(foot)
        self.merge.clicked.connect(self._merge)
        self.merge_same.clicked.connect(self._merge_same)
        self.keep.clicked.connect(self._keep)
        self.open.clicked.connect(self._open)
        tree.doubleClicked.connect(self._open)
        tree.selectionModel().selectionChanged.connect(self._update)
        tree.selectionModel().currentChanged.connect(self._update)

    def refresh(self) -> None:
        """Articles came, went or changed; asked only while it is seen."""
        if self.isVisible():
            self._refresher.poke()

    def chosen(self) -> list[tuple[list[Article], Article]]:
        """Of each group that is selected the articles to make one of, and the one that stays: the whole group, or what
        of it is selected; where one is, it is that one that stays.
        """
        selected: dict[int, list[Article]] = {}
        for index in sorted(self.tree.selectionModel().selectedRows(), key=lambda one: (one.parent().row(), one.row())):
            lies_in = index.parent()
            some = selected.setdefault(lies_in.row() if lies_in.isValid() else index.row(), [])
            if lies_in.isValid():
                some.append(index.data(_ARTICLE))
        current = self.tree.currentIndex().siblingAtColumn(0).data(_ARTICLE)
        chosen = []
        for row, some in sorted(selected.items()):
            group = self.rows.item(row)
            articles = some if len(some) > 1 else [group.child(at).data(_ARTICLE) for at in range(group.rowCount())]
            chosen.append((articles, current if current in some else (some or articles)[0]))
        return chosen

    def _came(self, groups: list[list[Duplicate]]) -> None:
        if groups == self.groups:
            self._update()
            return
        chosen, place = self.chosen(), self.tree.currentIndex()
        stays = chosen[0][1] if chosen else None
        place = place.parent() if place.parent().isValid() else place
        self.groups = groups
        self._same = [group for group in groups if are_same(group)][:MOST_AT_ONCE]
        self.rows.removeRows(0, self.rows.rowCount())
        for group in groups[:MOST_SHOWN]:
            self.rows.appendRow(self._group(group))
        self.tree.expandAll()
        for row in range(self.rows.rowCount()):
            self.tree.setFirstColumnSpanned(row, self.tree.rootIndex(), True)
        self._select(stays, max(0, place.row()))
        number = self._counted(len(groups))
        if len(groups) > MOST_SHOWN:
            number = self.tr("the first {n} of {groups}").format(n=MOST_SHOWN, groups=number)
        self.heading.setText(self.tr("Duplicates: {number}").format(number=number) if groups else self.tr("Duplicates"))
        self._update()

    def _group(self, group: list[Duplicate]) -> QStandardItem:
        least = min(one.similarity for one in group)
        alike = self.tr("the same text") if least == 1 else self.tr("{n} % alike").format(n=round(least * 100))
        head = QStandardItem(self.tr("{articles}, {alike}").format(articles=wording.articles(len(group)), alike=alike))
        for one in group:
            row = one.article
            title = QStandardItem(wording.plain(row.title) or row.url)
            title.setData(row, _ARTICLE)
            title.setToolTip(tip(row.title))
            first = self.tr("longest") if one is group[0] else f"{round(one.similarity * 100)} %"
            link = QStandardItem(row.url)
            link.setToolTip(tip(row.url))
            texts = (first, wording.number(row.words), wording.day(row.added))
            head.appendRow([title, *map(QStandardItem, texts), link])
        return head

    def _select(self, article: Article | None, place: int) -> None:
        """Select an article again, or the first of the group that stands in its place."""
        index = None
        for row in range(self.rows.rowCount()):
            group = self.rows.index(row, 0)
            for number in range(self.rows.rowCount(group)):
                one = self.rows.index(number, 0, group)
                if article is not None and one.data(_ARTICLE).id == article.id:
                    index = one
        if index is None and self.rows.rowCount():
            index = self.rows.index(0, 0, self.rows.index(min(place, self.rows.rowCount() - 1), 0))
        if index is not None:
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
            self.tree.selectionModel().setCurrentIndex(index, flags)

    def _update(self, *_: object) -> None:
        chosen = self.chosen()
        one = chosen[0] if len(chosen) == 1 else None
        self.pages.setCurrentWidget(self.tree if self.groups else self.nothing)
        self.merge.setEnabled(bool(chosen))
        self.keep.setEnabled(one is not None)
        self.open.setEnabled(one is not None and may_open(one[1].url))
        self.merge_same.setVisible(len(self._same) > 1)
        self.merge_same.setText(self.tr("Merge All of the &Same Text ({n})").format(n=wording.number(len(self._same))))
        others = sum(len(articles) for articles, _ in chosen) - len(chosen)
        self.keep.setText(self.tr("&Keep Both") if others == 1 else self.tr("&Keep All"))
        if one is not None:
            said = self.tr("“{title}” ({url}) stays; tags, folders and notes of {others} go to it.").format(
                title=wording.plain(one[1].title),
                url=_shortened(one[1].url),
                others=wording.counted(others, self.tr, "the other one", "the {n} others"),
            )
        elif chosen:
            said = self.tr(
                "Of each of {groups} one article stays; tags, folders and notes of the others go to it."
            ).format(groups=self._counted(len(chosen)))
        else:
            said = ""
        self.sentence.setText(said)

    def _counted(self, groups: int) -> str:
        return wording.counted(groups, self.tr, "1 group", "{n} groups")

    def _merge(self) -> None:
        self._make_one([(articles, stays) for articles, stays in self.chosen()])

    def _merge_same(self) -> None:
        self._make_one([([one.article for one in group], group[0].article) for group in self._same])

    def _make_one(self, groups: Sequence[tuple[list[Article], Article]]) -> None:
        ids = [[stays.id, *(one.id for one in articles if one.id != stays.id)] for articles, stays in groups]
        duplicates = self._engine.duplicates
        if len(ids) == 1:
            self._undo.do(lambda: duplicates.merge(ids[0], ids[0][0]).step, broke=self.refresh)
        elif ids:
            self._undo.do(lambda: duplicates.merge_all(ids), broke=self.refresh)
        self._take_out({one for group in ids for one in group[1:]})

    def _keep(self) -> None:
        ids, duplicates = [article.id for articles, _ in self.chosen() for article in articles], self._engine.duplicates
        if ids:
            self._undo.do(lambda: duplicates.keep(ids), broke=self.refresh)
            if any(set(ids) == {one.article.id for one in group} for group in self.groups):
                self._take_out(set(ids))

    def _take_out(self, gone: set[int]) -> None:
        """Go on to the next group at once: to look at all of them again takes its time, and is not done at each."""
        left = [[one for one in group if one.article.id not in gone] for group in self.groups]
        self._came([group for group in left if len(group) > 1])

    def _open(self) -> None:
        for _, stays in self.chosen()[:1]:
            open_link(stays.url)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Of what the other columns leave, titles have two thirds and links one."""
        super().resizeEvent(event)
        between = sum(map(self.tree.columnWidth, range(1, _LINK)))
        self.tree.setColumnWidth(_LINK, max(0, event.size().width() - between) // 3)

    def showEvent(self, event: object) -> None:
        """What happened while it was out of sight has to be looked up."""
        self._refresher.poke()


def _shortened(url: str) -> str:
    """An address as one word that fits a line: the column beside its title has all of it."""
    return url if len(url) <= MOST_OF_URL else f"{url[: MOST_OF_URL - 12]}…{url[-11:]}"
