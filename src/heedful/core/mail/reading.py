"""What a message is, how sure we are, and why: the verdict with its reasons.

Levers explain; the story, the ask and what can be seen of the sender decide; and where they do not suffice, we say so.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from heedful.core.mail import (
    advert,
    ask,
    asking,
    combiner,
    difficulty,
    hierarchy,
    indicator,
    innocent,
    joined,
    lever,
    missing,
    persona,
    pretext,
    pull,
    relation,
    thread,
    worded,
    words,
)
from heedful.core.mail.ask import Asked
from heedful.core.mail.asking import Ask as Ask
from heedful.core.mail.combiner import Balance, Reason
from heedful.core.mail.difficulty import Difficulty as Difficulty
from heedful.core.mail.indicator import Finding
from heedful.core.mail.known import NOTHING, Known
from heedful.core.mail.lever import Pull
from heedful.core.mail.message import Message, Unread
from heedful.core.mail.persona import Claimed
from heedful.core.mail.pretext import Story
from heedful.core.mail.relation import Relation
from heedful.core.mail.report import Report
from heedful.core.mail.thread import Told
from heedful.core.mail.worded import Worded
from heedful.core.mail.words import Words
from heedful.core.text import language as languages

Verdict = Literal["phishing", "bec", "pretexting", "scam", "spam", "benign", "unsure"]


@dataclass(frozen=True, slots=True)
class Reading:
    """What one message is, in the order a person asks.

    suspicion: 0..1; reasons: sentences in order of weight; missing: what would make us surer; innocent: the best
    innocent explanation; relation: what we know of the sender, told as it is; worded: what the trained
    reader makes of the words, where there are any.
    """

    verdict: Verdict
    suspicion: float
    reasons: tuple[str, ...]
    missing: tuple[str, ...]
    innocent: str
    ask: Ask
    persona: str
    pretext: str
    levers: tuple[Pull, ...]
    indicators: tuple[Finding, ...]
    difficulty: Difficulty
    unread: tuple[Unread, ...]
    language: str
    relation: Relation = relation.NOTHING
    worded: Worded | None = None


LEVER = 0.8
"""Log-odds of a lever pulled as hard as can be; the caps of the combiner keep levers from deciding."""
BY_TEXT = 1.7
"""How much more a story weighs in a text message that leads elsewhere: nothing there vouches for the sender."""
_BORROWED = frozenset({"hierarchy-conflict", "payment-path-conflict", "name-of-colleague", "own-domain-not-confirmed"})
NEVER_BY_MACHINE = frozenset({"change_payment_details", "buy_gift_cards"})
"""What a person confirms, whoever seems to ask: even an honest account may be in other hands."""
ADVERT = 0.6
"""From this strength on, what is no attack is advertising."""
ADVERT_IN_A_LIST = 0.8
"""The same for a list that people can leave: they once chose it, so it takes more to call it unwanted."""
ADVERT_OF_A_STRANGER = 0.4
"""The same for a sender nobody here ever heard from: who never wrote before was not asked for an offer."""
SURELY_AN_ADVERT, SURELY_AN_ADVERT_OF_A_STRANGER = 0.85, 0.6
"""From this strength on a message about which doubt remains, but which only sells, is an advert."""
_STRANGER = "first-time-sender"
_SOLD = "loan"
_LEADS = frozenset({"pay", "credentials", "data", "install", "open_attachment", "open_link"})
"""What leads a person on to where a message wants them."""


def of(message: Message, known: Known = NOTHING) -> Reading:
    """Read one message."""
    said = _heard(message)
    language = languages.of("\n".join(part.passage.text[:4000] for part in said))
    told = worded.of((Told(part.part, part.passage) for part in said), known.taught)
    asked = ask.heard_in(message, said, language)
    finally_asked = joined.ask(asked, told)
    claimed = persona.heard_in(message, said, language, known)
    stories = pretext.heard_in(said, language)
    cued = pull.heard_in(said, language)
    pulls = joined.pulls(cued, told)
    seen = indicator.found_in(message, known) + hierarchy.conflicts(message, said, claimed, asked, known)
    findings = tuple(sorted(seen, key=lambda finding: -finding.weight))
    related = relation.of(message, findings, asked, known)
    acquainted = _is_acquainted(message, known) and related.vouched
    counted = findings if related.vouched else [each for each in findings if each.direction != "for"]
    alone = _only_speaks(message, stories, findings) and joined.stands_alone(told, finally_asked, cued)
    reasons = reasons_for(message, counted, asked, stories, cued, acquainted=acquainted)
    reasons += joined.reasons(told, finally_asked, alone=alone)
    balance = combiner.weigh(reasons)
    verdict = _verdict(message, known, said, language, balance, asked, claimed, stories, findings)
    vouched = acquainted or any(each.direction == "for" for each in counted)
    if verdict == "benign" and (
        finally_asked.name in NEVER_BY_MACHINE
        or (not vouched and not {asked.name, finally_asked.name} <= joined.ONLY_ANSWERS)
        or joined.sounds_wrong(told, vouched=vouched, alone=alone)
    ):
        verdict = "unsure"
    return Reading(
        verdict="unsure" if verdict == "benign" and related.astray else verdict,
        suspicion=balance.suspicion,
        reasons=tuple(dict.fromkeys(reason.sentence for reason, amount in balance.contributions if amount > 0.05)),
        missing=missing.sentences(message, said, known) + related.lacking,
        innocent=innocent.of(stories, asked, claimed, pulls),
        ask=finally_asked.name,
        persona=claimed.persona,
        pretext=_pretext(stories),
        levers=pulls,
        indicators=findings,
        difficulty=difficulty.of(
            message, said, asked=asked, claimed=claimed, stories=stories, pulls=pulls, findings=findings
        ),
        unread=message.unread,
        language=language,
        relation=related,
        worded=told,
    )


def _heard(message: Message) -> tuple[Words, ...]:
    """What the message says; where it says hardly anything itself, also what it repeats or claims to repeat."""
    said = words.heard(thread.told(message))
    if missing.words_in(said) < 25:
        said += words.heard(thread.earlier(message))
    return said


def of_report(report: Report, known: Known = NOTHING) -> Reading:
    """Read what was reported. A wrapper from outside may itself be the lure, so then the more suspicious one counts."""
    original = of(report.original, known)
    wrapper = report.wrapper
    if wrapper is None or report.how == "button" or wrapper.sender is None:
        return original
    ours = known.is_own(wrapper.sender.domain) if known.own_domains else True
    if ours or known.person_at(wrapper.sender.email):
        return original
    around = of(replace(wrapper, enclosed=()), known)
    return around if around.suspicion > original.suspicion and around.verdict not in ("benign", "spam") else original


def reasons_for(
    message: Message,
    findings: Sequence[Finding],
    asked: Asked,
    stories: Sequence[Story],
    pulls: Sequence[Pull],
    *,
    acquainted: bool = False,
) -> list[Reason]:
    """Everything that was noticed, as reasons with weights for the combiner.

    acquainted: the address it bears has written to us before, which is a hint and no proof.
    """
    reasons = [_reason(finding) for finding in findings if finding.direction != "context" and finding.weight > 0]
    if asked.name != "none":
        way = asking.every()[asked.name]
        weight = way.weight * asked.prominence * _doubt_about_sender(findings, acquainted=acquainted)
        reasons.append(Reason("ask", way.name, way.sentence, weight, proof=way.name == "buy_gift_cards"))
    if best := _weightiest(stories):
        by_text = _by_text(message, asked)
        weight = best.told * best.pretext.weight * (BY_TEXT if by_text else 1.0)
        false = best.pretext.telltale or (by_text and best.pretext.family == "scam")
        reasons.append(Reason("pretext", best.pretext.name, f"It tells of {best.pretext.words}.", weight, proof=false))
    feelings = {each.name: each.feels_like for each in lever.every()}
    reasons += [Reason("lever", each.name, feelings[each.name], LEVER * each.score) for each in pulls]
    return reasons


def _reason(finding: Finding) -> Reason:
    kind: combiner.Kind = "for" if finding.direction == "for" else "indicator"
    return Reason(kind, finding.id, finding.sentence, finding.weight, proof=finding.weight >= 1)


def _weightiest(stories: Sequence[Story]) -> Story | None:
    told = [story for story in stories if story.told >= pretext.TOLD]
    return max(told, key=lambda story: story.told * story.pretext.weight, default=None)


def _by_text(message: Message, asked: Asked) -> bool:
    """Whether a story comes by text message together with a link, a number or an address to go on with."""
    return message.kind == "text" and (bool(message.links) or asked.name != "none")


def _doubt_about_sender(findings: Sequence[Finding], *, acquainted: bool) -> float:
    """An ask weighs more when something speaks against the message, less when our own checks confirm the sender, and
    a little less where somebody who writes to us asks it and nothing speaks against it."""
    if any(finding.direction == "against" and finding.weight >= 1 for finding in findings):
        return 1.4
    if any(finding.direction == "for" for finding in findings):
        return 0.6
    return 0.75 if acquainted and not any(finding.direction == "against" for finding in findings) else 1.0


def _verdict(
    message: Message,
    known: Known,
    said: Sequence[Words],
    language: str,
    balance: Balance,
    asked: Asked,
    claimed: Claimed,
    stories: Sequence[Story],
    findings: Sequence[Finding],
) -> Verdict:
    if balance.suspicion >= combiner.SURE:
        return _kind(message, asked, claimed, stories, findings)
    if missing.unreadable(message, said) or (asked.name in NEVER_BY_MACHINE and asked.prominence > 0.5):
        return "unsure"
    stranger = message.kind == "text" or any(finding.id == _STRANGER for finding in findings)
    selling = advert.strength(message, said, language)
    if balance.suspicion >= combiner.DOUBT:
        enough = SURELY_AN_ADVERT_OF_A_STRANGER if stranger else SURELY_AN_ADVERT
        return "spam" if selling >= enough and _only_sells(asked, stories) else "unsure"
    if stranger and _tells_a_scam(stories):
        return "unsure"
    if selling >= _enough_for_an_advert(message, stranger, known):
        return "spam"
    return "unsure" if stranger and _leads_on(message, asked) else "benign"


def _only_sells(asked: Asked, stories: Sequence[Story]) -> bool:
    """Whether a message wants no more than adverts do: to be clicked or answered, with no story but that of a loan."""
    told = {story.pretext.name for story in stories if story.told >= pretext.TOLD and story.pretext.weight >= 1}
    return asked.name in ("none", "open_link", "reply") and told <= {_SOLD}


def _enough_for_an_advert(message: Message, stranger: bool, known: Known) -> float:
    """How strong an advert must be to be called unwanted: for a stranger little, for a sender we know a great deal."""
    if stranger:
        return ADVERT_OF_A_STRANGER
    return ADVERT_IN_A_LIST if advert.orderly(message) or _is_acquainted(message, known) else ADVERT


def _is_acquainted(message: Message, known: Known) -> bool:
    """Whether the sender's address has written to us before."""
    return message.sender is not None and message.sender.email.lower() in (known.history or {})


def _tells_a_scam(stories: Sequence[Story]) -> bool:
    """Whether a story that is mostly a lie is told; that of a loan is told by every other advert."""
    best = _weightiest(stories)
    return best is not None and best.pretext.family == "scam" and best.pretext.name != _SOLD


def _leads_on(message: Message, asked: Asked) -> bool:
    """Whether a message whose way was lost, so that nothing can vouch for it, wants a person to go on from here."""
    return asked.name in _LEADS and not message.headers_named("received")


def _only_speaks(message: Message, stories: Sequence[Story], findings: Sequence[Finding]) -> bool:
    """Whether a mail brings nothing but words, with no story, and nothing is seen against it but that it is new."""
    if message.kind == "text" or message.links or message.attachments or _weightiest(stories):
        return False
    return not any(finding.direction == "against" and finding.id != _STRANGER for finding in findings)


def _kind(
    message: Message, asked: Asked, claimed: Claimed, stories: Sequence[Story], findings: Sequence[Finding]
) -> Verdict:
    """Which kind of attack: by the story where one was told, else by what is asked and by whom."""
    if asked.name in hierarchy.ABOUT_MONEY and any(finding.id in _BORROWED for finding in findings):
        return "bec"
    best = _weightiest([story for story in stories if story.pretext.weight >= 1])
    if best and (best.pretext.family != "phishing" or message.links or message.attachments):
        return best.pretext.family
    if asked.name in ("change_payment_details", "buy_gift_cards") or (
        asked.name in ("pay", "data", "reply") and claimed.persona in ("executive", "colleague", "supplier", "hr")
    ):
        return "bec"
    if asked.name in ("reply", "call_back") and not message.links and not message.attachments:
        return "pretexting"
    return "phishing"


def _pretext(stories: Sequence[Story]) -> str:
    return stories[0].pretext.name if stories and stories[0].told >= pretext.TOLD else "none"
