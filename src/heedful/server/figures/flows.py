"""What happens with figures: a closed month is published, once and for good."""

from datetime import date, datetime

from django.db import transaction

from heedful.server.figures import reader
from heedful.server.figures.models import Publication
from heedful.server.figures.windows import Month


def months_closed(*, today: date, now: datetime) -> list[Month]:
    """Every month that can no longer change and is not published yet, is published. Returns those."""
    published = {Month(day) for day in Publication.objects.values_list("month", flat=True).distinct()}
    due = [month for month in reader.months_with_facts() if month.is_closed(today) and month not in published]
    for month in due:
        rows = [
            Publication.of(outcome, indicator=name, month=month.first, at=now)
            for name, outcome in reader.outcomes(month, today=today).items()
        ]
        with transaction.atomic():
            # Another worker may have been quicker; what is published stays as it is.
            Publication.objects.bulk_create(rows, ignore_conflicts=True)
    return due
