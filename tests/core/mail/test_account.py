"""Bank accounts in a text, and whether they are the ones on record."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from heedful.core.mail import account, known, paying
from tests.core.mail.heard import letter

OURS, THEIRS, NEW = "FR76 3000 6000 0112 3456 7890 189", "DE89 3704 0044 0532 0130 00", "GB82 WEST 1234 5698 7654 32"
RECORD = "domain,account\nnorthbridge.example," + THEIRS + "\nlarkfield.example," + OURS + "\n"
KNOWN = known.Known(own_domains=frozenset({"larkfield.example"}), accounts=known.accounts_from_csv(RECORD))
MAYA = "Maya Ortiz <maya@accounts.northbridge.example>"


def said(body: str, sender: str = MAYA, told: known.Known = KNOWN) -> list[tuple[str, bool | None]]:
    return [(one.written, one.on_record) for one in paying.given(letter(body, sender=sender), told)]


@pytest.mark.parametrize(
    ("body", "accounts"),
    [
        (f"Please pay to {THEIRS}.", [THEIRS]),
        (f"Please pay to {THEIRS.replace(' ', '')}.", [THEIRS.replace(" ", "")]),
        ("Unsere neue IBAN: DE12 0000 9999 1234 5678 90", ["DE12 0000 9999 1234 5678 90"]),
        ("Part DE12 0000 9999 1234 5678 90 is on its way.", []),
        ("Bank: Harbour Trust, sort code 40-11-22, account number 3344 5566", ["3344 5566"]),
        ("Your account number with us is 3344 5566.", []),
        ("Nuevo banco: cuenta 2100 0418 45 0200051332", ["2100 0418 45 0200051332"]),
        ("Call us on +44 20 7946 0123 about the bank holiday.", []),
    ],
)
def test_an_account_is_told_from_other_numbers(body: str, accounts: list[str]) -> None:
    assert [body[start:end] for start, end in account.found_in(body)] == accounts


def test_an_account_is_on_record_or_not_or_there_is_no_record() -> None:
    assert said(f"Pay to {THEIRS}, or to {NEW}.") == [(THEIRS, True), (NEW, False)]
    assert said(f"Pay to {NEW}.", sender="Jo <jo@harbour.example>") == [(NEW, None)]
    assert said(f"Pay to {NEW}.", told=known.NOTHING) == [(NEW, None)]


def test_our_own_account_in_a_letter_is_no_new_path() -> None:
    assert said(f"We have paid from your account {OURS} at your bank.") == []


def test_the_record_of_one_partner_says_nothing_of_another() -> None:
    told = known.Known(accounts=known.accounts_from_csv(RECORD + "harbour.example," + NEW + "\n"))
    assert said(f"Pay to {NEW}.", told=told) == [(NEW, False)]


@settings(max_examples=200)
@given(some.text(alphabet="ABCDEFGH0123456789 -.", min_size=1, max_size=40))
def test_writing_an_account_otherwise_changes_no_fingerprint(written: str) -> None:
    spaced = " ".join(written.lower())
    assert account.fingerprint(spaced, owner="A.example") == account.fingerprint(written, owner="a.example")


@settings(max_examples=200)
@given(some.text(max_size=300))
def test_any_text_can_be_looked_through(text: str) -> None:
    for start, end in account.found_in(text):
        assert text[start:end].strip() == text[start:end] != ""
