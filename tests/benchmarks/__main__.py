"""Every benchmark, one after the other: `python -m tests.benchmarks [--json]`.

Takes some twenty-five minutes, most of them for the search among 100,000 articles; `python -m tests.benchmarks.NAME`
takes one alone. To be run where nothing else runs.
"""

import subprocess
import sys

NAMES = (
    "pages", "memory", "tasks", "restart", "start", "imports", "analysis", "tags", "search", "meaning", "nearness"
)  # fmt: skip

if __name__ == "__main__":
    worst = 0
    for name in NAMES:
        print(f"{name}:", file=sys.stderr, flush=True)
        worst = max(worst, subprocess.run([sys.executable, "-m", f"tests.benchmarks.{name}", *sys.argv[1:]]).returncode)
    sys.exit(worst)
