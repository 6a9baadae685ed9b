"""The pages of the desk: who finds them, and what hostile mail cannot do to those who look at it."""

import io
import json
import zipfile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from heedful.server.people import audit
from heedful.server.people.models import AuditEntry
from heedful.server.reports.models import Report
from tests.cast import Cast
from tests.server.reports.desk import ATTACK, NEW_ACCOUNT, mail_with, own_page, reported

pytestmark = pytest.mark.django_db(databases="__all__")
INJECTED = "<script>alert(1)</script>"


def pages_of(report: Report) -> list[str]:
    here, wave = f"/desk/reports/{report.pk}/", f"/desk/campaigns/{report.campaign_id}/"
    return [
        "/desk/",
        here,
        f"{here}original/",
        f"{here}indicators/stix/",
        f"{here}indicators/misp/",
        f"{here}indicators/csv/",
        "/desk/campaigns/",
        wave,
        f"{wave}indicators/csv/",
    ]


def doings_on(report: Report) -> list[str]:
    here, wave = f"/desk/reports/{report.pk}/", f"/desk/campaigns/{report.campaign_id}/"
    return [f"{here}{name}/" for name in ("verdict", "answer", "answer/withdrawal", "aside")] + [
        f"{wave}{name}/" for name in ("verdict", "answers")
    ]


@pytest.mark.parametrize("who", ["amara", "ben", "dao", "noor"])
def test_for_those_without_sight_there_is_no_desk(cast: Cast, who: str) -> None:
    report = reported(cast.amara)
    viewer = getattr(cast, who)
    assert {viewer.gets(path).status_code for path in pages_of(report)} == {404}
    assert {viewer.browser.post(path).status_code for path in doings_on(report)} == {404}
    assert AuditEntry.objects.filter(did=audit.LOOKED_AT_REPORT).count() == 0


def test_who_is_not_signed_in_is_asked_to(cast: Cast) -> None:
    report = reported(cast.amara)
    answers = [Client().get(path) for path in pages_of(report)]
    assert {answer.status_code for answer in answers} == {302}
    assert all("/accounts/login/" in answer["Location"] for answer in answers)


def test_an_analyst_finds_every_page(cast: Cast) -> None:
    report = reported(cast.amara)
    assert {cast.chloe.gets(path).status_code for path in pages_of(report)} == {200}


def test_only_a_lead_arranges_the_desk(cast: Cast) -> None:
    assert cast.chloe.gets("/desk/arrangement/").status_code == 404
    assert cast.chloe.browser.post("/desk/arrangement/keys/", {"name": "x"}).status_code == 404
    assert cast.lea.gets("/desk/arrangement/").status_code == 200


def test_looking_by_get_changes_nothing(cast: Cast) -> None:
    report = reported(cast.amara)
    assert {cast.chloe.gets(path).status_code for path in doings_on(report)} == {405}


def test_nothing_a_stranger_wrote_becomes_markup(cast: Cast) -> None:
    raw = mail_with(
        text=f"{INJECTED} Pay within 2 hours",
        Subject=f"{INJECTED} urgent",
        From=f'"{INJECTED}" <x@stranger.test>',
        X_Odd=INJECTED,
    )
    report = reported(cast.amara, raw)
    for path in ("/desk/?stage=all", f"/desk/reports/{report.pk}/", f"/desk/campaigns/{report.campaign_id}/"):
        page = cast.chloe.sees(path)
        assert "alert(1)" in page
        assert INJECTED not in page
    assert INJECTED not in Client().get(own_page(report)).content.decode()
    assert INJECTED not in cast.amara.sees("/mine/")


def test_the_name_of_a_file_is_only_a_name(cast: Cast) -> None:
    raw = (
        b"From: x@stranger.test\nSubject: file\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n"
        b"--b\nContent-Type: text/plain\n\nsee the file\n"
        b'--b\nContent-Type: text/html; name="x"\n'
        b'Content-Disposition: attachment; filename="../../<img src=x onerror=alert(1)>.html"\n\n<p>hi</p>\n--b--\n'
    )
    report = reported(cast.amara, raw)
    page = cast.chloe.sees(f"/desk/reports/{report.pk}/")
    assert "<img" not in page
    assert "onerror" in page


def test_the_original_comes_with_a_policy_that_allows_nothing(cast: Cast) -> None:
    report = reported(cast.amara)
    answer = cast.chloe.gets(f"/desk/reports/{report.pk}/original/")
    policy = answer["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "sandbox" in policy
    assert "script-src" not in policy
    assert "dao@larkfield.example" not in answer.content.decode()


def test_every_other_page_allows_only_its_own_scripts(cast: Cast) -> None:
    policy = cast.chloe.gets("/desk/")["Content-Security-Policy"]
    assert "script-src 'self'" in policy
    assert "unsafe" not in policy


def test_a_subject_cannot_add_a_header_to_a_download(cast: Cast) -> None:
    report = reported(cast.amara, mail_with(text="hi", Subject="=?utf-8?q?a=0D=0AX-Evil:_1?="))
    answer = cast.chloe.gets(f"/desk/reports/{report.pk}/indicators/csv/")
    assert answer["Content-Disposition"] == f'attachment; filename="heedful-report-{report.pk}.csv"'
    assert "X-Evil" not in answer


def test_exports_are_as_they_are_and_pages_are_harmless(cast: Cast) -> None:
    report = reported(cast.amara)
    event = json.loads(cast.chloe.gets(f"/desk/reports/{report.pk}/indicators/misp/").content)
    assert any("http://" in one["value"] for one in event["Event"]["Attribute"])
    assert "http://parcel-service" not in cast.chloe.sees(f"/desk/reports/{report.pk}/")


def test_who_reported_stands_on_no_page_of_the_desk(cast: Cast) -> None:
    report = reported(cast.dao, ATTACK)
    for path in pages_of(report):
        assert "dao@larkfield.example" not in cast.chloe.gets(path).content.decode(), path


def test_the_link_of_one_reporter_opens_nothing_of_another(cast: Cast) -> None:
    mine, theirs = reported(cast.amara, ATTACK), reported(cast.dao, NEW_ACCOUNT)
    token = own_page(mine).split("/")[2]
    swapped = own_page(theirs).split("/")[2].rpartition(":")[2]
    assert Client().get(own_page(mine)).status_code == 200
    assert Client().get(f"/r/{token.rpartition(':')[0]}:{swapped}/").status_code == 404
    assert Client().post(f"/r/{token}x/pulse/", {"answer": "helped:yes"}).status_code == 404


@pytest.mark.parametrize("said", ["", "helped", "helped:maybe", "liked:yes", "helped:yes:no"])
def test_a_pulse_is_yes_or_no_to_one_of_two(cast: Cast, said: str) -> None:
    report = reported(cast.amara)
    assert Client().post(f"{own_page(report)}pulse/", {"answer": said}).status_code == 422


@pytest.mark.parametrize("query", ["stage=x", "band='--", "page=99999", "page=x", "campaign=9e9", "q=%00", "q=%25_"])
def test_any_filter_in_the_address_gets_a_page(cast: Cast, query: str) -> None:
    reported(cast.amara)
    assert cast.chloe.gets(f"/desk/?{query}").status_code == 200


def test_a_sample_is_one_of_ours(cast: Cast) -> None:
    assert Client().get("/open/?sample=invoice").status_code == 200
    assert Client().get("/open/?sample=../../settings").status_code == 404


@pytest.mark.parametrize("name", ["../../etc/passwd", "..\\..\\x.eml", "a\x00b.eml", "<b>.eml", "x" * 400 + ".eml"])
def test_an_upload_with_any_name_is_read_and_forgotten(cast: Cast, name: str) -> None:
    answer = Client().post("/open/", {"files": SimpleUploadedFile(name, ATTACK)})
    assert answer.status_code == 200
    assert "<b>" not in answer.content.decode().partition("<main")[2].partition("<h1")[0]
    assert not Report.objects.exists()


def test_a_zip_of_mails_is_opened_and_a_bomb_is_refused(cast: Cast) -> None:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("one.eml", ATTACK)
        archive.writestr("two.eml", NEW_ACCOUNT)
    assert (
        "2 messages read"
        in Client().post("/open/", {"files": SimpleUploadedFile("a.zip", held.getvalue())}).content.decode()
    )
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("big.eml", b"0" * 90_000_000)
    answer = Client().post("/open/", {"files": SimpleUploadedFile("b.zip", bomb.getvalue())})
    assert "Could not be read" in answer.content.decode()


def test_too_many_files_get_a_kind_answer(cast: Cast) -> None:
    files = [SimpleUploadedFile(f"{number}.eml", b"x") for number in range(21)]
    answer = Client().post("/open/", {"files": files})
    assert answer.status_code in {400, 413}
    assert "Nothing was" in answer.content.decode()


def test_what_is_handed_to_the_desk_becomes_a_report_of_that_person(cast: Cast) -> None:
    answer = cast.amara.browser.post("/open/", {"files": SimpleUploadedFile("a.eml", ATTACK), "keep": "yes"})
    assert answer["Location"] == "/mine/"
    assert Report.objects.get().reporter == cast.amara.pseudonym


def test_nobody_without_an_account_can_hand_anything_over(cast: Cast) -> None:
    Client().post("/open/", {"files": SimpleUploadedFile("a.eml", ATTACK), "keep": "yes"})
    assert not Report.objects.exists()


# What does Ben see?
def test_her_manager_sees_no_report_of_hers(cast: Cast) -> None:
    report = reported(cast.amara)
    assert report.subject not in cast.ben.sees("/mine/")


# What does Dao see?
def test_another_colleague_sees_no_report_of_hers(cast: Cast) -> None:
    report = reported(cast.amara)
    assert report.subject not in cast.dao.sees("/mine/")
