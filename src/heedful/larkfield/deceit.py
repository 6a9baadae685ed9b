"""The tricks of those who deceive, and the small inventions that honest letters share with them."""

import random
import re
from dataclasses import replace

from heedful.larkfield import letter, names, organisation, words
from heedful.larkfield.organisation import Organisation

_LABEL = re.compile(r"\(\(([^()]+)\)\)")
_TYPOS = (("l", "1"), ("m", "rn"), ("i", "l"), ("o", "0"), ("e", "ee"), ("er", "re"), ("g", "q"))
# Latin letters and their Cyrillic twins.
_TWINS = str.maketrans({"a": "а", "e": "е", "o": "о", "p": "р", "c": "с"})
_BRANDS = {
    "Cloudesk": "cloudesk.example",
    "Northpost": "northpost.example",
    "Merrow": "merrowbank.example",
    "Ringwell": "ringwell.example",
}


def token(rng: random.Random, length: int) -> str:
    """A meaningless string as trackers and accounts use it."""
    return "".join(rng.choices("abcdefghkmnpqrstuvwxyz23456789", k=length))


def labels(body: str) -> tuple[str, ...]:
    """The labels of the links in these words, each once."""
    return tuple(dict.fromkeys(found for found in _LABEL.findall(body) if found != "qr"))


def stranger(rng: random.Random, language: str, people: Organisation) -> str:
    """The name of somebody who does not work at Larkfield."""
    while True:
        name = names.full_name(rng, language)
        if all(worker.name != name for worker in people.workers):
            return name


def box(display: str) -> str:
    """The part before the @ that a display name suggests."""
    return names.mailbox_part(re.sub(r"[^\w\s-]", " ", display))


def private_address(rng: random.Random, display: str) -> str:
    """An address at a mail provider for everybody."""
    provider = rng.choice(words.table("world")["people_mail"]["domains"])
    return f"{box(display) or 'office'}{rng.randrange(10, 99)}@{provider}"


def domain(rng: random.Random) -> str:
    """A throw-away domain."""
    parts = words.table("world")["deceit"]
    number = rng.choice(("", "", str(rng.randrange(2, 99))))
    return f"{rng.choice(parts['first'])}-{rng.choice(parts['second'])}{number}.test"


def like(rng: random.Random, honest: str) -> str:
    """A domain that can be taken for this one at a glance."""
    name = honest.rpartition(".")[0]
    way = rng.randrange(4)
    if way == 0:
        return f"{name}.test"
    if way == 1:
        return f"{name}-{rng.choice(('accounts', 'secure', 'service', 'online'))}.test"
    if way == 2:
        return f"{honest}.{domain(rng)}"
    old, new = rng.choice([typo for typo in _TYPOS if typo[0] in name])
    at = rng.choice([found.start() for found in re.finditer(old, name)])
    return f"{name[:at]}{new}{name[at + len(old) :]}.test"


def address(rng: random.Random, template: words.Template, display: str, slots: dict[str, str]) -> str:
    """Where a lure claims to come from."""
    world = words.table("world")
    if template.kind == "practice":
        return f"no-reply@{rng.choice(('documents-online.test', 'front-desk.test', 'account-team.test'))}"
    if template.kind == "spam":
        return f"{rng.choice(('news', 'info', 'hello', 'deals'))}@{domain(rng)}"
    if template.kind == "scam":
        return private_address(rng, display)
    if template.theme == "supplier_account":
        honest = next(where for where, name in world["partners"].items() if name == slots["partner"])
        return f"{box(display)}@{like(rng, honest)}"
    if template.kind == "bec":
        own_like = f"{box(display)}@{rng.choice(world['deceit']['own_like'])}"
        return private_address(rng, display) if rng.random() < 0.6 else own_like
    brand = next((where for name, where in _BRANDS.items() if name in display), "")
    chance = rng.random()
    if brand and chance < 0.5:
        return f"{rng.choice(('no-reply', 'alerts', 'service'))}@{like(rng, brand)}"
    if chance < 0.35:
        return f"{rng.choice(('no-reply', 'support', 'admin'))}@{rng.choice(world['deceit']['own_like'])}"
    if chance < 0.42:
        return f"{box(display) or 'support'}@{organisation.DOMAIN}"
    return f"{rng.choice(('no-reply', 'support', 'notice', box(display) or 'mail'))}@{domain(rng)}"


def host(rng: random.Random, sender_domain: str) -> str:
    """The machine a lure leads to."""
    chance = rng.random()
    if chance < 0.3:
        return f"{token(rng, 8)}.{rng.choice(words.table('world')['deceit']['hosts'])}"
    if chance < 0.5 and sender_domain.endswith(".test"):
        return f"{rng.choice(('login', 'portal', 'my'))}.{sender_domain}"
    return domain(rng)


def link(rng: random.Random, where: str, reader: str = "") -> str:
    """An address on that machine; some carry the reader's own address along."""
    path = "/".join(rng.sample(words.table("world")["deceit"]["words_in_path"], 2))
    return f"https://{where}/{path}?{rng.choice(('id', 'u', 't'))}={token(rng, 14)}" + (f"#{reader}" if reader else "")


def iban(rng: random.Random) -> str:
    """A well-formed IBAN of a bank that does not exist."""
    account = f"{rng.randrange(10**14):014d}"
    digits = "".join(str(int(char, 36)) for char in f"LARK{account}GB00")
    whole = f"GB{98 - int(digits) % 97:02d}LARK{account}"
    return " ".join(whole[n : n + 4] for n in range(0, len(whole), 4))


def evasion(rng: random.Random) -> str:
    """Most lures hide nothing; some try to slip past machines."""
    return rng.choices(("", "hidden", "zero_width", "twins"), (0.82, 0.07, 0.06, 0.05))[0]


def disguised(rng: random.Random, plain: letter.Letter, how: str) -> letter.Letter:
    """The same letter for a person, another one for a machine."""
    if how == "hidden" and plain.look != "plain":
        return replace(plain, hidden=" ".join(token(rng, rng.randrange(3, 9)) for _ in range(40)))
    if how == "zero_width":
        return replace(plain, words=re.sub(r"\b(\w{3})(\w{4,})\b(?![^(]*\)\))", "\\1\u200b\\2", plain.words))
    if how == "twins":
        return replace(plain, subject=plain.subject.translate(_TWINS))
    return plain


def form(target: str, reader: str) -> bytes:
    """A page in an attachment that asks for a password."""
    return (
        "<!DOCTYPE html><html><body><h3>Sign in to view the document</h3>"
        f'<form method="post" action="{target}"><input name="user" value="{reader}">'
        '<input type="password" name="pass"><button>View</button></form></body></html>\n'
    ).encode()


def pdf(title: str) -> bytes:
    """A one-page PDF with a title and nothing else in it."""
    stream = f"BT /F1 18 Tf 72 760 Td ({title}) Tj ET".encode()
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R\n"
        b"/Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    tail = b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, len(out))
    return out + b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + table + tail
