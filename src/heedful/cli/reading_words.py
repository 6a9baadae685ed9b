"""One reading as calm text: what it is and how sure we are first, then why, then what speaks for it."""

from collections.abc import Sequence

from heedful.cli.reader import Done
from heedful.cli.terminal import Terminal
from heedful.core.mail import band, statement
from heedful.core.mail.pile import Item
from heedful.core.mail.reading import Reading
from heedful.core.voice.sentences import knows, say

_REASONS, _QUOTES, _LEVERS = 6, 2, 5
_SENTENCE = 600
_MARKS = {"confirmed": "+ ", "contradicted": "! ", "unknown": "? "}


def say_it(done: Done, terminal: Terminal) -> None:
    """Write what became of one file."""
    terminal.say()
    if done.item is None or done.reading is None:
        terminal.say(say("terminal.read.problem", name=done.name, why=done.problem), ink="amber", hang=2)
        return
    _head(done.name, done.item, done.reading, terminal)
    _why(done.reading, terminal)
    _how_it_pulls(done.reading, terminal)
    _sender(done.reading, terminal)
    _otherwise(done.reading, terminal)


def say_what_belongs_together(items: Sequence[Item], labels: Sequence[str], terminal: Terminal) -> None:
    """Write the campaigns of this call, each with its first subject."""
    first: dict[str, str] = {}
    for item, label in zip(items, labels, strict=True):
        if label:
            first.setdefault(label, item.subject)
    if first:
        terminal.heading(say("terminal.read.together"))
    for label, subject in first.items():
        count = sum(label == other for other in labels)
        line = say("terminal.read.campaign", label=label, count=count, subject=statement.harmless(subject))
        terminal.say(line, indent=2, hang=2)


def ask_in_words(ask: str) -> str:
    """What a message wants, as words that follow "it wants"."""
    return say(f"ask.{ask}")


def _head(name: str, item: Item, reading: Reading, terminal: Terminal) -> None:
    terminal.say(name, ink="soft")
    terminal.say(statement.harmless(item.subject) or say("terminal.read.no_subject"), ink="strong")
    address = statement.harmless(item.sender)
    sender = say("terminal.read.from", sender=address) if address else say("terminal.read.from_nobody")
    if item.reporter:
        how = say(f"terminal.how.{item.how}")
        sender += " · " + say("terminal.read.reported", reporter=item.reporter, how=how)
    terminal.say(sender, ink="soft")
    terminal.say()
    kind = band.of(reading)
    verdict = say(f"terminal.verdict.{reading.verdict}") if kind != "unsure" else say("terminal.verdict.unsure")
    doubt = f"; {_doubt(reading)}" if kind != "unsure" else ""
    words = f"{say(f'terminal.band.{kind}')}: {verdict}{doubt}."
    terminal.say(words, ink="amber" if kind in ("malicious", "unsure") else "teal")
    terminal.say(say("terminal.read.suspicion", percent=round(100 * reading.suspicion)), ink="soft")


def _doubt(reading: Reading) -> str:
    if band.of(reading) == "legitimate":
        return say("terminal.read.doubt_calm")
    return say("terminal.read.doubt_sure" if band.is_sure(reading) else "terminal.read.doubt_likely")


def _why(reading: Reading, terminal: Terminal) -> None:
    if reading.reasons:
        terminal.heading(say("terminal.read.reasons"))
    for reason in reading.reasons[:_REASONS]:
        terminal.say(statement.harmless(reason, _SENTENCE), indent=2, mark="• ")
    wants = [say("terminal.read.asks", ask=ask_in_words(reading.ask))] if reading.ask != "none" else []
    if reading.persona not in ("", "unknown"):
        key = f"terminal.persona.{reading.persona}"
        wants.append(say("terminal.read.speaks_as", persona=say(key) if knows(key) else reading.persona))
    if wants:
        terminal.say()
        terminal.say(" ".join(wants))


def _how_it_pulls(reading: Reading, terminal: Terminal) -> None:
    if reading.levers:
        terminal.heading(say("terminal.read.levers"))
    for pull in sorted(reading.levers, key=lambda pull: -pull.score)[:_LEVERS]:
        key = f"lever.{pull.name}"
        name = say(f"{key}.name") if knows(f"{key}.name") else pull.name
        feels = say(f"{key}.feels") if knows(f"{key}.feels") else ""
        terminal.say(say("terminal.read.lever", name=name.capitalize(), feels=feels), indent=2, mark="• ")
        for span in pull.spans[:_QUOTES]:
            quote = statement.harmless(span.quote)
            terminal.say(say("terminal.read.quote", quote=quote), indent=4, ink="soft", hang=1)


def _sender(reading: Reading, terminal: Terminal) -> None:
    if told := reading.relation.told:
        terminal.heading(say("relation.heading"))
        for fact in told:
            terminal.say(fact.sentence(shown=statement.harmless), indent=2, mark=_MARKS[fact.state])


def _otherwise(reading: Reading, terminal: Terminal) -> None:
    if reading.innocent:
        terminal.heading(say("terminal.read.innocent"))
        terminal.say(statement.harmless(reading.innocent, _SENTENCE), indent=2)
    if reading.missing:
        terminal.heading(say("terminal.read.missing"))
        for sentence in reading.missing:
            terminal.say(sentence, indent=2, mark="• ")
    if reading.unread:
        terminal.heading(say("terminal.read.unread"))
        for part in reading.unread:
            terminal.say(say("terminal.read.unread_part", part=part.part, why=part.why), indent=2, mark="• ")
    terminal.say()
    rating = reading.difficulty
    words = say("terminal.read.difficulty", rating=rating.rating, cues=rating.cues, known=rating.known)
    terminal.say(words, ink="soft")
