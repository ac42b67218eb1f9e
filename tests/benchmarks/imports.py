"""Bookmark HTML of 50,000 links, read and previewed: time and memory, beside linkding's reader of the same.

    python -m tests.benchmarks.imports [--linkding FOLDER] [--json]

kbdesk is measured twice: `parsed`, every entry of the export as a bookmark; and `previewed`, what the window shows
before an import (folders, tags, repeats, what a library of 10,000 articles has already). Beside it stands
linkding's reader, a class upon `html.parser`: FOLDER (or `KBDESK_LINKDING`) is a checkout of it, of which the reader
and the functions that it calls are taken as they are; without one it is left out.

Each run is a process of its own, one after the other in turns. Seconds are from the file's name to the last bookmark,
without the start of Python and its imports; memory is the most that the process had, and what of it was there before
the file was opened.
"""

import argparse
import ast
import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
import types
from collections.abc import Callable
from pathlib import Path

KNOWN = 10_000


def write_export(path: Path, links: int) -> None:
    """An export as browsers and bookmark services write it: 200 folders, tags, every fourth link with a note."""
    with path.open("w") as file:
        file.write("<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<TITLE>Bookmarks</TITLE>\n<H1>Bookmarks</H1>\n<DL><p>\n")
        for n in range(links):
            if n % 250 == 0:
                file.write("</DL><p>\n" * bool(n) + f'<DT><H3 ADD_DATE="1500000000">Folder {n // 250}</H3>\n<DL><p>\n')
            file.write(
                f'<DT><A HREF="https://site{n % 400}.example/page/{n}?id={n}" ADD_DATE="{1_500_000_000 + n}"'
                f' TAGS="tag{n % 97},tag{n % 13}">A page &amp; its title {n}</A>\n'
            )
            if n % 4 == 0:
                file.write(f"<DD>What was written about page {n}, in a line of its own.\n")
        file.write("</DL><p>\n</DL><p>\n")


def of_kbdesk() -> Callable[[Path], int]:
    """The reader alone."""
    from kbdesk.bookmark import Bookmark
    from kbdesk.importers import open_export
    from kbdesk.importers.opening import importers

    importers()
    return lambda path: len([entry for entry in open_export(path).entries() if isinstance(entry, Bookmark)])


def of_preview() -> Callable[[Path], int]:
    """What the window shows before an import."""
    from kbdesk.bookmark import Bookmark
    from kbdesk.datafolder import DataFolder
    from kbdesk.engine import Engine
    from kbdesk.importers.opening import importers

    importers()
    engine = Engine(DataFolder(Path(tempfile.mkdtemp(dir=os.environ.get("KBDESK_BENCH_PLACE")))))
    with engine._library.write():
        for n in range(KNOWN):
            engine._library.articles.link(f"https://site{n % 400}.example/page/{n}?id={n}", Bookmark(added=n))
    return lambda path: len(engine.preview([path]).items)


def of_linkding(checkout: Path) -> Callable[[Path], int]:
    """linkding's reader, without Django: the functions of its models that it calls are taken out of their modules."""
    needed = {
        "bookmarks.models": ("sanitize_tag_name", "parse_tag_string", "unique"),
        "bookmarks.utils": ("unique", "normalize_url"),
    }
    sys.modules["bookmarks"] = types.ModuleType("bookmarks")
    for name in ("bookmarks.utils", "bookmarks.models"):
        module = sys.modules[name] = types.ModuleType(name)
        exec("import urllib.parse", module.__dict__)
        tree = ast.parse((checkout / f"{name.replace('.', '/')}.py").read_text("utf-8"))
        taken = [each for each in tree.body if isinstance(each, ast.FunctionDef) and each.name in needed[name]]
        exec(compile(ast.Module(taken, []), name, "exec"), module.__dict__)
    sys.modules["bookmarks.models"].__dict__.setdefault("unique", sys.modules["bookmarks.utils"].unique)
    parser = types.ModuleType("parser")
    sys.modules["parser"] = parser
    exec((checkout / "bookmarks/services/parser.py").read_text("utf-8"), parser.__dict__)
    return lambda path: len(parser.parse(path.read_text("utf-8")))


def memory_mb(what: str) -> float:
    """`VmHWM`, the most memory that this process has had, or `VmRSS`, what it has now."""
    return int(Path("/proc/self/status").read_text().split(f"{what}:")[1].split()[0]) / 1000


def once(name: str, path: Path, linkding: Path | None) -> None:
    """Measure one reader in this process, and print what came out."""
    read = {
        "parsed": of_kbdesk,
        "previewed": of_preview,
        "linkding": lambda: of_linkding(linkding or Path()),
    }[name]()
    before = memory_mb("VmRSS")
    began, used = time.perf_counter(), time.process_time()
    links = read(path)
    row = {"seconds": time.perf_counter() - began, "processor": time.process_time() - used, "links": links}
    print(json.dumps({**row, "peak_mb": memory_mb("VmHWM"), "before_mb": before}))


def main() -> None:
    """Measure all in turns and print the medians."""
    parser = argparse.ArgumentParser(description="Bookmark HTML, read and previewed.")
    parser.add_argument("--links", type=int, default=50_000)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--linkding", type=Path, default=os.environ.get("KBDESK_LINKDING"))
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--once", nargs=2, help=argparse.SUPPRESS)
    arguments = parser.parse_args()
    if arguments.once:
        once(arguments.once[0], Path(arguments.once[1]), arguments.linkding)
        return
    names = ["parsed", "previewed", *(["linkding"] if arguments.linkding else [])]
    rows: dict[str, list[dict[str, float]]] = {name: [] for name in names}
    with tempfile.TemporaryDirectory(prefix="kbdesk-bench-") as place:
        path = Path(place) / "bookmarks.html"
        write_export(path, arguments.links)
        linkding = ["--linkding", str(arguments.linkding)] if arguments.linkding else []
        for _ in range(arguments.runs):
            for name in names:
                command = [sys.executable, "-m", "tests.benchmarks.imports", "--once", name, str(path), *linkding]
                environment = {**os.environ, "KBDESK_BENCH_PLACE": place}
                done = subprocess.run(command, check=True, capture_output=True, text=True, env=environment)
                rows[name].append(json.loads(done.stdout))
    ours = {name: statistics.median(row["processor"] for row in found) for name, found in rows.items()}
    for name, found in rows.items():
        median = {key: round(statistics.median(row[key] for row in found), 3) for key in found[0]}
        median |= {"links": int(median["links"]), "ratio": round(ours[name] / ours["parsed"], 2)}
        print(
            json.dumps({"what": name, **median})
            if arguments.json
            else f"{name}: {median['links']:,} links in {median['seconds']:.2f} s ({median['processor']:.2f} s of the "
            f"processor, {median['ratio']} x parsed), {median['peak_mb']:.0f} MB, {median['before_mb']:.0f} before"
        )


if __name__ == "__main__":
    main()
