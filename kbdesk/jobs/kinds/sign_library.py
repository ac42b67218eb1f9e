"""`sign_library`: signatures for the texts that an older version stored, some at a time.

Each task does a few and stores the one that goes on, in one transaction; everything else goes first.
"""

from kbdesk.jobs.workshop import REINDEX_PRIORITY, Workshop
from kbdesk.library.index.signature import signature
from kbdesk.library.records import Outcome, Task

KIND = "sign_library"

_AT_ONCE = 50


def run(task: Task, workshop: Workshop) -> None:
    """Sign the next texts."""
    library = workshop.library
    after = task.args.get("after")
    texts = library.signatures.unsigned(after if isinstance(after, int) else 0, _AT_ONCE)
    signed = workshop.processes.run(signatures, [text for _, text in texts]) if texts else []
    with library.write():
        library.signatures.put([(id, text, made) for (id, text), made in zip(texts, signed, strict=True)])
        workshop.done(task, Outcome.DONE, None)
        if len(texts) == _AT_ONCE:
            library.tasks.add(KIND, article=None, args={"after": texts[-1][0]}, priority=REINDEX_PRIORITY)


def signatures(texts: list[str]) -> list[bytes]:
    """Signatures of some texts; runs in a child process."""
    return [signature(text) for text in texts]
