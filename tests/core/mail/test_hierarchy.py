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


def test_a_fee_that_a_stranger_wants_is_no_conflict_of_paths() -> None:
    fee = "Your parcel waits. Please pay the shipping fee of $ 3 today."
    assert found(fee, "Parcels <info@parcels.test>") == {}


def test_the_bill_of_a_partner_is_no_conflict_of_paths() -> None:
    known = Known(
        own_domains=KNOWN.own_domains, directory=KNOWN.directory, partners={"northbridge.example": "Northbridge"}
    )
    bill = "Please find our invoice over $ 900. Payment is due within 30 days."
    assert "payment-path-conflict" in found(bill, "Accounts receivable <a@stranger.test>")
    assert found(bill, "Accounts receivable <a@northbridge.example>", known=known) == {}


def test_an_office_of_our_own_that_writes_from_elsewhere() -> None:
    mail = letter("Please click here to see the new payroll form.", sender="HR department <hr@forms.test>")
    (seen,) = [each for each in reading.of(mail, KNOWN).indicators if each.id == "own-office-from-outside"]
    assert "hr@forms.test" in seen.sentence
    ours = letter("Please click here to see the new form.", sender="HR department <hr@larkfield.example>")
    assert not [each for each in reading.of(ours, KNOWN).indicators if each.id == "own-office-from-outside"]


def test_a_partners_name_under_a_letter_that_came_from_elsewhere() -> None:
    known = Known(own_domains=KNOWN.own_domains, partners={"northbridge.example": "Northbridge Steel"}, history={})
    body = "Please log in to your account here: https://forms.test/x\n\nNorthbridge Steel\nCustomer care"
    (seen,) = [
        each
        for each in reading.of(letter(body, sender="Care <care@forms.test>"), known).indicators
        if each.id == "partner-named-elsewhere"
    ]
    assert "Northbridge Steel" in seen.sentence
    assert "care@forms.test" in seen.sentence
    theirs = reading.of(letter(body, sender="Care <care@northbridge.example>"), known).indicators
    assert not [each for each in theirs if each.id == "partner-named-elsewhere"]


def test_talk_about_a_partner_is_no_borrowed_name() -> None:
    known = Known(own_domains=KNOWN.own_domains, partners={"northbridge.example": "Northbridge Steel"}, history={})
    body = "We deliver to Northbridge Steel as well. " + "Our new catalogue lists all the parts by size. " * 3
    read = reading.of(letter(body + "See https://parts.test/new", sender="Parts <a@parts.test>"), known)
    assert not [each for each in read.indicators if each.id == "partner-named-elsewhere"]
