"""Who writes to Larkfield, and how: a run of letters that belong together, and each letter of it."""

import random
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from heedful.larkfield import deceit, letter, mime, organisation, route, words
from heedful.larkfield.organisation import Organisation, Worker

_ACCENTS = ("#1f5f8b", "#b3312c", "#0b7a4b", "#5b3a8e", "#d07a00", "#333333")
_MAILERS = ("Microsoft Outlook 16.0", "Apple Mail (2.3774.500.171)", "Mozilla Thunderbird", "PHPMailer 6.9.1", "")
_LOOKS = {
    "phishing": ("card", "card", "card", "letter", "letter", "plain"),
    "scam": ("plain", "plain", "letter"),
    "bec": ("plain", "plain", "letter"),
    "spam": ("card", "card", "plain", "letter"),
    "practice": ("card", "letter"),
    "newsletter": ("card",),
    "internal": ("letter", "letter", "plain"),
    "external": ("letter", "plain", "letter"),
}


@dataclass(frozen=True, slots=True)
class Run:
    """Letters that one sender sent with one purpose: a campaign, an issue of a newsletter, a single question."""

    number: int
    kind: str
    theme: str
    language: str
    sender: letter.Mailbox
    bounce: str
    host: str
    subject: str
    body: str
    slots: tuple[tuple[str, str], ...]
    look: str
    accent: str
    mailer: str
    results: tuple[str, str, str]
    evasion: str = ""
    reply_to: str = ""
    file: str = ""
    qr: bool = False

    @property
    def is_malicious(self) -> bool:
        return self.kind in ("phishing", "scam", "bec")


def begun(rng: random.Random, *, number: int, kind: str, language: str, day: datetime, people: Organisation) -> Run:
    """A run of this kind begins: its words, its sender and its ways are decided here."""
    on_offer = _on_offer(kind, language) or _on_offer(kind, "en")
    template = rng.choice(on_offer)
    slots = _slots(rng, template.language, day, people)
    display = words.filled(words.chosen(rng, template.sender), slots)
    sender = _sender(rng, template, display, slots, people)
    results = _results(rng, template.kind, sender[1])
    bounce = sender[1] if results == route.PASSED or rng.random() < 0.5 else f"www-data@{deceit.domain(rng)}"
    return Run(
        number=number,
        kind=template.kind,
        theme=template.theme,
        language=template.language,
        sender=sender,
        bounce=bounce,
        host=_host(rng, template.kind, sender[1]),
        subject=words.chosen(rng, template.subject),
        body=words.chosen(rng, template.body),
        slots=tuple(slots.items()),
        look="card" if template.qr else rng.choice(_LOOKS[template.kind]),
        accent=rng.choice(_ACCENTS),
        mailer=rng.choice(_MAILERS),
        results=results,
        evasion=deceit.evasion(rng) if template.kind in ("phishing", "scam", "spam") else "",
        reply_to=deceit.private_address(rng, display)
        if template.kind in ("scam", "bec") and rng.random() < 0.25
        else "",
        file=words.filled(words.chosen(rng, template.file), slots) if template.file else "",
        qr=template.qr,
    )


def written(rng: random.Random, run: Run, *, to: tuple[Worker, ...], at: datetime) -> letter.Letter:
    """One letter of the run, to these people, sent at this moment."""
    first = to[0]
    slots = dict(run.slots) | {"first": first.name.split()[0], "email": first.email, "token": deceit.token(rng, 12)}
    subject, body = words.filled(run.subject, slots), words.filled(run.body, slots)
    domain = run.sender[1].rpartition("@")[2]
    made = letter.Letter(
        sender=run.sender,
        to=tuple((worker.name, worker.email) for worker in to),
        subject=subject,
        sent_at=at,
        message_id=route.message_id(rng, domain),
        words=body,
        links=tuple((label, _address(rng, run, label, first)) for label in deceit.labels(body)),
        look=run.look,
        accent=run.accent,
        trace=(
            route.inside(rng, at=at)
            if domain == organisation.DOMAIN and run.kind == "internal"
            else route.travelled(rng, address=run.bounce, at=at, results=run.results)
        ),
        fields=_fields(run, slots["token"]),
        encoding=rng.choices(("quoted-printable", "base64", "8bit"), (0.75, 0.2, 0.05))[0],
        charset="iso-8859-1" if run.language != "en" and rng.random() < 0.1 else "utf-8",
    )
    if run.qr:
        made = replace(made, picture=mime.qr_picture(deceit.link(rng, run.host)))
    if run.file:
        made = replace(made, file=_file(rng, run, first))
    return deceit.disguised(rng, made, run.evasion)


def _on_offer(kind: str, language: str) -> list[words.Template]:
    """Lures with a QR code are a kind of their own, so that their share can be set."""
    wanted = words.templates(kind.removesuffix("_qr"), language)
    return [template for template in wanted if template.qr == kind.endswith("_qr")]


def date_in(language: str, at: datetime) -> str:
    """A day as people write it in this language."""
    month = words.table("clients")["months"][language].split()[at.month - 1]
    return {"de": f"{at.day}. {month}", "es": f"{at.day} de {month}"}.get(language, f"{at.day} {month}")


def _slots(rng: random.Random, language: str, day: datetime, people: Organisation) -> dict[str, str]:
    agent = deceit.stranger(rng, language, people)
    executives = [worker for worker in people.workers if worker.department == "Executive"]
    return {
        "agent": agent,
        "amount": _money(language, rng.randrange(310, 48000) + rng.randrange(100) / 100),
        "small": _money(language, rng.randrange(1, 5) + 0.99),
        "boss": rng.choice(executives).name,
        "code": f"{rng.randrange(1000000):06d}",
        "colleague": rng.choice(people.workers).name,
        "company": "Larkfield Mutual",
        "date": date_in(language, day + timedelta(days=rng.randrange(1, 9))),
        "digit": str(rng.randrange(1, 5)),
        "iban": deceit.iban(rng),
        "partner": rng.choice(words.table("world")["suppliers"]["names"]),
        "phone": f"+44 20 7946 0{rng.randrange(1000):03d}",
        "ref": f"{rng.choice('ABDKLNRT')}{rng.choice('CFGHM')}-{rng.randrange(10000, 99999)}",
    }


def _money(language: str, value: float) -> str:
    plain = f"{value:,.2f}"
    if language == "en":
        return f"EUR {plain}"
    thousands = " " if language == "fr" else "."
    return plain.replace(",", "_").replace(".", ",").replace("_", thousands) + (" Euro" if language == "de" else " €")


def _sender(
    rng: random.Random, template: words.Template, display: str, slots: dict[str, str], people: Organisation
) -> letter.Mailbox:
    if template.kind not in words.LURES:
        return display, honest_address(rng, template, display, slots, people)
    return display, deceit.address(rng, template, display, slots)


def honest_address(
    rng: random.Random, template: words.Template, display: str, slots: dict[str, str], people: Organisation
) -> str:
    """The address an honest sender really has."""
    world = words.table("world")
    if template.kind == "internal":
        own = next((worker.email for worker in people.workers if worker.name == display), "")
        return own or f"{deceit.box(display)}@{organisation.DOMAIN}"
    domains = {name: domain for domain, name in world["partners"].items()} | dict(world["senders"])
    if template.partner:
        return f"{deceit.box(display.removeprefix(slots['partner'])) or 'office'}@{domains[slots['partner']]}"
    if template.theme == "security_notice":
        return f"no-reply@{domains['Cloudesk']}"
    if display in domains:
        return f"{'news' if template.kind == 'newsletter' else 'info'}@{domains[display]}"
    return deceit.private_address(rng, display)


def _results(rng: random.Random, kind: str, address: str) -> tuple[str, str, str]:
    if kind not in words.LURES or kind == "practice":
        return route.PASSED
    # Mail that pretends to come from Larkfield itself or from a partner cannot pass; a throw-away domain often does.
    if address.endswith(".example") or rng.random() < 0.4:
        return rng.choice(route.FORGED)
    return route.PASSED


def _host(rng: random.Random, kind: str, address: str) -> str:
    domain = address.rpartition("@")[2]
    if kind == "internal":
        return f"intranet.{organisation.DOMAIN}"
    if kind in ("newsletter", "external"):
        return f"www.{domain}"
    if kind == "practice":
        return f"portal.{domain}"
    return deceit.host(rng, domain)


def _address(rng: random.Random, run: Run, label: str, reader: Worker) -> str:
    if run.kind in ("newsletter", "external"):
        leaves = "scri" in label or label.startswith(("Abmelden", "Se désabonner", "Darse"))
        return f"https://{run.host}/{'u' if leaves else 'c'}/{deceit.token(rng, 10)}"
    if run.kind == "internal":
        return f"https://{run.host}/{deceit.box(label).replace('.', '-')}"
    if run.kind == "practice":
        return f"https://{run.host}/?rid={deceit.token(rng, 7)}"
    return deceit.link(rng, run.host, reader.email if rng.random() < 0.2 else "")


def _fields(run: Run, token: str) -> tuple[tuple[str, str], ...]:
    fields = [("X-Mailer", run.mailer)] if run.mailer and run.kind not in ("newsletter", "internal") else []
    domain = run.sender[1].rpartition("@")[2]
    if run.reply_to:
        fields.append(("Reply-To", run.reply_to))
    if run.kind == "newsletter" or (run.kind == "spam" and run.look == "card"):
        fields += [
            ("List-Unsubscribe", f"<https://{run.host}/u/{token}>, <mailto:unsubscribe@{domain}>"),
            ("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"),
        ]
    if run.kind == "newsletter":
        fields += [("List-ID", f"<news.{domain}>"), ("Precedence", "bulk")]
    if run.kind == "practice":
        fields.append(("X-PHISHTEST", "This is a practice mail of Larkfield Mutual"))
    return tuple(fields)


def _file(rng: random.Random, run: Run, reader: Worker) -> tuple[str, str, bytes]:
    if run.file.endswith(".pdf"):
        return run.file, "application/pdf", deceit.pdf(run.file.removesuffix(".pdf"))
    return run.file, "text/html", deceit.form(deceit.link(rng, run.host), reader.email)
