import importlib
import pkgutil
import re
import sys
from collections.abc import Iterator

import pytest

import kbdesk
from kbdesk.importers import json_mending
from kbdesk.importers.formats import netscape, text
from kbdesk.patterns import Hinted, _Expression, compiled, without_possessive_groups


@pytest.mark.parametrize(
    ("pattern", "without"),
    [
        (r"(?:a|b)*+c", r"(?:a|b)*c"),
        (r"(?:a|b){2,3}+c(d)?+(e)++", r"(?:a|b){2,3}c(d)?(e)+"),
        (r"[^<]*+a++b?+", r"[^<]*+a++b?+"),
        (r"(a)+b\)*+", r"(a)+b\)*+"),
        (r"[!$&'()*+,;]+(b)*+[^])?+x]", r"[!$&'()*+,;]+(b)*[^])?+x]"),
        (r"\[(a)*+\](?:\\)?+[\])*+]", r"\[(a)*\](?:\\)?[\])*+]"),
    ],
)
def test_only_groups_may_go_back(pattern, without):
    assert without_possessive_groups(pattern) == without
    re.compile(without)


def test_what_is_compiled_finds_what_it_says():
    """Python 3.11.2 finds nothing here by itself."""
    assert (
        compiled(r"<a(?:[^<>=]++|=(?:\s*+(?:\"[^\"]*+\"|'[^']*+'))?+)*+(>?)").match("<a href=\"x\" icon='y'>")[1] == ">"
    )


LINKS = "".join(
    f'<DT><A HREF="https://a.example/{n}" ADD_DATE="1" TAGS="x,y">Title <i>{n}</i></A>\n<DD>Note\n' for n in range(50)
)


def test_patterns_find_the_same_without():
    """Those of the importers, in both forms: an older Python gets the second."""
    for pattern, words in (
        (netscape._TAG, LINKS),
        (netscape._ATTRIBUTE, ' HREF="https://a.example/?a=1" ICON="data:=x" tags=\'x\' ADD_DATE=1 private'),
        (json_mending._STRING, '"a\\"b", "c" "d\\\\", "e'),
        (text._TAGS, "a title #one #two, #three"),
    ):
        other = re.compile(without_possessive_groups(pattern.pattern), pattern.flags)
        found = [match.groups() for match in pattern.finditer(words)]
        assert found
        assert [match.groups() for match in other.finditer(words)] == found, sys.version


def test_an_expression_is_found_where_one_of_its_hints_is():
    greeting = Hinted(re.compile(r"\bhello\b|good\s+\w+", re.IGNORECASE), ["hello", "good"])
    assert greeting.is_in("Say HELLO to them")
    assert not greeting.is_in("Othello")
    assert not greeting.is_in("Nothing of it")
    text = "A good day.\nHe says so."
    assert [greeting.within(text).is_in(line) for line in text.split("\n")] == [True, False]
    assert not greeting.within("Nothing of it").is_in("hello")


def test_an_expression_is_compiled_when_it_is_first_used():
    wrong = compiled("(")  # as dear as one that is right
    assert wrong.pattern == "("
    with pytest.raises(re.error):
        wrong.search("")
    right = compiled(r"(?P<word>\w+)\s", re.ASCII)
    assert right.flags == re.compile(r"(?P<word>\w+)\s", re.ASCII).flags
    assert (right.groups, dict(right.groupindex), right.sub("-", "one two ")) == (1, {"word": 1}, "--")
    assert compiled(rb"\d+").findall(b"1, 22") == [b"1", b"22"]
    with pytest.raises(AttributeError):
        right.spell  # noqa: B018


def test_what_was_compiled_once_is_at_hand_from_then_on(monkeypatch):
    times = []
    make = re.compile
    monkeypatch.setattr(re, "compile", lambda *given: times.append(given) or make(*given))
    expression = compiled("a+")
    assert not times
    assert [expression.search("caat")[0], expression.findall("a aa"), expression.flags] == ["aa", ["a", "aa"], re.U]
    assert times == [("a+", re.NOFLAG)]


def test_without_them_a_pattern_has_the_same_groups_and_sets():
    """Of all that kbdesk has: what looks like a possessive group may stand in a set of characters."""
    changed = 0
    for expression in all_expressions():
        if isinstance(expression.pattern, str):
            without = without_possessive_groups(expression.pattern)
            changed += without != expression.pattern
            made, other = (re.compile(one, expression._given) for one in (expression.pattern, without))
            assert (made.groups, made.groupindex) == (other.groups, other.groupindex)
            assert sets(expression.pattern) == sets(without)
    assert changed > 10


def sets(pattern: str) -> list[str]:
    return re.findall(r"(?:\\.)|(\[\^?\]?(?:\\.|[^\]\\])*\])", pattern, re.DOTALL)


def expressions(thing: object) -> Iterator[_Expression]:
    if isinstance(thing, _Expression):
        yield thing
    elif isinstance(thing, list | tuple | set | frozenset):
        for part in thing:
            yield from expressions(part)
    elif isinstance(thing, dict):
        yield from expressions([*thing.values()])
    elif isinstance(thing, Hinted):
        yield from expressions(thing._expression)


def all_expressions() -> Iterator[_Expression]:
    for module in pkgutil.walk_packages(kbdesk.__path__, "kbdesk."):
        if not module.name.endswith("__main__"):
            yield from expressions([*vars(importlib.import_module(module.name)).values()])


def test_all_that_are_written_can_be_compiled():
    """Nobody would notice else before one is used."""
    made = [re.compile(expression.pattern, expression._given) for expression in all_expressions()]
    assert len(made) > 300
