"""What the post and the queue could not settle by themselves, for those who may settle it."""

from django.db.models import QuerySet

from heedful.server.people import sight
from heedful.server.post import outbox
from heedful.server.post.models import Letter
from heedful.server.queue import jobs
from heedful.server.queue.models import Job


def letters_to_settle(viewer: sight.Viewer) -> QuerySet[Letter]:
    """Letters held because nobody knows whether they arrived, and letters given up."""
    return outbox.for_a_person(viewer).order_by("-posted_at")


def work_to_settle(viewer: sight.Viewer) -> QuerySet[Job]:
    """Background work that was tried often enough."""
    return sight.desk(viewer, jobs.given_up(), look=sight.Look.TASKS)
