"""The words of the commands in `analysis`."""

import argparse

from kbdesk.cli.later import Command, Later


def add(command: Command) -> None:
    """Add the commands by `command(name, run, help, json)`, which makes the parser of one."""
    help = "show how things stand with the endpoint of the analysis, or ask it something"
    made = command("analysis", Later("analysis", "analysis"), help, json=True)
    made.set_defaults(action="status")
    actions = made.add_subparsers(metavar="test | estimate [ID...]")
    for name, does in (
        ("test", "ask the endpoint about a tiny article, and say whether it works"),
        ("estimate", "say how many tokens the analysis of articles would take; all that have a text by default"),
    ):
        action = actions.add_parser(name, help=does, description=does)
        action.set_defaults(action=name)
        action.add_argument("--json", action="store_true", default=argparse.SUPPRESS, help="one JSON object a line")
        if name == "estimate":
            action.add_argument("ids", nargs="*", type=int, metavar="ID")
            action.add_argument("--outdated", action="store_true", help="those that something else analysed")


def add_keys(actions: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add what concerns the key to the actions of `config`."""
    for name, does, run in (
        (
            "set-key",
            "keep the endpoint's API key in the keyring; it is typed or piped in",
            Later("analysis", "set_key"),
        ),
        ("forget-key", "take the endpoint's API key out of the keyring", Later("analysis", "forget_key")),
    ):
        actions.add_parser(name, help=does, description=does).set_defaults(run=run)
