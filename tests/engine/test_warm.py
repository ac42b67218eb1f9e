"""What the first import needs is loaded before it comes."""

import subprocess
import sys

LOOK = """
import sys
from pathlib import Path
from kbdesk.datafolder import DataFolder
from kbdesk.engine import Engine
engine = Engine(DataFolder(Path(sys.argv[1])))
before = "httpx" in sys.modules
engine.warm()
print(before, "httpx" in sys.modules, "kbdesk.ingest.transport" in sys.modules)
engine.stop()
"""


def test_what_pages_are_fetched_with_is_loaded_by_warming_and_not_before(tmp_path):
    told = subprocess.run(
        [sys.executable, "-c", LOOK, str(tmp_path / "data")], capture_output=True, text=True, check=True
    )
    assert told.stdout.split() == ["False", "True", "True"]
