"""`ingest_file`: read a file of this computer, keep its original, store it.

An article of a file is known by the hash of its content, so that one file under two names is one article.
"""

import os
from pathlib import Path

from kbdesk.failure import IngestError, Kind
from kbdesk.ingest.extract import extract
from kbdesk.ingest.files import read_file
from kbdesk.jobs.pages import page_of
from kbdesk.jobs.workshop import Workshop
from kbdesk.library.records import Outcome, Task

KIND = "ingest_file"


def run(task: Task, workshop: Workshop) -> Task | None:
    """Bring the file that the task names into the library."""
    if task.article is None:
        raise IngestError(Kind.INTERNAL, "The file that this task was for is no longer in the library.")
    path = Path(str(task.args["path"]))
    content = read_file(path, workshop.settings.network.max_bytes)
    extracted = workshop.processes.run(extract, content.body, content.content_type, None, path.as_uri())
    _keep_original(path, workshop.folder.files, content.sha256, content.body)
    page = page_of(extracted, title=path.stem)
    with workshop.library.write():
        article, merged = workshop.library.articles.store(task.article, task.url, page, key=f"sha256:{content.sha256}")
        return workshop.ingested(task, Outcome.DUPLICATE if merged else Outcome.DONE, article)


def _keep_original(path: Path, files: Path, sha256: str, body: bytes) -> None:
    """Keep a copy under the hash of its content; the name from outside decides nothing but a harmless suffix."""
    suffix = path.suffix.lower() if path.suffix[1:].isalnum() and len(path.suffix) <= 8 else ""
    kept = files / f"{sha256}{suffix}"
    if kept.exists():
        return
    partial = files / f"{sha256}.{os.getpid()}.part"
    try:
        with partial.open("wb") as file:
            partial.chmod(0o600)
            file.write(body)
            file.flush()
            os.fsync(file.fileno())
        partial.replace(kept)
    finally:
        partial.unlink(missing_ok=True)
