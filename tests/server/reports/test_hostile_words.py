"""Whatever stands in a message, on our pages it stays words: nothing live, nothing to click, nothing smuggled in."""

import re
from email.message import EmailMessage
from html.parser import HTMLParser

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from heedful.server.reports.flows import arranging
from heedful.server.reports.models import Door
from tests.cast import NOW, Cast
from tests.server.reports.desk import OURS, answered, forwarded, own_page, reported

pytestmark = pytest.mark.django_db(databases="__all__")

PAYLOADS = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "'-alert(1)-'",
    "<svg/onload=alert(1)>",
    "</textarea><iframe src=javascript:alert(1)>",
    "{{ request.user.email }}{% debug %}",
    "javascript:alert(1)",
    "</title><base href=//evil.test>",
)


class Live(HTMLParser):
    """Everything on a page that a browser would run, load from elsewhere or follow."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag in {"base", "object", "embed", "applet", "meta"} and "charset" not in given and "name" not in given:
            self.found.append(f"<{tag}>")
        if tag == "script" and not given.get("src", "").startswith("/static/"):
            self.found.append("<script>")
        if tag == "iframe" and ("sandbox" not in given or not given.get("src", "").startswith("/desk/")):
            self.found.append("<iframe>")
        for name, value in given.items():
            if name.startswith("on") or name == "srcdoc":
                self.found.append(f"<{tag} {name}>")
            ours = value.startswith(("/", "#", "?", "data:image/png;base64,")) and not value.startswith("//")
            if not ours and name in {"href", "src", "action", "formaction", "data", "poster", "srcset", "xlink:href"}:
                self.found.append(f"<{tag} {name}={value}>")


def live_in(page: str) -> list[str]:
    parser = Live()
    parser.feed(page)
    return parser.found


def hostile(payload: str) -> bytes:
    """A mail with the payload in every place that a page may show."""
    one_line = payload.replace("\n", " ")
    mail = EmailMessage()
    mail["From"] = f'"{one_line.replace(chr(34), "")}" <x@stranger.test>'
    mail["To"] = "amara@larkfield.example"
    mail["Reply-To"] = "y@elsewhere.test"
    mail["Subject"] = f"Sign in now {one_line}"
    mail["Message-ID"] = "<1@stranger.test>"
    mail["X-Note"] = one_line
    mail["Authentication-Results"] = f"mx.larkfield.example; spf=fail smtp.mailfrom={one_line}"
    mail.set_content(f"Confirm your password within 24 hours. {payload} http://evil.test/{payload}")
    mail.add_alternative(
        f'<p>Confirm your password within 24 hours.</p>{payload}<a href="http://evil.test/{payload}">{payload}</a>'
        f'<form action=http://evil.test><input name=p></form><div style="background:url(http://evil.test/p)">x</div>',
        subtype="html",
    )
    mail.add_attachment(b"<script>alert(1)</script>", maintype="text", subtype="html", filename=f"{one_line}.html")
    return mail.as_bytes()


@pytest.mark.parametrize("payload", PAYLOADS)
def test_every_page_about_a_hostile_message_is_calm(cast: Cast, payload: str) -> None:
    raw = forwarded(hostile(payload), words=f"I wonder {payload}")
    report = answered(reported(cast.amara, raw, door=Door.IMAP), by=cast.chloe)
    second = reported(cast.dao, hostile(payload))
    arranging.key_made(name=payload, by=cast.lea.person, now=NOW)
    pages = {
        "/desk/?stage=all": cast.chloe,
        f"/desk/?q={payload.replace('#', '')[:60]}": cast.chloe,
        f"/desk/reports/{report.pk}/": cast.chloe,
        f"/desk/reports/{second.pk}/": cast.chloe,
        "/desk/campaigns/": cast.chloe,
        f"/desk/campaigns/{report.campaign_id}/": cast.chloe,
        "/desk/arrangement/": cast.lea,
        "/mine/": cast.amara,
        own_page(report): cast.amara,
        "/post/": cast.chloe,
    }
    for path, reader in pages.items():
        answer = reader.gets(path)
        assert answer.status_code == 200, path
        assert live_in(answer.content.decode()) == [], path


@pytest.mark.parametrize("payload", PAYLOADS)
def test_an_upload_with_a_hostile_name_and_content_is_calm(payload: str) -> None:
    given = SimpleUploadedFile(f"{payload}.eml", hostile(payload))
    page = Client().post("/open/", {"files": given}).content.decode()
    assert live_in(page) == []
    assert "evil[.]test" in page


def test_the_words_are_still_there_to_be_read(cast: Cast) -> None:
    report = reported(cast.amara, hostile("<script>alert(1)</script>"))
    page = cast.chloe.sees(f"/desk/reports/{report.pk}/")
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in page


def test_no_address_of_a_message_stands_on_the_page_as_it_was(cast: Cast) -> None:
    report = reported(cast.amara, hostile("hello"))
    page = cast.chloe.sees(f"/desk/reports/{report.pk}/")
    assert "evil[.]test" in page
    assert not re.search(r"(?:https?|ftp)://[^\s\"]*evil", page)


def test_the_reporter_is_not_named_to_the_desk(cast: Cast) -> None:
    raw = hostile("hello amara@larkfield.example").replace(b"evil.test/", b"evil.test/?u=amara@larkfield.example&x=")
    report = reported(cast.amara, forwarded(raw, words="I am Amara, amara@larkfield.example, room 4"), door=Door.IMAP)
    for path in ("/desk/", f"/desk/reports/{report.pk}/", f"/desk/reports/{report.pk}/original/"):
        page = cast.chloe.sees(path)
        assert "amara@larkfield" not in page.lower(), path
        assert "amara%40larkfield" not in page.lower(), path
        assert "amara[@]larkfield" not in page.lower(), path


def test_a_reading_speaks_of_no_template_variable(cast: Cast) -> None:
    report = reported(cast.amara, hostile("{{ request.user.email }}"), known=OURS)
    assert "{{ request.user.email }}" in cast.chloe.sees(f"/desk/reports/{report.pk}/")


def test_what_do_ben_and_dao_see(cast: Cast) -> None:
    report = reported(cast.amara, hostile("<script>alert(1)</script>"))
    for nosy in (cast.ben, cast.dao):
        assert nosy.gets(f"/desk/reports/{report.pk}/").status_code == 404
        assert "alert(1)" not in nosy.sees("/mine/")
