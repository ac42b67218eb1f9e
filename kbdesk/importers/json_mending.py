"""Reading JSON that is broken or breaks off, so that only what is broken is lost.

The text is gone through from its beginning. A container that is whole is taken as it is; one that is not is opened,
and its members are gone through likewise. Where that goes no further, reading goes on at the next object that looks
like those of a list that is known: with the same first key, and half of the same keys. JSON has no other mark by which
to find one's place again, and after a quotation mark was lost, even what is text and what is not has changed sides.

The text is one character a byte (Latin-1), so that it takes no more memory than its bytes: all marks of JSON are ASCII.
"""

import json
import re
from typing import Any, NamedTuple

import msgspec

Node = Any
"""A value: `msgspec.Raw` where it was whole, a dict or list of nodes where it was opened."""

_DEEPEST = 64
_WINDOWS = (1 << 14, 1 << 20)
"""Characters in which an object should end; a larger one is opened, so that it need not be decoded as one."""

_MOST_LOOKS = 60
"""Objects behind one place of damage that are looked at."""

_MOST_DAMAGE = 50_000

_PATIENCE = 20_000
"""How often, in all, a container may turn out not to be whole, and an object be looked at: each costs some 50 us, and a
text that was made to be nothing but damage must come to an end. Beyond that the text is read mark by mark only."""

_SPACE = re.compile(r"[\s,]*+")
_STRING = re.compile(r'"(?:[^"\\\x00-\x1f]++|\\.)*+"')
_KEY = re.compile(r'("(?:[^"\\\x00-\x1f]++|\\.)*+")\s*+:\s*+')
_SCALAR = re.compile(r"(?:-?[0-9][0-9.eE+-]*+|true|false|null|NaN|-?Infinity)(?=[\s,\]}])")
_ENDS = re.compile(r"\s*+(?:[,\]}]|\Z)")
_OBJECT = re.compile(r'\{\s*+"([^"\\\x00-\x1f]{1,80})"\s*+:')
_ALIKE = 0.4
"""The part of its keys that an object has in common with those of its list, at least."""

_CLOSERS = re.compile(r"[\]}\s,]*\Z")
_DECODER = json.JSONDecoder()


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
    """A list that was opened, and what its latest object looked like."""

    keys: frozenset[str] = frozenset()


class _Mender:
    def __init__(self, text: str) -> None:
        self._text = text
        self._end = len(text)
        self._at = 0
        self._roots = _List()
        self._stack: list[_List | dict[str, Node]] = []
        self._key = ""
        self._lists: list[_List] = []  # all that were opened and held an object, the latest last
        self._damaged = 0
        self._whole = True
        self._patience = _PATIENCE

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
            is_inner = self._in_list() if first == "{" and len(self._stack) < 2 else len(self._stack) > 2
            if is_inner and (decoded := self._decoded(start, _WINDOWS)):
                value, self._at = decoded
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
                value, length = _DECODER.raw_decode(self._text[start : start + window])
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
        if len(self._stack) >= _DEEPEST:
            return False
        container: _List | dict[str, Node] = {} if first == "{" else _List()
        if first == "{" and self._in_list() and (key := _OBJECT.match(self._text, self._at)):
            self._describe(self._stack[-1], frozenset([key[1]]))
        self._add(container, None)
        self._stack.append(container)
        self._at += 1
        return True

    def _add(self, node: Node, value: Any) -> None:
        parent = self._stack[-1] if self._stack else self._roots
        if isinstance(parent, dict):
            parent[self._key] = node
            return
        parent.append(node)
        if isinstance(value, dict) and value:
            self._describe(parent, frozenset(value))

    def _describe(self, parent: _List | dict[str, Node], keys: frozenset[str]) -> None:
        if isinstance(parent, _List) and parent is not self._roots:
            if not parent.keys:
                self._lists.append(parent)
            if len(keys) > 1 or not parent.keys:
                parent.keys = keys

    def _close(self, closer: str) -> None:
        kind = list if closer == "]" else dict
        if self._stack and not isinstance(self._stack[-1], kind) and not _ENDS.match(self._text, self._at + 1):
            return  # in the middle of something: it was not written by the program
        for depth in range(len(self._stack) - 1, -1, -1):
            if isinstance(self._stack[depth], kind):
                del self._stack[depth:]
                return
        # One that closes nothing: what it belonged to was lost.

    def _resume(self) -> bool:
        """Go on behind damage: at the next object that looks like those of a known list; False where none follows."""
        if self._damaged >= _MOST_DAMAGE:
            return False
        first = -1
        for count, found in enumerate(_OBJECT.finditer(self._text, self._at)):
            if self._text[max(0, found.start() - 40) : found.start()].rstrip()[-1:] not in ("", ",", "[", "}"):
                continue
            if home := self._home(found):
                return self._resume_in(found.start(), home)
            first = found.start() if first < 0 and found.start() > self._at else first
            if count >= _MOST_LOOKS:
                break
        return first >= 0 and self._resume_in(first, None)

    def _home(self, found: re.Match[str]) -> _List | None:
        """The list that an object belongs to by its looks; the innermost where several would do."""
        lists = [each for each in self._stack if isinstance(each, _List) and each.keys]
        if found.start() == self._at and self._in_list():
            lists = lists[:-1]  # it was tried there already
        lists = lists or self._lists[-3:]
        if not lists:
            return None
        self._patience -= 1
        decoded = self._decoded(found.start(), _WINDOWS[:1])
        keys = frozenset(decoded[0]) if decoded else frozenset([found[1]])
        alike = [_likeness(keys, each.keys) for each in lists]
        if (best := max(alike)) < _ALIKE:
            return None
        lists = [each for each, likeness in zip(lists, alike, strict=True) if likeness > best - 0.2]
        # Folders in folders all look the same. As many as were closed right before the object, so far out it is.
        closers = _CLOSERS.search(self._text, max(self._at, found.start() - 200), found.start())
        closed = closers[0].count("}") - 1 if closers else 0
        return lists[max(0, len(lists) - 1 - max(0, closed))]

    def _resume_in(self, start: int, home: _List | None) -> bool:
        self._damaged += 1
        self._at = start
        if home is None:
            # Nothing is known yet; it is a member of the list that is open, or of one that was not seen to open.
            while self._stack and isinstance(self._stack[-1], dict):
                self._stack.pop()
            if not self._stack:
                opened = _List()
                self._roots.append(opened)
                self._stack.append(opened)
        elif any(each is home for each in self._stack):
            while self._stack[-1] is not home:
                self._stack.pop()
        else:
            self._stack = [home]
        return True


def _likeness(keys: frozenset[str], known: frozenset[str]) -> float:
    """The part of the keys that two objects have in common; where only the first key is known, whether it is there."""
    if len(keys) == 1 or len(known) == 1:
        return _ALIKE if keys <= known or known <= keys else 0.0
    return len(keys & known) / len(keys | known)
