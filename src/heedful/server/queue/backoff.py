"""How long to wait before trying again: longer each time, and never all at once."""

from datetime import timedelta
from random import Random

FIRST = timedelta(seconds=2)
LONGEST = timedelta(hours=1)


def pause_after(attempt: int, *, rng: Random, first: timedelta = FIRST, longest: timedelta = LONGEST) -> timedelta:
    """The pause after attempt 1, 2, 3...: doubled each time up to the longest, of which between half and all is taken.

    The jitter keeps many that were turned away together from coming back together.
    """
    doublings = min(max(attempt, 1) - 1, 30)
    full: timedelta = min(first * (1 << doublings), longest)
    return full * rng.uniform(0.5, 1.0)
