"""The help and the README say what the program has: every failure, setting, key, format, operator and command."""

import re
import shlex

import pytest

from kbdesk import exporters, importers, manual
from kbdesk.cli.parser import _parser, parse
from kbdesk.exporters.facets import FACETS
from kbdesk.failure import _ENDPOINT_REMEDIES, _STATUS_REMEDIES, Kind
from kbdesk.gui.actions import commands
from kbdesk.library.wanted import Added, Column, Label, Labelled, State, Words
from kbdesk.search.query import parse as understand
from kbdesk.settings import Settings
from tests.documentation.keys import TITLES, rows
from tests.documentation.reading import DOCUMENTS, HELP, README, ROOT, children, code, named, table

_NOT_HERE_YET: set[str] = set()
"""Pages that are linked to and written elsewhere."""


@pytest.fixture(scope="module")
def book():
    return manual.load()


def test_every_page_stands_in_the_contents(book):
    named_pages = {page.name for page in book.pages}
    assert named_pages == {path.stem for path in HELP.glob("*.md")}
    assert "Further pages" not in {chapter.title for chapter in book.chapters}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_lead_somewhere(document, book):
    for link in children(document, "link_open"):
        address = link.attrs["href"]
        if re.match(r"https?://|mailto:", address):
            continue
        file, _, anchor = address.partition("#")
        target = (document.parent / file).resolve() if file else document
        if file in _NOT_HERE_YET and not target.exists():
            continue
        assert target.exists(), f"{document.name} links to {address}"
        if anchor:
            page = manual.read(target.stem, target.read_text("utf-8"))
            assert anchor in {section.anchor for section in page.sections}, f"{document.name} links to {address}"
    for image in children(document, "image"):
        assert (document.parent / image.attrs["src"]).is_file()
        assert image.content, "a picture without words for those who do not see it"


def test_every_failure_is_explained(book):
    page = book.page("failures")
    explained = [section.title.partition(":")[0] for section in page.sections if ":" in section.title]
    assert sorted(explained) == sorted(kind.value for kind in Kind)
    for kind in Kind:
        section = book.locate(f"failures#{kind.value}")
        assert section.title.startswith(f"{kind.value}: ")
        assert section.text


@pytest.mark.parametrize(
    ("kind", "statuses"), [(Kind.HTTP_STATUS, _STATUS_REMEDIES), (Kind.ANALYSIS, _ENDPOINT_REMEDIES)]
)
def test_every_status_that_has_a_remedy_is_explained(book, kind, statuses):
    source = book.locate(f"failures#{kind.value}").source
    assert set(statuses) <= set(map(int, re.findall(r"\b\d{3}\b", source)))


def test_every_setting_is_explained_with_its_default():
    said = {}
    for row in table("settings"):
        said[named(row[0])[0]] = (named(row[1]) or [""])[0]
    assert said == {
        key: str(value).lower() if isinstance(value, bool) else str(_plain(value)) for key, value in Settings()
    }


def _plain(value):
    return int(value) if isinstance(value, float) and value.is_integer() else value


def test_every_key_is_listed():
    for menu, heading in TITLES.items():
        assert table("keyboard", heading) == rows(menu), "python -m tests.documentation.keys writes the tables anew"
    assert {command.menu for command in commands()} == set(TITLES)


def test_the_keys_that_cannot_be_changed_are_listed(qtbot):
    from PySide6.QtWidgets import QApplication, QMainWindow, QWidget

    from kbdesk.gui.actions import Actions
    from kbdesk.gui.keys import Keys
    from kbdesk.gui.preferences.keys_dialog import KeysDialog
    from kbdesk.gui.widgets.icons import Icons
    from kbdesk.gui.widgets.theme import Theme

    class State:
        def get(self, name, default):
            return default

    window = QMainWindow()
    qtbot.addWidget(window)
    actions = Actions(window, Icons(Theme(QApplication.instance())))
    dialog = KeysDialog(actions, Keys(actions, State()), QWidget(window))
    fixed = [[item.text(1), item.text(0)] for item in dialog._items if not item.data(0, 0x0100)]
    assert table("keyboard", "Everywhere") == fixed


def test_every_format_that_is_imported_is_listed():
    said = [name for row in table("bring-links", "All formats, and what is kept") for name in named(row[1])]
    assert sorted(said) == sorted(importers.importers())


def test_the_readme_names_every_program_that_the_help_has_steps_for(book):
    chapters = ("Browsers", "Read-later services", "Bookmark services", "References, feeds and documents")
    wanted, chapter = set(), ""
    for section in book.page("bring-links").sections:
        chapter = section.title if section.level == 1 else chapter
        if section.level == 2 and chapter in chapters:
            wanted.add(section.anchor)
    linked = set(re.findall(r"\(resources/help/bring-links\.md#([^)]+)\)", README.read_text("utf-8")))
    several = {"mymind-shiori-notion-and-others"}  # are "Anything else" there
    assert wanted - several == linked
    assert len(linked) > 20


def test_every_format_that_is_exported_is_listed():
    said = {named(row[2])[0]: row for row in table("export-and-backup", "Export") if len(row) == 4}
    assert set(said) == {format.name for format in exporters.known_formats()}
    for format in exporters.known_formats():
        for facet in FACETS.values():
            assert (facet.words in said[format.name][3]) == (facet.words in format.lacks), (format.name, facet.words)


def test_every_operator_of_the_search_is_explained_and_understood():
    typed = [example for row in table("search", "Filters") for example in named(row[0]) + named(row[1])]
    used = set()
    for example in typed:
        query = understand(example)
        assert not query.notice, (example, query.notice)
        [[term]] = query.wanted
        assert isinstance(term.what, Labelled | Added) or term.what.column is not None, example
        used.add(example.partition(":")[0])
    assert used == {*Label, *Column, "before", "after"}
    assert {example.partition(":")[2] for example in typed if example.startswith("is:")} == set(State)


def test_every_way_to_search_for_words_is_understood():
    examples = {named(row[0])[0]: understand(named(row[0])[0]) for row in table("search", "Words")}
    assert all(not query.notice for query in examples.values())
    shapes = {
        "river bank": [[False], [False]],
        "riv*": [[False]],
        '"old river"': [[False]],
        "river OR sea": [[False, False]],
        "-river": [[True]],
        '-"old river"': [[True]],
    }
    assert {text: [[t.negated for t in group] for group in query.wanted] for text, query in examples.items()} == shapes
    [[begins]] = understand("riv* ").wanted
    assert begins.what == Words(("riv",), begins=True)
    [[phrase]] = understand('"old river"').wanted
    assert phrase.what.tokens == ("old", "river")


def test_every_command_is_explained():
    _, names = _parser()
    said = {
        shlex.split(span)[1] for row in table("command-line", "All commands") for span in named(row[0]) if " " in span
    }
    said |= {
        shlex.split(span)[1]
        for row in table("command-line", "All commands")
        for span in named(row[1])
        if span.startswith("kbdesk ")
    }
    assert names <= said, names - said


_WORDS_FOR_SOMETHING = {"ID": "1", "N": "1", "COMMAND": "list", "DIR": ".", "TOPIC": "search"}


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_commands_in_sentences_are_commands(document, capsys):
    for span in code(document):
        words = shlex.split(span) if span.startswith("kbdesk ") else []
        if not words or words[1] in ("FILE", "URL"):
            continue
        ended = ended_with([_WORDS_FOR_SOMETHING.get(word, word) for word in words[1:]])
        assert ended == 0, (span, capsys.readouterr().err)


def ended_with(words):
    """The status with which the command line ends on these words; 0 where it would do something."""
    try:
        parse(words)
    except SystemExit as error:
        return error.code
    return 0


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_files_that_are_named_are_there(document):
    for span in code(document):
        if re.match(r"(kbdesk|tests|resources|packaging)/", span):
            assert (ROOT / span.split()[0]).exists(), span


def test_a_newcomer_finds_pocket_karakeep_and_browsers_at_once(book):
    for word in ("pocket", "karakeep", "hoarder", "firefox", "chrome", "edge", "brave", "safari", "omnivore", "zotero"):
        section = book.locate(word)
        assert section is not None, word
        assert section.page == "bring-links", word
        assert word in section.title.lower()
        assert section.source.count("\n") > 4
    first = manual.folded(README.read_text("utf-8"))
    assert all(word in first for word in ("pocket", "karakeep", "firefox"))
