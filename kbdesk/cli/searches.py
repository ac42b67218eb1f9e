"""`searches`: the searches that were kept."""

import argparse
from collections.abc import Callable

import msgspec

from kbdesk.cli import output, session

Command = Callable[..., argparse.ArgumentParser]


def add(command: Command) -> None:
    """Add the command by `command(name, run, help, json)`, which makes its parser."""
    parser = command("searches", searches, "show the saved searches, or change them", json=True)
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


def searches(arguments: argparse.Namespace) -> int:
    """`kbdesk searches`."""
    with session.engine(arguments) as engine:
        match arguments.action:
            case "save":
                found = [engine.searches.save(arguments.query, arguments.name)]
            case "rename":
                found = [engine.searches.rename(arguments.id, arguments.name)]
            case "delete":
                found = [engine.searches.delete(arguments.id)]
            case "restore":
                found = [engine.searches.restore(arguments.id)]
            case _:
                found = engine.searches.all()
        if arguments.json:
            output.json_lines(map(msgspec.structs.asdict, found))
        else:
            output.lines((row.id, row.name, row.query) for row in found)
    return 0
