"""From what a model answers to what may be stored: strings that were looked at, or nothing.

The answer is text of a stranger: of the model's, and of the page's that it read. Around the object that was asked for
there may be fences, prose and thoughts, and the object may be written as no parser likes it. Each field is looked at by
itself, so that one of no use costs only itself.
"""

import html
import json
import re
import unicodedata
from collections.abc import Sequence
from typing import Any

import msgspec

from kbdesk.analysis.endpoint import Opinion, Question
from kbdesk.analysis.prompt import FIELDS, sentences_of_instructions
from kbdesk.analysis.sentences import split
from kbdesk.patterns import compiled

_LONGEST = 60_000
"""Characters of an answer that are looked at; one of a model that keeps to its bound has a tenth of that."""

_LONGEST_MENDED = 5_000
"""Characters of an object that is mended: what that costs grows with the square of them, to 0.7 s."""

_MOST_TRIES = 20
_LONGEST_SUMMARY = 800
_MOST_SENTENCES = 3
_SHORTEST_SUMMARY = 20
_LONGEST_TAG = 50
_MOST_WORDS = 5
_MOST_TAGS_READ = 60
_ECHO = 40
"""Characters of an instruction: an answer that holds so many of one in a row repeats it."""

_ALIKE = 88.0
"""How alike, of 100, two spellings of a category are: "Sports" and "Sport" are 91."""

_SHORTEST_PART = 4

_THOUGHTS = compiled(r"<(think|thinking|reasoning)>.*?(</\1>|\Z)", re.DOTALL | re.IGNORECASE)
_THOUGHTS_END = compiled(r"\A.*</(?:think|thinking|reasoning)>", re.DOTALL | re.IGNORECASE)
_PICTURE_OR_LINK = compiled(r"!?\[([^\[\]]{0,300})\]\([^()\s]{0,2000}\)")
_ADDRESS = compiled(r"(?:\b[a-z][a-z0-9+.-]{1,15}://|\bwww\.|\b(?:javascript|data|mailto):)\S*", re.IGNORECASE)
_MARKUP_BEGINS = compiled(r"<(?=[^\W\d_]|[/!?])")
_EMPHASIS = compiled(r"(\*\*|__|`)(?=\S)(.{1,400}?)(?<=\S)\1")
_LISTED = compiled(r"^(?:[-*•]|\d{1,2}[.)])\s+")
_TIME = compiled(r"\d{4}-\d\d-\d\d")
_MARK = compiled(r"\b(?=[a-f]*\d)[0-9a-f]{16}\b")
"""What an article stood between (see `prompt`): an answer that has it speaks of how it was asked."""

_IN_A_ROW = 4
_ENOUGH_TO_REPEAT = 12
_MOSTLY_NEW = 0.6
"""Of each four words in a row, or characters where nothing is between words, this share is there but once: a small
model that has lost the thread says the same again and again."""

_BETWEEN_TAGS = compiled(r"[,;\n、，；]+")
_NOT_LETTERS = compiled(r"[\W_]+")
_JOINERS = "\u200c\u200d"
_UNSEEN = frozenset(("Cc", "Cf", "Cs", "Co", "Cn"))


def opinion(answer: str, question: Question) -> Opinion | None:
    """What an answer says about an article; None where it says nothing that can be used."""
    found = _found(answer)
    if found is None:
        return None
    summary = _summary(found.get("summary"))
    names = [topic.name for topic in question.topics]
    category = _category(found.get("category"), names)
    tags = _without_categories(_tags(found.get("tags")), category, names)[: question.max_tags]
    if not summary and not tags:
        return None
    return Opinion(
        category=category,
        tags=tags,
        summary=summary,
        language=_language(found.get("language")),
    )


def plain(text: str) -> str:
    """A text on one line without markup, addresses, and characters that are not seen."""
    text = html.unescape(html.unescape(text[: 4 * _LONGEST_SUMMARY]))
    text = _PICTURE_OR_LINK.sub(r"\1", text)
    if _MARKUP_BEGINS.search(text):
        import nh3

        text = html.unescape(nh3.clean(text, tags=set(), clean_content_tags={"script", "style"}))
        text = _MARKUP_BEGINS.sub("", text)
    text = _EMPHASIS.sub(r"\2", _ADDRESS.sub("", text))
    text = unicodedata.normalize("NFC", text)
    seen = (
        char if char in _JOINERS or unicodedata.category(char) not in _UNSEEN else " " if char.isspace() else ""
        for char in text
    )
    return " ".join("".join(seen).split())


def repeats_itself(text: str) -> bool:
    """Whether a text says the same again and again."""
    said = text.casefold().split() if " " in text else list(text)
    rows = [tuple(said[at : at + _IN_A_ROW]) for at in range(len(said) - _IN_A_ROW + 1)]
    return len(said) >= _ENOUGH_TO_REPEAT and len(set(rows)) < _MOSTLY_NEW * len(rows)


def _found(answer: str) -> dict[str, Any] | None:
    """The object of an answer that has the most of the fields that were asked for."""
    text = _THOUGHTS.sub(" ", answer[:_LONGEST])
    text = _THOUGHTS_END.sub("", text)
    found: list[dict[str, Any]] = []
    at, decoder = text.find("{"), json.JSONDecoder()
    for _ in range(_MOST_TRIES):
        if at < 0:
            break
        try:
            value, end = decoder.raw_decode(text, at)
        except (ValueError, RecursionError):
            at = text.find("{", at + 1)
            continue
        found.append(value)
        at = text.find("{", end)
    best = max((_unwrapped(value) for value in found), key=_fields, default={})
    if _fields(best) < 2:
        mended = _unwrapped(_mended(text))
        best = mended if _fields(mended) > _fields(best) else best
    return best if _fields(best) else None


def _mended(text: str) -> object:
    """What a damaged object may have meant: single quotes, commas too many, an end that is missing."""
    begin = text.find("{")
    if begin < 0:
        return None
    from json_repair import repair_json

    try:
        return repair_json(text[begin : begin + _LONGEST_MENDED], return_objects=True, skip_json_loads=True)
    except Exception:  # it was made for models that mean well
        return None


def _unwrapped(value: object) -> dict[str, Any]:
    """The object itself, where a model put it into a list or into an object of its own."""
    for _ in range(3):
        if isinstance(value, list):
            value = next((one for one in value[:5] if isinstance(one, dict)), None)
        elif isinstance(value, dict) and not _fields(value) and len(value) == 1:
            value = next(iter(value.values()))
        else:
            break
    if not isinstance(value, dict):
        return {}
    lowered = {name.strip().lower(): content for name, content in value.items() if isinstance(name, str)}
    return {name: lowered[name] for name in FIELDS if name in lowered}


def _fields(value: object) -> int:
    return sum(name in value for name in FIELDS) if isinstance(value, dict) else 0


def _strings(value: object) -> list[str]:
    """The strings of a field that should be a list of them, or one."""
    if isinstance(value, dict):
        value = list(value.values())
    try:
        return msgspec.convert(value, list[str])
    except msgspec.ValidationError:
        pass
    if isinstance(value, list):
        named = (one.get("name", one.get("tag")) if isinstance(one, dict) else one for one in value[:_MOST_TAGS_READ])
        return [one for one in named if isinstance(one, str)]
    return _BETWEEN_TAGS.split(value) if isinstance(value, str) else []


def _summary(value: object) -> str:
    text = plain(" ".join(_strings(value)) if isinstance(value, list) else value if isinstance(value, str) else "")
    if len(text) < _SHORTEST_SUMMARY or _repeats_instructions(text) or repeats_itself(text) or _MARK.search(text):
        return ""
    kept = ""
    joined = " " if " " in text else ""
    for number, sentence in enumerate(split(text)):
        longer = f"{kept}{joined}{sentence}" if kept else sentence
        if number == _MOST_SENTENCES or len(longer) > _LONGEST_SUMMARY:
            break
        kept = longer
    if not kept:
        kept = text[: _LONGEST_SUMMARY - 1].rsplit(" ", 1)[0].rstrip() + "…"
    return kept


def _tags(value: object) -> list[str]:
    kept: dict[str, str] = {}
    for raw in _strings(value)[:_MOST_TAGS_READ]:
        tag = _LISTED.sub("", plain(raw[: 4 * _LONGEST_TAG]))
        tag = tag.strip(" #\"'“”‘’«»()[]{}<>.,;:!?*_`|\\/")
        if (
            0 < len(tag) <= _LONGEST_TAG
            and len(tag.split()) <= _MOST_WORDS
            and any(map(str.isalpha, tag))
            and not _TIME.search(tag)
            and not _repeats_instructions(tag)
        ):
            kept.setdefault(tag.casefold(), tag)
    return list(kept.values())


def _without_categories(tags: list[str], category: str, names: Sequence[str]) -> list[str]:
    """Tags that say more than the category does; a small model repeats names of the list that it was given.

    "Sport" is a tag of an article about its economy, and "Health & Medicine" is one of none.
    """
    folded = {_folded(name) for name in names}
    saying_nothing = {_folded(category), *(name for name in folded if " " in name)}
    return [tag for tag in tags if _folded(tag) not in saying_nothing]


def _category(value: object, names: Sequence[str]) -> str:
    """The category that is meant: its name, in whatever spelling, or the only one that it begins with or holds."""
    said = _folded(
        " ".join(_strings(value)[:1]) if isinstance(value, list) else value if isinstance(value, str) else ""
    )
    if not said:
        return ""
    folded = {_folded(name): name for name in names}
    if said in folded:
        return folded[said]
    from rapidfuzz import fuzz, process

    if (closest := process.extractOne(said, list(folded), scorer=fuzz.ratio, score_cutoff=_ALIKE)) is not None:
        return folded[closest[0]]
    part = len(said) >= _SHORTEST_PART
    near = [name for key, name in folded.items() if part and (key.startswith(said) or f" {key} " in f" {said} ")]
    return near[0] if len(near) == 1 else ""


def _folded(name: str) -> str:
    words = _NOT_LETTERS.split(unicodedata.normalize("NFKC", plain(name[:200])).casefold())
    return " ".join(word for word in words if word and word != "and")


def _language(value: object) -> str:
    code = value.strip().lower()[:12].replace("_", "-").partition("-")[0] if isinstance(value, str) else ""
    return code if code.isascii() and code.isalpha() and len(code) == 2 else ""


def _repeats_instructions(text: str) -> bool:
    folded = text.casefold()
    return any(
        sentence[start : start + _ECHO].casefold() in folded
        for sentence in sentences_of_instructions()
        for start in range(0, len(sentence) - _ECHO, 10)
    )
