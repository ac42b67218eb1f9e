"""The language that the window speaks: English, or one of `resources/translations/`."""

import logging

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

from kbdesk import resource

OWN = "en"
TRANSLATED = ("de", "ja")

log = logging.getLogger(__name__)


def chosen(setting: str) -> str:
    """The language for a value of `ui.language`: for "system" the first of the system's that kbdesk has."""
    if setting != "system":
        return setting
    for name in QLocale.system().uiLanguages():
        language = name.replace("_", "-").partition("-")[0].lower()
        if language in (OWN, *TRANSLATED):
            return language
    return OWN


def speak(setting: str, owner: QObject) -> str:
    """Translate what is made from now on, for as long as `owner` lives. Returns the language.

    English loads nothing. A language that cannot be loaded leaves the window English.
    """
    language = chosen(setting)
    if setting != "system" or QLocale.system().language() is QLocale.Language.C:
        QLocale.setDefault(_locale(language))
    if language in TRANSLATED:
        # Qt's own words first: what is installed last is asked first
        qt = QTranslator(owner)
        if qt.load(f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)):
            QCoreApplication.installTranslator(qt)
        own = QTranslator(owner)
        try:
            file = resource.path("translations", f"kbdesk_{language}.qm")
        except FileNotFoundError as error:
            log.warning("the window stays English: %s", error)
            return OWN
        if not own.load(str(file)):
            log.warning("the window stays English: %s cannot be read", file)
            return OWN
        QCoreApplication.installTranslator(own)
    return language


def _locale(language: str) -> QLocale:
    """Numbers and dates of a language, as they are written where the system is if it is the system's own.

    A system that says nothing of itself (`LANG=C`) has no way to write them for people: 100000.
    """
    system = QLocale.system()
    if system.language() is QLocale.Language.C:
        return QLocale("en_GB" if language == OWN else language)
    if QLocale.languageToCode(system.language()) == language:
        return system
    return QLocale(QLocale.codeToLanguage(language), system.territory())
