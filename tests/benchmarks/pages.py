"""Pages a second of a whole import, beside the `trafilatura` command, and the memory it takes.

    python -m tests.benchmarks.pages [--urls 400] [--pages FOLDER] [--json]

A site of 20 loopback addresses, in a process of its own, answers after 20 ms with pages of FOLDER (*.html.gz; the
corpus beside the project where it is there, else the articles of the tests). `trafilatura` keeps a text file a page;
kbdesk keeps text, HTML, metadata, analysis, index and library. The script `../shared/checks/limit.py`, where it is
there, is measured too: it fetches, extracts with metadata, and stores no more than the text.
"""

import argparse
import gzip
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.benchmarks.memory import Watch
from tests.command import QUICK, Kbdesk
from tests.site import Site, article

SHARED = Path(__file__).resolve().parents[3] / "shared"
HOSTS = [f"127.0.1.{n}" for n in range(1, 21)]
LATENCY_SECONDS = 0.02
PLAIN = "\n".join(
    ("[DEFAULT]", "DOWNLOAD_TIMEOUT = 30", "MAX_FILE_SIZE = 20000000", "MIN_FILE_SIZE = 10", "SLEEP_TIME = 0",
     "MIN_EXTRACTED_SIZE = 250", "MIN_EXTRACTED_COMM_SIZE = 1", "MIN_OUTPUT_SIZE = 1", "MIN_OUTPUT_COMM_SIZE = 1",
     "EXTRACTION_TIMEOUT = 30", "MIN_DUPLCHECK_SIZE = 100", "MAX_REPETITIONS = 2", "EXTENSIVE_DATE_SEARCH = on",
     "EXTERNAL_URLS = off", "MAX_REDIRECTS = 2", "USER_AGENTS =", "COOKIE =", "SSRF_PROTECTION = off", "")
)  # fmt: skip


def serve(folder: str) -> None:
    """Be the site until standard input ends."""
    pages = [gzip.decompress(path.read_bytes()) for path in sorted(Path(folder).glob("*.html.gz"))] if folder else []
    pages = pages or [article(f"Article {n}", n, paragraphs=12).encode() for n in range(80)]

    def page(request):
        request.site.closed.wait(LATENCY_SECONDS)
        # A mark of its own makes each page another one, as pages of the web are.
        mark = f"<!-- {request.number} -->".encode()
        request.send(pages[request.number % len(pages)] + mark, content_type="text/html")

    with Site(routes={"page": page}, hosts=HOSTS) as site:
        print(site.port, flush=True)
        sys.stdin.read()


@contextmanager
def serving(pages: str) -> Iterator[Callable[[int], str]]:
    """A site in a process of its own, as what gives the address of each of its pages."""
    command = [sys.executable, "-m", "tests.benchmarks.pages", "--serve", "--pages", pages]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as site:
        port = site.stdout.readline().strip()
        yield lambda number: f"http://{HOSTS[number % 20]}:{port}/page/{number}"
        site.stdin.close()


def of_kbdesk(listing: Path, place: Path) -> tuple[float, float]:
    """Seconds, and the most memory of all processes together in MB (PSS)."""
    kbdesk = Kbdesk(place / "data", **{key.replace(".", "__"): value for key, value in QUICK.items()})
    with Watch(kbdesk) as watch:
        began = time.perf_counter()
        kbdesk.ok("import", listing, "--wait", codes=(0, 3), timeout=900)
        seconds = time.perf_counter() - began
    return seconds, watch.peak


def of_trafilatura(listing: Path, place: Path) -> float:
    """Seconds."""
    (place / "plain.cfg").write_text(PLAIN)
    command = [Path(sys.executable).with_name("trafilatura"), "-i", listing, "-o", place / "texts"]
    command += ["--config-file", place / "plain.cfg", "--parallel", "2"]
    began = time.perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    return time.perf_counter() - began


def of_limit(listing: Path, place: Path) -> float | None:
    """Seconds, or None where the script is not there."""
    script = SHARED / "checks" / "limit.py"
    if not script.exists():
        return None
    began = time.perf_counter()
    with listing.open() as links:
        subprocess.run(
            [sys.executable, script, place / "limit.sqlite3"], stdin=links, stdout=subprocess.DEVNULL, check=True
        )
    return time.perf_counter() - began


def main() -> None:
    """Measure all in one run and print pages a second and ratios."""
    parser = argparse.ArgumentParser(description="Pages a second of a whole import.")
    parser.add_argument("--urls", type=int, default=400)
    parser.add_argument("--pages", default=str(SHARED / "corpus" / "pages"))
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--serve", action="store_true", help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    if chosen.serve:
        return serve(chosen.pages)
    with serving(chosen.pages) as address, tempfile.TemporaryDirectory(prefix="kbdesk-bench-") as folder:
        place = Path(folder)
        listing = place / "links.txt"
        listing.write_text("\n".join(address(number) for number in range(chosen.urls)))
        limit = of_limit(listing, place)
        peer = of_trafilatura(listing, place)
        seconds, megabytes = of_kbdesk(listing, place)
    row = {"kbdesk": chosen.urls / seconds, "trafilatura": chosen.urls / peer, "ratio": peer / seconds}
    if limit is not None:
        row |= {"limit": chosen.urls / limit, "ratio to limit": limit / seconds}
    row = {name: round(value, 2) for name, value in row.items()} | {"peak MB": round(megabytes)}
    print(json.dumps(row) if chosen.json else ", ".join(f"{name} {value}" for name, value in row.items()))
    return None


if __name__ == "__main__":
    main()
