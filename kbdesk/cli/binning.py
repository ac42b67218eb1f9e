"""`delete`, `bin`, `undo` and `redo`: articles that go, and come back; and all else that is taken back."""

import argparse
from collections.abc import Callable
from typing import TYPE_CHECKING

from kbdesk.cli import output, session
from kbdesk.cli.signals import stopped_by_signals
from kbdesk.commands import step_words
from kbdesk.commands.picking import Selection
from kbdesk.commands.undoing import Undoing
from kbdesk.failure import KbdeskError
from kbdesk.library.records import Filter
from kbdesk.library.undoing import Step

if TYPE_CHECKING:
    from kbdesk.engine import Engine

_BIN = Filter(binned=True)


def delete(arguments: argparse.Namespace) -> int:
    """`kbdesk delete ID...`."""
    with session.engine(arguments) as engine:
        _check(arguments.ids, {id for id in arguments.ids if engine.article(id) is not None}, "There is no article {}.")
        step = engine.arranging.delete(Selection(ids=tuple(arguments.ids)))
        print(f"{_articles(step.count if step else 0)} moved to the bin; `kbdesk undo` undoes it.")
    return 0


def bin_(arguments: argparse.Namespace) -> int:
    """`kbdesk bin`, which lists it, or one of its actions."""
    with session.engine(arguments) as engine:
        if arguments.action == "list":
            rows = engine.articles(_BIN, 0, engine.count(_BIN))
            if arguments.json:
                output.json_lines({**output.article(row), "deleted": output.iso(row.binned)} for row in rows)
            else:
                output.lines((row.id, output.iso(row.binned), row.title, row.url) for row in rows)
            return 0
        if arguments.ids:
            binned = {row.id for row in engine.articles(_BIN, 0, engine.count(_BIN))}
            _check(arguments.ids, binned, "Article {} is not in the bin.")
        if arguments.action == "restore":
            step = engine.arranging.restore(Selection(ids=tuple(arguments.ids)))
            print(f"{_articles(step.count if step else 0)} restored.")
        else:
            _empty(engine, arguments.ids)
    return 0


def _empty(engine: "Engine", ids: list[int]) -> None:
    """Delete these for good, or all. What goes is all gone when it is stopped: its words too, which go at the end."""

    def told(done: int, total: int) -> None:
        output.passing(f"Deleted for good: {done:,} of {total:,}")

    with stopped_by_signals() as stop:
        if ids:
            count = engine.arranging.purge(Selection(ids=tuple(ids)), told, stop)
        else:
            count = engine.arranging.empty_bin(told, stop)
    output.passing("")
    if stop.is_set() and (left := engine.count(_BIN)):
        raise KeyboardInterrupt(f"{_articles(count)} deleted for good; still in the bin: {left}.")
    print(f"{_articles(count)} deleted for good.")


def undo(arguments: argparse.Namespace) -> int:
    """`kbdesk undo`."""
    return _turned(arguments, Undoing.undo, "There is nothing to undo.", "Undone")


def redo(arguments: argparse.Namespace) -> int:
    """`kbdesk redo`."""
    return _turned(arguments, Undoing.redo, "There is nothing to redo.", "Done again")


def _turned(arguments: argparse.Namespace, turn: Callable[[Undoing], Step | None], nothing: str, done: str) -> int:
    with session.engine(arguments) as engine:
        step = turn(engine.undoing)
        if step is None:
            raise KbdeskError(nothing)
        print(f"{done}: {_said(step)}")
    return 0


def _said(step: Step) -> str:
    links = "1 link" if step.count == 1 else f"{step.count} links"
    return step_words.said(step, _articles(step.count), links, step.name)


def _check(ids: list[int], there: set[int], sentence: str) -> None:
    for id in ids:
        if id not in there:
            raise KbdeskError(sentence.format(id))


def _articles(count: int) -> str:
    return "1 article" if count == 1 else f"{count} articles"
