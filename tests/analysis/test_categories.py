"""Categories: in many languages, none where none fits, and learned from what a person corrects."""

import numpy
import pytest

from kbdesk.analysis.provider import Catalogue, Topic
from kbdesk.analysis.topics import phrases, topics
from kbdesk.analysis.vectors import vectors
from tests.analysis.texts import found, to_begin_with

TEXTS = {
    "en": (
        "The striker scored twice in the second half, and the goalkeeper saved a penalty in the last minute.",
        "The orchestra played a symphony by Mahler, and the soprano sang songs by Schubert in the second half.",
        "The parliament passed the law after a long debate, and the opposition went to the constitutional court.",
    ),
    "de": (
        "Der Stürmer schoss zwei Tore in der zweiten Halbzeit, und der Torwart hielt einen Elfmeter am Ende. "
        "Die Mannschaft ist wieder Tabellenführer der Liga.",
        "Das Orchester spielte eine Sinfonie von Mahler, und die Sopranistin sang Lieder von Schubert.",
        "Das Parlament beschloss das Gesetz nach langer Debatte, und die Opposition zog vor das Verfassungsgericht.",
    ),
    "fr": (
        "L'attaquant a marqué deux buts en seconde mi-temps, et le gardien a arrêté un penalty à la fin du match.",
        "L'orchestre a joué une symphonie de Mahler, et la soprano a chanté des lieder de Schubert.",
        "Le parlement a adopté la loi après un long débat, et l'opposition a saisi la cour constitutionnelle.",
    ),
    "es": (
        "El delantero marcó dos goles en la segunda parte, y el portero detuvo un penalti al final del partido.",
        "La orquesta tocó una sinfonía de Mahler, y la soprano cantó canciones de Schubert.",
        "El parlamento aprobó la ley tras un largo debate, y la oposición acudió al tribunal constitucional.",
    ),
    "ru": (
        "Нападающий забил два гола во втором тайме, а вратарь отразил пенальти в конце матча.",
        "Оркестр исполнил симфонию Малера, а сопрано спела песни Шуберта.",
        "Парламент принял закон после долгих дебатов, а оппозиция обратилась в конституционный суд.",
    ),
    "zh": (
        "前锋在下半场打进两球,守门员在比赛最后时刻扑出点球,球队赢得了联赛冠军。",
        "交响乐团演奏了马勒的交响曲,女高音歌唱家演唱了舒伯特的歌曲。",
        "议会经过长时间辩论通过了这项法律,反对党向宪法法院提起诉讼。",
    ),
    "ja": (
        "フォワードが後半に二点を決め、ゴールキーパーは試合終了間際にペナルティキックを止めた。",
        "オーケストラはマーラーの交響曲を演奏し、ソプラノ歌手がシューベルトの歌曲を歌った。",
        "議会は長い討論の末に法律を可決し、野党は憲法裁判所に訴えた。",
    ),
}
SPORT, ARTS, POLITICS = "Sport", "Arts & Entertainment", "Politics & Law"


@pytest.mark.parametrize("language", list(TEXTS))
def test_categories_in_many_languages(language):
    catalogue = to_begin_with()
    assert [found("", text, language, catalogue=catalogue).category for text in TEXTS[language]] == [
        SPORT,
        ARTS,
        POLITICS,
    ]


@pytest.mark.parametrize("text", ["", "...", "12 34 56", "a", "Page not found", "Log in to continue", "OK OK OK"])
def test_none_fits_well(text):
    assert found("", text, "en", catalogue=to_begin_with()).category == ""


def test_no_categories_no_category():
    assert found("", TEXTS["en"][0], "en").category == ""


CHESS = [
    "The grandmaster opened with the Sicilian defence and sacrificed his queen for a mate in four moves of the knight.",
    "A pawn ending is won by the king who takes the opposition; the rook belongs behind the passed pawn.",
    "The engine gives the bishop pair an advantage of half a pawn when the position on the board is open.",
    "White castles on the queen's side and storms with her pawns, while black looks for counterplay with the rook.",
]


def test_three_corrections_move_the_next_article_like_them():
    first = found("", CHESS[3], "en", catalogue=to_begin_with())
    chosen = "Science & Mathematics" if first.category != "Science & Mathematics" else "Education"
    corrections = [(chosen, found("", text, "en").vector) for text in CHESS[:3]]
    catalogue = to_begin_with(corrections)
    assert found("", CHESS[3], "en", catalogue=catalogue).category == chosen
    for language, texts in TEXTS.items():
        assert found("", texts[0], language, catalogue=catalogue).category == SPORT, "others stay where they were"


def test_a_category_of_its_users_own_is_known_by_its_description():
    own = ("Chess", "chess openings, chess players and their moves, grandmasters, pawn endings", "")
    catalogue = to_begin_with(more=[own])
    assert [found("", text, "en", catalogue=catalogue).category for text in CHESS] == ["Chess"] * 4
    assert found("", TEXTS["en"][0], "en", catalogue=catalogue).category == SPORT


def test_a_category_that_was_renamed_is_still_known():
    catalogue = to_begin_with()
    renamed = [
        Topic("Games and Balls", row.description, row.origin) if row.name == SPORT else row for row in catalogue.topics
    ]
    assert found("", TEXTS["de"][0], "de", catalogue=Catalogue(tuple(renamed))).category == "Games and Balls"


def test_a_correction_that_cannot_be_read_is_passed_over():
    catalogue = to_begin_with([("Sport", b"short"), ("No such category", b"\x01" * 512)])
    assert found("", TEXTS["en"][1], "en", catalogue=catalogue).category == ARTS


def test_the_vectors_of_the_phrases_are_those_of_the_phrases():
    for origin, some in phrases().items():
        assert topics()[origin].shape[0] == len(some)
        assert numpy.min(numpy.sum(topics()[origin] * vectors(some), axis=1)) > 0.99, (
            "python -m kbdesk.analysis.topics was forgotten"
        )
