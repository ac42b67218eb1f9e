from kbdesk.jobs.children import process_pool
from kbdesk.settings import Extract, Settings
from tests.ingest import work


def test_children_find_all_ready_that_they_need_and_no_database():
    pool = process_pool(Settings(extract=Extract(processes=1)))
    try:
        modules, _ = pool.run(work.state)
    finally:
        pool.close()
    assert {"trafilatura", "sentencepiece", "fasttext", "safetensors"} <= set(modules)
    assert not {"peewee", "sqlite3", "httpx", "PySide6"} & set(modules)
