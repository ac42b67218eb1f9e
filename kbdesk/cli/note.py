"""`note`: what its user wrote to an article."""

import argparse
import sys

from kbdesk.cli import output, session
from kbdesk.commands.arranging import MOST_NOTE
from kbdesk.failure import KbdeskError


def note(arguments: argparse.Namespace) -> int:
    """`kbdesk note ID [TEXT]`."""
    with session.engine(arguments) as engine:
        session.article(engine, arguments.id)
        if arguments.text is not None:
            text = _standard_input() if arguments.text == "-" else arguments.text
            step = engine.arranging.note(arguments.id, text)
        kept = session.article(engine, arguments.id).note
    if arguments.json:
        output.json_lines([{"id": arguments.id, "note": kept}])
    elif arguments.text is None:
        print(kept) if kept else print("It has no note.", file=sys.stderr)
    elif step is None:
        print("The note was so already.")
    else:
        print("Note written; `kbdesk undo` undoes it." if kept else "Note taken away; `kbdesk undo` undoes it.")
    return 0


def _standard_input() -> str:
    # A byte more than the longest note can have is enough to see that it is too long.
    read = sys.stdin.buffer.read(4 * MOST_NOTE + 1)
    try:
        return read.decode("utf-8-sig")
    except UnicodeDecodeError:
        if len(read) > 4 * MOST_NOTE:
            return read.decode("utf-8", "replace")
        raise KbdeskError("What comes on standard input is not text in UTF-8.") from None
