"""From an address or a file to the text of an article: normalise, fetch, extract, clean.

Nothing here knows Qt, the database or the scheduler. Modules that cost at import (lxml, trafilatura, httpx) are
imported where they are first used; lxml and trafilatura only ever in the child processes.
"""
