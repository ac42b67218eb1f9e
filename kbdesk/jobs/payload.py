"""Payloads: `imports/job_{id}.json`, the items of a batch job, written once and read chunk by chunk.

The file is plain JSON with one item a line, so that a chunk is read from where the last one ended without reading
what lies before it, and 100,000 items need no more memory than ten.
"""

import contextlib
import itertools
import os
import secrets
import time
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import msgspec

from kbdesk.failure import IngestError, Kind
from kbdesk.library.shelf import Item
from kbdesk.worded import Worded

_FORMAT = b'{"format": "kbdesk import", "version": 1, '
_ITEMS = b'"items": [\n'
_TAIL = b"\n]}\n"
_LONGEST_HEAD = 200

_encode = msgspec.json.Encoder().encode
_decode = msgspec.json.Decoder(Item).decode


class _Address(msgspec.Struct):
    """As much of an item as says where it is fetched from."""

    url: str = ""


class _Head(msgspec.Struct):
    """As much of a payload as says whose it is."""

    created: float | None = None


_decode_address = msgspec.json.Decoder(_Address).decode


class Draft:
    """A payload that is on the disk, whole, under a name that nobody looks for; it takes its own name by `publish`.

    Attributes:
        first_byte: where the first item begins.
    """

    def __init__(self, folder: Path, items: Iterable[Item], created: float) -> None:
        """Write the items of a job that was created at a time. Raises OSError where the disk is full or not writable;
        nothing stays behind then.
        """
        head = _FORMAT + b'"created": %b, ' % _encode(created) + _ITEMS
        self.first_byte = len(head)
        self._folder = folder
        self._path = folder / f"{secrets.token_hex(8)}.part"
        try:
            with self._path.open("xb") as file:
                os.fchmod(file.fileno(), 0o600) if hasattr(os, "fchmod") else None
                file.write(head)
                for number, item in enumerate(items):
                    file.write((b",\n" if number else b"") + _encode(item))
                file.write(_TAIL)
                file.flush()
                os.fsync(file.fileno())
        except BaseException:
            self.discard()
            raise

    def publish(self, job: int) -> None:
        """Give it the name of its job, durably. To be called inside the transaction that stores the job."""
        own = path(self._folder, job)
        if own.exists():  # of a job that the library does not know: see `clear_orphans`
            _put_aside(own, self._folder)
        self._path.replace(own)
        with contextlib.suppress(OSError):  # not every system can open a folder
            handle = os.open(self._folder, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)

    def discard(self) -> None:
        """Remove it, if it was not published."""
        with contextlib.suppress(OSError):
            self._path.unlink(missing_ok=True)


def path(folder: Path, job: int) -> Path:
    """Where the payload of a job lies."""
    return folder / f"job_{job}.json"


def read_chunk(folder: Path, job: int, byte: int, count: int) -> tuple[list[Item], int]:
    """The next `count` items from a byte on (fewer at the end), and the byte at which the one after them begins.

    Raises IngestError (file_missing, file_unreadable) with a sentence where the payload cannot be read.
    """
    name = f"imports/job_{job}.json"
    items: list[Item] = []
    try:
        with path(folder, job).open("rb") as file:
            head = file.readline(_LONGEST_HEAD)
            if not (head.startswith(_FORMAT) and head.endswith(_ITEMS)):
                message = Worded(
                    "The list of links {name} is not as kbdesk wrote it; import the file again.", name=name
                )
                raise IngestError(Kind.FILE_UNREADABLE, message)
            file.seek(byte)
            while len(items) < count:
                byte = file.tell()
                line = file.readline()
                if line.startswith(b"]"):
                    return items, byte
                if not line.endswith(b"\n"):
                    raise IngestError(
                        Kind.FILE_UNREADABLE, Worded("The list of links {name} breaks off in the middle.", name=name)
                    )
                items.append(_decode(line.rstrip(b",\n")))
            return items, file.tell()
    except FileNotFoundError:
        raise IngestError(
            Kind.FILE_MISSING, Worded("The list of links {name} is missing; import the file again.", name=name)
        ) from None
    except OSError as error:
        raise IngestError(
            Kind.FILE_UNREADABLE,
            Worded("The list of links {name} cannot be read: {strerror}.", name=name, strerror=error.strerror),
        ) from None
    except msgspec.DecodeError:
        raise IngestError(
            Kind.FILE_UNREADABLE, Worded("The list of links {name} is damaged at byte {byte}.", name=name, byte=byte)
        ) from None


def urls(folder: Path, job: int, byte: int) -> Iterator[str]:
    """The addresses of all items from a byte on, as far as the payload can be read."""
    with contextlib.suppress(OSError, msgspec.DecodeError), path(folder, job).open("rb") as file:
        file.seek(byte)
        for line in file:
            if line.startswith(b"]"):
                return
            yield _decode_address(line.rstrip(b",\n")).url


def orphans(folder: Path, jobs: Mapping[int, float]) -> list[Path]:
    """Drafts, and payloads that belong to none of the jobs, given with when they were created: a crash may leave them,
    or another library that was put back, in which a job of the same number is another one.
    """
    created = {path(folder, job).name: moment for job, moment in jobs.items()}
    return [
        p
        for p in folder.iterdir()
        if p.suffix == ".part" or (p.name.startswith("job_") and not _is_of(p, created.get(p.name)))
    ]


def _is_of(payload: Path, created: float | None) -> bool:
    """Whether a payload is that of the job of its number; one that does not say so, or is damaged, counts as that."""
    if created is None:
        return False
    try:
        with payload.open("rb") as file:
            said = msgspec.json.decode(file.readline(_LONGEST_HEAD) + b"]}", type=_Head).created
    except (OSError, msgspec.DecodeError):
        return True
    return said is None or said == created


def clear_orphans(folder: Path, jobs: Mapping[int, float], backups: Path) -> int:
    """Remove the drafts, and put payloads that belong to no job among the backups; returns how many files these were.

    Where another library was put back, they are all that is left of what was imported after it.
    """
    found = orphans(folder, jobs)
    for orphan in found:
        with contextlib.suppress(OSError):
            if orphan.suffix == ".part":
                orphan.unlink()
            else:
                _put_aside(orphan, backups)
    return len(found)


def _put_aside(payload: Path, folder: Path) -> None:
    """Move a payload, under a name that tells which job it was of, and when that was made; never over another one."""
    made = time.strftime("%Y%m%d-%H%M%S", time.localtime(payload.stat().st_mtime))
    name = f"{payload.stem.partition('-')[0]}-{made}"
    names = (f"{name}{f'-{number}' if number else ''}.json" for number in itertools.count())
    payload.replace(next(path for path in map(folder.joinpath, names) if not path.exists()))
