"""How the list is sorted and grouped: the menu for that, what follows from it for the list, and that it is kept."""

import msgspec
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from kbdesk.gui.window_state import WindowState
from kbdesk.library.records import Filter

_FITTING = {"day": ("added", "published"), "site": ("site",), "folder": ("folder",)}
"""The orders that have such parts; the first one is taken where another one was chosen."""


class Orders(QObject):
    """`changed` comes when the list is to be in another order, `hits_changed` when what was found is."""

    changed = Signal()
    hits_changed = Signal()
    named = Signal()
    """The order that is on may be another one; see `name`."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._state: WindowState | None = None
        self._searching = False
        self._in_bin = False
        self.menu = QMenu(self.tr("&Sort and Group"), parent)
        orders = [
            ("added", self.tr("Date Added")),
            ("published", self.tr("Date Published")),
            ("title", self.tr("Title")),
            ("site", self.tr("Site")),
            ("minutes", self.tr("Reading Time")),
        ]
        self.orders = self._group([*orders, ("folder", self.tr("Folder"))])
        self.reverse = QAction(self.tr("Reverse Order"), self, checkable=True)
        self.menu.addSeparator()
        self.menu.addAction(self.reverse)
        groups = [
            ("", self.tr("No Groups")),
            ("day", self.tr("Group by Day")),
            ("site", self.tr("Group by Site")),
            ("folder", self.tr("Group by Folder")),
        ]
        self.menu.addSeparator()
        self.groups = self._group(groups)
        self.hit_orders = self._group([("", self.tr("Relevance")), *orders])
        self.menu.aboutToShow.connect(self._choose_actions)
        self.orders.triggered.connect(self._order_chosen)
        self.groups.triggered.connect(self._group_chosen)
        self.reverse.triggered.connect(self._tell)
        self.hit_orders.triggered.connect(self._hit_order_chosen)
        for group in (self.orders, self.groups, self.hit_orders):
            for action in group.actions():
                action.toggled.connect(self.named)
        self.reverse.toggled.connect(self.named)

    def _group(self, choices: list[tuple[str, str]]) -> QActionGroup:
        group = QActionGroup(self)
        for value, text in choices:
            action = self.menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(not group.actions())
            action.setData(value)
            group.addAction(action)
        return group

    # what is chosen

    def applied(self, chosen: Filter) -> Filter:
        """The same articles in the order that is chosen."""
        return msgspec.structs.replace(
            chosen, order=_value(self.orders), reverse=self.reverse.isChecked(), group=_value(self.groups)
        )

    @property
    def of_hits(self) -> str:
        """How what was found is ordered; "" is by relevance."""
        return _value(self.hit_orders)

    @property
    def name(self) -> str:
        """What the order that is on is called."""
        if self._in_bin and not self._searching:
            return self.tr("Date Deleted")
        checked = (self.hit_orders if self._searching else self.orders).checkedAction()
        return checked.text() if checked is not None else ""

    @property
    def is_reverse(self) -> bool:
        """Whether it is on the other way round."""
        return self._reversed and not self._searching

    @property
    def sentence(self) -> str:
        """All of it: the order, the direction, and the groups."""
        said = self.tr("Sorted by: {order}").format(order=self.name)
        if self.is_reverse:
            said = self.tr("{order}, in reverse").format(order=said)
        group = self.groups.checkedAction()
        if not self._searching and not self._in_bin and group is not None and group.data():
            said = f"{said}; {group.text()}"
        return said

    @property
    def of_list(self) -> str:
        """The order of the list; "" in the bin, whose order is that in which articles came there."""
        return "" if self._in_bin else _value(self.orders)

    def turn_to(self, order: str) -> None:
        """Sort by what stands over a column: the other way round where that is the order already."""
        if self._in_bin:
            return
        if order == self.of_list:
            self.reverse.trigger()
            return
        group = _value(self.groups)
        self.choose(order, group if order in _FITTING.get(group, ()) else "")
        self._tell()

    def search(self, searching: bool) -> None:
        """Offer the orders of what was found, or those of the list."""
        if searching != self._searching:
            self._searching = searching
            self.named.emit()

    def turn_hits_to(self, order: str) -> None:
        """Sort what was found by what stands over a column: by relevance again where that is the order already."""
        wanted = "" if order == self.of_hits else order
        for action in self.hit_orders.actions():
            if action.data() == wanted:
                action.trigger()

    def lie_in_bin(self, binned: bool) -> None:
        """Offer what the bin can be sorted by, or the list."""
        if binned != self._in_bin:
            self._in_bin = binned
            self.named.emit()

    def choose(self, order: str, group: str = "", *, reverse: bool = False) -> None:
        """Choose an order and the groups in it."""
        fitting = _FITTING.get(group, (order,))
        _check(self.orders, order if order in fitting else fitting[0])
        _check(self.groups, group)
        self.reverse.setChecked(reverse)

    def restore(self, state: WindowState) -> None:
        """Take up what was chosen the last time, and keep from now on what is."""
        self._state = state
        self.choose(state.get("order", "added"), state.get("group", ""), reverse=state.get("reverse", "0") == "1")
        _check(self.hit_orders, state.get("hit-order", ""))

    # what its user chooses

    def _choose_actions(self) -> None:
        for action in self.menu.actions():
            of_hits = action.actionGroup() is self.hit_orders
            of_list = action is self.reverse if self._in_bin else not of_hits
            action.setVisible(of_hits if self._searching else of_list)

    def _order_chosen(self, action: QAction) -> None:
        group = _value(self.groups)
        self.choose(
            str(action.data()), group if action.data() in _FITTING.get(group, ()) else "", reverse=self._reversed
        )
        self._tell()

    def _group_chosen(self, action: QAction) -> None:
        self.choose(_value(self.orders), str(action.data()), reverse=self._reversed)
        self._tell()

    def _hit_order_chosen(self, action: QAction) -> None:
        if self._state is not None:
            self._state.put("hit-order", str(action.data()))
        self.hits_changed.emit()

    @property
    def _reversed(self) -> bool:
        return self.reverse.isChecked()

    def _tell(self) -> None:
        if self._state is not None:
            self._state.put("order", _value(self.orders))
            self._state.put("group", _value(self.groups))
            self._state.put("reverse", "1" if self._reversed else "0")
        self.changed.emit()


def _value(group: QActionGroup) -> str:
    checked = group.checkedAction()
    return str(checked.data()) if checked is not None else ""


def _check(group: QActionGroup, value: str) -> None:
    for action in group.actions():
        if action.data() == value:
            action.setChecked(True)
