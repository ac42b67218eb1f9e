"""httpx comes without its command line, and whole otherwise."""

import subprocess
import sys


def test_httpx_comes_without_its_command_line():
    brought = ["rich", "click", "pygments"]
    code = (
        "import sys\n"
        "from kbdesk.ingest.plain_httpx import httpx\n"
        "import kbdesk.ingest.transport\n"
        f"print([name for name in {brought!r} if name in sys.modules], httpx.Request('GET', 'https://a.org/').url)"
    )
    said = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert said == "[] https://a.org/\n"
