"""Words of one family that are about the same: random and randomness, survive and survival, français and française.

An ending by itself tells little ("universe", "university"), so that each rule has the words that it would take for
something else. Words are in lower case, without accents, and in the singular as far as English rules know it. As in
`word_forms`, what comes out is compared and never shown.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from kbdesk.library.words import forms as word_forms
from kbdesk.patterns import compiled

_WORD = compiled(r"\w+")


class _Rule(NamedTuple):
    """Two endings of the same word, and how long what is before them is at least."""

    one: str
    other: str
    shortest: int = 3


_ENGLISH = (
    # How something is, and that it is so.
    _Rule("", "ness"), _Rule("y", "iness"),
    _Rule("ive", "ivity"), _Rule("plex", "plexity", 2), _Rule("verse", "versity", 2), _Rule("id", "idity"),
    _Rule("ous", "osity"), _Rule("al", "ality"), _Rule("ar", "arity"), _Rule("ile", "ility", 2),
    _Rule("ure", "urity", 1), _Rule("ense", "ensity", 1), _Rule("ane", "anity", 3), _Rule("ine", "inity"),
    _Rule("ere", "erity"), _Rule("une", "unity", 3), _Rule("ic", "icity", 4),
    _Rule("ant", "ance", 4), _Rule("ant", "ancy", 4), _Rule("ance", "ancy", 4),
    _Rule("ent", "ence"), _Rule("ent", "ency"), _Rule("ence", "ency"),
    _Rule("ic", "ical", 6),
    _Rule("urd", "urdity", 1),
    # What is thought, and who thinks so.
    _Rule("ism", "ist", 4), _Rule("an", "anism", 3), _Rule("ial", "ialism", 3),
    # What is Latin.
    _Rule("ctrum", "ctra", 1), _Rule("ximum", "xima", 1), _Rule("nimum", "nima", 1), _Rule("iculum", "icula", 1),
    _Rule("terium", "teria", 2), _Rule("ennium", "ennia", 2),
    # What is done, and the doing of it.
    _Rule("ie", "ying", 1), _Rule("ee", "eed", 3), _Rule("lel", "lelism", 2),
    _Rule("ive", "ival"), _Rule("ove", "oval"), _Rule("pose", "posal", 2), _Rule("ieve", "ieval"),
    _Rule("fuse", "fusal", 2), _Rule("verse", "versal", 2), _Rule("earse", "earsal", 1), _Rule("new", "newal", 2),
    _Rule("eny", "enial", 1), _Rule("bury", "burial", 0),
    _Rule("ute", "ution", 4), _Rule("duce", "duction", 2), _Rule("cide", "cision", 2), _Rule("lide", "lision", 2),
    _Rule("scribe", "scription", 2), _Rule("ify", "ification", 2), _Rule("smit", "smission"),
    _Rule("bmit", "bmission", 2), _Rule("vert", "version", 3), _Rule("volve", "volution", 1),
    _Rule("vade", "vasion", 2), _Rule("pand", "pansion", 2), _Rule("ceive", "ception", 2),
)  # fmt: skip
_OTHER_WORD = frozenset(
    _WORD.findall(
        "witness business harness highness governess fitness likeness illness wilderness active native relative"
        " captive negative positive collective objective universe adverse liquid acid local national personal hospital"
        " special principal municipal fatal real final general internal external capital commercial rational dual"
        " mineral total technical facile public electric ethnic basic eccentric commune present patient assistant"
        " attendant current agent resident president incident instant distant tenant infant latent continent regent"
        " solvent emergency frequent evident accident student parent client constant important residence residency"
        " presidency assistance attendance presence patience agency currency emergence periodic economic mechanic"
        " electrical classic political tourism tourist journalism journalist scientism scientist organ organism"
        " baptism mechanism human humanism urban material festive carnive universal institute constitute prostitute"
        " substitute minute produce revolve statute commence comment constituent sentence entrance variance variant"
        " maintenance well light attribute specify conceive qualify committee perceive concept advert invert introvert"
        " extrovert"
    )
)
"""Words that share all but their ending with one that is about something else."""

_OTHER_GERMAN_WORD = frozenset(_WORD.findall("grab kohl kost post reif reis zeug"))
"""The same in German: "Reis" and "Reise"."""

_OTHER_FRENCH_WORD = frozenset(
    _WORD.findall("alpinisme alpiniste cyclisme cycliste journalisme journaliste organisme organiste tourisme touriste")
)

# Words come here as English rules leave them: "francai" and "francaize".
_FRENCH = (
    _Rule("ai", "aize"), _Rule("oi", "oize"), _Rule("al", "ale"), _Rule("al", "aux"), _Rule("ale", "aux"),
    _Rule("el", "elle"), _Rule("if", "ive"), _Rule("eux", "euse"), _Rule("eur", "euse", 4), _Rule("teur", "trice"),
    _Rule("ien", "ienne"), _Rule("ant", "ante", 4), _Rule("ent", "ente", 4), _Rule("e", "ee", 4),
    _Rule("ain", "aine", 4), _Rule("er", "ere", 4), _Rule("eau", "eaux", 2), _Rule("eu", "eux", 2),
    _Rule("ublic", "ublique", 1), _Rule("let", "lete"), _Rule("ret", "rete", 3), _Rule("isme", "iste", 2),
)  # fmt: skip
_GERMAN = (
    _Rule("", "e", 4), _Rule("", "en", 4), _Rule("e", "en"), _Rule("er", "ern"), _Rule("el", "eln"),
    _Rule("in", "innen"), _Rule("tum", "tumer"),
    # What is Greek or Latin; English rules took "Themen" for men.
    _Rule("a", "en"), _Rule("um", "en", 4), _Rule("o", "en"), _Rule("us", "en"), _Rule("ma", "man"),
    _Rule("me", "man"), _Rule("m", "man", 4), _Rule("mus", "man"),
)  # fmt: skip
_DUTCH = (_Rule("", "en", 4), _Rule("e", "en"))
_OF_BOTH_GENDERS = (
    ("ad", 3), ("id", 5), ("iv", 3), ("os", 3), ("ur", 3), ("ari", 3), ("iert", 2), ("abert", 0), ("tori", 2),
    ("uest", 3), ("crit", 2),
)  # fmt: skip
"""What is before the "o" or "a" of an adjective, with how long what is before that is: "abierto" is not "partido"."""

_SPANISH = (
    *(_Rule(end, f"{end}e") for end in ("d", "l", "n", "r", "z")),
    *(_Rule(f"{end}o", f"{end}a", shortest) for end, shortest in _OF_BOTH_GENDERS),
    _Rule("or", "ora", 4), _Rule("ore", "ora", 4), _Rule("on", "ona", 4), _Rule("one", "ona", 4),
    _Rule("ar", "acion", 4), _Rule("ar", "a", 4), _Rule("ir", "icion", 4), _Rule("er", "imiento", 4),
    _Rule("ucir", "uccion", 3),
)  # fmt: skip
_PORTUGUESE = (
    *(_Rule(f"{end}o", f"{end}a", shortest) for end, shortest in _OF_BOTH_GENDERS),
    _Rule("or", "ora", 4), _Rule("ore", "ora", 4), _Rule("ar", "acao", 4), _Rule("uzir", "ucao", 3),
    _Rule("cao", "co"), _Rule("sao", "so"), _Rule("al", "ai"), _Rule("el", "ei"), _Rule("m", "n", 4),
    _Rule("r", "re"), _Rule("z", "ze"),
)  # fmt: skip
_ITALIAN = (
    _Rule("are", "azione", 3), _Rule("tore", "trice", 3), _Rule("tori", "trici", 3),
    _Rule("io", "i"), _Rule("o", "i"), _Rule("a", "e"), _Rule("e", "i"), _Rule("co", "chi"), _Rule("ca", "che"),
    _Rule("go", "ghi"), _Rule("ga", "ghe"),
)  # fmt: skip
_Endings = dict[str, list[tuple[str, int]]]


def _by_ending(rules: Iterable[_Rule]) -> _Endings:
    found: _Endings = {}
    for one, other, shortest in rules:
        found.setdefault(one, []).append((other, shortest))
        found.setdefault(other, []).append((one, shortest))
    return found


_RULES = {
    language: _by_ending(rules)
    for language, rules in {
        "": _ENGLISH, "en": _ENGLISH, "fr": _FRENCH, "de": _GERMAN, "es": _SPANISH, "pt": _PORTUGUESE, "it": _ITALIAN,
        "nl": _DUTCH,
    }.items()
}  # fmt: skip
_OTHER_WORDS = {"": _OTHER_WORD, "en": _OTHER_WORD, "de": _OTHER_GERMAN_WORD, "fr": _OTHER_FRENCH_WORD}
_LONGEST_ENDING = max(len(ending) for rules in _RULES.values() for ending in rules)
_DESCRIBING = compiled(r"[a-z]{2,}(?:[aeiou]c?ble|[ts]ive|ar|ic|ical|[^aeiou]al|[iu]al|ous|less|ful|an|ary)")
_NOUN = compiled(r"[a-z]{3,}(?:ing|[iou]val|[ou]sal|[tsx]ion|ment|ness|[ae]nc[ey]|ity|ism)")
_THING = frozenset(
    _WORD.findall(
        "music public traffic topic fabric logic clinic critic magic panic metric signal metal animal journal festival"
        " capital hospital material manual terminal rental goal cable table car bar war star year grammar calendar"
        " sugar dollar seminar radar cellar pillar human man woman plan fan can pan van loan organ ocean scan clan"
        " library dictionary diary salary boundary summary table double trouble bible able arrival approval proposal"
        " removal survival trial tutorial virus bus status campus bonus mammal crystal medal pedal sandal scandal"
        " vandal rival total mineral funeral general federal motive archive native relative"
    )
)
"""Words with the ending of one that describes, and things themselves: of two things the order matters."""


def family(word: str, language: str) -> Iterator[str]:
    """Other words about the same as one: its forms, its relatives, and the forms and relatives of those."""
    forms = list(word_forms.forms(word))
    yield from forms
    for form in forms:
        yield from relatives(form, language)
    for relative in relatives(word, language):
        yield relative
        yield from word_forms.forms(relative)


def relatives(word: str, language: str) -> Iterator[str]:
    """Words with other endings, as far as the rules of a language go; "" is one that nobody told."""
    rules = _RULES.get(language)
    if rules is None or not (word.isascii() and word.isalpha()):
        return
    other_words = _OTHER_WORDS.get(language, frozenset())
    if word in other_words:
        return
    for before in range(max(0, len(word) - _LONGEST_ENDING), len(word) + 1):
        for other, shortest in rules.get(word[before:], ()):
            if before >= shortest and (found := word[:before] + other) not in other_words:
                yield found


def describes(word: str) -> bool:
    """Whether a word says how something is, by its looks: "laminar", "digital", "compressible"."""
    return word not in _THING and _DESCRIBING.fullmatch(word) is not None


def is_noun(word: str) -> bool:
    """Whether a word is the name of a doing or of a quality, by its looks: "hiring", "survival", "randomness"."""
    return _NOUN.fullmatch(word) is not None
