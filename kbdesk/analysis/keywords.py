"""Keywords by counting: words and phrases that come often, early, and in the title.

A word carries meaning where it is no stop word of its language; a phrase is two or three such words with nothing
between them. There is no list of how common words are in general: what an article repeats is what it is about. That
holds for articles of some length; a short text gives few keywords rather than poor ones.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property, lru_cache, partial
from itertools import chain, combinations, pairwise
from typing import NamedTuple

from kbdesk.analysis import inflected, korean, thai
from kbdesk.analysis.everyday import says_nothing
from kbdesk.analysis.script import is_cjk
from kbdesk.analysis.things import Written, are_one_thing, names_a_thing, says_something
from kbdesk.analysis.unspaced import terms
from kbdesk.analysis.whole_names import completed
from kbdesk.library.words import forms as word_forms
from kbdesk.patterns import compiled

_LONGEST = 60_000
"""Characters that are looked at: the beginning of a long text says what it is about, and the time stays bounded."""

_ADDRESS = compiled(r"(?:https?://|www\.)\S++|(?<![\w.@+-])[\w+-]++(?:[.@][\w-]++)++", re.I)
_HAS_ADDRESS = compiled(r"[.@:](?:[\w/-]|(?<=[wW]{3}\.))")
"""Is in every line with an address, and in few others, and is sooner looked for."""

_ADDRESS_PARTS = frozenset(["http", "https", "www", "com", "net", "html", "htm", "php", "org", "io"])
_SIGNS = (
    "\u0900-\u0903\u093a-\u094f\u0951-\u0957\u0962\u0963\u0981-\u0983\u09bc-\u09cd\u09d7\u0a01-\u0a03\u0a3c-\u0a51"
    "\u0a70\u0a71\u0a81-\u0a83\u0abc-\u0acd\u0b01-\u0b03\u0b3c-\u0b57\u0b82\u0bbe-\u0bcd\u0bd7\u0c00-\u0c04\u0c3c-\u0c56"
    "\u0c81-\u0c83\u0cbc-\u0cd6\u0d00-\u0d03\u0d3b-\u0d4d\u0d57\u0d82\u0d83\u0dca-\u0ddf"
)
"""Vowel signs of Indian scripts: they belong to the word that they stand in, and are no letters to Python."""

_SPACES = "".join(char for char in map(chr, range(0x3001)) if char.isspace() and char != "\n")
_BREAK = compiled(rf"[^\w'’&+#\-{_SPACES}{_SIGNS}]+")
_DASH = compiled(r"[^\S\n]-+\s")
_HAS_DASH = compiled(r"-\s")
_WORD = compiled(rf"[^\W\d_][\w'’+#&{_SIGNS}-]*")
_IDENTIFIER = compiled(r"[^_]++_+[^_]|[^#]*#[\w]|(?:[^-]*+-){3}|[vV]\d++$")
"""What a word of a program looks like: "my_list", "String#pack", "app-5xx-error-rates", or its version: "v2"."""

_HUMPED = compiled(r"(?:[a-z]{4,}|get|has|is|on|set|to)[A-Z][a-z]|[a-z]+(?:[A-Z][a-z]+){2}")
"""What a name within a program looks like that is no word of a title: "currentItem", but not "iPhone"."""

_POSSESSIVE = compiled(r"['’]s?$")
_ELISION = compiled(
    r"^(?:[cdjlmnst]|(?:jus|lors|puis)?qu|un|(?:d|n|qu)?[ae]ll|[ds][au]ll|quest|cos|com|dov|quant)['’](?=\w)", re.I
)
"""What French, Italian and Catalan put before a vowel: "l'application", "n'est", "dell'arte"."""

_ELIDED = frozenset({"fr", "it", "ca"})
_CONTRACTION = compiled(r"\w+['’](?:ve|re|ll|d|m|t)", re.I)
_NOT = compiled(r"\w+n['’]t", re.I)
"""What English says in one word of two that mean nothing: "who've"; the second is a word of no other language."""
_PLURALS_IN_S = frozenset({"en", "es", "fr", "pt", "ca", "gl"})
_WITHOUT_SPACES = frozenset({"lo", "km", "my", "bo", "dz"})
"""Scripts without spaces for which nothing here can tell words apart: no keywords rather than pieces of sentences."""

_BY_CHARACTERS = frozenset({"zh", "ja"})
_ADVERB = {
    "en": compiled(r"(?=.{7})(?!famil|assembl|monopol|anomal|suppl|butterfl|homepl)[a-z]{3,}ly"),
    "es": compiled(r"\w{3,}mente"),
    "it": compiled(r"\w{3,}mente"),
    "pt": compiled(r"\w{3,}mente"),
}
"""Words that say how something is done: "allegedly"."""

_SHORT = 120
"""Words up to which a word that comes once may be a keyword, where the title has it."""

_REMEMBERED = 16_384
"""Words, some 3 MB."""

_BEGUN = 4
_ENDING = 4
"""Letters that words which are taken for forms of one have in common at least, and those that come after at most."""

_LONG = 3
_OFTEN = 3
"""Of so many words a phrase is a piece of a sentence where it comes less often, if it is no name."""

_TWICE = 2
_MOSTLY = 0.5
_OFTEN_SO = 0.3
"""Of the times that a name comes, how often it stands beside the other one if both are one name: Google Chrome is not
all that is told of Google.
"""

_MIDDLE_INITIAL = compiled(r" [A-Z]\.(?= [A-Z][a-z])(?<=[a-z] [A-Z]\.)")
"""Parts a name in two: "Mireille B. Reece". What is before it is looked at last: that takes a quarter of the time."""

_TITLE_WEIGHT = 2.5
_EARLY_WEIGHT = 0.5
_PHRASE_WEIGHT = 0.7

Key = tuple[str, ...]


def candidates(title: str, text: str, language: str, most: int) -> list[tuple[str, float]]:
    """At most `most` keywords of a text in the given language (ISO 639-1; "" where it is unknown), best first.

    With their weights, and spelled as the text mostly does; one of a plural and its singular; no numbers and no parts
    of addresses.
    """
    if most <= 0 or language in _WITHOUT_SPACES:
        return []
    body = _without_title(title, text)
    is_repeated = len(body) < len(text)
    text = _MIDDLE_INITIAL.sub("", _without_addresses(body[:_LONGEST]))
    title = _without_addresses(title[:_LONGEST])
    words = _Words(language)
    title_runs, runs = words.read(title), words.read(text)
    in_title = {word for run in title_runs for word in run}
    # A title counts as one mention; its words, where it is the first line of the text as well, as two.
    counts = _phrases([*title_runs, *runs])
    counts.update((word,) for word in in_title if is_repeated)
    if language in inflected.LANGUAGES:
        named = inflected.forms_of({key[0]: count for key, count in counts.items() if len(key) == 1}, language)
        counts = _gathered(counts, named)
        in_title |= {named[word] for word in in_title}
    length = max(1, words.length)
    scores: dict[Key, float] = {}
    for key, count in counts.items():
        if count < 2 and length > _SHORT:  # most of them
            continue
        titled = in_title.issuperset(key)
        if not titled and not words.programs.isdisjoint(key):
            continue
        if len(key) > 1 and key[0] == key[1]:  # "blah blah"
            continue
        if count < 2 and not (titled and len(key) == 1):
            continue
        if len(key) == 1 and not (says_something(key[0], language) and names_a_thing(key[0], language, words.written)):
            continue
        if len(key) > 1 and not are_one_thing(key, language, words.written):
            continue
        if len(key) == _LONG and count < _OFTEN and not all(words.written(word).is_mostly_large for word in key):
            continue
        score = count * (1 + _PHRASE_WEIGHT * (len(key) - 1)) * (_TITLE_WEIGHT if titled else 1)
        first = max(words.first[word] for word in key)
        scores[key] = score * (1 + _EARLY_WEIGHT * (1 - first / length))
    if language in _BY_CHARACTERS:
        for term, weight in terms(title, text, language).items():
            scores[(term,)] = weight
    if language == "th":
        scores = {key: score for key, score in scores.items() if all(map(str.isascii, key))}
        scores |= {(term,): weight for term, weight in thai.terms(title, text).items()}
    best = {key: scores[key] for key in _different(scores, most)}
    if language != "de":  # which writes all nouns large, and names nothing by it
        best = _named_once(best, counts, words)
    spelled = dict(zip(best, words.spelled(list(best)), strict=True))
    if language == "en":
        spelled |= words.completed({key: counts[key] for key in best})
    distinct: dict[str, tuple[str, float]] = {}
    for key, name in spelled.items():
        if name:
            distinct.setdefault(name.casefold(), (name, best[key]))
    return list(distinct.values())


def _without_title(title: str, text: str) -> str:
    """A text without its title, where that comes once more at its beginning."""
    while title:
        line, _, rest = text.lstrip().partition("\n")
        if line.strip("# \t\r*=") != title.strip():
            break
        text = rest
    return text


def _without_addresses(text: str) -> str:
    # No address reaches over the end of a line.
    lines = text.split("\n")
    return "\n".join(_ADDRESS.sub(_unless_address, line) if _HAS_ADDRESS.search(line) else line for line in lines)


def _unless_address(found: re.Match[str]) -> str:
    # "example.com" and "a@b" are addresses; "U.S" and "end.Beginning" are words.
    last = found[0].rpartition(".")[2].lower()
    is_address = ":" in found[0] or "@" in found[0] or last in _ADDRESS_PARTS or found[0][:4].lower() == "www."
    return " . " if is_address else found[0]


def _phrases(runs: list[list[str]]) -> Counter[Key]:
    """How often there is each word, and each two or three with nothing between them."""
    several = [run for run in runs if len(run) > 1]
    return Counter(
        chain(
            ((word,) for run in runs for word in run),
            (pair for run in several for pair in pairwise(run)),
            (three for run in several for three in zip(run, run[1:], run[2:], strict=False)),
        )
    )


def _gathered(counts: Counter[Key], named: Mapping[str, str]) -> Counter[Key]:
    """The same, with what stands for all forms of a word that is by itself, as often as the commonest of them: as often
    as all of them, plain words would come before those that a text is about.
    """
    found: Counter[Key] = Counter()
    for key, count in counts.items():
        named_key = (named[key[0]],) if len(key) == 1 else key
        found[named_key] = max(found[named_key], count)
    return found


class _Words:
    """The words of a text by what they have in common: case and a plural's ending aside."""

    def __init__(self, language: str) -> None:
        self.length = 0
        self.programs: set[str] = set()
        self.first: dict[str, int] = {}
        self._language = language
        self._folded: dict[str, str] = {}
        self._ends: set[str] = set()
        self._read: list[list[str]] = []

    def read(self, text: str) -> list[list[str]]:
        """The words that carry meaning, folded, in runs with nothing between them."""
        runs: list[list[str]] = []
        folded, ends = self._folded, self._ends
        if _HAS_DASH.search(text):  # as a part of the other expression it would take as long as all of that
            text = _DASH.sub("\n", text)
        for part in _BREAK.split(text):
            run: list[str] = []
            raws = part.split()
            self._read.append(raws)
            for place, raw in enumerate(raws, self.length):
                word = folded.get(raw)
                if word is None:
                    form = _form(raw, self._language)
                    word = folded[raw] = form.folded if form else ""
                    self.first.setdefault(word, place)
                    if form and form.ends:
                        ends.add(raw)
                    if form and _HUMPED.match(form.spelling):
                        self.programs.add(word)
                if word:
                    run.append(word)
                if run and (not word or (ends and raw in ends)):
                    runs.append(run)
                    run = []
            self.length += len(raws)
            if run:
                runs.append(run)
        return runs

    def written(self, word: str) -> Written:
        """How the text writes a word. Asked for when all was read."""
        forms = self._forms(word)
        large = sum(count for form, count in forms if form.spelling[0].isupper())
        small = sum(count for form, count in forms if form.spelling[0].islower())
        bare = [form.word == word for form, _ in forms]
        return Written(large, small, not all(bare), any(bare))

    def spelled(self, keys: Sequence[Key]) -> list[str]:
        """Words and phrases as the text spells them, in the singular where it has both. Asked for when all was read."""
        forms = {word: self._forms(word) for key in keys for word in key}
        spellings = {word: _spelling(found) if found else word for word, found in forms.items()}
        # "Let's Encrypt", but not "world's population" where there is a world without it.
        owners = {
            word: found[0][0].owner for word, found in forms.items() if all(form.owner for form, _ in found) and found
        }
        return [
            " ".join(spellings[word] + (owners.get(word, "") if word != key[-1] else "") for word in key)
            for key in keys
        ]

    def completed(self, keys: Mapping[Key, int]) -> dict[Key, str]:
        """What some keywords are a part of, as the text spells it; see there. Asked for when all was read."""
        return completed(keys, self._read, self._folded, self._raws)

    def _forms(self, word: str) -> list[tuple["_Form", int]]:
        """The forms of a word that the text has, each with how often it comes."""
        seen = self._seen
        return [(form, seen[raw]) for raw in self._raws[word] if (form := _form(raw, self._language))]

    @cached_property
    def _seen(self) -> Counter[str]:
        return Counter(chain.from_iterable(self._read))

    @cached_property
    def _raws(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for raw, word in self._folded.items():
            if word:
                found[word].append(raw)
        return found


def _spelling(forms: Sequence[tuple["_Form", int]]) -> str:
    """How a word is mostly written, in the singular or else in its shortest form."""
    shortest = min((form.word != form.folded, len(form.word), form.word) for form, _ in forms)[-1]
    cases: Counter[str] = Counter()
    for form, count in forms:
        if form.word == shortest:
            cases[form.spelling] += count
    # A name is written large everywhere, another word at the beginning of sentences and in titles only.
    return max(cases, key=lambda case: (cases[case], case.islower(), case))


class _Form(NamedTuple):
    """A word that carries meaning: without what surrounds it, in lower case, and without a plural's ending; whether no
    phrase goes on after it; and the ending that says that something is its.
    """

    spelling: str
    word: str
    folded: str
    ends: bool = False
    owner: str = ""


@lru_cache(_REMEMBERED)
def _form(raw: str, language: str) -> _Form | None:
    """What a word is, as it stands between spaces; None for one that carries no meaning.

    Texts have most of their words in common, and this takes longer than all else here.
    """
    whole = raw
    if not raw.isalpha():  # most are
        match = _WORD.search(raw)
        if not match or match.start() > 1 or raw[0].isdigit():
            return None
        whole = match[0].rstrip("'’-&_")
    if language in _BY_CHARACTERS and any(map(is_cjk, raw)):
        return None
    spelling, owner = whole, ""
    if not whole.isalpha():
        if _IDENTIFIER.match(whole):
            return None
        spelling = _POSSESSIVE.sub("", whole)
        owner = whole[len(spelling) :]
        if (_CONTRACTION if language == "en" else _NOT).fullmatch(whole):
            return None
        if language in _ELIDED:
            spelling = _ELISION.sub("", spelling, count=1)
    word = spelling.casefold()
    shortest = 2 if spelling.isupper() or not spelling.isascii() or not spelling[-1:].isalpha() else 3
    stop = says_nothing(language)
    if not shortest <= len(word) <= 40 or word in stop or word in _ADDRESS_PARTS or word.replace("’", "'") in stop:
        return None
    adverb = _ADVERB.get(language)
    if adverb and adverb.fullmatch(word):
        return None
    if language == "ko":
        bare = korean.without_particle(word)
        folded = korean.without_topic(bare)
        return (
            None if korean.does(word) or folded in stop else _Form(bare, bare, folded, bare != word or folded != word)
        )
    singular = _singular(word, language) if language in _PLURALS_IN_S else word
    return None if singular in stop else _Form(spelling, word, singular, owner=owner)


def _singular(word: str, language: str) -> str:
    if language == "en":
        return word_forms.singular(word)
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is", "'s")):
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes")):
        return word[:-2]
    return word[:-1]


def _different(scores: dict[Key, float], most: int) -> list[Key]:
    """The best, leaving out what shares a word with a better one, or nearly: tags that repeat each other help none."""
    chosen: list[Key] = []
    taken: dict[str, list[str]] = {}
    for key in sorted(scores, key=lambda key: (-scores[key], key)):
        if not any(map(partial(_repeats, taken), key)):
            chosen.append(key)
            if len(chosen) == most:
                break
            for word in key:
                taken.setdefault(word[:_BEGUN], []).append(word)
    return chosen


def _named_once(scores: Mapping[Key, float], counts: Mapping[Key, int], words: "_Words") -> dict[Key, float]:
    """The same, the best first, but no two words that are one name: of "Jose" and "Mourinho" the surname, and of
    "Taylor" and "Swift" the whole, where the given name is the better one.
    """
    found = dict(scores)
    names = [key for key in scores if len(key) == 1 and words.written(key[0]).is_name]
    for better, worse in combinations(names, 2):
        often = (counts.get(better, 0), counts.get(worse, 0))
        if better not in found or worse not in found:
            continue
        if counts.get(worse + better, 0) >= max(1, _MOSTLY * often[1]):
            del found[worse]
        elif _is_one_name(counts.get(better + worse, 0), *often):
            del found[worse]
            found = {better + worse if key == better else key: score for key, score in found.items()}
    return found


def _is_one_name(together: int, first: int, second: int) -> bool:
    """Whether two names are one, by how often they come, and come together. What a title has once may be anything."""
    if together < _TWICE:
        return together == first == second
    return together >= _MOSTLY * second and together >= _OFTEN_SO * first


def _repeats(taken: dict[str, list[str]], word: str) -> bool:
    """Whether a word is among others, by what they begin with, or begins as one of them and ends otherwise, as forms of
    one do ("parallel", "parallelism"); in a script without spaces, whether it is in one of them or the other way round.
    """
    if any(_alike(word, other) for other in taken.get(word[:_BEGUN], ())):
        return True
    return is_cjk(word[0]) and any(word in other or other in word for others in taken.values() for other in others)


def _alike(word: str, other: str) -> bool:
    shorter, longer = sorted((len(word), len(other)))
    begun = next((place for place in range(shorter) if word[place] != other[place]), shorter)
    return word == other or (begun >= _BEGUN and longer - begun <= min(_ENDING, begun // 2))
