"""What happens when a person settles what the post could not."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext_noop

from heedful.server.people import audit
from heedful.server.people.models import Person
from heedful.server.post import tasks
from heedful.server.post.models import Letter
from heedful.server.queue import jobs
from heedful.server.queue.models import Job

SETTLED = gettext_noop("settled a letter")
CHOICES = ("arrived", "again", "withdrawn")


def letter_settled(letter: Letter, *, choice: str, by: Person, now: datetime) -> bool:
    """A person decided about a held letter: it had arrived, it shall go again, or not at all. False if settled before.

    Raises ValueError on any other choice.
    """
    settle = {
        "arrived": lambda: letter.settle_as_arrived(by=by.pseudonym, at=now),
        "again": lambda: letter.settle_by_sending_again(by=by.pseudonym, at=now),
        "withdrawn": lambda: letter.settle_by_withdrawing(by=by.pseudonym, at=now),
    }
    if choice not in settle:
        raise ValueError(f"A letter cannot be settled as {choice!r}.")
    with transaction.atomic():
        settled = settle[choice]()
        if settled:
            audit.record(by=by.pseudonym, did=SETTLED, about=letter.to, subject=f"letter:{letter.pk}", at=now)
            if choice == "again":
                jobs.enqueue(tasks.deliver)
    return settled


def work_started_over(job: Job, *, now: datetime) -> bool:
    """A person wants background work tried again, with a fresh count. False if somebody else was quicker."""
    return job.start_over(at=now)
