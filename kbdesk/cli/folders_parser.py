"""The words of the command in `folders`."""

import argparse

from kbdesk.cli.later import Command, Later


def add(command: Command) -> None:
    """Add the command by `command(name, run, help, json)`, which makes its parser."""
    parser = command("folders", Later("folders", "folders"), "show the folders, or change them, with undo", json=True)
    actions = parser.add_subparsers(metavar="list | add A/B | move A/B C/D | remove A/B")
    parser.set_defaults(action="list")
    for name, does, words in (
        ("list", "all folders, with how many articles lie in each or below it", ()),
        ("add", "make a folder, which is there until it is removed", ("folder",)),
        ("move", "give a folder another name or place, with all that lies in it", ("folder", "to")),
        ("remove", "take a folder away, with those in it; the articles stay", ("folder",)),
    ):
        made = actions.add_parser(name, help=does, description=does)
        made.set_defaults(action=name)
        for word, metavar in zip(words, ("A/B", "C/D"), strict=False):
            made.add_argument(word, metavar=metavar)
        if name == "list":
            made.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help="one JSON object a line")
