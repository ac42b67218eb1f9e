"""How right the time left is: the estimate of the activity panel through real imports, against when they ended.

    python -m tests.benchmarks.time_left [--json] [--pages 600] [WAY...]

The links go to 24 hosts of very different speed, as unevenly as bookmarks do; 3 in 100 fail with 503 and are tried
again, 3 in 100 are gone. `shuffled` and `by-host` (as in folders) keep the manners of the default settings, `unspaced`
leaves no time between the pages of a host, `hung` has one page that trickles in each of its attempts until its time is
over (12 seconds here), `steady` is the pace of that name with a run every 5 seconds. Counted is from 20 % on, twice a
second: how often the estimate was right within a third, and within a half; and the same of what the rate alone would
have said. Takes some twelve minutes.
"""

import argparse
import json
import random
import tempfile
import time
from pathlib import Path

from kbdesk.datafolder import DataFolder
from kbdesk.engine import Engine
from kbdesk.gui.work.pace import Pace
from kbdesk.library.records import Job
from tests.site import ROUTES, Site, article

HOSTS = [f"127.0.1.{number}" for number in range(1, 25)]
LOOK_SECONDS = 4.0
SETTINGS = {
    "shuffled": {},
    "by-host": {},
    "unspaced": {"network.host_spacing_seconds": 0},
    "hung": {"network.timeout_seconds": 4, "network.total_seconds": 12},
    "steady": {"import.pace": "steady", "import.interval_seconds": 5, "import.chunk_size": 25},
}


def watch(way: str, pages: int) -> tuple[float, list[tuple[float, int, float | None, float | None]]]:
    """Seconds that the import took; and at each moment: when, how many were done, the estimate, that of the rate."""
    chance = random.Random(4)
    delay = {host: min(3.0, chance.lognormvariate(-1.2, 1)) for host in HOSTS}
    chosen = chance.choices(HOSTS, [1 / (place + 1) ** 0.9 for place in range(len(HOSTS))], k=pages)
    if way == "by-host":
        chosen.sort()

    def page(request):
        request.site.closed.wait(delay[request.host] * random.uniform(0.5, 1.5))
        if way == "hung" and request.number == 0:
            ROUTES["drip"](request)
            return
        status = 503 if request.number % 100 < 3 else 404 if request.number % 100 < 6 else 200
        request.send(article(f"Article {request.number}", request.number), status)

    with Site(routes={"page": page}, hosts=HOSTS) as site, tempfile.TemporaryDirectory() as place:
        engine = Engine(DataFolder(Path(place)))
        try:
            for key, value in {"network.allow_private": "always", **SETTINGS[way]}.items():
                engine.set_setting(key, value)
            engine.start()
            text = "\n".join(site.url(f"/page/{number}", host) for number, host in enumerate(chosen))
            return follow(engine, engine.import_(engine.preview(text=text)).job)
        finally:
            engine.stop()


def follow(engine: Engine, id: int) -> tuple[float, list[tuple[float, int, float | None, float | None]]]:
    """Watch one import to its end, as the activity panel does."""
    pace, seen, looked, began = Pace(), [], 0.0, time.monotonic()
    job: Job = engine.job(id)
    while job.is_active:
        pace.see(job)
        now = time.monotonic()
        if now - looked >= LOOK_SECONDS:
            looked = now
            pace.look_ahead(engine.outlooks.look(id, job.processed))
        by_rate = (job.total - job.processed) / pace.rate if pace.rate > 0 else None
        seen.append((now - began, job.processed, pace.left(job), by_rate))
        time.sleep(0.5)
        job = engine.job(id)
    return time.monotonic() - began, seen


def score(seconds: float, said: list[tuple[float, float | None]], part: float) -> float:
    """How often an estimate was right within a part of the time that was left then; a last second is anyone's."""
    judged = [(seconds - when, left) for when, left in said if seconds - when > 3]
    return sum(left is not None and abs(left - real) <= real * part for real, left in judged) / len(judged)


def main() -> None:
    """Run, and print."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--pages", type=int, default=600)
    parser.add_argument("--trace", type=Path)
    parser.add_argument("ways", nargs="*", default=list(SETTINGS), metavar="WAY")
    arguments = parser.parse_args()
    for way in arguments.ways:
        seconds, seen = watch(way, arguments.pages)
        if arguments.trace:
            arguments.trace.joinpath(f"{way}.json").write_text(json.dumps([seconds, seen]))
        counted = [moment for moment in seen if moment[1] >= arguments.pages * 0.2]
        found = {"way": way, "seconds": round(seconds)}
        for name, place in (("estimate", 2), ("rate", 3)):
            said = [(moment[0], moment[place]) for moment in counted]
            found[f"{name}_third"] = round(score(seconds, said, 1 / 3), 2)
            found[f"{name}_half"] = round(score(seconds, said, 1 / 2), 2)
        print(json.dumps(found) if arguments.json else "  ".join(f"{key} {value}" for key, value in found.items()))


if __name__ == "__main__":
    main()
