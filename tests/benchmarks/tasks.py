"""Atomic tasks a second that do nothing, every state of theirs on the disk, beside huey with its SQLite storage.

    python -m tests.benchmarks.tasks [--tasks 2000] [--json]

Both store all tasks first; measured is the time from the start of eight workers to the end of the last task. huey is
asked for results, so that it notes the end of a task as kbdesk does. Needs huey (`pip install huey`).
"""

import argparse
import json
import logging
import tempfile
import threading
import time
from pathlib import Path

from kbdesk.datafolder import DataFolder
from kbdesk.engine import Engine
from kbdesk.jobs import kinds
from kbdesk.jobs.workshop import Workshop
from kbdesk.library.records import Outcome, Task

WORKERS = 8


def do_nothing(task: Task, workshop: Workshop) -> None:
    """A task kind like any other, without its work."""
    with workshop.library.write():
        workshop.done(task, Outcome.DONE, None)


def of_kbdesk(place: Path, count: int) -> float:
    """Tasks a second."""
    known = kinds.load()
    engine = Engine(DataFolder(place))
    engine.set_setting("tasks.threads", WORKERS)
    with engine._library.write(durable=True):
        for _ in range(count):
            engine._library.tasks.add("nothing", article=None)
    original, kinds.load = kinds.load, lambda: {**known, "nothing": kinds.TaskKind("nothing", do_nothing)}
    try:
        began = time.perf_counter()
        engine.start()
        while engine.has_work():
            time.sleep(0.002)
        seconds = time.perf_counter() - began
    finally:
        kinds.load = original
        engine.stop()
    return count / seconds


def of_huey(place: Path, count: int) -> float:
    """Tasks a second."""
    from huey import SqliteHuey

    logging.getLogger("huey").setLevel(logging.ERROR)
    huey = SqliteHuey("bench", filename=str(place / "huey.db"), fsync=False)
    left, done, lock = count, threading.Event(), threading.Lock()

    @huey.task()
    def nothing() -> int:
        return 1

    @huey.post_execute()
    def count_down(*_: object) -> None:
        nonlocal left
        with lock:
            left -= 1
            if not left:
                done.set()

    for _ in range(count):
        nothing()
    consumer = huey.create_consumer(workers=WORKERS, worker_type="thread", initial_delay=0.001, max_delay=0.01)
    began = time.perf_counter()
    consumer.start()
    done.wait(300)
    while huey.result_count() < count:
        time.sleep(0.002)
    seconds = time.perf_counter() - began
    consumer.stop(graceful=True)
    return count / seconds


def main() -> None:
    """Measure both in turn, three times, and print the medians and their ratio."""
    parser = argparse.ArgumentParser(description="Atomic durable tasks a second.")
    parser.add_argument("--tasks", type=int, default=2_000)
    parser.add_argument("--json", action="store_true")
    chosen = parser.parse_args()
    pairs = []
    for _ in range(3):
        with tempfile.TemporaryDirectory() as ours, tempfile.TemporaryDirectory() as theirs:
            pairs.append((of_kbdesk(Path(ours) / "data", chosen.tasks), of_huey(Path(theirs), chosen.tasks)))
    kbdesk, huey = (sorted(column)[1] for column in zip(*pairs, strict=True))
    ratio = sorted(a / b for a, b in pairs)[1]
    row = {"kbdesk": round(kbdesk), "huey": round(huey), "ratio": round(ratio, 2)}
    print(json.dumps(row) if chosen.json else f"kbdesk {kbdesk:.0f}, huey {huey:.0f} tasks/s: {ratio:.2f} x")


if __name__ == "__main__":
    main()
