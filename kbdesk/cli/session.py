"""An engine for the time of one command."""

import argparse
from collections.abc import Iterator
from contextlib import contextmanager

from kbdesk.cli.logs import write_log
from kbdesk.datafolder import DataFolder
from kbdesk.engine import Engine


@contextmanager
def engine(arguments: argparse.Namespace) -> Iterator[Engine]:
    """The engine of the data folder that a command names; it does no work unless the command starts it."""
    folder = DataFolder(arguments.data_dir)
    write_log(folder)
    opened = Engine(folder)
    try:
        yield opened
    finally:
        opened.stop()
