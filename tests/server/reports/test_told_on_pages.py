"""What we say about a message on a page: in the language of the page, naming no colleague, with nothing to click."""

import pytest
from django.test import Client
from django.utils import translation

from heedful.core.mail import message, reading
from heedful.core.mail.known import Known, Person
from heedful.server.reports import marked, presentation, stored
from tests.cast import Cast
from tests.server.reports.desk import answered, mail_with, own_page, reported

pytestmark = pytest.mark.django_db(databases="__all__")

KNOWN = Known(
    own_domains=frozenset({"larkfield.example"}),
    directory=(
        Person("Birgit Gerstner", "birgit@larkfield.example", role="CFO"),
        Person("Amara Okafor", "amara@larkfield.example", reports_to="birgit@larkfield.example"),
        Person("Jan Pfannenstiel", "jan@larkfield.example", pays=True),
    ),
    history={},
)
LURE = mail_with(
    From="Birgit Gerstner <birgit@larkfield-mutual.test>",
    To="amara@larkfield.example",
    Subject="Invoice",
    text="Please replace the bank details of our supplier with the new ones below and pay today.\nIBAN: GB27 LARK 2708",
)


def test_a_french_reporter_reads_french_dates(cast: Cast) -> None:
    cast.amara.person.language = "fr"
    cast.amara.person.save()
    report = answered(reported(cast.amara), by=cast.chloe)
    cast.chloe.gets(f"/desk/reports/{report.pk}/")
    page = Client().get(own_page(report)).content.decode()
    assert "24 novembre 2026" in page
    assert "Nov. 24, 2026" not in page


def shown(language: str) -> presentation.Sheet:
    mail = message.parse(LURE)
    with translation.override(language):
        return presentation.sheet(mail, reading.of(mail, KNOWN), known=KNOWN)


def test_only_the_colleague_whose_name_is_borrowed_is_named() -> None:
    told = " ".join(one.sentence for one in shown("en").against)
    assert "Birgit Gerstner" in told
    assert "Amara" not in told
    assert "Pfannenstiel" not in told
    assert "normally go to [a colleague]; this one went to [a colleague]" in told


def test_no_host_in_a_sentence_of_ours_can_be_clicked() -> None:
    sheet = shown("en")
    told = " ".join((*(one.sentence for one in (*sheet.against, *sheet.context)), *sheet.reasons, sheet.innocent))
    assert "larkfield-mutual[.]test" in told
    assert "larkfield-mutual.test" not in told
    assert "larkfield.example" not in told


def test_what_we_know_of_the_sender_is_told_in_the_language_of_the_page() -> None:
    german, english = shown("de").relation, shown("en").relation
    assert [state for state, _, _ in german] == [state for state, _, _ in english]
    assert ("unknown", "nicht bekannt") in {(state, word) for state, word, _ in german}
    told = " ".join(sentence for _, _, sentence in (*german, *english))
    assert "Der Absender trägt den Namen Birgit Gerstner" in told
    assert "birgit[@]larkfield-mutual[.]test" in told
    assert "larkfield-mutual.test" not in told
    assert "Pfannenstiel" not in told


def test_a_reading_kept_before_we_told_of_the_sender_is_still_read() -> None:
    kept = stored.as_json(reading.of(message.parse(LURE), KNOWN))
    del kept["relation"]
    assert stored.from_json(kept).relation.told == ()


def test_the_name_of_a_file_stays_as_it_is() -> None:
    sentence = "The file invoice.pdf.exe came from drop.test."
    said = marked.said(sentence, lambda address: None, files={"invoice.pdf.exe"})
    assert said == "The file invoice.pdf.exe came from drop[.]test."


def test_a_german_page_says_it_in_german_or_marks_it_as_english() -> None:
    sheet = shown("de")
    german = {one.id: one.sentence for one in (*sheet.against, *sheet.context) if one.language == "de"}
    assert german["name-of-colleague"] == (
        "Der Absender trägt den Namen Birgit Gerstner, schreibt aber von birgit[@]larkfield-mutual[.]test "
        "statt von [jemand aus dem Haus]."
    )
    english = {one.id for one in (*sheet.against, *sheet.context) if one.language == "en"}
    assert english <= {"bank-account-given", "needless-encoding", "return-path-elsewhere", "check-result-of-strangers"}
