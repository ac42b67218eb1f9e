"""The window in other languages: every text is translated, whole, and heard in the real window."""

import importlib.util
import re
import time
import xml.etree.ElementTree as ElementTree
from collections import Counter
from pathlib import Path
from types import SimpleNamespace

import msgspec
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QObject, QPoint, Qt, QTranslator
from PySide6.QtGui import QContextMenuEvent, QIcon
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialogButtonBox, QLabel, QMenu, QTextEdit, QWidget

from kbdesk import resource
from kbdesk.gui.adding.preview_dialog import PreviewDialog
from kbdesk.gui.articles.card_delegate import GUTTER
from kbdesk.gui.desktop.tray import Tray
from kbdesk.gui.preferences.dialog import PreferencesDialog
from kbdesk.gui.reader.menu import reader_menu
from kbdesk.gui.sources.model import NODE, tree
from kbdesk.gui.widgets.captions import plain_text
from kbdesk.gui.words import languages, wording
from kbdesk.gui.work.activity import ImportRow
from kbdesk.jobs.outlook import Outlook
from kbdesk.library.preview import Choices
from kbdesk.library.records import Highlight, SavedSearch
from kbdesk.settings import shape
from kbdesk.worded import Worded
from tests.gui.hands import TIMEOUT
from tests.gui.test_pace import job

ROOT = Path(__file__).parents[2]
PLACEHOLDER = re.compile(r"\{(?P<name>\w*)(?:![rs])?(?P<form>:[^}]*)?\}|%L?n|%\d")
"""How a language quotes (`!r`) is its own."""
LANGUAGES = languages.TRANSLATED


def _extraction():
    spec = importlib.util.spec_from_file_location("translations", ROOT / "packaging" / "translations.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def extraction():
    return _extraction()


def messages(language):
    """Every message of a .ts file: its context, its text, and its translations, one for each form."""
    tree = ElementTree.parse(ROOT / "resources" / "translations" / f"kbdesk_{language}.ts")
    for context in tree.iter("context"):
        for message in context.iter("message"):
            said = message.find("translation")
            forms = [form.text or "" for form in said.iter("numerusform")] if message.get("numerus") else [said.text]
            yield context.findtext("name"), message.findtext("source"), forms, said.get("type")


def placeholders(text):
    return [
        match["name"] + (match["form"] or "") if match["name"] else match[0] for match in PLACEHOLDER.finditer(text)
    ]


@pytest.fixture
def spoken(qapp):
    """Speaks a language for as long as the test runs."""
    before, owner = QLocale(), QObject()

    def speak(language):
        languages.speak(language, owner)
        return owner

    yield speak
    owner.deleteLater()
    QCoreApplication.sendPostedEvents(owner, QEvent.Type.DeferredDelete)
    QLocale.setDefault(before)


def test_every_language_can_be_set(extraction):
    assert shape("ui.language").choices == ("system", languages.OWN, *LANGUAGES)
    assert extraction.LANGUAGES == LANGUAGES


def test_the_engine_is_understood_in_the_window_s_language(spoken):
    spoken("de")
    assert wording.said(Worded("There is no tag {name!r}; `kbdesk tags` shows those that there are.", name="x")) == (
        "Es gibt kein Schlagwort „x“; `kbdesk tags` zeigt, welche es gibt."
    )
    part = Worded('"{typed}" has nothing behind it', typed="is:{odd}")
    assert wording.said(Worded("{what}; it was left out.", what=part)) == (
        "Hinter „is:{odd}“ steht nichts; es wurde weggelassen."
    )
    both = Worded.together(Worded("There is nothing to import."), "", "As it stands.")
    assert wording.said(both) == "Es gibt nichts zu importieren. As it stands."
    assert wording.said("As it was stored.") == "As it was stored."


@pytest.mark.parametrize(
    ("language", "whole", "part"),
    [("en", "12,345", "1,234.5"), ("de", "12.345", "1.234,5"), ("ja", "12,345", "1,234.5")],
)
def test_numbers_in_a_sentence_are_those_of_the_language(spoken, language, whole, part):
    spoken(language)
    assert whole in wording.said(Worded("The address is longer than {n:,} characters.", n=12_345))
    assert wording.said(Worded("{x:,.1f} {y:.0f} {z:g} {name}", x=1234.5, y=2.0, z=3.0, name="n")) == f"{part} 2 3 n"


def test_names_stand_in_the_quotation_marks_of_the_language(spoken):
    merged = Worded.together(Worded("{name!r}", name="a"), Worded("{name!r}", name="b"), between=", ")
    assert wording.said(Worded("{names} was merged into {name!r}.", names=merged, name="c")) == (
        "“a”, “b” was merged into “c”."
    )
    refused = Worded("{key} cannot be {value!r}: {why}.", key="a.b", value="it's \\", why="no")
    typed = Worded('"{typed}" has no word behind it', typed="tag:")
    assert str(refused) == """a.b cannot be "it's \\\\": no."""
    assert wording.said(refused) == "a.b cannot be “it's \\”: no."
    assert wording.said(typed) == "“tag:” has no word behind it"
    spoken("de")
    assert wording.said(refused) == "a.b kann nicht „it's \\“ sein: no."
    spoken("ja")
    assert wording.said(refused) == "a.b は「it's \\」にできません: no。"
    assert "「tag:」" in wording.said(typed)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_translation_has_the_quotation_marks_of_a_program(language):
    text = Path(ROOT, "resources", "translations", f"kbdesk_{language}.ts").read_text("utf-8")
    assert not re.findall(r"<translation>.*!r\}", text)


def test_a_system_without_a_language_has_numbers_that_can_be_read(spoken):
    assert QLocale.system().language() is QLocale.Language.C, "conftest.py sees to it"
    spoken("system")
    assert wording.number(123_456) == "123,456"
    assert ":" in wording.day(time.time())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_is_translated(extraction, language):
    wanted = {(text.context, text.source) for text in extraction.texts()}
    there = {(context, source) for context, source, *_ in messages(language)}
    assert wanted == there, "packaging/translate brings them up to the window"
    unfinished = [source for _, source, forms, kind in messages(language) if kind or not all(forms)]
    assert not unfinished


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_lost_in_a_translation(language):
    for _, source, forms, _ in messages(language):
        wanted = Counter(placeholders(source))
        for form in forms:
            # "the other one" needs no number
            wanted_here = wanted if form is forms[-1] else wanted & Counter(placeholders(form))
            assert Counter(placeholders(form)) == wanted_here, (source, form)
            assert re.search("&[^& ]", form) is None or "&" in source, (source, form)
            assert "&" in form or re.search("&[^& ]", source) is None, (source, form)
            assert ("…" in form) == ("…" in source), (source, form)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_loaded_is_what_was_translated(qapp, language):
    translator = QTranslator()
    assert translator.load(str(resource.path("translations", f"kbdesk_{language}.qm")))
    for context, source, forms, _ in messages(language):
        number = 5 if len(forms) > 1 else -1
        said = translator.translate(context, source, None, number)
        assert said == forms[-1], f"{source!r}: the .qm is older than the .ts; packaging/translate makes it anew"
        if len(forms) > 1:
            assert translator.translate(context, source, None, 1) == forms[0]


@pytest.mark.parametrize("line", ['self.tr(f"{n} articles")', 'self.tr("a" + b)', 'self.tr("{n}".format(n=1))'])
def test_a_text_that_is_put_together_is_found_out(extraction, tmp_path, line):
    package = tmp_path / "kbdesk" / "gui"
    package.mkdir(parents=True)
    (package / "page.py").write_text(f"class Page:\n    def say(self):\n        {line}\n", "utf-8")
    with pytest.raises(extraction.Untranslatable, match=r"page\.py:3"):
        extraction.texts(package)


def test_the_forms_of_a_number_are_gathered(extraction, tmp_path):
    package = tmp_path / "kbdesk" / "gui"
    package.mkdir(parents=True)
    lines = ["class Page:", "    def say(self):", '        wording.counted(2, self.tr, "1 page", "{n} pages")']
    (package / "page.py").write_text("\n".join(lines), "utf-8")
    assert ("Page", "{n} pages", True) in [text[:3] for text in extraction.texts(package)]


@pytest.mark.parametrize("in_language", ["en", *LANGUAGES], indirect=True)
def test_every_entry_of_a_menu_has_a_letter_of_its_own(in_language, window):
    bar = window.menuBar().actions()
    menus = {"the menus": bar, **{action.text(): action.menu().actions() for action in bar}}
    for binned in (False, True):
        popup = QMenu(window)
        window.actions_.fill_article_menu(popup, binned)
        menus[f"of articles, in the bin: {binned}"] = popup.actions()
    letters_of_their_own(menus)


@pytest.mark.parametrize("in_language", ["en", *LANGUAGES], indirect=True)
def test_so_has_every_entry_of_a_small_menu(in_language, desk, window):
    menus = {"of the tray": Tray(QIcon(), desk).menu.actions()[1:]}  # the first says how far the work is
    search = SavedSearch(id=1, name="x", query="x")
    for name, pop_up in {
        "of a tag": lambda: window.labels.menu("tag", "x", QPoint()),
        "of a category": lambda: window.labels.menu("category", "x", QPoint()),
        "of a folder": lambda: window.labels.menu("folder", "1", QPoint()),
        "of the folders": lambda: window.labels.menu("folder", "", QPoint()),
        "of a saved search": lambda: window.sources.search_menu_wanted.emit(search, QPoint()),
        "of the bin": lambda: window.bin.menu(QPoint()),
    }.items():
        pop_up()
        popup = QApplication.activePopupWidget()
        menus[name] = popup.actions()
        popup.close()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(), QPoint())
    for note in ("", "A note"):
        page = Marked(Highlight(id=1, quote="x", note=note), window)
        popup = reader_menu(event, page, window.highlighting, str, str)
        menus[f"of the reader, note: {note}"] = popup.actions()
        popup.close()
    letters_of_their_own(menus)


@pytest.mark.parametrize("in_language", ["en", *LANGUAGES], indirect=True)
def test_no_button_of_a_page_takes_the_letter_of_a_menu(in_language, window):
    menus = " ".join(action.text() for action in window.menuBar().actions())
    taken = set(re.findall("&([^& ])", menus.lower()))
    texts = [button.text() for button in window.findChildren(QAbstractButton)]
    assert [text for text in texts if taken & set(re.findall("&([^& ])", text.lower()))] == []


class Marked(QWidget):
    """A page of which a link is selected that is highlighted, too."""

    def __init__(self, highlight, parent):
        super().__init__(parent)
        self._highlight = highlight
        self.cursorForPosition = QTextEdit(self).cursorForPosition
        self.copy = self.selectAll = lambda: None

    def anchorAt(self, _point):  # noqa: N802
        return "https://example.org/"

    def selection(self):
        return ("x", "", "")

    def highlight_at(self, _position):
        return self._highlight


def letters_of_their_own(menus):
    for menu, entries in menus.items():
        texts = [entry.text() for entry in entries if not entry.isSeparator()]
        letters = [re.findall("&([^& ])", text.lower()) for text in texts]
        assert [text for text, own in zip(texts, letters, strict=True) if len(own) != 1] == [], menu
        assert [letter for (letter,), times in Counter(map(tuple, letters)).items() if times > 1] == [], menu


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ["1 link", "2 links", "12,345 links"]),
        ("de", ["1 Link", "2 Links", "12.345 Links"]),
        ("ja", ["1 件のリンク", "2 件のリンク", "12,345 件のリンク"]),
    ],
)
def test_numbers_have_the_forms_of_the_language(spoken, language, said):
    spoken(language)
    assert [wording.links(1), wording.links(2), wording.links(12_345)] == said


@pytest.mark.parametrize("in_language", ["de"], indirect=True)
def test_one_link_that_an_import_waits_for_is_one(in_language, window):
    row = ImportRow(window.activity, window._icons)
    for again, said in ((1, "1 Link wird erneut versucht"), (2, "2 Links werden erneut versucht")):
        row.pace.look_ahead(Outlook(0, 0.0, 40.0, 56.0, 0.0, again))
        row.put(job(8, 10))
        assert said in row.counts.text()


def test_days_are_written_as_the_language_does(spoken):
    spoken("de")
    assert wording.published("2021-03-05") == "5. März 2021"
    spoken("ja")
    assert wording.published("2021-03-05") == "2021年3月5日"


def test_english_loads_nothing(spoken):
    assert not spoken("en").findChildren(QTranslator)


@pytest.mark.parametrize(
    ("system", "language"),
    [(["de-AT", "de"], "de"), (["ja_JP"], "ja"), (["fr-FR", "de-DE"], "de"), (["en-GB", "de"], "en"), (["fr"], "en")],
)
def test_the_language_of_the_system(monkeypatch, system, language):
    there = SimpleNamespace(uiLanguages=lambda: system)
    monkeypatch.setattr(languages.QLocale, "system", lambda: there)
    assert languages.chosen("system") == language
    assert languages.chosen("ja") == "ja"


def test_a_language_that_is_not_there_leaves_the_window_english(spoken, monkeypatch, tmp_path, caplog):
    monkeypatch.setattr(resource, "_PLACES", (tmp_path,))
    spoken("de")
    assert wording.links(2) == "2 links"
    assert "stays English" in caplog.text


@pytest.mark.parametrize("in_language", ["de"], indirect=True)
def test_the_window_speaks_german(in_language, desk, qtbot):
    window = desk.window
    # Not `action.menu()`: in PySide6 6.8.0 what that returns is gone as soon as the action's own wrapper is.
    children = window.menuBar().findChildren(QMenu, options=Qt.FindChildOption.FindDirectChildrenOnly)
    menus = [menu for menu in children if menu.title()]
    assert [plain_text(menu.title()) for menu in menus] == [
        *("Datei", "Bearbeiten", "Artikel", "Gehe zu", "Ansicht", "Hilfe")
    ]
    letters = [letter for menu in menus for letter in re.findall("&([^& ])", menu.title().lower())]
    assert len(set(letters)) == len(menus)
    assert "Links hinzufügen…" in [action.text().replace("&", "") for action in menus[0].actions()]
    assert window.sources.model().index(1, 0).data() == "Ungelesen"
    assert wording.remedy("The site itself has a fault. Retry later.").startswith("Die Website")
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.buttons()[0].text() == "Abbrechen"


@pytest.mark.parametrize("in_language", ["de"], indirect=True)
def test_what_is_worded_below_the_window_is_german_too(in_language, desk, tmp_path, qtbot):
    file = tmp_path / "bookmarks.html"
    lines = ['<DT><A HREF="https://example.org/">One</A>', '<DT><A HREF="javascript:alert(1)">Two</A>']
    file.write_text("\n".join(["<!DOCTYPE NETSCAPE-Bookmark-file-1>", "<DL><p>", *lines, "</DL>"]), "utf-8")
    desk.window.intake.take_files([file])
    said = []

    def shown():
        dialog = desk.window.findChild(PreviewDialog)
        said[:] = [label.text() for label in dialog.findChildren(QLabel)] if dialog is not None else []
        return any(text.startswith("übergangen") for text in said)

    qtbot.waitUntil(shown, timeout=TIMEOUT)
    assert "übergangen: Bookmarklets (javascript:)" in said
    assert desk.window.findChild(PreviewDialog).import_button.text() == "1 Link importieren"


@pytest.mark.parametrize("in_language", ["de"], indirect=True)
def test_what_the_engine_refuses_and_does_is_said_in_german(in_language, desk, engine, qtbot):
    window = desk.window
    window.labels.edits.hide_tags(["no such tag"])
    qtbot.waitUntil(lambda: "Es gibt kein Schlagwort „no such tag“" in window.messages.text, timeout=TIMEOUT)
    window.labels.edits.remove_categories(["Sport"])
    qtbot.waitUntil(lambda: window.messages.text == "Die Kategorie „Sport“ wurde entfernt.", timeout=TIMEOUT)


@pytest.mark.parametrize("in_language", ["de"], indirect=True)
def test_what_the_database_kept_is_said_in_german(in_language, desk, qtbot):
    window = desk.window
    window.labels.edits.remove_categories(["Sport"])
    qtbot.waitUntil(lambda: "wurde entfernt" in window.messages.text)
    window.actions_["undo"].trigger()
    qtbot.waitUntil(lambda: window.messages.text == "Rückgängig gemacht: Die Kategorie „Sport“ wurde entfernt.")


@pytest.mark.parametrize("in_language", ["de"], indirect=True)
def test_a_setting_that_is_refused_says_so_in_german(in_language, desk, qtbot):
    desk.window.actions_["preferences"].trigger()
    qtbot.waitUntil(lambda: desk.window.findChild(PreferencesDialog) is not None)
    dialog = desk.window.findChild(PreferencesDialog)
    for key, typed, why in (
        ("import.chunk_size", "0", "Es muss eine ganze Zahl von mindestens 1 sein."),
        ("tasks.threads", "viele", "Es muss eine ganze Zahl sein."),
    ):
        field = dialog.fields[key]
        field.editor.setText(typed)
        field.commit()
        qtbot.waitUntil(lambda field=field: bool(field.problem.text()))
        assert field.problem.text() == why
        field.editor.setText(field._shown)


@pytest.mark.parametrize("in_language", ["de"], indirect=True)
def test_an_endpoint_that_is_not_there_is_said_in_german(in_language, desk, engine, qtbot):
    engine.set_setting("analysis.base_url", "http://127.0.0.1:9/v1")
    engine.set_setting("analysis.provider", "openai")
    desk.window.show_preferences("analysis")
    dialog = desk.window.findChild(PreferencesDialog)
    qtbot.mouseClick(dialog.endpoint.test, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: dialog.endpoint.said.text() == "127.0.0.1:9 nimmt keine Verbindung an.")


@pytest.mark.parametrize("in_language", ["de"], indirect=True)
def test_the_first_categories_are_german_where_they_are_edited_too(in_language, desk, engine, qtbot):
    desk.window.actions_["labels"].trigger()
    table = desk.window.labels.dialog.categories
    qtbot.waitUntil(lambda: table.model.rowCount() > 0, timeout=TIMEOUT)
    shown = [[table.model.index(row, column).data() for column in (0, 2)] for row in range(table.model.rowCount())]
    assert ["Bildung", "Schulen, Hochschulen, Lehren und Lernen"] in shown
    assert [name for name, _ in shown] == sorted((name for name, _ in shown), key=str.casefold)
    table.field.setText("Hochschulen")
    assert table.model.rowCount() == 1
    table.table.selectRow(0)
    desk.window.labels.dialog.remove.click()
    qtbot.waitUntil(lambda: "Education" not in [one.name for one in engine.curation.categories()], timeout=TIMEOUT)


def test_categories_stand_in_the_order_of_their_names_here(spoken, window, engine):
    spoken("de")
    names = ("Arts & Entertainment", "Business & Economy", "Computing & Technology", "Education")
    root = tree(msgspec.structs.replace(engine.sources(), categories=tuple((name, 1) for name in names)), False)
    [section] = [node for node in root.children if node.key == ("section", "categories")]
    assert [node.name for node in section.children] == [
        *("Bildung", "Computer & Technik", "Kunst & Unterhaltung", "Wirtschaft & Unternehmen")
    ]


@pytest.mark.parametrize("in_language", ["de"], indirect=True)
def test_the_palette_finds_commands_by_their_german_names(in_language, desk, qtbot):
    desk.window.actions_["palette"].trigger()
    palette = desk.window.palette_.palette
    qtbot.keyClicks(palette.field, "aktiv")
    qtbot.waitUntil(lambda: palette.list.topLevelItem(0).data(0, Qt.ItemDataRole.DisplayRole) == "Aktivität")
    palette.reject()


@pytest.mark.parametrize("in_language", LANGUAGES, indirect=True)
def test_nothing_is_cut_off_in_the_preferences(in_language, desk, qtbot):
    desk.window.actions_["preferences"].trigger()
    qtbot.waitUntil(lambda: desk.window.findChild(PreferencesDialog) is not None)
    dialog = desk.window.findChild(PreferencesDialog)
    for row in range(dialog.names.count()):
        dialog.names.setCurrentRow(row)
        area = dialog.pages.currentWidget()
        assert area.widget().minimumSizeHint().width() <= area.viewport().width(), dialog.names.item(row).text()


def test_rows_are_mirrored_where_one_reads_from_right_to_left(desk, engine, bookmarks, qtbot):
    engine.import_(
        engine.preview([bookmarks(["https://example.org/1", "https://example.org/2"])]), Choices(fetch=False)
    )
    window = desk.window
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    qtbot.waitUntil(lambda: window.list.list.model().rowCount() == 2, timeout=TIMEOUT)
    listed, sources = window.list.list, window.sources
    first = listed.visualRect(listed.model().index(0, 0))
    qtbot.waitUntil(lambda: bool(dots(listed, first, desk.theme.tokens.accent)), timeout=TIMEOUT)
    assert min(dots(listed, first, desk.theme.tokens.accent)) > first.right() - GUTTER
    qtbot.waitUntil(lambda: sources.model().index(1, 0).data(NODE).shown_count == "2", timeout=TIMEOUT)
    picture = sources.viewport().grab(sources.visualRect(sources.model().index(1, 0))).toImage()
    ground = picture.pixelColor(0, 1)
    places = [(x, y) for x in range(picture.width()) for y in range(picture.height())]
    drawn = [x for x, y in places if picture.pixelColor(x, y) != ground]
    assert picture.width() - max(drawn) < 36  # the icon is at the right edge
    assert min(drawn) < 40  # and the number at the left one


def dots(listed, row, colour):
    """The columns of a row in which its colour for what is unread can be seen."""
    picture = listed.viewport().grab(row).toImage()
    return [
        x for x in range(picture.width()) if any(picture.pixelColor(x, y).name() == colour for y in range(row.height()))
    ]
