"""The few properties of CSS that decide whether a person can see a text. Everything else is left alone."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

UNKNOWN = "unknown"
_LONGEST_SHEET = 300_000
_NUMBER = re.compile(r"\s*(-?\d{0,9}\.?\d{0,9})\s*(px|pt|em|rem|%|vw|vh|ex|cm|mm|in)?")
_FONT = re.compile(r"(?:^|\s)(\d{1,5}(?:\.\d{1,5})?(?:px|pt|em|rem|%)?)(?:/|\s)")
_HEX = re.compile(r"#([0-9a-f]{3,8})\b")
_RGB = re.compile(r"rgba?\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})(?:[\s,/]+([\d.]{1,8})%?)?\s*\)")
_SIMPLE = re.compile(r"([a-z][a-z0-9]*|\*)?((?:[.#][\w-]+)*)$", re.I)
_POINTS = {"px": 1.0, "": 1.0, "pt": 4 / 3, "em": 16.0, "rem": 16.0, "%": 0.16, "ex": 8.0}
_FARTHEST = 500
_MOST_RULES = 2_000
_NAMED = {
    "white": (255, 255, 255),
    "black": (0, 0, 0),
    "red": (255, 0, 0),
    "green": (0, 128, 0),
    "blue": (0, 0, 255),
    "yellow": (255, 255, 0),
    "gray": (128, 128, 128),
    "grey": (128, 128, 128),
    "silver": (192, 192, 192),
    "navy": (0, 0, 128),
    "maroon": (128, 0, 0),
    "orange": (255, 165, 0),
    "purple": (128, 0, 128),
    "teal": (0, 128, 128),
    "olive": (128, 128, 0),
    "lime": (0, 255, 0),
    "aqua": (0, 255, 255),
    "fuchsia": (255, 0, 255),
    "snow": (255, 250, 250),
    "ivory": (255, 255, 240),
    "whitesmoke": (245, 245, 245),
}

Colour = tuple[int, int, int]
Declarations = dict[str, str]


@dataclass(frozen=True, slots=True)
class Look:
    """What an element says about its own visibility. None means that it says nothing.

    `why`: a reason that hides everything inside; `size`: font size in CSS pixels; `ink` and `paper`: text and
    background colour, or "unknown" where a picture or a rule that we do not follow may decide it.
    """

    why: str = ""
    size: float | None = None
    ink: Colour | None = None
    paper: Colour | str | None = None
    shown: bool = False


NO_LOOK = Look()


@dataclass(slots=True)
class Sheet:
    """The rules of a page's <style> blocks that name one tag, class or id; of longer selectors only their doubt.

    `rules` maps `tag`, `.class`, `#id` to declarations; `doubtful` holds what may get another colour by a longer
    selector; `sometimes` what a @media block shows again on some screens.
    """

    rules: dict[str, Declarations] = field(default_factory=dict)
    doubtful: set[str] = field(default_factory=set)
    sometimes: set[str] = field(default_factory=set)

    def add(self, source: str) -> None:
        """Read one <style> block. Anything that cannot be read is left out."""
        for selectors, declarations, in_media in _blocks(_without_comments(source[:_LONGEST_SHEET])):
            for selector in selectors.split(",")[:50]:
                self._add_rule(selector.strip(), declarations, in_media)

    def declared(self, tag: str, classes: str, identity: str) -> tuple[Declarations, bool, bool]:
        """The declarations for an element, whether colours are in doubt, and whether some screen shows it."""
        if not (self.rules or self.doubtful or self.sometimes):
            return {}, False, False
        keys = [tag, *(f".{name}" for name in classes.split()[:20]), *([f"#{identity}"] if identity else [])]
        merged: Declarations = {}
        for key in ("*", *keys):
            merged.update(self.rules.get(key, {}))
        return merged, any(key in self.doubtful for key in keys), any(key in self.sometimes for key in keys)

    def _add_rule(self, selector: str, declarations: Declarations, in_media: bool) -> None:
        last = re.split(r"[\s>+~]+", selector)[-1] if selector else ""
        simple = _SIMPLE.match(last.partition(":")[0])
        if not simple or not last or len(self.rules) > _MOST_RULES:
            return
        tag, rest = (simple.group(1) or "").lower(), simple.group(2)
        names = re.findall(r"[.#][\w-]+", rest)
        key = names[-1] if names else tag
        if in_media:
            if _shows(declarations):
                self.sometimes.add(key)
        elif last == selector and len(names) + bool(tag and tag != "*") <= 1:
            self.rules.setdefault(key, {}).update(declarations)
        elif "background" in declarations or "background-color" in declarations or "color" in declarations:
            self.doubtful.add(key)


def declarations(source: str) -> Declarations:
    """The properties of one style attribute or rule body, names and values in lower case."""
    found: Declarations = {}
    for declaration in source.split(";")[:100]:
        name, colon, value = declaration.partition(":")
        if colon:
            found[name.strip().lower()] = value.replace("!important", "").strip().lower()
    return found


def look(said: Mapping[str, str]) -> Look:
    """What these declarations mean for the eye of a person."""
    if not said:
        return NO_LOOK
    return Look(
        why=_why_hidden(said),
        size=_font_size(said),
        ink=colour(said["color"]) if "color" in said else None,
        paper=_paper(said),
        shown=said.get("visibility") == "visible",
    )


def colour(value: str) -> Colour | None:
    """A CSS or HTML colour, or None if it is none that we know (or see-through)."""
    value = value.strip().lower()
    if value in _NAMED:
        return _NAMED[value]
    if found := _HEX.match(value if value.startswith("#") else "#" + value):
        digits = found.group(1)
        if len(digits) in (3, 4):
            return int(digits[0] * 2, 16), int(digits[1] * 2, 16), int(digits[2] * 2, 16)
        if len(digits) in (6, 8):
            return int(digits[0:2], 16), int(digits[2:4], 16), int(digits[4:6], 16)
    if found := _RGB.search(value):
        return int(found.group(1)), int(found.group(2)), int(found.group(3))
    return None


def alike(one: Colour, other: Colour) -> bool:
    """Whether two colours are so close that a person cannot read one on the other."""
    return all(abs(a - b) <= 12 for a, b in zip(one, other, strict=True))


def pixels(value: str) -> float | None:
    """A length in CSS pixels (an em taken as 16), or None if it is not a length."""
    found = _NUMBER.match(value)
    if not found or found.group(1) in ("", "-", ".", "-."):
        return None
    factor = _POINTS.get(found.group(2) or "")
    return float(found.group(1)) * factor if factor is not None else None


def _without_comments(source: str) -> str:
    kept: list[str] = []
    for piece in source.split("/*"):
        kept.append(piece.partition("*/")[2] if kept else piece)
    return " ".join(kept)


def _blocks(source: str) -> Iterator[tuple[str, Declarations, bool]]:
    """(selectors, declarations, inside @media?) of each rule, in order."""
    position, in_media = 0, False
    for _ in range(_MOST_RULES):
        opening = source.find("{", position)
        closing = source.find("}", position)
        if closing != -1 and (opening == -1 or closing < opening):
            in_media, position = False, closing + 1
            continue
        if opening == -1:
            return
        selectors = source[position:opening].rpartition(";")[2].strip()
        if selectors.startswith("@media") or selectors.startswith("@supports"):
            in_media, position = True, opening + 1
            continue
        if closing == -1:
            return
        if not selectors.startswith("@"):
            yield selectors.replace("<!--", ""), declarations(source[opening + 1 : closing]), in_media
        position = closing + 1


def _shows(said: Mapping[str, str]) -> bool:
    return said.get("display", "none") != "none" or "max-height" in said or said.get("visibility") == "visible"


def _why_hidden(said: Mapping[str, str]) -> str:
    if said.get("display", "").startswith("none"):
        return "not displayed"
    if said.get("visibility") in ("hidden", "collapse"):
        return "made invisible"
    opacity = pixels(said["opacity"]) if "opacity" in said else None
    if opacity is not None and opacity <= 0.05:
        return "fully transparent"
    # `mso-hide` alone hides nothing here: senders use it to show one button to Outlook and another to everyone else.
    if "hidden" in said.get("overflow", "") + said.get("overflow-y", "") + said.get("overflow-x", ""):
        for side in ("max-height", "height", "max-width", "width"):
            length = pixels(said[side]) if side in said else None
            if length is not None and length <= 1:
                return "folded to nothing"
    return _why_off_screen(said)


def _why_off_screen(said: Mapping[str, str]) -> str:
    sides: tuple[str, ...] = ()
    if said.get("position") in ("absolute", "fixed"):
        sides = ("left", "top", "right", "bottom")
        if said.get("clip", "").replace(" ", "").startswith(("rect(0", "rect(1px,1px")):
            return "cut away"
    for side in (*sides, "text-indent", "margin-left", "margin-top"):
        length = pixels(said[side]) if side in said else None
        if length is not None and length <= -_FARTHEST:
            return "placed outside the screen"
    return ""


def _font_size(said: Mapping[str, str]) -> float | None:
    if "font-size" in said:
        return pixels(said["font-size"])
    if "font" in said and (found := _FONT.search(said["font"] + " ")):
        return pixels(found.group(1))
    return None


def _paper(said: Mapping[str, str]) -> Colour | str | None:
    if "url(" in said.get("background-image", "") or "gradient" in said.get("background-image", ""):
        return UNKNOWN
    for name in ("background-color", "background"):
        if value := said.get(name):
            if "url(" in value or "gradient" in value or "var(" in value:
                return UNKNOWN
            if value.startswith(("transparent", "none", "inherit", "initial")):
                continue
            for word in (value, *value.split()[:6]):
                if (known := colour(word)) is not None:
                    return known
            return UNKNOWN
    return None
