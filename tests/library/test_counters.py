"""Whatever happens to an import, in whatever order: its counters add up, and say what its tasks say."""

import shutil
import tempfile
import time
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from kbdesk.datafolder import DataFolder
from kbdesk.jobs.batch import BatchImportService
from kbdesk.library.library import Library
from kbdesk.library.preview import Choices
from kbdesk.library.records import JobStatus, Outcome
from kbdesk.library.shelf import Item
from kbdesk.library.tasks import LeaseLost

COUNTERS = ("pending", "running", "done", "duplicate", "skipped", "failed", "cancelled")


class Imports(RuleBasedStateMachine):
    """One library with several imports in it, worked on by a model of the runner."""

    @initialize()
    def begin(self):
        self.path = Path(tempfile.mkdtemp())
        self.open()
        self.jobs, self.held = {}, []

    def open(self):
        self.folder = DataFolder(self.path / "data")
        self.library = Library(self.folder)
        self.service = BatchImportService(self.folder, self.library)

    @rule(numbers=st.lists(st.integers(0, 30), min_size=1, max_size=25), skipped=st.integers(0, 3), skip=st.booleans())
    def submit(self, numbers, skipped, skip):
        items = [Item(url=f"https://site{n % 3}.example/{n}", tags=[f"t{n % 4}"]) for n in numbers]
        job = self.service.submit("a list", items, skipped, Choices(skip_known=skip))
        self.jobs[job] = len(items) + skipped

    @rule(size=st.integers(1, 12))
    def dispatch(self, size):
        for cursor in self.library.jobs.undispatched():
            self.service.dispatch_chunk(cursor, size)

    @rule(count=st.integers(1, 8))
    def claim(self, count):
        for id, *_ in self.library.tasks.due(count):
            if (task := self.library.tasks.claim(id, 60)) is not None:
                self.held.append(task)

    @precondition(lambda self: self.held)
    @rule(outcome=st.sampled_from(["done", "duplicate", "skipped", "failed", "again"]))
    def end_one(self, outcome):
        task = self.held.pop()
        try:
            with self.library.write():
                if outcome == "failed":
                    self.library.tasks.fail(task)
                elif outcome == "again":
                    self.library.tasks.try_again(task, time.time())
                else:
                    self.library.tasks.finish(task, Outcome(outcome))
                if task.job:
                    self.library.jobs.complete(task.job)
        except LeaseLost:
            pass

    @precondition(lambda self: self.jobs)
    @rule(data=st.data(), action=st.sampled_from(["pause", "resume", "cancel", "retry"]))
    def command(self, data, action):
        job = data.draw(st.sampled_from(sorted(self.jobs)))
        with self.library.write():
            if action == "cancel":
                if self.library.jobs.cancel(job):
                    self.library.tasks.cancel_pending(job)
            elif action == "retry":
                failed = self.library.database.rows("SELECT id FROM task WHERE state = 'failed' AND job_id = ?", (job,))
                self.library.tasks.reopen([id for (id,) in failed])
                self.library.jobs.reopen(job)
            else:
                getattr(self.library.jobs, action)(job)

    @rule(forget=st.booleans())
    def restart(self, forget):
        self.library.close()
        if forget:
            self.held = []
        self.open()
        self.library.tasks.release()

    @precondition(lambda self: self.jobs)
    @rule(data=st.data())
    def lose_the_payload(self, data):
        job = data.draw(st.sampled_from(sorted(self.jobs)))
        (self.folder.imports / f"job_{job}.json").unlink(missing_ok=True)

    @invariant()
    def counters_add_up_and_are_true(self):
        for job, total in getattr(self, "jobs", {}).items():
            row = self.library.jobs.get(job)
            assert row.total == total == sum(getattr(row, name) for name in COUNTERS)
            counted = dict(
                self.library.database.rows(
                    "SELECT coalesce(outcome, state), count(*) FROM task WHERE job_id = ? GROUP BY 1", (job,)
                )
            )
            for name in ("running", "done", "duplicate", "failed"):
                assert getattr(row, name) == counted.get(name, 0), name
            if row.status == JobStatus.COMPLETED:
                assert row.pending == row.running == 0

    @invariant()
    def no_address_is_kept_twice(self):
        if hasattr(self, "library"):
            twice = "SELECT count(*) - count(DISTINCT url) FROM article"
            assert self.library.database.value(twice) == 0

    def teardown(self):
        if hasattr(self, "library"):
            self.library.close()
            shutil.rmtree(self.path, ignore_errors=True)


Imports.TestCase.settings = settings(max_examples=40, stateful_step_count=40, deadline=None)
TestImports = Imports.TestCase
