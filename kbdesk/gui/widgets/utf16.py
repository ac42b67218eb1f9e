"""Text as Qt counts it: in UTF-16 units, of which some characters take two."""


def units(text: str) -> str:
    """Text in which one character is one UTF-16 unit."""
    if not text or max(text) <= "\uffff":
        return text
    data = text.encode("utf-16-le", "surrogatepass")
    return "".join(chr(data[at] | data[at + 1] << 8) for at in range(0, len(data), 2))


def whole(text: str) -> str:
    """Text of UTF-16 units as text again."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
