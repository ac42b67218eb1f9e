import subprocess
import sys

import pytest

from kbdesk.ingest.forking import is_possible
from kbdesk.jobs import ahead
from kbdesk.jobs.children import process_pool
from kbdesk.settings import Extract, Settings
from tests.ingest import work


def test_children_find_all_ready_that_they_need_and_no_database():
    pool = process_pool(Settings(extract=Extract(processes=1)))
    try:
        modules, _ = pool.run(work.state)
        assert pool.run(work.models) == [True, True]
    finally:
        pool.close()
    assert {"trafilatura", "sentencepiece", "fasttext"} <= set(modules)
    assert not {"peewee", "sqlite3", "httpx", "PySide6"} & set(modules)


@pytest.mark.skipif(not is_possible(), reason="children come in another way here")
def test_what_they_come_from_may_be_begun_before_and_ends_with_the_pool():
    begun = ahead.begun()
    pool = process_pool(Settings(extract=Extract(processes=1)), begun)
    try:
        assert pool.run(work.models) == [True, True]
        assert begun.alive()
    finally:
        pool.close()
    assert not begun.alive()


def test_it_is_begun_before_anything_is_imported_that_takes_long():
    code = "import sys; from kbdesk.jobs import ahead; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.split()
    assert not {"kbdesk.settings", "msgspec", "kbdesk.library", "multiprocessing.connection"} & set(loaded)
