"""The forms of one word: British and American, singular and plural, what is done and the doing of it.

None of it is linguistics: what comes out is compared and never shown, so that a form that is no word does no harm, and
a word that is taken for another does. Words are in lower case, without accents.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any

from kbdesk import resource
from kbdesk.patterns import compiled

_WORD = compiled(r"\w+")
STEMMED = {
    "cs": "czech", "da": "danish", "el": "greek", "et": "estonian", "fi": "finnish", "hu": "hungarian",
    "lt": "lithuanian", "nl": "dutch", "no": "norwegian", "pl": "polish", "ro": "romanian", "ru": "russian",
    "sr": "serbian", "sv": "swedish", "tr": "turkish",
}  # fmt: skip
"""Languages whose words change by case and number so much that only stems tell which are one."""

_SHORTEST = 4
"""Letters that a word needs for its last "s" to be a plural's."""

_NO_PLURAL = ("ss", "us", "js", "news")
_NO_MEN = frozenset(
    _WORD.findall("abdomen acumen albumen bitumen foramen lumen ramen regimen semen specimen stamen yemen")
)
_SHORT_IN_OES = 6
"""Letters up to which "oes" is "oe" with an "s": shoes and canoes, but volcanoes."""

_SHORTEST_DOING = 6
_SHORTEST_DONE = 5

_PLURALS_IN_IS = frozenset(
    _WORD.findall("alibis apis bikinis clis emojis guis kiwis pis safaris skis taxis uris wikis")
)
_PLURALS_IN_ICS = frozenset(
    _WORD.findall(
        "antibiotics characteristics clerics clinics critics cynics epics fabrics heuristics medics metrics mosaics"
        " relics skeptics topics tropics tunics"
    )
)
_PLURALS = dict(
    re.findall(
        r"(\w+) (\w+)",
        """
analyses analysis, children child, crises crisis, criteria criterion, feet foot, geese goose, halves half,
hypotheses hypothesis, indices index, knives knife, leaves leaf, lives life, matrices matrix, men man, mice mouse,
oases oasis, parentheses parenthesis, phenomena phenomenon, shelves shelf, teeth tooth, theses thesis, vertices vertex,
wives wife, wolves wolf, women woman, chilies chili, chillies chili, alumni alumnus, antennae antenna,
appendices appendix, automata automaton, axes axis, cacti cactus, calves calf, codices codex, corpora corpus,
diagnoses diagnosis, dwarves dwarf, echoes echo, elves elf, emphases emphasis, foci focus, formulae formula,
fungi fungus, genera genus, heroes hero, larvae larva, loaves loaf, loci locus, memoranda memorandum, nebulae nebula,
neuroses neurosis, nuclei nucleus, oxen ox, passersby passerby, polyhedra polyhedron, prostheses prosthesis,
psychoses psychosis, quizzes quiz, radii radius, scarves scarf, schemata schema, sheaves sheaf, stimuli stimulus,
supernovae supernova, syllabi syllabus, syntheses synthesis, thieves thief, vertebrae vertebra, vetoes veto,
zeroes zero, bantus bantu, emus emu, gnus gnu, gurus guru, haikus haiku, hindus hindu, menus menu, zulus zulu
""",
    )
)
_SINGULARS_IN_S = _WORD.findall(
    "abacus alias apparatus atlas bias bonus bus cactus campus canvas census chorus circus consensus corpus focus gas"
    " genius hiatus iris lens lotus nexus octopus pancreas prospectus status surplus syllabus uterus virus walrus"
)
_UNLIKE: dict[str, str] = _PLURALS | {form: word for word in _SINGULARS_IN_S for form in (word, f"{word}es")}
_AMERICAN = {
    "adviser": "advisor", "aeroplane": "airplane", "ageing": "aging", "aluminium": "aluminum", "artefact": "artifact",
    "cosy": "cozy", "disc": "disk", "doughnut": "donut", "draught": "draft", "enquiry": "inquiry", "grey": "gray",
    "instalment": "installment", "jewellery": "jewelry", "judgement": "judgment", "maths": "math", "mould": "mold",
    "moustache": "mustache", "plough": "plow", "practise": "practice", "programme": "program", "pyjamas": "pajamas",
    "sceptic": "skeptic", "skilful": "skillful", "sulphur": "sulfur", "whisky": "whiskey", "yoghurt": "yogurt",
    "chilli": "chili", "scepticism": "skepticism",
}  # fmt: skip
_ALIKE = {
    "dimensionality": "dimensional", "logical": "logic", "mathematical": "mathematics", "secure": "security",
    "securing": "security", "statistical": "statistics", "successful": "success", "wooden": "wood",
}  # fmt: skip
"""Words of the same thing that no rule finds."""

_BRITISH = [
    (compiled(pattern), other)
    for pattern, other in (
        (r"([a-z]{2})our(s|ed|ing|al|ally|ite|ites|able|ful|less|ly|hood|y|er|ers|ism|ist)?$", r"\1or\2"),
        (r"([a-z]{3})is(e[dsr]?|ers|ing|able|ation|ations|ational)$", r"\1iz\2"),
        (r"([a-z]{2})lys(e[ds]?|ing)$", r"\1lyz\2"),
        (r"(cent|heat|pect|lust|met|lit|fib|alib)re([sd]?)$", r"\1er\2"),
        (r"([a-z]{2})ogu(ed|ing|e|es)$", r"\1og\2"),
        (r"og(e)(s?)$", r"og\2"),
        (r"(def|off|lic|ret)enc(e[ds]?|ing)$", r"\1ens\2"),
        (r"([a-z]{2}[aeiou])ll(ed|ing|er|ers)$", r"\1l\2"),
        (r"^(an|p|h|encyclop|leuk|arch|orthop|gyn)ae([smdkoe])", r"\1e\2"),
        (r"^oe(str|soph)|^foe(t)", r"e\1\2"),
    )
]
_MAYBE_BRITISH = compiled(r"our|is[eia]|lys|re[sd]?$|og[eu]|enc|ll|ae|oe")
"""Is in each word that one of these changes, and in few others."""

_OTHER_THING = frozenset(
    _WORD.findall(
        "accounting aging backing banking bearing bedding being boring bowling boxing building casting ceiling"
        " clothing coating counting crossing cycling dating dressing dumping during engineering evening filing fishing"
        " fitting flooring flying funding gaming heading housing icing king landing leveling lightning lighting lining"
        " listing living marketing meaning mining modeling morning networking nursing offspring opening outing"
        " painting parking planting processing programming racing rating ring ruling saving seasoning setting shipping"
        " sibling spring staffing staging stocking string thing timing tracking training wedding wing wiring bled"
        " breed embed exceed indeed proceed sacred succeed united hundred"
    )
)
"""Words in "ing" and "ed" that are about something else than what they seem to come from."""

_OTHER_NOUN = frozenset(
    _WORD.findall(
        "civilization organization population situation constellation station notation rotation sensation imagination"
        " elevation disability liability"
    )
)
_IN_ION = frozenset(
    _WORD.findall(
        "adopt compress connect construct corrupt deconstruct detect digest discuss disrupt distract erupt exhibit"
        " extract infect inhibit inject inspect interact interrupt obstruct predict prevent prohibit protect"
        " reconstruct reflect reject restrict select subtract suppress"
    )
)
_IN_ATION = frozenset(
    _WORD.findall(
        "adapt augment confirm consult exploit ferment implement install interpret orient represent supplement"
        " transform transport"
    )
)
_IN_MENT = frozenset(
    _WORD.findall(
        "abandon achieve adjust agree align amend announce assess deploy develop disagree employ enforce enhance enrol"
        " enroll establish improve invest manage measure punish recruit refine replace require retire"
    )
)
"""Verbs whose noun is the doing of it; that of others is often the outcome: a product, a statement."""

_DOING = compiled(r"(?=.{6,})[a-z]*[aeiouy][a-z]*(?=ing$)")
_DONE = compiled(r"(?=.{5,})[a-z]*[aeiouy][a-z]*(?<!e)(?=ed$)")
_ONE_VOWEL = compiled(r"[^aeiouy]*[aeiouy][^aeiouwxy]")
_DOUBLING = compiled(r"[^aeiou][aeiou][bdgklmnprtvz]$")
_DOUBLED = compiled(r"([bdgklmnprtvz])\1$")


_HAN = compiled(r"[\u4e00-\u9fff]")
_HEBREW = compiled(r"[א-ת]+")
_HEBREW_BEFORE = compiled(r"^(?:ה(?=...)|[בלוכמש]ה?(?=.{5}))")
_HEBREW_AFTER = compiled(r"(?<=...)ים$|(?<=....)(?:ות|[הת])$")
_HEBREW_ENDS = str.maketrans("ךםןףץ", "כמנפצ")
_ARABIC = compiled(r"[\u0620-\u064a]+")
_ARABIC_ARTICLE = compiled(r"^ال(?=...)")
_ARABIC_ALIKE = str.maketrans("أإآةى", "اااهي")
_HANGUL = compiled(r"[\uac00-\ud7a3]+")
_KOREAN_PARTICLE = compiled(r"(?<=..)(?:[은는을를]|에서|으로|하기|하다)$")
_KATAKANA = compiled(r"[\u30a1-\u30fa\u30fc]+")
_DEVANAGARI = compiled(r"[\u0900-\u097f]+")
_NASAL = compiled("ङ्(?=[क-घ])|ञ्(?=[च-झ])|ण्(?=[ट-ढ])|न्(?=[त-ध])|म्(?=[प-भ])")
"""What is written as the consonant that it is, or as a dot: "हिन्दी" and "हिंदी"."""

_NUKTA = "\u093c"
_HINDI_ENDS = ((compiled("(?<=..)िय(?:ों|ाँ|ां)$"), "ी"), (compiled("(?<=...)(?:ओं|ों|एँ|एं|ें)$"), ""))
_UKRAINIAN = compiled(r"[а-яёіїєґ]*[іїєґ][а-яёіїєґ]*")
_UKRAINIAN_END = compiled(
    r"(?<=...)(?:[яа]ми|[оеє]ві|ого|ому|ими|[іїо]й|[оеє]ю|[ая][хм]|[оеє]м|і[їюя]|[іїи]в|[аеиіїоуюяєьй])$"
)
_UKRAINIAN_IST = compiled(r"(?<=..)(?:іст[ью]|ост(?:ей|ями?|ях|і))$")
"""What has an "о" in other cases: "властивість", "властивостей"."""

_BLURRED = [
    (compiled(pattern), other)
    for pattern, other in (
        (r"ck", "k"), (r"([bdgk])h", r"\1"), (r"iy", "y"),
        (r"(?<=[aeou])y(?=[aeou])", ""), (r"(\D)\1", r"\1"),
    )
]  # fmt: skip
_WITH_CASES = ("cs", "pl", "sk")
_BORROWED = compiled(r"[a-z]{5,}?(?=(?:u|em|ovi|owi|om)$)")
_LONG_ENOUGH = 7
_DOUBLED_FOR_ITS_END = compiled(r"(?:ing|ed|er)$")
"""Before these endings a letter is doubled for what comes before it: "programming", "starring"."""


def spelled(word: str) -> str:
    """The American spelling of a word, or what it has in common with its British one."""
    if word in _UNLIKE:
        return word
    word = _ALIKE.get(word) or _AMERICAN.get(word, word)
    if word.endswith("s") and word[:-1] in _AMERICAN:
        return _AMERICAN[word[:-1]] + "s"
    if _MAYBE_BRITISH.search(word):
        for pattern, other in _BRITISH:
            word = pattern.sub(other, word)
    return word


def singular(word: str) -> str:
    """The singular of an English word, or what is one by its looks."""
    if word in _UNLIKE:
        return _UNLIKE[word]
    if word.endswith("men") and len(word) > _SHORTEST + 1 and word not in _NO_MEN:
        return word[:-2] + "an"
    if len(word) < _SHORTEST or not word.endswith("s") or word[-2].isdigit() or word.endswith(_NO_PLURAL):
        return word
    if (word.endswith("is") and word[-3] not in "aeo" and word not in _PLURALS_IN_IS) or (
        word.endswith("ics") and word not in _PLURALS_IN_ICS
    ):
        return word
    if word.endswith("ies") and len(word) > _SHORTEST + 1:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes")) or (word.endswith("oes") and len(word) > _SHORT_IN_OES):
        return word[:-2]
    return word[:-1]


def is_stemmed(language: str) -> bool:
    """Whether the stems of a language are known to `stem`."""
    return language in STEMMED or language == "uk"


ENDINGS_UPON_ENDINGS = frozenset({"tr", "uk"})
"""Languages where a stem may have one more ending, or what looks like one: "bileşenleri" becomes "bileşen", and that
"bileşe"; "масивів" becomes "масив", and that "мас".
"""


def stem(word: str, language: str) -> str:
    """What the cases and numbers of a word have in common, in a language of which the stems are known."""
    if language == "uk":
        return stem_of_ukrainian(_UKRAINIAN_IST.sub("ост", word))
    stemmer = _stemmer(STEMMED[language])
    if language == "tr":
        return _TURKISH_S.sub("", stemmer.stemWord(word))
    if language == "ru":
        # Once more: it takes the end of "архив" for that of a verb, and so the cases end where the word begins.
        return _FLEETING.sub("", stemmer.stemWord(stemmer.stemWord(word)))
    return str(stemmer.stemWord(word))


_ALSO_STEMMED = {
    "ar": "arabic", "ca": "catalan", "de": "german", "es": "spanish", "eu": "basque", "fr": "french", "ga": "irish",
    "hi": "hindi", "hy": "armenian", "id": "indonesian", "it": "italian", "ms": "indonesian", "ne": "nepali",
    "pt": "portuguese", "ta": "tamil", "yi": "yiddish",
}  # fmt: skip


def stemmed(words: Sequence[str], language: str) -> list[str]:
    """The stems of words in their language; in English where stems of that one are not known.

    Words that are two things ("universe", "university") may have one stem.
    """
    name = STEMMED.get(language) or _ALSO_STEMMED.get(language, "english")
    return list(_stemmer(name).stemWords(list(words)))


_TURKISH_S = compiled(r"(?<=...[aeıioöuü])s$")
"""Between a word that ends in a vowel and what says whose it is: "projesi" of "proje"."""

_FLEETING = compiled(r"(?<=..[бвгджзклмнпрстфхцчшщ])[оеё](?=[кнц]$)")
"""A vowel that some cases have: "вкладок" of "вкладка"."""


def bare(word: str) -> str:
    """A word of Hebrew, Arabic, Ukrainian or Korean without its article, or the commonest endings of its cases and
    numbers; one of Chinese in simplified characters, one of Japanese without the long vowel that not all write, one of
    Hindi without the ends of its plurals and the dot below a letter, and with that above it for all that is spoken so.
    """
    if _HAN.search(word):
        return word.translate(_simplified())
    if _HEBREW.fullmatch(word):
        # In the middle of a word letters are written otherwise than at its end.
        return _HEBREW_BEFORE.sub("", _HEBREW_AFTER.sub("", word)).translate(_HEBREW_ENDS)
    if _ARABIC.fullmatch(word):
        return _ARABIC_ARTICLE.sub("", word.translate(_ARABIC_ALIKE))
    if _HANGUL.fullmatch(word):
        return _KOREAN_PARTICLE.sub("", word)
    if _DEVANAGARI.fullmatch(word):
        word = _NASAL.sub("ं", word.replace(_NUKTA, ""))
        for pattern, other in _HINDI_ENDS:
            word = pattern.sub(other, word)
        return word
    if _KATAKANA.fullmatch(word):
        return word.removesuffix("ー") if len(word) > _SHORTEST else word
    return stem_of_ukrainian(word) if _UKRAINIAN.fullmatch(word) else word


def stem_of_ukrainian(word: str) -> str:
    """A word that is known to be Ukrainian without the commonest endings of its cases and numbers."""
    return _UKRAINIAN_END.sub("", word)


def borrowed(word: str, language: str) -> str:
    """What a word comes from that a language with cases has from another one: "mempoolu"; "" where it is none."""
    found = _BORROWED.match(word) if language in _WITH_CASES else None
    return found[0] if found else ""


def blurred(word: str) -> str:
    """What spellings of a long word or a name have in common that people take for each other: "biryani", "biriyani";
    "Caribbean", "Carribean". The word itself where it is short: there a letter makes another one.
    """
    if len(word) < _LONG_ENOUGH:
        return word
    found = word
    for pattern, other in _BLURRED:
        found = pattern.sub(other, found)
    return found if len(found) >= _LONG_ENOUGH and not _DOUBLED_FOR_ITS_END.search(word) else word


def forms(word: str) -> Iterator[str]:
    """Other words that are about the same as an English one: hire, hiring, hired; donate, donation; not boxes, boxing.

    Each of a word's forms has that word among its own.
    """
    if not (word.isascii() and word.isalpha()) or word in _OTHER_THING:
        return
    found = dict.fromkeys(form for base in _bases(word) for form in [base, *_done_and_doing(base)])
    yield from (form for form in found if form != word and form not in _OTHER_THING)


def is_apart(word: str) -> bool:
    """Whether a word is about something else than what it seems to come from."""
    return word in _OTHER_THING


def _bases(word: str) -> list[str]:
    """What a word may come from; itself where it comes from nothing."""
    if word in _OTHER_NOUN:
        return [word]
    for ending, verbs in (("ation", _IN_ATION), ("ion", _IN_ION), ("ment", _IN_MENT)):
        if word.endswith(ending) and word[: -len(ending)] in verbs:
            return [word[: -len(ending)]]
    if word.endswith("ization"):
        return [word[:-5] + "e"]
    if word.endswith("ation") and len(word) > _SHORTEST_DOING + 1:
        return [word[:-3] + "e", word[:-5] + "e", word]
    if word.endswith(("ability", "ibility")) and len(word) > _SHORTEST_DOING + 1:
        return [word[:-5] + "le"]
    stem = _DOING.match(word) or _DONE.match(word)
    if stem is None:
        return [word]
    if _DOUBLED.search(stem[0]):
        return [stem[0][:-1], stem[0]]  # planning, adding
    # "Scrolling" comes here as "scroling", as if it were spelled like "travelling".
    doubled = [stem[0] + "l"] if stem[0].endswith("l") and len(stem[0]) >= _SHORTEST else []
    if _ONE_VOWEL.fullmatch(stem[0]):
        return [stem[0] + "e", *doubled]
    return [stem[0] + "e", stem[0], *doubled]


def _done_and_doing(base: str) -> Iterator[str]:
    stem = base[:-1] if base.endswith("e") and not base.endswith("ee") else base
    stems = [stem] if not _ONE_VOWEL.fullmatch(base) else []
    if stem == base and _DOUBLING.search(base):
        stems.append(base + base[-1])
    for one in stems:
        if len(one) + 3 >= _SHORTEST_DOING:
            yield one + "ing"
        if len(one) + 2 >= _SHORTEST_DONE and not one.endswith("e"):
            yield one + "ed"
    yield from (noun for noun in _nouns(base) if noun not in _OTHER_NOUN)


def _nouns(verb: str) -> Iterator[str]:
    if verb in _IN_ION:
        yield verb + "ion"
    if verb in _IN_ATION:
        yield verb + "ation"
    if verb in _IN_MENT:
        yield verb + "ment"
    if len(verb) > _SHORTEST and verb.endswith("e"):
        yield verb[:-1] + ("ion" if verb.endswith("ate") else "ation")
    if len(verb) > _SHORTEST and verb.endswith(("able", "ible")):
        yield verb[:-2] + "ility"


@cache
def _stemmer(name: str) -> Any:
    import Stemmer

    return Stemmer.Stemmer(name)


@cache
def _simplified() -> dict[int, int]:
    lines = resource.path("characters", "simplified.txt").read_text("utf-8").splitlines()
    return str.maketrans("".join(lines[::2]), "".join(lines[1::2]))
