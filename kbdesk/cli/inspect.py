"""`jobs`, `failures`, `list`, `search` and `show`: what is there."""

import argparse
import sys
from typing import TYPE_CHECKING

from kbdesk.cli import output, session
from kbdesk.failure import KbdeskError
from kbdesk.library.records import Job, Mode

if TYPE_CHECKING:
    from kbdesk.engine import Engine

_MOST_JOBS = 1_000_000


def jobs(arguments: argparse.Namespace) -> int:
    """`kbdesk jobs [ID]`."""
    with session.engine(arguments) as engine:
        found = engine.jobs(_MOST_JOBS) if arguments.id is None else [_job(engine, arguments.id)]
        if arguments.json:
            output.json_lines(map(output.job, found))
        else:
            output.lines(
                (
                    job.id,
                    job.status.value,
                    f"{job.processed} of {job.total}",
                    f"{job.done} done, {job.duplicate} duplicate, {job.skipped} skipped, {job.failed} failed,"
                    f" {job.cancelled} cancelled",
                    job.source + (f": {job.error}" if job.error else ""),
                )
                for job in found
            )
    return 0


def _job(engine: "Engine", id: int) -> Job:
    """An import that is named. Raises KbdeskError where there is none."""
    if (job := engine.job(id)) is None:
        raise KbdeskError(f"There is no import {id}.")
    return job


def failures(arguments: argparse.Namespace) -> int:
    """`kbdesk failures`."""
    with session.engine(arguments) as engine:
        if arguments.job is not None:
            _job(engine, arguments.job)
        found = engine.failures(arguments.job, arguments.all)
        if arguments.json:
            output.json_lines(map(output.failure, found))
        else:
            output.lines((row.id, row.kind, row.url, f"{row.message} {row.remedy}") for row in found)
    return 0


def list_(arguments: argparse.Namespace) -> int:
    """`kbdesk list`."""
    with session.engine(arguments) as engine:
        try:
            within = engine.curation.labelled(arguments.tag, arguments.category)
        except KbdeskError as error:
            # A script that asks for a tag that nothing has yet is answered with nothing, and not with an error.
            print(f"kbdesk: {error}", file=sys.stderr)
            return 0
        found = engine.articles(within, 0, max(arguments.limit, 0))
        if arguments.json:
            output.json_lines(map(output.article, found))
        else:
            output.lines((row.id, output.iso(row.added), row.status.value, row.title or row.url) for row in found)
    return 0


def search(arguments: argparse.Namespace) -> int:
    """`kbdesk search QUERY`."""
    with session.engine(arguments) as engine:
        found = engine.find(arguments.query, arguments.limit, mode=Mode(arguments.mode) if arguments.mode else None)
        if found.notice:
            print(found.notice, file=sys.stderr)
        if arguments.json:
            output.json_lines(map(output.hit, found.hits))
        else:
            output.lines((hit["id"], hit["title"] or hit["url"], hit["snippet"]) for hit in map(output.hit, found.hits))
            if not found.hits:
                print("Nothing was found.", file=sys.stderr)
    return 0


def related(arguments: argparse.Namespace) -> int:
    """`kbdesk related ID`."""
    with session.engine(arguments) as engine:
        session.article(engine, arguments.id)
        found = engine.related(arguments.id, max(arguments.limit, 0))
        if arguments.json:
            output.json_lines(map(output.article, found))
        else:
            output.lines((row.id, row.site, row.title or row.url) for row in found)
            if not found:
                print("Nothing is near it.", file=sys.stderr)
    return 0


def show(arguments: argparse.Namespace) -> int:
    """`kbdesk show ID`."""
    with session.engine(arguments) as engine:
        found = session.article(engine, arguments.id)
        copy = engine.reading.copy(arguments.id) if arguments.format == "copy" else None
    if copy:
        print(copy)
    elif arguments.format == "json":
        output.json_lines([output.detail(found)])
    elif arguments.format == "html":
        print(found.html)
    elif arguments.format == "markdown":
        title = found.article.title or found.article.url
        print(f"# {title}\n\n<{found.article.url}>\n\n{found.text}")
    else:
        print(found.text)
    return 0
