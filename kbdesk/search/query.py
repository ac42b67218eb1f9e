"""The query language: from what its user typed to what is wanted.

    river bank          both words; the last one may be the beginning of a word, for it may still be being typed
    lig*                words that begin so
    "old river"         side by side
    river OR sea        one of the two; OR binds closer than what stands side by side
    -river  -tag:x      without it
    tag:x  tag:"x y"    what an article is labelled with: tag, folder, category, title, site, author, lang, is, before,
                        after, published

Nothing that can be typed is an error: what is not well-formed is taken as words, and the result says so.
"""

import ipaddress
import re
import unicodedata
from datetime import datetime

import msgspec

from kbdesk import languages
from kbdesk.library.wanted import Added, Column, Group, Label, Labelled, State, Term, Wanted, Words
from kbdesk.library.words.tokens import tokens
from kbdesk.patterns import compiled
from kbdesk.worded import Worded

_PART = compiled(
    r"""(?P<not>-)?(?:(?P<field>[^\W\d_]+):)?(?:"(?P<quoted>[^"]*)(?P<close>"?)(?P<star>\*?)|(?P<bare>[^\s"]+))""",
    re.VERBOSE,
)
_DATE = compiled(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_BEGUN_DATE = compiled(r"\d{0,3}|\d{4}-0?|\d{4}-\d{1,2}-0?")
_DATED = frozenset(("before", "after", Label.PUBLISHED))
_FIELDS = frozenset([*Label, *Column, *_DATED])

_MOST_GROUPS = 128
_MOST_TOKENS = 32
"""What is longer was pasted, and would be found nowhere but where it came from."""


class Query(msgspec.Struct, frozen=True):
    """What was typed, understood.

    Attributes:
        wanted: what is looked up; empty where nothing is asked for.
        notice: a sentence about what could not be taken as it was meant; "" where all of it could.
        certain: the same without what was taken as words because it is no filter and no operator.
        certain_notice: the sentence that goes with that; "" where all of it is certain.
    """

    wanted: Wanted
    notice: str = ""
    certain: Wanted = ()
    certain_notice: str = ""


def parse(typed: str) -> Query:
    """Understand what was typed; never fails."""
    return _Parser(typed).query()


class _Parser:
    def __init__(self, typed: str) -> None:
        self._typed = typed
        self._notice = self._certain_notice = ""
        self._groups: list[Group] = []
        self._certain: list[Group] = []
        self._doubting = False

    def query(self) -> Query:
        joining = False
        parts = list(_PART.finditer(self._typed))
        for match in parts:
            if match["bare"] == "OR" and not match["not"] and not match["field"]:
                if self._groups and not joining and match is not parts[-1]:
                    joining = True
                    continue
                self._doubt(Worded('"OR" has to stand between two words'))
            group = self._group(match)
            _add(self._groups, group, joining)
            if not self._doubting:
                _add(self._certain, group, joining)
            joining = self._doubting = False
        if len(self._groups) > _MOST_GROUPS:
            self._say(Worded("Only the first {n} words were searched for.", n=_MOST_GROUPS))
        groups, certain = (tuple(some[:_MOST_GROUPS]) for some in (self._groups, self._certain))
        return Query(groups, self._notice, certain, self._certain_notice)

    def _group(self, match: re.Match[str]) -> Group:
        negated = bool(match["not"])
        if match["quoted"] is not None and not match["close"]:
            self._say(Worded("The quotation mark is not closed; all that follows it was taken as one phrase."))
        value = match["bare"] if match["quoted"] is None else match["quoted"]
        being_typed = match.end() == len(self._typed) and not match["close"] and _is_within_a_word(self._typed)
        starred = value.endswith("*") or bool(match["star"])
        begins = (being_typed and not negated) or starred
        field = (match["field"] or "").lower()
        if field in _FIELDS:
            what = self._field(field, value.removesuffix("*").strip(), begins, starred)
            if what is not None:
                return (Term(what, negated),)
        named = field or (value[:-1].lower() if value.endswith(":") else "")
        if named in _FIELDS:
            behind = value.strip() if field else ""
            if match.end() == len(self._typed) and (self._groups or match.start()) and _is_begun(named, behind):
                return ()  # the rest of it is about to be typed: what was found so far stays meanwhile
            self._doubt(_why_not(named, behind, match[0].removeprefix("-")))
        text = f"{match['field']} {value}" if match["field"] else value
        words = tuple(tokens(text))
        if len(words) > _MOST_TOKENS:
            self._say(Worded("Only the first {n} words of a phrase were searched for.", n=_MOST_TOKENS))
            words, begins = words[:_MOST_TOKENS], False
        return (Term(Words(words, begins, exact=match["quoted"] is not None), negated),) if words else ()

    def _field(self, field: str, value: str, begins: bool, starred: bool) -> Words | Labelled | Added | None:
        if field in ("before", "after"):
            start = _date(value)
            if start is None:
                return None
            return Added(before=start) if field == "before" else Added(since=start)
        if field in list(Column):
            if field == Column.SITE and value[:4].lower() == "www.":
                value = value[4:] or value  # no article's site has it
            words = tuple(tokens(value))[:_MOST_TOKENS]
            if field == Column.SITE and _is_number(value) and not starred:
                begins = False
            return Words(words, begins, Column(field), exact=True) if words else None
        if field == Label.IS:
            return _state(value.lower(), begins)
        if field == Label.PUBLISHED:
            if (found := _DATE.fullmatch(value)) is None or _date(value) is None:
                return None
            return Labelled(Label.PUBLISHED, "-".join(f"{part:0>2}" for part in found.groups() if part))
        if field == Label.LANGUAGE:
            value = languages.code_of(value, begins)
        return Labelled(Label(field), value, begins) if tokens(value) else None

    def _doubt(self, what: str) -> None:
        """What is looked at now is taken as words, and may have been meant otherwise."""
        self._doubting = True
        self._say(Worded("{what}; it was searched for as words.", what=what))
        self._certain_notice = self._certain_notice or Worded("{what}; it was left out.", what=what)

    def _say(self, sentence: str) -> None:
        self._notice = self._notice or sentence


def _add(groups: list[Group], group: Group, joining: bool) -> None:
    """One more group, or more terms for the last one."""
    if group and joining and groups:
        groups[-1] = (*groups[-1], *group)
    elif group:
        groups.append(group)


def _is_within_a_word(typed: str) -> bool:
    """Whether what was typed ends within a word."""
    return unicodedata.category(typed[-1])[0] in "LMN"


def _is_number(host: str) -> bool:
    """Whether a host is an address of four numbers: whole, even where it is still being typed."""
    try:
        ipaddress.IPv4Address(host)
    except ValueError:
        return False
    return True


def _is_begun(field: str, value: str) -> bool:
    """Whether more letters can make a filter of it."""
    if field == Label.LANGUAGE:
        return languages.is_begun(value)
    if field == Label.IS:
        return any(state.startswith(value.lower()) for state in State)
    return _BEGUN_DATE.fullmatch(value) is not None if field in _DATED else not value


def _why_not(field: str, value: str, typed: str) -> Worded:
    """Why something with a colon in it is no filter, though it begins like one."""
    if not value:
        return Worded('"{typed}" has nothing behind it', typed=typed)
    if field in _DATED:
        return Worded('"{typed}" wants a date such as 2024 or 2024-05-17', typed=typed)
    if field == Label.IS:
        return Worded('"{typed}" is unknown; there are {names}', typed=typed, names=", ".join(State))
    if field == Label.LANGUAGE:
        return Worded('"{typed}" is unknown; a language has a name or a code such as "de"', typed=typed)
    return Worded('"{typed}" has no word behind it', typed=typed)


def _state(value: str, begins: bool) -> Labelled | None:
    found = [state for state in State if state == value] or [
        state for state in State if begins and value and state.startswith(value)
    ]
    return Labelled(Label.IS, found[0].value) if len(found) == 1 else None


def _date(value: str) -> float | None:
    """When a year, a month or a day begins in the time zone of this computer, Unix seconds; None if there is none."""
    found = _DATE.fullmatch(value)
    if found is None:
        return None
    try:
        return datetime(int(found[1]), int(found[2] or 1), int(found[3] or 1)).timestamp()
    except (ValueError, OverflowError, OSError):
        return None
