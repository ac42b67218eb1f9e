"""The keys of the window as `keyboard.md` has them. `python -m tests.documentation.keys` writes its tables anew."""

import re

from kbdesk.gui.actions import commands
from kbdesk.gui.widgets.captions import plain_text
from tests.documentation.reading import HELP

PAGE = HELP / "keyboard.md"
TITLES = {"file": "File", "edit": "Edit", "article": "Article", "go": "Going about", "view": "View", "help": "Help"}
"""The headings, by the menus of the window."""


def rows(menu):
    """Keys and texts of the commands of a menu that have a key."""
    return [[" or ".join(c.keys), plain_text(c.text)] for c in commands() if c.menu == menu and c.keys]


def main():
    text = PAGE.read_text("utf-8")
    for menu, title in TITLES.items():
        lines = "".join(f"| {key} | {name} |\n" for key, name in rows(menu))
        pattern = re.compile(rf"(?m)(^## {title}\n\n\|[^\n]*\n\|[-|]+\n)(?:\|[^\n]*\n)*")
        text, found = pattern.subn(lambda match, lines=lines: match[1] + lines, text)
        assert found == 1, title
    PAGE.write_text(text, "utf-8")


if __name__ == "__main__":
    main()
