"""What carries out a command, by its name: with the module that it is in comes much of the program, and only one is
needed for a call.
"""

import argparse
from collections.abc import Callable
from importlib import import_module
from typing import NamedTuple

Command = Callable[..., argparse.ArgumentParser]
"""What makes the parser of a command, by `command(name, run, help, json)`."""


class Later(NamedTuple):
    """A function of a module of this package that takes the arguments of a call and returns its exit status."""

    module: str
    name: str

    def __call__(self, arguments: argparse.Namespace) -> int:
        """Import it and call it."""
        return self.function()(arguments)

    def function(self) -> Callable[[argparse.Namespace], int]:
        """The function itself."""
        found: Callable[[argparse.Namespace], int] = getattr(import_module(f"{__package__}.{self.module}"), self.name)
        return found
