"""Makes the files of a bundle fewer and smaller. An entry is one of PyInstaller's: name in the bundle, path, kind."""

import fnmatch
import functools
import hashlib
import re
import shutil
import struct
import subprocess
from collections.abc import Iterable, Sequence
from pathlib import Path

from PyInstaller.depend import bindepend

Entry = tuple[str, str, str]

_SMALL = 20_000
"""Bytes: what is smaller is not worth a process."""

_UNUSED_ICU = re.compile(r"(curr|lang|region|unit|zone|brkitr|rbnf|translit)/.*|.*\.cnv|[a-z]{2,3}(_\w+)?\.res")
"""Names and formats in all languages, words, spelling, old encodings. Qt sorts by ICU, and has the rest by itself."""


def used(entries: Iterable[Entry], unused: Sequence[str]) -> list[Entry]:
    """Those whose names fit none of the patterns of what is not used."""
    return [entry for entry in entries if not any(fnmatch.fnmatch(entry[0], pattern) for pattern in unused)]


def reached(entries: Iterable[Entry], unused: Sequence[str]) -> list[Entry]:
    """The same, without the libraries that are left over because only what is not used linked to them."""
    entries = list(entries)
    left = used(entries, unused)
    suspects = {name for entry in set(entries) - set(left) for name in _linked(entry)}
    while True:
        wanted = {name for entry in left for name in _linked(entry)}
        gone = {entry for entry in left if Path(entry[0]).name in suspects - wanted}
        if not gone:
            return left
        suspects |= {name for entry in gone for name in _linked(entry)}
        left = [entry for entry in left if entry not in gone]


def stripped(entries: Iterable[Entry], place: Path) -> list[Entry]:
    """The same without what only debuggers read; copies of the files are put into a folder."""
    place.mkdir(parents=True, exist_ok=True)
    return [(name, str(_strip(Path(path), place)) if path else path, kind) for name, path, kind in entries]


def without_unused_icu(entries: Iterable[Entry], place: Path) -> list[Entry]:
    """The same with a library of ICU's data that holds only what Qt asks ICU for; it is put into a folder."""
    place.mkdir(parents=True, exist_ok=True)
    return [
        (name, str(_less_icu(Path(path), place)) if kind == "BINARY" and "/libicudata.so" in name else path, kind)
        for name, path, kind in entries
    ]


def _less_icu(library: Path, place: Path) -> Path:
    """Take the data out of a library, leave out what is not used, and link the rest again."""
    [symbol] = set(re.findall(r"\bicudt\d+_dat\b", _said("nm", "--dynamic", "--defined-only", library)))
    # The name of the file is that by which ICU looks up what is in it: icudt73l, l for little-endian.
    whole, less = (place / part / f"{symbol.removesuffix('_dat')}l.dat" for part in ("whole", "less"))
    for file in (whole, less):
        file.parent.mkdir(exist_ok=True)
    _said("objcopy", "-O", "binary", "--only-section=.rodata", library, whole)
    unused = [item for item in _said("icupkg", "-l", whole).split() if _UNUSED_ICU.fullmatch(item)]
    listed = place / "unused.txt"
    listed.write_text("\n".join(unused), "ascii")
    _said("icupkg", "--ignore-deps", "-r", listed, whole, less)
    data, linked = place / "data.o", place / library.name
    _said("ld", "-r", "-b", "binary", "-o", data, less.name, cwd=less.parent)
    start = "_binary_" + re.sub(r"\W", "_", less.name) + "_start"
    section = (".data=.rodata,alloc,load,readonly,data,contents", ".rodata=16")
    _said("objcopy", "--rename-section", section[0], "--set-section-alignment", section[1], data)
    _said("objcopy", "--redefine-sym", f"{start}={symbol}", "--keep-global-symbol", symbol, data)
    _said("ld", "-shared", "-soname", library.name, "-z", "noexecstack", "-o", linked, data)
    return linked


def _said(*command: str | Path, cwd: Path | None = None) -> str:
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{command[0]} failed: {done.stderr.strip()}")
    return done.stdout


@functools.cache
def _linked(entry: Entry) -> frozenset[str]:
    _, path, kind = entry
    if kind not in ("BINARY", "EXTENSION"):
        return frozenset()
    return frozenset(Path(name).name for name, _ in bindepend.get_imports(path))


def _strip(file: Path, place: Path) -> Path:
    data = file.read_bytes() if file.is_file() and file.stat().st_size > _SMALL else b""
    # What auditwheel moved about is torn by `strip`, and cannot be loaded any more.
    if not data.startswith(b"\x7fELF\x02") or file.parent.name.endswith(".libs"):
        return file
    copy = place / hashlib.sha256(data).hexdigest()[:16] / file.name
    if not copy.exists():
        copy.parent.mkdir(exist_ok=True)
        shutil.copy2(file, copy)
        done = subprocess.run(["strip", "--strip-unneeded", copy], capture_output=True, check=False)
        if done.returncode or not _aligned(copy.read_bytes()):
            shutil.copy2(file, copy)
    return copy


def _aligned(data: bytes) -> bool:
    """Whether the loader would take a 64-bit library: its segments lie in the file as they will in memory."""
    begin, size, count = struct.unpack_from("<Q", data, 32)[0], *struct.unpack_from("<HH", data, 54)
    for at in range(begin, begin + size * count, size):
        kind, _, offset, address, _, _, _, align = struct.unpack_from("<IIQQQQQQ", data, at)
        if kind == 1 and align > 1 and (address - offset) % align:
            return False
    return True
