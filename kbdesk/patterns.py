"""Regular expressions: compiled when they are first used, matched rightly also by Python 3.11.0 to 3.11.4, and rarely
searched for.

There are some hundreds in kbdesk, of which a start uses few: to compile all of them took a tenth of its time.

In those versions, one of which Debian 12 has, a group that is repeated possessively, `(?:a|b)*+`, goes wrong where
something in it can be matched in two ways (https://github.com/python/cpython/issues/106052): half the links of an
export were not found. What is possessive only saves going back, and time; so these groups may go back there. Single
characters, `[^<]*+`, were always right.
"""

import re
import sys
from collections.abc import Sequence
from typing import Any, AnyStr, Generic, cast

_BROKEN = sys.version_info < (3, 11, 5)
_PART = re.compile(
    r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]"  # of no account, and so is all that stands in a set of characters
    r"|(?P<repeated>\)(?:[*+?]|\{\d*,?\d*\}))\+",
    re.DOTALL,
)
_MEMBERS = tuple(name for name in dir(re.Pattern) if not name.startswith("_"))


class _Expression(Generic[AnyStr]):
    """Stands for a compiled expression, and has all that one has from the first use on."""

    def __init__(self, pattern: AnyStr, flags: re.RegexFlag) -> None:
        self.pattern: AnyStr = pattern
        self._given = flags

    def __getattr__(self, name: str) -> Any:
        """What is not there yet: asked for at the first use alone, after which nothing stands between."""
        if name not in _MEMBERS:
            raise AttributeError(name)
        right = without_possessive_groups(self.pattern) if _BROKEN and isinstance(self.pattern, str) else self.pattern
        made = re.compile(right, self._given)
        self.__dict__.update((member, getattr(made, member)) for member in _MEMBERS)
        return self.__dict__[name]


def compiled(pattern: AnyStr, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[AnyStr]:
    """What `re.compile` makes of a pattern, or of one that finds the same, where it would find something else; but
    it is made when it is first used, and what is wrong with the pattern is said then.

    Functions of `re` do not take it; its methods do the same.
    """
    return cast("re.Pattern[AnyStr]", _Expression(pattern, flags))


def without_possessive_groups(pattern: str) -> str:
    """The same pattern, but that groups which are repeated may give something back."""
    return _PART.sub(lambda part: part["repeated"] or part[0], pattern)


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
