"""The words of the command in `searches`."""

import argparse

from kbdesk.cli.later import Command, Later


def add(command: Command) -> None:
    """Add the command by `command(name, run, help, json)`, which makes its parser."""
    parser = command("searches", Later("searches", "searches"), "show the saved searches, or change them", json=True)
    actions = parser.add_subparsers(metavar="list | save QUERY [NAME] | rename ID NAME | delete ID | restore ID")
    parser.set_defaults(action="list")
    for name, does, words in (
        ("list", "all of them, by name", ()),
        ("save", "keep a search", ("query", "name")),
        ("rename", "give one another name", ("id", "name")),
        ("delete", "forget one; restore brings it back", ("id",)),
        ("restore", "bring back one that was deleted", ("id",)),
    ):
        made = actions.add_parser(name, help=does, description=does)
        made.set_defaults(action=name)
        for word in words:
            if (name, word) == ("save", "name"):
                made.add_argument(word, metavar="NAME", nargs="?", default="")
            else:
                made.add_argument(word, metavar=word.upper(), type=int if word == "id" else str)
        made.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help="one JSON object a line")
