"""How many children may work: by the settings, and by where the power comes from."""

from types import SimpleNamespace

import psutil
import pytest

from kbdesk.ingest.processes import cores
from kbdesk.jobs.power import allowed
from kbdesk.settings import Extract


@pytest.fixture
def battery(monkeypatch):
    """Sets what the system says of its battery; that it has none to begin with."""

    def say(plugged, error=None):
        def answer():
            if error:
                raise error
            return None if plugged is None else SimpleNamespace(percent=50, secsleft=3600, power_plugged=plugged)

        monkeypatch.setattr(psutil, "sensors_battery", answer, raising=False)

    say(None)
    return say


@pytest.mark.parametrize(("effort", "processes"), [("full", 8), ("half", 4), ("one", 1)])
def test_effort_is_a_share_of_the_processes(battery, effort, processes):
    assert allowed(Extract(processes=8, effort=effort)).processes == processes


def test_one_a_core_is_counted_and_one_is_the_least(battery):
    assert allowed(Extract()).processes == cores()
    assert allowed(Extract(processes=1, effort="half")).processes == 1


@pytest.mark.parametrize(
    ("effort", "on_battery", "processes"),
    [("full", "half", 4), ("full", "one", 1), ("full", "same", 8), ("half", "one", 1), ("one", "half", 1)],
)
def test_less_on_battery_and_never_more(battery, effort, on_battery, processes):
    extract = Extract(processes=8, effort=effort, on_battery=on_battery)
    battery(plugged=False)
    assert allowed(extract).processes == processes
    battery(plugged=True)
    assert allowed(extract).processes == allowed(Extract(processes=8, effort=effort)).processes


def test_where_nobody_can_tell_it_works_as_it_is_set(battery):
    battery(None, error=OSError("no such sensor"))
    assert allowed(Extract(processes=8)).processes == 8
    battery(plugged=None)
    assert allowed(Extract(processes=8)).processes == 8
