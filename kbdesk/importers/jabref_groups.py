"""The tree of groups in a library of JabRef.

An entry names its groups without saying where they lie. The tree stands behind all entries, in a comment
`jabref-meta: grouping`: a line for each group with its depth, its kind, and its name before a `\\;`. Held against
`GroupSerializer` and `BibDatabaseWriterTest` of JabRef 5.
"""

import re
from collections.abc import Iterable

from kbdesk.patterns import compiled

_TREE = compiled(r"\s*jabref-meta:\s*grouping:", re.IGNORECASE)
_GROUP = compiled(r"^\s*(\d{1,3}) ([A-Za-z]+Group):((?:[^\\;\n]|\\[^;\n])*)\\?;", re.MULTILINE)
_ESCAPED = compiled(r"\\(.)")


def tree_in(comments: Iterable[str]) -> dict[str, list[str]]:
    """The path of each group by its name, outermost first; without those of which there are several of one name."""
    paths: dict[str, list[str]] = {}
    several: set[str] = set()
    for comment in comments:
        if not (start := _TREE.match(comment)):
            continue
        above: list[tuple[int, str]] = []
        for depth, kind, raw in _GROUP.findall(comment, start.end()):
            name = " ".join(_ESCAPED.sub(r"\1", raw).split())
            while above and above[-1][0] >= int(depth):
                above.pop()
            if kind == "AllEntriesGroup" or not name:
                continue
            above.append((int(depth), name))
            several |= {name} & paths.keys()
            paths[name] = [each for _, each in above]
    return {name: path for name, path in paths.items() if name not in several}
