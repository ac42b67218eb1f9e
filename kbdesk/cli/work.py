"""`add`, `import` and `run`: what makes work and does it."""

import argparse
import sys
import time
from typing import TYPE_CHECKING

from kbdesk.cli import output, session
from kbdesk.cli.waiting import work_until_idle, work_until_stopped
from kbdesk.failure import KbdeskError

if TYPE_CHECKING:
    from kbdesk.engine import Engine
    from kbdesk.library.preview import Preview

DONE, ERROR, SOME_FAILED = 0, 1, 3


def add(arguments: argparse.Namespace) -> int:
    """`kbdesk add URL...`."""
    with session.engine(arguments, working=arguments.wait) as engine:
        added = engine.add(arguments.urls, arguments.tag)
        for _, sentence in added.broken:
            print(f"kbdesk: {sentence}", file=sys.stderr)
        for url in added.known:
            print(f"In the library already: {url}", file=sys.stderr)
        if not added.tasks and not added.known:
            raise KbdeskError("Nothing was added.")
        if arguments.wait:
            work_until_idle(engine)
        failed = arguments.wait and engine.failed(added.tasks)
        if failed or arguments.json:
            broken = {url for url, _ in added.broken}
            _show_added(engine, [url for url in arguments.urls if url not in broken], arguments.json)
        return SOME_FAILED if failed or added.broken else DONE


def _show_added(engine: "Engine", urls: list[str], as_json: bool) -> None:
    """What became of links: all of it for scripts, what went wrong for people."""
    for url in urls:
        if (found := engine.article_at(url)) is None:
            continue
        failure = engine.failure_of(found.article.id)
        if as_json:
            output.json_lines([{**output.article(found.article), "failure": failure and output.failure(failure)}])
        elif failure is not None:
            print(f"kbdesk: {failure.url}: {failure.message} {failure.remedy}", file=sys.stderr)


def import_(arguments: argparse.Namespace) -> int:
    """`kbdesk import FILE...`."""
    with session.engine(arguments, working=arguments.wait and not arguments.dry_run) as engine:
        preview = engine.preview(arguments.files, format=arguments.format)
        for sentence in (*preview.problems, *preview.warnings):
            print(f"kbdesk: {sentence}", file=sys.stderr)
        if arguments.dry_run:
            _show(preview, arguments.json)
            return SOME_FAILED if preview.problems else DONE
        from kbdesk.library.preview import Choices

        choices = Choices(
            tags=tuple(arguments.tag),
            folder=tuple(filter(None, arguments.folder.split("/"))),
            skip_known=arguments.skip_known,
            fetch=not arguments.links_only,
            analyse=not arguments.no_analysis,
        )
        imported = engine.import_(preview, choices)
        if arguments.json:
            names = ("job", "kind", "total", "duplicate", "skipped")
            output.json_lines([{name: getattr(imported, name) for name in names}])
            sys.stdout.flush()
        else:
            print(
                f"Import {imported.job}: {imported.total} items"
                f" ({imported.duplicate} known or repeated, {imported.skipped} skipped)."
            )
            if not arguments.wait and _is_left(engine, imported.job) and not session.is_worked_on(engine):
                print("kbdesk is not at work: they are fetched when it is opened, or by `kbdesk run`.")
        if arguments.wait:
            work_until_idle(engine)
            job = engine.job(imported.job)
            if job is not None and not arguments.json:
                print(f"{job.done} done, {job.duplicate} duplicate, {job.skipped} skipped, {job.failed} failed.")
            if job is not None and job.error:
                raise KbdeskError(job.error)
            if job is not None and job.failed:
                return SOME_FAILED
        return SOME_FAILED if preview.problems else DONE


def _is_left(engine: "Engine", job: int) -> bool:
    stored = engine.job(job)
    return stored is not None and stored.is_active


def _show(preview: "Preview", as_json: bool) -> None:
    for reason, count in preview.skipped:
        print(f"Skipped: {count} {reason}", file=sys.stderr)
    if as_json:
        output.json_lines(
            {
                "url": item.url or item.file,
                "title": item.title,
                "folder": item.folder,
                "tags": item.tags,
                "added": output.iso(item.added),
                "note": item.note or ("" if item.url else item.text),
                "flags": item.flags,
                **({"folders": [item.folder, *item.folders]} if item.folders else {}),
            }
            for item in preview.items
        )
        return
    count = len(preview.items)
    print(
        f"{preview.source}: {preview.format}, {count} {'link' if count == 1 else 'links'},"
        f" {preview.known} known already, {preview.repeated} repeated."
    )
    output.lines((" / ".join(item.folder), item.url or item.file or item.title) for item in preview.items)


def run(arguments: argparse.Namespace) -> int:
    """`kbdesk run [--until-idle]`."""
    began = time.time()
    with session.engine(arguments) as engine:
        if not arguments.until_idle:
            work_until_stopped(engine)
            return DONE
        work_until_idle(engine)
        ended = [job for job in engine.jobs() if job.error and (job.finished or 0) >= began]
        for job in ended:
            print(f"kbdesk: Import {job.id} could not go on. {job.error}", file=sys.stderr)
        return ERROR if ended else SOME_FAILED if engine.count_failures(began) else DONE
