import pytest

from kbdesk.datafolder import DataFolder
from kbdesk.library.library import Library


@pytest.fixture
def folder(tmp_path):
    return DataFolder(tmp_path / "data")


@pytest.fixture
def library(folder):
    opened = Library(folder)
    yield opened
    opened.close()
