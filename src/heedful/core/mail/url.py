"""Where a link really leads: addresses as a browser reads them, taken out of wrappers, and made harmless to show."""

import base64
import binascii
import html
import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import unquote

from heedful.core.mail import domain

LONGEST = 4096  # characters of an address that we look at; browsers and mail clients stop near 2,000
_DEEPEST = 5

_SCHEME = re.compile(r"([a-zA-Z][a-zA-Z0-9+.-]{0,30}):")
_BARE = re.compile(r"(?:[a-z0-9_-]{1,63}\.){1,10}[a-z]{2,24}(?=[/?#:]|$)", re.IGNORECASE)
_DEFENSE_3 = re.compile(r"/v3/__(.+?)__;")
_AMP = re.compile(r"/(?:amp|[civ])/(?:s/)?(?=[^/]+\.)")
_DOT = re.compile(r"(?<!\[)\.|\.(?!\])")
_DOT_OR_AT = re.compile(r"(?<!\[)[.@]|[.@](?!\])")
_INNER = re.compile(r"https?(?::|%3a)(?://|%2f%2f)", re.IGNORECASE)

# Services that wrap links to protect their reader: the wrapper says nothing about the sender.
_PROTECTION = {
    "safelinks.protection.outlook.com": ("url",),
    "statics.teams.cdn.office.net": ("url",),
    "urldefense.com": ("u",),
    "urldefense.proofpoint.com": ("u",),
    "urldefense.us": ("u",),
    "linkprotect.cudasvc.com": ("a",),
    "protect.checkpoint.com": ("url",),
    "url.emailprotection.link": ("u",),
    "secure-web.cisco.com": (),
    "trendmicro.com": ("url",),
    "sophos.com": ("d", "u"),
}


@dataclass(frozen=True, slots=True)
class Url:
    """An address as a browser would read it. `host` is lower case, its international names written out."""

    raw: str
    scheme: str
    userinfo: str
    host: str
    port: str
    path: str
    query: str

    @property
    def owner(self) -> str:
        """The registrable domain: what somebody had to register to answer under this host."""
        return domain.registrable(self.host)

    @property
    def leads_somewhere(self) -> bool:
        """Whether this opens a page on some host."""
        return self.scheme in {"http", "https", "ftp"} and bool(self.host)


@dataclass(frozen=True, slots=True)
class Journey:
    """A link and what lies behind it. `through` is the redirecting address, if it is not a protective wrapper."""

    start: Url
    end: Url
    through: Url | None = None


def read(target: str) -> Url:
    """Read an address the way browsers do: blanks and backslashes forgiven, odd writings of a number resolved."""
    return _read(target[:LONGEST])


def follow(target: str) -> Journey:
    """Take the address out of wrappers that carry their target within themselves. Nothing is ever opened."""
    return _follow(target[:LONGEST])


def destination(target: str) -> Url:
    """The last address we can see behind this one."""
    return follow(target).end


def defang(text: str) -> str:
    """An address, host or mailbox that no program makes clickable: hxxps://example[.]com/path, a[@]example[.]org.

    What is harmless already stays as it is.
    """
    text = re.sub(r"(?i)\bh(tt)(?=ps?(?::|%3a))", lambda found: found[0][0] + "xx", text[:LONGEST])
    text = re.sub(r"(?i)^(javascript|data|vbscript|mailto|tel):", r"\1[:]", text)
    begin = mark.end() if (mark := re.match(r"[\w+.-]{1,30}:[/\\]{2,}", text)) else 0
    end = min((at for at in (text.find(stop, begin) for stop in "/\\?#") if at >= 0), default=len(text))
    host = _DOT_OR_AT.sub(r"[\g<0>]", text[begin:end])
    # An address may carry another one: that one is made harmless too.
    rest = re.sub(r"(?<=://)[^/?#\s]+", lambda found: _DOT.sub("[.]", found[0]), text[end:])
    return text[:begin] + host + rest


@lru_cache(maxsize=4096)
def _read(target: str) -> Url:
    # Browsers drop tabs and line ends anywhere, blanks and controls at the ends.
    clean = re.sub(r"[\t\r\n]", "", target).strip("".join(map(chr, range(33))) + "\u00a0\u200b\ufeff<>\"'")
    scheme, rest = _scheme_of(clean)
    if scheme not in {"http", "https", "ftp"}:
        return Url(target, scheme, "", "", "", rest, "")
    rest = rest.replace("\\", "/").lstrip("/")
    end = min((at for at in map(rest.find, "/?#") if at >= 0), default=len(rest))
    authority, tail = rest[:end], rest[end:].partition("#")[0]
    userinfo, _, place = authority.rpartition("@")
    host, port = _host_and_port(place)
    path, _, query = tail.partition("?")
    return Url(target, scheme, userinfo, host, port, path, query)


def _scheme_of(text: str) -> tuple[str, str]:
    if text.startswith(("//", "\\\\")):
        return "http", text
    found = _SCHEME.match(text)
    if found and not _is_port(text, found.end()):
        return found[1].lower(), text[found.end() :]
    if _BARE.match(text):
        return "http", text
    return "", text


def _is_port(text: str, at: int) -> bool:
    """`example.com:8080/x` has a port where a scheme would have a colon."""
    return "." in text[:at] and text[at : at + 1].isdigit()


def _host_and_port(place: str) -> tuple[str, str]:
    if place.startswith("["):
        inside, _, after = place[1:].partition("]")
        return inside.lower(), after.lstrip(":")
    host, _, port = place.partition(":")
    host = unicodedata.normalize("NFKC", unquote(host)).replace("\u3002", ".").strip(". ").lower()
    return domain.dotted(host) or domain.readable(host), port


@lru_cache(maxsize=4096)
def _follow(target: str) -> Journey:
    start = here = _read(target)
    through = None
    for _ in range(_DEEPEST):
        inner, protective = _inside(here)
        if not inner:
            break
        there = _read(inner[:LONGEST])
        if not there.leads_somewhere:
            break
        if not protective and there.owner != here.owner and through is None:
            through = here
        here = there
    return Journey(start, here, through)


def _inside(url: Url) -> tuple[str, bool]:
    """The address this one carries, and whether the carrier is a service that protects its reader."""
    for wrapper, keys in _PROTECTION.items():
        if url.host == wrapper or url.host.endswith("." + wrapper):
            return _unprotected(url, keys), True
    if url.host.endswith(".translate.goog"):
        name = url.host.removesuffix(".translate.goog").replace("--", "\0").replace("-", ".").replace("\0", "-")
        return f"https://{name}{url.path}", False
    if url.owner in {"google.com", "ampproject.org"} and (
        amp := re.match(r"/(?:amp|[civ])/(?:s/)?(?=[^/]+\.)", url.path)
    ):
        return "https://" + url.path[amp.end() :], False
    for name, value in _parameters(url.query):
        if found := _address_in(value):
            return found, False
        if url.owner == "bing.com" and name == "u" and value.startswith("a1"):
            return _from_base64(value[2:]), False
        if url.host.startswith("www.google.") and url.path == "/url" and name in {"q", "url"} and "." in value:
            return value, False
    inner = _INNER.search(url.path)
    return (unquote(url.path[inner.start() :]) if inner else ""), False


def _unprotected(url: Url, keys: tuple[str, ...]) -> str:
    if third := _DEFENSE_3.search(url.path + "?" + url.query):
        # Version 3 writes one slash of "//" and hides further ones behind stars, listed after the semicolon.
        return re.sub(r"^(https?):/+", r"\1://", unquote(third[1]).replace("*", "-"))
    for name, value in _parameters(url.query):
        if name in keys:
            if url.host.startswith("urldefense") and url.path.startswith("/v2"):
                value = unquote(value.replace("-", "%").replace("_", "/"))
            return value if _SCHEME.match(value) else f"https://{value}"
    inner = _INNER.search(url.path)
    return unquote(url.path[inner.start() :]) if inner else ""


def _parameters(query: str) -> list[tuple[str, str]]:
    pairs = []
    for piece in html.unescape(query).replace(";", "&").split("&")[:40]:
        name, _, value = piece.partition("=")
        pairs.append((name.lower(), unquote(value)))
    return pairs


def _address_in(value: str) -> str:
    for _ in range(3):
        if value[:8].lower().startswith(("http://", "https://")):
            return value
        if "%" not in value:
            break
        value = unquote(value)
    if value.startswith(("aHR0c", "AHR0c")):
        return _from_base64(value)
    return ""


def _from_base64(value: str) -> str:
    value = value.replace("-", "+").replace("_", "/").rstrip("=")
    try:
        return base64.b64decode(value + "=" * (-len(value) % 4), validate=False).decode("utf-8", "replace")
    except (binascii.Error, ValueError):
        return ""
