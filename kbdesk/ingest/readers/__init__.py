"""One module for each type of document: `TYPES`, and `read(body, content_type, charset, url) -> Extracted`."""
