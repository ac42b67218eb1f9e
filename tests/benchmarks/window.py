"""Does the window keep up?

    python -m tests.benchmarks.window [--articles 100000] [--urls 1000] [--data FOLDER] [--json]

With a library of generated articles (or a copy of that in FOLDER): how long it takes from the start of the process to
the first picture of the window, beside an empty PySide6 window, by the clock and of the processor; how much memory the
window takes; and how long its thread is held up while pages are imported, somebody types in the search field, and the
list is scrolled.

A heartbeat of 4 ms measures the last: what an event comes late by, and how long the thread itself worked between two of
them, which other processes do not change. A window without anything in it beats beside it: what comes late there is the
machine's doing. Bars: 1.5 × the empty window; 250 MB; 16 ms for 99
of 100 beats and 50 ms at the most. Xvfb with a window manager is nearest to a
desktop; without a display it is measured offscreen.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

STARTS = 7
BEAT_MS = 4
TYPED = "the history of the harbour"
EMPTY = """
import sys, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, lambda: (print(time.time(), time.process_time(), flush=True), app.quit()))
app = QApplication(sys.argv)
window = Window(); window.resize(1280, 800); window.show()
app.exec()
"""
SHOWN = """
import sys, time
from kbdesk import cli
from kbdesk.gui import application
class Desk(application.Desk):
    def open(self, files=(), urls=()):
        self.window.painted.connect(lambda: (print(time.time(), time.process_time(), flush=True), self.quit()))
        super().open(files, urls)
application.Desk = Desk
sys.exit(cli.main([]))
"""
"""kbdesk, which says when its first picture is there, and quits. Of this module it imports nothing."""

IDLE = f"""
import json, sys, threading, time
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication(sys.argv)
window = QMainWindow(); window.resize(300, 200); window.show()
late, last = [], [time.perf_counter()]
def beat():
    now = time.perf_counter()
    late.append(1000 * (now - last[0]) - {BEAT_MS})
    last[0] = now
timer = QTimer(timerType=Qt.TimerType.PreciseTimer, interval={BEAT_MS})
timer.timeout.connect(beat)
timer.start()
threading.Thread(target=lambda: (sys.stdin.read(), QTimer.singleShot(0, app, app.quit)), daemon=True).start()
app.exec()
print(json.dumps(late))
"""
"""The same beats in a window that has nothing to do."""


def started(command: list[str], environment: dict[str, str]) -> tuple[float, float]:
    """Seconds from the start of a process to its first picture, by the clock and of the processor; it prints both."""
    began = time.time()
    with subprocess.Popen(command, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as process:
        at, worked_for = map(float, process.stdout.readline().split())
        process.wait(60)
    return at - began, worked_for


def worked(data: Path, listing: Path) -> None:
    """Be kbdesk, import the pages of a list, type and scroll meanwhile, and print how late each beat was, in ms."""
    import psutil
    from PySide6.QtCore import QPoint, QPointF, Qt, QTimer
    from PySide6.QtGui import QWheelEvent
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from kbdesk.datafolder import DataFolder
    from kbdesk.engine import Engine
    from kbdesk.gui import application
    from kbdesk.library.records import JobStatus

    late: list[float] = []
    own: list[float] = []
    state = {"job": None, "typed": 0, "memory": 0.0, "last": 0.0, "worked": 0.0, "rows": 0}
    engine = Engine(DataFolder(data))
    engine.acquire()
    timers = []

    def every(milliseconds, run, kind=Qt.TimerType.CoarseTimer):
        timer = QTimer(timerType=kind, interval=milliseconds)
        timer.timeout.connect(run)
        timer.start()
        timers.append(timer)

    class Desk(application.Desk):
        def open(self, files=(), urls=()):
            super().open(files, urls)
            QTimer.singleShot(4_000, self._go)

        def _go(self):
            state["memory"] = psutil.Process().memory_full_info().pss / 1e6
            window = self.window
            view = window.list.list

            def imported(preview):
                self.bridge.ask(lambda: engine.import_(preview), lambda made: state.update(job=made.job))

            self.bridge.ask(lambda: engine.preview([listing]), imported)

            def type_():
                field = window.list.field
                QTest.keyClick(field, TYPED[state["typed"] % len(TYPED)])
                state["typed"] += 1
                if state["typed"] % len(TYPED) == 0:
                    field.clear()

            def scroll():
                shown = window.list.results if window.list.results.isVisible() else view
                place = QPointF(shown.viewport().rect().center())
                down = QPoint(0, -240)
                event = QWheelEvent(
                    place, shown.viewport().mapToGlobal(place), QPoint(), down, Qt.MouseButton.NoButton,
                    Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
                )  # fmt: skip
                QApplication.sendEvent(shown.viewport(), event)

            def beat():
                now = time.perf_counter()
                late.append(1000 * (now - state["last"]) - BEAT_MS)
                state["last"] = now
                worked = time.thread_time()
                own.append(1000 * (worked - state["worked"]))
                state["worked"] = worked

            def look():
                if state["job"] is not None:
                    job = engine.job(state["job"])
                    state["rows"] = job.done
                    if job.status is JobStatus.COMPLETED:
                        for timer in timers:
                            timer.stop()
                        result = {"late": late, "own": own, "memory": state["memory"], "done": job.done}
                        print(json.dumps(result), flush=True)
                        self.quit()

            every(180, type_)
            every(60, scroll)
            every(500, look)
            state["last"], state["worked"] = time.perf_counter(), time.thread_time()
            every(BEAT_MS, beat, Qt.TimerType.PreciseTimer)

    application.Desk = Desk
    sys.exit(bool(application.run(data, lambda: engine)))


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--urls", type=int, default=1_000)
    parser.add_argument("--data", type=Path, help="a data folder that is copied instead of one that is generated")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--be", choices=("worked",), help=argparse.SUPPRESS)
    parser.add_argument("--listing", type=Path, help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.be == "worked":
        return worked(chosen.data, chosen.listing)
    with tempfile.TemporaryDirectory(prefix="kbdesk-bench-") as place:
        row = measured(chosen, Path(place))
    print(json.dumps(row) if chosen.json else ", ".join(f"{name} {value}" for name, value in row.items()))
    return None


def measured(chosen: argparse.Namespace, place: Path) -> dict[str, object]:
    """One line of the table."""
    from kbdesk.datafolder import DataFolder
    from tests.benchmarks import pages, search, text
    from tests.command import QUICK, Kbdesk

    data = place / "data"
    if chosen.data:
        shutil.copytree(chosen.data, data)
    else:
        search.fill(DataFolder(data), chosen.articles, text.vocabulary())
    Kbdesk(data, **{key.replace(".", "__"): value for key, value in QUICK.items()})
    # as an installed program, which has its modules compiled, on machines too that keep none of them
    environment = {**os.environ, "KBDESK_DATA_DIR": str(data), "PYTHONDONTWRITEBYTECODE": ""}
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    ours = [sys.executable, "-m", "tests.benchmarks.window", "--data", str(data)]
    empty, full = [], []
    for turn in range(STARTS + 1):
        both = started([sys.executable, "-c", EMPTY], environment), started([sys.executable, "-c", SHOWN], environment)
        if turn:
            empty.append(both[0])
            full.append(both[1])
    (empty_s, empty_cpu), (full_s, full_cpu) = (
        map(statistics.median, zip(*each, strict=True)) for each in (empty, full)
    )
    with pages.serving(str(pages.SHARED / "corpus" / "pages")) as address:
        listing = place / "links.txt"
        listing.write_text("\n".join(address(number) for number in range(chosen.urls)))
        command = [*ours, "--be", "worked", "--listing", str(listing)]
        with subprocess.Popen(
            [sys.executable, "-c", IDLE], env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        ) as idle:
            told = subprocess.run(command, env=environment, stdout=subprocess.PIPE, check=True, timeout=1_800)
            beside = sorted(json.loads(idle.communicate("end")[0]))
    work = json.loads(told.stdout)
    late, own = sorted(work["late"]), sorted(work["own"])
    return {
        "empty window s": round(empty_s, 3),
        "kbdesk s": round(full_s, 3),
        "ratio": round(full_s / empty_s, 2),
        "ratio of the processor": round(full_cpu / empty_cpu, 2),
        "window MB": round(work["memory"]),
        "pages imported": work["done"],
        "beats": len(late),
        "late p99 ms": round(late[int(len(late) * 0.99)], 1),
        "late p99.9 ms": round(late[int(len(late) * 0.999)], 1),
        "late max ms": round(late[-1], 1),
        "own p99 ms": round(own[int(len(own) * 0.99)], 1),
        "own max ms": round(own[-1], 1),
        "empty window late p99 ms": round(beside[int(len(beside) * 0.99)], 1),
        "empty window late max ms": round(beside[-1], 1),
    }


if __name__ == "__main__":
    main()
