"""A page and a plain text in one message that tell different things."""

import re
from collections.abc import Iterator

from heedful.core.mail import evidence, thread
from heedful.core.mail.indicator import Example, Indicator, Seen
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message

_WORD = re.compile(r"[^\W\d_]{4,}")
_ADDRESS = re.compile(r"\S*(?:://|www\.|@)\S*")
_WORDS = 25
_ALIKE = 0.2


def look(message: Message, known: Known) -> Iterator[Seen]:
    """Mail programs show one of two versions and keep the other; honest ones say the same."""
    kinds = [part.kind for part in message.parts if part.kind != "header"]
    if sorted(kinds) != ["html", "plain"]:
        return
    plain = next(part for part in message.parts if part.kind == "plain")
    rich = next(part for part in message.parts if part.kind == "html")
    one, other = (set(_WORD.findall(_ADDRESS.sub(" ", thread.whole(part).plain[:20_000]))) for part in (plain, rich))
    if min(len(one), len(other)) >= _WORDS and len(one & other) < _ALIKE * min(len(one), len(other)):
        text = thread.whole(plain)
        start = len(text.text) - len(text.text.lstrip())
        span = evidence.stretch(thread.Told(plain.name, text), start, min(start + 80, len(text.text)))
        yield Seen((span,), (("words", evidence.visible(span.quote)),))


_TALE = """\
The committee met on Tuesday in the small hall and approved the minutes of the spring meeting. The garden party will
take place in June if the weather holds, and everybody brings a salad or a cake. The choir sings at four, and the
children's reading group meets under the old lime tree as it did last year."""
_NOTICE = """\
<p>Your mailbox has reached its limit. Incoming messages will be returned to their senders from tomorrow morning on.
Please confirm your account on the storage page below, using your usual password, before midnight. Accounts that are
not confirmed in time will be closed, together with every folder, address book and calendar they contain.</p>"""
_BOTH = """\
From: Maya Ortiz <maya@northbridge-steel.example>
To: amara@larkfield.example
Subject: News
MIME-Version: 1.0
Content-Type: multipart/{kind}; boundary="next"

--next
Content-Type: text/plain; charset=utf-8

{plain}
--next
Content-Type: text/html; charset=utf-8

{page}
--next--
"""


INDICATOR = Indicator(
    id="two-texts",
    sentence="The message comes in two versions that tell different things; the plain one begins “{words}”.",
    weight=0.7,
    look=look,
    present_in=(Example(raw=_BOTH.format(kind="alternative", plain=_TALE, page=_NOTICE)),),
    absent_from=(
        Example(raw=_BOTH.format(kind="alternative", plain=_TALE, page=f"<p>{_TALE}</p><p>Leave this list</p>")),
        Example(
            raw=_BOTH.format(
                kind="alternative", plain="To read this mail, please use a program for pages.", page=_NOTICE
            )
        ),
    ),
    source="RFC 2046 section 5.1.4 (alternatives say the same); SpamAssassin MPART_ALT_DIFF",
)
