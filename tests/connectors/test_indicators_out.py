"""Indicators for other systems: valid STIX 2.1, a MISP event, and CSV that no spreadsheet takes for a formula."""

import csv
import io
from datetime import UTC, datetime

import pytest
import stix2

from heedful.connectors import indicators_csv, misp, observed, stix
from heedful.connectors.observed import Observable, Observed
from heedful.core.mail import message
from heedful.core.mail.known import Known

AT = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
OURS = Known(own_domains=frozenset({"larkfield.example"}), partners={"brightwater.example": "Brightwater"})
MAIL = b"""From: Parcel <notice@parcel.test>
Reply-To: pay@elsewhere.test
To: amara@larkfield.example
Subject: Your parcel
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/plain

Pay at http://redelivery.test/pay?a='b' or ask https://intranet.larkfield.example/help or
https://www.brightwater.example/
--b
Content-Type: application/pdf; name="=cmd.pdf"
Content-Disposition: attachment; filename="=cmd.pdf"
Content-Transfer-Encoding: base64

aGVsbG8=
--b--
"""
HELLO = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"


@pytest.fixture
def seen() -> Observed:
    return observed.in_message(message.parse(MAIL), known=OURS, at=AT, band="malicious")


def things(seen: Observed, kind: str) -> list[str]:
    return [thing.value for thing in seen.things if thing.kind == kind]


def test_sender_answer_address_link_and_file_are_seen(seen: Observed) -> None:
    assert things(seen, "sender") == ["notice@parcel.test"]
    assert things(seen, "reply_to") == ["pay@elsewhere.test"]
    assert "redelivery.test" in things(seen, "domain")
    assert things(seen, "file") == [HELLO]


def test_our_own_and_our_partners_addresses_never_leave(seen: Observed) -> None:
    assert not [thing for thing in seen.things if "larkfield" in thing.value or "brightwater" in thing.value]


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("http://lure.test/pay?id=amara@larkfield.example", "http://lure.test/pay"),
        ("http://lure.test/pay?id=amara%40larkfield.example&x=1", "http://lure.test/pay"),
        ("http://lure.test/u/amara@larkfield.example/x", "http://lure.test/"),
        ("http://lure.test/#ann@home.test", "http://lure.test/"),
        ("http://lure.test/pay?mail=info@shop.test", "http://lure.test/pay?mail=info@shop.test"),
    ],
)
def test_a_link_tells_nobody_who_got_it(written: str, told: str) -> None:
    raw = f"From: a@lure.test\nTo: ann@home.test\nSubject: x\n\nLook: {written}\n"
    seen = observed.in_message(message.parse(raw.encode()), known=OURS, at=AT, band="malicious")
    assert things(seen, "url") == [told]


def test_several_messages_give_each_thing_once_over_their_whole_time(seen: Observed) -> None:
    later = observed.in_message(message.parse(MAIL), known=OURS, at=AT.replace(hour=15), band="unsure")
    both = observed.merged([seen, later])
    assert both.things == seen.things
    assert (both.first_at.hour, both.last_at.hour, both.malicious) == (9, 15, True)


def test_nothing_cannot_be_merged() -> None:
    with pytest.raises(ValueError, match="nothing to merge"):
        observed.merged([])


def test_the_stix_bundle_is_valid_and_its_patterns_parse(seen: Observed) -> None:
    bundle = stix2.parse(stix.bundle(seen, title="Your parcel", now=AT), version="2.1")
    indicators = [one for one in bundle.objects if one.type == "indicator"]
    assert len(indicators) == len(seen.things)
    assert {kind for one in indicators for kind in one.indicator_types} == {"malicious-activity"}
    assert f"[file:hashes.'SHA-256' = '{HELLO}']" in [one.pattern for one in indicators]


def test_quotes_in_an_address_cannot_break_out_of_a_pattern() -> None:
    bad = Observed((Observable("url", "http://x.test/' OR url:value != '\\"),), AT, AT, malicious=False)
    parsed = stix2.parse(stix.bundle(bad, title="", now=AT), version="2.1")
    (indicator,) = [one for one in parsed.objects if one.type == "indicator"]
    assert indicator.pattern == r"[url:value = 'http://x.test/\' OR url:value != \'\\']"
    assert indicator.indicator_types == ["unknown"]


def test_the_same_thing_exported_twice_is_the_same_object(seen: Observed) -> None:
    first, second = (stix.bundle(seen, title="", now=AT.replace(hour=hour))["objects"] for hour in (9, 17))
    assert [one["id"] for one in first] == [one["id"] for one in second]


def test_a_message_with_nothing_to_look_for_is_still_a_valid_bundle() -> None:
    stix2.parse(stix.bundle(Observed((), AT, AT, malicious=False), title="", now=AT), version="2.1")


def test_the_misp_event_stays_in_the_house_and_flags_only_attacks(seen: Observed) -> None:
    event = misp.event(seen, title="Your parcel", now=AT)["Event"]
    assert (event["distribution"], event["published"], event["date"]) == ("0", False, "2026-11-24")
    assert {one["type"] for one in event["Attribute"]} == {
        "email-src",
        "email-reply-to",
        "url",
        "domain",
        "filename|sha256",
    }
    assert next(one for one in event["Attribute"] if one["type"] == "domain")["to_ids"] is True
    # A sender can be anybody who was written into a header: no automatic block on that.
    assert next(one for one in event["Attribute"] if one["type"] == "email-src")["to_ids"] is False
    calm = misp.event(Observed(seen.things, AT, AT, malicious=False), title="", now=AT)["Event"]
    assert not any(one["to_ids"] for one in calm["Attribute"])


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", " =", "\uff1d"])
def test_no_cell_begins_like_a_formula(start: str) -> None:
    bad = Observed((Observable("file", HELLO, f"{start}HYPERLINK(1)"),), AT, AT, malicious=True)
    _, row = csv.reader(io.StringIO(indicators_csv.table(bad)))
    assert row[2] == f"'{start}HYPERLINK(1)"


def test_the_table_is_read_back_as_it_was_written(seen: Observed) -> None:
    head, *rows = csv.reader(io.StringIO(indicators_csv.table(seen)))
    assert tuple(head) == indicators_csv.HEAD
    assert [row[1] for row in rows] == [thing.value for thing in seen.things]
    assert {row[5] for row in rows} == {"yes"}
