"""Indicators for other systems, as they come out of the desk."""

import csv
import io
import json

import pytest
import stix2

from heedful.server.reports.models import Campaign, Report
from tests.cast import NOW, Cast
from tests.server.reports.desk import ATTACK, mail_with, reported

pytestmark = pytest.mark.django_db(databases="__all__")
FORMULA = "=cmd|' /C calc'!A0"


@pytest.mark.parametrize("kind", ["reports", "campaigns"])
def test_each_form_is_what_it_says_it_is(cast: Cast, kind: str) -> None:
    report = reported(cast.amara)
    number = report.pk if kind == "reports" else report.campaign_id
    stix, misp, table = (
        cast.chloe.gets(f"/desk/{kind}/{number}/indicators/{form}/") for form in ("stix", "misp", "csv")
    )
    assert len(stix2.parse(stix.content.decode(), version="2.1").objects) > 3
    assert json.loads(misp.content)["Event"]["Attribute"]
    assert len(list(csv.reader(io.StringIO(table.content.decode())))) > 2
    for answer in (stix, misp, table):
        assert answer.headers["Content-Disposition"].startswith("attachment; filename=")
        assert answer.headers["X-Content-Type-Options"] == "nosniff"
        assert "no-store" in answer.headers["Cache-Control"]


@pytest.mark.parametrize("form", ["stix", "misp", "csv"])
def test_no_export_tells_who_got_or_reported_it(cast: Cast, form: str) -> None:
    report = reported(cast.dao, ATTACK)
    said = cast.chloe.gets(f"/desk/reports/{report.pk}/indicators/{form}/").content.decode().lower()
    assert "tracking-redelivery.test" in said
    for trace in ("dao@", "dao%40", "larkfield", cast.dao.pseudonym):
        assert trace not in said


def test_no_cell_of_the_table_is_taken_for_a_formula(cast: Cast) -> None:
    raw = mail_with(
        text=f"Pay at http://x.test/{FORMULA}",
        From=f'"{FORMULA}" <+x@evil.test>',
        Reply_To="=2+5@evil.test",
        Subject=FORMULA,
    )
    report = reported(cast.amara, raw)
    table = cast.chloe.gets(f"/desk/reports/{report.pk}/indicators/csv/").content.decode()
    cells = [cell for row in csv.reader(io.StringIO(table)) for cell in row]
    assert any(cell.startswith("'") for cell in cells)
    assert not [cell for cell in cells if cell[:1] in {"=", "+", "-", "@", "\t", "\r"}]


@pytest.mark.parametrize("form", ["pdf", "stix2", "csv-x"])
def test_no_other_form_exists(cast: Cast, form: str) -> None:
    report = reported(cast.amara)
    assert cast.chloe.gets(f"/desk/reports/{report.pk}/indicators/{form}/").status_code == 404


def test_a_campaign_without_reports_has_nothing_to_export(cast: Cast) -> None:
    empty = Campaign.begin(subject="x", trace={}, band="unsure", at=NOW)
    assert cast.chloe.gets(f"/desk/campaigns/{empty.pk}/indicators/stix/").status_code == 404


def test_what_do_ben_and_dao_see(cast: Cast) -> None:
    report = reported(cast.amara)
    for nosy in (cast.ben, cast.dao, cast.amara, cast.noor):
        for form in ("stix", "misp", "csv"):
            assert nosy.gets(f"/desk/reports/{report.pk}/indicators/{form}/").status_code == 404
            assert nosy.gets(f"/desk/campaigns/{report.campaign_id}/indicators/{form}/").status_code == 404
    assert Report.objects.count() == 1
