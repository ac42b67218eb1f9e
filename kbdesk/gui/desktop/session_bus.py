"""The desktop's message bus (D-Bus), for notifications, progress on a launcher, and keeping awake.

Qt's own binding cannot send the unsigned numbers that notifications are made of when it is called from Python, so the
protocol is spoken by jeepney, on one thread of its own: nothing here blocks its caller. Where there is no bus, or it
goes away, every call fails quietly and nothing depends on it.
"""

from __future__ import annotations

import contextlib
import logging
import os
import selectors
import socket
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from queue import Empty, Full, Queue
from typing import TYPE_CHECKING, Any

import msgspec

if TYPE_CHECKING:
    from jeepney import Message
    from jeepney.io.blocking import DBusConnection

log = logging.getLogger(__name__)

MOST_WAITING = 100
"""Messages that wait to be sent; more are dropped, as the bus does not move."""

ANSWER_SECONDS = 20.0
"""How long an answer is waited for: a notification server may have to be started first."""

RETRY_SECONDS = 30.0
"""How long a bus that could not be reached is left alone."""


class Address(msgspec.Struct, frozen=True):
    """Who is spoken to: the name of a service on the bus, an object of it, an interface of that."""

    service: str
    path: str
    interface: str


class _Sending(msgspec.Struct):
    address: Address
    member: str
    signature: str
    body: tuple[Any, ...]
    then: Callable[[tuple[Any, ...]], None] | None = None
    failed: Callable[[], None] | None = None
    is_signal: bool = False
    deadline: float = 0.0


Listener = Callable[[tuple[Any, ...]], None]


class SessionBus:
    """One connection, made when it is first needed. Whatever is called back is called on its thread."""

    def __init__(self) -> None:
        self._queue: Queue[_Sending] = Queue(MOST_WAITING)
        self._listeners: dict[tuple[str, str], Listener] = {}
        self._waiting: dict[int, _Sending] = {}
        self._thread: threading.Thread | None = None
        self._closing = False
        self._lock = threading.Lock()
        self._ours, self._theirs = socket.socketpair()
        for end in (self._ours, self._theirs):
            end.setblocking(False)
        self._connection: DBusConnection | None = None
        self._asleep_until = 0.0

    @property
    def is_there(self) -> bool:
        """Whether the session has a bus, as far as can be told without asking it."""
        return sys.platform.startswith("linux") and ":" in _address()

    def listen(self, interface: str, member: str, do: Listener) -> None:
        """Have `do` called with the body of every such signal. Before the first message is sent."""
        self._listeners[interface, member] = do

    def call(
        self,
        address: Address,
        member: str,
        signature: str,
        body: tuple[Any, ...],
        then: Callable[[tuple[Any, ...]], None] | None = None,
        failed: Callable[[], None] | None = None,
    ) -> None:
        """Call a method. `then` gets what it answers; `failed` is called where it could not be called or refused."""
        self._send(_Sending(address, member, signature, body, then, failed))

    def emit(self, path: str, interface: str, member: str, signature: str, body: tuple[Any, ...]) -> None:
        """Send a signal to whoever listens."""
        self._send(_Sending(Address("", path, interface), member, signature, body, is_signal=True))

    def close(self, seconds: float = 1.0) -> None:
        """Send what waits, and end; waits at most so long for that."""
        with self._lock:
            self._closing = True
            thread = self._thread
        if thread is not None:
            self._wake()
            thread.join(seconds)

    def _send(self, sending: _Sending) -> None:
        with self._lock:
            if not self._closing and self.is_there:
                with contextlib.suppress(Full):
                    self._queue.put_nowait(sending)
                    if self._thread is None:
                        self._thread = threading.Thread(target=self._run, name="window-bus", daemon=True)
                        self._thread.start()
                    self._wake()
                    return
        if sending.failed is not None:
            sending.failed()

    def _wake(self) -> None:
        with contextlib.suppress(OSError):
            self._ours.send(b"x")

    # on the bus's thread

    def _run(self) -> None:
        try:
            while not self._closing:
                self._wait()
                self._work_off()
            self._work_off()
        except Exception:
            log.exception("the desktop's bus is given up")
        finally:
            self._hang_up()
            for end in (self._ours, self._theirs):
                end.close()

    def _wait(self) -> None:
        with selectors.DefaultSelector() as selector:
            selector.register(self._theirs, selectors.EVENT_READ)
            if self._connection is not None:
                selector.register(self._connection.sock, selectors.EVENT_READ)
            soonest = min((sending.deadline for sending in self._waiting.values()), default=None)
            selector.select(None if soonest is None else max(0.0, soonest - time.monotonic()))
        with contextlib.suppress(OSError):
            self._theirs.recv(4096)

    def _work_off(self) -> None:
        self._receive()
        while True:
            try:
                sending = self._queue.get_nowait()
            except Empty:
                break
            try:
                self._write(sending)
            except Exception as error:
                # whatever is wrong with it, the work of kbdesk does not depend on the desktop
                log.info("the desktop's bus took no message: %r", error)
                self._hang_up()
                self._asleep_until = time.monotonic() + RETRY_SECONDS
                self._fail(sending)
        now = time.monotonic()
        for serial in [serial for serial, sending in self._waiting.items() if sending.deadline <= now]:
            self._fail(self._waiting.pop(serial))

    def _write(self, sending: _Sending) -> None:
        from jeepney import DBusAddress, new_method_call, new_signal

        connection = self._connected()
        to = sending.address
        if sending.is_signal:
            emitter = DBusAddress(to.path, interface=to.interface)
            connection.send(new_signal(emitter, sending.member, sending.signature, sending.body))
            return
        callee = DBusAddress(to.path, to.service, to.interface)
        serial = next(connection.outgoing_serial)
        connection.send(new_method_call(callee, sending.member, sending.signature, sending.body), serial=serial)
        sending.deadline = time.monotonic() + ANSWER_SECONDS
        self._waiting[serial] = sending

    def _connected(self) -> DBusConnection:
        if self._connection is None:
            from jeepney import MatchRule, message_bus
            from jeepney.io.blocking import open_dbus_connection

            if time.monotonic() < self._asleep_until:
                raise ConnectionError("it could not be reached a moment ago")
            self._connection = open_dbus_connection(_address())
            for interface, member in self._listeners:
                self._connection.send(
                    message_bus.AddMatch(MatchRule(type="signal", interface=interface, member=member))
                )
        return self._connection

    def _receive(self) -> None:
        while self._connection is not None:
            try:
                message = self._connection.receive(timeout=0)
            except TimeoutError:
                return
            except Exception as error:
                log.info("the desktop's bus is gone: %r", error)
                self._hang_up()
                return
            self._heard(message)

    def _heard(self, message: Message) -> None:
        from jeepney import HeaderFields, MessageType

        fields, kind = message.header.fields, message.header.message_type
        if kind is MessageType.signal:
            listener = self._listeners.get((fields.get(HeaderFields.interface), fields.get(HeaderFields.member)))
            if listener is not None:
                _guarded(lambda: listener(message.body))
            return
        sending = self._waiting.pop(fields.get(HeaderFields.reply_serial, -1), None)
        if sending is None:
            return
        if kind is MessageType.error:
            log.info("%s refused %s: %s", sending.address.service, sending.member, message.body)
            self._fail(sending)
        elif sending.then is not None:
            then = sending.then
            _guarded(lambda: then(message.body))

    def _fail(self, sending: _Sending) -> None:
        if sending.failed is not None:
            _guarded(sending.failed)

    def _hang_up(self) -> None:
        if self._connection is not None:
            with contextlib.suppress(OSError):
                self._connection.close()
            self._connection = None
        waiting, self._waiting = self._waiting, {}
        for sending in waiting.values():
            self._fail(sending)


def _address() -> str:
    """Where the session's bus listens: what the session says, else where it usually does; "" where it has none."""
    said = os.environ.get("DBUS_SESSION_BUS_ADDRESS")
    if said is not None:
        return said
    usual = Path(os.environ.get("XDG_RUNTIME_DIR", "/nonexistent")) / "bus"
    return f"unix:path={usual}" if usual.is_socket() else ""


def _guarded(call: Callable[[], None]) -> None:
    try:
        call()
    except Exception:
        log.exception("a listener to the desktop's bus failed")
