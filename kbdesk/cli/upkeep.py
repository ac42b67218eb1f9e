"""`export`, `config` and `backup`."""

import argparse
import sys
from typing import Any

import msgspec

from kbdesk.cli import output, session
from kbdesk.cli.signals import interrupted_by_signals
from kbdesk.commands.exports import Cancelled
from kbdesk.commands.picking import Selection
from kbdesk.datafolder import DataFolder, EngineBusy
from kbdesk.failure import KbdeskError
from kbdesk.settings import load, store

_FOR_ENDPOINTS = frozenset(
    f"analysis.{name}"
    for name in (
        "base_url",
        "model",
        "language",
        "daily_token_budget",
        "context_tokens",
        "concurrency",
        "timeout_seconds",
    )
)


def export(arguments: argparse.Namespace) -> int:
    """`kbdesk export FILE`."""
    folder = tuple(filter(None, arguments.folder.split("/")))
    narrowed = bool(folder or arguments.tag or arguments.category or arguments.search)
    if arguments.ids and narrowed:
        raise KbdeskError("--ids names the articles themselves; leave out --tag, --category, --folder and --search.")
    with session.engine(arguments) as engine:
        labelled = engine.curation.labelled(arguments.tag, arguments.category)
        within = msgspec.structs.replace(labelled, folder=engine.exports.folder(folder))
        selection = Selection(within, arguments.search, tuple(arguments.ids) if arguments.ids else None)
        try:
            with interrupted_by_signals() as stop:
                exported = engine.exports.write(arguments.file, arguments.format, selection, _written, stop)
        except Cancelled:
            raise KeyboardInterrupt from None
        finally:
            output.passing("")
    print(exported.sentence)
    if exported.lost:
        print(exported.lost, file=sys.stderr)
    return 0


def _written(number: int, total: int) -> None:
    output.passing(f"{number:,} of {total:,} articles")


def config(arguments: argparse.Namespace) -> int:
    """`kbdesk config [get KEY | set KEY VALUE | list]`."""
    path = DataFolder(arguments.data_dir).config
    if arguments.action == "set":
        settings = store(path, arguments.key, arguments.value).analysis
        if arguments.key in _FOR_ENDPOINTS and settings.provider == "local":
            note = f"{arguments.key} is for an endpoint, and analysis.provider is local."
            print(f"{note} `kbdesk config set analysis.provider openai` chooses one.", file=sys.stderr)
    elif arguments.action == "get":
        print(_shown(load(path).get(arguments.key)))
    else:
        output.lines((key, _shown(value)) for key, value in load(path))
    return 0


def _shown(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def doctor(arguments: argparse.Namespace) -> int:
    """`kbdesk doctor [--repair]`: 0 where all is well, 3 where something is not.

    With `--json` the last line is a report for the program's makers, and nothing in any line is private.
    """
    from kbdesk.commands import report

    try:
        with session.engine(arguments) as engine:
            try:
                findings = engine.check(arguments.repair, output.passing)
            finally:
                output.passing("")
            made = engine.report() if arguments.json else {}
    except KbdeskError as error:
        if arguments.json:
            folder = DataFolder(arguments.data_dir)
            _print_report(report.report(folder, load(folder.config), None))
        if isinstance(error, EngineBusy):
            raise KbdeskError("kbdesk works on this library. Quit it there, then repair.") from None
        raise
    wrong = [finding for finding in findings if finding.problem]
    if arguments.json:
        folder = engine.folder
        output.json_lines(
            {
                "check": row.check,
                "ok": not row.problem,
                "problem": report.private(row.problem, folder),
                "mendable": row.mendable,
            }
            for row in findings
        )
        _print_report(made)
    else:
        output.lines((row.check, row.problem or "ok") for row in findings)
        if any(row.mendable for row in wrong) and not arguments.repair:
            print("`kbdesk doctor --repair` puts right what can be, after a backup.")
    if not any(row.check == "tasks" for row in findings) and not any(row.check == "database" for row in wrong):
        print("kbdesk works on this library. For the other checks, quit it there, then try again.", file=sys.stderr)
    return 3 if wrong else 0


def _print_report(made: dict[str, Any]) -> None:
    output.json_lines([{"check": "report", "ok": True, "problem": "", "mendable": False, "report": made}])


def backup(arguments: argparse.Namespace) -> int:
    """`kbdesk backup FILE`."""
    with session.engine(arguments) as engine:
        engine.backup(arguments.file)
    print(f"The library was copied to {arguments.file}.")
    return 0
