"""The providers of the analysis that compute by themselves, one file each (see `kbdesk.analysis.provider`)."""
