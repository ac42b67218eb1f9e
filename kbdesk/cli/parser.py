"""The words of the command line."""

import argparse
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn, cast

from kbdesk.cli import (
    analysis_parser,
    binning_parser,
    curate_parser,
    duplicates_parser,
    folders_parser,
    help_parser,
    searches_parser,
)
from kbdesk.cli.later import Later
from kbdesk.patterns import compiled

_ADDRESS = compiled(r"(?:https?|file)://|kbdesk:", re.IGNORECASE)


class _Versions(argparse.Action):
    """Says what is at work; it is looked up only where it is asked for."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> NoReturn:
        from kbdesk.versions import versions

        for name, version in versions().items():
            print(name, version)
        parser.exit()


def parse(argv: Sequence[str]) -> argparse.Namespace:
    """The arguments of one call; its `run` carries it out. Ends the process with status 2 where they are off."""
    argv = list(argv)
    position = _first_word(argv)
    if position is None:
        return _parser()[0].parse_args(argv)
    if position == len(argv):
        argv.append("open")
    parser, names = _parser(argv[position])
    if argv[position] not in names:
        if _ADDRESS.match(argv[position]) or Path(argv[position]).exists():
            argv.insert(position, "open")
        parser, _ = _parser()
    return parser.parse_args(argv)


def _first_word(argv: list[str]) -> int | None:
    """Where in a call its command is, or would be: `kbdesk`, `kbdesk FILE` and `kbdesk https://…` open the window. None
    where it asks for what all commands have.
    """
    position = 0
    while position < len(argv) and argv[position].startswith("-"):
        if argv[position] in ("-h", "--help", "--version"):
            return None
        position += 2 if argv[position] == "--data-dir" else 1
    return min(position, len(argv))


class _NotCalled:
    """Takes the words of a command that was not called, and leaves it at that."""

    def __getattr__(self, name: str) -> Any:
        return self

    def __call__(self, *_: object, **__: object) -> Any:
        return self


def _parser(called: str = "") -> tuple[argparse.ArgumentParser, set[str]]:
    """The parser of all commands, or of the one that was called (each takes some time to be made); and their names."""
    names: set[str] = set()
    parser = argparse.ArgumentParser(
        prog="kbdesk",
        description="A pile of links becomes a private, searchable, tagged library. Without a command: the window.",
    )
    parser.add_argument("--version", action=_Versions, nargs=0, help="what is at work here, and end")
    parser.add_argument("--data-dir", type=Path, metavar="DIR", help="the library's folder")
    common = argparse.ArgumentParser(add_help=False)
    common.add_argument("--data-dir", type=Path, metavar="DIR", default=argparse.SUPPRESS, help="the library's folder")
    as_json = argparse.ArgumentParser(add_help=False)
    as_json.add_argument("--json", action="store_true", help="one JSON object a line on standard output")
    subparsers = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)

    def command(name: str, run: object, help: str, json: bool = False) -> argparse.ArgumentParser:
        names.add(name)
        if called not in ("", name):
            return cast("argparse.ArgumentParser", _NotCalled())
        made: argparse.ArgumentParser = subparsers.add_parser(
            name, help=help, description=help, parents=[common, as_json] if json else [common]
        )
        made.set_defaults(run=run)
        return made

    opened = command("open", Later("window", "open_window"), "open the window, with links or files to add")
    opened.add_argument("things", nargs="*", metavar="URL|FILE")

    add = command("add", Later("work", "add"), "add links", json=True)
    add.add_argument("urls", nargs="+", metavar="URL")
    add.add_argument("--wait", action="store_true", help="return when nothing is left to do")
    add.add_argument("--tag", action="append", default=[], metavar="T", help="a tag for them; may be repeated")

    imports = command(
        "import", Later("work", "import_"), "import bookmark exports, lists of links, files and folders", json=True
    )
    imports.add_argument("files", nargs="+", type=Path, metavar="FILE")
    imports.add_argument("--wait", action="store_true", help="return when nothing is left to do")
    imports.add_argument("--dry-run", action="store_true", help="show what would be imported, and import nothing")
    imports.add_argument(
        "--format", metavar="F", help="take the file for this format (kbdesk help bring-links), whatever it looks like"
    )
    imports.add_argument("--tag", action="append", default=[], metavar="T", help="a tag for all; may be repeated")
    imports.add_argument("--skip-known", action="store_true", help="leave links alone that the library has already")
    imports.add_argument("--folder", default="", metavar="A/B", help="a folder to put everything in")
    imports.add_argument("--links-only", action="store_true", help="keep the links, and fetch nothing")
    imports.add_argument("--no-analysis", action="store_true", help="fetch and index only")

    run = command("run", Later("work", "run"), "work without a window")
    run.add_argument("--until-idle", action="store_true", help="return when nothing is left to do, now or later")

    jobs = command("jobs", Later("inspect", "jobs"), "show the imports", json=True)
    jobs.add_argument("id", nargs="?", type=int, metavar="ID")

    failures = command("failures", Later("inspect", "failures"), "show what failed, why, and what to do", json=True)
    failures.add_argument("--job", type=int, metavar="ID", help="of this import only")
    failures.add_argument("--all", action="store_true", help="those too that a retry has cured")

    retry = command("retry", Later("commands", "retry"), "try again what failed")
    which = retry.add_mutually_exclusive_group(required=True)
    which.add_argument("--job", type=int, metavar="ID")
    which.add_argument("--failure", type=int, metavar="ID")
    which.add_argument("--all", action="store_true")
    retry.add_argument(
        "--archive",
        action="store_true",
        help="ask the web archive (network.archive) for pages that cannot be had; it learns their addresses",
    )

    refresh = command(
        "refresh", Later("commands", "refresh"), "fetch pages again; what has not changed costs a question only"
    )
    refresh.add_argument("ids", nargs="+", type=int, metavar="ID")
    refresh.add_argument("--wait", action="store_true", help="return when nothing is left to do")

    for name, does in (
        ("pause", "pause an import"),
        ("resume", "go on with a paused import"),
        ("cancel", "end an import"),
    ):
        command(name, Later("commands", name), does).add_argument("id", type=int, metavar="ID")

    listing = command("list", Later("inspect", "list_"), "show the articles, newest first", json=True)
    listing.add_argument("--limit", type=int, default=100, metavar="N")
    listing.add_argument("--tag", default="", metavar="T")
    listing.add_argument("--category", default="", metavar="C")

    search = command("search", Later("inspect", "search"), "search the articles", json=True)
    search.add_argument("query", metavar="QUERY")
    search.add_argument("--limit", type=int, default=20, metavar="N")
    search.add_argument(
        "--mode",
        choices=("text", "semantic", "hybrid"),
        help="for the words, for their meaning, or for both; otherwise both for questions of four and more words",
    )

    related = command(
        "related", Later("inspect", "related"), "show what is about nearly the same as an article", json=True
    )
    related.add_argument("id", type=int, metavar="ID")
    related.add_argument("--limit", type=int, default=5, metavar="N")

    show = command("show", Later("inspect", "show"), "show one article")
    show.add_argument("id", type=int, metavar="ID")
    show.add_argument(
        "--format",
        choices=("text", "markdown", "html", "json", "copy"),
        default="text",
        help="text if not given; copy is the path of its file, or of its page as it came (library.keep_pages)",
    )

    note = command("note", Later("note", "note"), "show the note of an article, or write it", json=True)
    note.add_argument("id", type=int, metavar="ID")
    note.add_argument("text", nargs="?", metavar="TEXT", help='the note; "-" reads standard input, "" takes it away')

    rename = command("rename", Later("rename", "rename"), "give an article another title", json=True)
    rename.add_argument("id", type=int, metavar="ID")
    rename.add_argument("title", metavar="TITLE", help='the title; "" gives back the one that it had of itself')

    export = command("export", Later("upkeep", "export"), "write the library to a file that other programs read")
    export.add_argument("file", type=Path, metavar="FILE")
    export.add_argument("--format", metavar="F", help="karakeep, netscape, csv, …; by the file's ending otherwise")
    export.add_argument("--tag", default="", metavar="T", help="the articles with this tag only")
    export.add_argument("--category", default="", metavar="C", help="those of this category only")
    export.add_argument("--folder", default="", metavar="A/B", help="those in this folder or below it only")
    export.add_argument("--search", default="", metavar="QUERY", help="those that a search finds only")
    export.add_argument("--ids", nargs="+", type=int, metavar="ID", help="these articles only")

    curate_parser.add(command)
    folders_parser.add(command)
    duplicates_parser.add(command)
    analysis_parser.add(command)
    searches_parser.add(command)
    binning_parser.add(command)

    config = command("config", Later("upkeep", "config"), "show or change settings")
    actions = config.add_subparsers(metavar="list | get KEY | set KEY VALUE | set-key | forget-key")
    config.set_defaults(action="list")
    actions.add_parser("list", help="all settings").set_defaults(action="list")
    get = actions.add_parser("get", help="one setting")
    get.add_argument("key", metavar="KEY")
    get.set_defaults(action="get")
    change = actions.add_parser("set", help="change a setting")
    change.add_argument("key", metavar="KEY")
    change.add_argument("value", metavar="VALUE")
    change.set_defaults(action="set")
    analysis_parser.add_keys(actions)

    backup = command("backup", Later("upkeep", "backup"), "write a copy of the library, also while an import runs")
    backup.add_argument("file", type=Path, metavar="FILE")

    doctor = command("doctor", Later("upkeep", "doctor"), "look the library over, and put right what can be", json=True)
    doctor.add_argument("--repair", action="store_true", help="put right what can be, after a backup")

    command("install-desktop", Later("desktop", "install"), "put kbdesk into the menu of the desktop, for you alone")
    command("uninstall-desktop", Later("desktop", "uninstall"), "take it out of the menu again")

    demo = command("demo", Later("commands", "demo"), "a throwaway library from bundled articles; needs no network")
    demo.add_argument("--headless", action="store_true", help="in the terminal, and end when it is built")
    help_parser.add(command)
    return parser, names
