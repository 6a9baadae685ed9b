"""Reads, shows, judges, answers and exports hostile mails while the interpreter tells of every call to the outside.

Run as a program with an empty data folder. It ends with 0 and "calls: []" where there was none; given the word `try`,
it makes one itself, to show that the watch sees it.
"""

import socket
import sys

CALLS: list[str] = []
WATCHED = {
    "ftplib.connect",
    "http.client.connect",
    "imaplib.open",
    "os.exec",
    "os.posix_spawn",
    "os.system",
    "smtplib.connect",
    "socket.connect",
    "socket.getaddrinfo",
    "socket.gethostbyaddr",
    "socket.gethostbyname",
    "socket.sendto",
    "subprocess.Popen",
    "urllib.Request",
    "webbrowser.open",
}


def watch(event: str, details: tuple[object, ...]) -> None:
    if event in WATCHED:
        CALLS.append(f"{event} {details!r:.200}")


def main() -> None:
    import django

    django.setup()

    from django.conf import settings
    from django.core.files.uploadedfile import SimpleUploadedFile
    from django.core.management import call_command
    from django.test import Client
    from django.utils import timezone

    from heedful.server.people.models import Person, Role
    from heedful.server.reports.flows import answering, arriving, judging
    from heedful.server.reports.models import Report
    from tests.server.reports.desk import OURS

    settings.ALLOWED_HOSTS = ["testserver"]
    call_command("setup", verbosity=0)
    lea = Person.objects.create_user("lea@larkfield.example", name="Lea", role=Role.LEAD)
    browser = Client()
    browser.force_login(lea, backend="allauth.account.auth_backends.AuthenticationBackend")
    for number, raw in enumerate(mails()):
        by, now = f"colleague{number}@larkfield.example", timezone.now()
        row, _ = arriving.mail_reported(raw, by=by, door="upload", now=now, read_later=lambda report_id: None)
        arriving.report_read(row, known=OURS, now=now)
        for path in ("", "original/", "indicators/stix/", "indicators/misp/", "indicators/csv/"):
            answer = browser.get(f"/desk/reports/{row.pk}/{path}")
            assert answer.status_code == 200 or (answer.status_code == 404 and path == "original/"), path
        judging.report_judged(Report.objects.get(pk=row.pk), verdict="phishing", by=lea, now=now)
        answering.answer_sent(Report.objects.get(pk=row.pk), by=lea, now=now)
        assert Client().post("/open/", {"files": SimpleUploadedFile("x.eml", raw)}).status_code == 200
    print(number + 1, "mails, calls:", CALLS)


def mails() -> list[bytes]:
    """Everything that could make a careless reader call out."""
    from tests.server.reports.desk import ATTACK, NEW_ACCOUNT, NOTICE, forwarded
    from tests.server.reports.test_hostile_words import PAYLOADS, hostile
    from tests.server.reports.test_tricks_in_the_original import TRICKS

    page = (
        "".join(TRICKS)
        + "<img src=http://127.0.0.1:9/x><link rel=stylesheet href=http://localhost/x><a href=http://169.254.169.254/>x</a>"
    )
    entity = '<!DOCTYPE x [<!ENTITY e SYSTEM "http://127.0.0.1:9/e">]><x>&e;</x>'
    elsewhere = 'message/external-body; access-type=URL; URL="http://127.0.0.1:9/x"'
    drawn = "multipart/mixed; boundary=b"
    head = "From: x@evil.test\nSubject: Sign in now\nContent-Type: "
    return [
        ATTACK,
        NEW_ACCOUNT,
        NOTICE,
        forwarded(ATTACK),
        *(hostile(one) for one in PAYLOADS),
        f"{head}text/html\n\n{page}".encode(),
        f"{head}{elsewhere}\n\nContent-Type: text/plain\n\n".encode(),
        f"{head}{drawn}\n\n--b\nContent-Type: image/svg+xml; name=x.svg\n\n{entity}\n--b--\n".encode(),
    ]


if __name__ == "__main__":
    sys.addaudithook(watch)
    if sys.argv[1:] == ["try"]:
        with socket.socket() as one:
            one.connect_ex(("127.0.0.1", 9))
        print("calls:", CALLS)
    else:
        main()
    sys.exit(bool(CALLS))
