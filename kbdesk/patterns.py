"""Regular expressions: such that also Python 3.11.0 to 3.11.4 match rightly, and such that are rarely searched for.

In those versions, one of which Debian 12 has, a group that is repeated possessively, `(?:a|b)*+`, goes wrong where
something in it can be matched in two ways (https://github.com/python/cpython/issues/106052): half the links of an
export were not found. What is possessive only saves going back, and time; so these groups may go back there. Single
characters, `[^<]*+`, were always right.
"""

import re
import sys
from collections.abc import Sequence

_BROKEN = sys.version_info < (3, 11, 5)
_GROUP = re.compile(r"(?<!\\)(\)(?:[*+?]|\{\d*,?\d*\}))\+")


def compiled(pattern: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    """What `re.compile` makes of a pattern, or of one that finds the same, where it would find something else."""
    return re.compile(without_possessive_groups(pattern) if _BROKEN else pattern, flags)


def without_possessive_groups(pattern: str) -> str:
    """The same pattern, but that groups which are repeated may give something back."""
    return _GROUP.sub(r"\1", pattern)


class Hinted:
    """An expression that is searched for only where a text has one of its hints, which takes a tenth of the time.

    Args:
        hints: words in lower case, of which one is in whatever the expression finds.
    """

    def __init__(self, expression: re.Pattern[str], hints: Sequence[str]) -> None:
        self._expression = expression
        self._hints = hints

    def is_in(self, text: str) -> bool:
        """Whether the expression finds anything in a text."""
        folded = text.lower() if self._hints else ""
        return any(hint in folded for hint in self._hints) and self._expression.search(text) is not None

    def within(self, text: str) -> "Hinted":
        """The same for the parts of a text: with the hints that this has, which mostly are none."""
        folded = text.lower()
        return Hinted(self._expression, [hint for hint in self._hints if hint in folded])
