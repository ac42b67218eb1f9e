"""Whether a word by itself names a thing, by its looks: a tag that says how something is, or what is done, names none.

"Hormonal" is about hormones and "metaphysical" about metaphysics; where a text is, it names those too, or it has a
phrase with the word. Only what is sure enough is told: a word of which nothing is known names something.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from kbdesk.patterns import compiled

_WORD = re.compile(r"\w+")

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
_DONE = {
    "es": compiled(r"\w{3,}(?:[ai]r|arlo|arla|arse|erlo|erse|irlo|irse)"),
    "pt": compiled(r"\w{3,}[ai]r"),
    "it": compiled(r"\w{3,}[ai]re"),
}
_THINGS_AS_DONE = frozenset(
    _WORD.findall(
        "altar avatar azúcar bazar billar calendar celular collar elixir escolar familiar grammar hogar lugar lunar"
        " malestar bienestar militar molecular navbar nuclear olivar paladar particular pilar polar popular porvenir"
        " radar regular secular seminar sidebar similar solar titular toolbar vulgar webinar"
        " açúcar bem-estar hospitalar jantar nadir altare alveare binocolare casolare cellulare collare militare"
        " molecolare nucleare particolare popolare regolare scolare secolare solare titolare hardware software malware"
        " middleware firmware freeware shareware"
    )
)
"""Words that end as a verb does."""


class Written(NamedTuple):
    """How a text writes a word: anywhere large, anywhere small, anywhere in the plural."""

    large: bool
    small: bool
    plural: bool


def names_a_thing(word: str, language: str, written: Callable[[str], Written]) -> bool:
    """Whether a word in lower case and in the singular may be a tag by itself, in a language (ISO 639-1).

    What a text only writes large is a name, what it has in the plural is a thing ("mathematics" too), and in German
    what it never writes large is no noun. `written` is asked only where it matters.
    """
    if language == "de":
        return not word.isalpha() or written(word).large
    if language == "en":
        if _ENGLISH.fullmatch(word) is None or word in _ENGLISH_THINGS:
            return True
        found = written(word)
        return found.plural or not found.small
    done = _DONE.get(language)
    return done is None or done.fullmatch(word) is None or word in _THINGS_AS_DONE
