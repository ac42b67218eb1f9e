"""Which names of tags are one."""

import json
import random
import re
import tomllib
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kbdesk.demo.articles import load_articles
from kbdesk.library import migrations
from kbdesk.library.library import Library
from kbdesk.library.storage.database import Database
from kbdesk.library.words import families as word_families
from kbdesk.library.words import forms as word_forms
from kbdesk.library.words.tag_names import close_keys, near_key, own_keys, tag_key
from tests.library.test_vocabulary import analysed, link, names, tags_of

ROOT = Path(__file__).parents[2]
ONE_THING = [
    ("colour", "Color", "colors"),
    ("scepticism", "skepticism"),
    ("behavioural science", "behavioral sciences"),
    ("organisation", "organizations"),
    ("optimise", "optimizing", "optimisation", "optimized"),
    ("catalogue", "cataloging", "Cataloguing", "catalogs"),
    ("licence", "License", "licensing", "licenses"),
    ("modelling", "modeling"),
    ("travel", "travelling", "traveling"),
    ("theatre", "theaters"),
    ("defence", "defense"),
    ("paediatrics", "pediatrics"),
    ("hire", "hiring", "hired", "hires"),
    ("plan", "plans", "planned"),
    ("add", "adding", "added"),
    ("unit test", "unit-testing", "Unit Tests"),
    ("share", "sharing"),
    ("study", "studying", "studies"),
    ("donate", "donation", "donating"),
    ("authentication", "authenticate", "authenticating"),
    ("kidnap", "kidnapped", "kidnapping"),
    ("compile", "compilation", "compiling"),
    ("adopt", "adoption", "adopting"),
    ("improve", "improvements", "improving"),
    ("accessible", "accessibility"),
    ("election commission", "Election Commission’s"),
    ("API", "APIs", "apis"),
    ("DOI", "DOIs"),
    ("délai", "délais"),
    ("lens", "lenses"),
    ("bus", "buses"),
    ("axis", "axes"),
    ("menu", "menus"),
    ("bias", "biases"),
    ("campus", "campuses"),
    ("diagnosis", "diagnoses"),
    ("quiz", "quizzes"),
    ("hero", "heroes"),
    ("nucleus", "nuclei"),
    ("formula", "formulas", "formulae"),
    ("corpus", "corpora"),
    ("thief", "thieves"),
    ("chilli", "chili", "chillies", "chilies"),
    ("accueil", "l’accueil", "d'accueil"),
    ("topic", "topics"),
    ("woman", "women"),
    ("fisherman", "fishermen"),
    ("index", "indices", "indexes"),
    ("history of art", "Art History", "art histories"),
    ("JavaScript", "JS"),
    ("AI", "artificial intelligence"),
    ("US", "United States", "USA", "United States of America"),
    ("диета", "диеты"),
    ("машинное обучение", "машинного обучения"),
    ("Café", "cafes"),
    ("random", "randomness", "Randomness"),
    ("happy", "happiness"),
    ("survive", "survival", "surviving"),
    ("complex", "complexity"),
    ("resilience", "resilient", "resiliency"),
    ("transparent", "transparency"),
    ("historic", "historical"),
    ("evolve", "evolution"),
    ("classify", "classification"),
    ("organisation", "Organization", "organizations"),
    ("absurd", "absurdity"),
    ("solipsism", "solipsist"),
    ("Epicurean", "Epicureanism"),
    ("spectrum", "spectra"),
    ("analysis", "analyses"),
    ("die", "dying"),
    ("repo", "repositories"),
    ("app", "applications"),
    ("implement", "implementation", "implementing"),
    ("agree", "agreed", "agreeing"),
    ("install", "installed", "installing"),
    ("scroll", "scrolling"),
    ("Long-Term Support", "LTS"),
    ("SUSE Linux Enterprise", "SLE"),
    ("Windows Subsystem for Linux", "WSL"),
    ("Literary Consultancy House", "THE LITERARY CONSULTANCY HOUSE"),
    ("parallel", "parallelism"),
    ("VM", "VMs", "virtual machine", "Virtual Machines"),
    ("Node", "nodejs", "Node.js"),
    ("вкладка", "вкладки", "вкладок"),
    ("архив", "архива", "архивы", "архивов"),
    ("コミュニティ", "コミュニティー"),
    ("템플릿", "템플릿은", "템플릿을"),
    ("שגיאה", "שגיאות", "השגיאה"),
    ("reconstruct", "reconstruction"),
    ("discuss", "discussion"),
    ("Caribbean", "Carribean"),
    ("biryani", "biriyani"),
    ("Dostoevsky", "Dostoyevsky"),
    ("時間", "时间"),
    ("ספר", "הספר", "ספרים"),
    ("مكتبة", "المكتبة"),
    ("перевірка", "перевірки", "перевірку", "перевіркою"),
    ("Royal Irish Constabulary", "RIC"),
    ("Board of Education", "BOE"),
    ("Rosneft", "Rosneft Corporation", "Rosneft Inc"),
    ("Jacinda Ardern", "Prime Minister Jacinda Ardern"),
    ("Bolsonaro", "President Bolsonaro"),
    ("compressible laminar", "laminar compressible"),
    ("digital archive", "archives digital"),
    ("हिन्दी", "हिंदी"),
    ("सम्बन्ध", "संबंध"),
    ("फ़िल्म", "फिल्म"),
    ("अनुप्रयोग", "अनुप्रयोगों"),
    ("भाषा", "भाषाओं", "भाषाएँ"),
    ("लड़की", "लड़कियाँ", "लड़कियों"),
    ("Python", "python3"),
    ("Hindu", "Hindus"),
    ("Kubernetes", "k8s"),
    ("MP3", "MP3s"),
    ("Internet of Things", "IoT"),
    ("SQLite", "sqlite3"),
]
ONE_THING_IN = [
    ("fr", "français", "française", "françaises"),
    ("fr", "national", "nationale", "nationaux"),
    ("fr", "réseau", "réseaux"),
    ("fr", "culturel", "culturelle"),
    ("fr", "sexisme", "sexistes"),
    ("fr", "utilisateur", "utilisatrice", "utilisateurs"),
    ("es", "canción", "canciones"),
    ("es", "universidad", "universidades"),
    ("es", "abierto", "abierta", "abiertos", "abiertas"),
    ("es", "campeón", "campeona", "campeones", "campeonas"),
    ("es", "instalación", "instalar"),
    ("es", "ayuda", "ayudar"),
    ("pt", "informação", "informações"),
    ("pt", "mantenedor", "mantenedora", "mantenedores"),
    ("it", "donare", "donazione"),
    ("it", "servizio", "servizi"),
    ("es", "seguro", "segura"),
    ("pt", "animal", "animais"),
    ("pt", "imagem", "imagens"),
    ("it", "libro", "libri"),
    ("it", "informazione", "informazioni"),
    ("de", "Rezept", "Rezepte", "Rezepten"),
    ("de", "Kirche", "Kirchen"),
    ("de", "Stadt", "Städte"),
    ("de", "Nutzerin", "Nutzerinnen"),
    ("pl", "projekt", "projektem", "projektu", "projektów"),
    ("tr", "proje", "projenizi", "projenizin"),
    ("sv", "bibliotek", "biblioteket", "biblioteken"),
    ("fi", "kirjasto", "kirjastot", "kirjaston"),
    ("ro", "bibliotecă", "biblioteci"),
    ("cs", "Python", "Pythonu", "Pythonem"),
    ("cs", "mempool", "mempoolu"),
    ("pl", "Android", "Androidem"),
    ("tr", "proje", "projesi"),
    ("tr", "bileşen", "bileşenleri"),
    ("uk", "масив", "масиви", "масивів"),
    ("uk", "властивість", "властивостей", "властивістю"),
    ("de", "Thema", "Themen"),
    ("de", "Museum", "Museen"),
    ("de", "Algorithmus", "Algorithmen"),
    ("nl", "standaard", "standaarden"),
    ("es", "expresión regular", "expresiones regulares"),
    ("pt", "rede neural", "redes neurais"),
    ("fr", "réseau neuronal", "réseaux neuronaux"),
    ("it", "energia rinnovabile", "energie rinnovabili"),
    ("de", "neuronales Netz", "neuronale Netze"),
]
OTHER_THINGS = [
    ("C", "C++", "C#"),
    ("box", "boxing"),
    ("train", "training"),
    ("cod", "coding"),
    ("car", "caring"),
    ("plane", "planning"),
    ("model", "modelling"),
    ("engine", "engineering", "engineer"),
    ("organise", "organisation"),
    ("population", "populate"),
    ("unit", "United"),
    ("tour", "tor"),
    ("rise", "size"),
    ("analysis", "analyst"),
    ("physics", "physic"),
    ("manager", "management"),
    ("disable", "disability"),
    ("product", "production", "productivity"),
    ("note", "notation"),
    ("state", "station", "statement"),
    ("universe", "university"),
    ("organ", "organization"),
    ("policy", "police"),
    ("general", "generation"),
    ("person", "personal", "personality"),
    ("hospital", "hospitality"),
    ("commune", "community", "communication"),
    ("public", "publicity"),
    ("active", "activity"),
    ("wit", "witness"),
    ("busy", "business"),
    ("present", "presence"),
    ("agent", "agency"),
    ("patient", "patience"),
    ("festival", "festive"),
    ("economic", "economical"),
    ("nation", "national", "nationality"),
    ("design system", "system design"),
    ("music video", "video music"),
    ("desert", "dessert"),
    ("tourism", "tourist"),
    ("human", "humanism"),
    ("staring", "starring"),
    ("Canon", "Cannon"),
    ("Colombia", "Columbia"),
    ("Rural Internet Council", "Royal Irish Constabulary"),
    ("random iterated choices", "RIC"),
    ("form", "formation"),
    ("fishing", "phishing"),
    ("season", "seasoning"),
    ("fee", "feed"),
    ("the Who", "who"),
    ("后", "後天"),
    ("organ", "organism"),
    ("python2", "python3"),
    ("Python 2", "Python 3", "Python"),
    ("HTTP", "HTTP/2", "HTTP/3"),
    ("Web", "Web 2.0", "Web3"),
    ("Portal", "Portal 2"),
    ("Portal", "Portal2"),
    ("Vitamin B", "Vitamin B12"),
    ("channel", "channel4"),
    ("Formula", "formula1"),
    ("set", "set2"),
    ("sha", "sha2", "sha256"),
    ("system", "syst"),
    ("mempool", "mempoolu"),
    ("कम", "काम", "कामी"),
    ("दिन", "दीन"),
    ("अन्न", "अंन"),
    ("দিন", "দান"),
    ("கல்", "கால்"),
    ("ปี", "ปู"),
    ("ខ្មែរ", "ខ្មរ"),
    ("X", "Professor X"),
    ("News Corp", "news"),
    ("scientist", "scientism"),
    ("rule", "ruling"),
    ("file", "filing"),
    ("cycle", "cycling"),
    ("dump", "dumping"),
    ("level", "leveling"),
    ("save", "saving"),
    ("track", "tracking"),
    ("window", "Windows"),
]

LANGUAGES = ["", "en", "fr", "de", "es", "pt", "it", "ja"]


@pytest.mark.parametrize("group", ONE_THING, ids=lambda group: group[0])
def test_names_of_one_thing_are_one_tag_in_whatever_order_they_come(library, group):
    rng = random.Random(3)
    for number in range(3):
        with library.write():
            library.database.execute("DELETE FROM tag")
        for name in rng.sample(group, len(group)) if number else group[::-1]:
            analysed(library, link(library), name)
        assert len(names(library)) == 1, names(library)


@pytest.mark.parametrize("group", ONE_THING_IN, ids=lambda group: group[1])
def test_forms_of_a_word_in_other_languages_are_one_tag_in_whatever_order_they_come(library, group):
    language, *group = group
    for order in (group, group[::-1]):
        with library.write():
            library.database.execute("DELETE FROM tag")
        for name in order:
            analysed(library, link(library), name, language=language)
        assert len(names(library)) == 1, names(library)


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("en", "port", "porte"),
        ("fr", "vent", "vente"),
        ("", "projekt", "projektem"),
        ("pl", "praca", "prawo"),
        ("es", "partida", "partido"),
        ("es", "puerta", "puerto"),
        ("es", "música", "músico"),
        ("de", "Kohl", "Kohle"),
        ("de", "Kost", "Kosten"),
        ("de", "Post", "Posten"),
        ("de", "Reis", "Reise"),
        ("de", "Zeug", "Zeuge"),
        ("fr", "élevage", "élévation"),
        ("fr", "élève", "élévation"),
        ("fr", "tourisme", "touriste"),
    ],
)
def test_forms_are_those_of_the_language_that_an_article_is_in(library, language, one, other):
    for name in (one, other):
        analysed(library, link(library), name, language=language)
    assert sorted(names(library)) == [one, other]


@pytest.mark.parametrize("group", OTHER_THINGS, ids=lambda group: group[0])
def test_names_of_other_things_are_tags_of_their_own(library, group):
    for name in group:
        analysed(library, link(library), name)
    assert sorted(names(library)) == sorted(group)


def test_no_two_things_of_the_benchmark_are_one():
    pairs = tomllib.loads((ROOT / "tests" / "benchmarks" / "tag_pairs.toml").read_text("utf-8"))["different"]
    led = {name: {tag_key(name), near_key(name), *own_keys(name, "en")} for pair in pairs for name in pair}
    assert len(pairs) > 100
    both_ways = [*pairs, *(pair[::-1] for pair in pairs)]
    assert [(one, other) for one, other in both_ways if led[one] & set(close_keys(other, "en"))] == []


@pytest.mark.parametrize("way", [1, -1])
def test_the_case_of_a_borrowed_name_is_that_name_in_whatever_language_it_came(library, way):
    for language, name in (("en", "Python"), ("cs", "Pythonu"), ("pl", "Pythonem"))[::way]:
        analysed(library, link(library), name, language=language)
    assert names(library) == ["Python"]


@pytest.mark.parametrize(("one", "other"), [("list", "listu"), ("mark", "Marku"), ("Martin", "Martina")])
def test_a_short_word_or_another_name_is_no_case_of_a_borrowed_one(library, one, other):
    analysed(library, link(library), one, language="en")
    analysed(library, link(library), other, language="cs")
    assert sorted(names(library)) == sorted([one, other])


def test_a_persons_two_forms_stay_two(library):
    link(library, "hire", "hiring")
    assert sorted(names(library)) == ["hire", "hiring"]


@given(st.text(max_size=40))
def test_any_text_has_keys_of_its_own_first(name):
    keys = close_keys(name)
    assert keys[0] == tag_key(name)
    assert near_key(name) in keys
    assert len(set(keys)) == len(keys)
    assert near_key(name.upper()) == near_key(name.upper().lower())


def test_a_form_of_a_word_that_a_text_has_leads_back_to_it():
    known = {word for article in load_articles() for word in re.findall(r"[a-z]{3,}", article.body.lower())}
    pairs = {(word, form) for word in known for form in word_forms.forms(word) if form in known}
    assert len(pairs) > 200
    assert {(word, form) for word, form in pairs if word not in set(word_forms.forms(form))} == set()
    for word in known:
        assert word_forms.spelled(word_forms.spelled(word)) == word_forms.spelled(word)


@given(st.from_regex(r"[a-z]{2,12}(ness|ity|ance|ent|al|e|en|aux|ive)?", fullmatch=True), st.sampled_from(LANGUAGES))
def test_a_relative_of_a_word_has_that_word_for_a_relative(word, language):
    for other in word_families.relatives(word, language):
        assert word in set(word_families.relatives(other, language))


@pytest.fixture
def before(monkeypatch):
    """Makes the schema what it was before a step, for as long as a library of that time is made."""

    @contextmanager
    def at(step):
        with monkeypatch.context() as then:
            steps = migrations.STEPS[: migrations.STEPS.index(step)]
            then.setattr(migrations, "STEPS", steps)
            then.setattr(migrations, "VERSION", len(steps))
            yield

    return at


def test_an_older_library_learns_the_keys_of_today(folder, before):
    with before(migrations.TAG_KEYS):
        folder.database.unlink()
        old = Database(folder.database, folder.backups)
    old.execute("INSERT INTO article (id, url, added, arrived) VALUES (1, 'https://a.example/', 1, 1)")
    for id, name, key in ((1, "C#", "c"), (2, "Colour", "colour"), (3, "hiring", "hiring"), (4, "lenses", "lenses")):
        old.execute("INSERT INTO tag (id, name, key) VALUES (?, ?, ?)", (id, name, key))
        old.execute("INSERT INTO tag_alias VALUES (?, ?), (?, ?)", (key, id, f"~{key}", id))
        old.execute("INSERT INTO article_tag (article_id, tag_id, source) VALUES (1, ?, 'machine')", (id,))
    old.close()
    library = Library(folder)
    for name in ("C", "c++", "c#", "colors", "hire", "lens"):
        analysed(library, link(library), name)
    assert {near_key(name) for name in names(library)} == {"~c", "~c#", "~c++", "~color", "~hire", "~lens"}
    assert len(tags_of(library, 1)) == 4
    library.close()


def test_an_older_library_parts_tags_that_had_the_same_consonants(folder, before):
    with before(migrations.TAG_SIGNS):
        folder.database.unlink()
        old = Database(folder.database, folder.backups)
    for id in range(1, 10):
        old.execute(
            "INSERT INTO article (id, url, added, arrived) VALUES (?, ?, 1, 1)", (id, f"https://a.example/{id}")
        )
    # Each tag with the keys that led to it; with what its articles call it.
    for id, name, keys, spelled in (
        (1, "काम", ("कम", "~कम"), {1: "काम", 2: "कम", 3: "काम", 4: "कमी"}),
        (2, "फिल्म", ("फलम", "~फलम"), {5: "फिल्म", 6: "फ़िल्म"}),
        (3, "India", ("india", "~india", "भरत", "~भरत"), {7: "भारत", 8: "India"}),
        (4, "café", ("café", "~cafe"), {7: "café", 8: "Café"}),
        (5, "ปี", ("ป", "~ป"), {9: "ปี"}),
    ):
        old.execute("INSERT INTO tag (id, name, key) VALUES (?, ?, ?)", (id, name, keys[0]))
        for key in keys:
            old.execute("INSERT INTO tag_alias VALUES (?, ?)", (key, id))
        for article, spelling in spelled.items():
            source = "person" if article == 4 else "machine"
            old.execute("INSERT INTO article_tag VALUES (?, ?, ?, ?)", (article, id, source, spelling))
    old.execute("UPDATE tag SET chosen = 1 WHERE id = 3")
    old.execute("INSERT INTO tag (id, name, key, hidden) VALUES (6, 'दिन', 'दन', 1)")
    old.execute("INSERT INTO tag_alias VALUES ('दन', 6)")
    for article, spelling in ((1, "दिन"), (2, "दान")):
        old.execute("INSERT INTO hidden_tag VALUES (?, 6, 'machine', ?)", (article, spelling))
    # A person called a tag otherwise, and may wish to take that back.
    old.execute("INSERT INTO tag (id, name, key, chosen) VALUES (7, 'Age', 'age', 1)")
    for key in ("age", "~age", "उमर", "~उमर"):
        old.execute("INSERT INTO tag_alias VALUES (?, 7)", (key,))
    old.execute("INSERT INTO article_tag VALUES (9, 7, 'machine', 'उम्र')")
    rows = {"article_tag": [], "hidden_tag": []}
    gone = rows | {"tag": [[7, "उम्र", "उमर", 0, 0]], "tag_alias": []}
    come = rows | {"tag": [[7, "Age", "age", 0, 1]], "tag_alias": [["age", 7], ["~age", 7]]}
    old.execute("INSERT INTO tag_change VALUES (1, 1.0, 'Renamed.', ?, ?)", (json.dumps(gone), json.dumps(come)))
    old.close()

    library = Library(folder)
    tags = [tags_of(library, article) for article in range(1, 10)]
    assert tags == [
        *(["काम"], ["कम"], ["काम"], ["कमी"]),
        *(["फिल्म"], ["फिल्म"]),
        *(["café", "India"], ["café", "India"]),
        ["Age", "ปี"],
    ]
    assert library.labels.machine_tags(4) == [], "what a person gave is a person's"
    hidden = {tag.name: tag.count for tag in library.vocabulary.all() if tag.hidden}
    assert hidden == {"दिन": 1, "दान": 1}, "what was not to be seen is not seen now"
    tasks = library.database.rows("SELECT article_id FROM task WHERE kind = 'index_article' ORDER BY 1")
    assert tasks == [(2,), (4,)]
    # What comes next goes to the tag of its name, and to the one that a person had made of two.
    for name, called in (("कम", "कम"), ("काम", "काम"), ("कमी", "कमी"), ("भारत", "India"), ("भरत", "भरत"), ("ปู", "ปู")):
        article = link(library)
        analysed(library, article, name)
        assert tags_of(library, article) == [called]
    analysed(library, article := link(library), "दान")
    assert tags_of(library, article) == []
    with library.write():
        library.vocabulary.undo()
    assert tags_of(library, 9) == ["उम्र", "ปี"]
    library.close()
