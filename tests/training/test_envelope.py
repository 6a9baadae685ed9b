"""A twin as a whole mail: it is read as written, its path says what its route says, and its form tells no truth."""

import email
import email.policy
import io
import math
import re
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

import pypdf
import pytest

from heedful.core.mail import authentication, message
from heedful.core.mail.message import Message
from heedful.core.text import hypertext
from training.levers import enclosures, envelope, twins, written
from training.levers.tokens import Seed
from training.levers.twins import Letter, Pair

THE_WRITERS = {"in-reply-to", "references"}
"""Fields that are there because of what somebody wrote, not of how it was sent."""
THE_BODYS = {"content-type", "content-transfer-encoding"}


@dataclass(frozen=True, slots=True)
class Sent:
    pair: Pair
    letter: Letter
    raw: bytes
    read: Message


@cache
def everything() -> tuple[Sent, ...]:
    made = []
    for pair in twins.every():
        for letter in pair.letters:
            raw = envelope.render(pair, letter)
            made.append(Sent(pair, letter, raw, message.parse(raw)))
    return tuple(made)


@cache
def mails() -> tuple[Sent, ...]:
    return tuple(sent for sent in everything() if sent.letter.route != "phone")


def test_a_mail_is_read_as_it_was_written() -> None:
    for sent in mails():
        assert sent.read.kind == "mail"
        assert not sent.read.unread, sent.pair.name
        assert sent.read.subject == sent.letter.subject
        assert (sent.read.sender.name, sent.read.sender.email) == _lower(sent.letter.sender) if sent.read.sender else 0
        assert [to.email for to in sent.read.to] == [_lower(sent.pair.organisation.recipient)[1]]
        assert sent.read.parts[0].text.rstrip() != ""
        plain = sent.read.part("text")
        assert plain is not None
        assert plain.text.rstrip("\n") == written.plain(sent.letter.body).rstrip("\n")
        assert [each.name for each in sent.read.attachments] == list(sent.letter.attachments)
        assert sent.read.sent_at is not None
        assert 0 <= (sent.read.sent_at - sent.letter.sent).total_seconds() < 60


def test_a_text_message_is_its_words_alone() -> None:
    texts = [sent for sent in everything() if sent.letter.route == "phone"]
    assert texts
    for sent in texts:
        assert sent.read.kind == "text"
        assert sent.read.parts[0].text == written.plain(sent.letter.body)


def test_the_page_says_what_the_words_say() -> None:
    pages = [sent for sent in mails() if envelope.has_page(sent.pair)]
    assert pages
    for sent in pages:
        part = sent.read.part("html")
        assert part is not None
        seen = _words(hypertext.read(part.text).text)
        wanted = "\n".join(re.sub(r"^[>\s]*(?:[-*•–]\s+)?", "", line) for line in sent.letter.body.split("\n"))
        assert seen == _words(written.shown(wanted)), sent.pair.name
        targets = [link.target for link in sent.read.links if link.part == "html" and link.element == "a"]
        assert targets == [link.target for link in written.links(sent.letter.body)]


def test_every_quote_stands_where_it_is_said_to_stand() -> None:
    for sent in everything():
        shown = [part.text for part in sent.read.parts if part.kind == "plain"]
        pages = [_words(hypertext.read(part.text).text) for part in sent.read.parts if part.kind == "html"]
        for lever in sent.letter.levers:
            if lever.quote not in sent.letter.subject:
                assert any(lever.quote in text for text in shown), (sent.pair.name, lever)
                assert all(_words(lever.quote) in text for text in pages), (sent.pair.name, lever)


@pytest.mark.parametrize("route", sorted(twins.ROUTES["genuine"] | twins.ROUTES["deceitful"] - {"phone"}))
def test_the_checks_say_what_the_route_says(route: str) -> None:
    for sent in mails():
        if sent.letter.route != route:
            continue
        checks = authentication.checked(sent.read, sent.pair.organisation.known)
        assert checks is not None
        assert sent.read.sender is not None
        if route == "spoofed":
            assert checks.object
            assert not checks.confirm(sent.read.sender.domain)
        else:
            assert checks.confirm(sent.read.sender.domain)
        assert not authentication.out_of_place(sent.read, sent.pair.organisation.known)


def test_twins_have_the_same_fields_in_the_same_order() -> None:
    for one, other in _couples(mails()):
        assert _names(one) == _names(other), one.pair.name


def test_twins_are_packed_alike() -> None:
    for one, other in _couples(mails()):
        assert _structure(one, attached=False) == _structure(other, attached=False), one.pair.name


@pytest.mark.parametrize("manner", ["person", "machine", "all"])
def test_neither_fields_nor_structure_tell_truth(manner: str) -> None:
    some = [sent for sent in mails() if manner in (envelope.manner_of(sent.pair), "all")]
    assert len(some) >= 100
    right = _guessed_right([(sent.pair.name, _form(sent), sent.letter.truth == "deceitful") for sent in some])
    # Two and a half standard errors around a coin: less than that nobody could tell from luck.
    assert abs(right / len(some) - 0.5) < 1.25 / math.sqrt(len(some)), right / len(some)


def test_no_token_carries_the_words_that_tell_truth() -> None:
    telling = re.compile(rb"deceit|genuine|taken|spoof|lookalike|stranger|newcomer|hired", re.IGNORECASE)
    for sent in mails():
        head = sent.raw.partition(b"\nDate: ")[0]
        said = f"{sent.letter.sender} {sent.pair.organisation.domain}".encode()
        assert not [word for word in telling.findall(head) if word.lower() not in said.lower()], sent.pair.name


def test_the_same_twin_is_the_same_mail() -> None:
    for sent in everything()[:40]:
        assert envelope.render(sent.pair, sent.letter) == sent.raw


def test_the_standard_library_reads_the_same_mail() -> None:
    for sent in mails():
        read = email.message_from_bytes(sent.raw, policy=email.policy.default)
        assert str(read["Subject"]) == sent.letter.subject
        body = read.get_body(("plain",))
        assert body is not None
        assert body.get_content().rstrip("\n") == written.plain(sent.letter.body).rstrip("\n")
        assert not list(read.defects)


@pytest.mark.parametrize("ending", sorted(twins.FILES))
def test_an_attachment_is_a_valid_file(ending: str) -> None:
    letter = mails()[0].letter
    made = enclosures.content(f"Übersicht (2).{ending}", letter, Seed("x"))
    name = twins.mailbox(letter.sender)[0]
    match ending:
        case "pdf":
            text = pypdf.PdfReader(io.BytesIO(made), strict=True).pages[0].extract_text()
            assert text.split("\n")[0] == "Übersicht (2)"
            assert name in text
        case "docx" | "xlsx" | "zip":
            with zipfile.ZipFile(io.BytesIO(made)) as archive:
                assert archive.testzip() is None
                assert ("[Content_Types].xml" in archive.namelist()) == (ending != "zip")
        case "ics":
            assert made.startswith(b"BEGIN:VCALENDAR\r\n")
            assert b"\r\nDTSTART:" in made
        case _:
            assert hypertext.read(made.decode()).text.split()[0] == "Übersicht"


def test_a_name_that_breaks_into_encoded_words_comes_back_whole() -> None:
    from heedful.core.mail import headers
    from training.levers import mime

    said = "Überprüfung der Größenänderung für Straßenbau – bitte bis Freitag zurück an die Geschäftsführung 🙂 senden"
    encoded = mime.words(said)
    assert all(len(line.strip()) <= 75 for line in encoded.split("\n"))
    assert headers.decoded(encoded.replace("\n", "")) == said


def _guessed_right(rows: Sequence[tuple[str, frozenset[str], bool]]) -> int:
    """How often a naive Bayes guess from these features is right, each tenth of the pairs guessed from the others."""
    right = 0
    for fold in range(10):
        learn = [row for row in rows if Seed(row[0]).number("fold", 10) != fold]
        counts: dict[bool, Counter[str]] = {truth: Counter() for truth in (True, False)}
        totals = Counter(truth for _, _, truth in learn)
        for _, form, truth in learn:
            counts[truth].update(form)
        seen = counts[True].keys() | counts[False].keys()
        for _, form, truth in (row for row in rows if Seed(row[0]).number("fold", 10) == fold):
            odds = 0.0
            for each in seen:
                chances = [(counts[said][each] + 1) / (totals[said] + 2) for said in (True, False)]
                here = chances if each in form else [1 - chance for chance in chances]
                odds += math.log(here[0] / here[1])
            right += (odds > 0) == truth if odds else Seed(f"{sorted(form)}{truth}").number("coin", 2)
    return right


def _form(sent: Sent) -> frozenset[str]:
    names = Counter(header.name for header in sent.read.headers if not header.name.startswith("Content-"))
    return frozenset(
        [f"{name}*{count}" for name, count in names.items()] + [f"part:{each}" for each in _structure(sent)]
    )


def _structure(sent: Sent, *, attached: bool = True) -> list[str]:
    read = email.message_from_bytes(sent.raw, policy=email.policy.default)
    some = read.walk() if attached else (each for each in read.walk() if each.get_content_maintype() == "text")
    parts = [part for part in some if attached or not part.get_filename()]
    return [f"{part.get_content_type()} {part.get('Content-Transfer-Encoding', '')}" for part in parts]


def _names(sent: Sent) -> list[str]:
    return [header.name for header in sent.read.headers if header.name.lower() not in THE_WRITERS | THE_BODYS]


def _couples(some: Iterable[Sent]) -> list[tuple[Sent, Sent]]:
    by_pair: dict[tuple[str, str], list[Sent]] = defaultdict(list)
    for sent in some:
        by_pair[(sent.pair.language, sent.pair.name)].append(sent)
    return [(one, other) for one, other in by_pair.values()]


def _lower(said: str) -> tuple[str, str]:
    name, address = twins.mailbox(said)
    local, _, domain = address.rpartition("@")
    return name, f"{local}@{domain.lower()}"


def _words(text: str) -> str:
    return " ".join(text.split())
