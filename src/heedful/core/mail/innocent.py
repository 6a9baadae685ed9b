"""The best innocent explanation: what this message would be if it were honest. There always is one."""

from collections.abc import Sequence

from heedful.core.mail import asking, lever, pretext
from heedful.core.mail.ask import Asked
from heedful.core.mail.lever import Pull
from heedful.core.mail.persona import Claimed
from heedful.core.mail.pretext import Story

PERSONA = {
    "executive": "A manager may really have written this in a hurry, from another device.",
    "colleague": "A colleague may really have written this.",
    "it_support": "Your own IT may really be announcing this.",
    "hr": "Your personnel department may really be announcing this.",
    "bank": "Your bank may really be writing.",
    "government": "A public office may really be writing.",
    "delivery": "A parcel service may really be writing.",
    "supplier": "A supplier may really be writing about a real order.",
    "customer": "A customer may really be asking.",
    "recruiter": "A recruiter may really be looking for somebody like you.",
    "lawyer_or_official": "An office may really be writing, though such matters mostly come by letter.",
    "family_or_friend": "Somebody close to you may really be writing.",
}


def of(stories: Sequence[Story], asked: Asked, claimed: Claimed, pulls: Sequence[Pull]) -> str:
    """One or two sentences, the most specific that fit: the story told, else who writes, else the ask or the lever."""
    said = []
    of_money = asked.name in ("change_payment_details", "buy_gift_cards")
    fitting = [story for story in stories if not of_money or story.pretext.family == "bec"]
    if fitting and fitting[0].told >= pretext.TOLD:
        said.append(fitting[0].pretext.innocent)
    elif claimed.persona in PERSONA:
        said.append(PERSONA[claimed.persona])
    elif claimed.persona != "unknown":
        said.append(f"{claimed.persona} may really be writing.")
    if asked.name != "none":
        said.append(asking.every()[asked.name].innocent)
    elif pulls:
        said.append(next(each.innocent for each in lever.every() if each.name == pulls[0].name))
    return " ".join(said) or "It may simply be what it looks like: a message that wants nothing from you."
