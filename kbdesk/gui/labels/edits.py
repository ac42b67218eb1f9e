"""Edits of the tags and of the list of categories; each is asked for, can be undone, and is said."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QInputDialog, QLineEdit, QWidget

from kbdesk.engine import Engine
from kbdesk.gui.bridge import Bridge
from kbdesk.gui.undoing import Undo
from kbdesk.gui.widgets.name_dialog import NameDialog
from kbdesk.gui.words import wording
from kbdesk.library.tags.vocabulary import Change

NAME_WIDTH = 360
"""Of the dialog that asks for a name: so that the title above it can be read."""


class LabelEdits(QObject):
    """What can be done to tags and categories, each from the sources or from the dialog."""

    becoming = Signal(str, str, str)
    """A "tag" or a "category" is about to go by another name: the one before, and the one after."""

    def __init__(self, engine: Engine, bridge: Bridge, undo: Undo, parent: QObject) -> None:
        super().__init__(parent)
        self._engine = engine
        self._bridge = bridge
        self._undo = undo
        self.dialog: QDialog | None = None

    # tags

    def rename_tag(self, name: str, window: QWidget) -> None:
        """Ask for the new name of a tag."""
        curation = self._engine.curation
        self._ask_name(window, self.tr("Rename the tag"), "tag", name, lambda new: curation.rename_tag(name, new))

    def merge_tags(self, names: Sequence[str], window: QWidget) -> None:
        """Ask which tag these are to become."""
        title = self.tr("Merge “{name}” into").format(name=wording.plain(names[0]))
        if len(names) > 1:
            title = self.tr("Merge {n} tags into").format(n=wording.number(len(names)))
        dialog = NameDialog(title, self.tr("&Merge"), self.tr("“{name}” will be a new tag."), window)
        dialog.chosen.connect(lambda chosen: self.merge(names, chosen[0]))
        self._show(dialog)
        curation = self._engine.curation

        several = len(names) > 1

        def others() -> list[str]:
            tags = curation.tags()
            rest = [tag.name for tag in tags if not tag.hidden and tag.name not in names]
            uses = {tag.name: tag.count for tag in tags}
            return [*sorted(names, key=lambda name: -uses.get(name, 0)), *rest] if several else rest

        def offer(found: list[str]) -> None:
            if self.dialog is dialog:
                # of several, the one that is used most is meant, mostly
                dialog.offer(found, found[0] if several else "")

        self._bridge.ask(others, offer)

    def merge(self, names: Sequence[str], into: str) -> None:
        """Make one tag of several."""
        others = [name for name in names if name != into]
        for name in others:
            self.becoming.emit("tag", name, into)
        self._do(lambda: self._engine.curation.merge_tags(others, into, new=True))

    def merge_pairs(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Make one tag of the two of each pair, the second one."""
        for name, into in pairs:
            self.becoming.emit("tag", name, into)
        self._do(partial(self._engine.curation.merge_pairs, *pairs))

    def keep_apart(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Propose no more that the two of each pair may be one."""
        self._do(partial(self._engine.curation.keep_tags_apart, *pairs))

    def hide_tags(self, names: Sequence[str]) -> None:
        """Show tags nowhere any more."""
        self._do(partial(self._engine.curation.hide_tags, *names))

    def show_tags(self, names: Sequence[str]) -> None:
        """Show hidden tags again."""
        self._do(partial(self._engine.curation.show_tags, *names))

    def delete_tags(self, names: Sequence[str]) -> None:
        """Take tags from all articles."""
        self._do(partial(self._engine.curation.delete_tags, *names))

    # categories

    def add_category(self, window: QWidget) -> None:
        """Ask for a new category."""
        dialog = CategoryDialog(window)

        def typed() -> None:
            # Read here: the dialog is gone, maybe, when another thread makes the change.
            self._do(partial(self._engine.curation.add_category, dialog.name, dialog.description))

        dialog.accepted.connect(typed)
        self._show(dialog)

    def rename_category(self, name: str, window: QWidget) -> None:
        """Ask for the new name of a category."""
        self._ask_name(
            window,
            self.tr("Rename the category"),
            "category",
            name,
            lambda new: self._engine.curation.rename_category(name, new),
        )

    def remove_categories(self, names: Sequence[str]) -> None:
        """Take categories away."""
        self._do(partial(self._engine.curation.remove_categories, *names))

    def _do(self, make: Callable[[], Change]) -> None:
        self._undo.do(lambda: make().step)

    def _ask_name(self, window: QWidget, title: str, kind: str, name: str, rename: Callable[[str], Change]) -> None:
        called = wording.category(name) if kind == "category" else name
        dialog = QInputDialog(window)
        dialog.setWindowTitle(title)
        dialog.setLabelText(self.tr("Name"))
        dialog.setTextEchoMode(QLineEdit.EchoMode.Normal)
        dialog.setTextValue(called)
        dialog.resize(NAME_WIDTH, dialog.sizeHint().height())

        def chosen(typed: str) -> None:
            new = " ".join(typed.split())
            if new and new != called:
                self.becoming.emit(kind, name, new)
                self._do(lambda: rename(new))

        dialog.textValueSelected.connect(chosen)
        self._show(dialog)

    def _show(self, dialog: QDialog) -> None:
        self.dialog = dialog
        dialog.finished.connect(lambda _: setattr(self, "dialog", None) if self.dialog is dialog else None)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()


class CategoryDialog(QDialog):
    """Asks for the name of a new category and for what belongs in it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("New category"))
        self.name_field = QLineEdit(self)
        self.description_field = QLineEdit(self)
        self.description_field.setPlaceholderText(self.tr("plants, soil, seeds, compost, vegetables"))
        form = QFormLayout(self)
        form.setContentsMargins(18, 16, 18, 14)
        form.setSpacing(10)
        form.addRow(self.tr("&Name"), self.name_field)
        form.addRow(self.tr("&What belongs in it"), self.description_field)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, parent=self
        )
        self.button = buttons.button(QDialogButtonBox.StandardButton.Ok)
        form.addRow(buttons)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        for field in (self.name_field, self.description_field):
            field.textChanged.connect(self._update)
        self.resize(460, 0)
        self._update()

    @property
    def name(self) -> str:
        """The name that was typed."""
        return self.name_field.text().strip()

    @property
    def description(self) -> str:
        """What was typed of what belongs in it."""
        return self.description_field.text().strip()

    def _update(self) -> None:
        self.button.setEnabled(bool(self.name and self.description))
