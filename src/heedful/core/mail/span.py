"""Where in a message something was seen."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of one decoded part.

    `start` and `end` are character offsets into `Part.text` of the part named `part`, as it was written:
    `part.text[start:end]` is what stands there. `quote` is what a person reads there: the same characters, except
    in HTML, where tags are left out and entities are decoded.
    """

    part: str
    start: int
    end: int
    quote: str
