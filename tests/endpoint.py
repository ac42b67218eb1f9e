"""An endpoint of the analysis on loopback: it speaks OpenAI's chat completions, and has every fault one can have."""

import json
import threading
import time
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

GOOD = {
    "category": "History & Culture",
    "tags": ["Harbour history", "Fishermen", "Granite walls", "Mackerel"],
    "summary": "The endpoint wrote this about the harbour. It tells of fishermen and of their boats.",
    "language": "en",
}


class Endpoint:
    """A context manager. `answer(body)` makes the answer to a request: a string is what the model says, an int a
    status, a tuple a status and headers, bytes the whole body of a 200, and a callable is handed the connection.

    Attributes:
        asked: the bodies of the requests for completions.
        headers: theirs.
        most: how many were being answered at once.
    """

    def __init__(self, answer: Callable | object = None, models: tuple[str, ...] = ("tiny",), host: str = "127.0.0.1"):
        self.answer = answer if callable(answer) else (lambda body: json.dumps(GOOD) if answer is None else answer)
        self.models = models
        self.host = host
        self.usage = {"prompt_tokens": 100, "completion_tokens": 20, "total_tokens": 120}
        self.asked: list[dict] = []
        self.headers: list[dict[str, str]] = []
        self.most = self.active = 0
        self.lock = threading.Lock()
        self.ended = threading.Event()

    @property
    def url(self) -> str:
        return f"http://{self.host}:{self.port}/v1"

    def __enter__(self):
        self.server = ThreadingHTTPServer((self.host, 0), _Handler)
        self.server.daemon_threads = True
        self.server.endpoint = self
        self.port = self.server.server_address[1]
        threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True).start()
        return self

    def __exit__(self, *_):
        self.ended.set()
        self.server.shutdown()
        self.server.server_close()

    def texts(self) -> list[str]:
        return [body["messages"][1]["content"] for body in self.asked]

    def forms(self) -> list[str]:
        return [body.get("response_format", {}).get("type", "") for body in self.asked]


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def log_message(self, *_):
        pass

    def do_GET(self):
        endpoint = self.server.endpoint
        data = {"object": "list", "data": [{"id": name, "object": "model"} for name in endpoint.models]}
        self.give(200 if self.path == "/v1/models" else 404, data)

    def do_POST(self):
        endpoint = self.server.endpoint
        body = json.loads(self.rfile.read(int(self.headers["content-length"])))
        if self.path != "/v1/chat/completions":
            self.give(404, {"error": {"message": "no such path"}})
            return
        with endpoint.lock:
            endpoint.asked.append(body)
            endpoint.headers.append({name.lower(): value for name, value in self.headers.items()})
            endpoint.active += 1
            endpoint.most = max(endpoint.most, endpoint.active)
        try:
            self.answer(endpoint, endpoint.answer(body))
        except OSError:
            self.close_connection = True
        finally:
            with endpoint.lock:
                endpoint.active -= 1

    def answer(self, endpoint, answer):
        if callable(answer):
            answer(self)
            self.close_connection = True
        elif isinstance(answer, bytes):
            self.raw(answer)
        elif isinstance(answer, int):
            self.give(answer, {"error": {"message": "refused", "code": None}})
        elif isinstance(answer, tuple):
            status, headers, message = answer
            self.give(status, {"error": {"message": message, "code": message}}, headers)
        else:
            choice = {"index": 0, "message": {"role": "assistant", "content": answer}, "finish_reason": "stop"}
            told = {"usage": endpoint.usage} if endpoint.usage else {}
            self.give(200, {"id": "1", "object": "chat.completion", "model": "tiny", "choices": [choice], **told})

    def give(self, status, data, headers=()):
        body = json.dumps(data).encode()
        self.send_response(status)
        for name, value in dict(headers).items():
            self.send_header(name, value)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def raw(self, body):
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def hang(endpoint_seconds=30.0):
    """Take the request, and say nothing."""
    return lambda handler: handler.server.endpoint.ended.wait(endpoint_seconds)


def close(handler):
    """Close the connection without a word."""


def drip(handler):
    """An answer that comes a byte at a time."""
    handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n")
    while not handler.server.endpoint.ended.is_set():
        handler.wfile.write(b" ")
        time.sleep(0.05)
