"""The HTML version of a body: paragraphs, lists, buttons and quoted letters, in one of a few plain styles."""

import re
from collections.abc import Iterable, Iterator
from html import escape
from itertools import groupby

from training.levers import written
from training.levers.tokens import Seed

_FONTS = (
    "Calibri, Arial, sans-serif",
    "Arial, Helvetica, sans-serif",
    "'Segoe UI', Tahoma, sans-serif",
    "Georgia, serif",
)
_QUOTED = "margin:0 0 0 8px;padding-left:10px;border-left:2px solid #ccc"
_BUTTON = "display:inline-block;color:#fff;padding:10px 18px;border-radius:4px;text-decoration:none"
_COLOURS = ("#0b5cad", "#1f6f54", "#7a2e5d", "#333f50", "#b3541e")
_ITEM = re.compile(r"^\s*[-*•–]\s+")
_WRAPPED, _PERHAPS_WRAPPED = 62, 45
"""Lines as long as this were broken by a program, not by the writer; as long as that, if a small letter follows."""


def of(body: str, seed: Seed, *, notice: bool) -> str:
    """The page for a body. `notice`: laid out like the mail of a service, not like a letter."""
    font, colour = seed.pick("font", _FONTS), seed.pick("colour", _COLOURS)
    said = "\n".join(_blocks(body.strip("\n").split("\n"), colour))
    style = f"font-family:{font};font-size:{14 + seed.number('size', 3)}px;color:#222"
    if notice:
        cell = f'<td style="padding:24px;border-top:4px solid {colour};background:#fff;{style}">'
        said = (
            '<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:#f3f4f6">'
            '<tr><td align="center"><table role="presentation" width="600" cellpadding="0" cellspacing="0">\n'
            f"<tr>{cell}\n{said}\n</td></tr></table></td></tr></table>"
        )
    else:
        said = f'<div style="{style}">\n{said}\n</div>'
    head = '<meta http-equiv="Content-Type" content="text/html; charset=utf-8">'
    return f"<!DOCTYPE html>\n<html><head>{head}</head>\n<body>\n{said}\n</body></html>\n"


def _blocks(lines: Iterable[str], colour: str) -> Iterator[str]:
    """Stretches of lines of one kind, each as its own element."""
    for kind, some in groupby(lines, key=_kind):
        group = list(some)
        if kind == "quoted":
            inner = "\n".join(_blocks((line.removeprefix(">").removeprefix(" ") for line in group), colour))
            yield f'<blockquote style="{_QUOTED}">{inner}</blockquote>'
        elif kind == "item":
            items = "\n".join(f"<li>{_inline(_ITEM.sub('', line))}</li>" for line in group)
            yield f"<ul>\n{items}\n</ul>"
        elif kind == "button":
            for line in group:
                link = next(piece for piece in written.pieces(line.strip()) if isinstance(piece, written.Link))
                style = f"{_BUTTON};background:{colour}"
                yield f'<p><a href="{escape(link.target)}" style="{style}">{escape(link.shown)}</a></p>'
        elif kind == "words":
            yield f"<p>{''.join(_joined(group))}</p>"


def _kind(line: str) -> str:
    if line.startswith(">"):
        return "quoted"
    if not line.strip():
        return "empty"
    if _ITEM.match(line):
        return "item"
    pieces = written.pieces(line.strip())
    alone = len(pieces) == 1 and isinstance(pieces[0], written.Link) and pieces[0].shown != pieces[0].target
    return "button" if alone else "words"


def _joined(lines: list[str]) -> Iterator[str]:
    for index, line in enumerate(lines):
        yield _inline(line.strip())
        if index < len(lines) - 1:
            goes_on = lines[index + 1].lstrip()[:1].islower()
            yield "\n" if len(line) >= (_PERHAPS_WRAPPED if goes_on else _WRAPPED) else "<br>\n"


def _inline(line: str) -> str:
    return "".join(
        f'<a href="{escape(piece.target)}">{escape(piece.shown)}</a>'
        if isinstance(piece, written.Link)
        else escape(piece, quote=False)
        for piece in written.pieces(line)
    )
