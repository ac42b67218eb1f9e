"""Whether words name a thing, by their looks: a tag that says how something is, or what is done, names none.

"Hormonal" is about hormones and "metaphysical" about metaphysics; where a text is, it names those too, or it has a
phrase with the word. Only what is sure enough is told: a word of which nothing is known names something.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from kbdesk.analysis import english
from kbdesk.patterns import compiled

_WORD = compiled(r"\w+")

_ENGLISH = compiled(r"[a-z]{2,}(?:ic|[^aeiou]al|[iu]al|[ai]ble|[ts]ive|ous|ful|less)|[a-z]{3,}(?:ize|yze|ify)")
_ENGLISH_THINGS = frozenset(
    _WORD.findall(
        # Of those in "al", "ic", "ble", "ive" and so on, these are things.
        "acquittal admiral animal annual appraisal approval arrival arsenal betrayal bicentennial burial cannibal"
        " capital cardinal carnival cathedral chemical colonial commercial confessional coral corral credential"
        " criminal crystal decimal denial dial differential dismissal dispersal disposal editorial equal espousal"
        " festival final fractal funeral general halal hospital individual integral interval jackal journal liberal"
        " loyal madrigal mammal manual marshal material medal memorial menial metal mineral mural musical narwhal"
        " numeral oral orbital original pastoral pedal pedestal perennial perusal petal portal portrayal potential"
        " principal professional proposal quetzal radical rascal rebuttal recital referral refusal rehearsal removal"
        " renewal rental reprisal retrieval reversal revival ritual rival sandal scandal serial signal spiral sundial"
        " surreal survival terminal testimonial traversal trial tribunal tutorial universal urinal vandal vocal"
        " withdrawal academic acrylic alcoholic antibiotic arithmetic aspic attic ceramic characteristic classic cleric"
        " clinic comic critic cynic diagnostic dynamic epic epidemic ethic fabric fanatic garlic graphic heretic"
        " heuristic infographic logic lunatic lyric magic mechanic medic metric mimic mosaic music mystic narcotic"
        " pandemic panic paramedic picnic plastic polytechnic prebiotic probiotic psychic public relic republic"
        " rhetoric rustic sceptic skeptic static statistic stoic synthetic tactic tonic topic traffic tunic turmeric"
        " arctic antarctic bible cable collectible consumable constable convertible crucible fable foible gable"
        " mandible parable sable stable syllable table timetable turntable variable vegetable wearable abrasive"
        " additive adhesive adjective alternative captive collective cooperative contraceptive derivative detective"
        " directive executive explosive imperative incentive infinitive initiative laxative locomotive missive motive"
        " narrative native negative objective perspective positive prerogative preservative relative representative"
        " sedative couscous rendezvous nous handful mouthful spoonful wireless serverless prize size capsize"
    )
)
_PAST = compiled(r"(?!hundred|sacred)[a-z]{3,}[^e\W]ed")
"""An English word that says what was done, and not what it is about: "printed", but not "seed"."""

_DONE = {
    "es": compiled(r"\w{3,}(?:[ai]r|arlo|arla|arse|erlo|erse|irlo|irse|ando|iendo|[ae]mos)"),
    "pt": compiled(r"\w{3,}(?:[ai]r|[ae]ndo|[ae]mos)"),
    "it": compiled(r"\w{3,}(?:[ai]re|[ae]ndo|iamo|ranno|rebbe|rebbero|[aei]vano)"),
    "ru": compiled(
        r"\w{2,}(?:[аеиоуыя]ть|т[ьи]?ся|\w[шл][аи]?сь|[аеуюя]йте(?:сь)?|[аяу]ет|[аяую]ют|ать|нибудь|либо)|\w+-то"
    ),
    "cs": compiled(r"\w{3,}(?:[ěíá]te|žete|[ue]jte|[oáí]vat|nout|[aeěi]li)|\w{2,}(?:[lčvtž]ně|[sc]ky)"),
    "pl": compiled(
        r"\w{2,}(?:[aieyąu]ć|ł[ea][mś]|l?iśmy|łyśmy|liście|łyście|uj(?:e|ą|ę|emy|esz)|ł[ao]?by[mś]?|l?iby|łyby|wszy"
        r"|[ijs]ąc|(?<!dz)iej)"
    ),
    "fr": compiled(r"\w{3,}(?:ez|iser|ifier|imer|ncer|oyer|quer|rger|uyer)|\w{2,}éer"),
    "uk": compiled(r"\w{2,}(?:ючи|вши|[аиія]ти|ти?ся|ться|[аиіуюя]йте|[аяу]є|[аяую]ють)"),
}
_SAYS_HOW = {
    "ru": compiled(
        r"\w{2,}(?:[ыо]й|[кгхжшщчн]ий|[ая]я|[ео]е|[ыо]го|[нвщшжч]его|ому|ые|[кгхжшщч]ие|ы[мх]|[кгхжшщч]и[мх]|[ыи]ми|ую|юю)"
    ),
    "uk": compiled(r"\w{2,}(?:ючи|вши|ий|ього|ого|ому|ими|их|им)"),
    "cs": compiled(r"\w{2,}(?:ého|ému|ých|ými)"),
    "pl": compiled(r"\w{2,}(?:ego|emu|[yi]mi|ych|[sc]kich)"),
}
"""Adjectives: by themselves they name nothing, and no phrase ends in one."""
_THINGS_AS_DONE = frozenset(
    _WORD.findall(
        "altar avatar azúcar bazar billar calendar celular collar elixir escolar familiar grammar hogar lugar lunar"
        " malestar bienestar militar molecular navbar nuclear olivar paladar particular pilar polar popular porvenir"
        " radar regular secular seminar sidebar similar solar titular toolbar vulgar webinar"
        " açúcar bem-estar hospitalar jantar nadir altare alveare binocolare casolare cellulare collare militare"
        " molecolare nucleare particolare popolare regolare scolare secolare solare titolare hardware software malware"
        " middleware firmware freeware shareware"
        " armando bando comando contrabando dividendo fernando fazendo mando orlando referendo sarmiento"
        " demos extremos gramos kilogramos préstamos quilogramos ramos reclamos remos supremos termos tramos términos"
        " вычеты зять кровать мать медь мочь нить память печать плоть путь ртуть сеть смерть суть треть четверть"
        " сайте вебсайте"
        " richiamo ricamo tiranno danych bengali somali"
        " sieć postać płeć zamieć śmieć miesiąc tysiąc zając diego maciej"
        " бой герой забой конвой крой настрой покой рой слой случай строй удой комментарий критерий"
        " гений сценарий запятая столовая мостовая прямая кривая данные данных"
        " данными данным животное насекомое будущее прошлое переменная переменные переменной переменную переменных"
        " составляющая целое русский английский немецкий китайский японский французский рабочий учёный ученый"
        " режим нажим крым"
        " дети діти мати стати статті кузьми"
    )
)
"""Words that end as a verb does."""


_HOW_IN_GERMAN = compiled(r"\w{2,}e[mnrs]?")
_SYLLABLE = 4
"""Letters of a syllable of Vietnamese at most that has no marks: it writes a word as one or several of them."""


_OFTEN = 3


class Written(NamedTuple):
    """How a text writes a word: how often large and small, and whether anywhere in the plural, or without an ending."""

    large: int
    small: int
    plural: bool
    bare: bool

    @property
    def is_name(self) -> bool:
        """Whether it is written large wherever it stands."""
        return self.large > 0 and not self.small

    @property
    def is_name_for_sure(self) -> bool:
        """Whether it is a name although it is a common word: at the beginning of a sentence any is written large."""
        return self.is_name and self.large >= _OFTEN

    @property
    def is_mostly_large(self) -> bool:
        """Whether it is written large as often as small, as words of names are, and nouns in German."""
        return self.large >= self.small and self.large > 0


def names_a_thing(word: str, language: str, written: Callable[[str], Written]) -> bool:
    """Whether a word in lower case and in the singular may be a tag by itself, in a language (ISO 639-1).

    What a text only writes large is a name, what it has in the plural is a thing ("mathematics" too), and in German
    what it mostly writes small is no noun. `written` is asked only where it matters.
    """
    if language == "de":
        return not word.isalpha() or (found := written(word)).large >= found.small
    if language == "en":
        if _PAST.fullmatch(word):
            return not written(word).small
        if word in english.DONE or word in english.SAYS_HOW:
            return written(word).is_name_for_sure
        last = word.rpartition("-")[2]
        if _ENGLISH.fullmatch(last) is None or last in _ENGLISH_THINGS:
            return True
        found = written(word)
        return found.plural or not found.small
    if language == "ko":
        return word.isascii() or written(word).bare
    if language == "vi":
        return (word.isascii() and len(word) > _SYLLABLE) or written(word).is_name
    return not _is_done(word, language) and not _says_how(word, language)


def says_something(word: str, language: str) -> bool:
    """Whether a word that names a thing says anything of a text by itself."""
    return language != "en" or word not in english.GENERAL


def are_one_thing(words: Sequence[str], language: str, written: Callable[[str], Written]) -> bool:
    """Whether a phrase of words in lower case and in the singular names a thing: its last one does, and none before it
    is a verb by its looks, as far as those of a language are known.
    """
    *before, last = words
    if language == "vi":
        return True
    if language == "pl":  # what says how something is comes after it
        return not any(_is_done(word, language) for word in words)
    if not names_a_thing(last, language, written):
        return False
    if language == "de":
        return _is_german(before, written)
    if language == "en":
        return all(word not in english.DONE or written(word).is_name_for_sure for word in before)
    return not any(_is_done(word, language) for word in before)


def _is_german(before: Sequence[str], written: Callable[[str], Written]) -> bool:
    """Whether adjectives, and then nouns, come before a noun."""
    nouns = [not word.isalpha() or written(word).is_name for word in before]
    described = all(is_noun or _HOW_IN_GERMAN.fullmatch(word) for is_noun, word in zip(nouns, before, strict=True))
    return described and nouns == sorted(nouns)


def _is_done(word: str, language: str) -> bool:
    done = _DONE.get(language)
    return done is not None and done.fullmatch(word) is not None and word not in _THINGS_AS_DONE


def _says_how(word: str, language: str) -> bool:
    how = _SAYS_HOW.get(language)
    return how is not None and how.fullmatch(word) is not None and word not in _THINGS_AS_DONE
