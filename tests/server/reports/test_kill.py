"""Real processes, killed again and again while five hundred reports come in: each is kept once and answered once."""

import http.client
import json
import os
import random
import signal
import smtplib
import socket
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from django.core.cache import cache
from django.db import connections
from django.utils import timezone

from heedful.server.facts.models import RecordedFact
from heedful.server.post import delivery
from heedful.server.post.models import Letter
from heedful.server.queue import jobs
from heedful.server.reports.flows import answering, arranging
from heedful.server.reports.models import Report, Stage
from heedful.server.site import supervisor
from tests.cast import Cast
from tests.server.reports.desk import ATTACK, forwarded

pytestmark = [
    pytest.mark.django_db(databases="__all__", transaction=True),
    pytest.mark.slow,
    pytest.mark.services,
    pytest.mark.timeout(240),
]
ROOT = Path(__file__).resolve().parents[3]
REPORTS = 500
BY_SMTP = 150
REPORT_ADDRESS = "report@larkfield.example"
SEED = 20261124
KILLED = ("web", "worker", "intake", "worker", "web", "worker", "intake", "worker", "web", "worker")


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def url_of(alias: str) -> str:
    """The database of this test, as a process of its own is told of it."""
    values = connections[alias].settings_dict
    if connections[alias].vendor == "sqlite":
        return f"sqlite://{quote(str(values['NAME']))}"
    place = quote(str(values["HOST"]), safe="")
    login = f"user={values['USER']}&password={quote(values['PASSWORD'])}&port={values['PORT']}&host={place}"
    return f"postgres:///{values['NAME']}?{login}"


@dataclass
class Home:
    """The web, the worker and the intake, begun again whenever they die, and the other side that gets the letters."""

    children: list[supervisor.Child]
    paper: Path
    web_port: int
    smtp_port: int
    sink: "subprocess.Popen[bytes]"
    kills: Counter[str] = field(default_factory=Counter)
    closing: threading.Event = field(default_factory=threading.Event)

    def look_after(self) -> None:
        while not self.closing.wait(0.05):
            for child in self.children:
                child.look_after(print)

    def kill(self, name: str) -> None:
        """SIGKILL, as a machine does that runs out of memory: no goodbye, no tidying."""
        process = next(child.process for child in self.children if child.name == name)
        if process is not None and process.poll() is None:
            os.kill(process.pid, signal.SIGKILL)
            self.kills[name] += 1

    def letters(self) -> list[str]:
        """What arrived: `Message-ID In-Reply-To address`, one a line."""
        return self.paper.read_text().splitlines() if self.paper.exists() else []


@pytest.fixture
def home(installation: Path, tmp_path: Path) -> Iterator[Home]:
    web, smtp, out = free_port(), free_port(), free_port()
    paper = tmp_path / "letters"
    (tmp_path / "heedful.toml").write_text('own_domains = ["larkfield.example"]\n')
    env = {name: value for name, value in os.environ.items() if not name.startswith("HEEDFUL_")} | {
        "DJANGO_SETTINGS_MODULE": supervisor.SETTINGS,
        "HEEDFUL_DATA": str(tmp_path),
        "HEEDFUL_SECRETS": str(installation / "secrets"),
        "HEEDFUL_DATABASE_URL": url_of("default"),
        "HEEDFUL_VAULT_DATABASE_URL": url_of("vault"),
        "HEEDFUL_BASE_URL": f"http://127.0.0.1:{web}",
        "HEEDFUL_TOML": str(tmp_path / "heedful.toml"),
        "HEEDFUL_DESK_ADDRESS": "desk@larkfield.example",
        "HEEDFUL_REPORT_ADDRESS": REPORT_ADDRESS,
        "HEEDFUL_SMTP_IN": f"127.0.0.1:{smtp}",
        "HEEDFUL_SMTP_HOST": "127.0.0.1",
        "HEEDFUL_SMTP_PORT": str(out),
        "HEEDFUL_UNDO_SECONDS": "1",
        "HEEDFUL_LOG_LEVEL": "ERROR",
    }
    children = supervisor.plan(host="127.0.0.1", port=web, env=env)
    next(child for child in children if child.name == "worker").command += ["--lease", "3"]
    sink = subprocess.Popen(
        [sys.executable, "-m", "tests.server.reports.sink_process", str(paper), str(out)], cwd=ROOT, env=env
    )
    home = Home(children, paper, web, smtp, sink)
    keeper = threading.Thread(target=home.look_after)
    keeper.start()
    yield home
    home.closing.set()
    keeper.join()
    supervisor.stop_all(children)
    sink.kill()
    sink.wait()


def report_of(number: int) -> tuple[str, bytes]:
    """One of forty colleagues forwards the attack, each time in words of their own."""
    who = f"colleague{number % 40}@larkfield.example"
    return who, forwarded(ATTACK.replace(b"<", b"<%d." % number, 1), by=who, words=f"Number {number}: is this real?")


def brought_by_api(home: Home, key: str, number: int) -> int:
    """Bring it until it is accepted, as a button does whose line broke."""
    who, raw = report_of(number)
    headers = {"Authorization": f"Bearer {key}", "X-Reporter": who, "Content-Type": "message/rfc822"}
    for _ in range(400):
        wire = http.client.HTTPConnection("127.0.0.1", home.web_port, timeout=20)
        try:
            wire.request("POST", "/api/v1/reports", raw, headers)
            answer = wire.getresponse()
            said = answer.read()
        except (OSError, http.client.HTTPException):
            time.sleep(0.1)
            continue
        finally:
            wire.close()
        if answer.status == 202:
            return int(json.loads(said)["id"])
        # A web server that is being torn away may get out a bare 500; ours come with words.
        assert answer.status == 503 or (answer.status == 500 and not said), (answer.status, said)
        time.sleep(0.1)
    raise AssertionError(f"Report {number} was never accepted.")


def brought_by_mail(home: Home, number: int) -> None:
    """Hand it over until it is accepted, as a mail server does."""
    who, raw = report_of(number)
    for _ in range(400):
        try:
            with smtplib.SMTP("127.0.0.1", home.smtp_port, local_hostname="localhost", timeout=20) as wire:
                assert wire.sendmail(who, [REPORT_ADDRESS], raw) == {}
                return
        except (OSError, smtplib.SMTPException):
            time.sleep(0.1)
    raise AssertionError(f"Report {number} was never accepted.")


def wait_until(what: Callable[[], bool], *, seconds: float, why: Callable[[], Any]) -> None:
    until = time.monotonic() + seconds
    while not what():
        assert time.monotonic() < until, why()
        time.sleep(0.2)


def test_five_hundred_reports_and_many_sudden_deaths(cast: Cast, home: Home) -> None:
    cache.clear()
    now = timezone.now()
    arranging.policy_set(band="malicious", automatic=True, by=cast.lea.person, now=now)
    key = arranging.key_made(name="button", by=cast.lea.person, now=now)
    dice = random.Random(SEED)
    began = time.monotonic()

    with ThreadPoolExecutor(8) as crew:
        by_api = [crew.submit(brought_by_api, home, key, number) for number in range(BY_SMTP, REPORTS)]
        by_mail = [crew.submit(brought_by_mail, home, number) for number in range(BY_SMTP)]
        for name in KILLED:
            time.sleep(dice.uniform(1.5, 5.0))
            home.kill(name)
        ids = [one.result() for one in by_api]
        for one in by_mail:
            one.result()
    accepted = time.monotonic() - began

    def open_ends() -> dict[str, int]:
        return {
            "being read": Report.objects.filter(stage=Stage.ARRIVED).count(),
            "not answered": Report.objects.exclude(stage=Stage.ANSWERED).count(),
            "in the box": Letter.objects.waiting().count(),
        }

    wait_until(lambda: not any(open_ends().values()), seconds=150, why=open_ends)
    delivery.hold_stranded(timezone.now() + Letter.stranded_after() + timedelta(seconds=1))
    answering.letters_left(now=timezone.now())
    print(f"accepted after {accepted:.0f} s, done after {time.monotonic() - began:.0f} s, kills {dict(home.kills)}")

    # Each accepted report is here, once.
    assert len(set(ids)) == len(ids) == REPORTS - BY_SMTP
    assert Report.objects.count() == REPORTS
    assert set(ids) <= set(Report.objects.values_list("pk", flat=True))

    # Each has one letter, which arrived once, or is held because nobody can know.
    letters = Counter(line.split()[0] for line in home.letters())
    assert Letter.objects.count() == REPORTS
    assert max(letters.values()) == 1
    held = {letter.message_id for letter in Letter.objects.all() if letter.state == "held"}
    sent = {letter.message_id for letter in Letter.objects.all() if letter.state == "sent"}
    assert len(held) + len(sent) == REPORTS
    assert len(held) <= home.kills["worker"]
    assert sent <= set(letters) <= sent | held
    assert len({line.split()[1] for line in home.letters()}) == len(letters)

    # Facts are as true as reports: one that it came, one that it was judged, one for each answer that left.
    kinds = Counter(RecordedFact.objects.values_list("kind", flat=True))
    assert (kinds["mail_reported"], kinds["report_judged"], kinds["report_answered"]) == (REPORTS, REPORTS, len(sent))
    assert not jobs.given_up().exists()
    assert min(home.kills[name] for name in ("web", "worker", "intake")) >= 2


def test_what_do_ben_and_dao_see_of_it(cast: Cast) -> None:
    """A letter that is held says nothing about anybody to those who may not settle it."""
    for nosy in (cast.ben, cast.dao):
        assert nosy.gets("/post/").status_code == 404
