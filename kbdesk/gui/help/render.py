"""The pages of the help as HTML that Qt's text engine sets well: its Markdown alone knows no colours and no cells.

`load` reads and parses, and belongs on a thread of the bridge; what a page takes when it is shown is put in by `html`.
"""

from collections.abc import Iterator, Mapping, MutableMapping, Sequence
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Any

from PySide6.QtGui import QImage

from kbdesk import manual, resource
from kbdesk.failure import KbdeskError
from kbdesk.gui.widgets.theme import Tokens
from kbdesk.manual import Manual, Page

if TYPE_CHECKING:
    from markdown_it.renderer import RendererHTML
    from markdown_it.token import Token

_HEADINGS = {"h1": 1.7, "h2": 1.25, "h3": 1.08}
_SMALLER = 0.94


@dataclass(frozen=True)
class Book:
    """The help.

    Attributes:
        pages: HTML by the names of pages, for `html`.
        pictures: by the addresses that the pages have for them.
    """

    manual: Manual
    pages: Mapping[str, str]
    pictures: Mapping[str, QImage]


@dataclass(frozen=True)
class Setting:
    """How a page is set.

    Attributes:
        size: of the text, in points.
        width: of the column, in pixels: pictures are at most so wide.
    """

    tokens: Tokens
    size: float
    width: int


def load() -> Book:
    """Read the help with its pictures; one that is missing is left out. Raises KbdeskError where there is no help."""
    book = manual.load()
    pictures = {}
    for name in {name for page in book.pages for name in _pictures(page)}:
        try:
            folder = resource.path("help")
        except OSError:
            raise KbdeskError("This installation of kbdesk lacks its help.") from None
        picture = QImage(str(folder / name))
        if not picture.isNull():
            pictures[name] = picture
    parser = manual.parser()
    for name, rule in _RULES.items():
        parser.add_render_rule(name, rule)
    pages = {page.name: f"<body>{parser.render(page.source, {'pictures': pictures})}</body>" for page in book.pages}
    return Book(book, pages, pictures)


def html(page: Page, book: Book, setting: Setting) -> str:
    """A page as HTML, with pictures as wide as the column at most."""
    made = book.pages[page.name]
    for name, picture in book.pictures.items():
        made = made.replace(_width_of(name), str(min(setting.width, picture.width())))
    return made


def style(setting: Setting) -> str:
    """The style sheet of all pages."""
    t, size = setting.tokens, setting.size
    headings = "".join(
        f"{tag} {{ font-size: {size * factor:.1f}pt; font-weight: 600; margin-top: {34 if tag == 'h1' else 26}px;"
        f" margin-bottom: 8px; }}"
        for tag, factor in _HEADINGS.items()
    )
    return (
        f"body {{ font-size: {size:.1f}pt; color: {t.text}; }}"
        f"{headings}"
        "p { margin-top: 0; margin-bottom: 10px; line-height: 145%; }"
        "li { margin-bottom: 5px; line-height: 140%; } ul, ol { margin-top: 2px; margin-bottom: 12px; }"
        f"a {{ color: {t.accent}; text-decoration: none; }}"
        f"code {{ background-color: {t.code}; font-family: monospace; font-size: {size * _SMALLER:.1f}pt; }}"
        f"pre {{ font-family: monospace; font-size: {size * _SMALLER:.1f}pt; white-space: pre-wrap; margin: 0; }}"
        f"th {{ text-align: left; font-weight: 600; color: {t.muted}; border-bottom: 1px solid {t.muted}; }}"
        f"td {{ border-bottom: 1px solid {t.line}; }}"
        f"td.code {{ background-color: {t.code}; border: 0; }}"
    )


def _pictures(page: Page) -> Iterator[str]:
    for token in manual.parser().parse(page.source):
        for child in token.children or ():
            if child.type == "image":
                yield str(child.attrs["src"])


Environment = MutableMapping[str, Any]


def _table(*_: Any) -> str:
    return (
        '<table width="100%" cellspacing="0" cellpadding="7" style="border-collapse: collapse; margin: 4px 0 14px 0">'
    )


def _code(_: "RendererHTML", tokens: "Sequence[Token]", place: int, *__: Any) -> str:
    return (
        '<table width="100%" cellspacing="0" cellpadding="11" style="margin: 2px 0 14px 0"><tr><td class="code">'
        f"<pre>{escape(tokens[place].content.rstrip())}</pre></td></tr></table>"
    )


def _picture(_: "RendererHTML", tokens: "Sequence[Token]", place: int, __: Any, environment: Environment) -> str:
    name = str(tokens[place].attrs["src"])
    if name not in environment["pictures"]:
        return escape(tokens[place].content)
    return f'<img src="{escape(name)}" width="{_width_of(name)}" alt="{escape(tokens[place].content)}">'


def _width_of(picture: str) -> str:
    """What stands for the width of a picture until it is known."""
    return f"\0{escape(picture)}\0"


_RULES = {"table_open": _table, "fence": _code, "image": _picture}
