"""trafilatura's rules for what on a page is an article and what goes, asked in Python where they are XPath.

An XPath engine calls Python for every element and every regular expression, with strings made anew each time; that is a
fifth of an extraction. Pages repeat themselves, and sites do: so what a rule says of the value of an attribute is
remembered here. The rules stay the library's own: they are read from its expressions, and an expression that is written
in any other way than those that are known here is left as it is.
"""

import re
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Any

from lxml.etree import XPath
from trafilatura import xpaths

from kbdesk.patterns import compiled

LISTS = (
    "BODY_XPATH",
    "RAW_TREE_PRUNE_XPATH",
    "REMOVE_COMMENTS_XPATH",
    "REMOVE_COMMENTS_AND_LISTS_XPATH",
    "OVERALL_DISCARD_XPATH",
    "TEASER_DISCARD_XPATH",
    "PRECISION_DISCARD_XPATH",
    "DISCARD_IMAGE_ELEMENTS",
)
_REMEMBERED = 10_000
_TOKEN = compiled(r"\s*('[^']*'|@[\w-]+|self::\w+|re:test|starts-with|\.//\w+|\w+|[()\[\],=|])")
_ALTERNATIVE = compiled(r"(?:'[^']*'|\[(?:'[^']*'|[^'\]])*\]|[^|'\[])+")
_WHOLE = compiled(r"\s*(?P<open>\()?\.//(?P<tag>\*|\w+)(?P<tests>\[.*?\])?(?(open)\))(?P<first>\[1\])?\s*", re.DOTALL)

Rule = Callable[[Any], list[Any]]
Test = Callable[[Any], bool]


def quicken() -> None:
    """Have trafilatura ask its rules this way, in this process. Doing it again changes nothing."""
    for name in LISTS:
        rules = getattr(xpaths, name)
        rules[:] = [rule for given in rules if (rule := translated(given) if isinstance(given, XPath) else given)]
    baseline = import_module("trafilatura.baseline")  # its package has a function of this name
    if isinstance(baseline.BASIC_CLEAN_XPATH, XPath):
        baseline.BASIC_CLEAN_XPATH = translated(baseline.BASIC_CLEAN_XPATH)  # type: ignore[attr-defined]


def translated(expression: XPath) -> Rule:
    """What finds the same elements as an expression, in the same order; the expression itself where it is a new kind.

    Of those that want the first of what they find, only the first is found.
    """
    unchanged: Rule = expression
    alternatives = [_WHOLE.fullmatch(path) for path in _ALTERNATIVE.findall(expression.path)]
    try:
        rules = [_rule(whole) for whole in alternatives if whole is not None]
    except (_Unknown, re.error):
        return unchanged
    if len(rules) < len(alternatives):
        return unchanged
    if len(rules) == 1:
        return rules[0]
    return unchanged if any(rule.first for rule in rules) else _Alternatives(rules)


class _Unknown(Exception):
    """An expression is written in a way that is not known here."""


class _Rule:
    """Elements of some tags for which all tests hold."""

    def __init__(self, tags: list[str], tests: list[Test], first: bool) -> None:
        self.tags = tags
        self.tests = tests
        self.first = first

    def __call__(self, tree: Any) -> list[Any]:
        found = self._found(tree)
        return list(found) if not self.first else [element for element, _ in zip(found, (None,), strict=False)]

    def _found(self, tree: Any) -> Iterator[Any]:
        elements: Iterator[Any] = tree.iterdescendants(*self.tags)
        for test in self.tests:
            elements = filter(test, elements)
        return elements


class _Alternatives:
    """Elements that one rule finds or another."""

    def __init__(self, rules: list[_Rule]) -> None:
        plain = {tag for rule in rules if not rule.tests for tag in rule.tags}
        self._every = "*" in plain
        self._plain = plain
        self._tests = {
            tag: [_all(rule.tests) for rule in rules if rule.tests and tag in rule.tags]
            for rule in rules
            for tag in rule.tags
        }

    def __call__(self, tree: Any) -> list[Any]:
        return [element for element in tree.iterdescendants("*") if self._holds(element)]

    def _holds(self, element: Any) -> bool:
        return (
            self._every
            or element.tag in self._plain
            or any(test(element) for tag in ("*", element.tag) for test in self._tests.get(tag, ()))
        )


def _rule(whole: re.Match[str]) -> _Rule:
    tags, tests = _Reading(whole["tests"] or "").predicates()
    return _Rule(tags or [whole["tag"]], tests, first=whole["first"] is not None)


_NO, _PERHAPS, _YES = range(3)


class _Said(dict[str, int]):
    """What some tests say of the value of an attribute; what `perhaps` says alone depends on the element as well."""

    def __init__(self, tests: list[Callable[[str], bool]], perhaps: list[Callable[[str], bool]]) -> None:
        super().__init__()
        self._tests = tests
        self._perhaps = perhaps

    def __missing__(self, value: str) -> int:
        if len(self) >= _REMEMBERED:
            self.clear()
        if any(test(value) for test in self._tests):
            said = _YES
        else:
            said = _PERHAPS if any(test(value) for test in self._perhaps) else _NO
        self[value] = said
        return said


class _Attributes:
    """A test of the value of an attribute, or of whichever of some attributes an element has first."""

    def __init__(self, names: list[str], test: Callable[[str], bool]) -> None:
        self.names = names
        self.test = test

    def __call__(self, element: Any) -> bool:
        first = next((value for name, value in element.items() if name in self.names), None)
        return first is not None and self.test(first)


def _any(tests: list[Test]) -> Test:
    """One test of several. What they ask of an attribute is one question, whose answer is remembered."""
    sure: dict[str, list[Callable[[str], bool]]] = {}
    perhaps: dict[str, list[Callable[[str], bool]]] = {}
    rest: list[Test] = []
    always = False
    for test in tests:
        if isinstance(test, _Attributes):
            for name in test.names:
                sure.setdefault(name, [])
                (sure if len(test.names) == 1 else perhaps).setdefault(name, []).append(test.test)
        if not isinstance(test, _Attributes) or len(test.names) > 1:
            rest.append(test)
            always = always or not isinstance(test, _Attributes)
    said = {name: _Said(told, perhaps.get(name, [])) for name, told in sure.items()}

    def holds(element: Any) -> bool:
        ask = always
        for name, value in element.items():  # most have one or none, and tests ask for up to eight
            answers = said.get(name)
            if answers is not None and (answer := answers[value]):
                if answer == _YES:
                    return True
                ask = True
        return ask and any(test(element) for test in rest)

    return tests[0] if not said and len(tests) == 1 else holds


def _all(tests: list[Test]) -> Test:
    return tests[0] if len(tests) == 1 else lambda element: all(test(element) for test in tests)


class _Reading:
    """Reads the predicates of an expression; raises _Unknown at what it does not know."""

    def __init__(self, text: str) -> None:
        self._tokens: list[str] = []
        at = 0
        while text[at:].strip():
            match = _TOKEN.match(text, at)
            if match is None:
                raise _Unknown
            self._tokens.append(match[1])
            at = match.end()
        self._tokens.reverse()

    def predicates(self) -> tuple[list[str], list[Test]]:
        """Tags, where the first predicate does nothing but name them, and the tests of the others."""
        tags: list[str] = []
        tests: list[Test] = []
        while self._tokens:
            self._take("[")
            if not tags and not tests and (named := self._tags()):
                tags = named
            else:
                tests.append(self._or())
            self._take("]")
        return tags, tests

    def _tags(self) -> list[str]:
        predicate = self._tokens[::-1][: self._tokens[::-1].index("]")]
        tags = predicate[::2]
        if not all(tag.startswith("self::") for tag in tags) or set(predicate[1::2]) - {"or"}:
            return []
        del self._tokens[-len(predicate) :]
        return [tag.removeprefix("self::") for tag in tags]

    def _or(self) -> Test:
        tests = [self._and()]
        while self._is_next("or"):
            tests.append(self._and())
        return _any(tests)

    def _and(self) -> Test:
        tests = [self._one()]
        while self._is_next("and"):
            tests.append(self._one())
        return _all(tests)

    def _one(self) -> Test:
        word = self._take()
        if word == "(":
            inner = self._or()
            self._take(")")
            return inner
        if word == "not":
            self._take("(")
            inner = self._or()
            self._take(")")
            return lambda element: not inner(element)
        if word.startswith("self::"):
            tag = word.removeprefix("self::")
            return lambda element: element.tag == tag
        if word.startswith(".//"):
            return lambda element: element.find(word) is not None
        if word in ("re:test", "contains", "starts-with"):
            return self._call(word)
        if word.startswith("@"):
            if self._is_next("="):
                wanted = self._text()
                return _Attributes([word[1:]], lambda value: value == wanted)
            return _Attributes([word[1:]], lambda _: True)
        raise _Unknown

    def _call(self, function: str) -> Test:
        self._take("(")
        names, change = self._subject()
        self._take(",")
        wanted = self._text()
        ignore_case = function == "re:test" and self._is_next(",") and self._text() == "i"
        self._take(")")
        test: Callable[[str], bool]
        if function == "re:test":
            search = re.compile(wanted, re.IGNORECASE if ignore_case else 0).search
            if search(""):  # it would hold for elements without the attribute
                raise _Unknown
            test = lambda value: search(value) is not None  # noqa: E731
        elif not wanted:
            raise _Unknown
        elif function == "contains":
            test = lambda value: wanted in value.translate(change)  # noqa: E731
        else:
            test = lambda value: value.startswith(wanted)  # noqa: E731
            if change:
                raise _Unknown
        return _Attributes(names, test)

    def _subject(self) -> tuple[list[str], dict[int, int]]:
        if self._is_next("translate"):
            self._take("(")
            names, _ = self._subject()
            self._take(",")
            before = self._text()
            self._take(",")
            change = str.maketrans(before, self._text())
            self._take(")")
            return names, change
        names = [self._attribute()]
        while self._is_next("|"):
            names.append(self._attribute())
        return names, {}

    def _attribute(self) -> str:
        token = self._take()
        if not token.startswith("@"):
            raise _Unknown
        return token[1:]

    def _text(self) -> str:
        token = self._take()
        if not token.startswith("'"):
            raise _Unknown
        return token[1:-1]

    def _is_next(self, token: str) -> bool:
        if self._tokens and self._tokens[-1] == token:
            self._tokens.pop()
            return True
        return False

    def _take(self, wanted: str = "") -> str:
        if not self._tokens or (wanted and self._tokens[-1] != wanted):
            raise _Unknown
        return self._tokens.pop()
