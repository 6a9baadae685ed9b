"""A machine answers people, and nobody else."""

import pytest

from heedful.server.post import manners

PERSON = "amara@larkfield.example"


def test_a_person_gets_an_answer() -> None:
    headers = [("From", PERSON), ("Subject", "Is this real?"), ("Auto-Submitted", "no"), ("Precedence", "normal")]
    assert manners.may_answer(PERSON, headers)


@pytest.mark.parametrize(
    "header",
    [
        ("Auto-Submitted", "auto-replied"),
        ("auto-submitted", "auto-generated; type=vacation"),
        ("Precedence", "Bulk"),
        ("X-Autoreply", "yes"),
        ("Precedence", "auto_reply"),
        ("Return-Path", "<>"),
        ("Content-Type", "multipart/report; report-type=delivery-status"),
        ("X-Heedful-Letter", "1"),
    ],
)
def test_what_says_it_is_a_machine_gets_none(header: tuple[str, str]) -> None:
    assert not manners.may_answer(PERSON, [("From", PERSON), header])


def test_a_person_who_writes_through_a_list_gets_an_answer() -> None:
    assert manners.may_answer(
        PERSON, [("From", PERSON), ("List-Id", "<abuse.larkfield.example>"), ("Precedence", "list")]
    )


@pytest.mark.parametrize(
    "sender",
    [
        "MAILER-DAEMON@mx.example.org",
        "postmaster@example.org",
        "no-reply@example.org",
        "noreply+1@example.org",
        "donotreply@example.org",
        "bounces+amara=x@example.org",
        "desk@larkfield.example",
        "",
        "<>",
        "amara",
    ],
)
def test_neither_do_machines_known_by_their_address_nor_we_ourselves(sender: str) -> None:
    assert not manners.may_answer(sender, [], own="Desk@larkfield.example")


@pytest.mark.parametrize("sender", ["noreen@example.org", "bounce-house@example.org", "listings@example.org"])
def test_people_with_unlucky_names_are_still_people(sender: str) -> None:
    assert manners.may_answer(sender, [])
