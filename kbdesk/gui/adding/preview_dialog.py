"""What an import would do, shown before it does anything."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kbdesk.engine import Engine
from kbdesk.gui.adding.add_dialog import split_tags
from kbdesk.gui.adding.preview_trees import FolderTree, LinkTree, TagTree
from kbdesk.gui.bridge import Bridge
from kbdesk.gui.help.commands import help_key
from kbdesk.gui.widgets.completion import Completion
from kbdesk.gui.widgets.cut_label import CutLabel
from kbdesk.gui.widgets.direction import at_the_beginning
from kbdesk.gui.widgets.room import open_at
from kbdesk.gui.widgets.tips import tip
from kbdesk.gui.words import wording
from kbdesk.library.preview import Choices, Preview

MOST_WARNINGS = 8
NARROW = 460
"""The width where there is a sentence to be read and nothing to choose."""


class PreviewDialog(QDialog):
    """Asks the engine what was dropped, and shows it. `confirmed` comes with that and with the choices made when its
    user has it imported; it is out of the way from then on, to be opened again where that is `refused`.
    """

    confirmed = Signal(object, object)

    def __init__(
        self,
        engine: Engine,
        bridge: Bridge,
        look: Callable[[], Preview],
        parent: QWidget,
        tags: tuple[str, ...] = (),
    ) -> None:
        """`look` works the preview out; it runs off the window thread."""
        super().__init__(parent)
        self._preview: Preview | None = None
        self.setWindowTitle(self.tr("Import"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.pages = QStackedWidget(self)
        self._looking = self._busy_page()
        self.pages.addWidget(self._looking)
        self.tags = QLineEdit(", ".join(tags), self)
        self.skip_known = QCheckBox(self.tr("&Skip what the library has already"), self)
        self.folder = QLineEdit(self)
        self.folder.setPlaceholderText(self.tr("the top; or a folder, such as Old/Pocket"))
        self.links_only = QCheckBox(self.tr("Keep the &links only, and fetch nothing"), self)
        self.analyse = QCheckBox(self.tr("&Analyse: category, tags, summary, reading time"), self)
        self.analyse.setChecked(True)
        self.links_only.toggled.connect(self.analyse.setDisabled)
        # in the page of what was found, which there may never be: nowhere else would they have a place
        self._choices = (self.tags, self.folder, self.skip_known, self.links_only, self.analyse)
        for choice in self._choices:
            choice.hide()
        self.folders: FolderTree | None = None
        self.tag_tree: TagTree | None = None
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.import_button = self.buttons.addButton(self.tr("Import"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.import_button.setDefault(True)
        self.import_button.setEnabled(False)
        # Who has just pressed Enter in the dialog of files, and once too often, takes nothing back.
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setAutoDefault(False)
        self.problem = QLabel(self)
        self.problem.setProperty("role", "danger")
        self.problem.setTextFormat(Qt.TextFormat.PlainText)
        self.problem.setWordWrap(True)
        self.problem.hide()
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(22, 18, 22, 16)
        column.setSpacing(10)
        column.addWidget(self.pages, 1)
        column.addWidget(self.problem)
        column.addWidget(self.buttons)
        open_at(self, 640, 520)
        help_key(self, lambda: "what-happens#before-the-preview")
        Completion(self.tags, bridge, engine.curation.tag_names, several=True)
        Completion(self.folder, bridge, engine.arranging.folder_names)
        self.buttons.accepted.connect(self._import)
        self.buttons.rejected.connect(self.reject)
        self._question = bridge.ask(look, self._came, self._broke)

    def done(self, result: int) -> None:
        """However it ends, no answer is waited for any more."""
        self._question.drop()
        super().done(result)

    def _busy_page(self) -> QWidget:
        page = QWidget(self)
        label = QLabel(self.tr("Looking at what is in it…"), page)
        bar = QProgressBar(page)
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        bar.setAccessibleName(label.text())
        column = QVBoxLayout(page)
        column.addStretch(1)
        column.addWidget(label)
        column.addWidget(bar)
        column.addStretch(2)
        return page

    def _broke(self, sentence: str) -> None:
        page = QWidget(self)
        column = QVBoxLayout(page)
        heading = QLabel(self.tr("There is nothing to import"), page)
        heading.setProperty("role", "title")
        label = QLabel(sentence, page)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        label.setObjectName("why")
        column.addWidget(heading)
        column.addWidget(label)
        column.addStretch(1)
        self._show(page)
        self.pages.removeWidget(self._looking)  # it would ask for its room
        open_at(self, NARROW, self._column.totalHeightForWidth(NARROW))
        cancel = self.buttons.button(QDialogButtonBox.StandardButton.Cancel)
        cancel.setText(self.tr("Close"))
        cancel.setFocus()
        self.import_button.hide()

    def _came(self, preview: Preview) -> None:
        self._preview = preview
        self._show(self._found_page(preview))
        self._offer(len(preview.items))
        self.import_button.setFocus()

    def _show(self, page: QWidget) -> None:
        self.pages.addWidget(page)
        self.pages.setCurrentWidget(page)

    def _found_page(self, preview: Preview) -> QWidget:
        page = QWidget(self)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        title = CutLabel(page, wording.source(preview.source))
        title.setProperty("role", "title")
        title.setToolTip(tip(title.text()))
        at_the_beginning(title)
        column.addWidget(title)
        column.addWidget(_label(page, wording.said(preview.format), "muted"))
        column.addLayout(self._counts(page, preview))
        for text in (*preview.problems, *preview.warnings)[:MOST_WARNINGS]:
            column.addWidget(_label(page, wording.said(text), "muted" if text in preview.warnings else "danger"))
        more = len(preview.problems) + len(preview.warnings) - MOST_WARNINGS
        if more > 0:
            column.addWidget(_label(page, self.tr("and {n} more").format(n=wording.number(more)), "muted"))
        column.addLayout(self._contents(page, preview), 1)
        line = QFrame(page)
        line.setProperty("role", "line")
        column.addWidget(line)
        fields = QGridLayout()
        fields.setHorizontalSpacing(12)
        for place, (text, field) in enumerate(
            (
                (self.tr("&Tags to add to all, separated by commas"), self.tags),
                (self.tr("&Folder to put them in"), self.folder),
            )
        ):
            label = QLabel(text, page)
            label.setBuddy(field)
            fields.addWidget(label, 0, place)
            fields.addWidget(field, 1, place)
        column.addLayout(fields)
        for widget in (self.skip_known, self.links_only, self.analyse):
            column.addWidget(widget)
        for choice in self._choices:
            choice.setVisible(choice is not self.skip_known or preview.known > 0)
        return page

    def _counts(self, page: QWidget, preview: Preview) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        number = len(preview.items)
        one, more = {
            "links": (self.tr("link found"), self.tr("links found")),
            "files": (self.tr("file found"), self.tr("files found")),
            "both": (self.tr("article found"), self.tr("articles found")),
        }[self._found]
        lines = [(number, one if number == 1 else more)]
        if preview.known:
            lines.append((preview.known, self.tr("already in the library; folders, tags and notes are merged")))
        if preview.repeated:
            lines.append((preview.repeated, self.tr("repeated in it, taken once")))
        passed_over = self.tr("passed over: {why}")
        lines += [
            (number, passed_over.format(why=wording.worded_below("passed over", why)))
            for why, number in preview.skipped
        ]
        for row, (number, text) in enumerate(lines):
            figure = _label(page, wording.number(number), "heading" if not row else "")
            figure.setAlignment(Qt.AlignmentFlag.AlignRight)
            grid.addWidget(figure, row, 0)
            grid.addWidget(_label(page, text, "heading" if not row else ""), row, 1)
        return grid

    def _contents(self, page: QWidget, preview: Preview) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        if folders := preview.folders:
            self.folders = FolderTree(self.tr("Folders"), folders, page)
            self.folders.chosen.connect(self._count_chosen)
            row.addWidget(self.folders, 3)
        if preview.tags:
            self.tag_tree = TagTree(self.tr("Tags"), preview.tags, page)
            row.addWidget(self.tag_tree, 2)
        if not row.count() and preview.items:
            row.addWidget(LinkTree(self.tr("Links"), preview.items.heads, page), 1)
        return row

    def _count_chosen(self) -> None:
        """Say on the button how many links are left when folders are left out."""
        if self._preview is not None and self.folders is not None:
            self._offer(self._preview.count_without(self.folders.left_out()))

    def _offer(self, number: int) -> None:
        counted = {"links": wording.links, "files": wording.files, "both": wording.articles}[self._found]
        self.import_button.setText(self.tr("Import {links}").format(links=counted(number)))
        self.import_button.setEnabled(number > 0)

    @property
    def _found(self) -> str:
        """Whether it is files that are to be read, links that stand in some, or both."""
        formats = self._preview.format.split(", ") if self._preview is not None else []
        return "links" if "Files" not in formats else "files" if len(formats) == 1 else "both"

    def _import(self) -> None:
        preview = self._preview
        if preview is None:
            return
        choices = Choices(
            tags=split_tags(self.tags.text()),
            folder=tuple(filter(None, (name.strip() for name in self.folder.text().split("/")))),
            without_folders=self.folders.left_out() if self.folders is not None else (),
            without_tags=self.tag_tree.left_out() if self.tag_tree is not None else (),
            skip_known=self.skip_known.isChecked(),
            fetch=not self.links_only.isChecked(),
            analyse=self.analyse.isChecked(),
        )
        self.problem.hide()
        self.hide()
        self.confirmed.emit(preview, choices)

    def refused(self, sentence: str) -> None:
        """Say why nothing was imported; all that was chosen stands there still."""
        self.problem.setText(sentence)
        self.problem.show()


def _label(parent: QWidget, text: str, role: str) -> QLabel:
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setWordWrap(True)
    if role:
        label.setProperty("role", role)
    return label
