"""One large import with faults and kills: every link accounted for, and nothing that grows.

    python -m tests.long.soak [--urls 10000] [--faults 0.05] [--kills 2]

The site is in this process, on loopback; kbdesk runs in processes of its own. Prints what it measured as it goes, and
ends with 1 where a link is missing or stands twice, a counter is off, or memory, file descriptors or threads grow.
"""

import argparse
import signal
import statistics
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path
from typing import NamedTuple

import psutil

from tests.command import QUICK, Kbdesk
from tests.site import HOSTS, Site, article

MOST_GROWTH_MB = 50.0
MOST_MORE = 8
"""File descriptors or threads more at the end than after a third: connections come and go."""

FAULTS = ("/status/404", "/status/410", "/garbage", "/loop", "/packed/broken", "/missing")
WARM = 0.4
"""The part of the import after which caches are filled and no kill comes any more; growth counts from here."""


class Sample(NamedTuple):
    """All processes of kbdesk at one moment; `share` of the import is done."""

    share: float
    megabytes: float
    descriptors: int
    threads: int


def measured(kbdesk: Kbdesk, share: float) -> Sample | None:
    """Memory is counted once where processes share it (PSS)."""
    memory = descriptors = threads = 0
    for pid in kbdesk.processes():
        try:
            process = psutil.Process(pid)
            memory += process.memory_full_info().pss
            descriptors += process.num_fds()
            threads += process.num_threads()
        except psutil.Error:
            return None  # one is just ending: a sum without it would say nothing
    return Sample(share, memory / 1e6, descriptors, threads)


def links(site: Site, count: int, faults: float) -> list[str]:
    """Addresses on several hosts; every so many of them with a fault, spread over the whole."""
    made, owed = [], 0.0
    for number in range(count):
        owed += faults
        path = f"/ok/{number}"
        if owed >= 1:
            owed -= 1
            path = f"{FAULTS[number % len(FAULTS)]}?n={number}"
        made.append(site.url(path, HOSTS[number % len(HOSTS)]))
    return made


def work_off(kbdesk: Kbdesk, total: int, kills: int) -> list[Sample]:
    """Run kbdesk until nothing is left to do; kill it so many times before the import is WARM."""
    moments = [WARM * (number + 1) / (kills + 1) for number in range(kills)]
    samples: list[Sample] = []
    process = kbdesk.start("run", "--until-idle")
    began = said = time.monotonic()
    while process.poll() is None:
        time.sleep(1)
        [job] = kbdesk.rows("jobs")
        share = (total - job["pending"] - job["running"]) / total
        if moments and share >= moments[0]:
            moments.pop(0)
            process.send_signal(signal.SIGKILL)
            process.wait()
            print(f"{time.monotonic() - began:6.0f} s  killed at {share:.0%}", flush=True)
            process = kbdesk.start("run", "--until-idle")
        elif (sample := measured(kbdesk, share)) is not None and process.poll() is None:
            samples.append(sample)
            if time.monotonic() - said > 10:
                said = time.monotonic()
                print(
                    f"{said - began:6.0f} s  {share:4.0%}  {sample.megabytes:5.0f} MB  {sample.descriptors} descriptors"
                    f"  {sample.threads} threads",
                    flush=True,
                )
    print(f"{time.monotonic() - began:6.0f} s  ended with {process.returncode}")
    return samples


def growth(samples: list[Sample]) -> list[str]:
    """What grew from the time when all was warm to the end, as sentences; the middle of each tenth counts."""
    late = [sample for sample in samples if WARM <= sample.share < 1]
    if len(late) < 10:
        return [f"only {len(late)} measurements after {WARM:.0%}: give it more URLs"]
    tenth = max(3, len(late) // 10)
    wrong = []
    for name, most in (("megabytes", MOST_GROWTH_MB), ("descriptors", MOST_MORE), ("threads", MOST_MORE)):
        first = statistics.median(getattr(sample, name) for sample in late[:tenth])
        last = statistics.median(getattr(sample, name) for sample in late[-tenth:])
        print(f"{name}: {first:.0f} after {WARM:.0%}, {last:.0f} at the end, most {most:g} more")
        if last - first > most:
            wrong.append(f"{name} grew by {last - first:.0f}")
    print(f"peak: {max(sample.megabytes for sample in samples):.0f} MB")
    return wrong


def accounted(kbdesk: Kbdesk, urls: list[str]) -> list[str]:
    """Which links are not where they should be."""
    wrong = []
    [job] = kbdesk.rows("jobs")
    failed = sorted(row["url"] for row in kbdesk.rows("failures"))
    listed = Counter(row["url"] for row in kbdesk.rows("list", "--limit", len(urls) + 1000))
    expected = sorted(url for url in urls if "/ok/" not in url)
    names = ("pending", "running", "done", "duplicate", "skipped", "failed", "cancelled")
    if job["status"] != "completed" or job["total"] != sum(job[name] for name in names):
        wrong.append(f"the import says {job}")
    if listed != Counter(urls):
        wrong.append(f"{len(set(urls) - set(listed))} links are not in the list, {len(listed - Counter(urls))} twice")
    if failed != expected:
        wrong.append(f"{len(failed)} failures are listed, {len(expected)} were laid")
    if job["failed"] != len(expected) or job["done"] != len(urls) - len(expected):
        wrong.append(f"{job['done']} done and {job['failed']} failed of {len(urls)}")
    print(f"{len(urls)} links: {job['done']} done, {job['failed']} failed, {len(listed)} listed")
    return wrong


def main() -> int:
    """Run it; the exit status."""
    parser = argparse.ArgumentParser(description="One large import with faults and kills.")
    parser.add_argument("--urls", type=int, default=10_000)
    parser.add_argument("--faults", type=float, default=0.05)
    parser.add_argument("--kills", type=int, default=2)
    chosen = parser.parse_args()

    def slowly(request):
        request.site.closed.wait(0.02)
        request.send(article(f"Article {request.number}", request.number, paragraphs=12))

    settings = {**QUICK, "network.per_host": 4}
    with tempfile.TemporaryDirectory(prefix="kbdesk-soak-") as place, Site(routes={"ok": slowly}) as site:
        kbdesk = Kbdesk(Path(place) / "data", **{key.replace(".", "__"): value for key, value in settings.items()})
        urls = links(site, chosen.urls, chosen.faults)
        export = Path(place) / "links.txt"
        export.write_text("\n".join(urls))
        try:
            kbdesk.ok("import", export)
            samples = work_off(kbdesk, len(urls), chosen.kills)
            wrong = [*growth(samples), *accounted(kbdesk, urls)]
        finally:
            kbdesk.end()
    print(*wrong, sep="\n") if wrong else print("all of it holds")
    return bool(wrong)


if __name__ == "__main__":
    sys.exit(main())
