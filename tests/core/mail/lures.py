"""A labelled pile of reported mails: variants of ten lures, and honest mails that have nothing in common."""

from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from heedful.core.mail import message
from heedful.core.mail.message import Message

TEMPLATES = {
    "mailbox": (
        "Your mailbox {n} is almost full",
        "Dear {who}, your mailbox has reached {n}% of its storage. {Please} increase it before {day}, "
        "otherwise incoming messages will be {returned} to their senders. {Open} the storage page here: "
        "{link} {Thanks}, the mail team",
    ),
    "parcel": (
        "Parcel {n}: delivery not possible",
        "Hello {who}, our driver could not deliver parcel {n} on {day} because a small customs fee of {n},99 "
        "EUR is open. {Please} pay it with your card so that we can bring the parcel tomorrow: {link} "
        "{Thanks}, your parcel service",
    ),
    "boss": (
        "Quick favour {who}",
        "Hi {who}, are you at your desk? I am in a meeting until {day} and cannot talk. I need you to take "
        "care of a small purchase for a client today and keep it between us. {Please} answer this mail as "
        "soon as you see it. {Thanks}",
    ),
    "invoice": (
        "Overdue invoice {n}",
        "Dear {who}, invoice {n} over {n}.50 EUR has been open since {day}. Our bank account has changed; "
        "from today on {Please} transfer to the account below. Kindly send us the proof of payment once it is "
        "done. {Thanks}, accounts",
    ),
    "salary": (
        "Neue Gehaltsabrechnung {n}",
        "Guten Tag {who}, Ihre Gehaltsabrechnung für {day} steht bereit. Melden Sie sich mit Ihrem "
        "Firmenkonto an, um sie zu sehen: {link} Der Zugang wird nach {n} Stunden geschlossen. Mit "
        "freundlichen Grüßen, die Personalabteilung",
    ),
    "streaming": (
        "Votre abonnement {n} est suspendu",
        "Bonjour {who}, nous n'avons pas pu prélever votre abonnement de {n} euros le {day}. Mettez à jour "
        "votre moyen de paiement ici : {link} Sans réponse de votre part, le compte sera fermé. Cordialement, "
        "le service client",
    ),
    "voicemail": (
        "Voice message from +{n}",
        "{who}, you have one new voice message of {n} seconds, received on {day}. It will be kept for a short "
        "time only. Listen to it in your browser: {link} This is an automatic notice of the telephone system.",
    ),
    "bank": (
        "Su cuenta {n} ha sido limitada",
        "Estimado {who}, hemos visto un acceso no habitual a su cuenta el {day}. Por su seguridad la hemos "
        "limitado. Confirme sus datos en las próximas {n} horas: {link} Gracias por su comprensión, su banco "
        "de siempre",
    ),
    "document": (
        "{who} shared 'Contract {n}' with you",
        "A document was shared with you on {day}. {Please} sign in with your work account to read and sign "
        "contract {n} before it expires: {link} You receive this because your address was entered by the "
        "owner of the file.",
    ),
    "extortion": (
        "I know one of your passwords",
        "I recorded you through the camera of your device on {day} and copied all your contacts. Send {n} "
        "dollars in bitcoin to the wallet bc1q9h8d7f6s5a4p3o2i1u0y9t8r7e6w5q4 within two days, or everybody "
        "you know sees the film.",
    ),
}
SYNONYMS = {
    "Please": ("Please", "Kindly", "We ask you to", "You should"),
    "Open": ("Open", "Visit", "Go to"),
    "Thanks": ("Thanks", "Thank you", "Best regards", "Kind regards"),
    "returned": ("returned", "sent back", "bounced"),
}
NAMES = ("Amara Osei", "Ben Adler", "Chloe Martin", "Dao Nguyen", "Efe Yildiz", "Maya Ortiz", "Jonas Weber")
DAYS = ("Monday", "6 January", "02.03.2025", "tomorrow", "2025-04-11", "Friday, 10:30")
TOPICS = {
    "garden": "roses hedge mower lawn seeds spade compost autumn leaves greenhouse tomatoes watering",
    "travel": "train hotel booking platform luggage ticket breakfast seat arrival museum airport taxi",
    "kitchen": "recipe oven flour butter lemon knife soup bread salad onions pepper pasta sauce",
    "project": "milestone review backlog deadline budget sprint owner risk estimate meeting slides agenda",
    "music": "concert violin choir rehearsal stage album melody piano singer rhythm applause",
    "school": "homework teacher lesson pupil library maths exam excursion parents timetable",
}


@dataclass(frozen=True, slots=True)
class Labelled:
    """A message and the name of the campaign it belongs to; honest mails have a name of their own each."""

    message: Message
    campaign: str


def pile(rng: Random, *, variants: int, honest: int) -> list[Labelled]:
    """Variants of every lure among honest mails, shuffled as a day brings them."""
    found = [Labelled(_lure(name, rng), name) for name in TEMPLATES for _ in range(variants)]
    found += [Labelled(_honest(rng), f"honest {number}") for number in range(honest)]
    rng.shuffle(found)
    return found


def pairwise_f1(truth: list[str], labels: tuple[int, ...]) -> float:
    """How well pairs are put together (F1 over all pairs of messages)."""
    right = wrong = missed = 0
    for place, (name, label) in enumerate(zip(truth, labels, strict=True)):
        for other_name, other_label in zip(truth[:place], labels[:place], strict=True):
            right += name == other_name and label == other_label
            wrong += name != other_name and label == other_label
            missed += name == other_name and label != other_label
    return 2 * right / (2 * right + wrong + missed)


def _lure(name: str, rng: Random) -> Message:
    subject, body = TEMPLATES[name]
    who = rng.choice(NAMES)
    link = f"https://{rng.choice(('login', 'secure', 'my'))}-{name}{rng.randrange(9)}.example/{rng.randrange(10**6)}/go"
    values = {
        "who": who,
        "n": str(rng.randrange(2, 9999)),
        "day": rng.choice(DAYS),
        "link": link,
        **{key: rng.choice(choices) for key, choices in SYNONYMS.items()},
    }
    words = _roughened(body.format(**values), rng).split()
    sender = f"{rng.choice(('info', 'desk', 'team'))}@{rng.choice(('a', 'b', 'c'))}{rng.randrange(50)}-{name}.example"
    return _mail(sender, who, subject.format(**values), " ".join(words), rng)


def _roughened(text: str, rng: Random) -> str:
    """What makers of lures do between two waves: a sentence less, other words here and there, letters in disguise."""
    sentences = text.split(". ")
    if len(sentences) > 2 and rng.random() < 0.5:
        del sentences[rng.randrange(len(sentences))]
    words = ". ".join(sentences).split()
    for place, word in enumerate(words):
        if rng.random() < 0.1 and "://" not in word:
            words[place] = rng.choice(("now", "also", "truly", "again", "indeed", word.upper(), word + ","))
        elif rng.random() < 0.1 and "://" not in word:
            words[place] = word.translate({ord("a"): "а", ord("o"): "о"}) if rng.random() < 0.5 else "\u200b".join(word)
    return " ".join(words)


def _honest(rng: Random) -> Message:
    topic = rng.choice(list(TOPICS))
    every = " ".join(TOPICS.values()).split()
    pool = TOPICS[topic].split() * 3 + every
    text = " ".join(rng.choice(pool) for _ in range(rng.randrange(25, 80)))
    subject = " ".join(rng.sample(every, 3))
    footer = (
        "\n\nYou get this mail because you have an account with us. https://www.google.com/account https://fb.com/us"
    )
    return _mail(
        f"{rng.choice(NAMES).split()[0].lower()}{rng.randrange(999)}@gmail.com", "you", subject, text + footer, rng
    )


def _mail(sender: str, who: str, subject: str, body: str, rng: Random) -> Message:
    to = f"{who} <{who.lower().replace(' ', '.')}@larkfield.example>"
    head = f"From: <{sender}>\nTo: {to}\nSubject: {subject}\nMessage-ID: <{rng.randrange(10**12)}@x.example>\n"
    return message.parse((head + "Content-Type: text/plain; charset=utf-8\n\n" + body + "\n").encode())


def many(rng: Random, count: int) -> Iterator[Message]:
    """A pile of any size."""
    for _ in range(count):
        yield _lure(rng.choice(list(TEMPLATES)), rng) if rng.random() < 0.5 else _honest(rng)
