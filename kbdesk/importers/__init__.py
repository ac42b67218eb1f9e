"""Importers: from what other programs export to bookmarks.

A format is one file in `formats/`, found by what it recognises; what is beside that folder is shared between them.
"""

from kbdesk.importers.opening import Export, NotAnExport, importers, open_export, open_sure, open_text, twin_of

__all__ = ["Export", "NotAnExport", "importers", "open_export", "open_sure", "open_text", "twin_of"]
