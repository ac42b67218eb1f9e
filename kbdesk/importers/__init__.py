"""Importers: from what other programs export to bookmarks. A format is one file here, found by what it recognises.

A module that defines `IMPORTER`, an `Importer`, is a format; every other module is shared between them.
"""

from kbdesk.importers.opening import Export, Format, NotAnExport, formats, open_export, open_sure, open_text

__all__ = ["Export", "Format", "NotAnExport", "formats", "open_export", "open_sure", "open_text"]
