"""Draw the icon in all sizes, and put them into what Linux, Windows and macOS each want."""

import struct
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

ROOT = Path(__file__).resolve().parent.parent
DRAWING = ROOT / "resources" / "icons" / "kbdesk.svg"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
ICO = (16, 24, 32, 48, 64, 128, 256)
ICNS = {"icp4": 16, "icp5": 32, "icp6": 64, "ic07": 128, "ic08": 256, "ic09": 512, "ic10": 1024}
"""What a size in pixels is called in an icns file."""


def main() -> None:
    """Write all of them."""
    app = QGuiApplication([])
    theme = ROOT / "resources" / "desktop" / "icons"
    for size in SIZES:
        file = theme / f"{size}x{size}" / "kbdesk.png"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(png(size))
    (ROOT / "packaging" / "windows" / "kbdesk.ico").write_bytes(ico([(size, png(size)) for size in ICO]))
    (ROOT / "packaging" / "macos" / "kbdesk.icns").write_bytes(icns([(name, png(size)) for name, size in ICNS.items()]))
    del app


def png(size: int) -> bytes:
    """The icon as a PNG of so many pixels."""
    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(str(DRAWING)).render(painter)
    painter.end()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return bytes(buffer.data().data())


def ico(pictures: list[tuple[int, bytes]]) -> bytes:
    """A Windows icon of some PNGs: a directory, then the pictures."""
    head = struct.pack("<HHH", 0, 1, len(pictures))
    at = len(head) + 16 * len(pictures)
    for size, picture in pictures:
        head += struct.pack("<BBBBHHII", size % 256, size % 256, 0, 0, 1, 32, len(picture), at)
        at += len(picture)
    return head + b"".join(picture for _, picture in pictures)


def icns(pictures: list[tuple[str, bytes]]) -> bytes:
    """A macOS icon of some PNGs: each with its name and length before it."""
    body = b"".join(name.encode() + struct.pack(">I", len(picture) + 8) + picture for name, picture in pictures)
    return b"icns" + struct.pack(">I", len(body) + 8) + body


if __name__ == "__main__":
    main()
