"""What we know of the sender: each fact raises or lowers suspicion with its reason, and what is not known is said."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from heedful.core.mail import message, reading
from heedful.core.mail.known import NOTHING, Known, Person, accounts_from_csv
from heedful.core.mail.reading import Reading
from heedful.core.mail.standing import Fact
from heedful.core.voice import sentences

MAYA, NEW, OLD = "maya@northbridge.example", "GB82 WEST 1234 5698 7654 32", "DE89 3704 0044 0532 0130 00"
TOLD = Known(
    own_domains=frozenset({"larkfield.example"}),
    authserv_ids=frozenset({"mx.larkfield.example"}),
    partners={"northbridge.example": "Northbridge Steel"},
    directory=(Person("Amara Osei", "amara@larkfield.example"), Person("Ben Adler", "ben@larkfield.example")),
    history={MAYA: 14, "jo@harbour.example": 3},
    accounts=accounts_from_csv("domain,account\nnorthbridge.example," + OLD + "\n"),
)
PASS = "dmarc=pass header.from={house}"
FAIL = "spf=fail smtp.mailfrom={house}; dmarc=fail header.from={house}"
REPORT = "Hello Amara, here is the report of the week. Nothing needs doing. Regards"
INVOICE = "Hello Amara, please pay our invoice of 400 EUR to {account} by Friday. Regards"
CHANGE = "Dear Amara, our bank details have changed. Please update our account to {account}. Best regards, Maya"
PASSWORD = "Dear Amara, please sign in with your user name and password at {link} by Friday. Regards"


def read(
    body: str = REPORT, *, sender: str = MAYA, known: Known = TOLD, checks: str = PASS, reply_to: str = ""
) -> Reading:
    """A mail that our own server took in, as it is read with what the organisation knows."""
    house = sender.rpartition("@")[2]
    head = [f"Authentication-Results: mx.larkfield.example; {checks.format(house=house)}"] if checks else []
    head += ["Received: from a.example by mx.larkfield.example; Mon, 4 May 2026 09:00:00 +0000", f"From: <{sender}>"]
    head += [f"Reply-To: <{reply_to}>"] if reply_to else []
    head += ["To: amara@larkfield.example", "Subject: From us", "Content-Type: text/plain; charset=utf-8", "", body]
    return reading.of(message.parse("\n".join(head).encode()), known)


def fact(found: Reading, question: str) -> Fact:
    return next(each for each in found.relation.facts if each.question == question)


def test_a_partner_who_is_confirmed_and_known_takes_suspicion_away() -> None:
    found = read()
    assert {each.question: each.state for each in found.relation.told} == {
        "house": "confirmed",
        "checks": "confirmed",
        "history": "confirmed",
        "answers": "confirmed",
    }
    assert "Northbridge Steel" in fact(found, "house").sentence()
    assert "14" in fact(found, "history").sentence()
    assert (
        found.suspicion < read(known=replace(TOLD, partners={"b.example": "B"}, history={"b@b.example": 1})).suspicion
    )


def test_no_history_and_a_history_without_this_sender_are_different_things() -> None:
    untold, absent = read(known=replace(TOLD, history=None)), read(known=replace(TOLD, history={"b@b.example": 1}))
    assert (fact(untold, "history").state, fact(untold, "history").need) == ("unknown", "history")
    assert (fact(absent, "history").state, fact(absent, "history").need) == ("contradicted", "")
    assert untold.suspicion < absent.suspicion
    assert any("who has written to you before" in sentence for sentence in untold.missing)
    assert not any("who has written to you before" in sentence for sentence in absent.missing)


def test_a_new_address_at_a_house_that_writes_to_us_is_neither_known_nor_strange() -> None:
    found = fact(read(sender="new@harbour.example"), "history")
    assert (found.state, found.sentence()) == (
        "unknown",
        "Others at harbour.example have written to us before; new@harbour.example has not.",
    )


def test_who_bears_a_known_address_without_being_confirmed_is_not_taken_for_known() -> None:
    unchecked, failed = read(checks=""), read(checks=FAIL)
    assert [fact(unchecked, each).state for each in ("house", "checks", "history")] == ["unknown"] * 3
    assert [fact(failed, each).state for each in ("house", "checks", "history")] == ["contradicted"] * 3
    assert read().suspicion < unchecked.suspicion < failed.suspicion


def test_a_look_alike_of_a_partner_is_told_as_one() -> None:
    found = fact(read(sender="maya@northbrigde.example"), "house")
    assert found.state == "contradicted"
    assert "northbrigde.example" in found.sentence()


def test_what_nobody_told_us_is_unknown_and_counts_neither_way() -> None:
    found = read(known=NOTHING)
    assert [fact(found, each).need for each in ("house", "checks", "history")] == [
        "own_domains",
        "authserv_ids",
        "history",
    ]
    assert not any(each.weight for each in found.indicators)


@pytest.mark.parametrize(
    ("account", "known", "state"),
    [
        (OLD, TOLD, "confirmed"),
        (NEW, TOLD, "contradicted"),
        (NEW, replace(TOLD, accounts={}), "unknown"),
        ("our account as always", TOLD, "unknown"),
    ],
)
def test_the_path_of_money_is_known_by_the_account_on_record_alone(account: str, known: Known, state: str) -> None:
    assert fact(read(INVOICE.format(account=account), known=known), "payment").state == state


def test_the_account_on_record_lowers_suspicion_and_another_one_raises_it() -> None:
    unknown = read(INVOICE.format(account=NEW), known=replace(TOLD, accounts={}))
    right, wrong = read(INVOICE.format(account=OLD)), read(INVOICE.format(account=NEW))
    assert right.suspicion < unknown.suspicion < wrong.suspicion
    assert any("not among those we have on record" in reason for reason in wrong.reasons)


@pytest.mark.parametrize("seen", [1, 14, 10_000])
def test_no_history_confirms_a_changed_account(seen: int) -> None:
    found = read(CHANGE.format(account=NEW), known=replace(TOLD, history={MAYA: seen}))
    assert found.verdict != "benign"
    assert found.relation.vouched is False
    assert fact(found, "mailbox").state == "unknown"
    stranger = read(CHANGE.format(account=NEW), known=replace(TOLD, history=None))
    assert found.suspicion == stranger.suspicion
    assert any("a call to a number you already have" in sentence for sentence in found.missing)


def test_a_password_is_wanted_at_the_senders_own_house_or_elsewhere() -> None:
    home = read(PASSWORD.format(link="https://portal.northbridge.example/in"))
    away = read(PASSWORD.format(link="https://portal-entry.test/in"))
    assert (fact(home, "links").state, fact(away, "links").state) == ("confirmed", "contradicted")
    assert (home.verdict, away.verdict) == ("benign", "unsure")
    assert home.suspicion < away.suspicion


def test_an_answer_that_leaves_the_sender_takes_the_good_signs_away() -> None:
    stays, leaves = read(reply_to="orders@northbridge.example"), read(reply_to="maya@answer-desk.test")
    assert (fact(stays, "answers").state, fact(leaves, "answers").state) == ("confirmed", "contradicted")
    assert stays.suspicion < leaves.suspicion
    assert leaves.relation.vouched is False


def test_a_service_whose_answers_go_to_a_colleague_leads_nowhere_strange() -> None:
    assert (
        fact(read(sender="no-reply@signing.example", reply_to="ben@larkfield.example"), "answers").state == "confirmed"
    )


def test_a_text_message_has_no_sender_to_know() -> None:
    found = reading.of(message.parse(b"Your parcel waits: https://parcel.test/p"), TOLD)
    assert [(each.question, each.state) for each in found.relation.told] == [("links", "unknown")]


def test_every_answer_has_words_in_every_language() -> None:
    bodies = (
        REPORT,
        INVOICE.format(account=NEW),
        CHANGE.format(account=OLD),
        "Please call me about it: 030 555 01 42.",
    )
    for body in bodies:
        for known in (TOLD, NOTHING):
            for checks in (PASS, FAIL, ""):
                for each in read(body, known=known, checks=checks).relation.told:
                    said = {language: each.sentence(language) for language in sentences.LANGUAGES}
                    assert len(set(said.values())) == len(sentences.LANGUAGES), said


BODIES = some.sampled_from(
    [
        REPORT,
        INVOICE.format(account=NEW),
        INVOICE.format(account=OLD),
        CHANGE.format(account=NEW),
        PASSWORD.format(link="https://portal.northbridge.example/in"),
        PASSWORD.format(link="https://portal-entry.test/in"),
        "Dear Amara, could you buy five gift cards and send me the codes? It is urgent and stays between us.",
    ]
)
LESS = some.sets(some.sampled_from(["partners", "history", "accounts", "directory"])).map(
    lambda names: replace(TOLD, **{name: getattr(NOTHING, name) for name in names})
)


def worse(one: Reading, other: Reading) -> bool:
    """Whether one is more suspicious than the other, by the number or by its verdict."""
    calm = ("benign", "spam")
    return one.suspicion > other.suspicion or (one.verdict not in calm and other.verdict in calm)


@settings(max_examples=60, deadline=None)
@given(BODIES, LESS, some.sampled_from(["", "maya@answer-desk.test"]))
def test_a_good_fact_never_makes_a_message_more_suspicious(body: str, known: Known, reply_to: str) -> None:
    history = {"b@b.example": 1, **{each: n for each, n in (known.history or {}).items() if each != MAYA}}
    strange = replace(known, history=history)
    before = read(body, known=strange, checks="", reply_to=reply_to)
    for better in (
        read(body, known=strange, checks=PASS, reply_to=reply_to),
        read(body, known=replace(strange, history={**history, MAYA: 14}), checks="", reply_to=reply_to),
        read(body, known=replace(strange, partners=TOLD.partners), checks="", reply_to=reply_to),
    ):
        assert not worse(better, before)
    if OLD in body:
        assert not worse(
            read(body, known=replace(strange, accounts=TOLD.accounts), checks=""), read(body, known=strange, checks="")
        )


@settings(max_examples=60, deadline=None)
@given(BODIES, LESS)
def test_a_bad_fact_never_makes_a_message_less_suspicious(body: str, known: Known) -> None:
    before = read(body, known=known)
    for worsened in (
        read(body, known=known, checks=FAIL),
        read(body, known=known, reply_to="maya@answer-desk.test"),
        read(body, known=replace(known, history={"b@b.example": 1})),
    ):
        assert not worse(before, worsened)
    if NEW in body:
        assert not worse(
            read(body, known=replace(known, accounts={})), read(body, known=replace(known, accounts=TOLD.accounts))
        )
