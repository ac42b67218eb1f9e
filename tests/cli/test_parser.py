import argparse
import subprocess
import sys
from collections.abc import Iterator

import pytest

from kbdesk.cli.later import Later
from kbdesk.cli.parser import _parser


def carried_out(parser: argparse.ArgumentParser) -> Iterator[Later]:
    """What carries out the commands of a parser, and the actions of these."""
    run = parser.get_default("run")
    if run is not None:
        yield run
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for made in action.choices.values():
                yield from carried_out(made)


@pytest.mark.parametrize("run", sorted(set(carried_out(_parser()[0]))), ids=lambda run: f"{run.module}.{run.name}")
def test_every_command_names_a_function_that_is_there(run: Later):
    assert callable(run.function())


def test_the_words_of_a_command_are_read_without_what_carries_the_others_out():
    code = (
        "import sys; from kbdesk.cli.parser import parse; parse(['import', 'list.txt', '--wait']);"
        "print(*{name for name in sys.modules if name.startswith('kbdesk.')})"
    )
    loaded = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.split()
    assert not {"kbdesk.settings", "kbdesk.engine", "kbdesk.cli.work", "kbdesk.cli.inspect"} & set(loaded)
    assert "kbdesk.cli.parser" in loaded
