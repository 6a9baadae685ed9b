"""A report as it arrives: the message somebody was unsure about, taken out of the mail they sent it in.

People report in many ways: as an attachment, zipped, inside a forward, by a button, or by handing over the file itself.
"""

from dataclasses import dataclass
from typing import Literal

from heedful.core.mail import button, forward, message, quoted, thread
from heedful.core.mail.message import Address, Message

How = Literal["bare", "attached", "zipped", "inline", "button"]


@dataclass(frozen=True, slots=True)
class Report:
    """What was reported, and by whom.

    original: the message in question; wrapper: the mail it came in, None when it came bare (a wrapper may itself be the
    lure, so a careful reader looks at both); words: what the reporter said about it, without their signature; how: the
    way it was handed over; others: further messages in the same report; simulation: whose exercise the original says
    it is.
    """

    original: Message
    wrapper: Message | None = None
    words: str = ""
    reporter: Address | None = None
    how: How = "bare"
    others: tuple[Message, ...] = ()
    simulation: str = ""


def unwrap(data: bytes | Message, *, name: str = "") -> Report:
    """Find the reported message. Never raises; what is no report of another message is itself the message.

    Whoever hands over a bare message is not named by it, so its `reporter` is None.
    """
    if isinstance(data, bytes):
        pressed = button.from_json(data)
        if pressed:
            reporter = Address("", pressed.reporter.lower()) if pressed.reporter else None
            return _report(pressed.original, None, pressed.comment, reporter, "button")
        wrapper = message.parse(data, name=name)
    else:
        wrapper = data
    return _attached(wrapper) or _by_button(wrapper) or _inline(wrapper) or _report(wrapper, None, "", None, "bare")


def _report(
    original: Message,
    wrapper: Message | None,
    words: str,
    reporter: Address | None,
    how: How,
    others: tuple[Message, ...] = (),
) -> Report:
    return Report(original, wrapper, words, reporter, how, others, button.simulation_in(original))


def _attached(wrapper: Message) -> Report | None:
    if not wrapper.enclosed or _is_bounce(wrapper):
        return None
    original, *others = wrapper.enclosed
    text = " ".join(part.text[:20_000] for part in wrapper.parts if part.kind != "header")
    how: How = "button" if button.marked(text) else ("zipped" if _came_zipped(wrapper) else "attached")
    return _report(original, wrapper, _comment(wrapper), wrapper.sender, how, tuple(others))


def _by_button(wrapper: Message) -> Report | None:
    for attachment in wrapper.attachments[:20]:
        if not attachment.inline and attachment.name.lower().endswith((".txt", ".json")):
            pressed = button.from_json(attachment.data)
            if pressed:
                words = pressed.comment or _comment(wrapper)
                return _report(pressed.original, wrapper, words, wrapper.sender, "button")
    return None


def _inline(wrapper: Message) -> Report | None:
    if wrapper.kind != "mail":
        return None
    found = forward.recover(wrapper)
    return _report(found.original, wrapper, found.words, wrapper.sender, "inline") if found else None


def _is_bounce(wrapper: Message) -> bool:
    content_type = wrapper.header("content-type").lower()
    return "multipart/report" in content_type and "feedback-report" not in content_type


def _came_zipped(wrapper: Message) -> bool:
    names = [attachment.name.lower() for attachment in wrapper.attachments]
    return any(attachment.members for attachment in wrapper.attachments) and not any(
        name.endswith((".eml", ".msg")) for name in names
    )


def _comment(wrapper: Message) -> str:
    """The reporter's own words in a mail that carries the original as a file."""
    for part in sorted((part for part in wrapper.parts if part.kind != "header"), key=lambda part: part.kind == "html"):
        body = thread.whole(part)
        lines = quoted.lines_of(body.plain)
        head = next(iter(quoted.heads_in(lines)), None)
        words = button.without_marks(thread.comment_above(body, lines, head.first if head else len(lines)))
        words = words.removeprefix("Reason:").strip()
        if words:
            return words
    return ""
