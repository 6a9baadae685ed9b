"""Files that come along with a message, made in memory: small, valid, and telling nothing but their name and sender."""

import html
import io
import zipfile
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from training.levers import twins
from training.levers.tokens import Seed
from training.levers.twins import Letter

_OFFICE = "application/vnd.openxmlformats-officedocument"
TYPES = {
    "pdf": "application/pdf",
    "ics": "text/calendar",
    "html": "text/html",
    "zip": "application/zip",
    "docx": f"{_OFFICE}.wordprocessingml.document",
    "xlsx": f"{_OFFICE}.spreadsheetml.sheet",
}


def content(name: str, letter: Letter, seed: Seed) -> bytes:
    """The bytes of an attachment of this name."""
    lines = (name.rpartition(".")[0], twins.mailbox(letter.sender)[0], f"{letter.sent:%Y-%m-%d}")
    match name.rpartition(".")[2].lower():
        case "pdf":
            return _pdf(lines)
        case "ics":
            return _invitation(letter, seed)
        case "html":
            return _page(lines)
        case "docx":
            return _document(lines)
        case "xlsx":
            return _sheet(lines)
        case _:
            return _packed({f"{lines[0]}.pdf": _pdf(lines)})


def _pdf(lines: tuple[str, ...]) -> bytes:
    shown = b" T* ".join(b"(" + _escaped(line) + b") Tj" for line in lines)
    stream = b"BT /F1 14 Tf 18 TL 72 770 Td " + shown + b" ET"
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    )
    made, places = b"%PDF-1.4\n", []
    for number, each in enumerate(objects, 1):
        places.append(len(made))
        made += b"%d 0 obj\n%s\nendobj\n" % (number, each)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % len(made)
    return made + b"xref\n0 6\n0000000000 65535 f \n" + table + end


def _escaped(line: str) -> bytes:
    for letter in "\\()":
        line = line.replace(letter, "\\" + letter)
    return line.encode("cp1252", "replace")


def _invitation(letter: Letter, seed: Seed) -> bytes:
    name, address = twins.mailbox(letter.sender)
    begins = (letter.sent + timedelta(days=2 + seed.number("days", 6))).astimezone(UTC).replace(minute=0, second=0)
    lines = (
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Calendar//EN",
        "METHOD:REQUEST",
        "BEGIN:VEVENT",
        f"UID:{seed.hexadecimal('uid', 32)}",
        f"DTSTAMP:{_stamp(letter.sent.astimezone(UTC))}",
        f"DTSTART:{_stamp(begins)}",
        f"DTEND:{_stamp(begins + timedelta(minutes=30 + 15 * seed.number('long', 4)))}",
        f"ORGANIZER;CN={name.replace(',', ' ').replace(';', ' ').replace(':', ' ')}:mailto:{address}",
        "SUMMARY:" + letter.subject.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;"),
        "END:VEVENT",
        "END:VCALENDAR",
    )
    return ("\r\n".join(lines) + "\r\n").encode()


def _stamp(moment: datetime) -> str:
    return f"{moment:%Y%m%dT%H%M%SZ}"


def _page(lines: tuple[str, ...]) -> bytes:
    said = "".join(f"<p>{html.escape(line)}</p>\n" for line in lines)
    return f'<!doctype html>\n<meta charset="utf-8">\n<title>{html.escape(lines[0])}</title>\n{said}'.encode()


def _document(lines: tuple[str, ...]) -> bytes:
    said = "".join(f"<w:p><w:r><w:t>{html.escape(line)}</w:t></w:r></w:p>" for line in lines)
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    main = f"<w:document {space}><w:body>{said}</w:body></w:document>"
    return _office({"word/document.xml": (main, f"{_OFFICE}.wordprocessingml.document.main+xml")}, {})


def _sheet(lines: tuple[str, ...]) -> bytes:
    rows = "".join(
        f'<row r="{row}"><c r="A{row}" t="inlineStr"><is><t>{html.escape(line)}</t></is></c></row>'
        for row, line in enumerate(lines, 1)
    )
    space = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    relation = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    sheets = '<sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets>'
    book = f"<workbook {space} {relation}>{sheets}</workbook>"
    return _office(
        {
            "xl/workbook.xml": (book, f"{_OFFICE}.spreadsheetml.sheet.main+xml"),
            "xl/worksheets/sheet1.xml": (
                f"<worksheet {space}><sheetData>{rows}</sheetData></worksheet>",
                f"{_OFFICE}.spreadsheetml.worksheet+xml",
            ),
        },
        {"xl/_rels/workbook.xml.rels": _relation("worksheet", "worksheets/sheet1.xml")},
    )


def _office(parts: Mapping[str, tuple[str, str]], more: Mapping[str, str]) -> bytes:
    """A package of an office program: its parts with their types, the first of them the main one."""
    listed = "".join(f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, (_, kind) in parts.items())
    usual = '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    space = "http://schemas.openxmlformats.org/package/2006/content-types"
    first = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    texts = {
        "[Content_Types].xml": f'<Types xmlns="{space}">{usual}{listed}</Types>',
        "_rels/.rels": _relation("officeDocument", next(iter(parts))),
        **more,
        **{name: text for name, (text, _) in parts.items()},
    }
    return _packed({name: (first + text).encode() for name, text in texts.items()})


def _relation(kind: str, target: str) -> str:
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    full = f"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}"
    said = f'<Relationship Id="rId1" Type="{full}" Target="{target}"/>'
    return f'<Relationships xmlns="{space}">{said}</Relationships>'


def _packed(files: Mapping[str, bytes]) -> bytes:
    """A zip file without compression and without a clock, so that it is the same everywhere."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as archive:
        for name, data in files.items():
            entry = zipfile.ZipInfo(name)
            entry.create_system = 3
            archive.writestr(entry, data)
    return made.getvalue()
