"""What the embedded provider finds in articles."""

import pickle
import subprocess
import sys

import msgspec
import pytest

from kbdesk.analysis.keywords import candidates
from kbdesk.analysis.offline import reading_minutes
from kbdesk.analysis.provider import Analysis, Subject, analyze
from kbdesk.analysis.vectors import commonness
from kbdesk.failure import IngestError, Kind
from tests.analysis.texts import CHINESE, ENGLISH, GERMAN, JAPANESE, found, to_begin_with


def test_english():
    analysis = found("Varroa mites and winter losses", ENGLISH)
    assert analysis.language == "en"
    assert analysis.tags[0] == "mite"
    assert {"beekeepers", "colony", "bees"} <= set(analysis.tags)
    assert 3 <= len(analysis.tags) <= 6
    assert not any(part in word for word in analysis.tags for part in ("http", "example", "html", "2021", "312"))
    assert analysis == found("Varroa mites and winter losses", ENGLISH)


def test_no_word_twice():
    words = [word for tag in found("", ENGLISH).tags for word in tag.split()]
    assert len(words) == len(set(words))


@pytest.mark.parametrize(
    ("text", "hint", "language"),
    [
        (ENGLISH, "de", "en"),  # a template's word against the text
        (GERMAN, "", "de"),
        (CHINESE * 2, "", "zh"),
        (JAPANESE * 2, "", "ja"),
        ("Gift", "de-AT", "de"),  # too short to tell
        ("", "", ""),
        ("12 34", "", ""),
        ("12 34", "x-default", ""),
    ],
)
def test_language(text, hint, language):
    assert found("", text, hint).language == language


def test_chinese_and_japanese_terms():
    assert {"机器学习", "人工智能", "深度学习"} <= set(found("机器学习", CHINESE, "zh").tags)
    assert {"自然言語処理", "東京大学", "コンピュータ"} <= set(found("", JAPANESE, "ja").tags)


def test_a_piece_of_a_chinese_word_is_no_term():
    text = "催化转化器很贵。谁偷了催化转化器？旧的催化转化器里有铂。汽车没有催化转化器，声音很大。" * 2
    assert "催化转化器" in found("", text, "zh").tags
    assert all(tag not in "催化转化器" or tag == "催化转化器" for tag in found("", text, "zh").tags)


def test_words_of_indian_scripts_are_whole():
    hindi = "हिमालय में जंगल हैं। जंगल में नदी बहती है, और हिमालय की नदी ठंडी है। जंगल हिमालय से नदी तक है। " * 3
    assert {"हिमालय", "जंगल", "नदी"} <= set(found("", hindi, "hi").tags)
    tamil = "காடு பெரியது. ஆறு காடு வழியாக ஓடுகிறது. காடு ஆறு இரண்டும் அழகு. ஆறு நீளம், காடு அடர்த்தி. " * 3
    assert {"காடு", "ஆறு"} <= set(found("", tamil, "ta").tags)


@pytest.mark.parametrize(
    ("language", "text", "things", "others"),
    [
        (
            "en",
            "Hormonal balance is local. The hormonal system needs hormones, and a hormonal test finds hormones. It is"
            " hormonal mathematics, Digital says. Mathematics of Digital, mathematics for Digital.",
            {"hormones", "mathematics", "Digital"},
            {"hormonal"},
        ),
        (
            "de",
            "Ein Ofen will heizen. Wer heizen kann, dem wird der Ofen warm; Öfen heizen gut, sagt der Ofenbauer. Zum"
            " Ofen gehört Holz, und Holz muss trocknen. Beim Ofenbauer trocknen Holz und Lehm.",
            {"Ofen", "Holz", "Ofenbauer"},
            {"heizen", "trocknen"},
        ),
        (
            "es",
            "Para instalar el horno hace falta leña. Instalar la chimenea e instalar el horno cuesta; la leña y la"
            " chimenea no. La leña seca arde mejor en la chimenea, y el hogar calienta la casa, porque el hogar dura.",
            {"leña", "chimenea", "hogar"},
            {"instalar"},
        ),
    ],
)
def test_a_word_by_itself_is_a_tag_only_where_it_names_a_thing(language, text, things, others):
    tags = set(found("", text, language, most=12).tags)
    assert things <= tags
    assert not others & tags


@pytest.mark.parametrize(
    ("language", "text", "things", "others"),
    [
        (
            "en",
            "Floods occur. The sluice gate is large. Manage the sluice gate. Deploy non-hormonal, deploy non-hormonal."
            " Learn more: floods occur. Learn more. The sluice gates close. A lock my_gate, my_gate, 5er-gate.",
            {"sluice gate"},
            {"deploy non-hormonal", "floods occur", "more", "learn", "my_gate", "er-gate"},
        ),
        (
            "de",
            "Wer die Schleuse baut, den braucht die Stadt. Der Bürgermeister baut Schleusen, die Stadt fordert"
            " Schleusen. Bürgermeister fordert Schleusen, Bürgermeister fordert Wehre im Juli. Im Juli steht das Wehr.",
            {"Schleusen", "Bürgermeister", "Stadt"},
            {"Bürgermeister fordert", "fordert Schleusen", "baut", "Juli"},
        ),
        (
            "ru",
            "Строить шлюз можно долго. Если строить шлюз, то шлюз работает. Плотина работает, плотина не расстраивает."
            " Используйте шлюз: используйте плотину. Плотина держит большие реки, большие воды в июле, в июле, в июле.",
            {"шлюз", "Плотина"},
            {"строить", "строить шлюз", "работает", "большие", "используйте", "июле"},
        ),
        (
            "uk",
            "Якщо шлюз відкрити, якщо його зачинити. Шлюз можна відкрити, який відкрити важко, якщо шлюз важкий. ",
            {"шлюз"},
            {"якщо", "який", "відкрити"},
        ),
        (
            "kn",
            "ಮತ್ತು ನದಿ ಹಾಗೂ ಸೇತುವೆ ಅಥವಾ ನದಿ. ಮತ್ತು ಸೇತುವೆ, ಹಾಗೂ ನದಿ ಅಥವಾ ಸೇತುವೆ. ಎಂದು ನದಿ, ಎಂದು ಸೇತುವೆ. ",
            {"ನದಿ", "ಸೇತುವೆ"},
            {"ಮತ್ತು", "ಹಾಗೂ", "ಅಥವಾ", "ಎಂದು"},
        ),
        (
            "ko",
            "보령을 걷는 여행. 보령의 바다를 보는 사람은 보령에서 걷는 사람이다. 바다의 바람. 보령을 통해 바다를"
            " 본다. 걷는 바다.",
            {"보령", "바다"},
            {"보령을", "바다를", "걷는", "바다의"},
        ),
        (
            "zh",
            "数据库很大。使用数据库，我使用数据库。他使用，应该使用！应该使用？数据库好。数据库中，数据库中，数据库中。",
            {"数据库"},
            {"使用", "应该", "数据库中", "应该使用"},
        ),
        (
            "pl",
            "Mogę zbudować zamek. Chciałem zbudować zamek, bo moja rzeka płynie szybciej. Zbudowałem zamek i tamę."
            " Miałem moją tamę, mieliśmy rzekę, warto mieć tamę. Chronić dane osobowe, dane osobowe. Płynie szybciej.",
            {"zamek", "dane osobowe"},
            {"Mogę", "zbudować", "Zbudowałem", "Miałem", "mieliśmy", "moją", "szybciej", "warto"},
        ),
        (
            "cs",
            "Šel jsem na most. Šli jsme na most, našeho mostu si totiž všiml každý. Naší řeky si totiž všiml každý."
            " Most a jez. Jez u našeho mostu, jez u naší řeky. Společně šli, společně šel.",
            {"most", "jez"},
            {"šel", "šli", "našeho", "naší", "totiž", "společně"},
        ),
        (
            "ko",
            "bridge를 짓는 사람. bridge를 본다. 기록원에 간다. 기록원에 다리가 있다. bridge는 다리이다. 기록원의 다리.",
            {"bridge", "기록원"},
            {"bridge를", "bridge는", "기록원에"},
        ),
        (
            "en",
            "They built a lighthouse and dealt with fog. Who built it flew home, dealt, taught a sailor, drove. ",
            {"lighthouse", "fog"},
            {"built", "dealt", "flew", "taught", "drove"},
        ),
        (
            "en",
            "Pretty nice: the census confirms a lighthouse. Families attend the lighthouse; the mind busy, families"
            " attend a nice lighthouse. The census confirms this approach, a pretty approach. More posts: nice stuff,"
            " blog posts.",
            {"lighthouse", "census", "families"},
            {
                "pretty",
                "nice",
                "attend",
                "mind busy",
                "census confirm",
                "families attend",
                "approach",
                "stuff",
                "posts",
            },
        ),
        (
            "en",
            "The lighthouse has a lampSwitch and getLamp. Set the lampSwitch, getLamp, currentLampItem. The macOS"
            " lighthouse: macOS, currentLampItem.",
            {"lighthouse", "macOS"},
            {"lampSwitch", "getLamp", "currentLampItem"},
        ),
        (
            "de",
            "Bei unseren Leuchttürmen steht unser Boot. Zu unseren Leuchttürmen fährt das Boot, und unseren"
            " Leuchttürmen hilft das Boot.",
            {"Leuchttürmen", "Boot"},
            {"unseren Leuchttürmen"},
        ),
        (
            "fr",
            "Il faut utiliser le phare et créer une lampe. Utiliser la lampe, créer le phare, supprimer le phare.",
            {"phare", "lampe"},
            {"utiliser", "créer", "supprimer"},
        ),
        (
            "fr",
            "Le phare de mars. En mars le phare, en mars la côte. La côte doesn't, doesn't. ",
            {"phare"},
            {"mars", "doesn't"},
        ),
    ],
)
def test_what_is_done_or_a_piece_of_a_sentence_is_no_tag(language, text, things, others):
    tags = set(found("", text * 2, language, most=12).tags)
    assert things <= tags
    assert not others & tags


def test_a_common_word_that_is_a_name_is_a_tag():
    text = "We went to Nice. The old port of Nice and the lighthouse of Nice. Nothing is like Nice. "
    assert "Nice" in found("", text, "en").tags
    assert (
        "useState"
        in found("What useState does", "A lighthouse has useState. The useState of a lighthouse. ", "en").tags
    )


def test_a_science_is_spelled_as_one_and_irregular_plurals_are_one_word():
    text = "Genetics of mice. A genetic test for a mouse: genetics, mice and the genetic code. Mice know no genetics. "
    tags = found("", text, "en").tags
    assert "genetics" in tags
    assert len({"mice", "mouse"} & set(tags)) == 1


def test_of_the_forms_of_a_russian_word_that_of_the_dictionary_is_the_tag():
    text = (
        "Размер шрифта важен. У шрифтов есть вес, и шрифт без шрифтов не бывает. О доступности, то есть: доступность."
        " На страницах и в странице: страница, страница, страниц много. Приложения без приложений: где приложение?"
        " Модуля и модулей нет, но есть модуль."
    )
    words = {word.casefold() for word, _ in candidates("", text * 2, "ru", 30)}
    assert {"шрифт", "доступность", "страница", "приложение", "модуль"} <= words


def test_of_the_forms_of_a_ukrainian_word_that_of_the_dictionary_is_the_tag():
    text = (
        "Багато компонентів. Без компонента, над компонентом: компонент. Про доступність, для доступності: доступність."
        " У виконанні, без виконання: виконання."
    )
    words = {word.casefold() for word, _ in candidates("", text * 2, "uk", 30)}
    assert {"компонент", "доступність", "виконання"} <= words


def test_a_title_that_is_the_first_line_as_well_is_one_mention():
    text = "The keeper of lamps rebuilt. " + "Ships pass a lighthouse; the lighthouse shines on ships. " * 20
    title = "Harbour town rejoices greatly"
    assert "harbour town" not in {name.casefold() for name, _ in candidates(title, f"{title}\n\n{text}", "en", 12)}


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Parallel loops need parallelism. The parallelism of loops is parallel, and parallelism pays. " * 4),
        (
            "ru",
            "Память хранит данные. Ячейки памяти малы, и память быстра: памяти не хватает. " * 4,
        ),
    ],
)
def test_of_words_that_begin_alike_an_article_has_one(language, text):
    beginnings = [tag.casefold()[:4] for tag in found("", text, language).tags]
    assert len(beginnings) > 1
    assert len(set(beginnings)) == len(beginnings)


def test_a_sentence_that_comes_back_in_chinese_is_no_term():
    text = "用擀面杖擀成舌状后卷起。再用擀面杖擀成舌状后卷起。又用擀面杖擀成舌状后卷起。"
    text += "面粉要多，细面粉好，白面粉贵。"
    tags = found("", text, "zh").tags
    assert "面粉" in tags
    assert not any("擀" in tag for tag in tags)


@pytest.mark.parametrize(
    ("language", "text", "is_one", "are_none"),
    [
        ("fr", "L'application n'est rien. L'application n'est pas l'image d'une application. ", "application", "n'est"),
        ("it", "Nell'acqua dell'oceano, l'acqua non è che acqua. Sull'oceano cos'è l'acqua? ", "acqua", "dell'oceano"),
        ("en", "Sailors who've sailed know a harbour. Who've we here? A harbour they've seen. ", "harbour", "who've"),
        ("en", "The value x_ of x_ is the value a_ of a_ in integers. Integers a_ and x_ differ. ", "integers", "x_"),
    ],
)
def test_what_is_put_before_a_word_or_says_nothing_is_no_part_of_a_tag(language, text, is_one, are_none):
    tags = [tag.casefold() for tag in found("", text * 4, language).tags]
    assert is_one in tags or is_one.removesuffix("s") in tags
    assert are_none not in tags
    assert not any("'" in tag or "_" in tag for tag in tags)


def test_of_a_text_whose_language_nothing_tells_no_english_word_that_says_nothing_is_a_tag():
    words = candidates("THE PRESIDENCIES OF CLEVELAND", "the PRESIDENCIES of CLEVELAND, the Senate. " * 30, "", 12)
    assert {word.casefold() for word, _ in words}.isdisjoint({"the", "of"})
    assert words


def test_a_maker_is_a_tag_although_lists_of_stop_words_have_its_name():
    text = "Microsoft sells Windows. In 1995 Microsoft fought Netscape. Netscape lost. Then Microsoft Research began. "
    assert {"Microsoft", "Netscape"} <= {word for word, _ in candidates("", text * 3, "en", 12)}


def test_the_category_is_no_tag_as_well():
    text = (
        "Rowing is a sport. This sport is rowed on rivers, in boats; rowing boats win races, and the crew trains. " * 4
    )
    analysis = found("The sport of rowing", text, catalogue=to_begin_with())
    assert analysis.category == "Sport"
    assert "sport" not in [tag.casefold() for tag in analysis.tags]
    assert "rowing" in [tag.casefold() for tag in analysis.tags]


def test_a_plain_word_is_less_of_a_tag_than_a_rare_one():
    text = "A list of copper. The list of copper is long; copper comes after the list. " * 6
    tags = [tag.casefold() for tag in found("", text).tags]
    assert tags.index("copper") < tags.index("list")


def test_words_of_all_texts_are_common():
    often, seldom, never = commonness(["Time", "privacy", "fugue"])
    assert often > seldom > never


def test_what_is_always_somebodys_is_called_so():
    text = "A book: Innovator’s Dilemma. Read Innovator’s Dilemma: the harbour's lamp. A harbour's lamp of a harbour. "
    names = [name for name, _ in candidates("", text * 3, "en", 12)]
    assert "Innovator’s Dilemma" in names
    assert "harbour lamp" in names


@pytest.mark.parametrize(
    ("text", "whole", "parts"),
    [
        ("We love open source. Every open source project needs money. Is open source free?", "open source", {"source"}),
        (
            "Join the Google Summer of Code! The Google Summer of Code begins.",
            "Google Summer of Code",
            {"Google Summer"},
        ),
        ("Our Code of Conduct is new. Who breaks the Code of Conduct goes.", "Code of Conduct", {"Code", "Conduct"}),
        ("A Raspberry Pi is small. Buy a Raspberry Pi.", "Raspberry Pi", {"Raspberry"}),
        ("They live in New Hampshire. New Hampshire has forests.", "New Hampshire", {"Hampshire"}),
        ("An operating system boots. Each operating system has a kernel.", "operating system", {"operating"}),
        ("Ada B. Lovelace: Yes. Ada B. Lovelace: No. Ada B. Lovelace: Yes.", "Ada Lovelace", {"Lovelace", "Ada"}),
        (
            "The Board votes. A Board of Directors is there. The Board meets a Board of Directors. Board of Directors",
            "Board",
            {"Board of Directors", "Directors", "Director"},
        ),
        ("The source is a spring. Its source is clear. Open source wins.", "source", {"open source"}),
        ("The price of the bread rose. The price of the milk fell.", "price", {"price of the bread"}),
    ],
)
def test_a_part_of_a_name_is_no_tag(text, whole, parts):
    names = {name for name, _ in candidates("", text * 2, "en", 12)}
    assert whole in names
    assert not names & parts


def test_of_a_name_of_two_words_no_article_has_both_apart():
    text = (
        "Marit Solberg rows. Solberg trains at dawn, and Solberg rests at noon. Marit says little. Solberg won."
        " Marit Solberg trains the crew. The crew trains with Solberg. "
    )
    assert {"Solberg"} == {"Solberg", "Marit"} & set(found("", text, "en", most=12).tags)
    text = (
        "Marit Solberg rows. Marit trains at dawn, and Marit rests at noon. Marit says little. Marit Solberg won."
        " Solberg trains the crew. The crew trains with Marit. "
    )
    assert {"Marit Solberg"} == {"Solberg", "Marit", "Marit Solberg"} & set(found("", text, "en", most=12).tags)
    text = (
        "Norvia makes boats. Norvia sells oars. Norvia has a yard. The Norvia Kestrel floats. The Kestrel is a boat. "
    )
    assert {"Norvia", "Kestrel"} <= set(found("", text * 2, "en", most=12).tags)


def test_the_plural_of_an_acronym_is_one_tag_with_its_name():
    text = (
        "Non-functional requirements (NFR) matter. NFRs, NFRs, NFRs: teams test NFRs. The rivers matter to teams. " * 3
    )
    tags = [tag.casefold() for tag in found("", text, "en").tags]
    assert "nfrs" not in tags
    assert "nfr" not in tags


def test_names_are_spelled_as_names_and_words_as_words():
    text = "The rovers of NASA drive on Mars. Rovers are slow, and Mars is cold. NASA built rovers for Mars. " * 3
    assert {"NASA", "Mars", "rovers"} <= set(found("Rovers On Mars", text).tags)


def test_an_acronym_that_is_explained_is_one_tag_with_its_name():
    text = "We use machine learning (ML) for maps. ML finds roads, and machine learning finds rivers. ML is fast. " * 3
    analysis = found("Maps by ML", text)
    assert analysis.acronyms == {"ML": "machine learning"}
    assert "machine learning" in analysis.tags
    assert "ML" not in analysis.tags


def test_without_its_model_there_are_tags_by_counting(monkeypatch):
    from kbdesk.analysis import vectors

    def nothing(*parts):
        raise OSError("no such file")

    vectors._loaded.cache_clear()
    vectors._remembered.cache_clear()
    with monkeypatch.context() as patch:
        patch.setattr("kbdesk.analysis.vectors.resource.path", nothing)
        analysis = found("", ENGLISH)
    vectors._loaded.cache_clear()
    assert analysis.tags
    assert analysis.summary
    assert (analysis.category, analysis.vector) == ("", b"")


def test_reading_time():
    assert reading_minutes("") == 1
    assert reading_minutes("word " * 230) == 1
    assert reading_minutes("word " * 231) == 2
    assert reading_minutes("字" * 1001) == 3
    assert reading_minutes("字" * 500 + " " + "word " * 230) == 2


@pytest.mark.parametrize(
    "text", ["", " \n", "...", "\0" * 100, "a" * 100_000, "😀 " * 1000, "ก" * 5000, "1 2 3 " * 1000, "'' - -- &"]
)
def test_odd_texts(text):
    for most in (0, 1, 6):
        assert len(found("", text, "", most).tags) <= most


def test_most_bounds_the_tags():
    assert len(found("", ENGLISH, "", 2).tags) == 2


def test_an_unknown_provider():
    with pytest.raises(IngestError) as raised:
        analyze("bogus", Subject(text=""))
    assert raised.value.kind is Kind.ANALYSIS


def test_what_was_found_crosses_processes():
    text = "The harbour was dredged in spring. " * 40
    analysis = found("A title", text, catalogue=to_begin_with())
    assert msgspec.json.decode(msgspec.json.encode(analysis), type=Analysis) == analysis
    assert pickle.loads(pickle.dumps(analysis)) == analysis


def test_importing_it_is_cheap():
    heavy = ["sentencepiece", "fasttext", "numpy", "stopwordsiso", "PySide6", "peewee", "trafilatura"]
    code = f"import sys, kbdesk.analysis.provider; print([m for m in {heavy!r} if m in sys.modules])"
    assert subprocess.check_output([sys.executable, "-c", code], text=True).strip() == "[]"
