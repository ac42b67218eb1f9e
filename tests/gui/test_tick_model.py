import pytest
from PySide6.QtCore import Qt

from kbdesk.gui.widgets.tick_model import ROOT, TickModel

BOX = Qt.ItemDataRole.CheckStateRole


@pytest.fixture
def model(qtmodeltester):
    model = TickModel("Folders")
    news = model.add("News", "3", ticked=True)
    model.add("Local", "1", ticked=True, under=news)
    world = model.add("World", "", ticked=True, under=news)
    model.add("Asia", "2", ticked=True, under=world)
    model.add("A note", under=ROOT)
    qtmodeltester.check(model)
    return model


def ticked(model):
    return [number for number in range(1, 6) if model.is_ticked(number)]


def test_a_tick_goes_for_all_below_and_brings_back_what_is_above(model, qtbot):
    with qtbot.waitSignal(model.chosen):
        assert model.setData(model.place(1), Qt.CheckState.Unchecked, BOX)
    assert ticked(model) == []
    assert model.setData(model.place(4), Qt.CheckState.Checked, BOX)
    assert ticked(model) == [1, 3, 4]
    assert model.setData(model.place(3), Qt.CheckState.Unchecked, BOX)
    assert ticked(model) == [1]


def test_what_has_no_box_cannot_be_ticked(model):
    assert not model.setData(model.place(5), Qt.CheckState.Checked, BOX)
    assert not model.flags(model.place(5)) & Qt.ItemFlag.ItemIsUserCheckable
    assert model.data(model.place(5), BOX) is None


def test_names_and_figures(model):
    assert [model.data(model.place(1, column)) for column in (0, 1)] == ["News", "3"]
    assert model.parent(model.place(4)) == model.place(3)
    assert model.headerData(0, Qt.Orientation.Horizontal) == "Folders"
