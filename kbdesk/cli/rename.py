"""`rename`: another title for an article."""

import argparse

from kbdesk.cli import output, session
from kbdesk.failure import KbdeskError


def rename(arguments: argparse.Namespace) -> int:
    """`kbdesk rename ID TITLE`."""
    with session.engine(arguments) as engine:
        if engine.article(arguments.id) is None:
            raise KbdeskError(f"There is no article {arguments.id}.")
        step = engine.arranging.rename(arguments.id, arguments.title)
        found = engine.article(arguments.id)
    title = found.article.title if found is not None else ""
    if arguments.json:
        chosen = found is not None and found.own_title is not None
        output.json_lines([{"id": arguments.id, "title": title, "title_chosen": chosen}])
    elif step is None:
        print("The title was so already.")
    else:
        print(f"Its title is “{title}” now; `kbdesk undo` undoes it." if title else "It has no title now.")
    return 0
