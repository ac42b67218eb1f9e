"""What the documentation says, for the tests that hold it against the program: its pages, tables, links and code."""

import re
from pathlib import Path
from typing import NamedTuple

from kbdesk import manual

ROOT = Path(__file__).parents[2]
HELP = ROOT / "resources" / "help"
README = ROOT / "README.md"
DOCUMENTS = (README, *sorted(HELP.glob("*.md")))


class Block(NamedTuple):
    """A fenced block: its document, its first line there, its language and what is in it."""

    document: Path
    line: int
    language: str
    text: str

    def __str__(self):
        return f"{self.document.name}:{self.line}"


def tokens(document):
    return manual.parser().parse(document.read_text("utf-8"))


def blocks(document):
    return [
        Block(document, token.map[0] + 1, token.info.strip(), token.content)
        for token in tokens(document)
        if token.type == "fence"
    ]


def children(document, kind):
    """The inline tokens of one kind, wherever they stand."""
    return [child for token in tokens(document) for child in token.children or () if child.type == kind]


def code(document):
    """What stands between backticks."""
    return [child.content for child in children(document, "code_inline")]


def table(page, heading=""):
    """The rows of the tables of a page of the help, below a heading where one is named, heads left out."""
    source = manual.read(page, (HELP / f"{page}.md").read_text("utf-8"))
    sections = [section for section in source.sections if not heading or section.title == heading]
    assert sections, f"{page}.md has no heading {heading!r}"
    lines = sections[0].source.splitlines()
    body = []
    for before, line in zip(["", *lines], lines, strict=False):
        if line.startswith("|") and before.startswith("|") and not re.fullmatch(r"[|\s:-]+", line):
            body.append([cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]])
    return body


def named(cell):
    """The words between backticks in a cell."""
    return re.findall(r"`([^`]+)`", cell)
