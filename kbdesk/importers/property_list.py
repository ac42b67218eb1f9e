"""Apple's property lists: what they are known by, and what reading a damaged one may raise."""

import plistlib
import struct
from xml.parsers.expat import ExpatError

BINARY = b"bplist00"
"""What a binary one begins with."""

OF_BOOKMARKS = "WebBookmarkType"
"""A key of every entry in Safari's file of all bookmarks, and of nothing else."""

DAMAGED = (
    plistlib.InvalidFileException, ExpatError, ValueError, TypeError, OverflowError,
    AttributeError, RecursionError, MemoryError, LookupError, struct.error,
)  # fmt: skip
