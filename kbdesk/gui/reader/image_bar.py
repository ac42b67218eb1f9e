"""Above an article with pictures: says that they are not loaded, and loads them when asked to."""

import json

from PySide6.QtWidgets import QPushButton, QWidget

from kbdesk.gui.reader.bar import Bar
from kbdesk.gui.reader.reader import Reader
from kbdesk.gui.window_state import WindowState
from kbdesk.gui.words import wording
from kbdesk.library.records import ArticleDetail

_KEPT = "images"
MOST_SITES = 500


class ImageBar(Bar):
    """Shown where an article has pictures that are not. Sites whose pictures are always wanted are kept."""

    def __init__(self, reader: Reader, state: WindowState, parent: QWidget) -> None:
        super().__init__(parent)
        self._reader = reader
        self._state = state
        self._site = ""
        self._told: int | None = None
        self.show_button = self.add(QPushButton(self.tr("Show Images"), self))
        self.always_button = self.add(QPushButton(self.tr("Always"), self))
        self.show_button.clicked.connect(self.load)
        self.always_button.clicked.connect(self._always)
        reader.shown.connect(self._shown)
        reader.pictures_came.connect(self._came)

    @property
    def sites(self) -> list[str]:
        """The sites whose pictures are always loaded."""
        try:
            kept = json.loads(self._state.get(_KEPT, "[]"))
        except ValueError:
            return []
        return [site for site in kept if isinstance(site, str)] if isinstance(kept, list) else []

    def _shown(self, detail: ArticleDetail | None) -> None:
        images = self._reader.images
        if detail is not None and images and detail.article.id == self._told:
            return  # it says what could not be had
        self._told = None
        if detail is None or not images or self._reader.has_pictures:
            self.setVisible(bool(images) and self._reader.is_fetching)
            return
        self._site = host(detail.article.url)
        if self._site and self._site in self.sites:
            self.load()
            return
        self.label.setText(self._said(images))
        self.show_button.setText(self.tr("Show Images") if len(images) > 1 else self.tr("Show Image"))
        self.always_button.setText(self.tr("Always for {site}").format(site=self._site[:40]))
        self.always_button.setVisible(bool(self._site))
        self.show_button.show()
        self.show()

    def _said(self, images: list[str]) -> str:
        hosts = list(dict.fromkeys(map(host, images)))
        number = wording.counted(len(images), self.tr, "1 image", "{n} images")
        if len(hosts) == 1:
            return self.tr("Not loaded: {images} from {host}").format(images=number, host=hosts[0][:60])
        return self.tr("Not loaded: {images} from {host} and {n} more").format(
            images=number, host=hosts[0][:60], n=wording.number(len(hosts) - 1)
        )

    def load(self) -> str:
        """Load the pictures of the article, where it has any that are not shown; returns why not, or ""."""
        if not self._reader.images:
            return self.tr("There are no images in this article.") if self._reader.article is not None else ""
        if self._reader.has_pictures:
            return self.tr("The images of this article are shown already.")
        self.label.setText(self.tr("Loading images…"))
        if self.show_button.hasFocus() or self.always_button.hasFocus():
            self._reader.setFocus()  # not to whatever stands beside it
        self.show_button.hide()
        self.always_button.hide()
        self.show()
        self._reader.fetch_pictures()
        return ""

    def _always(self) -> None:
        sites = [self._site, *(site for site in self.sites if site != self._site)]
        self._state.put(_KEPT, json.dumps(sites[:MOST_SITES]))
        self._state.store()
        self.load()

    def _came(self, had: int, wanted: int) -> None:
        self.hide()
        article = self._reader.article
        if had < wanted and article is not None:
            self._told = article.id
            why = self.tr("{had} of {n} images could be had; the others are gone, too large, or no images.")
            if not had:
                why = self.tr("The images could not be had: they are gone, too large, or no images.")
            self.label.setText(why.format(had=wording.number(had), n=wording.number(wanted)))
            self.show_button.hide()
            self.always_button.hide()
            self.show()


def host(address: str) -> str:
    """The host of a web address, "" where it is none."""
    if not address.startswith(("http://", "https://")):
        return ""
    return address.partition("://")[2].partition("/")[0].partition("?")[0].rpartition("@")[2].removeprefix("www.")
