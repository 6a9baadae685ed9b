"""The answer to a pile, written to a terminal."""

from heedful.cli.pile_words import Answer, Row
from heedful.cli.terminal import Ink, Terminal, sparkline
from heedful.core.voice.sentences import say

_BAR = 24
_INKS: dict[str, Ink] = {"malicious": "amber", "unsure": "amber", "unwanted": "soft", "legitimate": "teal"}


def say_it(answer: Answer, terminal: Terminal) -> None:
    """Write the whole answer, in the order in which a person asks."""
    terminal.say(answer.holds, ink="soft")
    terminal.say()
    terminal.say(answer.waiting, ink="strong")
    for note in answer.waiting_notes:
        terminal.say(note)
    _bands(answer, terminal)
    _waves(answer, terminal)
    _persons(answer, terminal)
    _letters(answer, terminal)
    if answer.unread:
        terminal.heading(say("terminal.open.unread"))
        _list(answer.unread, answer.unread_more, terminal)
    terminal.heading(say("terminal.open.limits"))
    _list(answer.limits, "", terminal)


def _bands(answer: Answer, terminal: Terminal) -> None:
    terminal.heading(say("terminal.open.bands"))
    top = max((bar.count for bar in answer.bars), default=0)
    wide = max(len(bar.words) for bar in answer.bars)
    for bar in answer.bars:
        length = -(-bar.count * _BAR // top) if top else 0
        terminal.row(f"{bar.words:<{wide}}  {bar.count:>7,}  {'█' * length}", indent=2, ink=_INKS[bar.name])


def _waves(answer: Answer, terminal: Terminal) -> None:
    terminal.heading(say("terminal.open.campaigns"))
    if not answer.rows:
        terminal.say(say("terminal.open.no_campaigns"), indent=2)
    for row in answer.rows:
        _wave(row, terminal)
    if answer.rows_more:
        terminal.say(answer.rows_more, indent=2, ink="soft")


def _wave(row: Row, terminal: Terminal) -> None:
    terminal.say(row.subject, indent=2, mark=f"{row.label}  ", ink="strong")
    terminal.say(f"{row.band}. {row.facts}", indent=4 + len(row.label))
    if len(row.spread) > 1:
        terminal.row(f"|{sparkline(row.spread)}|", indent=4 + len(row.label), ink=_INKS[row.kind])


def _persons(answer: Answer, terminal: Terminal) -> None:
    terminal.heading(say("terminal.open.persons"))
    if not answer.wanted:
        terminal.say(say("terminal.open.no_persons"), indent=2)
    for number, wanted in enumerate(answer.wanted, 1):
        mark = f"{number}. "
        terminal.say(wanted.subject, indent=2, mark=mark, ink="strong")
        for why in wanted.why:
            terminal.say(why, indent=2 + len(mark))
        where = f"{wanted.where} · {wanted.size}" if wanted.size else wanted.where
        terminal.say(where, indent=2 + len(mark), ink="soft")
    if answer.wanted_more:
        terminal.say(answer.wanted_more, indent=2, ink="soft")


def _letters(answer: Answer, terminal: Terminal) -> None:
    if answer.drafted or answer.letters:
        terminal.heading(say("terminal.open.drafts"))
    for sentence in (answer.drafted, answer.drafted_note):
        if sentence:
            terminal.say(sentence, indent=2)
    for letter in answer.letters:
        terminal.say()
        terminal.say(letter.lead, indent=2, ink="soft")
        terminal.say()
        terminal.say(letter.subject, indent=4, ink="strong")
        terminal.say()
        terminal.lines(letter.body.rstrip(), indent=4)


def _list(sentences: tuple[str, ...], more: str, terminal: Terminal) -> None:
    for sentence in sentences:
        terminal.say(sentence, indent=2, mark="• ")
    if more:
        terminal.say(more, indent=2, ink="soft")
