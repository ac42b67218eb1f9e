"""The help: pages of Markdown with headings, which the window shows and the command line prints.

The pages lie in `resources/help`, a file each; `index.md` is the table of contents, and gives them their order. A page
is added by a file and a line there. Where a link of the contents leads to no file, there is no such page.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from kbdesk import resource
from kbdesk.failure import KbdeskError
from kbdesk.patterns import compiled

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

CONTENTS = "index"

_LINK = compiled(r"\]\(([\w-]+)\.md\)")
_NOT_IN_AN_ANCHOR = compiled(r"[^\w\- ]")
_MOST_AROUND = 60


class Section(msgspec.Struct, frozen=True, dict=True):
    """A heading and what stands below it, as far as the next heading.

    Attributes:
        page: the name of its page.
        title: the heading, without any signs of Markdown.
        level: 1 for the heading of a page, 2 and more below it.
        anchor: by which a link finds it, as GitHub has it; "" for the top of a page.
        text: what is read there, without signs of Markdown; the heading is not in it.
        source: the Markdown, with the sections below this one.
    """

    page: str
    title: str
    level: int
    anchor: str
    text: str
    source: str

    @property
    def topic(self) -> str:
        """How `Manual.locate` finds it."""
        return f"{self.page}#{self.anchor}" if self.anchor else self.page

    @cached_property
    def folded(self) -> tuple[str, str]:
        """Heading and text as they are searched."""
        return folded(self.title), folded(self.text)


class Page(msgspec.Struct, frozen=True):
    """A page; `name` is that of its file without the ending, `source` its Markdown."""

    name: str
    title: str
    source: str
    sections: tuple[Section, ...]


class Chapter(NamedTuple):
    """A part of the contents."""

    title: str
    pages: tuple[Page, ...]


class Found(NamedTuple):
    """A section in which all words were found, and a line of its text around the first of them."""

    section: Section
    around: str


class Manual:
    """All pages, in the order of the contents."""

    def __init__(self, chapters: Sequence[Chapter], contents: Page) -> None:
        self.chapters = tuple(chapters)
        self.contents = contents
        self.pages = (contents, *(page for chapter in self.chapters for page in chapter.pages))

    def page(self, name: str) -> Page | None:
        """A page by its name."""
        return next((page for page in self.pages if page.name == name), None)

    def sections(self) -> Iterator[Section]:
        """Every section but those of the contents."""
        for page in self.pages[1:]:
            yield from page.sections

    def locate(self, topic: str) -> Section | None:
        """What a topic means: a page's name, `page#anchor`, the beginning of an anchor, or words of a heading."""
        name, _, anchor = topic.strip().lower().removesuffix(".md").partition("#")
        if (page := self.page(name)) is not None:
            return _by_anchor(page, anchor) or page.sections[0]
        wanted = folded(topic)
        if not wanted:
            return None
        pattern = re.compile(rf"\b{re.escape(wanted)}\b")
        ranked = []
        for place, section in enumerate(self.sections()):
            title = section.folded[0]
            if (match := pattern.search(title)) is not None:
                rank = 0 if title == wanted else 1 if match.start() == 0 else 2
                ranked.append((rank, section.level, place, section))
        return min(ranked)[3] if ranked else None

    def find(self, typed: str) -> list[Found]:
        """The sections that have all the words: those that have them in their heading first, then by how often."""
        words = folded(typed).split()
        if not words:
            return []
        ranked = []
        titles = {page.name: folded(page.title) for page in self.pages}
        for place, section in enumerate(self.sections()):
            title, text = section.folded
            whole = f"{titles[section.page]} {title} {text}"
            if all(word in whole for word in words) and any(word in title or word in text for word in words):
                heads = sum(word in title for word in words)
                times = sum(min(text.count(word), 9) for word in words)
                ranked.append((-heads, -times, place, section))
        return [Found(section, _around(section.text, words)) for *_, section in sorted(ranked, key=lambda one: one[:3])]


def folded(text: str) -> str:
    """Text as it is compared: without capital letters, accents and line breaks."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(sign for sign in plain if not unicodedata.combining(sign)).split())


def anchor_of(title: str) -> str:
    """The anchor of a heading, as GitHub makes it."""
    return _NOT_IN_AN_ANCHOR.sub("", title.strip().lower()).replace(" ", "-")


def parser() -> "MarkdownIt":
    """What the pages are read with: CommonMark with tables."""
    from markdown_it import MarkdownIt  # only where the help is opened

    return MarkdownIt("commonmark", {"html": False}).enable("table")


def load() -> Manual:
    """Read the help. Raises KbdeskError where this installation has none."""
    try:
        folder = resource.path("help")
        sources = {path.stem: path.read_text("utf-8") for path in sorted(folder.glob("*.md"))}
        contents = read(CONTENTS, sources.pop(CONTENTS))
    except (OSError, KeyError, UnicodeDecodeError):
        raise KbdeskError("This installation of kbdesk lacks its help.") from None
    pages = {name: read(name, source) for name, source in sources.items()}
    chapters = []
    for section in contents.sections[1:]:
        named = [name for name in _LINK.findall(section.source) if name in pages]
        chapters.append(Chapter(section.title, tuple(pages.pop(name) for name in named)))
    if pages:
        chapters.append(Chapter("Further pages", tuple(pages.values())))
    return Manual(chapters, contents)


def read(name: str, source: str) -> Page:
    """A page from its Markdown; one without a heading is headed by its name."""
    lines = source.splitlines(keepends=True)
    tokens = parser().parse(source)
    heads = [place for place, token in enumerate(tokens) if token.type == "heading_open" and token.level == 0]
    sections: list[Section] = []
    anchors: dict[str, int] = {}
    for number, place in enumerate(heads):
        level = int(tokens[place].tag[1:])
        title = _plain(tokens[place + 1])
        end = heads[number + 1] if number + 1 < len(heads) else len(tokens)
        below = (
            _line(tokens[other]) for other in heads[number + 1 :] if number and int(tokens[other].tag[1:]) <= level
        )
        anchor = anchor_of(title)
        anchors[anchor] = again = anchors.get(anchor, -1) + 1
        sections.append(
            Section(
                page=name,
                title=title,
                level=level,
                anchor=(f"{anchor}-{again}" if again else anchor) if number else "",
                text="\n".join(_texts(tokens[place + 3 : end])),
                source="".join(lines[_line(tokens[place]) : next(below, len(lines))]),
            )
        )
    if not sections:
        sections = [Section(name, name, 1, "", "\n".join(_texts(tokens)), source)]
    return Page(name, sections[0].title, source, tuple(sections))


def _by_anchor(page: Page, anchor: str) -> Section | None:
    exact = (one for one in page.sections if anchor and one.anchor == anchor)
    begins = (one for one in page.sections if anchor and one.anchor.startswith(f"{anchor}-"))
    return next(exact, None) or next(begins, None)


def _line(token: "Token") -> int:
    return token.map[0] if token.map else 0


def _texts(tokens: "Sequence[Token]") -> Iterator[str]:
    for token in tokens:
        if token.type == "inline":
            yield _plain(token)
        elif token.type in ("fence", "code_block"):
            yield token.content.rstrip("\n")


def _plain(token: "Token") -> str:
    parts = []
    for child in token.children or ():
        if child.type in ("softbreak", "hardbreak"):
            parts.append(" ")
        elif child.type in ("text", "code_inline"):
            parts.append(child.content)
    return "".join(parts)


def _around(text: str, words: Sequence[str]) -> str:
    """The line with the first of the words in it, cut to some letters on both sides of it."""
    for line in text.splitlines():
        shown = " ".join(line.split())
        at = min((place for word in words if (place := folded(shown).find(word)) >= 0), default=-1)
        if at >= 0:
            start = max(0, at - _MOST_AROUND // 2)
            begin = shown.find(" ", start) + 1 if start else 0
            cut = shown[begin : begin + 2 * _MOST_AROUND]
            return ("… " if begin else "") + cut + (" …" if begin + 2 * _MOST_AROUND < len(shown) else "")
    return " ".join(text.split())[: 2 * _MOST_AROUND]
