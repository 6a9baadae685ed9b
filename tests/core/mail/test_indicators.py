"""What indicators promise together: silence without knowledge, safe sentences, no fright from honest mail."""

import random
import tarfile
from collections import Counter
from pathlib import Path

import pytest

from heedful.core.mail import evidence, indicator, message
from heedful.core.mail.known import Known, Person
from tests import skips
from tests.core.mail import mutation

OURS = Known(
    own_domains=frozenset({"larkfield.example"}),
    authserv_ids=frozenset({"mx.larkfield.example"}),
    partners={"northbridge-steel.example": "Northbridge Steel"},
    directory=(Person("Ben Okoro", "ben@larkfield.example"),),
    history={"maya@northbridge-steel.example": 9},
    accounts={"northbridge-steel.example": frozenset({"of an account"})},
)
HAM = mutation.DATA / "spamassassin_public" / "spamassassin.tar.xz"


def _ids(raw: str, known: Known = OURS) -> list[str]:
    return [found.id for found in indicator.found_in(message.parse(raw.encode()), known)]


def test_what_we_were_not_told_keeps_an_indicator_silent_and_is_said() -> None:
    raw = "From: Ben Okoro <ben.office@gmail.com>\nTo: amara@larkfield.example\nSubject: Favour\n\nAre you free?\n"
    assert "name-of-colleague" in _ids(raw)
    assert "name-of-colleague" not in _ids(raw, Known())
    assert "name-of-colleague" in {each.id for each in indicator.cannot_look(Known())}
    assert indicator.cannot_look(OURS) == ()


def test_the_strongest_comes_first() -> None:
    raw = "From: PayPal <service@paypa1.com>\nReply-To: pay.desk@gmail.com\nSubject: Receipt\n\nhttps://bit.ly/2xAbC\n"
    weights = [found.weight for found in indicator.found_in(message.parse(raw.encode()))]
    assert len(weights) > 3
    assert weights == sorted(weights, reverse=True)


def test_each_thing_is_said_once_however_often_it_is_seen() -> None:
    links = "\n".join(f"https://paypal-support-{number}.test/" for number in range(40))
    counted = Counter(_ids(f"From: a@b.example\nTo: c@d.example\nSubject: x\n\n{links}\n"))
    assert counted["lookalike-added-word"] == 1


def test_a_pass_by_a_stranger_changes_nothing() -> None:
    rest = (
        "Received: from h7.test by mx.larkfield.example; Mon, 4 May 2026 09:00:00 +0000\n"
        "From: Ben Okoro <ben@larkfield.example>\nTo: amara@larkfield.example\nSubject: Favour\n\nAre you free?\n"
    )
    forged = "Authentication-Results: mx.elsewhere.test; dmarc=pass header.from=larkfield.example\n" + rest
    assert "own-domain-unchecked" in _ids(rest)
    assert "own-domain-unchecked" in _ids(forged)
    assert "own-domain-confirmed" not in _ids(forged)


def test_a_mail_pasted_into_another_is_not_blamed_for_lost_headers() -> None:
    assert _ids("From: Ben Okoro <ben@larkfield.example>\nSubject: Rota\n\nHere is the rota.\n") == []
    assert _ids("From: Ben Okoro\nSubject: Rota\n\nHere is the rota.\n") == []


def test_a_confirmed_look_alike_is_still_a_look_alike() -> None:
    raw = (
        "Authentication-Results: mx.larkfield.example; dmarc=pass header.from=northbridge-steels.example\n"
        "From: Maya Ortiz <maya@northbridge-steels.example>\nTo: ben@larkfield.example\nSubject: Invoice\n\nHello.\n"
    )
    assert "lookalike-spelling" in _ids(raw)
    assert "partner-confirmed" not in _ids(raw)


def test_words_chosen_by_a_stranger_cannot_spoil_a_sentence() -> None:
    name = "=?utf-8?q?PayPal_=E2=80=AE{host}_{0}=0A=07?= " + "x" * 500
    raw = f"From: {name} <a@mailer.test>\nTo: amara@larkfield.example\nSubject: x\n\nHello.\n"
    sentences = [found.sentence for found in indicator.found_in(message.parse(raw.encode()))]
    assert sentences
    for sentence in sentences:
        assert sentence.isprintable()
        assert len(sentence) < 400


def test_a_comma_in_a_name_does_not_hide_the_address() -> None:
    raw = "From: PayPal Service, <notice@mailer-seven.test>\nTo: amara@larkfield.example\nSubject: x\n\nHello.\n"
    assert "brand-in-name" in _ids(raw)


def test_a_text_message_has_no_headers_to_be_judged_by() -> None:
    assert _ids("Mum, this is my new number. Can you write to me here?") == []


def test_broken_mail_is_looked_at_all_the_same() -> None:
    rng = random.Random(20)
    examples = [example.raw for each in indicator.every() for example in each.present_in]
    for _ in range(300):
        raw = rng.choice(examples)
        broken = bytearray(raw.encode() if isinstance(raw, str) else raw)
        for _ in range(rng.randint(1, 12)):
            broken[rng.randrange(len(broken))] = rng.randrange(256)
        mail = message.parse(bytes(broken))
        for found in indicator.found_in(mail, OURS):
            for span in found.evidence:
                text = evidence.text_at(mail, span.part)
                assert text is not None
                assert 0 <= span.start <= span.end <= len(text)


@pytest.mark.skipif(not HAM.exists(), reason=skips.CORPORA_ABSENT)
def test_honest_mail_does_not_frighten_us() -> None:
    """On real, hand-sorted honest mail no strong sign is seen, and a clear one in at most five of a hundred."""
    sure: Counter[str] = Counter()
    read = 0
    with tarfile.open(HAM) as archive:
        for entry in archive:
            if not entry.isfile() or "ham" not in entry.name or _number_of(entry.name) % 8:
                continue
            opened = archive.extractfile(entry)
            assert opened is not None
            read += 1
            sure.update({found.id for found in indicator.found_in(message.parse(opened.read()), Known())})
    assert read > 300
    against = {each.id: each.weight for each in indicator.every() if each.direction == "against"}
    often = {name: count / read for name, count in sure.items() if name in against}
    assert {name for name, rate in often.items() if against[name] >= 2 and rate > 0.005} == set()
    assert {name for name, rate in often.items() if against[name] >= 1 and rate > 0.05} == set()


def _number_of(name: str) -> int:
    """A number for a file's name that is the same on every machine."""
    return sum(Path(name).name.encode())
