"""Whether this program was packed together with its Python, and what it needs to start itself again.

Nothing here may import more than it needs: every start of a bundle comes by.
"""

import sys


def is_bundle() -> bool:
    """Whether this program was packed together with its Python: there is none to call then, only kbdesk itself."""
    return bool(getattr(sys, "frozen", False))


def environment() -> dict[str, str]:
    """What a bundle that starts itself has to be told, beside the environment of this process.

    Its first start found its libraries by an LD_LIBRARY_PATH of its own, which is taken back for the sake of other
    programs (`packaging/start.py`). Without this the second would rely on it, and on a system that has not all of these
    libraries by itself it would find no SQLite.
    """
    return {"PYINSTALLER_RESET_ENVIRONMENT": "1"} if is_bundle() else {}
