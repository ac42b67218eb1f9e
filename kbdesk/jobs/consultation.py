"""The endpoint of the analysis: what its user asks about it, and what the work needs of it.

Where the settings choose an endpoint, an article gets the embedded analysis first, at once. Then it waits here to be
asked about; the answer replaces what was found before. Nothing of an import waits for that.
"""

import math
import threading
import time
from collections.abc import Callable, Collection
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import msgspec

from kbdesk import api_key
from kbdesk.analysis import endpoint, provider
from kbdesk.analysis.endpoint import Access, Connection, Opinion, Question, Usage
from kbdesk.analysis.provider import Topic
from kbdesk.failure import IngestError, KbdeskError, Kind
from kbdesk.jobs.circuit import GIVEN_UP_SECONDS
from kbdesk.library.asking import Spent
from kbdesk.library.library import Library
from kbdesk.settings import Settings
from kbdesk.worded import Worded

if TYPE_CHECKING:
    from kbdesk.ingest.resolver import Resolver

_AT_ONCE = 3
"""Tasks that wait for each of the endpoint's threads."""

_LEASE_SHARE = 0.8
"""An endpoint has to answer well before the lease of its task runs out."""

_RESOLVE_SECONDS = 10.0
_WORDS_TO_TOKENS = 1.4
_OVERHEAD = 700
"""Tokens of the instructions, with the categories, and of a usual answer."""

_DAYS = 31

_NEAR = ("127.0.0.0/8", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "::1/128", "fc00::/7")
"""Where a key may go without encryption: this computer, and private networks."""

_SAMPLE = Question(
    title="The lighthouse of the island",
    text="The lighthouse was built in 1859 by fishermen who had lost their boats in a storm. Its lamp burns whale oil. "
    "A keeper lives there with his family, and writes down the weather every morning.",
    language="en",
    topics=(Topic("History & Culture"), Topic("Sport"), Topic("Computing & Technology")),
)


class BudgetUsedUp(Exception):
    """Asking about an article may take more than is left of today's budget.

    Attributes:
        today: nothing more is asked today; otherwise it is to be seen what those take that are being asked about.
        new: this was found out just now.
    """

    def __init__(self, today: bool, new: bool) -> None:
        super().__init__()
        self.today = today
        self.new = new


class Tested(msgspec.Struct, frozen=True):
    """What a test of the endpoint found.

    Attributes:
        sentence: whether it works, for a person.
        form: how it can be told what an answer has to be like; "" where it does not work.
    """

    works: bool
    sentence: str
    model: str = ""
    form: str = ""
    seconds: float = 0.0
    tokens: int = 0


class Estimate(msgspec.Struct, frozen=True):
    """What asking about some articles would take: tokens about, and at most where each is answered the first time."""

    articles: int
    tokens: int
    at_most: int


class Standing(msgspec.Struct, frozen=True):
    """How things stand with the endpoint.

    Attributes:
        chosen: whether the settings choose one; nothing leaves this computer for it otherwise.
        waiting: articles that it is still to be asked about.
        spent: tokens of today.
        budget: tokens for a day; 0 is no bound.
        held: nothing more is asked today, for the budget is used up.
        sentence: what its user should know, or "".
    """

    chosen: bool
    waiting: int
    spent: Spent
    budget: int
    held: bool
    sentence: str


class _Line:
    """A connection that is shared: closed when it is given up and nobody uses it any more."""

    def __init__(self, wanted: object, connection: Connection, access: Access) -> None:
        self.wanted = wanted
        self.connection = connection
        self.access = access
        self.users = 0


class Consultation:
    """Commands and questions that concern the endpoint; any thread may call, and waits for the network in `test` only.

    Args:
        settings: the settings as they are at that moment.
    """

    def __init__(self, library: Library, settings: Callable[[], Settings]) -> None:
        self._library = library
        self._settings = settings
        self._lock = threading.Lock()
        self._connecting = threading.Lock()
        self._resolver: Resolver | None = None
        self._line: _Line | None = None
        self._lines: set[_Line] = set()
        self._reserved = 0
        self._closed = False
        self._woken: Callable[[], None] = lambda: None

    # What its user asks

    @property
    def chosen(self) -> bool:
        """Whether the settings choose an endpoint."""
        name = self._settings().analysis.provider
        return name != provider.EMBEDDED and endpoint.is_endpoint(name)

    def standing(self) -> Standing:
        """How things stand, today."""
        settings, spent = self._settings().analysis, self._library.asking.spent(_today())
        waiting, held = self._library.asking.waiting(), self._held(spent)
        sentence: str = ""
        if waiting and not self.chosen:
            sentence = Worded(
                "{n} articles wait for an endpoint, and analysis.provider is {provider}.",
                n=waiting,
                provider=settings.provider,
            )
        elif waiting and held and not spent.requests:
            sentence = Worded(
                "{budget:,} tokens a day are too few for any article: {n} articles wait.",
                budget=settings.daily_token_budget,
                n=waiting,
            )
        elif waiting and held:
            sentence = Worded(
                "The token budget of today is used up ({spent:,} of {budget:,}): {n} articles wait for tomorrow.",
                spent=spent.tokens,
                budget=settings.daily_token_budget,
                n=waiting,
            )
        elif waiting and (reason := self._library.asking.resting()):
            waits = Worded("{n} articles wait for it; kbdesk asks again in some minutes.", n=waiting)
            sentence = Worded.together(reason, waits)
        return Standing(self.chosen, waiting, spent, settings.daily_token_budget, held, sentence)

    def days(self) -> list[tuple[str, Spent]]:
        """Tokens of the last days that took any, the newest first."""
        return self._library.asking.days(_DAYS)

    def estimate(self, articles: Collection[int] | None = None, outdated: bool = False) -> Estimate:
        """What asking about articles would take: some, all that have a text, or those that are out of date."""
        if outdated:
            articles = self._library.asking.outdated(self.made_by())
        size, context = self._library.asking.size(articles), self._settings().analysis.context_tokens
        room = max(context - _OVERHEAD, 0)
        spaced = size.articles - size.unspaced
        words = size.words / spaced if spaced else 0.0
        each = min(words * _WORDS_TO_TOKENS, room)
        about = size.articles * _OVERHEAD + spaced * each + size.unspaced * room
        return Estimate(size.articles, math.ceil(about), size.articles * context)

    def test(self) -> Tested:
        """Ask the endpoint about a tiny article, whatever is chosen. Takes as long as the endpoint does; never raises.

        What it takes counts for the day.
        """
        settings = self._settings().analysis
        name = settings.provider if self.chosen else next(iter(endpoint.names()))
        host, began, used = urlsplit(settings.base_url).netloc, time.monotonic(), 0

        def spent(usage: Usage) -> None:
            nonlocal used
            used += usage.prompt + usage.completion
            self._spend(usage)

        connection: Connection | None = None
        try:
            connection = endpoint.endpoint(name).connect(self._access())
            model = connection.model()
            found = connection.ask(_SAMPLE, spent)
        except IngestError as error:
            return Tested(False, error.message, seconds=time.monotonic() - began, tokens=used)
        except KbdeskError as error:
            return Tested(False, error.sentence, seconds=time.monotonic() - began, tokens=used)
        finally:
            if connection is not None:
                connection.close()
        seconds = time.monotonic() - began
        lacks = [what for what in ("category", "tags", "summary") if not getattr(found, what)]
        works = Worded("{host} works", host=host)
        if lacks:
            works = Worded("{host} works, but it gave no {what}", host=host, what=" and no ".join(lacks))
        sentence = Worded(
            "{works}: {model!r} answered in {seconds:.1f} seconds, asked by {way}.",
            works=works,
            model=model,
            seconds=seconds,
            way=connection.form,
        )
        return Tested(True, sentence, model, connection.form, seconds, used)

    def key_source(self) -> api_key.Source:
        """Where the key for the endpoint is from; "" where there is none."""
        return api_key.find(self._settings().analysis.base_url)[1]

    def set_key(self, key: str) -> None:
        """Keep a key for the endpoint of the settings in the keyring. Raises KbdeskError where it cannot be kept."""
        api_key.keep(self._settings().analysis.base_url, key)
        self._give_up()

    def forget_key(self) -> bool:
        """Forget the key for the endpoint of the settings; whether there was one. Raises KbdeskError."""
        forgotten = api_key.forget(self._settings().analysis.base_url)
        self._give_up()
        return forgotten

    # What the work needs

    def made_by(self) -> str:
        """What stands for the analysis as the settings want it; a star in it stands for any model."""
        settings = self._settings().analysis
        if not self.chosen:
            return provider.made_by(provider.EMBEDDED)
        return endpoint.made_by(settings.provider, _literally(settings.model) if settings.model else "*")

    @property
    def most_tags(self) -> int:
        """How many tags an article may get."""
        return self._settings().analysis.max_tags

    def has_work(self) -> bool:
        """Whether articles wait, as no tasks yet, that can be asked about today."""
        asking = self._library.asking
        return self.chosen and asking.any() and not asking.resting() and not self._held(asking.spent(_today()))

    def rest(self, reason: str) -> bool:
        """Ask about nothing for a while, as the endpoint cannot be reached; whether that is new."""
        with self._library.write():
            return self._library.asking.rest(GIVEN_UP_SECONDS, reason)

    def try_again(self) -> None:
        """End such a rest: its user wants it, or the endpoint is another one."""
        if self._library.asking.resting():
            with self._library.write():
                self._library.asking.end_rest()

    def when_woken(self, call: Callable[[], None]) -> None:
        """Have `call` called where there is something to be asked about."""
        self._woken = call

    def wake(self) -> None:
        """There may be something to be asked about."""
        if self.chosen:
            self._woken()

    def refill(self) -> int:
        """Make tasks of those articles that have waited longest; returns how many."""
        if not self.has_work():
            return 0
        with self._library.write():
            return self._library.asking.refill(_AT_ONCE * self._settings().analysis.concurrency)

    def ask(self, question: Question) -> tuple[Opinion, str]:
        """Ask about one article: what the endpoint says, and what that is made by.

        Raises BudgetUsedUp where that would take more than is left for today, and IngestError of kind `analysis`.
        """
        settings = self._settings().analysis
        kind = endpoint.endpoint(settings.provider)
        line, reserved = self._joined(), 0
        try:
            most = kind.most_tokens(question, line.access)
            least = kind.most_tokens(msgspec.structs.replace(question, title="", text=""), line.access)
            self._reserve(most, least)
            reserved = most
            said = line.connection.ask(question, self._spend)
            return said, endpoint.made_by(kind.name, line.connection.model())
        except IngestError as error:
            if error.unreachable:
                # Its address, its key or its model may be another one by the next time.
                self._give_up(line)
            raise
        finally:
            self._leave(line, reserved)

    def close(self) -> None:
        """End it: who waits for an answer fails."""
        with self._lock:
            self._closed, self._line = True, None
            lines, self._lines = self._lines, set()
        for line in lines:
            line.connection.close()
        if self._resolver is not None:
            self._resolver.close()

    def _reserve(self, tokens: int, least: int) -> None:
        """Take tokens for an answer out of what is left for today, until it is known what it took.

        `least` is what any article takes: with less for a day all of them wait, and none has failed.
        """
        budget = self._settings().analysis.daily_token_budget
        with self._lock:
            day = _today()
            spent = self._library.asking.spent(day)
            if budget and spent.tokens + self._reserved + tokens > budget:
                if tokens > budget >= least:
                    sentence = f"Asking about this article may take {tokens:,} tokens, and {budget:,} is all for a day."
                    raise IngestError(Kind.ANALYSIS, sentence)
                last, new = not self._reserved, False
                if last:
                    with self._library.write():
                        new = self._library.asking.hold(day, budget)
                raise BudgetUsedUp(last, new)
            self._reserved += tokens

    def _spend(self, usage: Usage) -> None:
        with self._library.write():
            self._library.asking.spend(_today(), usage.prompt, usage.completion)

    def _held(self, spent: Spent) -> bool:
        budget = self._settings().analysis.daily_token_budget
        return bool(budget) and (spent.tokens >= budget or spent.held_at == budget)

    def _joined(self) -> _Line:
        """The connection for the settings as they are, made anew where they have changed; `_leave` ends its use."""
        settings = self._settings()
        wanted = (settings.analysis, settings.network.proxy)
        with self._connecting:
            line = self._line
            if line is None or line.wanted != wanted:
                self._give_up(line)
                try:
                    access = self._access()
                    made = endpoint.endpoint(settings.analysis.provider).connect(access)
                except KbdeskError as error:
                    raise IngestError(Kind.ANALYSIS, str(error), unreachable="endpoint") from None
                line = _Line(wanted, made, access)
            with self._lock:
                if not self._closed:
                    self._line = line
                    self._lines.add(line)
                    line.users += 1
                    return line
        line.connection.close()
        raise IngestError(Kind.ANALYSIS, Worded("kbdesk is closing."), transient=True)

    def _leave(self, line: _Line, reserved: int) -> None:
        with self._lock:
            self._reserved -= reserved
            line.users -= 1
            unused = not line.users and line is not self._line and line in self._lines
            if unused:
                self._lines.discard(line)
        if unused:
            line.connection.close()

    def _give_up(self, line: _Line | None = None) -> None:
        """Use a connection, or the one there is, no more; those that wait for an answer still get it."""
        with self._lock:
            line = line or self._line
            if line is None or line is not self._line:
                return
            self._line = None
            unused = not line.users
            if unused:
                self._lines.discard(line)
        if unused:
            line.connection.close()

    def _names(self) -> "Resolver":
        from kbdesk.ingest.resolver import Resolver

        with self._lock:
            if self._resolver is None:
                self._resolver = Resolver()
            return self._resolver

    def _access(self) -> Access:
        """How the endpoint is reached. Raises KbdeskError where a key would go where anyone can read it, IngestError
        where its name leads nowhere."""
        settings, network = self._settings().analysis, self._settings().network
        address = urlsplit(settings.base_url)
        host, key = address.hostname or "", api_key.find(settings.base_url)[0]
        try:
            found = tuple(one.number for one in self._names().resolve(host, _RESOLVE_SECONDS))
        except IngestError as error:
            if not network.proxy:
                raise IngestError(Kind.ANALYSIS, error.message, transient=True, unreachable=host) from None
            found = ()  # a name that only the proxy knows
        near = bool(found) and all(map(_is_near, found))
        if key and address.scheme == "http" and not near:
            raise KbdeskError(
                Worded(
                    "The API key is not sent to {host} over http, where anyone on the way could read it;"
                    " set analysis.base_url to an https address, or take the key away.",
                    host=host,
                )
            )
        return Access(
            base_url=settings.base_url,
            model=settings.model,
            addresses=found,
            key=key,
            proxy="" if near else network.proxy,
            language=settings.language,
            context_tokens=settings.context_tokens,
            timeout_seconds=min(settings.timeout_seconds, _LEASE_SHARE * self._settings().tasks.lease_seconds),
        )


def _is_near(address: str) -> bool:
    import ipaddress

    try:
        number = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(number, ipaddress.IPv6Address) and number.ipv4_mapped is not None:
        number = number.ipv4_mapped
    return any(number in ipaddress.ip_network(network) for network in _NEAR)


def _literally(text: str) -> str:
    """A text for GLOB, where stars and the like stand for themselves."""
    return "".join(f"[{char}]" if char in "*?[" else char for char in text)


def _today() -> str:
    return time.strftime("%Y-%m-%d")
