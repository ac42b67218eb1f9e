"""From the start of the program to its window: `python -m tests.benchmarks.start [--json] [BUNDLE]`.

kbdesk from its source, and where there is one, a bundle (`packaging/bundle` makes build/dist/kbdesk/kbdesk), each with
an empty library, after a start that is not counted; by turns, so that what else runs hits both. `--once LOG COMMAND…`
starts one command, waits until its log says that the window is shown, ends it, and prints the seconds.
"""

import json
import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TIMES = 11
SHOWN = "the window is shown"
PATIENCE = 60.0


def shown(command: list[str], log: Path, env: dict[str, str] | None = None) -> float:
    """Seconds from the start of a command to its window. It is ended with SIGTERM then, which has to end it well."""
    before = log.read_text("utf-8").count(SHOWN) if log.exists() else 0
    begin = time.perf_counter()
    process = subprocess.Popen(command, env=env, stdin=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    try:
        while not log.exists() or log.read_text("utf-8").count(SHOWN) == before:
            if process.poll() is not None or time.perf_counter() > begin + PATIENCE:
                process.kill()
                sys.exit(f"{command[0]} showed no window: {process.communicate()[1].strip() or process.returncode}")
            time.sleep(0.002)
        took = time.perf_counter() - begin
        process.send_signal(signal.SIGTERM)
        if process.wait(PATIENCE):
            sys.exit(f"{command[0]} ended with {process.returncode}: {process.communicate()[1].strip()}")
    finally:
        process.kill()
        process.communicate()
    return took


def main() -> int:
    """Measure, print, and say with status 1 where the bundle takes more than one and a half times as long."""
    named = [Path(word) for word in sys.argv[1:] if word != "--json"]
    bundle = named[0] if named else ROOT / "build" / "dist" / "kbdesk" / "kbdesk"
    commands = {"source": [sys.executable, "-m", "kbdesk"]}
    if bundle.exists():
        commands["bundle"] = [str(bundle.resolve())]
    took: dict[str, list[float]] = {name: [] for name in commands}
    with tempfile.TemporaryDirectory() as place:
        env = {"QT_QPA_PLATFORM": "offscreen", **os.environ, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": ""}
        for turn in range(TIMES + 1):
            for name, command in commands.items():
                data = Path(place) / name
                one = shown(command, data / "logs" / "kbdesk.log", {**env, "KBDESK_DATA_DIR": str(data)})
                if turn:
                    took[name].append(one)
    figures = {name: round(statistics.median(times), 3) for name, times in took.items()}
    ratio = figures["bundle"] / figures["source"] if "bundle" in figures else None
    if "--json" in sys.argv:
        print(json.dumps({**figures, "ratio": ratio and round(ratio, 2)}))
    else:
        for name, times in took.items():
            print(f"{name}: {figures[name]:.2f} s to the window (median of {TIMES}, best {min(times):.2f} s)")
        print(f"bundle / source: {ratio:.2f}, goal 1.5" if ratio else "There is no bundle; packaging/bundle makes one.")
    return int(ratio is not None and ratio > 1.5)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--once"]:
        print(f"{shown(sys.argv[3:], Path(sys.argv[2])):.2f} s to the window")
        sys.exit()
    sys.exit(main())
