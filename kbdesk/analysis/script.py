"""Scripts that are written without spaces between words."""


def is_cjk(character: str) -> bool:
    """Whether a character is a Chinese one, Japanese kana, or a Korean syllable."""
    code = ord(character)
    return (
        0x4E00 <= code <= 0x9FFF
        or 0x3040 <= code <= 0x30FF
        or 0xAC00 <= code <= 0xD7A3
        or 0x3400 <= code <= 0x4DBF
        or 0x20000 <= code <= 0x323AF
    )
