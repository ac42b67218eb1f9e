"""Where the log goes."""

import logging
import logging.handlers

from kbdesk.datafolder import DataFolder

_BYTES = 2_000_000
_FILES = 5


def write_log(folder: DataFolder) -> None:
    """Send the log to the data folder's rotating file. It names tasks and kinds, never a page's text or a key."""
    handler = logging.handlers.RotatingFileHandler(
        folder.log, maxBytes=_BYTES, backupCount=_FILES, encoding="utf-8", delay=True
    )
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))
    root = logging.getLogger()
    for old in root.handlers[:]:
        root.removeHandler(old)
        old.close()
    root.addHandler(handler)
    # A log that cannot be written (the disk is full) is no reason to print tracebacks.
    logging.raiseExceptions = False
    root.setLevel(logging.INFO)
    for chatty in ("httpx", "httpcore", "trafilatura", "hpack", "htmldate", "openai", "httpx2", "httpcore2"):
        logging.getLogger(chatty).setLevel(logging.ERROR)
