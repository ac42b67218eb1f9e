"""The block at the beginning of a Markdown file that says what the file is about: `key: value` between two lines `---`.

It is YAML, of which notes have a small part: texts, lists in brackets or with dashes, texts over several lines. That
part is read, and nothing of the rest, which can do more than hold data. Between two lines `+++` it is TOML, as Hugo and
Zola write it.
"""

import json
import re
import tomllib

from kbdesk.patterns import compiled

_BLOCK = compiled(r"\s*---[ \t]*\n(.*?)(?:\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)|\Z)", re.S)
_TOML = compiled(r"\s*\+\+\+[ \t]*\n(.*?)\n\+\+\+[ \t]*(?:\n|\Z)", re.S)
_KEY = compiled(r"([A-Za-z_][\w .-]{0,60}?)\s*:(?:\s+(.*)|\s*)$")
_ITEM = compiled(r"\s*-(?:\s+(.*)|\s*)$")
_BLOCK_MARK = compiled(r"[|>][+-]?\d?[+-]?\s*$")
_PART = compiled(r'\s*("(?:[^"\\]|\\.)*"|\'(?:[^\']|\'\')*\'|[^,\[\]"\']*)\s*(?:,|$)')

_COMMENT = compiled(r"(?<!\s)\s++#.*$")

Values = dict[str, str | list[str]]


def split(text: str) -> tuple[Values, str]:
    """The values by their keys in lower case, and the text behind the block; no values where there is no block."""
    if found := _TOML.match(text):
        values = _of_toml(found[1])
        return values, text[found.end() :] if values else text
    found = _BLOCK.match(text)
    if not found:
        return {}, text
    return _values(found[1].split("\n")), text[found.end() :]


def _of_toml(text: str) -> Values:
    """Texts, and lists of them, that are in no table; none of what is no TOML."""
    try:
        read = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return {}
    return {
        key.lower(): [str(item) for item in value] if isinstance(value, list) else str(value)
        for key, value in read.items()
        if not isinstance(value, dict)
    }


def _values(lines: list[str]) -> Values:
    values: Values = {}
    at = 0
    while at < len(lines):
        found = _KEY.match(lines[at])
        at += 1
        if not found:
            continue
        key, value = found[1].strip().lower(), (found[2] or "").strip()
        end = at
        while end < len(lines) and (not lines[end].strip() or lines[end][:1] in " \t-"):
            end += 1
        inner, at = lines[at:end], end
        if _BLOCK_MARK.match(value):
            values[key] = _block(inner, folded=value[0] == ">")
        elif value.startswith("[") and value.endswith("]"):
            values[key] = _list(value[1:-1])
        elif value:
            values[key] = _scalar(" ".join([value, *(line.strip() for line in inner if line.strip())]))
        else:
            values[key] = [_scalar(item[1] or "") for line in inner if (item := _ITEM.match(line))]
    return values


def _block(lines: list[str], folded: bool) -> str:
    indent = min((len(line) - len(line.lstrip()) for line in lines if line.strip()), default=0)
    return (" " if folded else "\n").join(line[indent:] for line in lines).strip()


def _list(text: str) -> list[str]:
    found = []
    at = 0
    while at < len(text) and (part := _PART.match(text, at)):
        if part[1].strip():
            found.append(_scalar(part[1].strip()))
        if part.end() == at:
            break
        at = part.end()
    return found


def _scalar(value: str) -> str:
    value = value.strip()
    if value.startswith('"'):
        try:
            return str(json.loads(value))
        except ValueError:
            return value.strip('"').replace('\\"', '"')
    if len(value) > 1 and value.startswith("'") and value.endswith("'"):
        return value[1:-1].replace("''", "'")
    value = _COMMENT.sub("", value)
    return "" if value in ("null", "~") else value
