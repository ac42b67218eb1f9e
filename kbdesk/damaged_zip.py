"""What reading a damaged zip archive may raise, beside OSError: for importers and for readers of documents alike."""

import struct
import zipfile
import zlib

DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError, struct.error)
