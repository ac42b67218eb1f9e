"""What its user types into the search field, as an FTS5 expression.

Words must all be there, the last one may be the beginning of a word (it may still be being typed), "quoted words"
stand side by side. Nothing that can be typed is an error.
"""

import re

_PART = re.compile(r'"([^"]*)"?|(\S+)')
_WORD = re.compile(r"\w+")


def expression(query: str) -> str:
    """The FTS5 expression of a query, or "" where there is no word in it."""
    parts: list[str] = []
    for match in _PART.finditer(query):
        quoted, bare = match.groups()
        if quoted is not None:
            if words := _WORD.findall(quoted):
                parts.append('"' + " ".join(words) + '"')
        else:
            # "e-mail" is two words to the index: they have to stand side by side.
            if words := _WORD.findall(bare):
                parts.append('"' + " ".join(words) + '"')
    if not parts:
        return ""
    if _WORD.match(query[-1]):
        parts[-1] += "*"
    return " ".join(parts)
