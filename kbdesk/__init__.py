"""kbdesk: a pile of links becomes a private, searchable, tagged library."""

__version__ = "0.1.0"
