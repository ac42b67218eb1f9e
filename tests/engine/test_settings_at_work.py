"""Settings that are changed while the engine works."""

import threading

import pytest

from kbdesk import settings as configuration
from kbdesk.commands import written_settings
from kbdesk.datafolder import DataFolder
from kbdesk.engine import Engine
from kbdesk.failure import KbdeskError
from kbdesk.jobs.events import HandedOver, SettingsChanged
from kbdesk.library.records import JobStatus
from kbdesk.settings import Settings, store
from tests.site import article
from tests.waiting import PATIENCE


class Crowd:
    """A route that counts how many ask for it at once; they stay until `leave` is set."""

    def __init__(self, site):
        self._lock = threading.Lock()
        self._inside = 0
        self.most = 0
        self.seconds = 0.05
        self._closed = site.closed
        site.routes["crowd"] = self

    @property
    def inside(self):
        with self._lock:
            return self._inside

    def __call__(self, request):
        with self._lock:
            self._inside += 1
            self.most = max(self.most, self._inside)
        self._closed.wait(self.seconds)
        with self._lock:
            self._inside -= 1
        request.send(article(f"Crowd {request.path}", request.number))


def test_more_threads_and_fewer_while_an_import_runs(desk):
    crowd = Crowd(desk.site)
    engine = desk.open(tasks__threads=1, network__per_host=16, network__host_spacing_seconds=0)
    engine.start()
    job = desk.import_links(desk.links(120, path="/crowd/"))
    desk.until(lambda: engine.job(job).done >= 5)
    assert crowd.most == 1
    engine.set_setting("tasks.threads", 6)
    desk.until(lambda: crowd.inside == 6)
    assert crowd.most == 6
    engine.set_setting("tasks.threads", 2)
    desk.until(lambda: crowd.inside <= 2)
    crowd.most = 0
    desk.until(lambda: engine.job(job).done >= 60)
    assert crowd.most <= 2
    crowd.seconds = 0
    desk.finish()
    row = engine.job(job)
    assert (row.status, row.done) == (JobStatus.COMPLETED, 120)
    assert len(desk.fetched("/crowd/")) == 120, "every page once"


def test_another_pace_begins_at_once(desk):
    engine = desk.open(import__pace="steady", import__chunk_size=10, import__interval_seconds=3600)
    engine.start()
    job = desk.import_links(desk.links(60))
    engine.set_setting("import.interval_seconds", 3000)
    # The first chunk, or some more: the heartbeats of the start and of the new interval may come after the import.
    desk.until(lambda: engine.job(job).done in (10, 20, 30, 40) and not engine.work().waiting)
    engine.set_setting("import.pace", "fast")
    desk.finish()
    assert engine.job(job).done == 60


def test_what_may_be_fetched_changes_at_once(desk):
    engine = desk.open(network__allow_private="never")
    engine.start()
    engine.add([desk.links(1)[0]])
    desk.finish()
    assert [failure.kind for failure in engine.failures()] == ["blocked_address"]
    engine.set_setting("network.allow_private", "typed")
    engine.retry(failures=[failure.id for failure in engine.failures()])
    desk.finish()
    assert engine.failures() == []
    assert len(desk.fetched()) == 1


def test_what_is_set_while_the_file_is_being_looked_at_is_not_undone_by_that(desk, monkeypatch):
    engine = desk.open()
    reading, is_set, reads = threading.Event(), threading.Event(), []

    def load(file):
        found = configuration.load(file)
        reads.append(found)
        if len(reads) == 1:
            reading.set()
            is_set.wait(0.3)  # where nobody may set anything meanwhile, in vain
        return found

    monkeypatch.setattr(written_settings, "load", load)
    engine.start()
    assert reading.wait(PATIENCE)
    engine.set_setting("network.max_bytes", 1_000)
    is_set.set()
    desk.until(lambda: len(reads) > 1)
    assert engine.settings.network.max_bytes == 1_000
    told = [event.settings for event in desk.events if isinstance(event, SettingsChanged)]
    assert all(settings.network.max_bytes == 1_000 for settings in told)


def test_how_much_is_fetched_changes_at_once_and_goes_back_to_the_default(desk):
    engine = desk.open()
    engine.start()
    engine.set_setting("network.max_bytes", 1_000)
    engine.add([desk.links(1)[0]])
    desk.finish()
    assert [failure.kind for failure in engine.failures()] == ["too_large"]
    engine.reset_settings(["network.max_bytes"])
    assert engine.settings.network.max_bytes == 20_000_000
    engine.retry(failures=[failure.id for failure in engine.failures()])
    desk.finish()
    assert engine.failures() == []


def test_what_cannot_be_changes_nothing_at_work(desk):
    engine = desk.open(tasks__threads=3)
    engine.start()
    with pytest.raises(KbdeskError, match="cannot be"):
        engine.set_setting("tasks.threads", 0)
    assert engine.settings.tasks.threads == 3
    with pytest.raises(KbdeskError, match="no setting"):
        engine.reset_settings(["tasks.nothing"])
    assert engine.settings.tasks.threads == 3


def test_what_another_process_writes_is_in_force_at_once(desk):
    engine = desk.open()
    engine.start()
    store(engine.folder.config, "tasks.threads", 3)
    desk.until(lambda: any(isinstance(event, SettingsChanged) for event in desk.events))
    assert engine.settings.tasks.threads == 3
    assert [event.settings for event in desk.events if isinstance(event, SettingsChanged)] == [engine.settings]
    engine.folder.config.write_text("[tasks]\nthreads = 'many'\n")
    other = Engine(DataFolder(desk.path), Settings())
    other.handing_over.leave([], [])  # what is taken after that is taken at a later look
    engine.handing_over.receive(True)
    desk.until(lambda: any(isinstance(event, HandedOver) for event in desk.events))
    other.stop()
    assert engine.settings.tasks.threads == 3, "what cannot be read changes nothing"
    engine.folder.config.write_text("[tasks]\nthreads = 5\n")
    desk.until(lambda: engine.settings.tasks.threads == 5)
