"""A library that is looked over, its files among it, and put right where that is wanted."""

import time
from collections.abc import Callable

from kbdesk.commands import models
from kbdesk.datafolder import DataFolder
from kbdesk.jobs import payload
from kbdesk.library.checkup import Checkup, Finding
from kbdesk.library.library import Library


def check(
    folder: DataFolder,
    library: Library,
    semantic: bool,
    told: Callable[[str], None],
    *,
    repair: bool = False,
    at_work: bool = False,
) -> list[Finding]:
    """What is wrong with a library, and with its files; with `repair`, after a backup, what is left of that.

    `at_work` is that another process works on it: then only that is looked at which holds at any moment. `told` hears
    what is under way.
    """
    checkup = Checkup(library, semantic, at_work=at_work, told=told)
    findings = checkup.look()
    models_found = Finding("models", models.trouble(semantic), mendable=False)
    if at_work:
        return [*findings, models_found]
    orphans = payload.orphans(folder.imports, library.jobs.created())
    if repair and any(finding.mendable for finding in findings):
        name = f"kbdesk-before-repair-{time.strftime('%Y%m%d-%H%M%S')}.sqlite3"
        told("Copying the library")
        library.backup(folder.backups / name)
        checkup.mend(findings)
        findings = checkup.look()
    if repair:
        orphans = orphans[payload.clear_orphans(folder.imports, library.jobs.created(), folder.backups) :]
    problem = f"{len(orphans)} files in imports belong to no import." if orphans else ""
    return [*findings, models_found, Finding("payloads", problem, mendable=bool(orphans))]
