"""Exporters: from the library to what other programs read. A format is one file here.

A module that defines `EXPORTER`, an `Exporter`, is a format; every other module is shared between them.
"""

from kbdesk.exporters.writing import Format, Written, export, formats, write

__all__ = ["Format", "Written", "export", "formats", "write"]
