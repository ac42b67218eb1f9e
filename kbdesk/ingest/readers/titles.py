"""Titles compared: one title has other marks and other cases in the head, the text and the data of its page."""

from kbdesk.patterns import compiled

_NOT_WORDS = compiled(r"\W+")


def letters(title: str) -> str:
    """What all ways of writing a title have in common."""
    return _NOT_WORDS.sub("", title).casefold()
