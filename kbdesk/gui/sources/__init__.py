"""The left pane: where articles can be looked for."""
