"""Runs commands of kbdesk one after another in this process, from a JSON list on standard input.

For each it prints a JSON line with its exit status and what it wrote on standard error. One that takes more than some
seconds ends the process with a list of what its threads were doing.
"""

import contextlib
import faulthandler
import io
import json
import sys

from kbdesk.cli import main

SECONDS = 60


def run() -> None:
    for command in json.load(sys.stdin):
        errors = io.StringIO()
        faulthandler.dump_traceback_later(SECONDS, exit=True)
        with contextlib.redirect_stderr(errors), contextlib.redirect_stdout(io.StringIO()):
            try:
                code = main(command)
            except SystemExit as ended:
                code = ended.code
        faulthandler.cancel_dump_traceback_later()
        print(json.dumps({"code": code, "stderr": errors.getvalue()}), flush=True)


if __name__ == "__main__":
    run()
