"""What commands are called elsewhere: who types these words into the palette means the command that has others here."""

from PySide6.QtCore import QCoreApplication


def _tr(text: str) -> str:
    return QCoreApplication.translate("other words", text)


def other_words() -> dict[str, str]:
    """By the name of a command, of a theme, or of a source: other names, with commas between them."""
    return {
        "add": _tr("new bookmark, save a link"),
        "paste": _tr("paste"),
        "retry_archive": _tr("Wayback Machine, Internet Archive"),
        "history": _tr("past imports, log"),
        "preferences": _tr("settings, options, configuration"),
        "quit": _tr("exit, close kbdesk"),
        "tags": _tr("label, keyword"),
        "move": _tr("file, collection"),
        "labels": _tr("manage tags, edit tags, rename tags, merge tags, manage categories"),
        "star": _tr("favourite"),
        "toggle_star": _tr("favourite"),
        "empty_bin": _tr("empty trash"),
        "browser": _tr("original page, website"),
        "copy": _tr("original file, PDF, snapshot, archived page"),
        "note": _tr("comment, annotation"),
        "cite": _tr("reference, bibliography"),
        "rename": _tr("rename, change title"),
        "print": _tr("PDF, paper"),
        "refresh": _tr("refetch, reload, refresh, update, download again"),
        "analyse": _tr("summarise, tag again"),
        "delete": _tr("remove, trash"),
        "find_page": _tr("find in page"),
        "alone": _tr("full screen, distraction-free, focus mode, zen mode"),
        "sources": _tr("side bar, sidebar, navigation"),
        "go_failures": _tr("errors, dead links, broken links"),
        "activity": _tr("progress, running imports"),
        "type": _tr("font, sepia"),
        "larger": _tr("zoom in, bigger"),
        "smaller": _tr("zoom out"),
        "usual": _tr("reset zoom"),
        "help": _tr("manual, documentation"),
        "keys": _tr("hotkeys, key bindings"),
        "about": _tr("version, licence"),
        "theme light": _tr("light mode, day mode"),
        "theme dark": _tr("dark mode, night mode"),
        "source bin": _tr("trash, deleted, recycle"),
    }
