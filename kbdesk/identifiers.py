"""The numbers that works go by, as they stand in addresses and texts."""

import re

from kbdesk.patterns import compiled

_DOI = compiled(r"10\.\d{4,9}/[^\s\"<>]+")
_DOI_END = compiled(r"(?:[.,;:'\u2019\u201d]|&(?:[lg]t|quot);?.*|</.*)+$")
_ARXIV = compiled(
    r"(?:arxiv[:.]?\s*)?(?P<id>\d{4}\.\d{4,5}|[a-z]+(?:-[a-z]+)?(?:\.[A-Z]{2})?/\d{7})(?P<version>v\d+)?", re.IGNORECASE
)


def doi_in(text: str) -> str:
    """The DOI that a text holds, without what a sentence puts behind it; "" where it holds none."""
    found = _DOI.search(text)
    if not found:
        return ""
    doi = _DOI_END.sub("", found[0])
    for opening, closing in ("()", "[]", "{}"):  # a closing one without its opening belongs to the sentence
        while doi.endswith(closing) and doi.count(closing) > doi.count(opening):
            doi = _DOI_END.sub("", doi[:-1])
    return doi if "/" in doi and not doi.endswith("/") else ""


def arxiv_in(text: str) -> str:
    """The number in arXiv that a text is, with its version; "" where it is none."""
    found = _ARXIV.fullmatch(text.strip())
    return found["id"] + (found["version"] or "").lower() if found else ""


def isbn_in(text: str) -> str:
    """The ISBN that a text holds, digits with an X at most; "" where its check digit is wrong."""
    for found in re.finditer(r"(?<![\dXx])[\dXx](?:[\s\u2010-\u2015-]?[\dXx]){9,12}(?![\dXx])", text):
        digits = re.sub(r"[^\dX]", "", found[0].upper())
        if len(digits) == 13 and digits.isdigit() and digits.startswith(("978", "979")):
            if sum(int(digit) * (1, 3)[place % 2] for place, digit in enumerate(digits)) % 10 == 0:
                return digits
        elif (
            len(digits) == 10
            and digits[:9].isdigit()
            and sum((10 if digit == "X" else int(digit)) * (10 - place) for place, digit in enumerate(digits)) % 11 == 0
        ):
            return digits
    return ""
