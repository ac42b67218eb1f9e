"""Names and phrases of English with a word in them that by itself says nothing: "open source", "Summer of Code".

Such words end a phrase, for most of what stands beside them is none: "open the file". But where a word of a text has
nearly always the same one beside it, the two are what the text is about: an article about open source is about no
source, and one about the Google Summer of Code about no summer.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from kbdesk.patterns import compiled

_WORD = compiled(r"\w+")
_BEFORE = frozenset(
    _WORD.findall(
        "back call computer effect face fire free front full general group high home image index low member news"
        " number open order page photo point post problem research room side state system test text time video word"
        " work world"
    )
)
"""What makes another thing of the word after it."""

_AFTER = frozenset({"system"})
"""What is another thing with the word before it."""

_IN_NAMES = _BEFORE | _AFTER | frozenset(_WORD.findall("great line new page pi states"))
_OF = "of"
_THE = "the"
_MARKS = _BEFORE | _AFTER | {_OF} | {word.title() for word in _IN_NAMES}
"""Of these one has to stand beside a word."""

_MOSTLY = 0.6
_NEARLY_ALWAYS = 0.8
_OFTEN = 3
_OFTEN_NAMED = 2


def completed(
    keys: Mapping[tuple[str, ...], int],
    read: Sequence[Sequence[str]],
    folded: Mapping[str, str],
    raws: Mapping[str, Sequence[str]],
) -> dict[tuple[str, ...], str]:
    """Of keywords, with how often they come, those that are a part of something, each with what that is, as the text
    mostly spells it; "" for a part of what another one is a part of.

    `read` is the text in runs of words as they stand, `folded` what each of them is as a part of a keyword, "" where it
    is none, and `raws` those that are the same.
    """
    begun: dict[str, list[tuple[str, ...]]] = {}
    for key in keys:
        for raw in raws[key[0]]:
            begun.setdefault(raw, []).append(key)
    firsts = frozenset(begun)
    whole: Mapping[tuple[str, ...], Counter[str]] = defaultdict(Counter)
    for run in read:
        if firsts.isdisjoint(run) or _MARKS.isdisjoint(run):
            continue
        last = len(run)
        for place, raw in enumerate(run):
            for key in begun[raw] if raw in firsts else ():
                end = place + len(key)
                is_beside = (place and run[place - 1] in _MARKS) or (end < last and run[end] in _MARKS)
                if is_beside and (len(key) == 1 or tuple(map(folded.__getitem__, run[place:end])) == key):
                    for begins, ends in _around(run, folded, place, end):
                        whole[key][" ".join(run[begins:ends])] += 1
    # Most are a part of nothing, and soon told.
    whole = {key: names for key, names in whole.items() if names.total() >= max(_OFTEN_NAMED, _MOSTLY * keys[key])}
    if not whole:
        return {}
    found = {key: name for key in whole if (name := _mostly(whole[key], keys[key]))}
    for key, name in list(found.items()):
        head, of, _ = name.partition(f" {_OF} ")
        # Of "Board of Directors" only the board, where it is mostly called so.
        if of and any(found.get(other) != name and folded.get(head) == other[0] for other in keys if len(other) == 1):
            found[key] = ""
    longest: list[str] = []
    for name in sorted(filter(None, found.values()), key=len, reverse=True):
        if not any(f" {name} ".casefold() in f" {other} ".casefold() for other in longest):
            longest.append(name)
    return {key: name if name in longest else "" for key, name in found.items()}


def _around(run: Sequence[str], folded: Mapping[str, str], begin: int, end: int) -> Iterator[tuple[int, int]]:
    """Where what the words from one place to another are a part of may begin and end."""
    is_name = run[begin][0].isupper() and run[end - 1][0].isupper()
    if begin and not folded[before := run[begin - 1]]:
        if before in _BEFORE or (is_name and before.istitle() and before.casefold() in _IN_NAMES):
            yield begin - 1, end
        elif before == _OF and begin > 1 and folded[first := run[begin - 2]] and first[0].isupper() is is_name:
            yield begin - 2, end
    if end < len(run) and not folded[after := run[end]]:
        if after in _AFTER or (is_name and after.istitle() and after.casefold() in _IN_NAMES):
            yield begin, end + 1
        elif after == _OF and is_name:
            begins = ends = end + 1 + (run[end + 1 : end + 2] == [_THE])
            while ends < len(run) and folded[run[ends]] and run[ends][0].isupper():
                ends += 1
            if ends > begins:
                yield begin, ends


def _mostly(whole: Counter[str], seen: int) -> str:
    """What nearly all mentions of a keyword are a part of; "" where there is nothing."""
    together: Counter[str] = Counter()
    for name, count in whole.items():
        together[name.casefold()] += count
    [(key, count)] = together.most_common(1)
    name = max((name for name in whole if name.casefold() == key), key=lambda name: whole[name])
    is_of = f" {_OF} " in key
    is_named = all(word[0].isupper() or word in (_OF, _THE) for word in name.split())
    least = _NEARLY_ALWAYS if is_of and not is_named else _MOSTLY
    return name if count >= max(_OFTEN_NAMED if is_named and not is_of else _OFTEN, least * seen) else ""
