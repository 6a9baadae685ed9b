"""Who may see what. The only place that knows; every query asks here, so the forbidden does not exist (404)."""

from enum import Enum
from typing import TypeVar

from django.contrib.auth.models import AnonymousUser
from django.db.models import Model, QuerySet

from heedful.server.people.models import Person, Role

Row = TypeVar("Row", bound=Model)
Viewer = Person | AnonymousUser


class Look(Enum):
    """What there is to be seen."""

    OWN_REPORTS = "the reports a person made"
    ALL_REPORTS = "every report, its message and its answer"
    DESK = "the queue, campaigns and the settings of the desk"
    POLICY = "changing what is answered automatically, and keys for machines"
    POST = "letters waiting, held or given up"
    TASKS = "background work that needs a person"
    FIGURES = "released figures of the whole organisation"
    AUDIT = "the whole audit trail"


# A manager has no row: towards the people of their own team they are a colleague like any other.
SIGHT: dict[str, frozenset[Look]] = {
    Role.EMPLOYEE: frozenset({Look.OWN_REPORTS}),
    Role.ANALYST: frozenset({Look.OWN_REPORTS, Look.ALL_REPORTS, Look.DESK, Look.POST, Look.TASKS, Look.FIGURES}),
    Role.LEAD: frozenset(Look) - {Look.AUDIT},
    Role.AUDITOR: frozenset({Look.OWN_REPORTS, Look.FIGURES, Look.AUDIT}),
}


def may_see(viewer: Viewer, look: Look) -> bool:
    """Whether this viewer may see this. Nobody who has left, and nobody unknown, sees anything."""
    return isinstance(viewer, Person) and viewer.is_active and look in SIGHT[viewer.role]


def reports(viewer: Viewer, rows: QuerySet[Row], *, reporter: str = "reporter") -> QuerySet[Row]:
    """Of these reports, those the viewer may see. `reporter` names the field with the reporter's pseudonym."""
    if may_see(viewer, Look.ALL_REPORTS):
        return rows
    if isinstance(viewer, Person) and may_see(viewer, Look.OWN_REPORTS):
        return rows.filter(**{reporter: viewer.pseudonym})
    return rows.none()


def desk(viewer: Viewer, rows: QuerySet[Row], *, look: Look = Look.DESK) -> QuerySet[Row]:
    """Of these rows, all for those who may take this look, none for everyone else."""
    return rows if may_see(viewer, look) else rows.none()
