"""The right pane: one article as a page, and what belongs to reading it."""
