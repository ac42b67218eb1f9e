"""A session bus of a test's own, and the services of a desktop on it."""

import shutil
import subprocess
import threading
from contextlib import contextmanager

import pytest
from jeepney import (
    DBusAddress,
    HeaderFields,
    MatchRule,
    MessageType,
    message_bus,
    new_error,
    new_method_return,
    new_signal,
)
from jeepney.io.blocking import Proxy, open_dbus_connection

from tests.waiting import PATIENCE

NOTIFICATIONS = DBusAddress(
    "/org/freedesktop/Notifications", "org.freedesktop.Notifications", "org.freedesktop.Notifications"
)
SIGNATURES = {"GetCapabilities": "as", "Notify": "u", "Inhibit": "u"}


@contextmanager
def private_bus(monkeypatch):
    """A dbus-daemon of its own, as this session's."""
    daemon = shutil.which("dbus-daemon")
    if daemon is None:
        pytest.skip("there is no dbus-daemon here")
    process = subprocess.Popen(
        [daemon, "--session", "--nofork", "--print-address=1"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    try:
        address = process.stdout.readline().decode().strip()
        if not address:
            pytest.skip("the dbus-daemon does not start here")
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        yield process
    finally:
        process.terminate()
        process.wait(PATIENCE)
        process.stdout.close()


class Services:
    """Owns some names, answers what it is asked, and keeps what it heard: `(interface, member, body)`."""

    def __init__(self, *names, refused=(), capabilities=("actions", "body", "body-markup")):
        self.heard = []
        self.signatures = []
        self.gone = []
        self._refused, self._capabilities = refused, list(capabilities)
        self._connection = open_dbus_connection("SESSION")
        bus = Proxy(message_bus, self._connection)
        for name in names:
            assert bus.RequestName(name) == (1,)
        bus.AddMatch(MatchRule(type="signal", interface="com.canonical.Unity.LauncherEntry"))
        bus.AddMatch(MatchRule(type="signal", interface="org.freedesktop.DBus", member="NameOwnerChanged"))
        self._closed = threading.Event()
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self._closed.set()
        self._thread.join(PATIENCE)
        self._connection.close()

    def bodies(self, member):
        return [body for _, heard, body in list(self.heard) if heard == member]

    def click(self, notification, action="default"):
        self._connection.send(new_signal(NOTIFICATIONS, "ActionInvoked", "us", (notification, action)))

    def _serve(self):
        while not self._closed.is_set():
            try:
                message = self._connection.receive(timeout=0.05)
            except TimeoutError:
                continue
            fields = message.header.fields
            member = fields.get(HeaderFields.member)
            self.signatures.append((member, fields.get(HeaderFields.signature, "")))
            self.heard.append((fields.get(HeaderFields.interface), member, message.body))
            if message.header.message_type is MessageType.method_call:
                self._answer(message, member, fields.get(HeaderFields.interface))

    def _answer(self, message, member, interface):
        if interface in self._refused:
            self._connection.send(new_error(message, "org.freedesktop.DBus.Error.AccessDenied"))
            return
        answers = {
            "GetCapabilities": (self._capabilities,),
            "Notify": (len(self.bodies("Notify")),),
            "Inhibit": (len(self.bodies("Inhibit")) + 40,),
        }
        self._connection.send(new_method_return(message, SIGNATURES.get(member, ""), answers.get(member, ())))
