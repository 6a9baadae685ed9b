"""The name of a colleague over an address that is not theirs."""

from collections.abc import Iterator
from functools import lru_cache

from heedful.core.mail import domain, evidence
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known, Person
from heedful.core.mail.message import Message


def look(message: Message, known: Known) -> Iterator[Seen]:
    sender = message.sender
    if sender is None or not sender.name or not sender.domain:
        return
    if known.is_own(sender.domain) or known.person_at(sender.email):
        return
    person = _named(sender.name, known)
    if person and sender.email.lower() not in {email.lower() for email in known.history or {}}:
        yield Seen(
            evidence.header(message, "from", sender.name) + evidence.header(message, "from", sender.email),
            (("name", person.name), ("address", sender.email), ("usual", person.email)),
        )


def _named(name: str, known: Known) -> Person | None:
    """The colleague of this name: `Ben Okoro`, `Okoro, Ben`, `BEN OKORO (Larkfield)` or with look-alike letters."""
    if found := known.person_named(name):
        return found
    wanted = _words(name)
    for person in known.directory or ():
        words = _words(person.name)
        if len(words) > 1 and words <= wanted and len(wanted) - len(words) < 3:
            return person
    return None


@lru_cache(maxsize=32_768)
def _words(name: str) -> frozenset[str]:
    letters = "".join(letter if letter.isalnum() else " " for letter in name)
    return frozenset(domain.skeleton(word) for word in letters.split())


_KNOWN = Known(
    own_domains=frozenset({"larkfield.example"}),
    directory=(
        Person("Ben Okoro", "ben@larkfield.example", role="Head of operations"),
        Person("Amara Lind", "amara@larkfield.example"),
    ),
)

INDICATOR = Indicator(
    id="name-of-colleague",
    sentence="The sender bears the name of {name}, but writes from {address} instead of {usual}.",
    weight=2.5,
    look=look,
    needs=("directory",),
    present_in=(
        Example(
            known=_KNOWN,
            raw="""\
From: Ben Okoro <ben.okoro.office@gmail.com>
To: amara@larkfield.example
Subject: Are you free?

I am in a meeting and need a favour.
""",
        ),
        Example(
            known=_KNOWN,
            raw="""\
From: "OKORO, Ben (Larkfield)" <director@executive-desk.test>
To: amara@larkfield.example
Subject: Are you free?

I am in a meeting and need a favour.
""",
        ),
    ),
    absent_from=(
        Example(
            known=_KNOWN,
            raw="""\
From: Ben Okoro <ben.okoro@ops.larkfield.example>
To: amara@larkfield.example
Subject: Rota

Here is the rota.
""",
        ),
        Example(
            known=_KNOWN,
            raw="""\
From: Ben Lind <ben.lind@northbridge-steel.example>
To: amara@larkfield.example
Subject: Offer

Amara, here is our offer.
""",
        ),
    ),
    source="Sublime open rules: employee and VIP impersonation; MITRE ATT&CK T1656",
)
