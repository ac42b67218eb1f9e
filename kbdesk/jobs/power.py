"""How hard to work: all the processor, half of it, or one core; less while the machine runs on its battery."""

import msgspec

from kbdesk.ingest.processes import cores
from kbdesk.settings import Extract

LOOK_SECONDS = 20
"""How often to look whether the machine was plugged in, or its plug pulled."""


def allowed(extract: Extract) -> Extract:
    """The same settings with as many child processes as may work just now, one at least."""
    most = extract.processes or cores()
    effort = extract.effort
    if extract.on_battery != "same" and effort != "one" and on_battery():
        effort = extract.on_battery
    processes = {"full": most, "half": max(1, most // 2), "one": 1}[effort]
    return msgspec.structs.replace(extract, processes=processes)


def on_battery() -> bool:
    """Whether the machine has a battery and runs on it; False where nobody can tell."""
    import psutil

    try:
        battery = psutil.sensors_battery()
    except (OSError, AttributeError, ValueError):  # a system that has no such thing, or says so in its own way
        return False
    return battery is not None and battery.power_plugged is False
