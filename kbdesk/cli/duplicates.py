"""`duplicates`: articles with the same text under two addresses."""

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING

from kbdesk.cli import output, session

if TYPE_CHECKING:
    from kbdesk.jobs.duplicates import Duplicate
    from kbdesk.library.merging import Merge

Command = Callable[..., argparse.ArgumentParser]


def add(command: Command) -> None:
    """Add the command by `command(name, run, help, json)`, which makes its parser."""
    parser = command("duplicates", run, "show articles with the same text, or nearly; make one of them", json=True)
    actions = parser.add_subparsers(metavar="list | merge ID ID... | keep ID ID... | merges | undo [MERGE]")
    parser.set_defaults(action="list")

    def action(name: str, help: str) -> argparse.ArgumentParser:
        made: argparse.ArgumentParser = actions.add_parser(name, help=help, description=help)
        made.set_defaults(action=name)
        return made

    for name, help in (("list", "all groups, those that are most alike first"), ("merges", "what can be undone")):
        answering = action(name, help)
        answering.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help="one JSON object a line")
    merge = action("merge", "make one article of several, the one with the longest text; that can be undone")
    merge.add_argument("ids", nargs="+", type=int, metavar="ID")
    merge.add_argument("--into", type=int, metavar="ID", help="the one of them that stays")
    keep = action("keep", "show these as duplicates of each other no more")
    keep.add_argument("ids", nargs="+", type=int, metavar="ID")
    undo = action("undo", "bring back what a merge took away")
    undo.add_argument("merge", nargs="?", type=int, metavar="MERGE", help="the newest where none is named")


def run(arguments: argparse.Namespace) -> int:
    """`kbdesk duplicates`, which lists them, or one of its actions."""
    with session.engine(arguments) as engine:
        duplicates = engine.duplicates
        match arguments.action:
            case "merge":
                merge = duplicates.merge(arguments.ids, arguments.into)
                print(f"{merge.sentence} `kbdesk duplicates undo {merge.id}` undoes it.")
            case "keep":
                duplicates.keep(arguments.ids)
                print("They are no longer shown as duplicates of each other.")
            case "undo":
                print(f"Undone: {duplicates.undo(arguments.merge).sentence}")
            case "merges":
                _show_merges(arguments.json, duplicates.merges())
            case _:
                _show(arguments.json, duplicates.find())
    return 0


def _show(as_json: bool, groups: "list[list[Duplicate]]") -> None:
    if as_json:
        output.json_lines(
            {
                "similarity": min(one.similarity for one in group),
                "articles": [{**output.article(one.article), "similarity": one.similarity} for one in group],
            }
            for group in groups
        )
        return
    for number, group in enumerate(groups):
        if number:
            print()
        output.lines(
            (
                one.article.id,
                "longest" if one is group[0] else _percent(one.similarity),
                one.article.title,
                one.article.url,
            )
            for one in group
        )


def _show_merges(as_json: bool, merges: "list[Merge]") -> None:
    if as_json:
        output.json_lines(
            {
                "id": row.id,
                "made": output.iso(row.made),
                "kept": row.kept,
                "gone": list(row.gone),
                "sentence": row.sentence,
            }
            for row in merges
        )
    else:
        output.lines((row.id, output.iso(row.made), row.sentence) for row in merges)


def _percent(share: float) -> str:
    return "same" if share == 1 else f"{share:.0%}"
