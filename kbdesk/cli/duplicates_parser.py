"""The words of the command in `duplicates`."""

import argparse

from kbdesk.cli.later import Command, Later


def add(command: Command) -> None:
    """Add the command by `command(name, run, help, json)`, which makes its parser."""
    parser = command(
        "duplicates",
        Later("duplicates", "run"),
        "show articles with the same text, or nearly; make one of them",
        json=True,
    )
    actions = parser.add_subparsers(
        metavar="list | merge ID ID... | merge --same | keep ID ID... | merges | undo [MERGE]"
    )
    parser.set_defaults(action="list")

    def action(name: str, help: str) -> argparse.ArgumentParser:
        made: argparse.ArgumentParser = actions.add_parser(name, help=help, description=help)
        made.set_defaults(action=name)
        return made

    for name, help in (("list", "all groups, those that are most alike first"), ("merges", "what can be undone")):
        answering = action(name, help)
        answering.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help="one JSON object a line")
    merge = action("merge", "make one article of several, the one with the longest text; that can be undone")
    which = merge.add_mutually_exclusive_group(required=True)
    which.add_argument("ids", nargs="*", default=[], type=int, metavar="ID")
    which.add_argument("--same", action="store_true", help="one of every group whose texts are the same")
    merge.add_argument("--into", type=int, metavar="ID", help="the one of them that stays")
    keep = action("keep", "show these as duplicates of each other no more")
    keep.add_argument("ids", nargs="+", type=int, metavar="ID")
    undo = action("undo", "bring back what a merge took away")
    undo.add_argument("merge", nargs="?", type=int, metavar="MERGE", help="the newest where none is named")
