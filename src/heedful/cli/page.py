"""The answer to a pile as one web page: no script, nothing loaded, everything foreign escaped."""

import pkgutil
from html import escape

from heedful.cli.pile_words import Answer, Bar, Letter, Row, Wanted
from heedful.cli.terminal import clean
from heedful.core.voice.sentences import say

_WIDE, _HIGH, _GAP = 240, 36, 1


def of(answer: Answer) -> str:
    """The whole page. It may be mailed, printed, or opened from a disk."""
    style = (pkgutil.get_data("heedful.cli", "page.css") or b"").decode("utf-8")
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{_text(answer.waiting)} Heedful</title>
<style>
{style}</style>
</head>
<body>
<main>
<header>
<p class="soft">{_text(answer.holds)}</p>
<h1>{_text(answer.waiting)}</h1>
{_paragraphs(answer.waiting_notes)}
</header>
{_section("persons", _persons(answer))}
{_section("campaigns", _waves(answer))}
{_section("bands", _bands(answer))}
{_section("drafts", _letters(answer)) if answer.drafted or answer.letters else ""}
{_section("unread", _list(answer.unread, answer.unread_more)) if answer.unread else ""}
{_section("limits", _list(answer.limits, ""))}
</main>
</body>
</html>
"""


def _section(name: str, inside: str) -> str:
    heading = _text(say(f"terminal.open.{name}"))
    return f'<section aria-labelledby="{name}">\n<h2 id="{name}">{heading}</h2>\n{inside}</section>'


def _persons(answer: Answer) -> str:
    if not answer.wanted:
        return f"<p>{_text(say('terminal.open.no_persons'))}</p>\n"
    return f'<ol class="wanted">\n{"".join(map(_person, answer.wanted))}</ol>\n{_more(answer.wanted_more)}'


def _person(wanted: Wanted) -> str:
    where = f"{wanted.where} · {wanted.size}" if wanted.size else wanted.where
    why = "".join(f"<p>{_text(reason)}</p>" for reason in wanted.why)
    return f'<li><h3 class="theirs">{_text(wanted.subject)}</h3>{why}<p class="soft">{_text(where)}</p></li>\n'


def _waves(answer: Answer) -> str:
    if not answer.rows:
        return f"<p>{_text(say('terminal.open.no_campaigns'))}</p>\n"
    return f'<ul class="waves">\n{"".join(map(_wave, answer.rows))}</ul>\n{_more(answer.rows_more)}'


def _wave(row: Row) -> str:
    label = f'<span class="label">{_text(row.label)}</span>'
    return (
        f'<li><div><h3>{label} <span class="theirs">{_text(row.subject)}</span></h3>'
        f'<p><span class="band {row.kind}">{_text(row.band)}.</span> {_text(row.facts)}</p></div>{_spread(row)}</li>\n'
    )


def _spread(row: Row) -> str:
    """The spread over time as bars; the numbers are in its title for those who cannot see it."""
    if len(row.spread) < 2:
        return ""
    top = max(row.spread)
    wide = _WIDE / len(row.spread)
    bars = "".join(
        f'<rect x="{index * wide:.1f}" y="{_HIGH - _HIGH * count / top:.1f}" width="{wide - _GAP:.1f}"'
        f' height="{_HIGH * count / top:.1f}"/>'
        for index, count in enumerate(row.spread)
        if count
    )
    title = say("terminal.open.spread", label=row.label, counts=", ".join(map(str, row.spread)))
    return (
        f'<svg class="{row.kind}" viewBox="0 0 {_WIDE} {_HIGH}" role="img" preserveAspectRatio="none">'
        f"<title>{_text(title)}</title>{bars}</svg>"
    )


def _bands(answer: Answer) -> str:
    top = max((bar.count for bar in answer.bars), default=0) or 1
    rows = "".join(_bar(bar, top) for bar in answer.bars)
    return f'<table class="bands"><caption>{_text(answer.bars_note)}</caption><tbody>\n{rows}</tbody></table>\n'


def _bar(bar: Bar, top: int) -> str:
    drawn = (
        f'<svg class="{bar.name}" viewBox="0 0 {_WIDE} 10" preserveAspectRatio="none" aria-hidden="true">'
        f'<rect width="{_WIDE * bar.count / top:.1f}" height="10"/></svg>'
    )
    return f'<tr><th scope="row">{_text(bar.words)}</th><td class="figure">{bar.count:,}</td><td>{drawn}</td></tr>\n'


def _letters(answer: Answer) -> str:
    return _paragraphs((answer.drafted, answer.drafted_note)) + "".join(map(_letter, answer.letters))


def _letter(letter: Letter) -> str:
    blocks = "".join(map(_block, letter.body.strip().split("\n\n")))
    return f'<p class="soft">{_text(letter.lead)}</p>\n<article><h3>{_text(letter.subject)}</h3>{blocks}</article>\n'


def _block(block: str) -> str:
    """A paragraph of a letter; lines with a dash in front are a list."""
    lines = block.splitlines()
    plain = "<br>".join(_text(line) for line in lines if not line.startswith("- "))
    items = "".join(f"<li>{_text(line[2:])}</li>" for line in lines if line.startswith("- "))
    return f"<p>{plain}</p>" + (f"<ul>{items}</ul>" if items else "")


def _list(sentences: tuple[str, ...], more: str) -> str:
    return f"<ul>{''.join(f'<li>{_text(sentence)}</li>' for sentence in sentences)}</ul>\n{_more(more)}"


def _more(sentence: str) -> str:
    return f'<p class="soft">{_text(sentence)}</p>\n' if sentence else ""


def _paragraphs(sentences: tuple[str, ...]) -> str:
    return "".join(f"<p>{_text(sentence)}</p>\n" for sentence in sentences if sentence)


def _text(text: str) -> str:
    return escape(clean(text))
