"""What we know of the sender: eight questions, each confirmed, contradicted, unknown or beside the point.

A reading of what was found and of what the organisation told us. It says what it does not know, and it never takes a
sender's past for proof of a new path: a mailbox can be in other hands.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from heedful.core.mail import acquaintance, ways_out
from heedful.core.mail.ask import Asked
from heedful.core.mail.indicator import Finding
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message
from heedful.core.mail.standing import Fact, Question, State, aside

NEVER_BY_HISTORY = frozenset({"change_payment_details", "buy_gift_cards", "credentials"})
"""What no past of a sender confirms: a changed account, gift cards, passwords and codes."""
_HANDED_OVER = frozenset({"credentials", "data", "install"})
"""What gives a stranger the keys, where it is wanted at another place than the sender's."""
_LACKING: Mapping[Question, str] = {
    "phone": "We hold no telephone numbers, so whether a number is theirs cannot show.",
    "payment": "There was no bank account on record to compare with, so a new one cannot show.",
    "mailbox": "A mailbox can be in other hands; a call to a number you already have would tell.",
}


@dataclass(frozen=True, slots=True)
class Relation:
    """The answers in the order a person would ask.

    vouched: what speaks for the sender counts for what is asked; astray: keys are wanted at a place that is neither the
    sender's nor known to us, so a person looks, whoever the sender is.
    """

    facts: tuple[Fact, ...] = ()
    vouched: bool = True
    astray: bool = False

    def state_of(self, question: Question) -> State:
        """How one question stands."""
        return next((fact.state for fact in self.facts if fact.question == question), "not_applicable")

    @property
    def told(self) -> tuple[Fact, ...]:
        """The answers worth saying: those that are not beside the point."""
        return tuple(fact for fact in self.facts if fact.state != "not_applicable")

    @property
    def lacking(self) -> tuple[str, ...]:
        """What is open about the ways out of this message, beside what `missing` says of every message."""
        return tuple(_LACKING[fact.question] for fact in self.told if fact.question in _LACKING and fact.is_open)


NOTHING = Relation()


def of(message: Message, findings: Sequence[Finding], asked: Asked, known: Known) -> Relation:
    """What we know of the sender of this message."""
    seen = {finding.id: finding for finding in findings}
    checks = acquaintance.checks(message, seen, known)
    facts = (
        acquaintance.house(message, seen, known, checks),
        checks,
        acquaintance.history(message, known, checks),
        ways_out.answers(message, seen),
        ways_out.links(message, known),
        ways_out.phone(seen, asked),
        ways_out.payment(message, seen, asked, known),
    )
    state = {fact.question: fact.state for fact in facts}
    vouched = _is_vouched(asked, state)
    # Without a word on our own servers nobody is confirmed, and a link elsewhere is the common case.
    astray = bool(known.authserv_ids) and asked.name in _HANDED_OVER and state["links"] == "contradicted"
    return Relation((*facts, _mailbox(message, checks, vouched=vouched)), vouched, astray)


def _is_vouched(asked: Asked, state: Mapping[Question, State]) -> bool:
    """Whether a confirmed sender says anything for this wish.

    Not where a way out of the message leaves the sender; and for what no past confirms, only where money takes the path
    on record, or a password is wanted at the sender's own house.
    """
    if "contradicted" in (state["answers"], state["links"], state["payment"]):
        return False
    if asked.name not in NEVER_BY_HISTORY:
        return True
    return state["links" if asked.name == "credentials" else "payment"] == "confirmed"


def _mailbox(message: Message, checks: Fact, *, vouched: bool) -> Fact:
    """Whether the sender is still alone with their mailbox: asked where a confirmed sender wants the unusual."""
    if vouched or checks.state != "confirmed" or message.sender is None:
        return aside("mailbox")
    return Fact("mailbox", "unknown", "relation.mailbox.unknown", (("sender", message.sender.email),))
