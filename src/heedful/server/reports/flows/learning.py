"""What happens when the desk teaches its reader: labels, lessons learned from them, and the way back.

None of it leaves this installation: labels, lessons and the choice between them are rows of its own database.
"""

import hashlib
import json
from dataclasses import replace
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_noop

from heedful.core.learned import local
from heedful.core.mail.worded import Worded
from heedful.server.people import audit, sealed
from heedful.server.people.models import Person
from heedful.server.reports import knowledge, lessons, queries, understanding
from heedful.server.reports.models import Label, Lesson, LessonChoice, Report

AT_ONCE = 50
"""Reports read again in one go after the reader itself has changed."""
ITSELF = "learning"
CHOSE = gettext_noop("chose what the reader has learned")
CAME_INTO_USE = gettext_noop("changed what the reader has learned")


def label_given(report: Report, worded: Worded | None, *, deceit: bool, now: datetime) -> None:
    """A person has said what a report is. Without words that were read there is nothing to learn from it."""
    if worded is None:
        return
    Label.objects.update_or_create(
        report=report,
        defaults={
            "features": list(worded.features),
            "malice": worded.malice,
            "deceit": deceit,
            "reader": lessons.reader(),
            "at": now,
        },
    )


def lesson_learned(*, now: datetime) -> Lesson | None:
    """Learn from all labels anew, if they have changed. Returns the lesson, where there is a new one."""
    labels = queries.labels_to_learn_from(lessons.reader())
    taught = [local.Label(tuple(one.features), one.malice, one.deceit) for one in labels]
    content = json.dumps(sorted((one.features, one.malice, one.deceit) for one in taught))
    digest = hashlib.sha256(content.encode()).hexdigest()
    newest = Lesson.objects.order_by("-pk").first()
    if newest and (newest.digest, newest.reader) == (digest, lessons.reader()):
        return None
    found = local.fit(taught)
    if not found.weights and not (newest and newest.helps and newest.reader == lessons.reader()):
        # Nothing to say, and nothing that it would have to be said instead of.
        return None

    with transaction.atomic():
        before = queries.lesson_in_use(lessons.reader())
        lesson = Lesson.objects.create(
            made_at=now,
            learned=local.as_json(found),
            labels=sorted(one.pk for one in labels),
            digest=digest,
            reader=lessons.reader(),
            helps=found.helps,
        )
        _noted(before, now=now)
    return lesson


def lesson_chosen(which: str, *, lesson: Lesson | None = None, by: Person, now: datetime) -> None:
    """A lead chose which lesson the reader uses from now on: the newest that helps, this one, or none.

    Raises ValueError for anything else, and for a lesson that can no longer be used.
    """
    usable = lesson is not None and lesson.forgotten_at is None and lesson.reader == lessons.reader()
    if which not in LessonChoice.Which.values or (which == LessonChoice.Which.THIS) != usable:
        raise ValueError(which)
    with transaction.atomic():
        _chosen(which, lesson, by=by.pseudonym, now=now)
        audit.record(by=by.pseudonym, did=CHOSE, subject=str(lesson) if lesson else f"lesson:{which}", at=now)


def labels_forgotten(*, now: datetime) -> int:
    """Reports are gone, and their labels with them: so are the lessons they were part of. Returns how many went."""
    still = set(Label.objects.values_list("pk", flat=True))
    gone = [one for one in Lesson.objects.filter(forgotten_at=None) if not still.issuperset(one.labels)]
    with transaction.atomic():
        before = queries.lesson_in_use(lessons.reader())
        for lesson in gone:
            figures = replace(local.from_json(lesson.learned), weights=(), bias=0.0)
            lesson.forget(figures=local.as_json(figures), at=now)
            if LessonChoice.objects.filter(lesson=lesson).exists():
                _chosen(LessonChoice.Which.NEWEST, None, by=ITSELF, now=now)
        _noted(before, now=now)
    return len(gone)


def labels_read_again(*, now: datetime) -> int:
    """Our reader was replaced by a newer one: what people said stays, its numbers are made anew. Returns how many."""
    known, again = knowledge.now(), 0
    for label in Label.objects.exclude(reader=lessons.reader()).select_related("report").order_by("-at")[:AT_ONCE]:
        raw = sealed.open_sealed(label.report.sealed, place=label.report.place)
        worded = understanding.understand(raw, known).reading.worded
        if worded is None:
            label.delete()
        else:
            label.read_again(features=worded.features, malice=worded.malice, reader=lessons.reader())
        again += 1
    return again


def _chosen(which: str, lesson: Lesson | None, *, by: str, now: datetime) -> None:
    LessonChoice.objects.update_or_create(
        pk=1, defaults={"which": which, "lesson": lesson, "set_by": by, "set_at": now}
    )


def _noted(before: Lesson | None, *, now: datetime) -> None:
    """Write down what the reader uses now, where that is not what it used before."""
    after = queries.lesson_in_use(lessons.reader())
    if before != after:
        audit.record(by=ITSELF, did=CAME_INTO_USE, subject=str(after) if after else "lesson:none", at=now)
