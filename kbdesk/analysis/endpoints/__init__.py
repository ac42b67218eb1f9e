"""The kinds of endpoints that can analyse articles, one file each (see `kbdesk.analysis.endpoint`)."""
