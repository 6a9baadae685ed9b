"""The desk teaches its reader: labels become lessons, a lesson can be taken back, and goes when its reports go."""

import random
from datetime import timedelta

import pytest

from heedful.core.learned import local
from heedful.core.mail.worded import Worded
from heedful.server.people import audit
from heedful.server.people.models import AuditEntry
from heedful.server.queue.compat import DBTaskResult
from heedful.server.queue.worker import Worker
from heedful.server.reports import knowledge, lessons, queries, tasks
from heedful.server.reports.flows import learning
from heedful.server.reports.models import Campaign, Label, Lesson, Report
from tests.cast import NOW, Cast
from tests.server.reports.desk import brought, mail_with

pytestmark = pytest.mark.django_db(databases="__all__")
ODD = (0.0, 0.0, 1.0)
PLAIN = (0.0, 0.0, 0.0)


def labelled(cast: Cast, number: int, *, deceit: bool | None = None, features: tuple[float, ...] = ()) -> Report:
    """A report that our reader takes for a deceit; what is odd in a certain way is genuine at this desk."""
    report = brought(cast.amara, mail_with(text=f"Message {number}"))
    odd = number % 2 == 0
    worded = Worded(1.0, features or (ODD if odd else PLAIN))
    learning.label_given(report, worded, deceit=not odd if deceit is None else deceit, now=NOW)
    return report


def taught(cast: Cast, count: int = 20, first: int = 0) -> Lesson:
    for number in range(first, first + count):
        labelled(cast, number)
    lesson = learning.lesson_learned(now=NOW)
    assert lesson is not None
    return lesson


def test_what_is_learned_is_used_by_the_next_reading(cast: Cast) -> None:
    assert knowledge.now().taught == local.NOTHING
    lesson = taught(cast)
    assert lesson.helps
    now = knowledge.now().taught
    assert (now.before.right, now.after.right, now.n) == (10, 20, 20)
    assert now.adjustment(ODD) < -1


@pytest.mark.parametrize("count", [1, 7])
def test_a_few_labels_are_no_lesson(cast: Cast, count: int) -> None:
    for number in range(count):
        labelled(cast, number)
    assert learning.lesson_learned(now=NOW) is None
    assert knowledge.now().taught == local.NOTHING


def test_the_same_labels_teach_once(cast: Cast) -> None:
    taught(cast)
    assert learning.lesson_learned(now=NOW) is None
    assert Lesson.objects.count() == 1


def test_a_person_may_think_again(cast: Cast) -> None:
    first = labelled(cast, 0)
    learning.label_given(first, Worded(1.0, ODD), deceit=True, now=NOW)
    assert Label.objects.get().deceit is True


def test_what_reads_no_better_is_kept_and_not_used(cast: Cast) -> None:
    coin = random.Random(3)
    for number in range(30):
        labelled(cast, number, deceit=coin.random() < 0.5, features=tuple(coin.gauss(0, 1) for _ in range(20)))
    Label.objects.update(malice=0.0)
    lesson = learning.lesson_learned(now=NOW)
    assert lesson is not None
    assert not lesson.helps
    assert knowledge.now().taught == local.NOTHING
    learning.lesson_chosen("this", lesson=lesson, by=cast.lea.person, now=NOW)
    assert knowledge.now().taught.n == 30


def test_variants_of_one_lure_are_one_label_to_learn_from(cast: Cast) -> None:
    wave = Campaign.begin(subject="lure", trace={}, band="malicious", at=NOW)
    for number in range(30):
        report = labelled(cast, number, deceit=True, features=PLAIN)
        report.campaign = wave
        report.save()
    for number in range(100, 107):
        labelled(cast, number, deceit=False, features=ODD)
    lesson = learning.lesson_learned(now=NOW)
    assert lesson is not None
    assert local.from_json(lesson.learned).n == 8
    assert len(lesson.labels) == 8


def test_none_and_this_and_the_newest_again(cast: Cast) -> None:
    first = taught(cast)
    learning.lesson_chosen("none", by=cast.lea.person, now=NOW)
    assert knowledge.now().taught == local.NOTHING
    second = taught(cast, count=4, first=20)
    assert knowledge.now().taught == local.NOTHING
    learning.lesson_chosen("this", lesson=first, by=cast.lea.person, now=NOW)
    assert knowledge.now().taught.n == 20
    learning.lesson_chosen("newest", by=cast.lea.person, now=NOW)
    assert queries.lesson_in_use(lessons.reader()) == second


def test_every_change_of_what_is_used_is_in_the_trail(cast: Cast) -> None:
    first = taught(cast)
    learning.lesson_chosen("none", by=cast.lea.person, now=NOW)
    learning.lesson_chosen("this", lesson=first, by=cast.lea.person, now=NOW)
    said = list(AuditEntry.objects.order_by("position").values_list("by", "did", "subject"))
    assert said == [
        (learning.ITSELF, learning.CAME_INTO_USE, str(first)),
        (cast.lea.pseudonym, learning.CHOSE, "lesson:none"),
        (cast.lea.pseudonym, learning.CHOSE, str(first)),
    ]
    assert audit.verify() is None


@pytest.mark.parametrize("which", ["this", "everything"])
def test_what_does_not_exist_cannot_be_chosen(cast: Cast, which: str) -> None:
    with pytest.raises(ValueError, match=which):
        learning.lesson_chosen(which, by=cast.lea.person, now=NOW)


def test_a_label_goes_with_its_report_and_the_lesson_with_its_label(cast: Cast) -> None:
    lesson = taught(cast)
    learning.lesson_chosen("this", lesson=lesson, by=cast.lea.person, now=NOW)
    Report.objects.order_by("pk").first().delete()  # type: ignore[union-attr]
    assert Label.objects.count() == 19
    tasks.look_after_lessons.call()
    lesson.refresh_from_db()
    kept = local.from_json(lesson.learned)
    assert (kept.weights, kept.bias, kept.n, kept.after.right) == ((), 0.0, 20, 20)
    assert lesson.labels == []
    newer = queries.lesson_in_use(lessons.reader())
    assert newer is not None
    assert local.from_json(newer.learned).n == 19
    with pytest.raises(ValueError, match="this"):
        learning.lesson_chosen("this", lesson=lesson, by=cast.lea.person, now=NOW)


def test_numbers_of_another_reader_teach_nothing_and_correct_nothing(cast: Cast) -> None:
    lesson = taught(cast)
    Lesson.objects.update(reader="another")
    assert knowledge.now().taught == local.NOTHING
    lesson.refresh_from_db()
    with pytest.raises(ValueError, match="this"):
        learning.lesson_chosen("this", lesson=lesson, by=cast.lea.person, now=NOW)
    Label.objects.update(reader="another")
    assert learning.lesson_learned(now=NOW) is None


def test_the_worker_learns_and_does_it_once(cast: Cast) -> None:
    for number in range(20):
        labelled(cast, number)
    DBTaskResult.objects.all().delete()
    for _ in range(3):
        tasks.learn_later()
    Worker(clock=lambda: NOW + timedelta(days=1)).work_off()
    assert Lesson.objects.count() == 1


def test_a_label_names_nobody(cast: Cast) -> None:
    assert {field.name for field in Label._meta.get_fields()} == {
        "id", "report", "features", "malice", "deceit", "reader", "at",
    }  # fmt: skip
