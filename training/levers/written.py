"""How a body is written in a twin's file: plain text with links as `[words](address)` or bare, and what they become."""

import re
from dataclasses import dataclass

_NAMED = re.compile(r"\[([^\[\]\n]+)\]\(([^()\s]*(?:\([^()\s]*\)[^()\s]*)*)\)")
_BARE = re.compile(r"(?<![\w<])(?<!\]\()https?://[^\s<>()\[\]\"']+[^\s<>()\[\]\"'.,;:!?…»“”]")
_TARGET = re.compile(r"(?:https?://[^\s/]+\.[^\s/]+|mailto:\S+@\S+|tel:\+?[\d-]+)\S*$")


@dataclass(frozen=True, slots=True)
class Link:
    """Somewhere the body leads: the words shown (the address itself where it stands bare) and the target."""

    shown: str
    target: str


def links(body: str) -> list[Link]:
    """The links of a body in their order."""
    return [link for _, _, link in _found(body)]


def broken_links(body: str) -> list[str]:
    """What begins as a link but leads nowhere."""
    broken = [found[0] for found in _NAMED.finditer(body) if not _TARGET.match(found[2])]
    return broken + re.findall(r"\[[^\[\]\n]*\]\([^)\n]*$", _NAMED.sub("", body), re.MULTILINE)


def shown(body: str) -> str:
    """The body as a person sees it: of a link, the words."""
    return _NAMED.sub(lambda found: found[1], body)


def plain(body: str) -> str:
    """The body as plain mail has it: the words of a link, and its address behind them."""
    return _NAMED.sub(lambda found: found[1] if found[1] == found[2] else f"{found[1]} <{found[2]}>", body)


def pieces(line: str) -> list[str | Link]:
    """A line cut into text and links, in their order."""
    cut: list[str | Link] = []
    position = 0
    for start, end, link in _found(line):
        cut += [line[position:start]] if start > position else []
        cut.append(link)
        position = end
    return cut + ([line[position:]] if position < len(line) else [])


def _found(text: str) -> list[tuple[int, int, Link]]:
    named = [(found.start(), found.end(), Link(found[1], found[2])) for found in _NAMED.finditer(text)]
    bare = [(found.start(), found.end(), Link(found[0], found[0])) for found in _BARE.finditer(text)]
    alone = [each for each in bare if not any(start <= each[0] < end for start, end, _ in named)]
    return sorted(named + alone, key=lambda each: each[0])
