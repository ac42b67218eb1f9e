"""`tags`, `categories` and `analyse`: putting the library in order."""

import argparse

from kbdesk.cli import output, session
from kbdesk.cli.waiting import work_until_idle
from kbdesk.failure import KbdeskError

_MANY = 20


def tags(arguments: argparse.Namespace) -> int:
    """`kbdesk tags`, which lists them, or one of its actions, which changes them."""
    with session.engine(arguments) as engine:
        curation = engine.curation
        if arguments.action == "list":
            found = curation.tags()
            if arguments.json:
                names = ("name", "count", "persons", "hidden")
                output.json_lines({name: getattr(tag, name) for name in names} for tag in found)
            else:
                output.lines((tag.count, tag.name, "hidden" if tag.hidden else "") for tag in found)
        elif arguments.action == "suggest":
            proposed = curation.suggest_merges()
            if arguments.json:
                output.json_lines({"name": row.name, "into": row.into, "reason": row.reason} for row in proposed)
            else:
                output.lines((row.name, row.into, row.reason) for row in proposed)
        else:
            match arguments.action:
                case "rename":
                    change = curation.rename_tag(arguments.old, arguments.new)
                case "merge":
                    if len(arguments.names) < 2:
                        raise KbdeskError("Name the tags to merge, and then the one to merge them into.")
                    change = curation.merge_tags(arguments.names[:-1], arguments.names[-1])
                case "delete":
                    change = curation.delete_tags(arguments.name)
                case "hide":
                    change = curation.hide_tags(arguments.name)
                case "apart":
                    change = curation.keep_tags_apart((arguments.name, arguments.other))
                case "show":
                    change = curation.show_tags(arguments.name)
                case _:
                    change = curation.undo_tags()
            undone = "Undone: " if arguments.action == "undo" else ""
            print(f"{undone}{change.sentence} Articles concerned: {len(change.articles)}.")
    return 0


def categories(arguments: argparse.Namespace) -> int:
    """`kbdesk categories`, which lists them, or one of its actions, which changes them."""
    with session.engine(arguments) as engine:
        curation, said = engine.curation, ""
        match arguments.action:
            case "add":
                said = curation.add_category(arguments.name, arguments.description).sentence
            case "rename":
                said = curation.rename_category(arguments.old, arguments.new).sentence
            case "remove":
                change = curation.remove_categories(arguments.name)
                said = f"{change.sentence} Articles concerned: {len(change.articles)}."
            case "assign":
                change = curation.categorise(arguments.ids, arguments.name)
                said = f"Articles put into {arguments.name!r}: {len(change.articles)}."
            case "undo":
                change = curation.undo_categories()
                said = f"Undone: {change.sentence} Articles concerned: {len(change.articles)}."
            case _:
                found = curation.categories()
                if arguments.json:
                    names = ("name", "description", "count")
                    output.json_lines({name: getattr(row, name) for name in names} for row in found)
                else:
                    output.lines((row.count, row.name, row.description) for row in found)
        if said:
            print(said)
    return 0


def analyse(arguments: argparse.Namespace) -> int:
    """`kbdesk analyse ID... | --all | --outdated`."""
    with session.engine(arguments) as engine:
        if arguments.all:
            count = engine.curation.analyse_all()
        elif arguments.outdated:
            count = engine.curation.analyse_outdated()
        else:
            count = engine.curation.analyse(arguments.ids)
        print(f"{count} to be analysed again.")
        if engine.endpoint.chosen and count > _MANY:
            print("`kbdesk analysis estimate` says what that takes, and `kbdesk analysis` how far it is.")
        if arguments.wait:
            work_until_idle(engine)
    return 0
