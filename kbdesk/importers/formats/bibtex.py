r"""BibTeX and BibLaTeX files.

Written by Zotero (also with Better BibTeX), JabRef, Mendeley, BibDesk, EndNote, Google Scholar, publishers' sites, and
by kbdesk's own export. Those of JabRef were held against its code (`SpecialFieldValue`, `GroupSerializer`, version 5).
How the fields map:

- `url` is the address, else `bdsk-url-1`, the `\url{...}` in `howpublished`, or that of `doi`, `eprint` (arXiv), `pmid`
  or `pmcid`; see `references` for one that has none of them.
- `title` is the title. Braces and the commands for accents and signs become the characters they stand for.
- `keywords` (commas or semicolons; a comma within braces belongs to the keyword) and `mendeley-tags` are tags.
- `groups` (JabRef; `,` between several) are the folders, each where JabRef's tree of groups has it (see
  `jabref_groups`); kbdesk's own export has ` > ` between the levels.
- `creationdate`, `timestamp` (JabRef), `date-added` (BibDesk), else `urldate` is the date.
- `annotation`, `annote`, `comment` and `note` are the note; `abstract` the stored content.
- `readstatus` (JabRef) of `read` is the flag read, `relevance` or a `priority` of `prio1` starred; `skimmed`,
  `ranking`, `qualityassured` and `printed` are no flags. `keywords` of `unread` stays a tag. kbdesk
  itself adds `kbdeskflags`.
- Authors, journal, numbers and all other fields are kept as the citation of the work (see `works`).
- `@comment`, `@preamble` and `@string` are no entries; the abbreviations of `@string` are filled in.
"""

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise

from kbdesk.bookmark import FLAGS, Bookmark, Flag, Skipped
from kbdesk.citation import Citation
from kbdesk.importers import works
from kbdesk.importers.dates import unix_seconds
from kbdesk.importers.fields import one_line, paragraphs
from kbdesk.importers.jabref_groups import tree_in
from kbdesk.importers.references import Reference
from kbdesk.importers.source import Importer, Source, said_damage
from kbdesk.patterns import compiled

_LONGEST_ENTRY = 2_000_000
_START = compiled(r"(?:^|(?<=\}))[ \t]*@([A-Za-z]{2,30})\s*[{(]", re.M)
_SEEN = compiled(r"^[ \t]*@[A-Za-z]{4,30}\s*[{(]\s*[^\s,={}()\"]*\s*,\s*[A-Za-z][\w:+.-]*\s*=\s*[{\"\w]", re.M)
_KEY = compiled(r"\s*([^\s,={}\"]*)\s*,")
_NAME = compiled(r"[\s,]*([A-Za-z][\w:+.-]*)\s*=\s*")
_NEXT_NAME = compiled(r"^[ \t]*+[A-Za-z][\w:+.-]*+[ \t]*+=\s*+[{\"\d]", re.M)
_MOST_UNCLOSED = 10
"""Values without an end in one entry, for each of which all of the rest was gone through."""
_BRACE = compiled(r"\\.|[{}]", re.S)
_QUOTE = compiled(r"\\.|[{}\"]", re.S)
_WORD = compiled(r"[^\s,#{}\"]+")
_CONCAT = compiled(r"\s*#\s*")
_URL = compiled(r"\\(?:url|href)\s*\{([^{}\s]+)\}|(https?://[^\s{}]+)")

_COMBINING = {"`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", "=": "\u0304", "u": "\u0306", ".": "\u0307",
              '"': "\u0308", "r": "\u030a", "H": "\u030b", "v": "\u030c", "d": "\u0323", "c": "\u0327", "k": "\u0328",
              "b": "\u0331"}  # fmt: skip
_SIGNS = {"ss": "ß", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "aa": "å",
          "AA": "Å", "i": "i", "j": "j", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "textbackslash": "\\",
          "textasciitilde": "~", "textasciicircum": "^", "textendash": "–", "textemdash": "—", "textquoteright": "’",
          "textquoteleft": "‘", "textquotedblleft": "“", "textquotedblright": "”", "dots": "…", "ldots": "…",
          "textdollar": "$", "S": "§", "P": "¶", "copyright": "©", "pounds": "£", "euro": "€", "texteuro": "€",
          "textdegree": "°", "guillemotleft": "«", "guillemotright": "»", "textregistered": "®",
          "texttrademark": "™", "textbraceleft": "\ue000", "textbraceright": "\ue001",
          "textbar": "|", "textless": "<", "textgreater": ">"}  # fmt: skip
_COMMAND = compiled(
    r"""\\(?:([`'^~=."])\s*(?:\{\s*(\\[ij]|[A-Za-z]?)\s*\}|(\\[ij](?![A-Za-z])|[A-Za-z]))  # accents that are signs
    |([uvHcdbkr])(?:\s*\{\s*(\\[ij]|[A-Za-z])\s*\}|\s+([A-Za-z]))  # accents that are letters
    |([A-Za-z]+)\s?(?:\{\})?  # other commands
    |([^A-Za-z]))""",
    re.X | re.S,
)


def _confidence(source: Source) -> float:
    start = source.sample
    return 0.9 if "@" in start and "=" in start and _SEEN.search(start) else 0.0


def _entries(source: Source, warnings: list[str]) -> Iterator[Bookmark | Skipped]:
    macros = {month: month.capitalize() for month in re.findall("...", "janfebmaraprmayjunjulaugsepoctnovdec")}
    groups = tree_in(text for kind, text in _chunks(source) if kind == "comment")
    links = damaged = 0
    whole = True
    for kind, text in _chunks(source):
        if kind in ("comment", "preamble"):
            continue
        values, state = _fields(text, macros, kind == "string")
        if kind == "string":
            macros.update(values)
            continue
        damaged += (state == "damaged") + (not whole)  # what is cut before the last one is damaged
        whole = state != "cut"
        key = _KEY.match(text)
        entry = _reference(values, works.of_bibtex(kind, key[1] if key else "", values, _plain), groups).entry()
        if state == "cut" and isinstance(entry, Bookmark) and not entry.url:
            entry = Skipped("entries that the end of the file cuts off", entry.title[:200])  # its address was to follow
        links += isinstance(entry, Bookmark)
        yield entry
    warnings += said_damage(whole, damaged, links)


def _chunks(source: Source) -> Iterator[tuple[str, str]]:
    """The entries: the kind of each, and its text behind the opening brace up to the next one."""
    rest = ""
    for piece in source.pieces():
        rest += piece
        starts = list(_START.finditer(rest))
        for found, following in pairwise(starts):
            yield found[1].lower(), rest[found.end() : following.start()]
        if starts:
            rest = rest[starts[-1].start() :]
        if len(rest) > _LONGEST_ENTRY:
            rest = rest[:_LONGEST_ENTRY] if starts else rest[-100:]
    if last := _START.match(rest):
        yield last[1].lower(), rest[last.end() :]


def _fields(text: str, macros: dict[str, str], bare: bool = False) -> tuple[dict[str, str], str]:
    """The fields of an entry by their names in lower case, and "whole", "damaged" or "cut"."""
    values, state = _read_fields(text, macros, bare, wary=False)
    if state == "cut" and not bare:
        # A brace that was lost makes one value of all the fields behind it, and leaves the entry without an end.
        warily, _ = _read_fields(text, macros, bare, wary=True)
        if len(warily) > len(values):
            return warily, "damaged"
    return values, state


def _read_fields(text: str, macros: dict[str, str], bare: bool, wary: bool) -> tuple[dict[str, str], str]:
    """The same, as the braces have it; a wary reader lets no value go on beyond what looks like the next field."""
    at = 0 if bare or not (key := _KEY.match(text)) else key.end()
    values: dict[str, str] = {}
    state = "whole"
    unclosed = 0
    while name := _NAME.match(text, at):
        value, at, ended = _value(text, name.end(), macros, wary)
        if not ended:
            # Its end was lost: it ends where the next field seems to begin, or with the file.
            following = _NEXT_NAME.search(text, name.end())
            if not following:
                return values, "cut"
            state = "damaged"
            unclosed += 1
            if unclosed > _MOST_UNCLOSED and not wary:
                return values, "cut"
            value, at = text[name.end() : following.start()].strip().strip('{},"').strip(), following.start()
        values.setdefault(name[1].lower(), value)
    return values, state if text[at:].lstrip(" \t\r\n,")[:1] in ("}", ")") else "cut" if state == "whole" else state


def _value(text: str, at: int, macros: dict[str, str], wary: bool) -> tuple[str, int, bool]:
    """A value, the place behind it, and whether it has an end."""
    parts = []
    while True:
        first = text[at : at + 1]
        if first in ("{", '"'):
            following = _NEXT_NAME.search(text, at) if wary else None
            end = _closing(text, at + 1, first == '"', following.start() if following else len(text))
            if end < 0:
                return "", at, False
            parts.append(text[at + 1 : end])
            at = end + 1
        elif word := _WORD.match(text, at):
            parts.append(macros.get(word[0].lower(), word[0]))
            at = word.end()
        else:
            return "".join(parts), at, bool(parts) or at < len(text)
        if not (concat := _CONCAT.match(text, at)):
            return "".join(parts), at, True
        at = concat.end()


def _closing(text: str, at: int, quoted: bool, stop: int) -> int:
    """The place of the closing brace or quotation mark; -1 where there is none before `stop`."""
    depth = 0
    for mark in (_QUOTE if quoted else _BRACE).finditer(text, at, stop):
        match mark[0]:
            case "{":
                depth += 1
            case "}" if depth:
                depth -= 1
            case "}" if not quoted:
                return mark.start()
            case '"' if not depth:
                return mark.start()
    return -1


def _reference(values: dict[str, str], work: Citation, groups: dict[str, list[str]]) -> Reference:
    def text(*names: str) -> str:
        return next((_plain(values[name]) for name in names if values.get(name, "").strip()), "")

    url = next((values[name] for name in ("url", "bdsk-url-1", "link") if values.get(name, "").strip()), "")
    if not url and (found := _URL.search(values.get("howpublished", "") or values.get("note", ""))):
        url = found[1] or found[2]
    folders = [[one_line(_plain(name)) for name in _split(path, ">")] for path in _split(values.get("groups", ""), ",")]
    prefix = values.get("archiveprefix", values.get("eprinttype", "arxiv")).lower()
    return Reference(
        title=text("title", "booktitle"),
        url=_address(url),
        doi=values.get("doi", "").replace("\\", ""),
        arxiv=values.get("eprint", "") if prefix == "arxiv" else "",
        pubmed=values.get("pmid", "") or (values.get("eprint", "") if prefix == "pubmed" else ""),
        pmc=values.get("pmcid", ""),
        isbn=text("isbn"),
        authors=[
            _plain(name)
            for name in re.split(r"(?<!\s)\s++and\s++", values.get("author", "") or values.get("editor", ""))
        ],
        issued=text("date", "year"),
        container=text("journaltitle", "journal", "booktitle"),
        publisher=text("publisher", "institution", "school", "organization"),
        abstract=_plain(values.get("abstract", "")),
        note=paragraphs(*(_plain(values.get(name, "")) for name in ("annotation", "annote", "comment", "note"))),
        folders=[groups.get(path[0], path) if len(path) == 1 else path for path in folders if path],
        tags=[_plain(tag) for tag in _split(values.get("keywords", "") or values.get("mendeley-tags", ""), ",;")],
        flags=_flags(values),
        work=work,
        added=next(
            (
                when
                for name in ("creationdate", "date-added", "timestamp", "urldate")
                if (when := unix_seconds(_plain(values.get(name, "")))) is not None
            ),
            None,
        ),
    )


def _flags(values: dict[str, str]) -> list[Flag]:
    own = values.get("kbdeskflags", "").split()
    flags = [flag for flag in FLAGS if flag in own]
    if values.get("readstatus", "").strip() == "read" and "read" not in flags:
        flags.append("read")
    if (values.get("relevance") or values.get("priority") == "prio1") and "starred" not in flags:
        flags.append("starred")
    return flags


def _split(text: str, separators: str) -> list[str]:
    """The parts of a list, split at the first of the separators that it has outside of braces."""
    for separator in separators:
        parts, start, depth = [], 0, 0
        for mark in re.finditer(r"\\.|[{}" + separator + "]", text):
            if mark[0] == "{":
                depth += 1
            elif mark[0] == "}":
                depth = max(0, depth - 1)
            elif mark[0] == separator and not depth:
                parts.append(text[start : mark.start()])
                start = mark.end()
        if parts:
            return [part for part in (*parts, text[start:]) if part.strip()]
    return [text] if text.strip() else []


def _address(url: str) -> str:
    found = _URL.match(url.strip())
    url = found[1] if found and found[1] else url.strip().strip("{}")
    return re.sub(r"\\([#$%&_{}~^])", r"\1", url).replace("{\\textasciitilde}", "~")


def _plain(text: str) -> str:
    """Text without LaTeX: commands for accents and signs as the characters they stand for, braces taken away."""
    if "\\" in text:
        text = _COMMAND.sub(_character, text)
    if "~" in text:
        text = text.replace("~", " ")
    if "{" in text or "}" in text:
        text = text.replace("{", "").replace("}", "")
    return text.translate(_KEPT).strip()


_KEPT = str.maketrans("\ue000\ue001\ue002", "{}~")
"""Braces and tildes that were written as such, while those of LaTeX are taken away."""


def _character(command: re.Match[str]) -> str:
    accent, letter = command[1] or command[4], command[2] or command[3] or command[5] or command[6] or ""
    if accent:
        return unicodedata.normalize("NFC", letter.lstrip("\\") + _COMBINING[accent]) if letter else ""
    if name := command[7]:
        return "\ue002" if name == "textasciitilde" else _SIGNS.get(name, "")
    return {"{": "\ue000", "}": "\ue001", "~": "\ue002", "\\": "\n"}.get(command[8], command[8])


IMPORTER = Importer("bibtex", "BibTeX", _confidence, _entries)
