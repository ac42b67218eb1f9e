"""The pictures of the window can be made."""

import os
import subprocess
import sys

from PySide6.QtGui import QImage

from tests.waiting import PATIENCE


def test_pictures_are_made_by_one_command(tmp_path):
    command = [sys.executable, "-m", "tests.screenshots", str(tmp_path), "--only", "dark-2", "--pages", "empty,add"]
    environment = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, timeout=PATIENCE)
    assert done.returncode == 0, done.stderr
    assert {file.name for file in tmp_path.iterdir()} == {"empty-dark-2.png", "add-dark-2.png"}
    image = QImage(str(tmp_path / "empty-dark-2.png"))
    assert (image.width(), image.height()) == (2560, 1600)
    assert image.pixelColor(20, 1500).lightness() < 60
