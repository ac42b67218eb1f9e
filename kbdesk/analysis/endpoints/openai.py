"""OpenAI's chat completions, which many programs speak: Ollama, llama.cpp, LM Studio, vLLM and others.

They differ in what they take. A request that is refused is asked again in another way: without a schema, without JSON
at all, with the other name of a bound. The way that went well is remembered for as long as the connection.
"""

import logging
import ssl
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import msgspec

from kbdesk.analysis import prompt
from kbdesk.analysis.endpoint import Access, Opinion, Question, Usage
from kbdesk.analysis.excerpt import tokens
from kbdesk.analysis.reply import opinion, plain, repeats_itself
from kbdesk.failure import IngestError, Kind, retry_after
from kbdesk.worded import Worded

if TYPE_CHECKING:
    import openai

_FORMS = ("JSON schema", "JSON with a schema", "JSON", "instructions")
"""The second is how llama.cpp and some others knew a schema before OpenAI had one."""

_MOST_TRIES = 8
"""Ways in which one article is asked about, at most."""

_MOST_ATTEMPTS = 3
"""How often nonsense is asked for again: each time costs."""

_ANSWER_GROWS = 4
"""How much more room an answer gets where a model thinks first and was cut off."""

_LEAST_ROOM = 600
_CONNECT_SECONDS = 15.0
_MOST_USAGE = 10_000_000
_NAMES_SHOWN = 8
_REFUSED = frozenset((400, 413, 415, 422, 501))
_FAULT = 500
"""What llama-cpp-python's server answers where it does not know a form; so it is one as long as no way went well."""


@dataclass(frozen=True)
class _Way:
    """How an endpoint is asked."""

    form: int = 0
    bound: str = "max_tokens"
    temperature: bool = True
    thinks: bool = False


class _Message(msgspec.Struct):
    content: str | list[dict[str, Any]] | None = None


class _Choice(msgspec.Struct):
    message: _Message
    finish_reason: str | None = None


class _Answer(msgspec.Struct):
    choices: list[_Choice]
    usage: Any = None


class _Model(msgspec.Struct):
    id: str


class _Models(msgspec.Struct):
    data: list[_Model]


class OpenAI:
    """See the module; keeps to `Endpoint`."""

    name = "openai"
    version = 1

    def connect(self, access: Access) -> "Chat":
        """A connection; nothing is sent yet."""
        return Chat(access)

    def most_tokens(self, question: Question, access: Access) -> int:
        """The most tokens that asking about an article takes once."""
        return prompt.most_tokens(question, access.language, access.context_tokens)


class Chat:
    """A connection; keeps to `Connection`."""

    def __init__(self, access: Access) -> None:
        import openai  # half a second to a second

        from kbdesk.analysis.wire import Clock, Transport

        # It logs what it sends where the environment asks for that (OPENAI_LOG).
        for chatty in ("openai", "httpx2", "httpcore2"):
            logging.getLogger(chatty).setLevel(logging.ERROR)
        self._access = access
        self._host = urlsplit(access.base_url).netloc
        self._clock = Clock()
        transport = Transport(access, self._clock)
        seconds = access.timeout_seconds
        self._client = openai.OpenAI(
            base_url=access.base_url,
            api_key="none",  # the transport sends the one there is, if there is one
            max_retries=0,
            timeout=openai.Timeout(seconds, connect=min(_CONNECT_SECONDS, seconds)),
            http_client=openai.DefaultHttpxClient(transport=transport, trust_env=False, follow_redirects=False),
        )
        self._way = _Way()
        self._proven = False
        self._model = access.model
        self._naming = threading.Lock()

    @property
    def form(self) -> str:
        """How it is told what an answer has to be like."""
        return _FORMS[self._way.form]

    def model(self) -> str:
        """The model that answers: that of the settings, or the only one there is."""
        with self._naming:
            if not self._model:
                self._clock.deadline = min(self._clock.deadline, time.monotonic() + self._access.timeout_seconds)
                raw = self._listed()
                try:
                    found = [model.id for model in msgspec.json.decode(raw, type=_Models).data]
                except (msgspec.DecodeError, ValueError):
                    found = []
                if len(found) != 1 or not found[0].isprintable():
                    shown = ", ".join(plain(name)[:60] for name in found[:_NAMES_SHOWN])
                    there = Worded("one of: {shown}", shown=shown) if shown else Worded("one that it has")
                    sentence = Worded(
                        "{host} does not say by itself which model to use; set analysis.model to {there}.",
                        host=self._host,
                        there=there,
                    )
                    raise self._failure(sentence, everywhere=True)
                self._model = found[0][:200]
            return self._model

    def _listed(self) -> bytes:
        import openai

        try:
            return self._sent(lambda: self._client.models.with_raw_response.list())
        except openai.APIStatusError as error:
            raise self._refusal(error) from None

    def ask(self, question: Question, spent: Callable[[Usage], None]) -> Opinion:
        """Ask about one article, in as many ways as it takes. Raises IngestError."""
        self._clock.deadline = time.monotonic() + self._access.timeout_seconds
        try:
            return self._ask(question, spent)
        finally:
            self._clock.deadline = float("inf")

    def close(self) -> None:
        """Close every connection; who waits for an answer has failed."""
        self._client.close()

    def _ask(self, question: Question, spent: Callable[[Usage], None]) -> Opinion:
        import openai

        model, way = self.model(), self._way
        room = self._access.context_tokens - prompt.ANSWER_TOKENS
        for _ in range(_MOST_TRIES):
            sent = prompt.messages(question, self._access.language, room)
            wanted = self._wanted(question, way)
            try:
                raw = self._sent(
                    lambda sent=sent, wanted=wanted: self._client.chat.completions.with_raw_response.create(  # type: ignore[misc]
                        model=model, messages=sent, **wanted
                    )
                )
            except openai.APIStatusError as error:
                if error.status_code not in _REFUSED and (self._proven or way.form + 1 == len(_FORMS)):
                    raise self._refusal(error) from None
                if _too_long(error) and room > _LEAST_ROOM:
                    room = max(room // 2, _LEAST_ROOM)
                elif (other := _other_way(error, way)) is not None:
                    way = other
                else:
                    raise self._refusal(error) from None
                continue
            answer = _read(raw)
            if answer is None:
                raise self._failure(
                    Worded("{host} answered with something that is no chat completion.", host=self._host), again=True
                )
            choice = answer.choices[0]
            text = _text(choice.message.content)
            spent(_usage(answer.usage, sent, text))
            if (found := opinion(text, question)) is not None:
                self._way, self._proven = way, True
                return found
            if choice.finish_reason != "length" or way.thinks or repeats_itself(text):
                break
            way = replace(way, thinks=True)
        raise self._failure(
            Worded("The model {model} at {host} answered with no analysis.", model=_shown(model), host=self._host),
            again=True,
        )

    def _wanted(self, question: Question, way: _Way) -> dict[str, Any]:
        wanted: dict[str, Any] = {way.bound: prompt.ANSWER_TOKENS * (_ANSWER_GROWS if way.thinks else 1)}
        if way.temperature:
            wanted["temperature"] = 0.0
        match _FORMS[way.form]:
            case "JSON schema":
                described = {"name": "article", "strict": True, "schema": prompt.schema(question)}
                wanted["response_format"] = {"type": "json_schema", "json_schema": described}
            case "JSON with a schema":
                wanted["response_format"] = {"type": "json_object", "schema": prompt.schema(question)}
            case "JSON":
                wanted["response_format"] = {"type": "json_object"}
        return wanted

    def _sent(self, send: Callable[[], Any]) -> bytes:
        """What the endpoint answers. Raises IngestError; openai.APIStatusError for a request that it refuses."""
        import openai

        try:
            return bytes(send().http_response.content)
        except openai.APITimeoutError:
            seconds = self._access.timeout_seconds
            raise self._failure(
                Worded("{host} did not answer within {seconds:.0f} seconds.", host=self._host, seconds=seconds),
                again=True,
                everywhere=True,
            ) from None
        except openai.APIConnectionError as error:
            raise self._unreachable(error) from None
        except openai.APIStatusError as error:
            if error.status_code in (*_REFUSED, _FAULT):
                raise
            raise self._refusal(error) from None
        except RuntimeError:  # of a client that was closed meanwhile
            raise self._failure(Worded("The connection to {host} was closed.", host=self._host), again=True) from None
        except (openai.OpenAIError, ValueError, TypeError):
            raise self._failure(
                Worded("{host} answered with something that cannot be read.", host=self._host), again=True
            ) from None

    def _unreachable(self, error: Exception) -> IngestError:
        import httpx2

        from kbdesk.analysis.wire import TooMuch

        causes: list[BaseException] = []
        cause: BaseException | None = error
        while cause is not None and len(causes) < 10:
            causes.append(cause)
            cause = cause.__cause__ or cause.__context__
        if any(isinstance(one, TooMuch) for one in causes):
            return self._failure(
                Worded("{host} answered with more than any analysis takes.", host=self._host), again=True
            )
        if any(isinstance(one, ssl.SSLError) for one in causes):
            sentence = Worded(
                "No secure connection to {host} could be made: its certificate cannot be trusted.", host=self._host
            )
            return self._failure(sentence, everywhere=True)
        if any(isinstance(one, ConnectionRefusedError) for one in causes):
            return self._failure(Worded("{host} refuses connections.", host=self._host), again=True, everywhere=True)
        if any(isinstance(one, httpx2.ConnectError | httpx2.ProxyError | httpx2.UnsupportedProtocol) for one in causes):
            return self._failure(Worded("{host} cannot be reached.", host=self._host), again=True, everywhere=True)
        return self._failure(Worded("{host} broke off before it had answered.", host=self._host), again=True)

    def _refusal(self, error: "openai.APIStatusError") -> IngestError:
        status, host = error.status_code, self._host
        transient, everywhere, most = False, True, None
        if status in (401, 403):
            transient, most = True, 2
            sentence = (
                Worded("{host} does not accept the API key ({status}).", host=host, status=status)
                if self._access.key
                else Worded("{host} wants an API key ({status}).", host=host, status=status)
            )
        elif status == 404:
            sentence = Worded(
                "{host} has no model {model}, or no chat completions at this address (404).",
                host=host,
                model=_shown(self._model),
            )
        elif status == 429 and _code(error) == "insufficient_quota":
            sentence = Worded("The account of the API key at {host} has no credit left (429).", host=host)
        elif status in (408, 409, 425, 429) or status >= 500:
            transient, everywhere = True, False
            sentence = Worded("{host} takes no more requests for now ({status}).", host=host, status=status)
            if status >= 500:
                sentence = Worded("{host} has a fault ({status}).", host=host, status=status)
        elif 300 <= status < 400:
            sentence = Worded(
                "{host} sends requests on to another address ({status}); analysis.base_url has to name that one.",
                host=host,
                status=status,
            )
        else:
            everywhere = False
            sentence = Worded("{host} refuses the request ({status}).", host=host, status=status)
        failure = self._failure(sentence, again=transient, everywhere=everywhere)
        failure.http_status, failure.most_attempts = status, most
        failure.retry_after = retry_after(error.response.headers.get("retry-after", "")) if transient else None
        return failure

    def _failure(self, sentence: str, again: bool = False, everywhere: bool = False) -> IngestError:
        """`again`: worth another try; `everywhere`: no other article would have fared better."""
        return IngestError(
            Kind.ANALYSIS,
            sentence,
            transient=again,
            most_attempts=_MOST_ATTEMPTS if again and not everywhere else None,
            unreachable=self._host if everywhere else "",
        )


def _shown(model: str) -> str:
    return repr(model) if model else Worded("of that name")


def _read(raw: bytes) -> _Answer | None:
    try:
        answer = msgspec.json.decode(raw, type=_Answer)
    except (msgspec.DecodeError, ValueError, RecursionError):
        return None
    return answer if answer.choices else None


def _text(content: str | list[dict[str, Any]] | None) -> str:
    if isinstance(content, list):
        content = "".join(part["text"] for part in content if isinstance(part.get("text"), str))
    return content or ""


def _usage(told: object, sent: list[dict[str, str]], text: str) -> Usage:
    if isinstance(told, dict):
        prompted, completed = told.get("prompt_tokens"), told.get("completion_tokens")
        if all(isinstance(count, int) and 0 <= count <= _MOST_USAGE for count in (prompted, completed)) and prompted:
            return Usage(prompted, completed or 0)
    return Usage(sum(tokens(message["content"]) for message in sent), tokens(text), told=False)


def _code(error: "openai.APIStatusError") -> str:
    return error.code if isinstance(error.code, str) else ""


def _said(error: "openai.APIStatusError") -> str:
    """What the endpoint says about a refusal: looked through for a few words, and shown to nobody."""
    try:
        return error.response.text[:4_000].lower()
    except Exception:
        return ""


def _too_long(error: "openai.APIStatusError") -> bool:
    said = _said(error)
    return error.status_code == 413 or (
        "context" in said and any(word in said for word in ("length", "window", "exceed", "token"))
    )


def _other_way(error: "openai.APIStatusError", way: _Way) -> _Way | None:
    """Another way to ask after a refusal, or None where all were tried."""
    said = _said(error)
    if way.bound == "max_tokens" and "max_completion_tokens" in said:
        return replace(way, bound="max_completion_tokens", thinks=True)
    if way.temperature and "temperature" in said:
        return replace(way, temperature=False)
    if way.form + 1 < len(_FORMS):
        return replace(way, form=way.form + 1)
    return None


ENDPOINT = OpenAI()
