"""Sentences of an extracted page: whole ones, without captions, bylines and invitations to subscribe."""

import re
from collections.abc import Iterator

from kbdesk.analysis.script import count_cjk
from kbdesk.patterns import Hinted, compiled

_LONGEST = 30_000
"""Characters that are looked at."""

_END = compiled(
    r"[.!?…。！？](?:(?<=[。！？])[」』”）]*"
    r"|(?<=[.!?…])[\"'”’»)\]]*\s+(?=[\"'“‘«(\[¿¡„]*[^\W\d_a-z]|[\"'“‘«(„]*\d))",
)
"""Begins with the very mark, so that nothing else is tried anywhere else."""

_ABBREVIATION = compiled(
    r"(?:^|[\s(„“\"])(?:[A-ZÄÖÜÀ-ÞА-Я]|Mr|Mrs|Ms|Dr|Prof|St|Sen|Rep|Gov|Gen|Lt|Col|Capt|Sgt|Jr|Sr|Inc|Ltd|Co|Corp"
    r"|No|Nr|Vol|Fig|vs|etc|approx|ca|bzw|usw|evtl|ggf|Abs|Hr|Fr|Hl|Mme|M|Mlle|Sr|Sra|Ud|Uds|EE|pág|núm|т|г|гг|им|ул"
    r"|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|[a-z]\.[a-z]|[A-Z]\.[A-Z])\.$"
)
_LONGEST_ABBREVIATION = 12
_COMPANY = r"(?:Inc|Ltd|Corp|Co|LLC|LP|PLC|Plc|AG|GmbH|SE|SA|AB|NV|BV|KK|Pty)\b"
_NAME = compiled(rf"([^\W\d_a-z]\w*)!(?=,|['’]s\b|-\w|\s+(?:[a-zß-öø-ÿ]|{_COMPANY}))")
"""A word with an exclamation mark that a sentence goes on behind: "Yahoo! said", "Jeopardy!'s host". It is a name."""

_WORD = compiled(r"(?<!\w)([^\W\d_a-z]\w*)!$")
_LONGEST_NAME = 24
# What goes on with a name and never begins a sentence: the form of a company, and small words with capitals.
_GOES_ON = compiled(rf"{_COMPANY}|(?:At|In|Of|On|For|To|And|With|From) (?:The|A|An|My|Your|Our)\b")
# What begins one also behind a name.
_BEGINS_ONE = compiled(
    r"(?:The|A|An|It|He|She|They|We|I|You|This|That|These|Those|There|But|Der|Die|Das|Ein|Eine|Er|Sie|Es|Wir|Ich|Aber"
    r"|Le|Les|Un|Une|Il|Elle|Ce|Nous|Mais|El|Los|Las|Una|Pero|Lo|Gli|Uma|Os|As)\b"
)
_ORDINAL = compiled(r"(?:^|\s)\d{1,3}\.$")
_WHOLE = compiled(r"[.!?…。！？][\"'”’»)\]」』）]*$")
_BEGINS = compiled(r"^[\"'“‘«(\[¿¡„「『]*[^\W_a-zа-я]")
_NO_PROSE_BEGINS = compiled(
    r"(?:photo|image|picture|figure|fig\.|video|caption|credit|source|file photo|by [A-Z]|updated|published|posted"
    r"|last modified|written by|reviewed by|copyright|©|all rights|read more|see also|related|subscribe|sign up|click"
    r"|follow us|share this|advertisement|sponsored|table of contents|foto|bild|quelle|von [A-Z][a-z]+ [A-Z]|crédit"
    r"|lire aussi|leer más|фото|источник|читайте|写真|図|图|來源|来源)\b[\s:.]?",
    re.IGNORECASE,
)
_NO_PROSE = Hinted(
    compiled(
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
    no_prose, names = _NO_PROSE.within(text), _names(text)
    for line in text.split("\n"):
        if found := [sentence for sentence in split(line.strip(), names) if is_prose(sentence, no_prose)]:
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


def _names(text: str) -> frozenset[str]:
    """Words that a text writes with an exclamation mark in the midst of a sentence."""
    return frozenset(_NAME.findall(text)) if "!" in text else frozenset()


def split(line: str, names: frozenset[str] | None = None) -> Iterator[str]:
    """The sentences of a line, whatever they are like; the last one may have no end.

    `names` are words that are known to have an exclamation mark of their own; of the line itself where none are given.
    """
    names = _names(line) if names is None else names
    begin = 0
    for end in _END.finditer(line):
        # Only the last word is looked at: a line of nothing but abbreviations must not cost its length squared.
        mark = end.start() + 1
        last = line[max(begin, mark - _LONGEST_ABBREVIATION) : mark]
        if _ABBREVIATION.search(last) or _ORDINAL.search(last):
            continue
        if line[end.end() : end.end() + 1].islower():  # the pattern knows small letters without accents alone
            continue
        if line[end.start()] == "!" and _is_of_a_name(line, begin, end, names):
            continue
        if piece := line[begin : end.end()].strip():
            yield piece
        begin = end.end()
    if rest := line[begin:].strip():
        yield rest


def _is_of_a_name(line: str, begin: int, end: re.Match[str], names: frozenset[str]) -> bool:
    """Whether an exclamation mark is part of a name: "E! News", "Yahoo! Inc.", "Panic! At The Disco"."""
    mark = end.start() + 1
    word = _WORD.search(line[max(begin, mark - _LONGEST_NAME) : mark])
    if word is None or line[mark : mark + 1] != " ":
        return False
    if _GOES_ON.match(line, end.end()):
        return True
    is_one = word[1] in names or (len(word[1]) == 1 and word[1] != "I")
    return is_one and not _BEGINS_ONE.match(line, end.end())
