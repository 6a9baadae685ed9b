"""What our own mail server found out about the sender (RFC 8601).

Anyone can write such a result into a message. Only results in the name of one of our own servers count, and of those
only the topmost block: what a server adds stands above everything the message brought along. A border server has to
remove results in its name that come from outside; where it did not, they stand below and are told apart here.
"""

import re
from dataclasses import dataclass

from heedful.core.mail import domain
from heedful.core.mail.known import Known
from heedful.core.mail.message import Header, Message

_RESULT = re.compile(r"\s*([a-z][a-z0-9-]{1,20})\s*(?:/\s*\d+\s*)?=\s*([a-z]+)", re.IGNORECASE)
_PROPERTY = re.compile(r"\b(smtp|header|policy|body)\.([a-z0-9-]{1,30})\s*=\s*\"?([^\s;\"]+)", re.IGNORECASE)
_FIELDS = frozenset({"authentication-results", "arc-authentication-results"})


@dataclass(frozen=True, slots=True)
class Outcome:
    """One method's result in lower case, and the domain it speaks about (empty if unsaid)."""

    method: str
    result: str
    about: str


@dataclass(frozen=True, slots=True)
class Checks:
    """The results of one block of headers, by one server."""

    server: str
    outcomes: tuple[Outcome, ...]
    headers: tuple[Header, ...]

    def all_of(self, method: str) -> set[str]:
        """Every result a method had."""
        return {outcome.result for outcome in self.outcomes if outcome.method == method}

    def confirm(self, sender: str) -> bool:
        """Whether they show that the message comes from this domain: DMARC passed, or DKIM or SPF passed for it."""
        if "fail" in self.all_of("dmarc"):
            return False
        return any(
            outcome.result == "pass" and outcome.method in _ABOUT and _is_about(outcome, sender)
            for outcome in self.outcomes
        )

    @property
    def object(self) -> bool:
        """Whether they speak against the sender: DMARC failed; without it, SPF or DKIM failed and none passed."""
        if self.all_of("dmarc") & {"pass", "fail"}:
            return "fail" in self.all_of("dmarc")
        spf, dkim = self.all_of("spf"), self.all_of("dkim")
        return bool(spf & {"fail", "softfail"} | dkim & {"fail"}) and "pass" not in spf | dkim


def _is_about(outcome: Outcome, sender: str) -> bool:
    if not outcome.about:
        return outcome.method == "dmarc"
    return domain.registrable(outcome.about) == domain.registrable(sender)


def checked(message: Message, known: Known) -> Checks | None:
    """What our own servers found, or None if none of them said anything that we may trust."""
    block = _topmost(message, known)
    if not block:
        return None
    return Checks(
        server=server_of(block[0].value),
        outcomes=tuple(outcome for header in block for outcome in outcomes_in(header.value)),
        headers=tuple(block),
    )


def out_of_place(message: Message, known: Known) -> list[Header]:
    """Results in the name of our own servers that stand where our servers do not write."""
    trusted = _topmost(message, known)
    return [header for header in _in_our_name(message, known) if not any(header is one for one in trusted)]


def foreign(message: Message, known: Known) -> list[Header]:
    """Results in somebody else's name: they may be true, but nothing here vouches for them."""
    return [
        header
        for header in message.headers
        if header.name.lower() in _FIELDS and server_of(header.value) not in known.authserv_ids
    ]


def server_of(value: str) -> str:
    """The authserv-id of a result header in lower case; empty if it does not name one."""
    first = _without_comments(value).partition(";")[0].strip().lower()
    if re.match(r"i\s*=\s*\d", first):
        first = _without_comments(value).partition(";")[2].partition(";")[0].strip().lower()
    return "" if "=" in first else first.partition(" ")[0]


def outcomes_in(value: str) -> list[Outcome]:
    """The methods, results and domains of one result header."""
    found = []
    for piece in _without_comments(value).split(";")[:40]:
        if result := _RESULT.match(piece):
            properties = {f"{kind}.{name}".lower(): said for kind, name, said in _PROPERTY.findall(piece)}
            about = next((properties[name] for name in _ABOUT.get(result[1].lower(), ()) if name in properties), "")
            found.append(Outcome(result[1].lower(), result[2].lower(), about.rpartition("@")[2].lower().strip("<>")))
    return found


_ABOUT = {
    "dmarc": ("header.from",),
    "dkim": ("header.d", "header.i"),
    "spf": ("smtp.mailfrom", "smtp.envelope-from", "smtp.helo"),
}


def _in_our_name(message: Message, known: Known) -> list[Header]:
    return [
        header
        for header in message.headers
        if header.name.lower() in _FIELDS and server_of(header.value) in known.authserv_ids
    ]


def _topmost(message: Message, known: Known) -> list[Header]:
    block: list[Header] = []
    for header in message.headers:
        name = header.name.lower()
        if name in _FIELDS and server_of(header.value) in known.authserv_ids:
            block.append(header)
        elif block and name == "received":
            break
    return block


def _without_comments(value: str) -> str:
    if "(" not in value:
        return value
    kept, depth = [], 0
    for letter in value[:8000]:
        depth += letter == "("
        if not depth:
            kept.append(letter)
        depth -= letter == ")" and depth > 0
    return "".join(kept)
