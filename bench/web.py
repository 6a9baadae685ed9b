"""How fast the Report Desk answers with 10,000 reports on SQLite, eight people clicking at once.

    python3 run.py bench web [--reports 10000] [--requests 1600]

An installation is made in a temporary folder, filled (every twentieth report is read by the real flows, the rest are
copies of those, each sealed anew), served by the same command as always, and asked for its pages by eight connections.
"""

import argparse
import hashlib
import http.client
import os
import pathlib
import platform
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta

HERE = pathlib.Path(__file__).resolve().parent.parent
CONNECTIONS = 8
COPIES = 20
AIM_MS = 100.0
DOCS = HERE / "docs" / "benchmarks.md"
BEGIN, END = "<!-- web: begin -->", "<!-- web: end -->"


@dataclass
class Page:
    """One kind of page and how long it took, in milliseconds."""

    name: str
    path: Callable[[random.Random], str]
    took: list[float] = field(default_factory=list)
    errors: int = 0

    @property
    def p95(self) -> float:
        return statistics.quantiles(self.took, n=100)[94]

    def row(self) -> str:
        median, p99 = statistics.median(self.took), statistics.quantiles(self.took, n=100)[98]
        return f"| {self.name} | {len(self.took)} | {median:.0f} | {self.p95:.0f} | {p99:.0f} | {self.errors} |"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=int, default=10_000)
    parser.add_argument("--requests", type=int, default=1_600)
    args = parser.parse_args()
    folder = pathlib.Path(tempfile.mkdtemp(prefix="heedful-bench-"))
    try:
        return measure(folder, reports=args.reports, requests=args.requests)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def measure(folder: pathlib.Path, *, reports: int, requests: int) -> int:
    os.environ.update(
        DJANGO_SETTINGS_MODULE="heedful.server.site.settings",
        HEEDFUL_DATA=str(folder),
        HEEDFUL_TOML=str(folder / "larkfield" / "heedful.toml"),
        HEEDFUL_BASE_URL="http://127.0.0.1:18790",
        HEEDFUL_LOG_LEVEL="WARNING",
    )
    subprocess.run([sys.executable, "-m", "django", "setup"], check=True, stdout=subprocess.DEVNULL)
    print(f"Filling an installation with {reports} reports ...", file=sys.stderr)
    cookie, first, last = fill(folder, reports=reports)
    load = os.getloadavg()[0]
    pages = [
        Page("queue, first page", lambda rng: "/desk/"),
        Page("queue, another page", lambda rng: f"/desk/?page={rng.randrange(2, max(3, reports // 25))}"),
        Page("queue, filtered", lambda rng: f"/desk/?band={rng.choice(['malicious', 'unsure', 'legitimate'])}"),
        Page("one message", lambda rng: f"/desk/reports/{rng.randrange(first, last + 1)}/"),
    ]
    serving = subprocess.Popen(
        [sys.executable, "-m", "heedful.cli.main", "serve", "--port", "18790"],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        wait_until_it_answers(18790)
        seconds = click(pages, cookie=cookie, requests=requests)
    finally:
        serving.terminate()
        serving.wait(30)
    asked = sum(len(page.took) for page in pages)
    slowest = max(page.p95 for page in pages)
    errors = sum(page.errors for page in pages)
    said = "\n".join(
        [
            f"`python3 run.py bench web`: {reports} reports on SQLite, {CONNECTIONS} connections that never pause, "
            f"web and worker started by `heedful serve`, {os.cpu_count()} processors "
            f"(the clicking takes its share of them), Python {platform.python_version()}, "
            f"load of the machine before {load:.1f}.",
            "",
            "| page | requests | median ms | p95 ms | p99 ms | errors |",
            "|---|---:|---:|---:|---:|---:|",
            *(page.row() for page in pages),
            "",
            f"{asked / seconds:.0f} pages a second. Aim: p95 under {AIM_MS:.0f} ms: "
            f"{'reached' if slowest < AIM_MS else 'NOT reached'}; "
            f"no error: {'reached' if not errors else 'NOT reached'}.",
        ]
    )
    print(said)
    publish(said)
    return 1 if errors else 0


def publish(said: str) -> None:
    """Put the table between its markers; the rest of the page stays."""
    before, _, rest = DOCS.read_text("utf-8").partition(BEGIN)
    _, _, after = rest.partition(END)
    DOCS.write_text(f"{before}{BEGIN}\n{said}\n{END}{after}", encoding="utf-8")


def fill(folder: pathlib.Path, *, reports: int) -> tuple[str, int, int]:
    """Read some reports, copy them; returns a session cookie of an analyst and the first and last report's number."""
    import django

    django.setup()
    from django.contrib.sessions.backends.db import SessionStore
    from django.db import transaction
    from django.utils import timezone

    from heedful.larkfield import generator
    from heedful.server.people import sealed
    from heedful.server.people.models import Person, Role
    from heedful.server.reports import knowledge
    from heedful.server.reports.flows import arriving
    from heedful.server.reports.models import Answer, Report

    generator.write(folder / "larkfield")
    known, now = knowledge.now(), timezone.now()
    distinct = max(1, reports // COPIES)
    for number, one in zip(range(distinct), generator.reports(), strict=False):
        at = now - timedelta(minutes=number)
        row, _ = arriving.mail_reported(
            one.data, by=one.reporter.email, door="imap", now=at, read_later=lambda _: None, message_id=one.message_id
        )
        arriving.report_read(row, known=known, now=at)
    originals = list(Report.objects.select_related("answer"))
    with transaction.atomic():
        for copy in range(1, COPIES):
            for row in originals:
                raw = sealed.open_sealed(row.sealed, place=row.place)
                answer = Answer.objects.filter(report_id=row.pk).first()
                twin = Report.objects.get(pk=row.pk)
                twin.pk, twin.arrival = None, hashlib.sha256(f"{copy}:{row.arrival}".encode()).hexdigest()
                twin.received_at = row.received_at - timedelta(hours=copy)
                twin.sealed = sealed.seal(raw, place=twin.place)
                twin.save(force_insert=True)
                if answer is not None:
                    answer.pk, answer.report = None, twin
                    answer.save(force_insert=True)

    analyst = Person.objects.create_user("chloe@larkfield.example", role=Role.ANALYST, language="en")
    session = SessionStore()
    session["_auth_user_id"] = str(analyst.pk)
    session["_auth_user_backend"] = "allauth.account.auth_backends.AuthenticationBackend"
    session["_auth_user_hash"] = analyst.get_session_auth_hash()
    session.create()
    numbers = Report.objects.order_by("pk").values_list("pk", flat=True)
    first, last = numbers.first(), numbers.last()
    assert first
    assert last
    assert last - first + 1 == Report.objects.count()
    return f"heedful_session={session.session_key}", first, last


def wait_until_it_answers(port: int) -> None:
    until = time.monotonic() + 60
    while time.monotonic() < until:
        try:
            connection = http.client.HTTPConnection("127.0.0.1", port, timeout=5)
            connection.request("GET", "/accounts/login/")
            if connection.getresponse().status == 200:
                return
        except OSError:
            time.sleep(0.2)
    raise RuntimeError("The web process did not answer within a minute.")


def click(pages: list[Page], *, cookie: str, requests: int) -> float:
    """Eight connections, each asking for pages in turn; returns the seconds it took."""
    lock = threading.Lock()

    def one_person(seed: int) -> None:
        rng = random.Random(seed)
        connection = http.client.HTTPConnection("127.0.0.1", 18790, timeout=30)
        for number in range(requests // CONNECTIONS):
            page = pages[(number + seed) % len(pages)]
            begun = time.perf_counter()
            try:
                connection.request("GET", page.path(rng), headers={"Cookie": cookie})
                answer = connection.getresponse()
                body = answer.read()
                fine = answer.status == 200 and b"</html>" in body
            except (OSError, http.client.HTTPException):
                connection.close()
                fine = False
            took = (time.perf_counter() - begun) * 1000
            if number < len(pages):
                continue  # the first round warms caches up
            with lock:
                page.took.append(took)
                page.errors += not fine

    people = [threading.Thread(target=one_person, args=(seed,)) for seed in range(CONNECTIONS)]
    begun = time.monotonic()
    for person in people:
        person.start()
    for person in people:
        person.join()
    return time.monotonic() - begun


if __name__ == "__main__":
    sys.exit(main())
