"""Exporters: from the library to what other programs read.

A format is one file in `formats/`; what is beside that folder is shared between them.
"""

from kbdesk.exporters.writing import Format, Written, export, known_formats, write

__all__ = ["Format", "Written", "export", "known_formats", "write"]
