"""Real mails, read in place from the public corpora beside the checkout."""

import statistics
import tarfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from heedful.core.mail import message
from tests.core.mail.mutation import DATA
from tests.skips import CORPORA_ABSENT

POT = DATA / "phishing_pot" / "pot_2022_2024.tar.xz"
HAM = DATA / "spamassassin_public" / "spamassassin.tar.xz"
SUBLIME = DATA / "sublime_reference" / "emls"


def _mails(archive: Path, most: int) -> Iterator[bytes]:
    with tarfile.open(archive) as opened:
        for member in opened:
            stream = opened.extractfile(member) if member.isfile() else None
            if stream and most > 0:
                most -= 1
                yield stream.read()


@pytest.mark.parametrize("archive", [POT, HAM], ids=["phishing_pot", "spamassassin"])
def test_nearly_every_real_mail_has_a_sender_a_date_and_a_body(archive):
    if not archive.exists():
        pytest.skip(CORPORA_ABSENT)
    told: Counter[str] = Counter()
    took = []
    for data in _mails(archive, 400):
        started = time.process_time()
        mail = message.parse(data)
        took.append(time.process_time() - started)
        told["mails"] += 1
        told["sender"] += mail.sender is not None and "@" in mail.sender.email
        told["date"] += mail.sent_at is not None
        told["body"] += any(part.kind != "header" and part.text.strip() for part in mail.parts)
        told["mail"] += mail.kind == "mail"
        told["unexpected"] += any(unread.kind == "unexpected" for unread in mail.unread)
    assert told["mails"] == told["mail"] == 400
    assert told["unexpected"] == 0
    assert min(told["sender"], told["date"], told["body"]) >= 390
    # Three thousandths of a second is what parsing may take of the whole; the margin is for a busy machine.
    assert statistics.median(took) < 0.009


@pytest.mark.parametrize(
    ("name", "targets"),
    [
        ("bec_ceo_impersonation.eml", 0),
        ("punycode_robinhood.eml", 1),
        ("amazon_phish_url_shortener.eml", 1),
        ("reported_phish.eml", 0),
    ],
)
def test_the_reference_mails_are_read_without_a_gap(name, targets):
    if not SUBLIME.exists():
        pytest.skip(CORPORA_ABSENT)
    mail = message.parse((SUBLIME / name).read_bytes(), name=name)
    assert mail.sender is not None
    assert "@" in mail.sender.email
    assert mail.subject
    assert len(mail.links) >= targets
    assert mail.unread == ()
