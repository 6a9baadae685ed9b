"""The worker does each piece of work, tries again with longer pauses, and lets a person know when it gives up."""

from datetime import datetime, timedelta
from pathlib import Path
from random import Random

import pytest
from django.db import transaction

from heedful.server.queue import backoff, jobs
from heedful.server.queue.compat import DBTaskResult, TaskResultStatus
from heedful.server.queue.models import Job
from heedful.server.queue.worker import Worker
from tests.cast import NOW, Cast
from tests.server.queue import work

pytestmark = pytest.mark.django_db(databases="__all__", transaction=True)


class Clock:
    """A clock that goes when it is told to."""

    def __init__(self) -> None:
        self.now = NOW

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def worker(clock: Clock) -> Worker:
    return Worker(clock=clock, rng=Random(7), attempts=3)


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    return tmp_path / "paper"


def test_work_is_done_once(worker: Worker, paper: Path) -> None:
    jobs.enqueue(work.note, str(paper), "hello")
    assert worker.work_off() == 1
    assert worker.work_off() == 0
    assert work.words(paper) == ["hello"]
    assert jobs.waiting() == 0


def test_the_same_key_is_the_same_work_whatever_is_said_the_second_time(worker: Worker, paper: Path) -> None:
    first = jobs.enqueue(work.note, str(paper), "first", key="report:1")
    assert jobs.enqueue(work.note, str(paper), "second", key="report:1") == first
    worker.work_off()
    assert jobs.enqueue(work.note, str(paper), "third", key="report:1") == first
    worker.work_off()
    assert work.words(paper) == ["first"]


def test_work_given_in_a_transaction_that_fails_was_never_given(worker: Worker, paper: Path) -> None:
    with transaction.atomic():
        jobs.enqueue(work.note, str(paper), "hello", key="report:1")
        transaction.set_rollback(True)
    assert worker.work_off() == 0


def test_work_for_later_waits_until_then(worker: Worker, clock: Clock, paper: Path) -> None:
    jobs.enqueue(work.note, str(paper), "later", run_after=NOW + timedelta(seconds=20))
    assert worker.work_off() == 0
    clock.now += timedelta(seconds=21)
    assert worker.work_off() == 1


def test_what_does_not_work_is_tried_again_later_each_time_and_then_given_up(
    worker: Worker, clock: Clock, paper: Path
) -> None:
    jobs.enqueue(work.busy, str(paper))
    pauses = []
    for _ in range(2):
        assert worker.work_off() == 1
        pauses.append(DBTaskResult.objects.get().run_after - clock.now)
        clock.now += pauses[-1]
    assert timedelta(seconds=1) <= pauses[0] <= timedelta(seconds=2)
    assert timedelta(seconds=2) <= pauses[1] <= timedelta(seconds=4)

    worker.work_off()
    clock.now += timedelta(days=1)
    assert worker.work_off() == 0
    assert work.words(paper) == ["tried"] * 3
    (job,) = jobs.given_up()
    assert (job.problem, job.attempts, job.task.status) == ("Busy", 3, TaskResultStatus.FAILED)


def test_a_person_can_have_it_tried_again(worker: Worker, clock: Clock, paper: Path) -> None:
    jobs.enqueue(work.busy, str(paper))
    for _ in range(3):
        worker.work_off()
        clock.now += timedelta(hours=1)
    (job,) = jobs.given_up()
    assert job.start_over(at=clock.now)
    assert not job.start_over(at=clock.now)
    assert worker.work_off() == 1
    assert work.words(paper) == ["tried"] * 4


def test_what_a_dead_worker_had_in_hand_is_taken_over_when_its_lease_ends(
    worker: Worker, clock: Clock, paper: Path
) -> None:
    jobs.enqueue(work.note, str(paper), "hello")
    with transaction.atomic():
        Job.claim_next(worker="dead", now=NOW, lease=timedelta(seconds=60))
    assert worker.take_over() == 0
    assert worker.work_off() == 0
    clock.now += timedelta(seconds=61)
    assert worker.take_over() == 1
    assert worker.work_off() == 1
    assert work.words(paper) == ["hello"]


def test_work_that_kills_its_workers_again_and_again_is_given_up(worker: Worker, clock: Clock, paper: Path) -> None:
    jobs.enqueue(work.note, str(paper), "poison")
    for _ in range(3):
        with transaction.atomic():
            assert Job.claim_next(worker="dead", now=clock.now, lease=timedelta(seconds=60))
        clock.now += timedelta(seconds=61)
        worker.take_over()
    assert worker.work_off() == 0
    assert [job.problem for job in jobs.given_up()] == ["WorkerGone"]


def test_a_worker_that_was_only_slow_cannot_overrule_the_one_that_took_over(clock: Clock, paper: Path) -> None:
    jobs.enqueue(work.note, str(paper), "hello")
    with transaction.atomic():
        slow = Job.claim_next(worker="slow", now=NOW, lease=timedelta(seconds=60))
    assert slow is not None
    clock.now += timedelta(seconds=61)
    other = Worker(clock=clock)
    other.take_over()
    with transaction.atomic():
        Job.claim_next(worker="other", now=clock.now, lease=timedelta(seconds=60))
    assert not slow.renew(until=clock.now + timedelta(seconds=60))
    assert not slow.finish()
    assert not slow.try_again(at=clock.now, problem="x")
    assert DBTaskResult.objects.get().status == TaskResultStatus.RUNNING


def test_work_nobody_knows_any_more_is_given_up_at_once(worker: Worker, paper: Path) -> None:
    jobs.enqueue(work.note, str(paper), "hello")
    DBTaskResult.objects.update(task_path="heedful.server.gone.task")
    worker.work_off()
    assert jobs.given_up().count() == 1


def test_finished_work_is_swept_away_after_a_while_and_given_up_work_is_not(
    worker: Worker, clock: Clock, paper: Path
) -> None:
    jobs.enqueue(work.note, str(paper), "hello")
    jobs.enqueue(work.busy, str(paper))
    for _ in range(3):
        worker.work_off()
        clock.now += timedelta(hours=1)
    done_at = DBTaskResult.objects.get(status=TaskResultStatus.SUCCESSFUL).finished_at
    assert done_at is not None
    assert jobs.sweep(now=done_at + timedelta(days=2)) == 0
    assert jobs.sweep(now=done_at + timedelta(days=4)) == 1
    assert jobs.given_up().count() == 1


@pytest.mark.parametrize("attempt", [1, 2, 5, 40, 10_000])
def test_pauses_double_up_to_an_hour_and_are_never_all_the_same(attempt: int) -> None:
    pauses = {backoff.pause_after(attempt, rng=Random(seed)) for seed in range(50)}
    full = min(timedelta(seconds=2) * 2 ** min(attempt - 1, 20), timedelta(hours=1))
    assert full / 2 <= min(pauses) < max(pauses) <= full


def test_what_do_ben_and_dao_see_of_it(cast: Cast, worker: Worker, paper: Path) -> None:
    """What went wrong is told by its kind alone: messages of errors may quote what people wrote."""
    jobs.enqueue(work.busy, str(paper))
    worker.work_off()
    assert "quote" not in Job.objects.get().problem
    for nosy in (cast.ben, cast.dao):
        assert "busy" not in nosy.sees("/audit/")
