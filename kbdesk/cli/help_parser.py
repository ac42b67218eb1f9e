"""The words of the command in `help`."""

from kbdesk.cli.later import Command, Later


def add(command: Command) -> None:
    """Add the command by `command(name, run, help, json)`, which makes its parser."""
    parser = command("help", Later("help", "run"), "show the help; without a topic its contents")
    parser.add_argument("topic", nargs="*", metavar="TOPIC", help="a page, or words of a heading, such as pocket")
