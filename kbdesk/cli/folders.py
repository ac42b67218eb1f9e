"""`folders`: what articles are filed under."""

import argparse

from kbdesk.cli import output, session
from kbdesk.commands.arranging import Arranging
from kbdesk.failure import KbdeskError
from kbdesk.library.undoing import Step


def folders(arguments: argparse.Namespace) -> int:
    """`kbdesk folders`, which lists them, or one of its actions."""
    with session.engine(arguments) as engine:
        arranging = engine.arranging
        match arguments.action:
            case "add":
                said = _done(arranging.add_folder(_names(arguments.folder)), "There is the folder {name} now")
            case "move":
                found = _found(arranging, arguments.folder)
                said = _done(arranging.move_folder(found, _names(arguments.to)), "The folder is {name} now")
            case "remove":
                found = _found(arranging, arguments.folder)
                said = _done(arranging.dissolve_folder(found), "The folder {name} is gone, its articles stay")
            case _:
                rows = [(one, arranging.folder_path(one.id)) for one in arranging.folders()]
                rows.sort(key=lambda row: [name.casefold() for name in row[1]])
                if arguments.json:
                    output.json_lines({"id": one.id, "folder": path, "articles": one.count} for one, path in rows)
                else:
                    output.lines((one.count, "/".join(path)) for one, path in rows)
                return 0
    print(said)
    return 0


def _names(path: str) -> list[str]:
    return path.split("/")


def _found(arranging: Arranging, path: str) -> int:
    if (found := arranging.folder_at(_names(path))) is None:
        raise KbdeskError(f"There is no folder {path!r}.")
    return found


def _done(step: Step | None, said: str) -> str:
    return f"{said.format(name=step.name)}; `kbdesk undo` undoes it." if step else "It was so already."
