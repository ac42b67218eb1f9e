"""How long an import will take at least, from what is left of it.

What it did lately tells little of its end, for it ends with what is slow. Sites are left a second between two pages,
so that the site with the most links is fetched long after all the others are done; and what failed is tried again
after waits that double. Both are known long before. How long an attempt itself takes is seen: a page that is never
sent takes every attempt as long as the settings allow.
"""

import threading
import time
from collections import Counter, deque
from collections.abc import Callable

import msgspec

from kbdesk.datafolder import DataFolder
from kbdesk.ingest.urls import host_of
from kbdesk.jobs import payload
from kbdesk.jobs.retry import LONGEST_WAIT
from kbdesk.library.library import Library
from kbdesk.library.prospects import Left, Try
from kbdesk.settings import Network, Settings, Tasks

WINDOW_SECONDS = 60.0
"""How far back the pace of a host is looked at."""

ENOUGH_PAGES = 4
"""Pages of a host that tell its pace."""

MEAN_JITTER = 0.75
"""What part of its backoff a retry waits, on average."""


class Outlook(msgspec.Struct, frozen=True):
    """What is known of the rest of one import.

    Attributes:
        untried: items that were not tried yet, or are being tried.
        chain_seconds: how long the host that is the last to be done with needs for these.
        retry_seconds: when the last item that is tried again, or that keeps one waiting, would be given up.
        ladder_seconds: how long an item is tried, from its first failure to its last.
        retried: the share of items that did not come the first time.
        again: how many items are tried again, now or later.
    """

    untried: int
    chain_seconds: float
    retry_seconds: float
    ladder_seconds: float
    retried: float
    again: int = 0

    def seconds(self, rate: float) -> float | None:
        """Seconds until the end, where `rate` items a second were done lately; None where that cannot be told."""
        if self.untried and rate <= 0 and not self.chain_seconds:
            return None
        rest = max(self.chain_seconds, self.untried / rate if rate > 0 else 0.0)
        failures = self.retried * self.untried
        late = 0.0
        if failures >= MEAN_JITTER:
            # the last of so many failures comes, on average, so late, and is tried for so long
            late = rest * failures / (failures + 1) + self.ladder_seconds
        return max(rest, self.retry_seconds, late)


class Outlooks:
    """Gives outlooks, and keeps what it saw of imports that go on; reads a payload once. For any thread."""

    def __init__(self, folder: DataFolder, library: Library, settings: Callable[[], Settings]) -> None:
        self._imports = folder.imports
        self._library = library
        self._settings = settings
        self._lock = threading.Lock()
        self._seen: dict[int, deque[tuple[float, Counter[str]]]] = {}
        self._payloads: dict[int, tuple[int, list[str]]] = {}
        self._took: dict[int, dict[int, float]] = {}

    def look(self, job: int, processed: int, now: float | None = None) -> Outlook | None:
        """The outlook of an import of which so many items have an outcome; None where it does not go on."""
        moment = time.time() if now is None else now
        left = self._library.prospects.left(job)
        with self._lock:
            if left is None:
                self._seen.pop(job, None)
                self._payloads.pop(job, None)
                self._took.pop(job, None)
                return None
            hosts = Counter(left.hosts)
            hosts.update(self._undispatched(job, left))
            hosts.pop("", None)
            return self._outlook(job, left, hosts, processed, moment)

    def quiet_until(self) -> float | None:
        """When what waits for its time is tried next, Unix seconds, where nothing is under way; else None."""
        return self._library.tasks.quiet_until()

    def _outlook(self, job: int, left: Left, hosts: Counter[str], processed: int, now: float) -> Outlook:
        settings = self._settings()
        seen = self._seen.setdefault(job, deque())
        seen.append((now, hosts))
        while len(seen) > 2 and now - seen[1][0] > WINDOW_SECONDS:
            seen.popleft()
        begun, before = seen[0]
        chain = max(0.0, left.last_due - now)
        again = sum(one.failed > 0 for one in left.tries)
        for host, count in hosts.items():
            done = before[host] - count
            pace = (now - begun) / done if done >= ENOUGH_PAGES else 0.0
            chain = max(chain, count * max(settings.network.host_spacing_seconds, pace))
        if settings.import_.pace == "steady":
            runs = -(-left.undispatched // settings.import_.chunk_size)
            chain = max(chain, runs * settings.import_.interval_seconds)
        untried = sum(left.hosts.values()) + left.undispatched - again
        tried = processed + again
        took = self._took.setdefault(job, {})
        return Outlook(
            untried=untried,
            chain_seconds=chain if untried else 0.0,
            retry_seconds=max((_seconds(one, took, settings, now) for one in left.tries), default=0.0),
            ladder_seconds=_waits(settings.tasks, 0),
            retried=left.tried_again / tried if tried > 0 else 0.0,
            again=again,
        )

    def _undispatched(self, job: int, left: Left) -> Counter[str]:
        """The hosts of the items that have no task yet."""
        if not left.undispatched:
            self._payloads.pop(job, None)
            return Counter()
        if job not in self._payloads:
            self._payloads[job] = (left.next_item, self._hosts_from(job, left.next_byte))
        first, hosts = self._payloads[job]
        return Counter(hosts[max(0, left.next_item - first) :])

    def _hosts_from(self, job: int, byte: int) -> list[str]:
        names: dict[str, str] = {}
        return [names.setdefault(host, host) for host in map(host_of, payload.urls(self._imports, job, byte))]


def _seconds(one: Try, took: dict[int, float], settings: Settings, now: float) -> float:
    """Seconds until an item would be given up, if it goes on as it did; 0 where it may come any moment.

    What its attempts took is noted in `took`.
    """
    tasks, begins = settings.tasks, one.due - now
    attempt = took.get(one.task, 0.0)
    if one.lease_until is None:
        begins = max(0.0, begins)
    else:
        so_far = max(0.0, now - (one.lease_until - tasks.lease_seconds))
        expected = _attempt_seconds(so_far, settings.network)
        if expected:
            took[one.task] = max(attempt, so_far)
        elif not one.failed:
            return 0.0
        begins, attempt = -so_far, max(attempt, so_far, expected)
    return begins + max(0, tasks.max_attempts - one.failed) * attempt + _waits(tasks, one.failed)


def _attempt_seconds(so_far: float, network: Network) -> float:
    """How long an attempt will take that took so long already; 0 where that says nothing.

    A site that sends nothing at all is left after `timeout_seconds`; what goes on for longer trickles, up to the end.
    """
    if so_far < network.timeout_seconds / 2:
        return 0.0
    return network.timeout_seconds if so_far < network.timeout_seconds else max(so_far, network.total_seconds)


def _waits(tasks: Tasks, attempts: int) -> float:
    """Seconds that an item waits that was tried so often, and fails again, after its next attempt."""
    waits = (min(tasks.backoff_seconds * 2.0 ** (k - 1), LONGEST_WAIT) for k in range(attempts + 1, tasks.max_attempts))
    return MEAN_JITTER * sum(waits)
