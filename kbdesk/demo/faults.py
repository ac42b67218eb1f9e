"""What is wrong with the demo's site, on purpose, so that a newcomer sees how an import ends that does not go well."""

import math
import struct
import zlib
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum


class Ill(StrEnum):
    """What ails a link of the demo."""

    GONE = "gone"
    """Its page answers 404."""
    SCRIPT = "script"
    """Its page is all script and has no text."""
    IMAGE = "image"
    """It leads to an image."""
    BUSY = "busy"
    """It answers 503 once, asks to come back in a second, and then works."""
    MOVED = "moved"
    """It redirects to another article of the demo."""
    TWICE = "twice"
    """It stands in the export a second time."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One link of the demo with something wrong about it.

    Where `ill` is BUSY or TWICE the path is that of a bundled article, and its bookmark is the article's own (or, for
    TWICE, a second one with what stands here).
    """

    ill: Ill
    path: str
    title: str
    added: datetime
    failure: str | None = None
    """The kind of failure that it ends in, by the contract's names; None where an import copes with it."""
    target: str | None = None
    """The path that it redirects to."""
    folder: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    note: str = ""


FAULTS = (
    Fault(
        Ill.GONE,
        "/the-quiet-journal/the-last-ferry-to-portwithy",
        "The last ferry to Portwithy",
        datetime(2012, 11, 4, 18, 20, tzinfo=UTC),
        failure="http_status",
        folder=("Reading list", "History"),
        tags=("ferries", "sea"),
        note="The one with the photographs of the harbour master.",
    ),
    Fault(
        Ill.SCRIPT,
        "/slow-circuits/interactive-tide-clock",
        "Interactive tide clock",
        datetime(2021, 6, 19, 9, 5, tzinfo=UTC),
        failure="no_text",
        folder=("Outdoors", "Sea and shore"),
        tags=("tides", "tools"),
    ),
    Fault(
        Ill.IMAGE,
        "/the-hedgerow-letter/map-of-the-island.png",
        "Map of the island",
        datetime(2018, 8, 2, 12, 40, tzinfo=UTC),
        failure="unsupported_type",
        folder=("Outdoors", "Sea and shore"),
        tags=("maps",),
        note="Print this before the ferry.",
    ),
    Fault(
        Ill.BUSY,
        "/ordinary-commerce/the-box-that-shrank-the-world",
        "The box that shrank the world",
        datetime(2016, 4, 27, 8, 0, tzinfo=UTC),
    ),
    Fault(
        Ill.MOVED,
        "/kettle-and-crumb/sourdough-for-the-impatient",
        "Sourdough for the impatient",
        datetime(2023, 1, 7, 16, 30, tzinfo=UTC),
        target="/kettle-and-crumb/a-jar-of-flour-and-patience",
        folder=("Read later",),
        tags=("bread", "weekend"),
        note="Sent by Joan.",
    ),
    Fault(
        Ill.TWICE,
        "/the-quiet-journal/how-lighthouses-work",
        "How lighthouses work",
        datetime(2024, 5, 30, 21, 15, tzinfo=UTC),
        folder=("Read later",),
        tags=("cornwall",),
    ),
)
"""Every fault of the demo."""

SCRIPT_PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Interactive tide clock</title>
<style>html, body { margin: 0; height: 100%; background: #10222e }</style>
</head>
<body>
<div id="root"></div>
<script>
(function () {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 320;
  document.getElementById("root").append(canvas);
  const pen = canvas.getContext("2d");
  function draw(now) {
    const level = Math.sin(now / 1400);
    pen.clearRect(0, 0, 320, 320);
    pen.strokeStyle = "#8fd3e8";
    pen.lineWidth = 3;
    pen.beginPath();
    for (let x = 0; x <= 320; x += 4) pen.lineTo(x, 160 - 60 * level * Math.cos(x / 60));
    pen.stroke();
    requestAnimationFrame(draw);
  }
  requestAnimationFrame(draw);
}());
</script>
</body>
</html>
"""
"""The page that is all script."""


def island_map() -> bytes:
    """A small map as a PNG image: an island with a beach and a wood in a blue sea, drawn here to save a file."""
    width, height = 240, 160
    sea, shallows, beach, wood = b"\x7f\xb2\xc9", b"\xa9\xd1\xdc", b"\xec\xdc\xac", b"\x8a\xab\x6e"
    rows = bytearray()
    for y in range(height):
        rows.append(0)  # each row of a PNG begins with the number of its filter, 0 for none
        for x in range(width):
            across, down = (x - width / 2) / width, (y - height / 2) / height
            # An oval, with bays and capes where the two waves raise and lower it.
            away = across**2 + down**2 + 0.014 * math.sin(11 * across + 5 * down) * math.cos(14 * down - 4 * across)
            rows += wood if away < 0.045 else beach if away < 0.07 else shallows if away < 0.1 else sea
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(bytes(rows))), (b"IEND", b""))
    image = b"\x89PNG\r\n\x1a\n"
    for name, data in chunks:
        image += struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
    return image
