"""Django's own task API: the backport today, `django.tasks` itself once the floor is Django 6."""

from collections.abc import Callable
from typing import Any, cast

from django_tasks import task as _task
from django_tasks_db.compat import TaskResultStatus
from django_tasks_db.models import DBTaskResult, DBTaskResultQuerySet, get_date_max

__all__ = ["DBTaskResult", "DBTaskResultQuerySet", "TaskResultStatus", "get_date_max", "task"]


def task(**options: Any) -> Callable[[Callable[..., None]], Any]:
    """Make a function a task that can be given to the queue. It returns nothing: what matters is in the database."""
    return cast("Callable[[Callable[..., None]], Any]", _task(**options))
