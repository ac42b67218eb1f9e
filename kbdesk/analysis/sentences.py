"""Sentences of an extracted page: whole ones, without captions, bylines and invitations to subscribe."""

import re
from collections.abc import Iterator

from kbdesk.analysis.script import count_cjk
from kbdesk.patterns import Hinted

_LONGEST = 30_000
"""Characters that are looked at."""

_END = re.compile(
    r"[.!?…。！？](?:(?<=[。！？])[」』”）]*"
    r"|(?<=[.!?…])[\"'”’»)\]]*\s+(?=[\"'“‘«(\[¿¡„]*[^\W\d_a-z]|[\"'“‘«(„]*\d))",
)
"""Begins with the very mark, so that nothing else is tried anywhere else."""

_ABBREVIATION = re.compile(
    r"(?:^|[\s(„“\"])(?:[A-ZÄÖÜÀ-ÞА-Я]|Mr|Mrs|Ms|Dr|Prof|St|Sen|Rep|Gov|Gen|Lt|Col|Capt|Sgt|Jr|Sr|Inc|Ltd|Co|Corp"
    r"|No|Nr|Vol|Fig|vs|etc|approx|ca|bzw|usw|evtl|ggf|Abs|Hr|Fr|Hl|Mme|M|Mlle|Sr|Sra|Ud|Uds|EE|pág|núm|т|г|гг|им|ул"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|[a-z]\.[a-z]|[A-Z]\.[A-Z])\.$"
)
_LONGEST_ABBREVIATION = 12
_ORDINAL = re.compile(r"(?:^|\s)\d{1,3}\.$")
_WHOLE = re.compile(r"[.!?…。！？][\"'”’»)\]」』）]*$")
_BEGINS = re.compile(r"^[\"'“‘«(\[¿¡„「『]*[^\W_a-zа-я]")
_NO_PROSE_BEGINS = re.compile(
    r"(?:photo|image|picture|figure|fig\.|video|caption|credit|source|file photo|by [A-Z]|updated|published|posted"
    r"|last modified|written by|reviewed by|copyright|©|all rights|read more|see also|related|subscribe|sign up|click"
    r"|follow us|share this|advertisement|sponsored|table of contents|foto|bild|quelle|von [A-Z][a-z]+ [A-Z]|crédit"
    r"|lire aussi|leer más|фото|источник|читайте|写真|図|图|來源|来源)\b[\s:.]?",
    re.IGNORECASE,
)
_NO_PROSE = Hinted(
    re.compile(
        r"\bcookies?\b|newsletter|javascript|getty images|all rights reserved|terms of (?:use|service)|privacy policy"
        r"|https?://|www\.|@\w+\.\w",
        re.IGNORECASE,
    ),
    [
        *("cookie", "newsletter", "javascript", "getty images", "all rights reserved", "terms of", "privacy policy"),
        *("://", "www.", "@"),
    ],
)
"""What running text does not say."""

_FEWEST, _MOST = 40, 360
_FEWEST_CJK, _MOST_CJK = 14, 140
_MOSTLY_LETTERS = 0.65
_NO_PLAIN_LETTERS = bytes(n for n in range(0x100) if not (n < 0x80 and chr(n).isalpha()))


def paragraphs(text: str) -> Iterator[list[str]]:
    """The sentences of each paragraph of a text that has any, in order."""
    text = text[:_LONGEST]
    no_prose = _NO_PROSE.within(text)
    for line in text.split("\n"):
        if found := [sentence for sentence in split(line.strip()) if is_prose(sentence, no_prose)]:
            yield found


def is_prose(sentence: str, no_prose: Hinted = _NO_PROSE) -> bool:
    """Whether it is a whole sentence of running text, of a length that can be read in a summary.

    `no_prose` is what it may not say, as the text that it is of may say it.
    """
    cjk = count_cjk(sentence[:40]) > 10
    fewest, most = (_FEWEST_CJK, _MOST_CJK) if cjk else (_FEWEST, _MOST)
    return (
        fewest <= len(sentence) <= most
        and (cjk or sentence.count(" ") >= 5)
        and bool(_WHOLE.search(sentence))
        and bool(_BEGINS.match(sentence))
        and not _NO_PROSE_BEGINS.match(sentence)
        and not no_prose.is_in(sentence)
        and _is_mostly_letters(sentence)
    )


def _is_mostly_letters(sentence: str) -> bool:
    wanted = _MOSTLY_LETTERS * len(sentence) - sentence.count(" ")
    # Of most sentences the ASCII letters are enough; to count all of them takes ten times as long.
    plain = len(sentence.encode("utf-8", "replace").translate(None, _NO_PLAIN_LETTERS))
    return plain >= wanted or sum(map(str.isalpha, sentence)) >= wanted


def split(line: str) -> Iterator[str]:
    """The sentences of a line, whatever they are like; the last one may have no end."""
    begin = 0
    for end in _END.finditer(line):
        # Only the last word is looked at: a line of nothing but abbreviations must not cost its length squared.
        mark = end.start() + 1
        last = line[max(begin, mark - _LONGEST_ABBREVIATION) : mark]
        if _ABBREVIATION.search(last) or _ORDINAL.search(last):
            continue
        if piece := line[begin : end.end()].strip():
            yield piece
        begin = end.end()
    if rest := line[begin:].strip():
        yield rest
