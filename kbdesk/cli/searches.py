"""`searches`: the searches that were kept."""

import argparse

import msgspec

from kbdesk.cli import output, session


def searches(arguments: argparse.Namespace) -> int:
    """`kbdesk searches`."""
    with session.engine(arguments) as engine:
        match arguments.action:
            case "save":
                found = [engine.searches.save(arguments.query, arguments.name)]
            case "rename":
                found = [engine.searches.rename(arguments.id, arguments.name)]
            case "delete":
                found = [engine.searches.delete(arguments.id)[0]]
            case "restore":
                found = [engine.searches.restore(arguments.id)]
            case _:
                found = engine.searches.all()
        if arguments.json:
            output.json_lines(map(msgspec.structs.asdict, found))
        else:
            output.lines((row.id, row.name, row.query) for row in found)
    return 0
