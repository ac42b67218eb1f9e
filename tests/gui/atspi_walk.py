"""What a screen reader is told of the window: run with a Python that has AT-SPI, on the bus of the window.

    python atspi_walk.py SECONDS [NAME]

Prints one JSON object: `tree`, a list of what is shown, and `dialog`, the same after button NAME was pressed through
the bus. Its own program, because the bindings are those of the system's Python.
"""

import json
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

MOST_CHILDREN = 12
"""A list of articles is not read out as a whole."""


def window(deadline):
    """The program, as soon as it shows an article."""
    while time.monotonic() < deadline:
        desktop = Atspi.get_desktop(0)
        for place in range(desktop.get_child_count()):
            program = desktop.get_child_at_index(place)
            if program is not None and "kbdesk" in program.get_name():
                lists = [one for one in walk(program) if one["name"] == "Articles" and one["children"]]
                if lists:
                    return program
        time.sleep(0.3)
    raise SystemExit("There is no window with articles on the bus.")


def walk(thing, above="", depth=0):
    """A part of the window and all in it that is shown."""
    try:
        states = thing.get_state_set()
        name, role, children = thing.get_name() or "", thing.get_role_name(), thing.get_child_count()
    except GLib.Error:
        return  # it went while one looked
    # the program itself and its windows have no place on the screen
    if depth > 1 and not states.contains(Atspi.StateType.SHOWING):
        return
    path = f"{above} > {role} {name!r}"
    yield {
        "name": name,
        "role": role,
        "path": path,
        "children": children,
        "focusable": states.contains(Atspi.StateType.FOCUSABLE),
        "enabled": states.contains(Atspi.StateType.ENABLED),
        "thing": thing,
    }
    for place in range(min(children, MOST_CHILDREN)):
        child = thing.get_child_at_index(place)
        if child is not None:
            yield from walk(child, path, depth + 1)


def press(program, name):
    """Press a button by its name, and wait until a dialog is there."""
    button = next(one for one in walk(program) if one["name"] == name and one["role"] == "push button")
    actions = button["thing"].get_action_iface()
    actions.do_action(0)
    deadline = time.monotonic() + 10
    while time.monotonic() < deadline:
        found = [one for one in walk(program) if one["role"] == "dialog"]
        if found:
            return list(walk(found[0]["thing"], depth=2))
        time.sleep(0.2)
    return []


def plain(found):
    return [{key: value for key, value in one.items() if key != "thing"} for one in found]


if __name__ == "__main__":
    Atspi.init()
    there = window(time.monotonic() + float(sys.argv[1]))
    told = {"tree": plain(walk(there)), "dialog": plain(press(there, sys.argv[2])) if len(sys.argv) > 2 else []}
    print(json.dumps(told))
