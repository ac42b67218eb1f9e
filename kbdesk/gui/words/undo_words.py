"""What was done, in words: for the bar that says so, and for the commands that undo it and do it again."""

from PySide6.QtCore import QCoreApplication

from kbdesk.commands import step_words
from kbdesk.gui.words import wording
from kbdesk.library.undoing import Step


def _tr(text: str) -> str:
    return QCoreApplication.translate("undo", text)


def done(step: Step) -> str:
    """A sentence about a step that was just made: "3 articles moved to the bin."."""
    said = step_words.said(step, wording.articles(step.count), wording.links(step.count), _name(step))
    return wording.plain(wording.said(said))


def _name(step: Step) -> str:
    return wording.category(step.name) if step.kind == "categorise" else wording.plain(step.name)


def undone(step: Step) -> str:
    """A sentence about a step that was just taken back."""
    return _tr("Undone: {what}").format(what=done(step))


def redone(step: Step) -> str:
    """A sentence about a step that was just done again."""
    return _tr("Done again: {what}").format(what=done(step))


def undo(step: Step | None) -> str:
    """What the command is called that undoes a step."""
    return _tr("&Undo") if step is None else _tr("&Undo {what}").format(what=_what(step))


def redo(step: Step | None) -> str:
    """What the command is called that does a step again."""
    return _tr("Re&do") if step is None else _tr("Re&do {what}").format(what=_what(step))


def _what(step: Step) -> str:
    """What was done, as the name of a command."""
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
        "tags": _tr("Tags “{name}”"),
        "untag": _tr("Remove Tag “{name}”"),
        "move": _tr("Move to “{name}”"),
        "file": _tr("Add to “{name}”"),
        "folder": _tr("New Folder “{name}”"),
        "refile": _tr("Change of a Folder"),
        "unfile": _tr("Take Away “{name}”"),
        "note": _tr("Note"),
        "rename": _tr("Change of a Title"),
        "highlight": _tr("Highlight"),
        "rehighlight": _tr("Change of a Highlight"),
        "unhighlight": _tr("Delete Highlight"),
        "forget": _tr("Delete of a Search"),
        "ignore": _tr("Keep as Link"),
        "apart": _tr("Keeping of Duplicates"),
        "categorise": _tr("Category"),
        "category": _tr("Change of a Category"),
        "merge": _tr("Merge of Duplicates"),
        "merges": _tr("Merge of Duplicates"),
        "vocabulary": _tr("Change of a Tag"),
    }
    name = wording.plain(step.name)
    shown = f"{name[:30]}…" if len(name) > 31 else name
    what = names.get(step.kind, "").format(name=shown.replace("&", "&&"))
    if step.count > 1 and step.kind not in ("category", "merge", "merges", "vocabulary", "ignore"):
        return _tr("{what} ({articles})").format(what=what, articles=wording.articles(step.count))
    return what
