"""Everything that the reader shows of an article, made ready off the window thread."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from PySide6.QtCore import QBuffer, QByteArray, QSize, Qt, QThread, QUrl
from PySide6.QtGui import QFont, QImage, QImageReader, QTextDocument, QTextFormat

from kbdesk.engine import Engine
from kbdesk.gui.reader.anchors import Span, anchored
from kbdesk.gui.reader.page import Look, page
from kbdesk.gui.reader.wide_tables import make_room
from kbdesk.gui.widgets.utf16 import units
from kbdesk.library.records import ArticleDetail, ArticleStatus, Failure, Highlight

MOST_POINTS = 50_000_000
"""A picture that claims to be larger is not unpacked."""

FORMATS = {b"\x89PNG": "png", b"\xff\xd8\xff": "jpeg", b"GIF8": "gif", b"RIFF": "webp", b"BM": "bmp"}
"""The formats of pictures, by what their data begin with."""
LEAST_SIDE = 3
TOP = 30
"""Above a page, and below it, in pixels."""


class Document(QTextDocument):
    """Rich text that loads nothing: no style sheet, no file, and of pictures only those that it was given."""

    def __init__(self, pictures: Mapping[str, QImage] | None = None) -> None:
        super().__init__()
        self._pictures = dict(pictures or {})

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """A picture that was given, else nothing, whatever it is asked for."""
        if kind == QTextDocument.ResourceType.ImageResource.value:
            return self._pictures.get(name.toString() if isinstance(name, QUrl) else name)
        return None


@dataclass
class Loaded:
    """An article as the reader takes it over.

    Attributes:
        text: of the document; a character is one of Qt's positions.
        images: addresses of all pictures in it, shown or not.
        highlights: each with where it stands, or None where its words are not found.
        place: how far its reader got, 0 to 1.
    """

    detail: ArticleDetail
    failure: Failure | None
    document: Document
    text: str
    images: list[str]
    highlights: list[tuple[Highlight, Span | None]] = field(default_factory=list)
    place: float = 0.0


def document(
    html: str, font: QFont, home: QThread, pictures: Mapping[str, QImage] | None = None, width: float = 0.0
) -> Document:
    """Parse a page for a column of so many pixels. Runs on the bridge's threads; the window's gets the result."""
    made = Document(pictures)
    made.setUndoRedoEnabled(False)
    made.setDefaultFont(font)
    made.setDocumentMargin(0)
    made.setHtml(html)
    # above the page, and not above the view: what is scrolled away goes below the bar, and does not end in mid-air
    around = made.rootFrame().frameFormat()
    around.setTopMargin(TOP)
    around.setBottomMargin(TOP)
    made.rootFrame().setFrameFormat(around)
    if width:
        make_room(made, width)
    made.moveToThread(home)
    return made


def start_of_text(document: QTextDocument) -> int:
    """Where the article begins, below the rule under its title, tags, note and summary: its end, if it has no text."""
    block = document.begin()
    while block.isValid():
        if block.blockFormat().hasProperty(QTextFormat.Property.BlockTrailingHorizontalRulerWidth.value):
            return min(block.position() + block.length(), document.characterCount() - 1)
        block = block.next()
    return 0


def load(
    engine: Engine, article: int, look: Look, font: QFont, home: QThread, pictures: Mapping[str, QImage], width: float
) -> Loaded | None:
    """All that there is of an article, or None where it is gone; `pictures` are those to be shown, by address, and
    `width` is that of the column, in pixels.
    """
    detail = engine.article(article, binned=True)
    if detail is None:
        return None
    failure, tries = None, None
    if detail.article.status in (ArticleStatus.FAILED, ArticleStatus.PENDING):
        failure, tries = engine.failure_of(article), engine.tries(article)
    names = {address: f"kbdesk-picture:{number}" for number, address in enumerate(pictures)}
    shown = {
        address: (names[address], max(1, round(image.width() / image.devicePixelRatio())))
        for address, image in pictures.items()
    }
    html, images = page(detail, failure, look, shown, tries)
    made = document(html, font, home, {names[address]: image for address, image in pictures.items()}, width)
    text = units(made.toPlainText())
    highlights = anchored(text, engine.reading.highlights(article))
    return Loaded(detail, failure, made, text, images, highlights, engine.reading.place(article))


def decoded(found: Mapping[str, bytes], width: int, ratio: float) -> dict[str, QImage]:
    """Pictures unpacked, none wider than `width` (device independent pixels); what is none is left out."""
    made = {}
    for address, data in found.items():
        image = _decoded(data, width, ratio)
        if image is not None:
            made[address] = image
    return made


def _decoded(data: bytes, width: int, ratio: float) -> QImage | None:
    # Qt is told the format. To find out it would ask all that it can read, and what it asks about drawings connects
    # signals: with Python's lock held that waits for the window, which while it disconnects one may wait for Python.
    format = next((name for beginning, name in FORMATS.items() if data.startswith(beginning)), None)
    if format is None:
        return None
    buffer = QBuffer()
    buffer.setData(QByteArray(data))
    reader = QImageReader(buffer, QByteArray(format.encode()))
    reader.setAutoDetectImageFormat(False)
    reader.setAutoTransform(True)
    size = reader.size()
    if size.width() * size.height() > MOST_POINTS or min(size.width(), size.height()) < LEAST_SIDE:
        return None  # too large, or a dot that only counts its readers
    if size.width() > width * ratio:
        reader.setScaledSize(size.scaled(QSize(int(width * ratio), 1_000_000), Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    if image.isNull():
        return None
    if size.width() > width:
        image.setDevicePixelRatio(max(1.0, image.width() / width))
    return image
