"""Messages and words for the tests of what a message says."""

from heedful.core.mail import message, words
from heedful.core.mail.message import Message
from heedful.core.mail.thread import Told
from heedful.core.mail.words import Words
from heedful.core.text import passage


def letter(
    body: str,
    *,
    subject: str = "",
    sender: str = "Sam Writer <sam@elsewhere.example>",
    to: str = "Amara Osei <amara@larkfield.example>",
    extra: str = "",
) -> Message:
    """A plain mail, parsed as any other."""
    head = f"From: {sender}\nTo: {to}\nSubject: {subject}\n{extra}Content-Type: text/plain; charset=utf-8\n\n"
    return message.parse((head + body).encode())


def said(body: str, subject: str = "") -> tuple[Words, ...]:
    """The words of a subject and a body."""
    told = [Told("subject", passage.of(subject))] if subject else []
    return words.heard([*told, Told("text", passage.of(body))])
