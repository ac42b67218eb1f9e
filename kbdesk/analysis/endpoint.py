"""What an endpoint is: something on a network that is asked about an article, and whose answer betters its analysis.

A kind of endpoint is one file in `endpoints/`: a module that defines `ENDPOINT`, an object that keeps to `Endpoint`.
An endpoint is asked on a thread that waits, after the embedded provider has done its part: it costs time and money, may
be down and may answer anything. The embedded kind is in `provider`.
"""

import importlib
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from functools import cache
from typing import Protocol, runtime_checkable

import msgspec

from kbdesk import discovery
from kbdesk.analysis.provider import Topic
from kbdesk.failure import KbdeskError


@dataclass(frozen=True)
class Access:
    """How an endpoint is reached.

    Attributes:
        addresses: what the host's name was found to lead to, as numbers: connections are made to these. Empty where
            that is left to a proxy.
        key: "" where there is none; it is not shown where this object is.
        proxy: of the settings; "" goes straight there.
        language: of summaries and tags, "auto" is the article's own.
        context_tokens: what the model takes in at once.
        timeout_seconds: the bound on one article.
    """

    base_url: str
    model: str = ""
    addresses: tuple[str, ...] = ()
    key: str = field(default="", repr=False)
    proxy: str = ""
    language: str = "auto"
    context_tokens: int = 4_096
    timeout_seconds: float = 180.0


class Question(msgspec.Struct, frozen=True, kw_only=True):
    """An article that an endpoint is asked about.

    Attributes:
        language: what it is written in, ISO 639-1, or "".
    """

    title: str
    text: str
    language: str = ""
    topics: tuple[Topic, ...] = ()
    max_tags: int = 6


class Opinion(msgspec.Struct, frozen=True, kw_only=True):
    """What an endpoint makes of an article; what it did not say, or not in a way that can be used, is empty.

    Attributes:
        category: one of the question's topics.
        tags: at most as many as were asked for.
        summary: two or three sentences.
        language: ISO 639-1.
    """

    category: str = ""
    tags: list[str] = []
    summary: str = ""
    language: str = ""


class Usage(msgspec.Struct, frozen=True):
    """Tokens that an answer cost; `told` where the endpoint said so, else they are estimated."""

    prompt: int
    completion: int
    told: bool = True


class Connection(Protocol):
    """An endpoint that can be asked, from several threads at once."""

    @property
    def form(self) -> str:
        """How it is told what an answer has to be like: "JSON schema", "instructions"."""
        ...

    def model(self) -> str:
        """The model that answers; where the settings name none, it is asked for. Raises IngestError."""
        ...

    def ask(self, question: Question, spent: Callable[[Usage], None]) -> Opinion:
        """Ask about one article. `spent` is called with what each answer cost, also where it is of no use.

        Raises IngestError of kind `analysis`; `unreachable` is set where no article would have fared better.
        """
        ...

    def close(self) -> None:
        """End it; questions that are under way fail."""
        ...


@runtime_checkable
class Endpoint(Protocol):
    """A kind of endpoint.

    Attributes:
        name: how it is called where one is chosen: the name of its file.
        version: changes whenever the same article is asked about in another way.
    """

    name: str
    version: int

    def connect(self, access: Access) -> Connection:
        """A connection; nothing is sent before it is asked something."""
        ...

    def most_tokens(self, question: Question, access: Access) -> int:
        """The most tokens that asking about an article takes once, prompt and answer."""
        ...


def is_endpoint(provider: str) -> bool:
    """Whether the provider of this name is an endpoint."""
    return provider in _endpoints()


def endpoint(provider: str) -> Endpoint:
    """The kind of endpoint of this name. Raises KbdeskError where there is none."""
    if (found := _endpoints().get(provider)) is None:
        raise KbdeskError(f"{provider!r} is no endpoint; there are {', '.join(_endpoints())}.")
    return found


def names() -> Collection[str]:
    """All kinds there are."""
    return _endpoints().keys()


def made_by(provider: str, model: str) -> str:
    """What stands for an endpoint, its model and its version: articles that say something else are out of date."""
    return f"{provider} {model} {endpoint(provider).version}"


@cache
def _endpoints() -> dict[str, Endpoint]:
    found: dict[str, Endpoint] = {}
    for module in discovery.modules(importlib.import_module(f"{__package__}.endpoints")):
        kind = getattr(module, "ENDPOINT", None)
        if isinstance(kind, Endpoint):
            found[kind.name] = kind
    return found
