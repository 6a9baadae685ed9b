"""What reporters said after an answer, and what the silent might have said."""

from collections.abc import Callable, Sequence

from heedful.core.figures import uncertainty
from heedful.core.figures.fact import Fact, Item, PulseGiven, ReportAnswered
from heedful.core.figures.release import Unreleased
from heedful.core.figures.uncertainty import Interval

AT_LEAST = 30


def share_of_yes(item: Item) -> Callable[[Sequence[Fact]], Unreleased | None]:
    """A computation of the share of yes to one of the two questions, bounded by what the silent might have said."""

    def compute(facts: Sequence[Fact]) -> Unreleased | None:
        yes = no = 0
        for fact in facts:
            if isinstance(fact, PulseGiven) and fact.item == item:
                yes += fact.yes - (fact.instead_of is True)
                no += (not fact.yes) - (fact.instead_of is False)
        said = yes + no
        asked = max(said, sum(isinstance(fact, ReportAnswered) for fact in facts))
        if said <= 0 or not 0 <= yes <= said:
            return None
        return Unreleased(
            value=yes / said,
            people=said,
            nature="attitude",
            hits=yes,
            asked=asked,
            floor=AT_LEAST,
            interval=uncertainty.wilson(yes, said),
            bounds=Interval(yes / asked, (yes + asked - said) / asked),
        )

    return compute
