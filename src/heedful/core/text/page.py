"""An HTML page as a person meets it: what is seen, where it stands in the source, and what is kept from view."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Element = Literal["a", "area", "form", "base", "meta"]


@dataclass(frozen=True, slots=True)
class Hidden:
    """Text that is in the source but not before the eye: where (source offsets), what it says, and why it is unseen."""

    start: int
    end: int
    text: str
    why: str


@dataclass(frozen=True, slots=True)
class Anchor:
    """Somewhere the page leads: the address with its entities decoded, the words shown, and where they stand.

    `start` and `end` are source offsets of the shown words, or of the tag when nothing is shown (a picture);
    `hidden` says that the place itself is kept from view.
    """

    href: str
    shown: str
    start: int
    end: int
    element: Element
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Form:
    """A form: where it sends, by which method, and (kind, name) of each thing it asks to be typed.

    Fields that stand outside any form are told as one form without an action.
    """

    action: str
    method: str
    start: int
    end: int
    fields: tuple[tuple[str, str], ...] = ()

    @property
    def asks_password(self) -> bool:
        return any(kind == "password" for kind, _ in self.fields)


@dataclass(frozen=True, slots=True)
class Image:
    """A picture the page shows: its address as written, its alternative words, and where its tag stands."""

    src: str
    alt: str
    start: int
    end: int
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """An HTML source as a person meets it.

    `text` is what is visible, blocks on lines of their own; `starts[i]` and `ends[i]` are the source offsets of its
    i-th character and never fall. `scripts` counts script elements; `cut` says that the page was so rich that only
    its first links, forms, pictures and hidden texts were kept.
    """

    text: str
    starts: Sequence[int]
    ends: Sequence[int]
    hidden: tuple[Hidden, ...] = ()
    links: tuple[Anchor, ...] = ()
    forms: tuple[Form, ...] = ()
    images: tuple[Image, ...] = ()
    title: str = ""
    scripts: int = 0
    cut: bool = False

    def source_span(self, start: int, end: int) -> tuple[int, int]:
        """Where `text[start:end]` stands in the source; (0, 0) for an empty stretch."""
        if start >= end or start >= len(self.starts):
            return 0, 0
        return self.starts[start], self.ends[min(end, len(self.ends)) - 1]

    def shown_between(self, start: int, end: int) -> str:
        """The visible words whose source lies between two source offsets."""
        return self.text[bisect_left(self.starts, start) : bisect_right(self.ends, end)]
