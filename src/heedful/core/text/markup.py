"""HTML source as a row of tokens with their places, as a browser would cut it: linear, and never refused."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_NAME = re.compile(r"[A-Za-z][^\s/>]{0,60}")
_REST_OF_NAME = re.compile(r"[^\s/>]*")
_ATTRIBUTE = re.compile(r"[\s/]*+([^\s/>][^\s/>=]*+)(?:\s*+(=)\s*+)?")
_UNQUOTED = re.compile(r"[^\s>]*")
_ENTITY = re.compile(r"&(?:#[0-9]{1,8};?|#[xX][0-9a-fA-F]{1,7};?|[A-Za-z][A-Za-z0-9]{1,31};?)")


def _names(said: str) -> frozenset[str]:
    return frozenset(said.split())


_RAW = _names("script style title textarea xmp iframe noembed noframes")
_RAW_END = {name: re.compile(f"</{name}(?=[\\s/>])", re.I) for name in _RAW}
_MOST_ATTRIBUTES = 100


@dataclass(slots=True)
class Words:
    """A stretch of text between tags, still with its character references."""

    start: int
    end: int


@dataclass(slots=True)
class Opening:
    """A start tag; `inner` holds the unparsed content of elements like <style> that contain no markup."""

    name: str
    start: int
    end: int
    attributes: dict[str, str] = field(default_factory=dict)
    inner: str = ""


@dataclass(slots=True)
class Closing:
    """An end tag."""

    name: str
    start: int
    end: int


Token = Words | Opening | Closing


def tokens(source: str) -> Iterator[Token]:
    """The tokens of an HTML source in order. Comments, declarations and processing instructions are left out."""
    last_quote = {'"': source.rfind('"'), "'": source.rfind("'")}
    length = len(source)
    words_from = position = 0
    while True:
        position = source.find("<", position)
        if position == -1 or position + 1 >= length:
            break
        following = source[position + 1]
        closes = following == "/"
        name = _NAME.match(source, position + 1 + closes)
        if name:
            if words_from < position:
                yield Words(words_from, position)
            tag, words_from = _tag(source, name, closes, position, last_quote)
            if isinstance(tag, Opening) and tag.name in _RAW:
                found = _RAW_END[tag.name].search(source, words_from)
                inner_end = found.start() if found else length
                tag.inner = source[words_from:inner_end]
                words_from = inner_end
            yield tag
            position = words_from
        elif following in "!?/":
            if words_from < position:
                yield Words(words_from, position)
            position = words_from = _after_comment(source, position)
        else:
            position += 1
    if words_from < length:
        yield Words(words_from, length)


def decoded(value: str) -> str:
    """An attribute value with its character references decoded as a browser decodes them in attributes."""
    if "&" not in value:
        return value

    def one(found: re.Match[str]) -> str:
        reference = found.group()
        if reference[1] != "#" and not reference.endswith(";"):
            following = value[found.end() : found.end() + 1]
            if following == "=" or following.isalnum():
                return reference
        return html.unescape(reference)

    return _ENTITY.sub(one, value)


def _tag(
    source: str, name: re.Match[str], closes: bool, start: int, last_quote: dict[str, int]
) -> tuple[Opening | Closing, int]:
    attributes: dict[str, str] = {}
    rest = _REST_OF_NAME.match(source, name.end())
    position = rest.end() if rest else name.end()
    while found := _ATTRIBUTE.match(source, position):
        position, value = found.end(), ""
        if found.group(2):
            value, position = _value(source, position, last_quote)
        if len(attributes) < _MOST_ATTRIBUTES:
            attributes.setdefault(found.group(1).lower(), decoded(value))
    end = source.find(">", position)
    end = len(source) if end == -1 else end + 1
    if closes:
        return Closing(name.group().lower(), start, end), end
    return Opening(name.group().lower(), start, end, attributes), end


def _value(source: str, position: int, last_quote: dict[str, int]) -> tuple[str, int]:
    quote = source[position : position + 1]
    # A quote that is never closed would swallow the page; it is read as part of a bare value instead.
    if quote in last_quote and last_quote[quote] > position:
        end = source.find(quote, position + 1)
        return source[position + 1 : end], end + 1
    found = _UNQUOTED.match(source, position)
    return (found.group(), found.end()) if found else ("", position)


def _after_comment(source: str, position: int) -> int:
    if source.startswith("<!--", position):
        if source.startswith((">", "->"), position + 4):
            return source.find(">", position + 4) + 1
        closing = source.find("-->", position + 4)
        return len(source) if closing == -1 else closing + 3
    closing = source.find(">", position)
    return len(source) if closing == -1 else closing + 1
