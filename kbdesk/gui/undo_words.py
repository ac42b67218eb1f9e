"""What was done, in words: for the bar that says so, and for the command that undoes it."""

from PySide6.QtCore import QCoreApplication

from kbdesk.gui import wording
from kbdesk.library.undoing import Step


def _tr(text: str) -> str:
    return QCoreApplication.translate("undo", text)


def done(step: Step) -> str:
    """A sentence about a step that was just made: "3 articles moved to the bin."."""
    sentences = {
        "delete": _tr("{articles} moved to the bin."),
        "restore": _tr("{articles} restored."),
        "read": _tr("{articles} marked as read."),
        "unread": _tr("{articles} marked as unread."),
        "star": _tr("{articles} starred."),
        "unstar": _tr("The stars of {articles} were taken away."),
        "archive": _tr("{articles} archived."),
        "unarchive": _tr("{articles} taken out of the archive."),
        "tag": _tr("{articles} tagged “{name}”."),
        "untag": _tr("The tag “{name}” was taken from {articles}."),
        "move": _tr("{articles} moved to “{name}”."),
        "file": _tr("{articles} also put into “{name}”."),
        "refile": _tr("The folder is “{name}” now."),
        "unfile": _tr("The folder “{name}” was taken away; its articles stay."),
        "note": _tr("The note was changed."),
        "categorise": _tr("{articles} put into “{name}”.") if step.name else _tr("{articles} taken out of categories."),
    }
    if step.kind not in sentences:
        return wording.plain(wording.said(step.name))
    return sentences[step.kind].format(articles=wording.articles(step.count), name=_name(step))


def _name(step: Step) -> str:
    return wording.category(step.name) if step.kind == "categorise" else wording.plain(step.name)


def undone(step: Step) -> str:
    """A sentence about a step that was just taken back."""
    return taken_back(done(step))


def taken_back(sentence: str) -> str:
    """The same of what a sentence says."""
    return _tr("Undone: {what}").format(what=sentence)


def named(what: str) -> str:
    """What the command is called that undoes what is called so."""
    return _tr("&Undo {what}").format(what=what)


def command(step: Step | None) -> str:
    """What the command that undoes it is called."""
    if step is None:
        return _tr("&Undo")
    names = {
        "delete": _tr("Delete"),
        "restore": _tr("Restore"),
        "read": _tr("Mark as Read"),
        "unread": _tr("Mark as Unread"),
        "star": _tr("Star"),
        "unstar": _tr("Unstar"),
        "archive": _tr("Archive"),
        "unarchive": _tr("Unarchive"),
        "tag": _tr("Tag “{name}”"),
        "untag": _tr("Remove Tag “{name}”"),
        "move": _tr("Move to “{name}”"),
        "file": _tr("Add to “{name}”"),
        "refile": _tr("Change of a Folder"),
        "unfile": _tr("Take Away “{name}”"),
        "note": _tr("Note"),
        "categorise": _tr("Category"),
        "category": _tr("Change of a Category"),
        "merge": _tr("Merge of Duplicates"),
        "vocabulary": _tr("Change of a Tag"),
    }
    name = wording.plain(step.name)
    shown = f"{name[:30]}…" if len(name) > 31 else name
    what = names.get(step.kind, "").format(name=shown.replace("&", "&&"))
    if step.count > 1 and step.kind not in ("category", "merge", "vocabulary"):
        return _tr("&Undo {what} ({articles})").format(what=what, articles=wording.articles(step.count))
    return named(what)
