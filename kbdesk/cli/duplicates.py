"""`duplicates`: articles with the same text under two addresses."""

import argparse
from typing import TYPE_CHECKING

from kbdesk.cli import output, session
from kbdesk.failure import KbdeskError

if TYPE_CHECKING:
    from kbdesk.commands.duplicates import Duplicate, Duplicates
    from kbdesk.library.merging import Merge


def run(arguments: argparse.Namespace) -> int:
    """`kbdesk duplicates`, which lists them, or one of its actions."""
    with session.engine(arguments) as engine:
        duplicates = engine.duplicates
        match arguments.action:
            case "merge" if arguments.same:
                if arguments.into is not None:
                    raise KbdeskError(
                        "--same is about many groups, and --into names one article: leave one of the two out."
                    )
                print(_merge_same(duplicates))
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


def _merge_same(duplicates: "Duplicates") -> str:
    from kbdesk.commands.duplicates import MOST_AT_ONCE

    groups = duplicates.same()
    if not groups:
        return "No two articles have the same text."
    steps = [
        duplicates.merge_all(groups[start : start + MOST_AT_ONCE]) for start in range(0, len(groups), MOST_AT_ONCE)
    ]
    return "\n".join(f"{step.name} `kbdesk undo` undoes it." for step in steps)


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
