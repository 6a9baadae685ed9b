"""The original layout in its frame: nothing runs, nothing loads, nothing leaves, and the browser is told so too."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from heedful.core.mail import message
from heedful.server.reports import frame
from tests.cast import Cast
from tests.server.reports.desk import ATTACK, NOTICE, reported
from tests.server.reports.test_hostile_words import live_in

pytestmark = pytest.mark.django_db(databases="__all__")

EMPTY = message.parse(b"Subject: x\n\nx")
TRICKS = (
    "<script>alert(1)</script>",
    "<img src=http://evil.test/p.png>",
    "<img src=//evil.test/p.png srcset='http://evil.test/2x 2x'>",
    "<img src='data:image/svg+xml;base64,PHN2Zz4='>",
    "<body background=http://evil.test/b onload=alert(1)>",
    "<table background=http://evil.test/b><td background=http://evil.test/c>",
    "<a href=javascript:alert(1)>x</a>",
    "<a href=http://evil.test ping=http://evil.test>x</a>",
    "<form action=http://evil.test><input><button>Go</button></form>",
    "<iframe src=http://evil.test></iframe>",
    "<object data=http://evil.test></object><embed src=http://evil.test>",
    "<link rel=stylesheet href=http://evil.test/c.css>",
    "<style>@import url(http://evil.test/c.css);</style>",
    "<div style='background:url(http://evil.test/b)'>x</div>",
    "<div style='background-color:u\\72l(http://evil.test/b)'>x</div>",
    "<div style='width:expression(alert(1))'>x</div>",
    "<meta http-equiv=refresh content='0;url=http://evil.test'>",
    "<base href=http://evil.test/>",
    "<svg><use href=http://evil.test#x /><script>alert(1)</script></svg>",
    "<math><mtext><style><img src=x onerror=alert(1)></style></mtext></math>",
    "<video src=http://evil.test poster=http://evil.test></video><audio src=http://evil.test>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
    "<!--[if IE]><img src=http://evil.test><![endif]-->",
    "<x onclick=alert(1) style=behavior:url(x)>x</x>",
    "<template><script>alert(1)</script></template>",
    "<input autofocus onfocus=alert(1)><details open ontoggle=alert(1)>",
)

FORBIDDEN = ("evil.test", "alert(", "<script", "<form", "<input", "<button", "<link", "<meta", "url(", "javascript")
PIECES = (*TRICKS, "<p>", "</p>", "<a ", "'", '"', ">", "<!--", "-->", "<![CDATA[", "\x00")


@pytest.mark.parametrize("trick", TRICKS)
def test_no_trick_leaves_anything_that_runs_or_loads(trick: str) -> None:
    page = frame.page(f"<p>Hello</p>{trick}<p>Bye</p>", EMPTY)
    assert live_in(page) == []
    inside = page.partition("<body>")[2]
    for forbidden in FORBIDDEN:
        assert forbidden not in inside.lower(), inside
    assert not re.search(r"<[^>]+\son\w+\s*=", inside)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(PIECES), max_size=8))
def test_no_mixture_of_tricks_does_either(pieces: list[str]) -> None:
    inside = frame.page("".join(pieces), EMPTY).partition("<body>")[2]
    assert live_in(inside) == []
    for tag in (
        "script",
        "form",
        "iframe",
        "object",
        "embed",
        "link",
        "meta",
        "base",
        "svg",
        "math",
        "button",
        "style",
    ):
        assert f"<{tag}" not in inside.lower()


def test_pictures_that_came_along_are_shown_and_no_others() -> None:
    raw = (
        b"Content-Type: multipart/related; boundary=b\n\n--b\nContent-Type: text/html\n\n"
        b"<img src=cid:logo><img src=cid:other>\n--b\nContent-Type: image/png\nContent-ID: <logo>\n"
        b"Content-Transfer-Encoding: base64\n\niVBORw0KGgo=\n--b\nContent-Type: image/svg+xml\nContent-ID: <other>\n\n"
        b"<svg onload=alert(1)>\n--b--\n"
    )
    mail = message.parse(raw)
    page = frame.page("<img src=cid:logo><img src='cid:other'>", mail)
    assert page.count("data:image/png;base64,") == 1
    assert "svg" not in page


def test_its_headers_allow_nothing_and_let_only_us_frame_it(cast: Cast) -> None:
    report = reported(cast.amara)
    answer = cast.chloe.gets(f"/desk/reports/{report.pk}/original/")
    policy = answer.headers["Content-Security-Policy"]
    rules = {rule.split()[0]: rule.split()[1:] for rule in policy.split(";")}
    assert rules["default-src"] == ["'none'"]
    assert rules["sandbox"] == []
    assert rules["form-action"] == rules["base-uri"] == ["'none'"]
    assert rules["frame-ancestors"] == ["'self'"]
    assert rules["img-src"] == ["data:"]
    assert "script-src" not in rules
    assert "connect-src" not in rules
    assert answer.headers["X-Frame-Options"] == "SAMEORIGIN"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "no-store" in answer.headers["Cache-Control"]


def test_the_page_around_it_keeps_it_in_a_sandbox(cast: Cast) -> None:
    report = reported(cast.amara)
    page = cast.chloe.sees(f"/desk/reports/{report.pk}/")
    (tag,) = re.findall(r"<iframe[^>]*>", page)
    assert re.search(r"\ssandbox(?=[\s>])", tag)
    assert "allow-" not in tag


def test_a_message_without_html_has_no_frame(cast: Cast) -> None:
    report = reported(cast.amara, NOTICE)
    assert cast.chloe.gets(f"/desk/reports/{report.pk}/original/").status_code == 404
    assert "<iframe" not in cast.chloe.sees(f"/desk/reports/{report.pk}/")


def test_the_link_of_the_lure_is_not_in_it(cast: Cast) -> None:
    report = reported(cast.amara, ATTACK)
    page = cast.chloe.sees(f"/desk/reports/{report.pk}/original/")
    assert "href" not in page
    assert "dao@larkfield.example" not in page


def test_what_do_ben_and_dao_see(cast: Cast) -> None:
    report = reported(cast.amara)
    for nosy in (cast.ben, cast.dao, cast.amara, cast.noor):
        assert nosy.gets(f"/desk/reports/{report.pk}/original/").status_code == 404
