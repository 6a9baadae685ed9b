"""Who a message says it is from."""

import pytest

from heedful.core.mail import persona
from heedful.core.mail.known import Known, Person
from tests.core.mail.heard import letter, said

MAYA = Person("Maya Ortiz", "maya@larkfield.example", role="Accounts", reports_to="noor@larkfield.example", pays=True)
NOOR = Person("Noor Haddad", "noor@larkfield.example", role="Managing director")
KNOWN = Known(own_domains=frozenset({"larkfield.example"}), directory=(MAYA, NOOR))


@pytest.mark.parametrize(
    ("who", "language", "sender", "body"),
    [
        ("executive", "en", "Sam <s@x.example>", "Please handle this. Sam Reed, Chief Executive Officer"),
        ("it_support", "en", "IT Help Desk <s@x.example>", "Your mailbox is nearly full."),
        ("it_support", "de", "Sam <s@x.example>", "Ihr Postfach ist voll. Ihr IT-Support"),
        ("hr", "en", "Sam <s@x.example>", "The new leave policy is out. Human Resources"),
        ("hr", "es", "Sam <s@x.example>", "La nueva norma está lista. Recursos Humanos"),
        ("bank", "fr", "Sam <s@x.example>", "Un message de votre banque vous attend."),
        ("government", "en", "Sam <s@x.example>", "The Internal Revenue Service has news for you."),
        ("government", "de", "Sam <s@x.example>", "Das Finanzamt hat einen Bescheid erlassen."),
        ("Correos", "es", "Sam <s@x.example>", "Correos tiene su paquete."),
        ("delivery", "es", "Sam <s@x.example>", "La empresa de mensajería tiene su paquete."),
        ("supplier", "en", "Sam <s@x.example>", "Here is our invoice for your payment. Accounts Receivable"),
        ("recruiter", "en", "Sam <s@x.example>", "I am a recruiter with a job offer."),
        ("family_or_friend", "en", "", "Hi mum, it's me on a friend's phone."),
        ("family_or_friend", "fr", "", "Coucou maman, c'est moi."),
        ("Microsoft", "en", "Microsoft <s@x.example>", "A sign-in was noticed."),
        ("PayPal", "en", "Sam <s@x.example>", "Your PayPal payment was sent. The PayPal team"),
        ("unknown", "en", "Sam <s@x.example>", "Shall we have lunch on Tuesday?"),
    ],
)
def test_a_claim_is_heard(who: str, language: str, sender: str, body: str) -> None:
    assert persona.heard_in(letter(body, sender=sender), said(body), language).persona == who


def test_a_name_from_the_directory_is_a_colleague() -> None:
    claimed = persona.heard_in(letter("Hi", sender="Maya Ortiz <maya.ortiz@mail.example>"), said("Hi"), "en", KNOWN)
    assert (claimed.persona, claimed.person) == ("colleague", MAYA)


def test_whoever_leads_others_and_reports_to_nobody_is_an_executive() -> None:
    claimed = persona.heard_in(letter("Hi", sender="Noor Haddad <n@mail.example>"), said("Hi"), "en", KNOWN)
    assert (claimed.persona, claimed.person) == ("executive", NOOR)


def test_a_colleague_who_only_signs_is_found() -> None:
    body = "Can you look at this? Thanks, Noor Haddad"
    claimed = persona.heard_in(letter(body, sender="me <me@mail.example>"), said(body), "en", KNOWN)
    assert claimed.person == NOOR


def test_our_own_address_is_a_colleague_even_without_a_directory() -> None:
    known = Known(own_domains=frozenset({"larkfield.example"}))
    body = "Lunch?"
    assert persona.heard_in(letter(body, sender="x@larkfield.example"), said(body), "en", known).persona == "colleague"


@pytest.mark.parametrize("body", ["Our bank details are new.", "Please send the bank account number."])
def test_whoever_has_an_account_is_not_a_bank(body: str) -> None:
    assert persona.heard_in(letter(body), said(body), "en", Known()).persona != "bank"
