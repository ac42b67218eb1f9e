"""The words of the commands in `curate`."""

import argparse
from collections.abc import Callable

from kbdesk.cli.later import Command, Later

_ANSWERING = ("list", "suggest")


def add(command: Command) -> None:
    """Add the commands by `command(name, run, help, json)`, which makes the parser of one."""
    _tags(
        command(
            "tags",
            Later("curate", "tags"),
            "show the tags, or put them in order; every change can be undone",
            json=True,
        )
    )
    _categories(
        command(
            "categories",
            Later("curate", "categories"),
            "show the categories, or change them, with undo",
            json=True,
        )
    )

    analyse = command("analyse", Later("curate", "analyse"), "analyse articles again, when there is time to spare")
    which = analyse.add_mutually_exclusive_group(required=True)
    which.add_argument("ids", nargs="*", type=int, metavar="ID", default=[])
    which.add_argument("--all", action="store_true", help="all that have a text")
    which.add_argument("--outdated", action="store_true", help="those that an older version analysed")
    analyse.add_argument("--wait", action="store_true", help="return when nothing is left to do")


def _tags(tags: argparse.ArgumentParser) -> None:
    action = _actions(
        tags, "list | rename OLD NEW | merge FROM... INTO | delete | hide | show NAME | suggest | apart | undo"
    )
    action("list", "all tags, those of most articles first")
    rename = action("rename", "give a tag another name")
    rename.add_argument("old", metavar="OLD")
    rename.add_argument("new", metavar="NEW")
    action("merge", "make one tag of several").add_argument("names", nargs="+", metavar="FROM... INTO")
    action("delete", "take a tag from all articles").add_argument("name", metavar="NAME")
    action("hide", "show a tag nowhere, and give it to no article").add_argument("name", metavar="NAME")
    action("show", "show a hidden tag again").add_argument("name", metavar="NAME")
    action("suggest", "tags that may be one")
    apart = action("apart", "say that two tags are not the same thing; they are not proposed again")
    apart.add_argument("name", metavar="NAME")
    apart.add_argument("other", metavar="OTHER")
    action("undo", "undo the last change of the tags, then the one before it")


def _categories(categories: argparse.ArgumentParser) -> None:
    action = _actions(
        categories, "list | add NAME DESCRIPTION | rename OLD NEW | remove NAME | assign NAME ID... | undo"
    )
    action("list", "all categories in their order")
    added = action("add", "add a category")
    added.add_argument("name", metavar="NAME")
    added.add_argument("description", metavar="DESCRIPTION", help="what is in it: phrases, separated by commas")
    rename = action("rename", "give a category another name; its articles stay in it")
    rename.add_argument("old", metavar="OLD")
    rename.add_argument("new", metavar="NEW")
    action("remove", "take a category away; its articles stay").add_argument("name", metavar="NAME")
    assign = action("assign", "put articles into a category; kbdesk learns from it")
    assign.add_argument("name", metavar="NAME")
    assign.add_argument("ids", nargs="+", type=int, metavar="ID")
    action("undo", "undo the last change of the categories, then the one before it")


def _actions(parser: argparse.ArgumentParser, metavar: str) -> Callable[[str, str], argparse.ArgumentParser]:
    actions = parser.add_subparsers(metavar=metavar)
    parser.set_defaults(action="list")

    def action(name: str, help: str) -> argparse.ArgumentParser:
        made: argparse.ArgumentParser = actions.add_parser(name, help=help, description=help)
        made.set_defaults(action=name)
        if name in _ANSWERING:
            made.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help="one JSON object a line")
        return made

    return action
