"""Regular expressions that also Python 3.11.0 to 3.11.4 match rightly, which Debian 12 has.

There a group that is repeated possessively, `(?:a|b)*+`, goes wrong where something in it can be matched in two ways
(https://github.com/python/cpython/issues/106052): half the links of an export were not found. What is possessive only
saves going back, and time; so these groups may go back there. Single characters, `[^<]*+`, were always right.
"""

import re
import sys

_BROKEN = sys.version_info < (3, 11, 5)
_GROUP = re.compile(r"(?<!\\)(\)(?:[*+?]|\{\d*,?\d*\}))\+")


def compiled(pattern: str, flags: re.RegexFlag = re.NOFLAG) -> re.Pattern[str]:
    """What `re.compile` makes of a pattern, or of one that finds the same, where it would find something else."""
    return re.compile(without_possessive_groups(pattern) if _BROKEN else pattern, flags)


def without_possessive_groups(pattern: str) -> str:
    """The same pattern, but that groups which are repeated may give something back."""
    return _GROUP.sub(r"\1", pattern)
