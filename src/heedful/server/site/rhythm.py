"""What this installation does again and again."""

from datetime import timedelta

from heedful.server.queue.rhythm import Planned

BEATS = (
    Planned("letters", "heedful.server.post.tasks.deliver", timedelta(seconds=30)),
    Planned("answers", "heedful.server.reports.tasks.look_after_letters", timedelta(seconds=60)),
    Planned("lessons", "heedful.server.reports.tasks.look_after_lessons", timedelta(hours=1)),
    Planned("figures", "heedful.server.figures.tasks.publish", timedelta(hours=6)),
    Planned("trail", "heedful.server.people.tasks.verify_trail", timedelta(hours=6)),
    Planned("sweep", "heedful.server.queue.tasks.sweep", timedelta(hours=1)),
)
