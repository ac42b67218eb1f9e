"""Reading JSON that is broken or breaks off, so that only what is broken is lost.

The text is gone through from its beginning. A container that is whole is taken as it is; one that is not is opened,
and its members are gone through likewise. Where that goes no further, reading goes on at the next object that looks
like those of a list that is known (or of an object that is used as one: tabs by their numbers), by its keys. JSON has
no other mark by which to find one's place again, and after a quotation mark was lost, even what is text and what is
not has changed sides. An object that looks like nothing in its list, but just like those of a list around it, belongs
there: the brackets between them were lost.

The text is one character a byte (Latin-1), so that it takes no more memory than its bytes: all marks of JSON are ASCII.
"""

import json
import re
from collections import Counter
from typing import Any, NamedTuple

import msgspec

from kbdesk.patterns import compiled

Node = Any
"""A value: `msgspec.Raw` where it was whole, a dict or list of nodes where it was opened."""

_DEEPEST = 64
_WINDOWS = (1 << 14, 1 << 20)
"""Characters in which an object should end; a larger one is opened, so that it need not be decoded as one."""

_MOST_LOOKS = 60
"""Objects behind one place of damage that are looked at."""

_MOST_LOOKS_ALIKE = 12
"""The same of those that begin alike: damage may repeat one of them without end."""

_MOST_FOUND = 1_000_000
"""Objects that are found behind damage in all."""

_MOST_DAMAGE = 50_000

_PATIENCE = 6_000
"""How often, in all, a container may turn out not to be whole, and an object be looked at: each costs some 50 us, and a
text that was made to be nothing but damage must come to an end. Beyond that the text is read mark by mark only."""

_SPACE = compiled(r"[\s,]*+")
_STRING = compiled(r'"(?:[^"\\\x00-\x1f]++|\\.)*+"')
_KEY = compiled(r'("(?:[^"\\\x00-\x1f]++|\\.)*+")\s*+:\s*+')
_SCALAR = compiled(r"(?:-?[0-9][0-9.eE+-]*+|true|false|null|NaN|-?Infinity)(?=[\s,\]}])")
_ENDS = compiled(r"\s*+(?:[,\]}]|\Z)")
_OBJECT = compiled(r'\{\s*+"([^"\\\x00-\x1f]{1,80})"\s*+:')
_ALIKE = 0.4
"""The part of its keys that an object has in common with those of its list, at least."""

_AT_HOME = 0.5
"""The same for one that is left in the list that is open, though it looks just like those of a list around that."""

SAME = 0.8
"""The same for an object that is taken out of the list it seems to be in."""

_FEWEST_ALIKE = 3
"""Objects alike that make a list of the object that they are in."""

_NEST = compiled(r'(?:[\[{]\s*+(?:"[^"\\\x00-\x1f]{0,80}+"\s*+:\s*+(?=[\[{]))?+)++')
"""Nothing but beginnings of containers, one in the other."""

_OPENER = compiled(r'"[^"]*+"|[\[{]')
_MOST_NESTED = 40
"""Containers that begin one in the other, and keys between them, with nothing else: no export begins so many."""

_PILE_DEPTH = 3
"""Containers in a record in which such are looked for."""

_MOST_HOMES = 50
"""Lists that were closed and are still looked at."""

_NAMED = compiled(r'"((?:[^"\\\x00-\x1f]|\\.){1,80})"\s*+:\s*+\Z')

_CLOSERS = compiled(r"[\]}\s,]*\Z")


def integer(digits: str) -> int | None:
    """A number as JSON writes it; None for one of more digits than any number in an export has."""
    return int(digits) if len(digits) < 1_000 else None


_DECODER = json.JSONDecoder()
_WARY_DECODER = json.JSONDecoder(parse_int=integer)
"""For what has a number in it that Python refuses to read; a call for every number takes as long as all the rest."""


def _raw_decoded(text: str) -> tuple[Any, int]:
    """The value at the beginning of a text, and its length. Raises ValueError and RecursionError."""
    try:
        return _DECODER.raw_decode(text)
    except json.JSONDecodeError:
        raise
    except ValueError:
        return _WARY_DECODER.raw_decode(text)


class Mended(NamedTuple):
    """What could be read.

    Attributes:
        root: the value; a list where there were several (one object a line).
        damaged: in how many places it was broken and could be read on behind that.
        whole: False where it breaks off, so that what was read may not be all.
    """

    root: Node
    damaged: int
    whole: bool


def mended(data: bytes) -> Mended:
    """Read JSON as far as it goes. Never raises for its content."""
    return _Mender(data.decode("latin-1")).run()


class _List(list[Node]):
    """A list that was opened, what its latest object looked like, and how many containers are around it."""

    looks: frozenset[str] = frozenset()
    depth = 0


class _Object(dict[str, Node]):
    """An object that was opened; also how many of the latest objects in it looked alike."""

    looks: frozenset[str] = frozenset()
    depth = 0
    alike = 0


class _Mender:
    def __init__(self, text: str) -> None:
        self._text = text
        self._end = len(text)
        self._at = 0
        self._roots = _List()
        self._stack: list[_List | _Object] = []
        self._base = 0  # containers around the outermost of the stack
        self._key = ""
        self._homes: dict[tuple[type, frozenset[str]], _List | _Object] = {}  # the latest with objects of these keys
        self._damaged = 0
        self._whole = True
        self._patience = _PATIENCE
        self._looks = _MOST_FOUND

    def run(self) -> Mended:
        text, end = self._text, self._end
        while True:
            if space := _SPACE.match(text, self._at):
                self._at = space.end()
            if self._at >= end:
                break
            if text[self._at] in "]}":
                self._close(text[self._at])
                self._at += 1
            elif not self._member() and not self._resume():
                self._whole = False
                break
        self._whole = self._whole and not self._stack
        return Mended(self._roots[0] if len(self._roots) == 1 else self._roots, self._damaged, self._whole)

    def _member(self) -> bool:
        """Read a member of the container that is open; False where that is not possible."""
        if self._stack and isinstance(self._stack[-1], dict):
            found = _KEY.match(self._text, self._at)
            if not found:
                return False
            try:
                self._key = json.loads(found[1].encode("latin-1").decode("utf-8", "replace"))
            except ValueError:
                return False
            self._at = found.end()
        return self._value()

    def _value(self) -> bool:
        start = self._at
        first = self._text[start : start + 1]
        if first and first in "{[":
            if not self._stack and self._roots and not self._is_next_line(start):
                return False
            # The outermost levels are opened in any case: all of the file is in them.
            is_inner = len(self._stack) > 2 or (first == "{" and self._in_list())
            if is_inner and (decoded := self._decoded(start, _WINDOWS)):
                value, end = decoded
                if _is_pile(value) or _is_torn(value, [each.looks for each in self._stack if isinstance(each, _List)]):
                    return self._open(first)
                self._at = end
                if isinstance(value, dict):
                    self._leave(value)
                self._add(msgspec.Raw(self._text[start : self._at].encode("latin-1")), value)
                return True
            return self._open(first)
        found = _STRING.match(self._text, start) or _SCALAR.match(self._text, start)
        if not found or not self._stack:
            return False
        self._at = found.end()
        self._add(msgspec.Raw(found[0].encode("latin-1")), None)
        return True

    def _decoded(self, start: int, windows: tuple[int, ...]) -> tuple[Any, int] | None:
        """The container that begins somewhere, and where it ends; None where it is large or not whole."""
        for window in windows:
            if self._patience <= 0:
                return None
            try:
                value, length = _raw_decoded(self._text[start : start + window])
            except (ValueError, RecursionError):
                self._patience -= window // _WINDOWS[0]
                if start + window >= self._end:
                    return None
            else:
                return value, start + length
        return None

    def _is_next_line(self, start: int) -> bool:
        """Whether a further value after the first one is one more line of a file of objects, not a lost member."""
        found = _OBJECT.match(self._text, start)
        first = self._roots[0]
        return found is not None and isinstance(first, dict) and next(iter(first), None) == found[1]

    def _in_list(self) -> bool:
        return bool(self._stack) and isinstance(self._stack[-1], list)

    def _open(self, first: str) -> bool:
        if not self._stack:
            self._base = 0
        depth = self._base + len(self._stack)
        nest = _NEST.match(self._text, self._at)
        if nest and (depth >= _DEEPEST or len(_OPENER.findall(nest[0])) > _MOST_NESTED):
            self._at = nest.end()
            return False
        container: _List | _Object = _Object() if first == "{" else _List()
        container.depth = depth
        if first == "{" and self._in_list() and (key := _OBJECT.match(self._text, self._at)):
            self._describe(self._stack[-1], frozenset([key[1]]))
        self._add(container, None)
        self._stack.append(container)
        self._at += 1
        return True

    def _add(self, node: Node, value: Any) -> None:
        parent = self._stack[-1] if self._stack else self._roots
        if isinstance(parent, _Object):
            parent[self._key] = node
        else:
            parent.append(node)
        if isinstance(value, dict) and value:
            self._describe(parent, frozenset(value))

    def _describe(self, parent: _List | _Object, keys: frozenset[str]) -> None:
        if parent is self._roots:
            return
        if isinstance(parent, _Object):
            parent.alike = parent.alike + 1 if parent.looks and likeness(keys, parent.looks) >= SAME else 1
        if (len(keys) > 1 and (len(parent.looks) < 2 or likeness(keys, parent.looks) >= _ALIKE)) or not parent.looks:
            parent.looks = keys
        if likeness(keys, parent.looks) >= _ALIKE:
            self._homes.pop((type(parent), keys), None)
            self._homes[type(parent), keys] = parent

    def _leave(self, value: dict[str, Any]) -> None:
        """Close a list that an object is not at home in, where it is in one around that."""
        here, keys = self._stack[-1], frozenset(value)
        if not isinstance(here, _List) or len(keys) < 3 or not here.looks:
            return
        # Of an object that was opened, the first key alone may be known.
        if next(iter(value)) in here.looks if len(here.looks) == 1 else likeness(keys, here.looks) >= _AT_HOME:
            return
        for depth in range(len(self._stack) - 2, -1, -1):
            around = self._stack[depth]
            if isinstance(around, _List) and (
                (around.looks and likeness(keys, around.looks) >= SAME)
                or self._homes.get((_List, keys)) is around  # before what came last in it, which damage may have torn
            ):
                del self._stack[depth + 1 :]
                self._damaged += 1
                return

    def _close(self, closer: str) -> None:
        kind = list if closer == "]" else dict
        if self._stack and not isinstance(self._stack[-1], kind) and not _ENDS.match(self._text, self._at + 1):
            return  # in the middle of something: it was not written by the program
        for depth in range(len(self._stack) - 1, -1, -1):
            if isinstance(self._stack[depth], kind):
                self._damaged += depth < len(self._stack) - 1  # what it closes besides was not closed
                del self._stack[depth:]
                return
        self._damaged += 1  # it closes nothing: what it belonged to was lost

    def _resume(self) -> bool:
        """Go on behind damage: at the next object that looks like those of a known list; False where none follows."""
        if self._damaged >= _MOST_DAMAGE:
            return False
        first, count = -1, 0
        refused: Counter[tuple[bool, str]] = Counter()
        for found in _OBJECT.finditer(self._text, self._at):
            self._looks -= 1
            if self._looks < 0:
                return False
            before = self._text[max(0, found.start() - 120) : found.start()]
            named = _NAMED.search(before)
            if not named and before.rstrip()[-1:] not in ("", ",", "[", "}"):
                continue
            start = found.start() - (len(before) - named.start() if named else 0)
            alike = (bool(named), found[1])
            if refused[alike] > _MOST_LOOKS_ALIKE:
                continue
            fewest = 0 if not named else 1 if named[1].isdecimal() else _FEWEST_ALIKE
            if (home := self._home(found, fewest, tried=start <= self._at)) is not None:
                return self._resume_in(start, home)
            if not named and first < 0 and start > self._at:
                first = start
            refused[alike] += 1
            count += 1
            if count >= _MOST_LOOKS:
                break
        return first >= 0 and self._resume_in(first, None)

    def _home(self, found: re.Match[str], fewest: int, tried: bool) -> _List | _Object | None:
        """The list that an object belongs to by its looks; the innermost where several would do.

        Args:
            fewest: objects alike that make a list of an object, for one that has a name; 0 for one in a list.
            tried: the object was tried in the innermost container already.
        """

        def fits(each: _List | _Object) -> bool:
            return (
                each.alike >= fewest if isinstance(each, _Object) and fewest else isinstance(each, _List) and not fewest
            )

        around = [each for each in (self._stack[:-1] if tried else self._stack) if each.looks and fits(each)]
        known = [(looks, each) for (_, looks), each in list(self._homes.items())[-_MOST_HOMES:] if fits(each)]
        if not around and not known:
            return None
        self._patience -= 1
        decoded = self._decoded(found.start(), _WINDOWS[:1])
        keys = frozenset(decoded[0]) if decoded else frozenset([found[1]])
        # By one key alone that is known of a list, little is known.
        sure = [(each.looks, each) for each in around if len(each.looks) > 1 or not known]
        if kept := _most_alike(keys, sure):
            # Folders in folders all look the same. As many as were closed right before it, so far out it is.
            closers = _CLOSERS.search(self._text, max(self._at, found.start() - 200), found.start())
            closed = closers[0].count("}") - 1 if closers and not fewest else 0
            return kept[max(0, len(kept) - 1 - max(0, closed))]
        kept = _most_alike(keys, known)
        return kept[-1] if kept else None

    def _resume_in(self, start: int, home: _List | _Object | None) -> bool:
        self._damaged += 1
        self._at = start
        if home is None:
            # Nothing is known yet; it is a member of the list that is open, or of one that was not seen to open.
            while self._stack and isinstance(self._stack[-1], dict):
                self._stack.pop()
            if not self._stack:
                self._base = 0
                opened = _List()
                self._roots.append(opened)
                self._stack.append(opened)
        elif any(each is home for each in self._stack):
            while self._stack[-1] is not home:
                self._stack.pop()
        else:
            self._stack, self._base = [home], home.depth
        return True


def likeness(keys: frozenset[str], known: frozenset[str]) -> float:
    """The part of the keys that two objects have in common; where only the first key is known, whether it is there."""
    if len(keys) == 1 or len(known) == 1:
        return _ALIKE if keys <= known or known <= keys else 0.0
    return len(keys & known) / len(keys | known)


def _most_alike(keys: frozenset[str], homes: list[tuple[frozenset[str], _List | _Object]]) -> list[_List | _Object]:
    """Those whose objects look most like one of these keys, in their order; none where none look like it.

    Args:
        homes: with the keys of the objects in each.
    """
    alike = [(likeness(keys, looks), each) for looks, each in homes]
    least = max(_ALIKE, max((likeness for likeness, _ in alike), default=0.0) - 0.2)
    return [each for likeness, each in alike if likeness >= least]


def _is_pile(value: Any, depth: int = 0) -> bool:
    """Whether there are several objects in a value that look alike, as in a list, which damage may have torn apart."""
    if isinstance(value, list):
        return len(value) >= _FEWEST_ALIKE and isinstance(value[0], dict) and len(value[0]) > 2
    if not isinstance(value, dict):
        return False
    if depth < _PILE_DEPTH and any(_is_pile(each, depth + 1) for each in value.values()):
        return True
    looks = [frozenset(each) for each in value.values() if isinstance(each, dict) and each]
    return len(looks) >= _FEWEST_ALIKE and all(likeness(each, looks[0]) >= SAME for each in looks[1:4])


def _is_torn(value: Any, around: list[frozenset[str]], depth: int = 0) -> bool:
    """Whether a list in a value holds an object that is at home in a list around that: brackets were lost there.

    Args:
        around: the keys of the objects in the lists around the value.
    """
    inner = value.values() if isinstance(value, dict) else value
    if isinstance(value, list) and value and isinstance(value[0], dict):
        own = frozenset(value[0])
        for each in value[1:]:
            if isinstance(each, dict) and len(each) > 2 and likeness(frozenset(each), own) < _ALIKE:
                keys = frozenset(each)
                return any(looks and likeness(keys, looks) >= SAME for looks in around)
        around = [*around, own]
    return depth < _DEEPEST and any(
        _is_torn(each, around, depth + 1) for each in inner if isinstance(each, dict | list)
    )
