import pytest

from kbdesk.ingest.fetch import Fetcher
from kbdesk.settings import Network
from tests.site import Site


@pytest.fixture
def site():
    with Site() as running:
        yield running


@pytest.fixture
def fetcher():
    """Makes fetchers of settings; all are closed afterwards."""
    made = []

    def make(lookup=None, **settings):
        network = Network(**{"allow_private": "always", "timeout_seconds": 5, "total_seconds": 10, **settings})
        made.append(Fetcher(network, **({"lookup": lookup} if lookup else {})))
        return made[-1]

    yield make
    for one in made:
        one.close()
