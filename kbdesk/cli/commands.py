"""`retry`, `pause`, `resume`, `cancel` and `demo`."""

import argparse
import shutil
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from kbdesk.cli import output, session, window
from kbdesk.cli.logs import write_log
from kbdesk.cli.waiting import work_until_idle
from kbdesk.commands.retrying import archive_host, may_be_archived
from kbdesk.datafolder import DataFolder
from kbdesk.failure import KbdeskError

if TYPE_CHECKING:
    from kbdesk.engine import Engine

_DEMO = "kbdesk Demo"


def retry(arguments: argparse.Namespace) -> int:
    """`kbdesk retry`."""
    chosen = None if arguments.failure is None else [arguments.failure]
    with session.engine(arguments) as engine:
        failure = engine.failure(arguments.failure) if chosen else None
        if chosen and failure is None:
            raise KbdeskError(f"There is no failure {arguments.failure}.")
        if failure and arguments.archive and not may_be_archived(failure):
            raise KbdeskError(f"Failure {failure.id} ({failure.kind}) is none that a web archive is asked about.")
        count = engine.retry(job=arguments.job, failures=chosen, archive=arguments.archive)
        archive = archive_host(engine.settings)
    print(f"{count} to be asked of {archive}." if arguments.archive else f"{count} to be tried again.")
    return 0


def refresh(arguments: argparse.Namespace) -> int:
    """`kbdesk refresh ID...`."""
    with session.engine(arguments) as engine:
        count = engine.refresh(arguments.ids)
        print(f"{count} to be fetched again.")
        if arguments.wait:
            work_until_idle(engine)
    return 0


def pause(arguments: argparse.Namespace) -> int:
    """`kbdesk pause ID`."""
    with session.engine(arguments) as engine:
        engine.pause(arguments.id)
    return 0


def resume(arguments: argparse.Namespace) -> int:
    """`kbdesk resume ID`."""
    with session.engine(arguments) as engine:
        engine.resume(arguments.id)
    return 0


def cancel(arguments: argparse.Namespace) -> int:
    """`kbdesk cancel ID`."""
    with session.engine(arguments) as engine:
        engine.cancel(arguments.id)
    return 0


def demo(arguments: argparse.Namespace) -> int:
    """`kbdesk demo`: a library that is built before one's eyes and thrown away at the end."""
    from kbdesk.demo.site import DemoSite
    from kbdesk.engine import Engine

    if not arguments.headless:
        window.need_screen(_DEMO)
    place = Path(tempfile.mkdtemp(prefix="kbdesk-demo-"))
    try:
        with DemoSite() as site:
            export = place / "demo bookmarks.html"
            export.write_text(site.export(), "utf-8")
            folder = DataFolder(place / "library")
            write_log(folder)
            engine = Engine(folder)
            # The demo's own site is on loopback; nothing else is ever named in its export.
            engine.set_setting("network.allow_private", "always")
            engine.set_setting("network.host_spacing_seconds", 0)
            engine.set_setting("network.per_host", 4)
            engine.set_setting("tasks.backoff_seconds", 1)
            if not arguments.headless:
                engine.acquire()
                engine.import_(engine.preview([export]))
                return window.run(folder, lambda: engine, name=_DEMO)
            try:
                return _headless(engine, export)
            finally:
                engine.stop()
    finally:
        shutil.rmtree(place, ignore_errors=True)


def _headless(engine: "Engine", export: Path) -> int:
    preview = engine.preview([export])
    imported = engine.import_(preview)
    print(f"Importing {imported.total} links of {preview.source!r} into a throwaway library …", flush=True)
    work_until_idle(engine)
    job = engine.job(imported.job)
    if job is None or job.status.value != "completed":
        raise KbdeskError("The demo did not come to its end.")
    print(f"Processed {job.processed} of {job.total}: {job.done} done, {job.duplicate} duplicate, {job.failed} failed.")
    analysed, all_ = engine.curation.analysed()
    but = f", {all_ - analysed} could not be" if analysed < all_ else ""
    print(f"{analysed} of {all_} articles analysed{but}.")
    print("\nWhat failed, and why:")
    output.lines(("", row.kind, row.title or row.url, row.message) for row in engine.failures())
    query = "lighthouse"
    print(f"\nSearching for {query!r}:")
    for hit in engine.search(query, 3):
        shown = output.hit(hit)
        sys.stdout.write(f"  {shown['title']}\n      {' '.join(shown['snippet'].split())}\n")
    print("\nThat is all. `kbdesk demo` shows the same in the window; `kbdesk` opens your own library.")
    # What failed to be fetched was meant to; that a text cannot be analysed is a fault of this installation.
    return 0 if analysed == all_ else 3
