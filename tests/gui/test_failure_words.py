"""The words for why a link failed: found quickly for many, and in the language that the window speaks now."""

import msgspec
import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from kbdesk.failure import REMEDIES, Kind, remedies
from kbdesk.gui.failures.model import FailureModel
from kbdesk.gui.words import failure_reasons
from kbdesk.gui.words.failure_sentences import sentence
from kbdesk.gui.words.setting_words import remedy
from kbdesk.library.records import Failure
from kbdesk.settings import Settings
from kbdesk.worded import Worded

STATUSES = (200, 401, 403, 404, 410, 418, 429, 451, 500, 503)


class Echo(QTranslator):
    """A language in which everything is said after a word of its own; it counts what it is asked for."""

    def __init__(self, word):
        super().__init__()
        self.word = word
        self.asked = 0

    def isEmpty(self):  # noqa: N802
        return False

    def translate(self, context, source, disambiguation=None, n=-1):
        self.asked += context.startswith("failure ")
        return f"{self.word} {source}"


@pytest.fixture
def speak(qapp):
    """Has the window speak another language from now on."""
    installed = []

    def speak(word):
        for translator in installed:
            QCoreApplication.removeTranslator(translator)
        installed[:] = [Echo(word)]
        QCoreApplication.installTranslator(installed[0])
        return installed[0]

    yield speak
    for translator in installed:
        QCoreApplication.removeTranslator(translator)


def failed(number, kind, status=None):
    """A failure of one of many sites."""
    url = f"https://site{number}.example/page"
    return Failure(number, 1, number, url, "", kind, "The engine's own words.", "", status, 1, 1.0, float(number), None)


def test_each_kind_and_each_status_has_a_sentence_and_a_reason(speak):
    speak("eo")
    for kind in Kind:
        assert sentence(failed(1, kind)).startswith("eo ")
        assert failure_reasons.said(kind).startswith("eo ")
    for status in STATUSES:
        assert f"{status}" in sentence(failed(1, "http_status", status))
        assert f"{status}" in failure_reasons.said(f"http_status {status}")
    assert sentence(failed(1, "unheard_of")) == "The engine's own words."
    assert failure_reasons.said("unheard_of") == "unheard of"


def test_they_are_said_in_the_language_of_now(speak):
    lost = failed(7, "dns")
    assert sentence(lost) == "The engine's own words."
    assert failure_reasons.said("dns") == "Site not found"
    for word in ("eo", "la", "eo"):
        speak(word)
        assert sentence(lost).startswith(f"{word} There is no site site7.example")
        assert failure_reasons.said("dns") == f"{word} Site not found"


def test_a_table_of_many_failures_asks_for_few_translations_when_it_is_sorted(speak):
    kinds = list(Kind)
    model = FailureModel()
    model.put([failed(number, kinds[number % len(kinds)], 404) for number in range(1000)])
    translator = speak("eo")
    for column in (1, 2):
        model.sort(column)
    assert model.data(model.index(0, 2)).startswith("eo ")
    # one for each failure and column, to know the language, and what there is to say once
    assert translator.asked < 2 * 1000 + 200


def test_what_the_engine_says_in_words_that_have_a_translation_is_said_whole(speak):
    told = Worded("{host} did not answer for {n:g} seconds.", host="a.example", n=30)
    slow = msgspec.structs.replace(failed(1, "timeout"), message=told)
    assert sentence(slow) == "a.example did not answer for 30 seconds."
    speak("eo")
    assert sentence(slow) == "eo a.example did not answer for 30 seconds."


@pytest.mark.parametrize("in_language", ["de"], indirect=True)
def test_a_failure_is_explained_in_the_language_of_the_window(qtbot, in_language, window, site, engine):
    engine.add([site.url("/status/404")])
    window.actions_["go_failures"].trigger()
    qtbot.waitUntil(lambda: window.failures.rows.rowCount() == 1)
    failure = window.failures.rows.failure(0)
    host = site.url("").removeprefix("http://").rstrip("/")
    assert sentence(failure) == f"Antwort von {host}: 404 Not Found – eine solche Seite gibt es nicht."
    assert failure.message == f"{host} answered 404 Not Found: there is no such page."


@pytest.mark.parametrize("text", remedies())
def test_what_to_do_names_settings_as_the_preferences_do(text):
    said = remedy(text)
    assert not [key for key, _ in Settings() if key in said]


def test_a_setting_is_named_with_its_page():
    assert "or raise “Network › Patience” in the preferences" in remedy(REMEDIES[Kind.TIMEOUT])
    assert remedy("Look at robots.txt.") == "Look at robots.txt."


def test_until_when_a_site_is_to_be_left_alone_is_said_in_the_language_of_the_window(speak):
    speak("xx")
    asked = Worded("The site asks to be left alone until {time}. Retry after that.", time="2026-12-04 15:30")
    assert remedy(asked) == "xx The site asks to be left alone until 2026-12-04 15:30. Retry after that."
