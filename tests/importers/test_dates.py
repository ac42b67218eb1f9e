"""Dates in all units."""

import time

import pytest

from kbdesk.importers.dates import unix_seconds

MOMENT = 1_600_000_000


@pytest.mark.parametrize(
    "value",
    [
        MOMENT,
        float(MOMENT),
        str(MOMENT),
        f" {MOMENT}.7 ",
        MOMENT * 1000,
        str(MOMENT * 1_000_000),
        (MOMENT + 11_644_473_600) * 1_000_000,
        (MOMENT + 11_644_473_600) * 10_000_000,
        MOMENT * 1_000_000_000,
        "2020-09-13T12:26:40Z",
        "Sun Sep 13 2020 14:26:40 GMT+0200 (CEST)",
        "13 Sep 2020 07:26:40 UTC-05:00",
        "2020-09-13T14:26:40+02:00",
        "2020-09-13 12:26:40",
    ],
)
def test_every_unit(value):
    assert unix_seconds(value) == MOMENT


@pytest.mark.parametrize(
    "value",
    [
        None,
        "",
        "0",
        0,
        -1,
        1,
        "invaliddate",
        True,
        float("nan"),
        float("inf"),
        10**40,
        "9" * 400,
        [],
        "1970-01-01",
        "²",
    ],
)
def test_the_impossible(value):
    assert unix_seconds(value) is None


def test_the_future_is_a_time_zone_at_most():
    now = int(time.time())
    assert unix_seconds(now + 3600) == now + 3600
    assert unix_seconds(now + 10 * 86_400) is None
