"""What the demo's server answers: for every path a status, a few headers and a body."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape
from itertools import pairwise

from markdown_it import MarkdownIt
from markdown_it.token import Token

from kbdesk.demo import layouts
from kbdesk.demo.articles import Article, Magazine, load_articles, load_magazines
from kbdesk.demo.faults import FAULTS, SCRIPT_PAGE, Ill, island_map

_DESCRIPTION_LENGTH = 180
_RELATED = 3


@dataclass(frozen=True, slots=True)
class Answer:
    """What a path is answered with."""

    status: int
    body: bytes
    content_type: str = "text/html; charset=utf-8"
    headers: Mapping[str, str] = field(default_factory=dict)


class Library:
    """All pages of the demo's site. They are rendered when they are asked for."""

    def __init__(self) -> None:
        self.articles: tuple[Article, ...] = load_articles()
        self.magazines: dict[str, Magazine] = load_magazines()
        self._by_path = {article.path: article for article in self.articles}
        self._by_magazine: dict[str, list[Article]] = {slug: [] for slug in self.magazines}
        for article in self.articles:
            self._by_magazine[article.magazine].append(article)
        self._ill = {fault.path: fault for fault in FAULTS}

    def answer(self, path: str, base: str) -> Answer:
        """The answer to a GET of `path` on the server at `base`. Busy pages are the server's affair."""
        if article := self._by_path.get(path):
            return _page(200, self._article_page(article, base))
        fault = self._ill.get(path)
        if fault and fault.ill is Ill.SCRIPT:
            return _page(200, SCRIPT_PAGE)
        if fault and fault.ill is Ill.IMAGE:
            return Answer(200, island_map(), "image/png")
        if fault and fault.target:
            return Answer(301, b"", headers={"Location": base + fault.target})
        if path == "/":
            return _page(200, self._front_page())
        if magazine := self.magazines.get(path.strip("/")):
            return _page(200, self._index_page(magazine))
        return _page(404, _missing_page())

    def _article_page(self, article: Article, base: str) -> str:
        content, description = to_html(article)
        # Its neighbours in the magazine, going round, and those of the next magazine where it has too few.
        own = self._by_magazine[article.magazine]
        start = own.index(article) + 1
        pool = own[start:] + own[: start - 1] + [other for other in self.articles if other not in own]
        page = layouts.Page(
            article, self.magazines[article.magazine], content, description, base, tuple(pool[:_RELATED])
        )
        return layouts.render(page)

    def _front_page(self) -> str:
        items = "".join(
            f'<li><a href="/{magazine.slug}/">{escape(magazine.name)}</a>: {escape(magazine.tagline)}</li>'
            for magazine in self.magazines.values()
        )
        body = f"<main><h1>The magazines of the kbdesk demo</h1><ul>{items}</ul></main>"
        return layouts.document("en", "kbdesk demo", "#335577", "", body)

    def _index_page(self, magazine: Magazine) -> str:
        own = self._by_magazine[magazine.slug]
        items = "".join(f'<li><a href="{article.path}">{escape(article.title)}</a></li>' for article in own)
        body = f'<nav><a href="/">All magazines</a></nav><main><h1>{escape(magazine.name)}</h1><ul>{items}</ul></main>'
        language = own[0].language if own else "en"
        return layouts.document(language, magazine.name, magazine.accent, "", body)


def to_html(article: Article) -> tuple[str, str]:
    """The article as HTML, and the beginning of its first paragraph as plain text."""
    # Straight quotation marks become English ones; the other languages are written with their own.
    english = article.language == "en"
    markdown = MarkdownIt("commonmark", {"html": False, "typographer": english}).enable(["table", "smartquotes"])
    tokens = markdown.parse(article.body)
    html: str = markdown.renderer.render(tokens, markdown.options, {})
    return html, _beginning(tokens)


def busy_answer() -> Answer:
    """What a busy page says the first time: come back in a second."""
    body = "<main><h1>One moment, please</h1><p>This page is busy. Try again in a second.</p></main>"
    page = layouts.document("en", "One moment, please", "#335577", "", body)
    return Answer(503, page.encode(), headers={"Retry-After": "1"})


def _beginning(tokens: list[Token]) -> str:
    for before, token in pairwise(tokens):
        if before.type == "paragraph_open" and before.level == 0:
            text = "".join(" " if child.type == "softbreak" else child.content for child in token.children or [])
            if len(text) <= _DESCRIPTION_LENGTH:
                return text
            return text[:_DESCRIPTION_LENGTH].rsplit(" ", 1)[0].rstrip(",;:") + "…"
    return ""


def _page(status: int, html: str) -> Answer:
    return Answer(status, html.encode())


def _missing_page() -> str:
    body = "<main><h1>Page not found</h1><p>What was here has gone. Try the <a href='/'>front page</a>.</p></main>"
    return layouts.document("en", "Page not found", "#335577", "", body)
