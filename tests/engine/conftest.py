import pytest

from kbdesk.datafolder import DataFolder
from kbdesk.engine import Engine
from tests.command import QUICK
from tests.site import Site
from tests.waiting import PATIENCE, until

PROSE = (
    "The harbour of the town was built in 1859 by fishermen who had lost their boats in a storm. "
    "Its wall of granite blocks keeps the waves of the winter away from the houses by the quay. "
    "In summer the harbour is full of sailing boats, and the fishermen sell mackerel from their decks. "
)


class Desk:
    """An engine in this process, a site for it to fetch from, and what it told."""

    def __init__(self, path, site):
        self.path = path
        self.site = site
        self.events = []
        self.engine = None
        self.settings = {**QUICK, "import.stagger_seconds": 0.02}

    def open(self, **settings):
        self.settings |= {key.replace("__", "."): value for key, value in settings.items()}
        self.engine = Engine(DataFolder(self.path))
        for key, value in self.settings.items():
            self.engine.set_setting(key, value)
        self.engine.events.subscribe(self.events.append)
        return self.engine

    def close(self):
        if self.engine is not None:
            self.engine.stop()
            self.engine = None

    def links(self, count, first=0, path="/ok/"):
        hosts = ("127.0.1.1", "127.0.1.2", "127.0.1.3")
        return [self.site.url(f"{path}{n}", hosts[n % 3]) for n in range(first, first + count)]

    def import_links(self, urls, **choices):
        from kbdesk.library.preview import Choices

        return self.engine.import_(self.engine.preview(text="\n".join(urls)), Choices(**choices)).job

    def finish(self, seconds=PATIENCE):
        assert self.engine.wait_until_idle(seconds), self.engine.work()

    def until(self, condition):
        return until(condition)

    def fetched(self, path="/ok/"):
        return [asked for _, asked in self.site.requests if asked.startswith(path)]


@pytest.fixture
def site():
    with Site() as running:
        yield running


@pytest.fixture
def desk(folder, site):
    made = Desk(folder.path, site)
    yield made
    made.close()


@pytest.fixture
def prose(desk):
    """So many links to articles with enough of a text to be analysed."""

    def answer(request):
        body = "".join(f"<p>{PROSE}</p>" for _ in range(3))
        request.send(f"<!doctype html><html lang=en><title>The harbour</title><article>{body}{request.path}.</article>")

    desk.site.routes["prose"] = answer
    return lambda count, first=0: desk.links(count, first, path="/prose/")
