"""Words of Korean text, which has its particles at the end of the word that they are about."""

from kbdesk.patterns import compiled

_SYLLABLES = r"(?<=[가-힣][가-힣])"
_PARTICLE = compiled(
    _SYLLABLES + r"(?:(?<!마)을|를|(?<!주)의|에서는?|에|에게|에는|으로는?|부터|까지|처럼|보다|이?라는|들[은을의이])$"
)
_FOREIGN = compiled(r"(?<=[A-Za-z0-9])(?:[은는이가을를의에와과도만]|에서|으?로)$")
"""After a word in Latin letters no particle can be taken for its end."""

_TOPIC = compiled(_SYLLABLES + r"[은는]$")
"""Of what a sentence is about, but also what makes a verb describe a noun."""

_DOES = compiled(
    r"^[가-힣][는은]$|[가-힣](?:니다|하다|되다|하는|되는|하고|하며|하면|하게|해서|했던|하여|했다|하기|있는|없는|이다|[에아어해]요|세요|지만|으면|려고|려면|도록|했는데|습니까)$"
)


def does(word: str) -> bool:
    """Whether a word is a verb, by its looks."""
    return _DOES.search(word) is not None


def without_particle(word: str) -> str:
    """What a word is without the particle that tells its part in the sentence."""
    return _FOREIGN.sub("", word) if word[0].isascii() else _PARTICLE.sub("", word)


def without_topic(word: str) -> str:
    """What a word is if its ending says that the sentence is about it."""
    return _TOPIC.sub("", word)
