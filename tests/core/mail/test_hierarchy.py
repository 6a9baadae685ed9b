"""Whether a request comes the way such requests come here."""

from heedful.core.mail import reading
from heedful.core.mail.indicator import Finding
from heedful.core.mail.known import Known, Person
from tests.core.mail.heard import letter

NOOR = Person("Noor Haddad", "noor@larkfield.example", role="Managing director")
MAYA = Person("Maya Ortiz", "accounts@larkfield.example", team="Finance", reports_to=NOOR.email, pays=True)
AMARA = Person("Amara Osei", "amara@larkfield.example", team="Support", reports_to="ben@larkfield.example")
BEN = Person("Ben Adler", "ben@larkfield.example", team="Support", reports_to=NOOR.email)
KNOWN = Known(own_domains=frozenset({"larkfield.example"}), directory=(NOOR, MAYA, AMARA, BEN))
BANK = "Please update our bank details before the next payment."


def found(body: str, sender: str, to: str = "amara@larkfield.example", known: Known = KNOWN) -> dict[str, Finding]:
    seen = reading.of(letter(body, sender=sender, to=to), known).indicators
    return {each.id: each for each in seen if each.id in ("hierarchy-conflict", "payment-path-conflict")}


def test_a_superiors_name_on_an_outside_address_asking_for_money() -> None:
    conflict = found("Please buy gift cards for the team.", "Noor Haddad <noor.haddad@mail.example>")
    sentence = conflict["hierarchy-conflict"].sentence
    assert "to whom Amara Osei reports" in sentence
    assert "noor.haddad@mail.example" in sentence
    assert "noor@larkfield.example" in sentence
    assert conflict["hierarchy-conflict"].weight >= 2


def test_a_change_of_bank_details_that_passes_by_the_people_who_handle_it() -> None:
    sentence = found(BANK, "Northbridge <billing@northbridge.example>")["payment-path-conflict"].sentence
    assert sentence == (
        "Requests to change bank details normally go to Maya Ortiz at accounts@larkfield.example; "
        "this one went to Amara Osei."
    )


def test_even_to_the_right_person_a_change_is_confirmed_another_way() -> None:
    conflict = found(BANK, "Northbridge <billing@northbridge.example>", to=MAYA.email)
    assert "confirmed with a person already known" in conflict["payment-path-conflict"].sentence


def test_an_invoice_to_the_person_who_pays_is_the_usual_path() -> None:
    assert found("Please pay the invoice of $ 40.", "Shop <billing@shop.example>", to=MAYA.email) == {}


def test_a_superior_at_the_usual_address_is_no_conflict() -> None:
    assert found("Please pay the invoice of $ 40.", "Noor Haddad <noor@larkfield.example>") == {}


def test_lunch_with_the_boss_is_no_conflict() -> None:
    assert found("Lunch on Tuesday?", "Noor Haddad <noor.haddad@mail.example>") == {}


def test_without_a_directory_nothing_is_claimed() -> None:
    assert found(BANK, "Noor Haddad <noor.haddad@mail.example>", known=Known()) == {}


def test_a_circle_in_the_directory_does_no_harm() -> None:
    one = Person("One Person", "one@larkfield.example", reports_to="two@larkfield.example")
    two = Person("Two Person", "two@larkfield.example", reports_to="one@larkfield.example")
    known = Known(own_domains=frozenset({"larkfield.example"}), directory=(one, two))
    conflict = found("Please pay $ 40 now.", "Two Person <two@mail.example>", to=one.email, known=known)
    assert "hierarchy-conflict" in conflict


def test_the_conflict_raises_suspicion() -> None:
    mail = letter("Please pay the invoice of $ 900 today.", sender="Noor Haddad <noor.haddad@mail.example>")
    assert reading.of(mail, KNOWN).suspicion > reading.of(mail).suspicion
    assert reading.of(mail, KNOWN).verdict == "bec"
