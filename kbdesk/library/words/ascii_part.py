"""What is done with the ASCII characters of a text, which nearly all are in most texts, as bytes: in no time."""

from kbdesk.patterns import compiled

_ALL = bytes(range(0x80))
_OTHERS = compiled(r"[^\w\x00-\x7f]+")
_FEW = 20


def put(text: str, table: bytes) -> str:
    """The text with every ASCII character replaced by that of a table (see `bytes.translate`); the rest stays."""
    return text.encode("utf-8", "surrogatepass").translate(table).decode("utf-8", "surrogatepass")


def without(text: str, characters: bytes = _ALL) -> str:
    """The text without some ASCII characters, or without all of them."""
    return text.encode("utf-8", "surrogatepass").translate(None, characters).decode("utf-8", "surrogatepass")


def letters(text: str, gap: str) -> str:
    """The text with `gap` in the place of all that is neither ASCII nor a letter or digit: one for several in a row, or
    one for each. Most texts have a few kinds of quotation marks and dashes, which are sooner replaced kind by kind.
    """
    if text.isascii():
        return text
    others = [char for char in set(without(text)) if not char.isalnum()]
    if len(others) > _FEW:
        return _OTHERS.sub(gap, text)
    for char in others:
        text = text.replace(char, gap)
    return text
