"""How long reporters waited, with those who still wait among them."""

import math
from collections.abc import Callable, Sequence

from heedful.core.figures import uncertainty
from heedful.core.figures.fact import Fact, MailReported, ReportAnswered
from heedful.core.figures.release import Unreleased


def quantile_of_minutes(q: float) -> Callable[[Sequence[Fact]], Unreleased | None]:
    """A computation of the minutes within which a share q of all reporters had an answer; infinite for "not yet"."""

    def compute(facts: Sequence[Fact]) -> Unreleased | None:
        reported = sum(isinstance(fact, MailReported) for fact in facts)
        waits = [float(fact.minutes) for fact in facts if isinstance(fact, ReportAnswered)]
        waits += [math.inf] * max(0, reported - len(waits))
        if not waits:
            return None
        return Unreleased(
            value=uncertainty.quantile(waits, q),
            people=len(waits),
            nature="operation",
            interval=uncertainty.quantile_interval(waits, q),
        )

    return compute
