"""From a file as it was found to what we know about it: one message at a time, never stopped by a bad one."""

from dataclasses import dataclass
from functools import partial

from heedful.connectors.mailbox import Found
from heedful.core.mail import pile, reading, record, report
from heedful.core.mail.known import Known
from heedful.core.mail.reading import Reading


@dataclass(frozen=True, slots=True)
class Done:
    """What came of one file: its item and reading, or the problem in one sentence."""

    name: str
    item: pile.Item | None = None
    reading: Reading | None = None
    problem: str = ""

    def record(self, campaign: str | None) -> record.Record:
        """The public record of it, whether it could be read or not."""
        if self.item is None or self.reading is None:
            return record.of_unreadable(self.name, self.problem)
        return record.of(self.name, self.reading, how=self.item.how, campaign=campaign)


def read(found: Found, *, known: Known, draft: bool, brief: bool = False) -> Done:
    """Read one message. What goes wrong inside becomes the problem of this one file, named, and the rest goes on."""
    if found.problem:
        return Done(found.name, problem=found.problem)
    try:
        handed_over = report.unwrap(found.data, name=found.name)
        seen = reading.of_report(handed_over, known)
        item = pile.item_of(found.name, handed_over, seen, draft=draft)
    except (ArithmeticError, LookupError, MemoryError, RecursionError, TypeError, ValueError, AttributeError) as slip:
        # Ours, not the file's: said as such, so that it can be mended, and the other files are read all the same.
        return Done(found.name, problem=f"Reading it stumbled over a slip of ours ({type(slip).__name__}: {slip}).")
    return Done(found.name, item, None if brief else seen)


def reader(known: Known, *, draft: bool, brief: bool = False) -> partial[Done]:
    """The work on one file as something a crew can share; `brief` keeps the item and forgets the long reading."""
    return partial(read, known=known, draft=draft, brief=brief)
