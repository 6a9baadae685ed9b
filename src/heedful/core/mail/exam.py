"""How a reading stands beside what a person said of the same message, and what many of them come to.

An answer holds one message; `Mark` sums up those of one source, or of one language in it. "Condemned" means called
phishing, impersonation, pretexting or a scam; "unsure" is an answer of its own and never right nor wrong in recall.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from heedful.core.figures import agreement, uncertainty
from heedful.core.figures.agreement import Stretch
from heedful.core.figures.uncertainty import Interval

CONDEMNED = frozenset({"phishing", "bec", "pretexting", "scam"})
ENOUGH = 10
"""Harmless messages it takes to compare the attacks of a source with them rather than with those of all sources."""
ATTACK, UNWANTED, HARMLESS = "attack", "unwanted", "harmless"


@dataclass(frozen=True, slots=True)
class Levers:
    """The levers of one message: names that are true and names that were said, and, if words were quoted, where."""

    true: frozenset[str]
    said: frozenset[str]
    places: tuple[tuple[Stretch, ...], tuple[Stretch, ...]] | None = None
    """Stretches said, and stretches true."""
    lost: int = 0
    """Quotes that do not stand in the message."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What was said of one message, and what is so. An empty truth, kind or ask means that nobody labelled it."""

    source: str
    name: str
    language: str
    truth: str
    kind: str
    ask: str
    verdict: str
    suspicion: float
    said_ask: str
    levers: Levers | None
    milliseconds: float
    reasons: tuple[str, ...] = ()

    @property
    def family(self) -> str:
        return self.source.partition("/")[0]

    @property
    def condemned(self) -> bool:
        return self.verdict in CONDEMNED


@dataclass(frozen=True, slots=True)
class Shares:
    """What was said of the messages of one truth: how many there are, and how many were given each word."""

    n: int
    condemned: int
    unsure: int
    unwanted: int
    benign: int

    @property
    def interval(self) -> Interval:
        """The exact 95 % interval of the condemned share."""
        return uncertainty.clopper_pearson(self.condemned, self.n)

    def share(self, word: str) -> float:
        """The share of "condemned", "unsure", "unwanted" or "benign"."""
        return int(getattr(self, word)) / self.n


@dataclass(frozen=True, slots=True)
class Mark:
    """The figures of one source. What cannot be said, since nobody labelled it, is None.

    against: whose harmless messages the attacks were compared with, for `auc` and the calibration; class_f1: mean F1
    over the classes that somebody named; lever_f1: F1 of each lever that is there; found: partial F1 of their words.
    """

    source: str
    language: str
    shares: dict[str, Shares]
    against: str = ""
    auc: float | None = None
    calibration: float | None = None
    calibration_even: float | None = None
    class_f1: float | None = None
    ask: tuple[int, int] | None = None
    lever_f1: dict[str, float] = field(default_factory=dict)
    lever_messages: int = 0
    found: agreement.Found | None = None
    lost: int = 0
    milliseconds: tuple[float, float] = (0.0, 0.0)

    @property
    def macro_lever_f1(self) -> float | None:
        return sum(self.lever_f1.values()) / len(self.lever_f1) if self.lever_f1 else None


def marks(answers: Sequence[Answer]) -> list[Mark]:
    """A mark for each source, and for each language of a source that has several, in the order of their names."""
    found = []
    for source in sorted({one.source for one in answers}):
        own = [one for one in answers if one.source == source]
        found.append(mark(own, answers, source=source))
        languages = sorted({one.language for one in own if one.language})
        if len(languages) > 1:
            found += [
                mark([one for one in own if one.language == language], answers, source=source, language=language)
                for language in languages
            ]
    return found


def pooled(answers: Iterable[Answer]) -> Mark:
    """All sources as one, each message once: a figure that hides more than it shows."""
    once = _once(answers)
    return mark(once, once, source="all")


def mark(own: Sequence[Answer], everything: Sequence[Answer], *, source: str, language: str = "") -> Mark:
    """The figures of some answers; `everything` holds the harmless messages they may be compared with."""
    attacks = [one for one in own if one.truth == ATTACK]
    against, harmless = _compared_with(own, everything)
    chances = [one.suspicion for one in attacks] + [one.suspicion for one in harmless]
    happened = [True] * len(attacks) + [False] * len(harmless)
    asks = [one for one in own if one.ask]
    levers = [one.levers for one in own if one.levers is not None]
    return Mark(
        source=source,
        language=language,
        shares={
            truth: _shares([one for one in own if one.truth == truth])
            for truth in (ATTACK, HARMLESS, UNWANTED)
            if any(one.truth == truth for one in own)
        },
        against=against if attacks else "",
        auc=agreement.auc([one.suspicion for one in attacks], [one.suspicion for one in harmless]),
        calibration=agreement.calibration_error(chances, happened) if attacks and harmless else None,
        calibration_even=(
            agreement.calibration_error(chances, happened, equal_counts=True) if attacks and harmless else None
        ),
        class_f1=agreement.macro_f1(({one.verdict}, {one.kind}) for one in own if one.kind),
        ask=(sum(one.said_ask == one.ask for one in asks), len(asks)) if asks else None,
        lever_f1=agreement.f1_by_name((each.said, each.true) for each in levers),
        lever_messages=len(levers),
        found=agreement.partly_found(each.places for each in levers if each.places is not None),
        lost=sum(each.lost for each in levers),
        milliseconds=_milliseconds(own),
    )


def _compared_with(own: Sequence[Answer], everything: Sequence[Answer]) -> tuple[str, list[Answer]]:
    """Harmless messages of the same source, else of its family, else of all sources: the nearest that are enough."""
    families = {one.family for one in own}
    for name, some in (
        ("its own", own),
        ("its family's", [one for one in everything if one.family in families]),
        ("all", everything),
    ):
        harmless = _once(one for one in some if one.truth == HARMLESS)
        if len(harmless) >= ENOUGH or name == "all":
            return name, harmless
    return "", []


def _once(answers: Iterable[Answer]) -> list[Answer]:
    """The first answer to each message: one may stand in several rows of its set, or be read in two ways."""
    first: dict[tuple[str, str], Answer] = {}
    for one in answers:
        first.setdefault((one.family, one.name), one)
    return list(first.values())


def _shares(some: Sequence[Answer]) -> Shares:
    return Shares(
        n=len(some),
        condemned=sum(one.condemned for one in some),
        unsure=sum(one.verdict == "unsure" for one in some),
        unwanted=sum(one.verdict == "spam" for one in some),
        benign=sum(one.verdict == "benign" for one in some),
    )


def _milliseconds(some: Sequence[Answer]) -> tuple[float, float]:
    took = [one.milliseconds for one in some]
    return (uncertainty.quantile(took, 0.5), uncertainty.quantile(took, 0.95)) if took else (0.0, 0.0)
