"""The original layout, made safe: what could run, ask, follow or fetch is gone."""

import pytest

from heedful.core.mail.message import Attachment, Message
from heedful.server.reports import frame

NASTY = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<a href='javascript:alert(1)'>x</a>",
    "<a href='https://bad.test/'>x</a>",
    "<form action='https://bad.test'><input name=a></form>",
    "<iframe src='https://bad.test'></iframe>",
    "<meta http-equiv=refresh content='0;url=https://bad.test'>",
    "<base href='https://bad.test'>",
    "<link rel=stylesheet href='https://bad.test/x.css'>",
    "<style>@import 'https://bad.test/x.css'; body{background:url(https://bad.test)}</style>",
    "<p style=\"background:url('https://bad.test/p.gif')\">x</p>",
    "<p style='background-image:u\\72l(https://bad.test)'>x</p>",
    "<table background='https://bad.test/p.gif'><tr><td>x</td></tr></table>",
    "<svg><image href='https://bad.test/p.gif'/><script>alert(1)</script></svg>",
    "<math><mtext><img src=https://bad.test/></mtext></math>",
    "<img srcset='https://bad.test/p.gif 1x'>",
    "<video poster='https://bad.test/p.gif'></video>",
    "<object data='https://bad.test'></object><embed src='https://bad.test'>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'></noscript>",
    "<img src='data:image/svg+xml;base64,PHN2Zy8+'>",
    "<img src='data:text/html;base64,PHNjcmlwdD4='>",
]


@pytest.mark.parametrize("html", NASTY)
def test_nothing_is_run_followed_or_fetched(html: str) -> None:
    body = frame.page(html, Message()).partition("<body>")[2].lower()
    for piece in ("bad.test", "<script", "onerror", "javascript:", "<form", "<input", "<iframe", "href", "svg", "url("):
        assert piece not in body, (piece, body)


def test_words_and_their_shape_stay() -> None:
    body = frame.page("<h1 style='color:red'>Sale</h1><table><tr><td bgcolor='#fff'>One</td></tr></table>", Message())
    assert "<h1 style" in body
    assert "color:red" in body
    assert '<td bgcolor="#fff">One</td>' in body


def test_a_picture_that_came_along_is_put_in_its_place() -> None:
    picture = Attachment("logo.png", "image/png", b"\x89PNG", inline=True, content_id="<logo@x>")
    assert 'src="data:image/png;base64,iVBORw=="' in frame.page(
        "<img src='cid:logo@x'>", Message(attachments=(picture,))
    )


def test_a_picture_that_could_run_is_not() -> None:
    picture = Attachment("logo.svg", "image/svg+xml", b"<svg onload=alert(1)>", inline=True, content_id="<logo@x>")
    assert "src=" not in frame.page("<img src='cid:logo@x'>", Message(attachments=(picture,))).partition("<body>")[2]
