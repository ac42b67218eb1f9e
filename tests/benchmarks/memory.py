"""Memory of all processes while a long import runs: `python -m tests.benchmarks.memory [--urls 10000] [--json]`.

The site and its pages are those of `pages`. Prints the most that there was in each tenth of the pages. By the
second everything is loaded and warm: what grows from there on grows with every page. Bar: 50 MB, and 400 MB at any
time.
"""

import argparse
import json
import sqlite3
import tempfile
import threading
from pathlib import Path

import psutil

from tests.command import QUICK, Kbdesk


class Watch:
    """Looks at the memory of all processes that work on a library twice a second (PSS, in MB)."""

    def __init__(self, kbdesk: Kbdesk) -> None:
        self._kbdesk = kbdesk
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._run)
        self.seen: list[tuple[int, float]] = []

    def __enter__(self):
        self._thread.start()
        return self

    def __exit__(self, *_):
        self._ended.set()
        self._thread.join()

    @property
    def peak(self) -> float:
        """The most that there was; 0.0 where nothing was seen."""
        return max((megabytes for _, megabytes in self.seen), default=0.0)

    def done(self) -> int:
        """How many pages are there already; 0 where that is not looked at."""
        return 0

    def _run(self) -> None:
        while not self._ended.wait(0.5):
            total = 0
            for pid in self._kbdesk.processes():
                try:
                    total += psutil.Process(pid).memory_full_info().pss
                except psutil.Error:
                    continue
            self.seen.append((self.done(), total / 1e6))


class Counting(Watch):
    """The same, with how many pages are in the library by then."""

    def __init__(self, kbdesk: Kbdesk, total: int) -> None:
        super().__init__(kbdesk)
        self._total = total

    def done(self) -> int:
        try:
            with sqlite3.connect(f"file:{self._kbdesk.path / 'kbdesk.sqlite3'}?mode=ro", uri=True) as database:
                [(done,)] = database.execute("SELECT count(*) FROM article WHERE status = 'ready'")
        except sqlite3.Error:
            return 0
        return done

    def tenths(self) -> list[float]:
        """The most in each tenth of the pages."""
        found = [0.0] * 10
        for done, megabytes in self.seen:
            place = min(9, 10 * done // self._total)
            found[place] = max(found[place], megabytes)
        return found


def main() -> None:
    """Measure and print."""
    from tests.benchmarks.pages import SHARED, serving

    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--urls", type=int, default=10_000)
    parser.add_argument("--pages", default=str(SHARED / "corpus" / "pages"))
    parser.add_argument("--json", action="store_true")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="kbdesk-bench-") as folder, serving(chosen.pages) as address:
        place = Path(folder)
        listing = place / "links.txt"
        listing.write_text("\n".join(address(number) for number in range(chosen.urls)))
        kbdesk = Kbdesk(place / "data", **{key.replace(".", "__"): value for key, value in QUICK.items()})
        with Counting(kbdesk, chosen.urls) as watch:
            kbdesk.ok("import", listing, "--wait", codes=(0, 3), timeout=3600)
    tenths = [round(megabytes) for megabytes in watch.tenths()]
    row = {
        "urls": chosen.urls,
        "peak MB": round(watch.peak),
        "each tenth MB": tenths,
        "growth MB": tenths[-1] - tenths[1],
    }
    print(json.dumps(row) if chosen.json else ", ".join(f"{name} {value}" for name, value in row.items()))


if __name__ == "__main__":
    main()
