import hashlib
import os
import socket

import pytest

from kbdesk.failure import IngestError, Kind
from kbdesk.ingest import media
from kbdesk.ingest.files import read_file, type_of
from tests.ingest.documents import pdf


def failure(path, limit=1_000_000):
    with pytest.raises(IngestError) as caught:
        read_file(path, limit)
    assert caught.value.message.endswith(".")
    return caught.value.kind


@pytest.mark.parametrize(
    ("name", "body", "wanted"),
    [
        ("a.html", b"<html><p>x</p></html>", "text/html"),
        ("a.htm", b"just words", "text/html"),
        ("a", b"<!doctype html><p>x</p>", "text/html"),
        ("a.txt", b"<!doctype html><p>x</p>", "text/html"),
        ("a.md", b"# Head\n\ntext", "text/markdown"),
        ("a.MARKDOWN", b"text", "text/markdown"),
        ("a.txt", b"plain words", "text/plain"),
        ("a.txt", "größer".encode("cp1252"), "text/plain"),
        ("a.html", pdf(["x"]), "application/pdf"),
        ("a.pdf", pdf(["x"]), "application/pdf"),
    ],
)
def test_a_file_is_what_it_contains_and_then_what_it_is_called(tmp_path, name, body, wanted):
    path = tmp_path / name
    path.write_bytes(body)
    found = read_file(path, 1_000_000)
    assert (found.body, found.content_type) == (body, wanted)
    assert found.sha256 == hashlib.sha256(body).hexdigest()
    assert type_of(path) == wanted


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("a.txt", b"\x89PNG\r\n\x1a\n" + b"\0" * 50),
        ("a.pdf", b"PK\x03\x04" + b"\0" * 50),
        ("a.html", bytes(range(256)) * 8),
    ],
)
def test_what_is_no_document_is_refused(tmp_path, name, body):
    path = tmp_path / name
    path.write_bytes(body)
    assert failure(path) is Kind.UNSUPPORTED_TYPE
    with pytest.raises(media.NotReadable):
        type_of(path)


def test_a_file_that_is_too_large(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"x" * 2000)
    assert failure(path, 1999) is Kind.TOO_LARGE
    assert read_file(path, 2000).body == b"x" * 2000


def test_a_file_that_is_not_there(tmp_path):
    assert failure(tmp_path / "none.txt") is Kind.FILE_MISSING
    assert failure(tmp_path / "none" / "a.txt") is Kind.FILE_MISSING
    with pytest.raises(IngestError):
        type_of(tmp_path / "none.txt")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("x")
    path.chmod(0)
    assert failure(path) is Kind.FILE_UNREADABLE


def test_what_is_no_file_is_never_waited_for(tmp_path):
    pipe, link, bound = tmp_path / "pipe.txt", tmp_path / "link.txt", tmp_path / "socket"
    os.mkfifo(pipe)
    link.symlink_to(pipe)
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(bound))
        for path in (pipe, link, bound, tmp_path):
            assert failure(path) is Kind.FILE_UNREADABLE
            with pytest.raises(IngestError):
                type_of(path)


def test_an_empty_file_is_nothing_to_read(tmp_path):
    path = tmp_path / "a.txt"
    path.touch()
    assert type_of(path) == ""
    assert read_file(path, 1000).body == b""
