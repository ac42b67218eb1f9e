"""What the engine says to people: English, and so that a window can say it in another language."""

import json
from typing import Any

_MARK = "\x1e"
"""Before what `stored` made: no sentence begins with it."""


class Worded(str):
    """A sentence, or a part of one. It is a text like any other, in English; whoever wants it in another language finds
    what to translate in `form`, and what to put into its places in `values`.

    `packaging/translations.py` finds the forms where they stand, so that they have to be plain texts there. A database
    keeps one by `stored`, and gets it back by `restored`.
    """

    form: str
    values: dict[str, Any]

    def __new__(cls, form: str, **values: Any) -> "Worded":
        """`form` has the values in it as `str.format` takes them."""
        said = super().__new__(cls, form.format(**values))
        said.form = form
        said.values = values
        return said

    @classmethod
    def together(cls, *sentences: str, between: str = " ") -> "Worded":
        """Several of them, one after the other."""
        parts = {f"part{number}": sentence for number, sentence in enumerate(filter(None, sentences))}
        return cls(between.join(f"{{{name}}}" for name in parts), **parts)

    def __reduce__(self) -> tuple[Any, ...]:
        """As a copy has it that another process gets."""
        return _again, (self.form, self.values)


def stored(text: str) -> str:
    """A text as a database keeps it: of a sentence that can be said in another language, what it needs for that."""
    if not isinstance(text, Worded):
        return text
    values = {name: stored(value) if isinstance(value, str) else value for name, value in text.values.items()}
    return _MARK + json.dumps([text.form, values], ensure_ascii=False, default=str)


def restored(text: str) -> str:
    """A text that a database kept; one that was kept as it was comes back as it is."""
    if not text.startswith(_MARK):
        return text
    try:
        form, values = json.loads(text[len(_MARK) :])
        return Worded(
            form, **{name: restored(value) if isinstance(value, str) else value for name, value in values.items()}
        )
    except (ValueError, TypeError, KeyError, AttributeError, IndexError):
        return text[len(_MARK) :]


def _again(form: str, values: dict[str, Any]) -> Worded:
    return Worded(form, **values)
