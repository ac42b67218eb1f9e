"""`analysis`: the endpoint of the analysis, and its key."""

import argparse
import getpass
import sys

from kbdesk import api_key
from kbdesk.cli import output, session
from kbdesk.datafolder import DataFolder
from kbdesk.failure import KbdeskError
from kbdesk.settings import load

_LONGEST = 4_096


def analysis(arguments: argparse.Namespace) -> int:
    """`kbdesk analysis`, which says how things stand, or one of its actions."""
    with session.engine(arguments) as engine:
        endpoint = engine.endpoint
        match arguments.action:
            case "test":
                tested = endpoint.test()
                if arguments.json:
                    names = ("works", "sentence", "model", "form", "seconds", "tokens")
                    output.json_lines([{name: getattr(tested, name) for name in names}])
                elif tested.works:
                    print(tested.sentence)
                if not tested.works:
                    raise KbdeskError(tested.sentence)
            case "estimate":
                found = endpoint.estimate(arguments.ids or None, arguments.outdated)
                if arguments.json:
                    sizes = ("articles", "tokens", "at_most")
                    output.json_lines([{name: getattr(found, name) for name in sizes}])
                else:
                    print(f"{found.articles:,} articles: about {found.tokens:,} tokens, at most {found.at_most:,}.")
            case _:
                standing, key = endpoint.standing(), endpoint.key_source()
                settings = engine.settings.analysis
                if arguments.json:
                    rows = [
                        {
                            "provider": settings.provider,
                            "waiting": standing.waiting,
                            "tokens_today": standing.spent.tokens,
                            "daily_token_budget": standing.budget,
                            "held": standing.held,
                            "key": key,
                        }
                    ]
                    output.json_lines(rows)
                else:
                    output.lines(
                        (
                            ("provider", settings.provider),
                            ("endpoint", settings.base_url if standing.chosen else "none is asked"),
                            ("key", f"from the {key}" if key else "none"),
                            ("waiting", f"{standing.waiting:,} articles"),
                            ("today", f"{standing.spent.tokens:,} tokens" + _of(standing.budget)),
                            *(
                                (day, f"{spent.tokens:,} tokens, {spent.requests:,} requests")
                                for day, spent in endpoint.days()
                            ),
                        )
                    )
                    if standing.sentence:
                        print(standing.sentence)
    return 0


def _of(budget: int) -> str:
    return f" of {budget:,}" if budget else ""


def set_key(arguments: argparse.Namespace) -> int:
    """`kbdesk config set-key`: a key is typed or piped in, and never an argument, which other programs can see."""
    base_url = load(DataFolder(arguments.data_dir).config).analysis.base_url
    if sys.stdin.isatty():
        key = getpass.getpass(f"API key for {base_url} (it is not shown): ")
    else:
        key = sys.stdin.readline(_LONGEST)
    if not key.strip():
        raise KbdeskError("No key was given: type it, or pipe it in (`kbdesk config set-key < FILE`).")
    api_key.keep(base_url, key)
    print(f"The keyring keeps the key for {base_url}.")
    return 0


def forget_key(arguments: argparse.Namespace) -> int:
    """`kbdesk config forget-key`."""
    base_url = load(DataFolder(arguments.data_dir).config).analysis.base_url
    forgotten = api_key.forget(base_url)
    print(f"The keyring {'has forgotten the' if forgotten else 'has no'} key for {base_url}.")
    return 0
