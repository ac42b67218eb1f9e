"""httpx without its command line, which it imports where it can: with click, rich and pygments, half of the time that
httpx takes. `from kbdesk.ingest.plain_httpx import httpx` has to be the first import of it.
"""

import sys

sys.modules.setdefault("httpx._main", None)  # type: ignore[arg-type]  # to Python that is a module that is not there

import httpx  # noqa: E402

__all__ = ["httpx"]
