"""What a message itself says: its subject and the current piece of the conversation; and apart, what came before.

Left out of the current piece: quoted answers and forwards, formal signatures, "sent from my phone", confidentiality
notices, and the caution banners an organisation's own gateway writes on top. A person who reads the mail now reads
the current piece; the quoted rest may be a prop (thread hijacking), so it stays within reach.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from heedful.core.mail import quoted
from heedful.core.mail.message import Message, Part
from heedful.core.text import hypertext, passage
from heedful.core.text.passage import Passage

LONGEST = 100_000
"""Visible characters of one part that are read."""

FAR = 30
"""Blank lines in a row that fill more than a screen."""


@dataclass(frozen=True, slots=True)
class Told:
    """A stretch of text that the message tells its reader, and the part it stands in."""

    part: str
    passage: Passage


@dataclass(frozen=True, slots=True)
class Split:
    """A body cut in two: what is said now, and what is repeated from before."""

    current: tuple[Told, ...]
    earlier: tuple[Told, ...]


def told(message: Message) -> tuple[Told, ...]:
    """The subject and the current piece of the body a person is shown, in reading order."""
    subject = message.part("subject")
    opening = (Told("subject", passage.of(subject.text[:2000])),) if subject and subject.text.strip() else ()
    return opening + tuple(piece for part in bodies(message) for piece in split(part).current)


def earlier(message: Message) -> tuple[Told, ...]:
    """What the body repeats from earlier messages, or claims to repeat: quoted answers and forwards."""
    return tuple(piece for part in bodies(message) for piece in split(part).earlier)


def whole(part: Part) -> Passage:
    """All visible text of a part, with nothing taken off."""
    return _visible(part.text, part.kind == "html")


def bodies(message: Message) -> tuple[Part, ...]:
    """The parts a person is shown: the HTML where there is one, else the plain text; both where they tell different
    things, or where the HTML has hardly a word."""
    plain = [part for part in message.parts if part.kind == "plain" and part.text.strip()]
    rich = [part for part in message.parts if part.kind == "html" and part.text.strip()]
    if not plain or not rich:
        return tuple(plain or rich)
    said = {part.name: _vocabulary(whole(part).plain) for part in plain + rich}
    in_rich = set().union(*(said[part.name] for part in rich))
    apart = [part for part in plain if len(said[part.name]) > 12 and _share(said[part.name], in_rich) < 0.5]
    return (*rich, *apart) if in_rich else tuple(plain)


def comment_above(body: Passage, lines: Sequence[quoted.Line], end: int) -> str:
    """What a person wrote above line `end`, without their signature, greeting lines kept."""
    kept = []
    for number in _without_trimmings(lines, range(end)):
        if len(lines[number].plain) < 60 and _SIGN_OFF.match(lines[number].plain.strip()):
            break
        kept.append(body.quote(lines[number].start, lines[number].end).strip())
    return "\n".join(kept).strip()


def split(part: Part) -> Split:
    """Cut one body into its current and its earlier text. Where nothing of its own is said, all of it is current."""
    return _split(part.name, part.text, part.kind == "html")


@lru_cache(maxsize=8)
def _split(name: str, text: str, is_html: bool) -> Split:
    body = _visible(text, is_html)
    lines = quoted.lines_of(body.plain)
    now, before = _divided_html(lines, _marked_in_html(text, body)) if is_html else _divided(lines)
    now, below = _above_a_gap(lines, now)
    before = sorted([*before, *below])
    kept = list(_without_trimmings(lines, now))
    if _letters(body, lines, kept) < 20:
        everything = range(len(lines))
        kept, before = list(_without_trimmings(lines, everything)), []
        if _letters(body, lines, kept) < 20:
            kept = list(everything)
    return Split(_stretches(name, body, lines, kept), _stretches(name, body, lines, before))


@lru_cache(maxsize=8)
def _visible(text: str, is_html: bool) -> Passage:
    if not is_html:
        return passage.of(text[:LONGEST])
    page = hypertext.read(text)
    return passage.of(page.text[:LONGEST], starts=page.starts[:LONGEST], ends=page.ends[:LONGEST])


def _divided(lines: Sequence[quoted.Line]) -> tuple[list[int], list[int]]:
    """Line numbers of the current and of the earlier text in plain text; words may stand between and below quotes."""
    now: list[int] = []
    before: list[int] = []
    heads = {head.first: head for head in quoted.heads_in(lines)}
    index = 0
    while index < len(lines):
        head = heads.get(index)
        if head and not (head.how == "reply" and _quote_follows(lines, head.last)):
            before.extend(range(index, len(lines)))
            break
        end = head.last if head else index
        while end < len(lines) and lines[end].is_quote:
            end += 1
        if head or end - index >= 2:
            before.extend(range(index, end))
            index = end
            continue
        # A single line behind a > is as often an eye-catcher as a quote: it is read.
        now.append(index)
        index += 1
    return now, before


def _divided_html(lines: Sequence[quoted.Line], marked: int) -> tuple[list[int], list[int]]:
    """The same for HTML, where a > quotes nothing. `marked`: the visible offset at which its tags mark a quote."""
    head = next(iter(quoted.heads_in(lines)), None)
    cut = next((number for number, line in enumerate(lines) if line.start >= marked), len(lines))
    if head:
        cut = min(cut, head.first)
    return list(range(cut)), list(range(cut, len(lines)))


def gap(lines: Sequence[quoted.Line]) -> tuple[int, int] | None:
    """The first stretch of lines, as numbers of its first line and of the one after it, so empty that nobody scrolls
    on: at least `FAR` blank lines between words above and words below."""
    start = next((number for number, line in enumerate(lines) if not line.is_blank), len(lines))
    first = start
    for number in range(start, len(lines)):
        if lines[number].is_blank:
            continue
        if number - first > FAR:
            return first, number
        first = number + 1
    return None


def lines_of(part: Part) -> tuple[Passage, Sequence[quoted.Line]]:
    """All visible text of a part, and its lines."""
    body = whole(part)
    return body, quoted.lines_of(body.plain)


def _above_a_gap(lines: Sequence[quoted.Line], now: Sequence[int]) -> tuple[list[int], list[int]]:
    """What stands above a long empty stretch, which is what a person reads, and what stands below it."""
    found = gap(lines)
    if found is None:
        return list(now), []
    return [number for number in now if number < found[1]], [number for number in now if number >= found[1]]


def _quote_follows(lines: Sequence[quoted.Line], index: int) -> bool:
    return any(line.is_quote for line in lines[index : index + 3])


_HTML_MARKS = re.compile(
    r"""<(?:div|blockquote|p|span|hr|table)\b[^<>]{0,300}?(?:class=["']?(?:3D)?["']?[^"'<>]{0,60}?(?:gmail_quote|
    moz-cite-prefix|moz-forward-container|yahoo_quoted|protonmail_quote|OutlookMessageHeader|zmail_extra)|
    id=["']?(?:divRplyFwdMsg|x_divRplyFwdMsg|appendonsend|mail-editor-reference-message-container|
    reply-intro|replySplit|isForwardContent|isReplyContent)|type=["']?cite|
    style=["'][^"'<>]{0,120}?border-top:\s?solid\s\#?(?:E1E1E1|B5C4DF)\s1\.0pt)""",
    re.IGNORECASE | re.VERBOSE,
)


def _marked_in_html(source: str, body: Passage) -> int:
    """The visible offset at which the HTML itself says that a quote begins; the end where it says nothing."""
    mark = _HTML_MARKS.search(source[:1_000_000])
    if mark is None or body.starts is None:
        return len(body.text)
    seen = bisect_left(body.starts, mark.start())
    return seen if body.at is None else bisect_left(body.at, seen)


_PHONE_SIGNATURE = re.compile(
    r"(?:sent (?:from|with|via) (?:my )?\S{2,20}|von meinem \S{2,20}(?: \S{2,20})? gesendet|gesendet (?:von|mit|uber) |"
    r"diese nachricht wurde von meinem|envoye (?:de|depuis) (?:mon|ma|l'application)|enviado (?:desde|do) (?:mi|meu)|"
    r"enviado (?:desde|do) |verzonden vanaf mijn|verstuurd vanaf mijn|inviato da(?:l mio)? |get outlook for |"
    r"outlook fur (?:ios|android)|obter o outlook para |obtenir outlook pour |obtener outlook para )"
)
_SIGN_OFF = re.compile(
    r"(?:best|kind|warm|many)(?: regards| wishes)?,?$|(?:best|kind|kindest|warm) regards|regards,?$|cheers,?$|"
    r"sincerely|yours (?:sincerely|truly|faithfully)|thanks(?: and| &) (?:best )?regards|"
    r"mit (?:freundlichen|besten|herzlichen|lieben) grus|(?:viele|liebe|beste|schone|freundliche|herzliche) gruse|"
    r"mfg\b|vg,?$|lg,?$|(?:bien )?cordialement|(?:bien|tres) a (?:vous|toi)|(?:meilleures|sinceres) salutations|"
    r"(?:un |cordiales? |atentos? )?saludos?(?: cordiales?)?,?$|atentamente|atenciosamente|"
    r"met vriendelijke groet|(?:cordiali|distinti) saluti"
)
_NOTICES = re.compile(
    r"(?:e-?mail|message|nachricht|mensaje|mensagem|bericht|messaggio|transmission|correo)\b.{0,160}"
    r"(?:confidential|privileged|vertraulich|confidentiel|confidencial|vertrouwelijk|riservat)"
    r"|intended (?:only |solely )?for the|(?:not|nicht|pas|no|nao) the intended recipient|intended recipient"
    r"|ausschlieslich fur|nicht der (?:richtige|beabsichtigte|vorgesehene) (?:adressat|empfanger)|unbefugte weitergabe"
    r"|destine exclusivement|(?:exclusivamente|exclusivo) (?:para|del|a)|destinatario (?:previsto|indicado)"
    r"|uitsluitend bestemd|please consider the environment|denken sie an die umwelt|virenfrei|virus-free"
)
_BANNERS = re.compile(
    r"(?:this (?:e-?mail|message) (?:was sent|originated|came|is) from (?:an? )?(?:outside|external)"
    r"|originated (?:from )?outside|external (?:sender|e-?mail|message)\b"
    r"|you don'?t often get e-?mail from|learn why this is important"
    r"|diese (?:e-?mail|nachricht) (?:stammt|kommt|wurde) von (?:einem )?(?:extern|auserhalb)"
    r"|sie erhalten nicht haufig e-mails von|externe[rn]? absender|ce (?:message|courriel|mail) provient de l'exterieur"
    r"|expediteur externe|este (?:correo|mensaje) (?:proviene|procede) de fuera|remitente externo)"
)


def _without_trimmings(lines: Sequence[quoted.Line], numbers: Sequence[int]) -> Iterator[int]:
    """The given lines without formal signatures, notices and gateway banners."""
    last = next((number for number in reversed(numbers) if not lines[number].is_blank), -1)
    after_banner = False
    for place, number in enumerate(numbers):
        line = lines[number].plain.strip()
        if line in ("--", "-- ", "__") and last - number < 25:
            return
        if len(line) < 90 and _PHONE_SIGNATURE.match(line.lstrip("*_ ")):
            continue
        if place < 12 and len(line) < 400 and _BANNERS.search(line):
            after_banner = True
            continue
        if after_banner and re.match(r"(?:caution|achtung|warning|do not click|klicken sie nicht)", line):
            continue
        if 60 < len(line) < 3000 and place > 1 and _NOTICES.search(line[:1500]):
            continue
        yield number


def _letters(body: Passage, lines: Sequence[quoted.Line], numbers: Sequence[int]) -> int:
    return sum(letter.isalpha() for number in numbers for letter in body.text[lines[number].start : lines[number].end])


def _stretches(name: str, body: Passage, lines: Sequence[quoted.Line], numbers: Sequence[int]) -> tuple[Told, ...]:
    """The lines as few continuous passages, without blank ends."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    pieces = []
    for run in runs:
        start, end = lines[run[0]].start, lines[run[-1]].end
        text = body.text[start:end]
        if text.strip():
            start += len(text) - len(text.lstrip())
            pieces.append(Told(name, body.part_of(start, start + len(text.strip()))))
    return tuple(pieces)


def _vocabulary(plain: str) -> set[str]:
    return set(re.findall(r"[^\W\d_]{3,}", plain[:20_000]))


def _share(words: set[str], others: set[str]) -> float:
    return len(words & others) / len(words) if words else 1.0
