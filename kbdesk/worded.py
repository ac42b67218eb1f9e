"""What the engine says to people: English, and so that a window can say it in another language."""

from typing import Any


class Worded(str):
    """A sentence, or a part of one. It is a text like any other, in English; whoever wants it in another language finds
    what to translate in `form`, and what to put into its places in `values`.

    `packaging/translations.py` finds the forms where they stand, so that they have to be plain texts there. One that
    was stored comes back as a plain text.
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


def _again(form: str, values: dict[str, Any]) -> Worded:
    return Worded(form, **values)
