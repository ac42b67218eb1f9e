"""The words of the commands in `binning`."""

import argparse

from kbdesk.cli.later import Command, Later


def add(command: Command) -> None:
    """Add the commands by `command(name, run, help, json)`, which makes the parser of one."""
    deleting = command("delete", Later("binning", "delete"), "move articles to the bin")
    deleting.add_argument("ids", nargs="+", type=int, metavar="ID")

    parser = command(
        "bin", Later("binning", "bin_"), "show what lies in the bin, bring it back, or delete it for good", json=True
    )
    actions = parser.add_subparsers(metavar="list | restore ID... | empty [ID...]")
    parser.set_defaults(action="list")
    for name, does, ids in (
        ("list", "what lies in the bin, what was deleted last first", ""),
        ("restore", "bring articles back as they were", "+"),
        ("empty", "delete for good what lies in the bin, or these articles of it", "*"),
    ):
        made = actions.add_parser(name, help=does, description=does)
        made.set_defaults(action=name)
        if ids:
            made.add_argument("ids", nargs=ids, type=int, metavar="ID")
        else:
            made.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help="one JSON object a line")

    command("undo", Later("binning", "undo"), "take back what was done last to articles, folders, tags or categories")
    command("redo", Later("binning", "redo"), "do again what `undo` took back last")
