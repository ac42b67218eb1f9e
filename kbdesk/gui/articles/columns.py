"""The columns that a list of articles can be shown in: their names, their texts, and the model that has them.

A model has one column while its articles are shown as cards, of which a screen reader then gets all in one sentence.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt

from kbdesk.gui.articles import text as article_text
from kbdesk.gui.words import wording
from kbdesk.library.records import Article, ArticleStatus

Index = QModelIndex | QPersistentModelIndex


def _tr(text: str) -> str:
    return QCoreApplication.translate("columns", text)


@dataclass(frozen=True)
class Column:
    """One column. `order` is the order of the list that it stands for, "" where there is none; `letters` is how wide
    it is at first, in letters; `down` whether its order begins with the greatest; `usual` whether it is there before
    anybody chooses.
    """

    name: str
    order: str
    letters: int
    text: Callable[[Article], str]
    down: bool = False
    usual: bool = True


def _minutes(article: Article) -> str:
    known = article.status is ArticleStatus.READY and article.minutes
    return wording.minutes(article.minutes) if known else ""


def _published(article: Article) -> str:
    return wording.plain(wording.published(article.published)) if article.published else ""


COLUMNS = (
    Column("title", "title", 27, article_text.title),
    Column("site", "site", 15, lambda article: wording.plain(article.site)),
    Column("added", "added", 18, lambda article: wording.day(article.added), down=True),
    Column("minutes", "minutes", 10, _minutes),
    Column("tags", "", 20, lambda article: wording.plain(", ".join(article.tags))),
    Column("author", "", 18, lambda article: wording.plain(article.author)),
    Column("published", "published", 18, _published, down=True, usual=False),
    Column("category", "", 20, lambda article: wording.plain(article.category), usual=False),
    Column("folder", "folder", 20, lambda article: wording.plain(" › ".join(article.folder)), usual=False),
)
"""As they are offered, the title first, which is always there."""

USUAL = tuple(column.name for column in COLUMNS[1:] if column.usual)
"""Those beside the title, from the left, as long as nobody chooses others."""


def named(column: int) -> str:
    """What a column is called."""
    return {
        "title": _tr("Title"),
        "site": _tr("Site"),
        "added": _tr("Added"),
        "minutes": _tr("Time"),
        "tags": _tr("Tags"),
        "author": _tr("Author"),
        "published": _tr("Published"),
        "category": _tr("Category"),
        "folder": _tr("Folder"),
    }[COLUMNS[column].name]


def explained(column: int) -> str:
    """The same, where there is room for more than one word."""
    return _tr("Time to read") if COLUMNS[column].name == "minutes" else named(column)


class ArticleTable(QAbstractTableModel):
    """A table of articles, with one column or with all of them."""

    order = ""
    """What its rows are sorted by."""
    _columns = 1

    def show_columns(self, wanted: bool) -> None:
        """Have all columns, or one."""
        count, last = (len(COLUMNS) if wanted else 1), len(COLUMNS) - 1
        if count == self._columns:
            return
        if wanted:
            self.beginInsertColumns(QModelIndex(), 1, last)
            self._columns = count
            self.endInsertColumns()
        else:
            self.beginRemoveColumns(QModelIndex(), 1, last)
            self._columns = count
            self.endRemoveColumns()

    @property
    def in_columns(self) -> bool:
        """Whether it has all of them."""
        return self._columns > 1

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """One, or all of them."""
        return 0 if parent.isValid() else self._columns

    def index(self, row: int, column: int = 0, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        """A cell; Qt's own asks Python for rows and columns each time."""
        if 0 <= column < self._columns and 0 <= row < self.rowCount(parent):
            return self.createIndex(row, column)
        return QModelIndex()

    def headerData(self, section: int, direction: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The names of the columns. Rows have none."""
        if direction != Qt.Orientation.Horizontal or not self.in_columns or not 0 <= section < self._columns:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return named(section)
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return explained(section)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        return None

    def changed(self, first: int, last: int) -> None:
        """Tell that rows have other texts."""
        self.dataChanged.emit(self.index(first), self.index(last, self._columns - 1))

    def text(self, article: Article, column: int, role: int) -> str:
        """What stands in a cell, or what a screen reader is told of it: the first one says the state of the row."""
        if role == Qt.ItemDataRole.AccessibleTextRole and column == 0:
            spoken, spoken_title = article_text.spoken, article_text.spoken_title
            return spoken_title(article) if self.in_columns else spoken(article, self.order)
        return COLUMNS[column].text(article)
