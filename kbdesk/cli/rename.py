"""`rename`: another title for an article."""

import argparse

from kbdesk.cli import output, session


def rename(arguments: argparse.Namespace) -> int:
    """`kbdesk rename ID TITLE`."""
    with session.engine(arguments) as engine:
        session.article(engine, arguments.id)
        step = engine.arranging.rename(arguments.id, arguments.title)
        found = session.article(engine, arguments.id)
    title = found.article.title
    if arguments.json:
        output.json_lines([{"id": arguments.id, "title": title, "title_chosen": found.own_title is not None}])
    elif step is None:
        print("The title was so already.")
    else:
        print(f"Its title is “{title}” now; `kbdesk undo` undoes it." if title else "It has no title now.")
    return 0
