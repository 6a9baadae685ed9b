"""What is done again and again is done by one worker only, and never in a burst."""

from datetime import timedelta
from pathlib import Path

import pytest
from django.utils.module_loading import import_string

from heedful.server.queue import jobs, rhythm
from heedful.server.queue.models import Beat
from heedful.server.queue.rhythm import Planned
from heedful.server.site.rhythm import BEATS
from tests.cast import NOW

pytestmark = pytest.mark.django_db(databases="__all__")
SWEEP = Planned("sweep", "heedful.server.queue.tasks.sweep", timedelta(minutes=10))


def test_a_new_beat_is_played_at_once_and_then_at_its_pace() -> None:
    rhythm.plan([SWEEP], now=NOW)
    assert [rhythm.play_due(now=NOW + timedelta(minutes=minute)) for minute in (0, 1, 9, 10, 11)] == [1, 0, 0, 1, 0]


def test_beats_missed_while_the_house_was_dark_are_not_made_up_for() -> None:
    rhythm.plan([SWEEP], now=NOW)
    assert rhythm.play_due(now=NOW + timedelta(days=3)) == 1
    assert rhythm.play_due(now=NOW + timedelta(days=3, minutes=1)) == 0


def test_two_workers_do_not_play_the_same_beat() -> None:
    rhythm.plan([SWEEP], now=NOW)
    one, other = Beat.objects.get(), Beat.objects.get()
    assert one.move_on(now=NOW)
    assert not other.move_on(now=NOW)


def test_the_table_says_what_the_code_says() -> None:
    rhythm.plan([SWEEP, Planned("old", SWEEP.task_path, timedelta(days=1))], now=NOW)
    rhythm.play_due(now=NOW)
    faster = Planned("sweep", SWEEP.task_path, timedelta(minutes=1))
    rhythm.plan([faster], now=NOW)
    (beat,) = Beat.objects.all()
    assert beat.every == timedelta(minutes=1)
    assert beat.next_at == NOW + timedelta(minutes=1)
    rhythm.plan([faster], now=NOW + timedelta(seconds=30))
    assert Beat.objects.get().next_at == NOW + timedelta(minutes=1)


@pytest.mark.parametrize("beat", BEATS, ids=lambda beat: beat.name)
def test_every_beat_of_this_installation_names_a_task(beat: Planned, tmp_path: Path) -> None:
    jobs.enqueue(import_string(beat.task_path))
    assert jobs.waiting() == 1
