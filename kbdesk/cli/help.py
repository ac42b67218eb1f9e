"""`help`: the pages that F1 opens in the window, in the terminal."""

import argparse
import re
import sys

from kbdesk import manual
from kbdesk.cli import output
from kbdesk.failure import KbdeskError
from kbdesk.patterns import compiled

_MOST_FOUND = 12
_MOST_BESIDE = 4
_WIDEST = 100
_PICTURE = compiled(r"^!\[([^\]]*)\]\([^)]*\)$", re.MULTILINE)


def run(arguments: argparse.Namespace) -> int:
    """`kbdesk help [TOPIC]`."""
    book = manual.load()
    topic = " ".join(arguments.topic)
    if not topic:
        for number, chapter in enumerate(book.chapters):
            print(f"\n{chapter.title}" if number else chapter.title)
            output.lines(("", page.name, page.title) for page in chapter.pages)
        print("\n`kbdesk help TOPIC` shows a page, or what it says on something: `kbdesk help pocket`.")
        return 0
    if (section := book.locate(topic)) is not None:
        _show(section.source)
        words = manual.folded(topic).split()
        others = [other for other, _ in book.find(topic) if all(word in other.folded[0] for word in words)]
        if others := [other for other in others if other.source not in section.source][:_MOST_BESIDE]:
            print("\nSee also:")
            output.lines(("", other.topic, other.title) for other in others)
        return 0
    found = book.find(topic)[:_MOST_FOUND]
    if not found:
        raise KbdeskError(f"The help says nothing about {topic!r}; `kbdesk help` lists its pages.")
    print(f"No page or heading is called {topic!r}. These speak of it:\n")
    output.lines(("", section.topic, section.title) for section, _ in found)
    return 0


def _show(source: str) -> None:
    """Set in type on a terminal, else the Markdown itself; pictures are named."""
    text = _PICTURE.sub(r"(Picture: \1)", source)
    if not sys.stdout.isatty():
        print(text.rstrip())
        return
    from rich.console import Console  # only where it is shown
    from rich.markdown import Markdown

    console = Console()
    console.print(Markdown(text, hyperlinks=False), width=min(console.width, _WIDEST))
