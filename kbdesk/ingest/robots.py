"""robots.txt, for those who switch it on: kbdesk fetches single pages for a person, not a site for an index."""

import threading
import time
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from kbdesk.failure import IngestError, Kind
from kbdesk.ingest.fetch import Fetcher
from kbdesk.worded import Worded

if TYPE_CHECKING:
    from protego import Protego

_REMEMBERED_SECONDS = 3_600.0
_MOST_REMEMBERED = 2_048
_AGENT = "kbdesk"


class Robots:
    """What sites say about who may fetch what; one for all threads."""

    def __init__(self, fetcher: Fetcher) -> None:
        self._fetcher = fetcher
        self._lock = threading.Lock()
        self._known: dict[str, tuple[float, Protego | None]] = {}

    def check(self, url: str, typed: bool = False) -> None:
        """Raise IngestError (robots) where the site of an address does not want it fetched.

        A site without a robots.txt allows everything; one whose robots.txt cannot be had for a passing reason raises
        that reason, to be tried again (RFC 9309).
        """
        rules = self._rules(url, typed)
        if rules is not None and not rules.can_fetch(url, _AGENT):
            host = urlsplit(url).netloc
            said = Worded("{host} asks programs not to fetch this page (robots.txt).", host=host)
            raise IngestError(Kind.ROBOTS, said)

    def _rules(self, url: str, typed: bool) -> "Protego | None":
        parts = urlsplit(url)
        origin = f"{parts.scheme}://{parts.netloc}"
        now = time.monotonic()
        with self._lock:
            known = self._known.get(origin)
        if known is not None and known[0] > now:
            return known[1]
        rules = self._fetch(origin, typed)
        with self._lock:
            if len(self._known) >= _MOST_REMEMBERED:
                self._known.clear()
            self._known[origin] = (now + _REMEMBERED_SECONDS, rules)
        return rules

    def _fetch(self, origin: str, typed: bool) -> "Protego | None":
        from protego import Protego

        try:
            page = self._fetcher.fetch(f"{origin}/robots.txt", typed=typed)
        except IngestError as error:
            if error.transient and (error.http_status or 500) >= 500:
                raise
            return None
        rules: Protego = Protego.parse(page.body.decode("utf-8", "replace"))
        return rules
