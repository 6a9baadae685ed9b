"""How one question about a sender stands: confirmed, contradicted, unknown or beside the point, and how we say it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from heedful.core.mail.indicator import Finding, Need
from heedful.core.voice import sentences

State = Literal["confirmed", "contradicted", "unknown", "not_applicable"]
Question = Literal["house", "checks", "history", "answers", "links", "phone", "payment", "mailbox"]
Values = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """The answer to one question. `key` names its sentence in the voice, `values` complete it.

    need: what the organisation could tell us to settle it; empty where it is settled or where nothing of ours would.
    """

    question: Question
    state: State
    key: str = ""
    values: Values = ()
    need: Need | Literal[""] = ""

    @property
    def is_open(self) -> bool:
        """Whether nobody can tell yet."""
        return self.state == "unknown"

    def sentence(self, language: str = "en", *, shown: Callable[[str], str] = lambda value: value) -> str:
        """The answer in this language, or nothing where the question is beside the point.

        `shown` may put something else in the place of a value.
        """
        if not self.key:
            return ""
        return sentences.say(self.key, language, **{name: shown(value) for name, value in self.values})


def aside(question: Question) -> Fact:
    """A question that does not arise for this message."""
    return Fact(question, "not_applicable")


def against(question: Question, finding: Finding) -> Fact:
    """A question that something found answers with no."""
    quote = (("quote", finding.evidence[0].quote),) if finding.evidence else ()
    return Fact(question, "contradicted", f"fact.indicator.{finding.id}", (*quote, *finding.facts))
