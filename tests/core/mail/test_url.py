"""Where a link leads: as browsers read it, out of its wrappers, and harmless to show."""

import re
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heedful.core.mail import url


@pytest.mark.parametrize(
    ("written", "host"),
    [
        ("https://Example.COM./a?b#c", "example.com"),
        ("  ht\ntps://example.com/ ", "example.com"),
        ("https:\\\\example.com\\a", "example.com"),
        ("https:////example.com/a", "example.com"),
        ("//example.com/a", "example.com"),
        ("www.example.com", "www.example.com"),
        ("example.com:8080/a", "example.com"),
        ("http://paypal.com@evil.test/", "evil.test"),
        ("http://paypal.com%2Flogin@evil.test/", "evil.test"),
        ("http://evil.test#@paypal.com/", "evil.test"),
        ("http://ex%61mple.com/", "example.com"),
        ("https://ｅｘａｍｐｌｅ。com/", "example.com"),
        ("http://2130706433/", "127.0.0.1"),
        ("http://[2001:DB8::1]:80/", "2001:db8::1"),
        ("javascript:alert(1)", ""),
        ("mailto:a@example.com", ""),
        ("#top", ""),
        ("/relative", ""),
        ("", ""),
    ],
)
def test_a_host_is_read_as_a_browser_reads_it(written: str, host: str) -> None:
    assert url.read(written).host == host


@pytest.mark.parametrize(
    "wrapped",
    [
        "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fevil.test%2Fa&data=05%7C",
        "https://urldefense.proofpoint.com/v2/url?u=https-3A__evil.test_a&d=DwMFaQ",
        "https://urldefense.com/v3/__https://evil.test/a__;!!Nk3o",
        "https://urldefense.com/v3/__https:/evil.test/a__;!!Nk3o",
        "https://linkprotect.cudasvc.com/url?a=https%3a%2f%2fevil.test%2fa&c=E,1",
        "https://secure-web.cisco.com/1abc/https%3A%2F%2Fevil.test%2Fa",
    ],
)
def test_a_protective_wrapper_is_taken_off_without_a_word(wrapped: str) -> None:
    journey = url.follow(wrapped)
    assert (journey.end.host, journey.end.path) == ("evil.test", "/a")
    assert journey.through is None


@pytest.mark.parametrize(
    ("wrapped", "through"),
    [
        ("https://www.google.com/url?q=https://evil.test/a&sa=D", "www.google.com"),
        ("https://www.google.com/url?sa=t&url=https%3A%2F%2Fevil.test%2Fa", "www.google.com"),
        ("https://www.google.com/amp/s/evil.test/a", "www.google.com"),
        ("https://evil-test.translate.goog/a", "evil-test.translate.goog"),
        ("https://www.bing.com/ck/a?!&&p=1&u=a1aHR0cHM6Ly9ldmlsLnRlc3QvYQ&ntb=1", "www.bing.com"),
        ("https://club.example/out?to=aHR0cHM6Ly9ldmlsLnRlc3QvYQ==", "club.example"),
        ("https://club.example/out?to=https%253A%252F%252Fevil.test%252Fa", "club.example"),
        ("https://club.example/r/https://evil.test/a", "club.example"),
    ],
)
def test_a_redirect_is_followed_and_named(wrapped: str, through: str) -> None:
    journey = url.follow(wrapped)
    assert (journey.end.host, journey.end.path) == ("evil.test", "/a")
    assert journey.through is not None
    assert journey.through.host == through


def test_a_wrapper_around_a_redirect_is_followed_to_the_end() -> None:
    inner = "https://www.google.com/url?q=" + quote("https://evil.test/a", safe="")
    wrapped = "https://eur01.safelinks.protection.outlook.com/?url=" + quote(inner, safe="")
    assert url.destination(wrapped).host == "evil.test"


def test_a_chain_without_end_ends() -> None:
    address = "https://evil.test/"
    for _ in range(60):
        address = "https://hop.example/?u=" + quote(address, safe="")[:3000]
    assert url.follow(address).end.host in {"hop.example", "evil.test"}


@pytest.mark.parametrize(
    ("text", "harmless"),
    [
        ("https://example.com/a.php?x=1", "hxxps://example[.]com/a.php?x=1"),
        ("HTTP://Example.COM", "HxxP://Example[.]COM"),
        ("example.com", "example[.]com"),
        ("amara@example.com", "amara[@]example[.]com"),
        ("https://a.test/?u=https://b.test/x.y", "hxxps://a[.]test/?u=hxxps://b[.]test/x.y"),
        ("https://x.test/?u=https%3A%2F%2Fb.test", "hxxps://x[.]test/?u=hxxps%3A%2F%2Fb.test"),
        ("javascript:alert(1)", "javascript[:]alert(1)"),
        ("mailto:a@b.test", "mailto[:]a[@]b[.]test"),
        ("", ""),
    ],
)
def test_an_address_is_made_harmless_and_stays_readable(text: str, harmless: str) -> None:
    assert url.defang(text) == harmless


@given(st.text(max_size=300))
def test_nothing_clickable_is_left(text: str) -> None:
    harmless = url.defang(text)
    assert not re.search(r"(?i)\bhttps?:", harmless)


@given(st.text(max_size=200) | st.from_regex(r"https?://[a-z.%@:\[\]/\\?=&0-9-]{0,80}"))
def test_any_text_can_be_followed(text: str) -> None:
    journey = url.follow(text)
    assert len(journey.end.raw) <= url.LONGEST
