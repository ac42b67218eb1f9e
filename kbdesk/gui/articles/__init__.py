"""The middle pane: the list of articles in its forms and its order, and what is shown of several or of duplicates."""
