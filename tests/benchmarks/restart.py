"""How long a user waits: an import to be stored, and the work to go on after a kill.

    python -m tests.benchmarks.restart [--json]

`stored`: `kbdesk import` of 50,000 links, from the start of the process to its end. `resumed`: a job of 10,000 links is
killed in the middle; from the start of the next process to its first request at the site.
"""

import argparse
import json
import signal
import statistics
import tempfile
import threading
import time
from pathlib import Path

from tests.command import QUICK, Kbdesk
from tests.site import HOSTS, Site, article

RUNS = 5
STORED, RESUMED = 50_000, 10_000


def stored(place: Path) -> list[float]:
    """Seconds of each run, every one on a library of its own."""
    export = place / "many.html"
    links = (
        f'<DT><A HREF="https://site{n % 400}.example/page/{n}?id={n}" ADD_DATE="{1_500_000_000 + n}">Page {n}</A>'
        for n in range(STORED)
    )
    export.write_text("<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p>\n" + "\n".join(links) + "\n</DL><p>\n")
    seconds = []
    for run in range(RUNS):
        kbdesk = Kbdesk(place / f"stored{run}")
        kbdesk.ok("jobs")
        began = time.perf_counter()
        kbdesk.ok("import", export)
        seconds.append(time.perf_counter() - began)
    return seconds


def resumed(place: Path) -> list[float]:
    """Seconds from each start to the first request after it, of one job that is killed again and again."""
    asked = threading.Event()

    def slowly(request):
        asked.set()
        request.site.closed.wait(0.05)
        request.send(article(f"Article {request.number}", request.number))

    seconds = []
    with Site(routes={"ok": slowly}) as site:
        kbdesk = Kbdesk(place / "resumed", **{key.replace(".", "__"): value for key, value in QUICK.items()})
        export = place / "links.txt"
        export.write_text("\n".join(site.url(f"/ok/{n}", HOSTS[n % len(HOSTS)]) for n in range(RESUMED)))
        kbdesk.ok("import", export)
        try:
            for _ in range(RUNS + 1):
                asked.clear()
                began = time.perf_counter()
                process = kbdesk.start("run", "--until-idle")
                asked.wait(60)
                seconds.append(time.perf_counter() - began)
                time.sleep(2)
                process.send_signal(signal.SIGKILL)
                process.wait()
        finally:
            kbdesk.end()
    return seconds[1:]  # the first start had nothing to resume


def main() -> None:
    """Measure both and print the medians and the worst."""
    parser = argparse.ArgumentParser(description="How long a user waits.")
    parser.add_argument("--json", action="store_true")
    as_json = parser.parse_args().json
    with tempfile.TemporaryDirectory(prefix="kbdesk-bench-") as place:
        figures = {"stored": stored(Path(place)), "resumed": resumed(Path(place))}
    for name, seconds in figures.items():
        row = {"what": name, "median": round(statistics.median(seconds), 2), "worst": round(max(seconds), 2)}
        print(json.dumps(row) if as_json else f"{name}: {row['median']} s, at the worst {row['worst']} s")


if __name__ == "__main__":
    main()
