"""Where a bundle begins: with the command line, or as the process that child processes are forked from."""

import multiprocessing
import os
import sys


def main() -> int:
    """Run what this process was started for."""
    multiprocessing.freeze_support()
    # The bundle's libraries are loaded by now. Programs that kbdesk opens (a browser) must not be given them.
    if sys.platform.startswith("linux"):
        before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
        os.environ.pop("LD_LIBRARY_PATH", None)
        if before is not None:
            os.environ["LD_LIBRARY_PATH"] = before
    from kbdesk.ingest.frozen import nursery

    nursery(sys.argv)
    from kbdesk.cli import main as command

    return command()


if __name__ == "__main__":
    sys.exit(main())
