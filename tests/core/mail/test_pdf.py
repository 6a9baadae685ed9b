"""PDFs: where they lead, without trusting what they say of themselves. Other programs write the files."""

import io
import zlib
from email.message import EmailMessage

import pytest
import qrcode
from pypdf import PdfWriter
from pypdf.annotations import Link

from heedful.core.mail import message, pdf


def _with_link(url: str, *, password: str = "") -> bytes:
    writer = PdfWriter()
    writer.add_blank_page(200, 200)
    writer.add_annotation(0, Link(rect=(1, 1, 50, 50), url=url))
    if password:
        writer.encrypt(password, algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def _picture(kind: str) -> bytes:
    code = qrcode.make("https://evil.example/scan").get_image().convert(kind)
    out = io.BytesIO()
    code.save(out, "PDF")
    return out.getvalue()


@pytest.mark.parametrize("url", ["https://evil.example/pay?a=1&b=(2)", "http://a.example/ü", "javascript:x\\y"])
def test_a_link_on_a_page_is_found(url):
    assert pdf.contents(_with_link(url)).links == (url,)


def test_a_link_in_a_packed_object_stream_is_found():
    inside = b"1 0 <</Type/Annot/A<</S/URI/URI(https://evil.example/packed)>>>>"
    packed = zlib.compress(inside)
    data = b"%PDF-1.5\n5 0 obj<</Type/ObjStm/N 1/First 4/Filter/FlateDecode>>stream\r\n" + packed + b"\nendstream"
    assert pdf.contents(data).links == ("https://evil.example/packed",)


def test_a_link_written_in_hexadecimal_or_with_escapes_is_found():
    assert pdf.contents(b"%PDF-1.4 /URI <687474703a2f2f612e6578616d706c65>").links == ("http://a.example",)
    assert pdf.contents(rb"%PDF-1.4 /URI (http:\057\057a.example/\(x\))").links == ("http://a.example/(x)",)


@pytest.mark.parametrize("kind", ["L", "RGB"])
def test_a_qr_code_on_a_page_is_found(kind):
    assert pdf.contents(_picture(kind)).codes == ("https://evil.example/scan",)


def test_a_picture_in_a_form_that_we_do_not_read_is_named():
    found = pdf.contents(_picture("1"))
    assert (found.codes, found.kind) == ((), "elsewhere")


def test_a_qr_code_kept_as_bare_samples_is_found():
    code = qrcode.make("https://evil.example/flat").get_image().convert("L")
    width, height = code.size
    described = f"<</Subtype/Image/Width {width}/Height {height}/BitsPerComponent 8/Filter/FlateDecode>>".encode()
    data = b"%PDF-1.4\n1 0 obj" + described + b"stream\n" + zlib.compress(code.tobytes()) + b"\nendstream"
    assert pdf.contents(data).codes == ("https://evil.example/flat",)


def test_an_encrypted_pdf_is_named():
    found = pdf.contents(_with_link("https://a.example", password="secret"))
    assert (found.kind, found.encrypted, found.links) == ("encrypted", True, ())


def test_a_pdf_that_would_grow_enormous_is_read_only_at_its_beginning():
    packed = zlib.compress(bytes(13_000_000), 9)
    stream = b"1 0 obj<</Type/ObjStm/Filter/FlateDecode>>stream\n" + packed + b"\nendstream\n"
    assert pdf.contents(b"%PDF-1.5\n" + stream * 10).kind == "too-large"


def test_bait_for_slow_readers_is_read():
    for bait in (b"/URI (", b"/URI(\\", b"stream\n", b"/URI(((((", b"/URI<41 "):
        pdf.contents(b"%PDF-1.4\n" + bait * 100_000)


def test_links_and_codes_of_an_attached_pdf_become_links_of_the_message():
    mail = EmailMessage()
    mail["From"] = "a@b.example"
    mail.set_content("See the notice.")
    mail.add_attachment(_with_link("https://evil.example/x"), maintype="application", subtype="pdf", filename="n.pdf")
    mail.add_attachment(_picture("RGB"), maintype="application", subtype="octet-stream", filename="code.pdf")
    found = [(link.element, link.target, link.part) for link in message.parse(mail.as_bytes()).links]
    assert found == [
        ("pdf", "https://evil.example/x", "attachment:n.pdf"),
        ("qr", "https://evil.example/scan", "attachment:code.pdf"),
    ]
