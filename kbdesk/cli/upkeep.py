"""`export`, `config` and `backup`."""

import argparse
from collections.abc import Iterator
from typing import Any

from kbdesk.cli import output, session
from kbdesk.datafolder import DataFolder
from kbdesk.engine import Engine
from kbdesk.library.records import Filter
from kbdesk.settings import load, store

_PAGE = 500


def export(arguments: argparse.Namespace) -> int:
    """`kbdesk export FILE`."""
    from kbdesk.exporters import write

    with session.engine(arguments) as engine:
        count = write(_articles(engine), arguments.file, arguments.format)
    print(f"{count} articles written to {arguments.file}.")
    return 0


def _articles(engine: Engine) -> Iterator[dict[str, Any]]:
    offset = 0
    while page := engine.articles(Filter(), offset, _PAGE):
        for row in page:
            if (found := engine.article(row.id)) is not None:
                yield output.detail(found)
        offset += len(page)


def config(arguments: argparse.Namespace) -> int:
    """`kbdesk config [get KEY | set KEY VALUE | list]`."""
    path = DataFolder(arguments.data_dir).config
    if arguments.action == "set":
        store(path, arguments.key, arguments.value)
    elif arguments.action == "get":
        print(_shown(load(path).get(arguments.key)))
    else:
        output.lines((key, _shown(value)) for key, value in load(path))
    return 0


def _shown(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def doctor(arguments: argparse.Namespace) -> int:
    """`kbdesk doctor [--repair]`: 0 where all is well, 3 where something is not."""
    with session.engine(arguments) as engine:
        findings = engine.check(arguments.repair)
    wrong = [finding for finding in findings if finding.problem]
    if arguments.json:
        output.json_lines(
            {"check": row.check, "ok": not row.problem, "problem": row.problem, "mendable": row.mendable}
            for row in findings
        )
    else:
        output.lines((row.check, row.problem or "ok") for row in findings)
        if any(row.mendable for row in wrong) and not arguments.repair:
            print("`kbdesk doctor --repair` puts right what can be, after a backup.")
    return 3 if wrong else 0


def backup(arguments: argparse.Namespace) -> int:
    """`kbdesk backup FILE`."""
    with session.engine(arguments) as engine:
        engine.backup(arguments.file)
    print(f"The library was copied to {arguments.file}.")
    return 0
