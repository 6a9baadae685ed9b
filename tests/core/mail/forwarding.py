"""Reported mails as mail programs really write them: one lure, forwarded by every program in every language."""

import html
import io
import itertools
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import EmailMessage

WORDS = {
    "en": "Hello,\n\nis this one real? It looks odd to me.\n\nBest regards\nAmara Osei\nAccounting, extension 4711",
    "de": "Hallo,\n\nist das echt? Kommt mir seltsam vor.\n\nMit freundlichen Grüßen\nAmara Osei\nBuchhaltung",
    "fr": "Bonjour,\n\nest-ce que c'est un vrai message ?\n\nCordialement,\nAmara Osei\nComptabilité",
    "es": "Hola,\n\n¿esto es de verdad? Me parece raro.\n\nUn saludo,\nAmara Osei\nContabilidad",
}
COMMENT = {
    "en": "is this one real? It looks odd to me.",
    "de": "ist das echt? Kommt mir seltsam vor.",
    "fr": "est-ce que c'est un vrai message ?",
    "es": "¿esto es de verdad? Me parece raro.",
}
PREFIX = {"en": "FW: ", "de": "WG: ", "fr": "TR: ", "es": "RV: "}
SUBJECT = "Your parcel 4711 – last delivery attempt"
LINK = "https://parcel-desk.example/confirm?id=77"
SENDER = ("Parcel Desk", "desk@parcel-desk.example")
BODY = (
    f"Dear customer,\n\nyour parcel could not be delivered. Please confirm your address today:\n{LINK}\n\nParcel Desk"
)
BODY_HTML = (
    "<p>Dear customer,</p><p>your parcel could not be delivered. Please confirm your address "
    f'<b>today</b>: <a href="{LINK}">confirm now</a></p><p>Parcel Desk</p>'
)
DAY = {
    "outlook": {
        "en": "Monday, January 6, 2025 9:05 AM",
        "de": "Montag, 6. Januar 2025 09:05",
        "fr": "lundi 6 janvier 2025 09:05",
        "es": "lunes, 6 de enero de 2025 9:05",
    },
    "gmail": {
        "en": "Mon, Jan 6, 2025 at 9:05 AM",
        "de": "Mo., 6. Jan. 2025 um 09:05 Uhr",
        "fr": "lun. 6 janv. 2025 à 09:05",
        "es": "lun, 6 ene 2025 a las 9:05",
    },
    "apple": {
        "en": "January 6, 2025 at 9:05:00 AM GMT+1",
        "de": "6. Januar 2025 um 09:05:00 MEZ",
        "fr": "6 janvier 2025 à 09:05:00 UTC+1",
        "es": "6 de enero de 2025, 9:05:00 CET",
    },
    "thunderbird": dict.fromkeys(("en", "de", "fr", "es"), "Mon, 6 Jan 2025 09:05:00 +0100"),
}
LABELS = {
    "outlook": {
        "en": ("From:", "Sent:", "To:", "Subject:"),
        "de": ("Von:", "Gesendet:", "An:", "Betreff:"),
        "fr": ("De :", "Envoyé :", "À :", "Objet :"),
        "es": ("De:", "Enviado:", "Para:", "Asunto:"),
    },
    "gmail": {
        "en": ("From:", "Date:", "Subject:", "To:"),
        "de": ("Von:", "Date:", "Subject:", "To:"),
        "fr": ("De :", "Date:", "Subject:", "To:"),
        "es": ("De:", "Date:", "Subject:", "To:"),
    },
    "apple": {
        "en": ("From:", "Subject:", "Date:", "To:"),
        "de": ("Von:", "Betreff:", "Datum:", "An:"),
        "fr": ("De:", "Objet:", "Date:", "À:"),
        "es": ("De:", "Asunto:", "Fecha:", "Para:"),
    },
    "thunderbird": {
        "en": ("Subject: ", "Date: ", "From: ", "To: "),
        "de": ("Betreff: ", "Datum: ", "Von: ", "An: "),
        "fr": ("Sujet : ", "Date : ", "De : ", "Pour : "),
        "es": ("Asunto: ", "Fecha: ", "De: ", "Para: "),
    },
}
OPENING = {
    "gmail": dict.fromkeys(("en", "de", "fr", "es"), "---------- Forwarded message ---------"),
    "apple": {
        "en": "Begin forwarded message:",
        "de": "Anfang der weitergeleiteten Nachricht:",
        "fr": "Début du message réexpédié :",
        "es": "Inicio del mensaje reenviado:",
    },
    "thunderbird": {
        "en": "-------- Forwarded Message --------",
        "de": "-------- Weitergeleitete Nachricht --------",
        "fr": "-------- Message transféré --------",
        "es": "-------- Mensaje reenviado --------",
    },
    "outlook-2003": {
        "en": "-----Original Message-----",
        "de": "-----Ursprüngliche Nachricht-----",
        "fr": "-----Message d'origine-----",
        "es": "-----Mensaje original-----",
    },
    "outlook-web": dict.fromkeys(("en", "de", "fr", "es"), "________________________________"),
    "outlook": dict.fromkeys(("en", "de", "fr", "es"), ""),
}
PROGRAMS = ("outlook", "outlook-web", "outlook-2003", "gmail", "apple", "thunderbird")
LANGUAGES = ("en", "de", "fr", "es")
TWISTS = ("plain", "no-break blanks", "quoted with >", "folded lines", "stars around labels", "no comment")


@dataclass(frozen=True, slots=True)
class Case:
    """One reported mail and how it was made."""

    name: str
    raw: bytes
    language: str
    commented: bool
    inline: bool


def every() -> Iterator[Case]:
    """The whole matrix: program x language x plain, HTML or both x the small differences seen in the wild."""
    for program, language, form, twist in itertools.product(PROGRAMS, LANGUAGES, ("plain", "html", "both"), TWISTS):
        if form != "plain" and twist in ("quoted with >", "folded lines", "stars around labels"):
            continue
        yield _inline(program, language, form, twist)
    for language, way in itertools.product(LANGUAGES, ("rfc822", "octet-stream", "zip", "octet-stream with odd name")):
        yield _attached(language, way)


def original() -> EmailMessage:
    """The lure as it arrived."""
    mail = EmailMessage()
    mail["From"] = f"{SENDER[0]} <{SENDER[1]}>"
    mail["To"] = "Amara Osei <amara@larkfield.example>"
    mail["Subject"] = SUBJECT
    mail["Date"] = "Mon, 06 Jan 2025 09:05:00 +0100"
    mail["Message-ID"] = "<77@parcel-desk.example>"
    mail["Received"] = "from relay.parcel-desk.example by mx.larkfield.example; Mon, 06 Jan 2025 09:05:02 +0100"
    mail.set_content(BODY)
    mail.add_alternative(BODY_HTML, subtype="html")
    return mail


def _head(program: str, language: str) -> list[tuple[str, str]]:
    """Label and value of each line, in the program's own order and manner."""
    family = "outlook" if program.startswith("outlook") else program
    sender = {
        "outlook": f"{SENDER[0]} <{SENDER[1]}>",
        "outlook-web": f"{SENDER[0]} <{SENDER[1]}>",
        "outlook-2003": f"{SENDER[0]} [mailto:{SENDER[1]}]",
        "gmail": f"{SENDER[0]} <{SENDER[1]}>",
        "apple": f'"{SENDER[0]}" <{SENDER[1]}>',
        "thunderbird": f"{SENDER[0]} <{SENDER[1]}>",
    }[program]
    values = {
        "from": sender,
        "sent": DAY[family][language],
        "to": "Amara Osei <amara@larkfield.example>",
        "subject": SUBJECT,
    }
    order = {
        "outlook": ("from", "sent", "to", "subject"),
        "gmail": ("from", "sent", "subject", "to"),
        "apple": ("from", "subject", "sent", "to"),
        "thunderbird": ("subject", "sent", "from", "to"),
    }[family]
    return [(label, values[key]) for label, key in zip(LABELS[family][language], order, strict=True)]


def _plain(program: str, language: str, twist: str) -> str:
    lines = [OPENING[program][language]] if OPENING[program][language] else []
    if program == "apple":
        lines.append("")
    for label, value in _head(program, language):
        if twist == "stars around labels":
            label = f"*{label.strip()}*"
        line = f"{label.rstrip()} {value}"
        if twist == "folded lines" and len(line) > 50:
            place = line.rindex(" ", 0, 50)
            line = f"{line[:place]}\n {line[place + 1 :]}"
        lines.append(line)
    if program == "gmail":
        lines.append("")
    lines += ["", *BODY.splitlines()]
    text = "\n".join(lines)
    if twist == "quoted with >":
        text = "\n".join(f"> {line}".rstrip() for line in text.splitlines())
    if twist == "no-break blanks":
        text = text.replace(": ", ":\u00a0").replace(" :", "\u00a0:")
    comment = "" if twist == "no comment" else WORDS[language] + "\n\n"
    return comment + text + "\n"


def _rich(program: str, language: str, twist: str) -> str:
    blank = "&nbsp;" if twist == "no-break blanks" else " "
    rows = [(label.strip(), html.escape(value)) for label, value in _head(program, language)]
    opening = html.escape(OPENING[program][language])
    comment = "" if twist == "no comment" else _paragraphs(WORDS[language])
    bold = "<br>".join(f"<b>{label}</b>{blank}{value}" for label, value in rows)
    if program == "outlook":
        body = (
            '<div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm">'
            f'<p class="MsoNormal">{bold}<o:p></o:p></p></div><p class="MsoNormal"><o:p>&nbsp;</o:p></p>{BODY_HTML}'
        )
    elif program == "outlook-web":
        body = (
            '<div id="appendonsend"></div><hr style="width:98%"><div id="divRplyFwdMsg" dir="ltr">'
            f'<font face="Calibri">{bold}</font><div>&nbsp;</div></div>{BODY_HTML}'
        )
    elif program == "outlook-2003":
        body = f"<p>{opening}<br>{bold}</p>{BODY_HTML}"
    elif program == "gmail":
        body = (
            f'<div class="gmail_quote"><div dir="ltr" class="gmail_attr">{opening}<br>'
            + "<br>".join(f"{label}{blank}{value}" for label, value in rows)
            + f"<br></div><br><br>{BODY_HTML}</div>"
        )
    elif program == "apple":
        lines = "".join(
            f'<div style="margin:0px"><span><b>{label} </b></span><span>{value}<br></span></div>'
            for label, value in rows
        )
        body = (
            f'<div><blockquote type="cite"><div>{opening}</div><br>{lines}<br><div>{BODY_HTML}</div></blockquote></div>'
        )
    else:
        table = "".join(
            f'<tr><th align="RIGHT" nowrap>{label}{blank}</th><td>{value}</td></tr>' for label, value in rows
        )
        body = (
            f'<div class="moz-forward-container"><br>{opening}<table class="moz-email-headers-table">'
            f"<tbody>{table}</tbody></table><br><br>{BODY_HTML}</div>"
        )
    return f"<html><head><style>p {{margin:0}}</style></head><body>{comment}{body}</body></html>"


def _paragraphs(text: str) -> str:
    return "".join(f"<p>{html.escape(line) or '&nbsp;'}</p>" for line in text.splitlines())


def _wrapper(language: str, program: str) -> EmailMessage:
    mail = EmailMessage()
    mail["From"] = "Amara Osei <amara@larkfield.example>"
    mail["To"] = "phishing@larkfield.example"
    prefix = "Fwd: " if program in ("gmail", "apple", "thunderbird") else PREFIX[language]
    mail["Subject"] = prefix + SUBJECT
    mail["Date"] = "Mon, 06 Jan 2025 09:30:00 +0100"
    mail["Message-ID"] = "<report-1@larkfield.example>"
    return mail


def _inline(program: str, language: str, form: str, twist: str) -> Case:
    mail = _wrapper(language, program)
    if form == "html":
        mail.set_content(_rich(program, language, twist), subtype="html", cte="quoted-printable")
    else:
        mail.set_content(_plain(program, language, twist), cte="quoted-printable")
        if form == "both":
            mail.add_alternative(_rich(program, language, twist), subtype="html", cte="base64")
    name = f"{program}, {language}, {form}, {twist}"
    return Case(name, mail.as_bytes(), language, twist != "no comment", inline=True)


def _attached(language: str, way: str) -> Case:
    mail = _wrapper(language, "gmail")
    mail.set_content(WORDS[language])
    lure = original()
    if way == "rfc822":
        mail.add_attachment(lure)
    elif way == "zip":
        into = io.BytesIO()
        with zipfile.ZipFile(into, "w") as archive:
            archive.writestr("suspicious.eml", lure.as_bytes())
        mail.add_attachment(into.getvalue(), maintype="application", subtype="zip", filename="mail.zip")
    else:
        name = "Forwarded message.eml" if way == "octet-stream" else "Ihr Paket – Zustellung.EML"
        mail.add_attachment(lure.as_bytes(), maintype="application", subtype="octet-stream", filename=name)
    return Case(f"attached as {way}, {language}", mail.as_bytes(), language, commented=True, inline=False)
