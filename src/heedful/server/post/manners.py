"""When a machine may answer at all: never another machine, never itself."""

import re
from collections.abc import Iterable

# RFC 3834 and what mail programs do in practice.
_MACHINES = re.compile(
    r"^(?:(?:mailer-daemon|postmaster|no[-._]?reply|do[-._]?not[-._]?reply)(?:[-+._=].*)?|bounces?(?:[+=].*|[-._]\d.*)?)$"
)
# Not List-Id or Precedence: list: a report mailbox may itself be a list, and the people writing to it are people.
_PRESENCE_MEANS_NO = {"x-autoreply", "x-autorespond", "x-failed-recipients"}
_OURS = "x-heedful-letter"


def may_answer(sender: str, headers: Iterable[tuple[str, str]], *, own: str = "") -> bool:
    """Whether a mail from this sender (address), with these headers of the *outer* mail, may be answered by itself.

    `own` is our own desk address. Reports are sent by people; whatever says of itself that it is not, gets no letter.
    """
    sender = sender.strip().strip("<>").lower()
    local, _, domain = sender.rpartition("@")
    if not local or not domain or sender == own.strip().lower() or _MACHINES.match(local):
        return False
    for name, value in headers:
        name, value = name.strip().lower(), value.strip().lower()
        if name in _PRESENCE_MEANS_NO or name == _OURS:
            return False
        if name == "auto-submitted" and value.partition(";")[0].strip() not in {"", "no"}:
            return False
        if name == "precedence" and value in {"bulk", "junk", "auto_reply"}:
            return False
        if name == "return-path" and value in {"<>", ""}:
            return False
        if name == "content-type" and value.startswith(("multipart/report", "message/delivery-status")):
            return False
    return True
