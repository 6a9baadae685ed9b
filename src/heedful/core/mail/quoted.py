"""How mail programs mark what somebody else wrote: the line above an answer, the head of a forward, the `>` of a quote.

The wordings are those of Outlook (desktop, web, phones), Gmail, Apple Mail, Thunderbird, mutt and nmh in English,
German, French, Spanish, Portuguese, Dutch and Italian, and a few Scandinavian and Polish ones. Lines are compared in
their plain form: lower case, no accents, a sharp s as one s.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

MOST_LINES = 20_000

Label = Literal["from", "sent", "to", "cc", "subject", "reply-to"]

_LABELS: dict[Label, tuple[str, ...]] = {
    "from": ("from", "von", "de", "van", "da", "fra", "fran", "od", "expediteur", "remitente", "absender"),
    "sent": (
        *(
            "sent",
            "date",
            "gesendet",
            "gesendet am",
            "datum",
            "envoye",
            "envoye le",
            "enviado",
            "enviado el",
            "enviada",
        ),
        *("enviado em", "enviada em", "fecha", "data", "verzonden", "inviato", "date d'envoi", "fecha de envio"),
        *("sent at", "skickat", "sendt", "dato", "verzonden op", "data invio", "wyslano"),
    ),
    "to": ("to", "an", "a", "para", "aan", "pour", "til", "till", "do", "destinataire", "destinatario", "empfanger"),
    "cc": ("cc", "kopie", "kopie (cc)", "copie", "copie a", "copia", "con copia", "bcc", "cci", "cco", "kopi"),
    "subject": ("subject", "betreff", "objet", "asunto", "assunto", "onderwerp", "oggetto", "sujet", "amne", "emne"),
    "reply-to": (
        *(
            "reply-to",
            "reply to",
            "antwort an",
            "repondre a",
            "responder a",
            "antwoord aan",
            "antwoorden aan",
            "rispondi a",
        ),
        *("antworten an",),
    ),
}
LABEL_OF: dict[str, Label] = {word: label for label, words in _LABELS.items() for word in words}

_LABELLED = re.compile(r"[>\s*_|]{0,12}([a-z][a-z' ()-]{0,17}?)[*_]{0,3}\s{0,2}:[*_]{0,3}(?:\s|$)")

_SEPARATORS = tuple(
    re.compile(rf"[>\s]{{0,8}}{dashes}{{2,30}}[ >]{{0,3}}(?:{words})[ :]{{0,3}}{dashes}{{2,30}}\s{{0,3}}$")
    for dashes in ("[-_*=]",)
    for words in (
        r"original[- ]message|original appointment|ursprungliche nachricht|ursprunglicher termin|urspr\. nachricht|"
        r"original-nachricht|originalnachricht|message d'origine|message original|mensaje original|mensagem original|"
        r"oorspronkelijk bericht|messaggio originale|reply message|antwort nachricht",
        r"forwarded message|forwarded by .{1,80}|forwarded message from .{1,120}|weitergeleitete nachricht|"
        r"weitergeleitete e-mail|message transfere|message reexpedie|message transmis|mensaje reenviado|"
        r"mensagem encaminhada|doorgestuurd bericht|messaggio inoltrato|weiterleitung",
    )
)
_ANNOUNCED = re.compile(
    r"[>\s]{0,8}(?:-{5,10} forwarded messages?\s{0,3}$|"
    r"(?:begin forwarded message|anfang der weitergeleiteten (?:e-mail|nachricht)|"
    r"weitergeleitete nachricht|debut du message (?:reexpedie|transfere)|inicio del mensaje reenviado|"
    r"inicio da mensagem (?:encaminhada|reencaminhada)|begin doorgestuurd bericht|inizio messaggio inoltrato)"
    r"\s{0,2}:\s{0,3}$)"
)
_RULE = re.compile(r"[>\s]{0,8}_{10,80}\s{0,3}$")

_STARTS = (
    *("on ", "am ", "le ", "el ", "em ", "op ", "il ", "den ", "pa ", "a ", "im ", "quoting ", "zitat von ", "dnia "),
)
_VERBS = (
    *("wrote", "schrieb", "a ecrit", "escribio", "escreveu", "schreef", "ha scritto", "skrev", "quoting ", "napisal"),
    "zitat von",
)
_ATTRIBUTION = re.compile(
    r"(?:[>\s]{0,8}(?:on|am|le|el|em|op|il|den|im|dnia|a)\s.{4,280}"
    r"(?:wrote|schrieb|a ecrit|escribio|escreveu|schreef|ha scritto|skrev|napisal\(?a?\)?)(?:[^:\n]{0,160}):\s*$)"
    r"|(?:[>\s]{0,8}(?:quoting|zitat von)\s.{2,160}:\s*$)"
    r"|(?:[>\s]{0,8}\d{4}-\d\d-\d\d\s\d\d:\d\d.{4,200}:\s*$)"
    r"|(?:[>\s]{0,8}.{2,120}<[^<>\s]{3,120}>\s(?:wrote|schrieb|a ecrit|escribio|escreveu|schreef|ha scritto)"
    r"[^:\n]{0,120}:\s*$)",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a text: offsets without its line break, and its words in lower case without accents."""

    start: int
    end: int
    plain: str

    @property
    def is_quote(self) -> bool:
        """Whether the line is marked with `>` as somebody else's."""
        return self.plain.lstrip()[:1] == ">"

    @property
    def is_blank(self) -> bool:
        return not self.plain.strip()


@dataclass(frozen=True, slots=True)
class Head:
    """The mark above another person's text: lines `first` up to `last` (exclusive) belong to the mark itself.

    `how` tells the mark: `reply` (on ... wrote), `separator` (dashes and words), `labels` (From, Sent, To, Subject).
    """

    first: int
    last: int
    how: Literal["reply", "separator", "labels"]
    forwards: bool = False


def lines_of(plain: str) -> list[Line]:
    """The lines of a text in its plain form (`Passage.plain`), as many as anybody would read."""
    lines: list[Line] = []
    start = 0
    while start <= len(plain) and len(lines) < MOST_LINES:
        end = plain.find("\n", start)
        end = len(plain) if end < 0 else end
        lines.append(Line(start, end, plain[start:end].rstrip("\r")))
        start = end + 1
    return lines


def heads_in(lines: Sequence[Line]) -> list[Head]:
    """Every place where somebody else's text is announced, from top to bottom."""
    heads: list[Head] = []
    index = 0
    while index < len(lines):
        head = _head_at(lines, index)
        if head:
            heads.append(head)
            index = head.last
        else:
            index += 1
    return heads


def label_of(line: Line) -> Label | None:
    """Which part of a mail's head a line gives (`From: ...`), in any of the languages, or None."""
    match = _LABELLED.match(line.plain)
    return LABEL_OF.get(match[1].strip()) if match else None


def labels_from(lines: Sequence[Line], first: int) -> tuple[int, set[Label]]:
    """The run of labelled lines at `first`: the line after it, and the labels met. Values may go on over lines."""
    met: set[Label] = set()
    index, unlabelled, last = first, 0, first
    while index < len(lines) and index - first < 40 and unlabelled < 4:
        label = label_of(lines[index])
        if label:
            met.add(label)
            unlabelled, last = 0, index + 1
        elif lines[index].is_blank:
            if len(met) >= 3 or not _label_soon(lines, index):
                break
        else:
            unlabelled += 1
        index += 1
    return last, met


def _label_soon(lines: Sequence[Line], index: int) -> bool:
    return any(label_of(line) for line in lines[index + 1 : index + 3])


def _head_at(lines: Sequence[Line], index: int) -> Head | None:
    line = lines[index]
    if not line.plain or line.is_blank:
        return None
    separator = len(line.plain) < 160 and any(pattern.match(line.plain) for pattern in _SEPARATORS)
    announced = len(line.plain) < 80 and _ANNOUNCED.match(line.plain) is not None
    if separator or announced:
        return _separated(lines, index, forwards=announced or _SEPARATORS[1].match(line.plain) is not None)
    if label_of(line) == "from" or (label_of(line) and _RULE.match(lines[index - 1].plain if index else "")):
        last, met = labels_from(lines, index)
        if "from" in met and len(met & {"sent", "to", "subject"}) >= 2:
            ruled = index > 0 and _RULE.match(lines[index - 1].plain) is not None
            return Head(index - 1 if ruled else index, last, "labels")
    return _attribution(lines, index)


def _separated(lines: Sequence[Line], index: int, *, forwards: bool) -> Head:
    first = index + 1
    while first < len(lines) and lines[first].is_blank and first - index < 4:
        first += 1
    last, met = labels_from(lines, first)
    return Head(index, last if met else index + 1, "separator", forwards=forwards)


def _attribution(lines: Sequence[Line], index: int) -> Head | None:
    text = lines[index].plain
    if len(text) > 400:
        return None
    bare = text.lstrip("> \t")
    likely = bare.startswith(_STARTS) or bare[:4].isdigit() or "<" in bare
    if not likely:
        return None
    for count in (1, 2, 3):
        if index + count > len(lines):
            return None
        joined = "\n".join(line.plain for line in lines[index : index + count])[:600].rstrip()
        if joined.endswith(":") and (any(verb in joined for verb in _VERBS) or bare[:4].isdigit()):
            return Head(index, index + count, "reply") if _ATTRIBUTION.match(joined) else None
    return None
