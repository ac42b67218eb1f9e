"""kbdesk's own JSON: `{"articles": [...]}`, everything that the library has of each article.

The fields are those of `kbdesk show --format json`; one article is one line, so that tools that work by lines can take
it apart.
"""

from collections.abc import Iterable
from pathlib import Path

import msgspec

from kbdesk.exporters.exporter import Article, Exporter, new_file
from kbdesk.exporters.facets import FACETS


def _write(articles: Iterable[Article], path: Path) -> int:
    encoder = msgspec.json.Encoder()
    count = 0
    with new_file(path) as file:
        file.write(b'{"articles": [')
        for article in articles:
            file.write(b",\n" if count else b"\n")
            file.write(encoder.encode(article))
            count += 1
        file.write(b"\n]}\n")
    return count


EXPORTER = Exporter("json", "JSON", (".json",), _write, frozenset(FACETS))
