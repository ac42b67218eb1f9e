"""What is said of an article in a list, in words."""

from PySide6.QtCore import QCoreApplication

from kbdesk.gui.words import wording
from kbdesk.library.records import Article, ArticleStatus


def _tr(text: str) -> str:
    return QCoreApplication.translate("article", text)


def title(article: Article) -> str:
    """Its title, or its address."""
    return wording.plain(article.title) or article.url


def details(article: Article, order: str = "") -> str:
    """Site, day and reading time. The day is the one that the rows are sorted by: where that is "published", it has
    been published then; in the bin, it came there then; else it was added then.
    """
    if order == "published" and article.binned is None:
        day = wording.plain(wording.published(article.published)) if article.published else ""
    else:
        day = wording.day(article.added if article.binned is None else article.binned)
    parts = [wording.plain(article.site), day]
    if article.status is ArticleStatus.READY and article.minutes:
        parts.append(wording.minutes(article.minutes))
    return "  ·  ".join(part for part in parts if part)


def state(article: Article) -> str:
    """A few words where its text is not there; "" where it is."""
    return {
        ArticleStatus.PENDING: _tr("On its way"),
        ArticleStatus.FAILED: _tr("Could not be fetched"),
        ArticleStatus.LINK: _tr("Link only, not fetched"),
        ArticleStatus.READY: "",
    }[article.status]


def spoken(article: Article, order: str = "") -> str:
    """One line for a screen reader."""
    return _joined(*_marks(article), title(article), details(article, order), state(article), ", ".join(article.tags))


def spoken_title(article: Article) -> str:
    """The same without what stands in columns of its own."""
    return _joined(*_marks(article), title(article), state(article))


def _marks(article: Article) -> tuple[str, ...]:
    return (
        "" if article.read else _tr("unread"),
        _tr("starred") if article.starred else "",
        _tr("has a note") if article.noted else "",
    )


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)
