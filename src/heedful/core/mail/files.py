"""What kind of file came along: by the end of its name, and by its first bytes."""

from collections.abc import Iterator

from heedful.core.mail.message import Attachment, Message


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


PROGRAMS = _words(
    """
    exe scr com pif cpl msi msp msix appx bat cmd ps1 psm1 vbs vbe vb js jse ws wsf wsh wsc hta jar reg scf sct
    chm inf gadget xll dll sys apk dmg pkg app deb rpm run sh bash command workflow application appref-ms
    settingcontent-ms library-ms search-ms theme themepack diagcab msc mst ocx iqy slk
    """
)
CARRIERS = _words(
    """
    iso img vhd vhdx udf lnk url website one onepkg webloc desktop
    """
)
PAGES = _words(
    """
    htm html xhtml shtml mht mhtml svg xht
    """
)
ARCHIVES = _words(
    """
    zip rar 7z gz tgz tar bz2 xz ace arj cab lzh z zst r00
    """
)
PAPERS = _words(
    """
    pdf doc docx xls xlsx ppt pptx odt ods rtf txt csv jpg jpeg png gif tif tiff mp3 mp4 wav eml msg
    """
)

_MAGIC = (
    (b"MZ", "program"),
    (b"\x7fELF", "program"),
    (b"%PDF", "pdf"),
    (b"PK\x03\x04", "zip"),
    (b"Rar!\x1a\x07", "rar"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),
    (b"L\x00\x00\x00\x01\x14\x02\x00", "shortcut"),
    (b"\xe4\x52\x5c\x7b\x8c\xd8\xa7\x4d", "onenote"),
    (b"\x89PNG", "picture"),
    (b"\xff\xd8\xff", "picture"),
    (b"GIF8", "picture"),
)


def of(message: Message) -> Iterator[Attachment]:
    """The files that came along, pictures inside the text left out."""
    return (attachment for attachment in message.attachments if not (attachment.inline and is_picture(attachment)))


def ending(name: str) -> str:
    """The ending that decides what opens the file, in lower case: `Invoice.pdf.EXE ` -> `exe`."""
    last = name.replace("\\", "/").rpartition("/")[2].rstrip(" .\u00a0\u200b")
    return last.rpartition(".")[2].strip().lower() if "." in last else ""


def endings(name: str) -> list[str]:
    """All endings in order: `Invoice.pdf.exe` -> [`pdf`, `exe`]."""
    last = name.replace("\\", "/").rpartition("/")[2].rstrip(" .\u00a0\u200b")
    return [piece.strip().lower() for piece in last.split(".")[1:]]


def nature(data: bytes) -> str:
    """What the first bytes say it is: program, pdf, zip, ole, page ... or an empty string."""
    for magic, name in _MAGIC:
        if data.startswith(magic):
            return name
    head = data[:512].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return "page" if head.startswith((b"<!doctype html", b"<html", b"<svg", b"<script")) else ""


def is_picture(attachment: Attachment) -> bool:
    """Whether the file is a picture by its type or its bytes."""
    return attachment.content_type.startswith("image/") or nature(attachment.data) == "picture"
