"""What is done with the ASCII characters of a text, which nearly all are in most texts, as bytes: in no time."""

_ALL = bytes(range(0x80))


def put(text: str, table: bytes) -> str:
    """The text with every ASCII character replaced by that of a table (see `bytes.translate`); the rest stays."""
    return text.encode("utf-8", "surrogatepass").translate(table).decode("utf-8", "surrogatepass")


def without(text: str, characters: bytes = _ALL) -> str:
    """The text without some ASCII characters, or without all of them."""
    return text.encode("utf-8", "surrogatepass").translate(None, characters).decode("utf-8", "surrogatepass")
