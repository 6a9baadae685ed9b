"""What would make us surer, and when there is too little to read."""

import re
import unicodedata
from collections.abc import Sequence

from heedful.core.mail import indicator
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message
from heedful.core.mail.words import Words

_NEEDS = {
    "own_domains": "We were not told which domains are yours, so a look-alike of your own name cannot show.",
    "authserv_ids": "We were not told how your own mail servers sign their checks, so nobody vouches for the sender.",
    "partners": "We were not told whom you work with, so a look-alike of a partner cannot show.",
    "directory": "We were not given a directory, so a borrowed name of a colleague cannot show.",
    "history": "We were not told who has written to you before, so we cannot say whether this sender is new.",
}
_FOREIGN = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\U0001efff]")
_FEW = 12
"""Words below which a message says hardly anything in words."""
_PICTURES = (".png", ".jpg", ".jpeg", ".gif", ".webp", ".bmp", ".tif", ".tiff")


def sentences(message: Message, said: Sequence[Words], known: Known) -> tuple[str, ...]:
    """What we could not know, in plain words, the nearest to this message first."""
    lacking = [part.why for part in message.unread]
    if message.kind == "text":
        lacking.append("A text message carries no proof of who sent it.")
    elif not message.headers_named("received"):
        lacking.append("The way this message took was lost before it reached us, so its sender cannot be checked.")
    if not words_in(said):
        lacking.append("There is hardly any text to read.")
    if words_in(said) < _FEW and _has_pictures(message):
        lacking.append("What this message says may stand in a picture, and we cannot read pictures.")
    needed = {need for each in indicator.cannot_look(known) for need in each.needs}
    if message.kind == "mail":
        lacking += [sentence for need, sentence in _NEEDS.items() if need in needed and not _given(need, known)]
    return tuple(dict.fromkeys(lacking))


def unreadable(message: Message, said: Sequence[Words]) -> bool:
    """Whether what matters could not be read: an image instead of words, a locked file, a broken or encrypted body."""
    if any(attachment.encrypted for attachment in message.attachments):
        return True
    if _garbled(said):
        return True
    few = words_in(said) < _FEW
    if few and (message.unread or any(_is_picture(each.name, each.content_type) for each in message.attachments)):
        return True
    return words_in(said) < 6 and (_has_pictures(message) or not message.parts)


def _has_pictures(message: Message) -> bool:
    """Whether pictures came along or are shown."""
    return (
        any(link.element == "img" for link in message.links)
        or any(part.kind == "html" and "<img" in part.text.lower() for part in message.parts)
        or any(_is_picture(each.name, each.content_type) for each in message.attachments)
    )


def _garbled(said: Sequence[Words]) -> bool:
    """Whether the words came out as signs that nobody wrote, as when a part is damaged on its way."""
    text = "".join(part.passage.text[:4000] for part in said if part.part != "subject")
    broken = sum(_is_odd(letter) for letter in _FOREIGN.findall(text))
    return broken >= 5 and broken * 12 > len(text)


def _is_odd(letter: str) -> bool:
    """Whether this is a sign that stands in no word: a replacement, a control, a lone accent or a rare symbol."""
    if "\u2190" <= letter <= "\u2bff":  # arrows, boxes and pictures, which people do write
        return False
    return unicodedata.category(letter) in ("Cc", "Cn", "Co", "Sk", "Sm", "So")


def words_in(said: Sequence[Words]) -> int:
    """How many words the body says."""
    return sum(len(part.forms) for part in said if part.part != "subject")


def _is_picture(name: str, content_type: str) -> bool:
    return content_type.startswith("image/") or name.lower().endswith(_PICTURES)


def _given(need: str, known: Known) -> bool:
    value = getattr(known, need)
    return value is not None and (need in ("directory", "history") or bool(value))
