import re
import sys

import pytest

from kbdesk.importers import json_mending
from kbdesk.importers.formats import netscape, text
from kbdesk.patterns import Hinted, compiled, without_possessive_groups


@pytest.mark.parametrize(
    ("pattern", "without"),
    [
        (r"(?:a|b)*+c", r"(?:a|b)*c"),
        (r"(?:a|b){2,3}+c(d)?+(e)++", r"(?:a|b){2,3}c(d)?(e)+"),
        (r"[^<]*+a++b?+", r"[^<]*+a++b?+"),
        (r"(a)+b\)*+", r"(a)+b\)*+"),
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
