"""Scripts that are written without spaces between words."""

from kbdesk.patterns import compiled

_CJK = compiled("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7a3\U00020000-\U000323af]")


def is_cjk(character: str) -> bool:
    """Whether a character is a Chinese one, Japanese kana, or a Korean syllable."""
    return _CJK.match(character) is not None


def count_cjk(text: str) -> int:
    """How many characters of a text are Chinese ones, Japanese kana, or Korean syllables."""
    return 0 if text.isascii() else len(_CJK.findall(text))
