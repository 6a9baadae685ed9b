"""The answer to somebody who reported a message: thanks, what it is and how sure we are, what we saw, what now."""

from dataclasses import dataclass

from heedful.core.mail import band, statement
from heedful.core.mail.band import Band
from heedful.core.mail.message import Message
from heedful.core.mail.reading import Reading
from heedful.core.mail.statement import Fact
from heedful.core.voice import sentences

_SUBJECT = 80
_NAME = 60
_ALREADY_IF_UNSURE = {"pay", "change_payment_details", "buy_gift_cards", "credentials", "install"}
_PAYMENT = {"pay", "change_payment_details"}


@dataclass(frozen=True, slots=True)
class Reply:
    """A letter in plain text. `facts` are what it states about the message, each with its place."""

    subject: str
    body: str
    language: str
    facts: tuple[Fact, ...]


def to_reporter(
    reading: Reading, message: Message, *, language: str, name: str = "", others: int | None = None
) -> Reply:
    """Draft the answer, in the reporter's language where we speak it, else in English.

    `name` is what they are called, if we know. `others` is how many colleagues received the same attack: it is said
    only when given, and giving it is the caller's word that this number may be told.
    """
    spoken = sentences.spoken(language)
    kind = band.of(reading)
    facts = statement.about(reading, message, kind, spoken)
    paragraphs = [
        _greeting(name, spoken),
        sentences.say(f"reply.thanks.{kind}", spoken),
        _verdict(reading, kind, spoken),
        "\n".join([sentences.say(f"reply.facts.{kind}", spoken), *(f"- {fact.sentence}" for fact in facts)]),
        _now(reading, kind, spoken),
        _already(reading, kind, spoken),
        sentences.count("reply.others", others, spoken) if others and kind == "malicious" else "",
        sentences.say(f"reply.next.{kind}", spoken),
        sentences.say("closing.team", spoken),
    ]
    body = "\n\n".join(paragraph for paragraph in paragraphs if paragraph) + "\n"
    return Reply(_subject(message, spoken), body, spoken, facts)


def still_true(reply: Reply, message: Message) -> bool:
    """Look again before sending: whether each fact that the letter still states stands in this message.

    A person may have shortened the letter; it must state at least one fact, and nothing that no longer holds.
    """
    stated = [fact for fact in reply.facts if fact.sentence in reply.body]
    return bool(stated) and all(statement.holds(fact, message) for fact in stated)


def _subject(message: Message, language: str) -> str:
    subject = statement.harmless(message.subject, _SUBJECT)
    if not subject:
        return sentences.say("reply.subject.plain", language)
    return sentences.say("reply.subject.named", language, subject=subject)


def _greeting(name: str, language: str) -> str:
    called = statement.harmless(name, _NAME)
    return (
        sentences.say("greeting.named", language, name=called) if called else sentences.say("greeting.plain", language)
    )


def _verdict(reading: Reading, kind: Band, language: str) -> str:
    verdict = "unsure" if kind == "unsure" else reading.verdict
    said = [sentences.say(f"reply.verdict.{verdict}", language)]
    if kind == "malicious":
        said.append(sentences.say("reply.doubt.small" if band.is_sure(reading) else "reply.doubt.some", language))
    if kind == "legitimate":
        said.append(sentences.say("reply.doubt.genuine", language))
    if reading.unread:
        said.append(sentences.say("reply.doubt.unread", language))
    return " ".join(said)


def _now(reading: Reading, kind: Band, language: str) -> str:
    if kind == "malicious":
        return sentences.say(f"reply.now.{reading.ask}", language)
    if kind == "unsure" and reading.ask in _PAYMENT:
        return sentences.say("reply.now.unsure_payment", language)
    return sentences.say(f"reply.now.{kind}", language)


def _already(reading: Reading, kind: Band, language: str) -> str:
    if kind == "malicious" or (kind == "unsure" and reading.ask in _ALREADY_IF_UNSURE):
        question = sentences.say(f"reply.already.{reading.ask}", language)
        return f"{question} {sentences.say('reply.already.kindly', language)}"
    return ""
