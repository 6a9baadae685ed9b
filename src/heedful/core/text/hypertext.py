"""Read an HTML source: what a person sees of it, where it leads, and what it keeps from view.

One pass, linear in the length of the source; broken markup is read as a browser would, never refused. The rules are
those of the WHATWG HTML standard, as far as they decide what is visible.
"""

import html
import re
from array import array
from dataclasses import dataclass
from functools import lru_cache

from heedful.core.text import markup, style
from heedful.core.text.page import Anchor, Element, Form, Hidden, Image, Page

_SHORT = 1_000_000  # characters
_RUN = re.compile(
    r"[^ \t\n\r\f&]+|[ \t\n\r\f]+|&(?:#[0-9]{1,8};?|#[xX][0-9a-fA-F]{1,7};?|[A-Za-z][A-Za-z0-9]{1,31};?)|&"
)
_REFRESH = re.compile(r"[\s\d.]*+[;,]?\s*+(?:url\s*+=\s*+)?[\"']?([^\"']*)", re.I)


def _names(said: str) -> frozenset[str]:
    return frozenset(said.split())


_VOID = _names("area base br col embed hr img input link meta param source track wbr")
_BLOCK = _names(
    "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer "
    "form h1 h2 h3 h4 h5 h6 header hr li main menu nav ol p pre section summary table tbody tfoot thead tr ul"
)
_INLINE = _names("a abbr b big cite code em font i mark q s small span strike strong sub sup tt u")
_CLOSED_BY = {
    "a": frozenset({"a"}),
    "dd": frozenset({"dt", "dd"}),
    "dt": frozenset({"dt", "dd"}),
    "li": frozenset({"li"}),
    "option": frozenset({"option"}),
    "td": frozenset({"td", "th"}),
    "th": frozenset({"td", "th"}),
    "tr": frozenset({"td", "th", "tr"}),
}
_TURN, _STOP = "\u202e", "\u202c"
"""The characters that do what an element does whose letters run backwards."""
_WHITE: style.Colour = (255, 255, 255)
_BLACK: style.Colour = (0, 0, 0)
_SMALLEST = 1.4  # CSS pixels: a text of one point or less is not there for the eye
_DEEPEST = 512  # as browsers do
_MOST = 5_000


def read(source: str) -> Page:
    """Read an HTML source. Never raises; a text without any markup is a page of plain words.

    The last few short sources are remembered: while one mail is read, several readers ask for the same page.
    """
    return _remembered(source) if len(source) <= _SHORT else _read(source)


@lru_cache(maxsize=2)
def _remembered(source: str) -> Page:
    return _read(source)


def _read(source: str) -> Page:
    reader = _Reader(source)
    for token in markup.tokens(source):
        if isinstance(token, markup.Words):
            reader.words(token.start, token.end)
        elif isinstance(token, markup.Opening):
            reader.opened(token)
        else:
            reader.closed(token)
    return reader.page()


@dataclass(slots=True)
class _Frame:
    """One open element: how text inside it looks, and why it cannot be seen."""

    name: str
    why: str
    size: float
    ink: style.Colour
    paper: style.Colour | str
    preformatted: bool = False
    turned: bool = False
    unseen: str = ""
    anchor: int = -1
    form: int = -1


@dataclass(slots=True)
class _Place:
    """A link under way: its words lie between two offsets of the visible text."""

    href: str
    element: Element
    tag: tuple[int, int]
    first: int
    last: int
    hidden: bool


class _Reader:
    """The state of one reading."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.pieces: list[str] = []
        self.length = 0
        self.starts = array("I")
        self.ends = array("I")
        self.sheet = style.Sheet()
        self.looks: dict[str, style.Look] = {}
        self.stack = [_Frame("", "", 16.0, _BLACK, _WHITE)]
        self.counts: dict[str, int] = {}
        self.hidden: list[tuple[int, int, list[str], str]] = []
        self.places: list[_Place] = []
        self.forms: list[Form] = []
        self.fields: list[tuple[int, str, str]] = []
        self.images: list[Image] = []
        self.title = ""
        self.scripts = 0
        self.cut = False

    def page(self) -> Page:
        while len(self.stack) > 1:
            self._pop()
        text = "".join(self.pieces)
        hidden = (Hidden(start, end, " ".join("".join(words).split()), why) for start, end, words, why in self.hidden)
        return Page(
            text=text,
            starts=self.starts,
            ends=self.ends,
            hidden=tuple(one for one in hidden if any(letter.isalnum() for letter in one.text)),
            links=tuple(self._anchor(place, text) for place in self.places),
            forms=self._forms(),
            images=tuple(self.images),
            title=self.title,
            scripts=self.scripts,
            cut=self.cut,
        )

    def words(self, start: int, end: int) -> None:
        frame = self.stack[-1]
        if frame.unseen:
            self._hide(start, end, frame.unseen)
            return
        for run in _RUN.finditer(self.source, start, end):
            piece = run.group()
            first, last = run.span()
            if piece[0] in " \t\n\r\f":
                if frame.preformatted:
                    self._add(piece, range(first, last), range(first + 1, last + 1))
                elif self.pieces and self.pieces[-1][-1] not in " \n\t":
                    self._add(" ", (first,), (last,))
            elif piece[0] == "&" and len(piece) > 1:
                if seen := html.unescape(piece):
                    self._add(seen, (first,) * len(seen), (last,) * len(seen))
            else:
                self._add(piece, range(first, last), range(first + 1, last + 1))

    def opened(self, tag: markup.Opening) -> None:
        name = tag.name
        self._close_implied(name)
        if name in _BLOCK or name == "br":
            self._break(tag.start, tag.end, always=name == "br")
        elif name in ("td", "th"):
            self._space(tag.start, tag.end)
        self._note(tag)
        if name in _VOID or len(self.stack) > _DEEPEST:
            return
        frame = self._framed(tag)
        if name == "a" and "href" in tag.attributes:
            frame.anchor = self._place(tag, "a", tag.attributes["href"], bool(frame.unseen))
        elif name == "form":
            frame.form = len(self.forms)
            action = tag.attributes.get("action", "")
            self.forms.append(Form(action, tag.attributes.get("method", "get").lower(), tag.start, tag.end))
            if action:
                self._place(tag, "form", action, bool(frame.unseen))
        if _is_turned(tag) and not frame.unseen:
            frame.turned = True
            self._add(_TURN, (tag.start,), (tag.end,))
        self.stack.append(frame)
        self.counts[name] = self.counts.get(name, 0) + 1

    def closed(self, tag: markup.Closing) -> None:
        name = tag.name
        if name in ("br", "p") and not self.counts.get(name):
            self._break(tag.start, tag.end, always=name == "br")
            return
        if not self.counts.get(name):
            return
        while (closed := self.stack[-1]) and self._pop() != name:
            if closed.turned:
                self._add(_STOP, (tag.start,), (tag.end,))
        if closed.turned:
            self._add(_STOP, (tag.start,), (tag.end,))
        if name in _BLOCK:
            self._break(tag.start, tag.end)

    def _note(self, tag: markup.Opening) -> None:
        """What a tag means beside its text: pictures, links, fields, rules of style."""
        said = tag.attributes
        if len(self.places) + len(self.images) + len(self.forms) + len(self.fields) >= _MOST:
            self.cut = True
        elif tag.name == "img":
            unseen = bool(self.stack[-1].why or self._look(tag).why)
            self.images.append(Image(said.get("src", ""), said.get("alt", ""), tag.start, tag.end, unseen))
        elif tag.name in ("area", "base") and "href" in said:
            self._place(tag, "area" if tag.name == "area" else "base", said["href"], False)
        elif tag.name == "meta" and said.get("http-equiv", "").lower() == "refresh":
            found = _REFRESH.match(said.get("content", ""))
            if found and found.group(1).strip():
                self._place(tag, "meta", found.group(1).strip(), False)
        elif tag.name in ("input", "button", "textarea", "select"):
            kind = said.get("type", "text").lower() if tag.name == "input" else tag.name
            form = next((frame.form for frame in reversed(self.stack[-64:]) if frame.form >= 0), -1)
            self.fields.append((form, kind, said.get("name", "")[:200]))
            if said.get("formaction"):
                self._place(tag, "form", said["formaction"], False)
        elif tag.name == "style":
            self.sheet.add(tag.inner)
            self.looks.clear()
        elif tag.name == "title":
            self.title = self.title or " ".join(html.unescape(tag.inner[:2_000]).split())
        elif tag.name == "script":
            self.scripts += 1

    def _framed(self, tag: markup.Opening) -> _Frame:
        outer, look = self.stack[-1], self._look(tag)
        frame = _Frame(
            name=tag.name,
            why=outer.why or look.why,
            size=outer.size if look.size is None else look.size,
            ink=look.ink or outer.ink,
            paper=look.paper or outer.paper,
            preformatted=outer.preformatted or tag.name in ("pre", "textarea"),
        )
        if look.shown and outer.why == "made invisible":
            frame.why = look.why
        if frame.why:
            frame.unseen = frame.why
        elif frame.size <= _SMALLEST:
            frame.unseen = "written too small to see"
        elif not isinstance(frame.paper, str) and style.alike(frame.ink, frame.paper):
            frame.unseen = "in the colour of its background"
        return frame

    def _look(self, tag: markup.Opening) -> style.Look:
        said = tag.attributes
        if not said and not self.sheet.rules and not self.sheet.doubtful:
            return style.NO_LOOK
        spoken = tuple(said.get(name, "") for name in ("style", "class", "id", "bgcolor", "color", "background"))
        key = "\0".join((tag.name, *spoken, "hidden" if "hidden" in said else ""))
        if (known := self.looks.get(key)) is not None:
            return known
        found = self._computed(tag.name, *spoken, hidden="hidden" in said)
        if len(self.looks) < _MOST and len(key) < 2_000:
            self.looks[key] = found
        return found

    def _computed(
        self, name: str, inline: str, classes: str, identity: str, paper: str, ink: str, picture: str, *, hidden: bool
    ) -> style.Look:
        declared, doubtful, sometimes = self.sheet.declared(name, classes, identity)
        if sometimes:
            declared = {key: value for key, value in declared.items() if key not in ("display", "max-height", "height")}
        if paper:
            declared.setdefault("background-color", paper)
        if picture:
            declared.setdefault("background-image", "url(")
        if ink and name == "font":
            declared.setdefault("color", ink)
        if hidden:
            declared.setdefault("display", "none")
        own = style.declarations(inline) if inline else {}
        if sometimes and own.get("display", "").startswith("none"):
            own.pop("display")
        if doubtful and not ("background" in own or "background-color" in own):
            declared["background"] = "url("
        return style.look({**declared, **own})

    def _close_implied(self, name: str) -> None:
        """Close what a browser closes by itself: a paragraph before a block, a cell before a cell."""
        closing = _CLOSED_BY.get(name)
        if closing is None:
            if name not in _BLOCK or not self.counts.get("p"):
                return
            closing = frozenset({"p"})
        if not any(self.counts.get(one) for one in closing):
            return
        for depth in range(1, 17):
            if depth >= len(self.stack):
                return
            open_name = self.stack[-depth].name
            if open_name in closing:
                for _ in range(depth):
                    self._pop()
                if name == "tr" and open_name != "tr":
                    self._close_implied(name)
                return
            if open_name not in _INLINE and not (name == "tr" and open_name == "p"):
                return

    def _pop(self) -> str:
        frame = self.stack.pop()
        self.counts[frame.name] -= 1
        if frame.anchor >= 0:
            self.places[frame.anchor].last = self.length
        return frame.name

    def _place(self, tag: markup.Opening, element: Element, href: str, hidden: bool) -> int:
        if len(self.places) >= _MOST:
            self.cut = True
            return -1
        self.places.append(_Place(href.strip(), element, (tag.start, tag.end), self.length, self.length, hidden))
        return len(self.places) - 1

    def _anchor(self, place: _Place, text: str) -> Anchor:
        words = text[place.first : place.last]
        shown = words.strip()
        first = place.first + len(words) - len(words.lstrip())
        span = (self.starts[first], self.ends[first + len(shown) - 1]) if shown else place.tag
        return Anchor(place.href, shown, span[0], span[1], place.element, place.hidden)

    def _forms(self) -> tuple[Form, ...]:
        asked: dict[int, list[tuple[str, str]]] = {}
        for form, kind, name in self.fields:
            asked.setdefault(form, []).append((kind, name))
        forms = [
            Form(form.action, form.method, form.start, form.end, tuple(asked.get(place, ())))
            for place, form in enumerate(self.forms)
        ]
        if -1 in asked:
            forms.append(Form("", "", 0, 0, tuple(asked[-1])))
        return tuple(forms)

    def _hide(self, start: int, end: int, why: str) -> None:
        words = html.unescape(self.source[start:end])
        if not words.strip():
            return
        if self.hidden and self.hidden[-1][3] == why and self.hidden[-1][1] >= self._last_seen():
            first, _, said, _ = self.hidden[-1]
            said.append(" " + words)
            self.hidden[-1] = (first, end, said, why)
        elif len(self.hidden) < _MOST:
            self.hidden.append((start, end, [words], why))
        else:
            self.cut = True

    def _last_seen(self) -> int:
        return self.ends[-1] if self.length else 0

    def _add(self, text: str, starts: range | tuple[int, ...], ends: range | tuple[int, ...]) -> None:
        self.pieces.append(text)
        self.length += len(text)
        self.starts.extend(starts)
        self.ends.extend(ends)

    def _break(self, start: int, end: int, *, always: bool = False) -> None:
        if self.pieces and not self.stack[-1].unseen and (always or not self.pieces[-1].endswith("\n")):
            self._add("\n", (start,), (end,))

    def _space(self, start: int, end: int) -> None:
        if self.pieces and not self.stack[-1].unseen and self.pieces[-1][-1] not in " \n\t":
            self._add(" ", (start,), (end,))


def _is_turned(tag: markup.Opening) -> bool:
    """Whether an element makes even Latin letters run from right to left."""
    said = tag.attributes
    if tag.name == "bdo" and said.get("dir", "").strip().lower() == "rtl":
        return True
    if "override" not in said.get("style", "").lower():
        return False
    declared = style.declarations(said["style"])
    right_to_left = declared.get("direction", said.get("dir", "").strip().lower()) == "rtl"
    return right_to_left and declared.get("unicode-bidi", "").endswith("override")
