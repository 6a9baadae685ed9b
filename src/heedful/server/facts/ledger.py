"""The river of facts: rooms record here what happened, nameless; only figures read it."""

from heedful.core.figures import fact
from heedful.server.facts.models import RecordedFact


def record(happened: fact.Fact) -> None:
    """Add a fact for good, in the transaction of what happened. Raises ValueError for words no fact may have."""
    fact.check(happened)
    RecordedFact.of(happened).save(force_insert=True)
