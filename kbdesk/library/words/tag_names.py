"""When two names of tags are one tag.

Case, spaces, hyphens, accents, a plural's ending, British spelling, traditional characters, and short forms that
everybody knows make no other tag of it, nor do the doing of something and the noun for it ("hire", "hiring"), or the
initials of a name.
"""

import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache
from itertools import islice, product

from kbdesk.library.words import families as word_families
from kbdesk.library.words import forms as word_forms
from kbdesk.library.words.small_words import SMALL, initials
from kbdesk.library.words.tokens import VOWEL_SIGNS
from kbdesk.patterns import compiled

_ACCENTS = frozenset(map(chr, range(0x300, 0x370)))
_NEAR = "~"
_WORD = compiled(rf"(?:[^\W_]+[{VOWEL_SIGNS}]*)+[+#]*")
_PAIR = 2
_AGREEING = range(2, 4)
"""Words of a phrase in which an adjective may have the number and gender of its noun."""

_MOST_FORMS = 25
_REMEMBERED = 1_024
"""Names, and words of them: each is asked for several times, and of many articles the same."""

_MARKS = frozenset("+#")
"""Marks that are part of a name after a letter: C++ and C# are neither C nor each other."""

_OTHER_ASCII = dict.fromkeys(code for code in range(128) if not chr(code).isalnum() and chr(code) not in _MARKS)
_SIGN = compiled(f"[{VOWEL_SIGNS}]")

_POSSESSIVE = compiled(r"['’]s\b")
_ELISION = compiled(r"\b(?:[dl]|qu)['’](?=[^\W\d_]{3})")
"""What French and Italian put before a vowel: "l'accueil", "d'accueil"."""

_NOUN_COUNTS = 3
_FEWEST_INITIALS = 3
_MOST_INITIALS = 6
_PLURAL_OF_SHORT = compiled(r"\b([A-Z]{2,}\d?)s\b")
_SHORT_FORM = compiled(rf"[A-Z]{{{_FEWEST_INITIALS},{_MOST_INITIALS}}}")
_NAME = compiled(r"[A-Z](?:[a-z'’]+|[A-Z]+)")
_COMMAND = compiled(r"[a-z]{6,}(?=[23]$)")
"""What a version follows without a space is the command of a program: "python3" is Python's."""

_NAMED = r"([A-Z][\w.+#-]{2,}(?: [A-Z][\w.+#-]*)*)"
_WHAT_IT_IS = compiled(
    rf"(?!The |News ){_NAMED} (?:Inc|Ltd|LLC|Corp|Corporation|GmbH)"
    rf"|(?:President|Senator|Governor|Chancellor|Prime Minister|Professor|Prof|Sir) {_NAMED}"
)
"""The name of a company with what that is, or of a person with a title."""

_VERSION = "^"
_PARTS = compiled(r"[\s-]+")
_OTHER_FORM = str.maketrans("<>", "><")

_CYRILLIC = compiled(r"[а-яё]+")
_SHORT = {
    "a11y": "accessibility", "ad": "advertisement", "ai": "artificialintelligence",
    "americaunitedstate": "unitedstate", "api": "applicationprogramminginterface", "app": "application",
    "bike": "bicycle", "btc": "bitcoin", "cllr": "councillor", "config": "configuration", "covid": "covid19",
    "cpu": "centralprocessingunit", "db": "database", "dept": "department", "dns": "domainnamesystem",
    "doc": "documentation", "ecommerce": "electroniccommerce",
    "email": "electronicmail", "eu": "europeanunion", "gdp": "grossdomesticproduct", "golang": "go",
    "govt": "government", "gpu": "graphicsprocessingunit", "hpc": "highperformancecomputing",
    "i18n": "internationalization", "iot": "thinginternet", "js": "javascript", "k8s": "kubernete",
    "l10n": "localization", "lab": "laboratory", "llm": "largelanguagemodel", "math": "mathematics",
    "ml": "machinelearning", "nasa": "nationalaeronauticsspaceadministration", "nhs": "nationalhealthservice",
    "nlp": "naturallanguageprocessing", "nodejs": "node", "os": "operatingsystem", "photo": "photograph",
    "postgres": "postgresql", "prof": "professor", "reactjs": "react", "repo": "repository", "semantic": "semantics",
    "svn": "subversion", "tbsp": "tablespoon", "tsp": "teaspoon", "ui": "userinterface", "uk": "unitedkingdom",
    "un": "unitednation", "us": "unitedstate", "usa": "unitedstate", "ux": "userexperience", "vm": "virtualmachine",
    "vr": "virtualreality", "vscode": "visualstudiocode", "vuejs": "vue", "www": "worldwideweb",
}  # fmt: skip
"""Short forms and doublets that hardly anybody takes for something else."""


@lru_cache(_REMEMBERED)
def tag_key(name: str) -> str:
    """What two spellings of one tag have in common: "Machine Learning", "machine-learning" and "machine_learning"."""
    if name.isascii():
        folded = name.lower()
        return folded.translate(_OTHER_ASCII).lstrip("+#") or folded.strip()
    folded = unicodedata.normalize("NFKC", name).casefold()
    kept: list[str] = []
    for char in folded:
        if char.isalnum() or (kept and (char in _MARKS or _SIGN.match(char))):
            kept.append(char)
    return "".join(kept) or folded.strip()


def letters_key(name: str) -> str:
    """The key of a name as it was up to version 15 of the schema, when vowel signs did not count."""
    key = tag_key(name)
    return _SIGN.sub("", key) or key


def close_keys(name: str, language: str = "", *, known: bool = False) -> list[str]:
    """The keys of names that a person takes for the same, its own first, then what all of those have in common that
    differ in their spelling alone, then those of other forms of its last word, and of its words turned round, then of
    its stems, of spellings that are taken for it, and of its long or short form.

    `language` is the one that it is of, as far as that is known: what else is a form of a word depends on it. Where it
    is `known` what a name means, nothing is told by its initials.
    """
    key = tag_key(name)
    words = _words(name) or [_without_accents(key)]
    # Of two long forms with the same initials neither is the other.
    initials = [] if known else [form.translate(_OTHER_FORM) for form in _initials(name)]
    program = _program(name)
    others = [_near([program]) if program else f"{_NEAR}{_VERSION}{''.join(words)}"]
    others += _named(name)
    near = [*form_keys(name, language), *_agreeing(words, language)]
    if len(words) == _PAIR and any(map(word_families.describes, words)):
        near.append(_near(words[::-1]))
    return list(dict.fromkeys([*near, *_stem_and_look(name, language), *initials, *others]))


def form_keys(name: str, language: str = "") -> list[str]:
    """Those of the keys in `close_keys` that its spelling and the forms of its last word have."""
    key = tag_key(name)
    plain = _without_accents(key)
    *before, last = _words(name) or [plain]
    return list(
        dict.fromkeys([key, plain, near_key(name), *(_near([*before, form]) for form in _family(last, language))])
    )


def _agreeing(words: Sequence[str], language: str) -> list[str]:
    """The keys of a phrase all of whose words change together: "expresión regular", "expresiones regulares"."""
    if len(words) not in _AGREEING or language in ("", "en"):
        return []
    forms = product(*([word, *word_families.relatives(word, language)] for word in words))
    return [_near(phrase) for phrase in islice(forms, 1, _MOST_FORMS)]


@lru_cache(_REMEMBERED)
def _family(word: str, language: str) -> tuple[str, ...]:
    family = list(word_families.family(word, language))
    # As it is compared: "scroling"; but "modeling" is another thing than a model.
    family += [form for word in family if "ll" in word and not word_forms.is_apart(form := word_forms.spelled(word))]
    return tuple(family)


def own_keys(name: str, language: str = "", *, known: bool = False) -> list[str]:
    """Keys that lead to the tag of a name besides those of its letters and its spelling: what its stems are, what
    people take for its spelling, and which long or short form it is.
    """
    program = _program(name)
    # Of two versions neither is the other.
    versions = [f"{_NEAR}{_VERSION}{program}"] if program else []
    return [*_stem_and_look(name, language), *(() if known else _initials(name)), *versions, *_named(name)]


def _named(name: str) -> list[str]:
    """The key of a name without the word that says what it is the name of: "President Biden"."""
    found = _WHAT_IT_IS.fullmatch(name)
    return [near_key(found[1] or found[2])] if found else []


def _program(name: str) -> str:
    """The name of a program that one is the command of: "python3"; "" where it is none."""
    found = _COMMAND.match(name)
    return _compared(found[0]) if found else ""


def _stem_and_look(name: str, language: str) -> list[str]:
    words = _words(name)
    blurred = _near([word_forms.blurred(word) for word in words])
    borrowed = word_forms.borrowed(name.casefold(), language)
    keys = (*stem_keys(name, language), blurred, borrowed and _near([_compared(borrowed)]))
    return [key for key in keys if key and key != _near(words)]


def is_short_for_all(name: str) -> bool:
    """Whether hardly anybody takes a short form for anything but what it is here."""
    return tag_key(name) in _SHORT


def _initials(name: str) -> list[str]:
    """Keys that mark a name as a long form of some initials, or as the short one: "Board of Education" and "BOE"."""
    if _SHORT_FORM.fullmatch(name):
        return [] if is_short_for_all(name) else [f"{_NEAR}<{name.casefold()}"]
    words = _PARTS.split(name)
    if not all(word in SMALL or _NAME.fullmatch(word) for word in words):
        return []
    return [f"{_NEAR}>{short.casefold()}" for short in initials(words) if _SHORT_FORM.fullmatch(short.upper())]


def best_spelling(counts: Mapping[str, int]) -> str:
    """Of names of one thing, each with how many articles call it so, the one to show: what most of them call it, in
    their commonest spelling. A noun ("survival") counts three times beside a word that is none by its looks.
    """
    named: Counter[str] = Counter()
    keys = {name: tag_key(_ELISION.sub("", name)) for name in counts}
    for name, count in counts.items():
        named[keys[name]] += count * (_NOUN_COUNTS if word_families.is_noun(keys[name]) else 1)
    return min(counts, key=lambda name: (-named[keys[name]], -counts[name], len(name), name))


def stem_keys(name: str, language: str) -> list[str]:
    """What the cases and numbers of a name have in common, in a language of which the stems are known; none in others.

    It is marked with the language: what has the same stem in another one is another word.
    """
    if not word_forms.is_stemmed(language):
        return []
    words = _WORD.findall(unicodedata.normalize("NFKC", name).casefold())
    found = [[word_forms.stem(word, language) for word in words]]
    if language in word_forms.ENDINGS_UPON_ENDINGS:
        found.append([word_forms.stem(word, language) for word in found[0]])
    return [f"{_NEAR}{language}{_NEAR}{''.join(stems)}" for stems in found]


@lru_cache(_REMEMBERED)
def near_key(name: str) -> str:
    """What all names have in common that differ in their spelling alone. It is the key of no name, and marked so."""
    return _near(_words(name) or [_without_accents(tag_key(name))])


def _near(words: Sequence[str]) -> str:
    joined = "".join(words)
    return _NEAR + _SHORT.get(joined, joined)


@lru_cache(_REMEMBERED)
def _words(name: str) -> tuple[str, ...]:
    """The words of a name, each as it is compared; of "history of art" the art comes first. Asked for several times."""
    singular = _PLURAL_OF_SHORT.sub(r"\1", name) if "s" in name and not name.islower() else name
    folded = _without_accents(unicodedata.normalize("NFKC", singular).casefold())
    if "'" in folded or "’" in folded:
        folded = _ELISION.sub("", _POSSESSIVE.sub("", folded))
    words = _WORD.findall(folded)
    words = words[1:] if len(words) > _PAIR and words[0] == "the" else words
    if "of" in words[1:-1]:
        at = words.index("of", 1)
        after = words[at + 1 :]
        words = [*(after[1:] if after[0] == "the" and len(after) > 1 else after), *words[:at]]
    return tuple(map(_compared, words))


@lru_cache(_REMEMBERED)
def _compared(word: str) -> str:
    if _CYRILLIC.fullmatch(word):
        return word_forms.stem(word, "ru")
    return word_forms.singular(word_forms.spelled(word)) if word.isascii() else word_forms.bare(word)


def _without_accents(key: str) -> str:
    """The same without the accents of Latin letters; in other scripts such a mark makes another letter."""
    if key.isascii():
        return key
    kept: list[str] = []
    for char in unicodedata.normalize("NFD", key):
        if char not in _ACCENTS or not kept or not kept[-1].isascii():
            kept.append(char)
    return unicodedata.normalize("NFC", "".join(kept))
