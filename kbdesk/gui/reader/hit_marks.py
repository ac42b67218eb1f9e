"""The words of a search in the article that was opened from it, and in its highlights: marked, with the first in
sight.
"""

import re
from itertools import islice

from PySide6.QtCore import QObject
from PySide6.QtGui import QTextCursor

from kbdesk.gui.articles.list_pane import ListPane
from kbdesk.gui.reader.highlight_list import HighlightList
from kbdesk.gui.reader.reader import Reader
from kbdesk.library.records import ArticleDetail
from kbdesk.patterns import compiled

MOST = 200
LONGEST = 300_000
"""Characters that are looked through: that takes a few milliseconds."""

_HIT = compiled("\x02([^\x02\x03]+)\x03")


class HitMarks(QObject):
    """Takes the words from the snippet of the hit, so that what is marked there is marked here."""

    def __init__(self, pane: ListPane, reader: Reader, highlights: HighlightList) -> None:
        super().__init__(reader)
        self._pane = pane
        self._highlights = highlights
        self._reader = reader
        self._last: tuple[int, str] | None = None
        self._marked = False
        reader.shown.connect(self._shown)
        pane.field.textChanged.connect(self._typed)

    def stay(self, article: int) -> None:
        """An article that is about to be shown is to be where its reader was, and not at the first of the words."""
        self._last = (article, self._pane.field.text())

    def _typed(self) -> None:
        """What was searched for is of no interest any more."""
        if self._marked and not self._pane.searching:
            self._marked, self._last = False, None
            self._reader.put_found([], -1)
            self._highlights.seek(None)

    def _shown(self, detail: ArticleDetail | None) -> None:
        self._marked = False
        self._highlights.seek(None)
        if detail is None or not self._pane.searching:
            self._last = None
            return
        row = self._pane.hits.row_of(detail.article.id)
        words = (
            {" ".join(word.split()) for word in _HIT.findall(self._pane.hits.snippet(row))} if row is not None else ()
        )
        before, self._last = self._last, (detail.article.id, self._pane.field.text())
        wanted = _pattern(sorted(filter(None, words), key=len, reverse=True))
        if wanted is None:
            return
        self._highlights.seek(wanted)
        self._marked = True
        places = self._places(wanted)
        if not places:
            return
        self._reader.put_found(places, -1)
        if before != self._last:
            # Shown anew (another theme, larger type) it stays where its reader is.
            self._show_first(*places[0])

    def _show_first(self, begin: int, end: int) -> None:
        """Go to the first of the words; one that is seen at the top of the page leaves the title in sight."""
        reader, height = self._reader, self._reader.viewport().height()
        reader.show_position(0)
        cursor = QTextCursor(reader.document())
        cursor.setPosition(end)
        if reader.cursorRect(cursor).bottom() > height:
            reader.show_position(begin, height // 3)

    def _places(self, wanted: re.Pattern[str]) -> list[tuple[int, int]]:
        return [found.span() for found in islice(wanted.finditer(self._reader.text[:LONGEST]), MOST)]


def _pattern(words: list[str]) -> re.Pattern[str] | None:
    """What finds any of these words; None where there are none."""
    parts = "|".join(r"\s+".join(map(re.escape, word.split())) for word in words)
    return re.compile(rf"(?<!\w)(?:{parts})(?!\w)", re.IGNORECASE) if parts else None
