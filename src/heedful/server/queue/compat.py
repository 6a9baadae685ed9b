"""Django's own task API: the backport today, `django.tasks` itself once the floor is Django 6."""

from django_tasks import task
from django_tasks_db.compat import TaskResultStatus
from django_tasks_db.models import DBTaskResult, DBTaskResultQuerySet, get_date_max

__all__ = ["DBTaskResult", "DBTaskResultQuerySet", "TaskResultStatus", "get_date_max", "task"]
