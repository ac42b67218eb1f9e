"""Finding addresses in a line of plain text or Markdown."""

import re

from kbdesk.patterns import compiled

BARE = compiled(
    r"(?<![A-Za-z0-9_@./-])(?:(?:https?|ftp)://|www\.(?=[\w-]{1,63}\.[\w-]))"
    r"(?:(?![,;|](?:https?|ftp)://)[^\s<>\"`\u3000-\u303f\uff08-\uff0f\uff1a-\uff1f])+",
    re.IGNORECASE,
)
"""An address in prose: up to white space, a quotation mark, an angle bracket, a full-width punctuation mark or
another address after a comma."""

_TRAILING = ".,;:!?'\u2019\u201d\u00bb\u2026*_~|"
_PAIRS = {")": "(", "]": "[", "}": "{"}
_WORD = compiled(r"\w")
_GAP = compiled(r" +(?=[ .,])")
"""What an address leaves between the words around it, taken out."""


def trimmed(found: str) -> str:
    """An address as found in prose, without the punctuation that belongs to the sentence.

    A closing bracket belongs to the address where it has the opening one too, as in `.../Foo_(bar)`.
    """
    end = len(found)
    surplus = {close: found.count(close) - found.count(open) for close, open in _PAIRS.items()}
    while end:
        last = found[end - 1]
        if last in _PAIRS and surplus[last] > 0:
            surplus[last] -= 1
        elif last not in _TRAILING:
            break
        end -= 1
    return found[:end]


def with_scheme(url: str) -> str:
    """`www.example.com` as people write it, with the scheme that browsers try first."""
    return f"https://{url}" if url[:4].lower() == "www." else url


def is_address(target: str) -> bool:
    """Whether the target of a Markdown link is an address on the web."""
    return BARE.match(target) is not None


def parted(text: str) -> tuple[list[str], str]:
    """The addresses in prose, and what else it says: without them, and without the lines that held nothing more."""
    addresses: list[str] = []
    lines: list[str] = []
    for line in text.splitlines():
        rest, at = "", 0
        for bare in BARE.finditer(line):
            found = trimmed(bare[0])
            addresses.append(with_scheme(found))
            rest += line[at : bare.start()]
            at = bare.start() + len(found)
        rest = _GAP.sub("", rest + line[at:]).strip() if at else line.rstrip()
        if not at or _WORD.search(rest):
            lines.append(rest)
    return list(dict.fromkeys(addresses)), "\n".join(lines).strip()


def heading(text: str) -> tuple[list[str], str]:
    """The same for a title: what joined it and an address is no part of it."""
    addresses, rest = parted(text)
    return addresses, rest.strip(" :|,;\u2013\u2014-") if addresses else rest
