"""The best innocent explanation is always there, and fits the message."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from heedful.core.mail import asking, innocent, lever, persona, pretext, reading
from tests.core.mail.heard import letter


@settings(deadline=None)
@given(st.text(max_size=200))
def test_there_always_is_one(body: str) -> None:
    sentence = reading.of(letter(body.replace("\x00", ""))).innocent
    assert sentence.endswith(".")


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("Your parcel is held at our depot. Pay the delivery fee here: https://p.example/x", "parcel"),
        ("Please change my direct deposit to the new bank account before payroll.", "changed banks"),
        ("Your password expires today, keep your current password here.", "passwords run out"),
        ("Hi mum, my phone is broken, this is my new number, text me.", "new phone"),
        ("Lunch on Tuesday?", "what it looks like"),
    ],
)
def test_it_is_specific_to_the_message(body: str, words: str) -> None:
    assert words in reading.of(letter(body)).innocent


def test_every_piece_is_a_kind_whole_sentence() -> None:
    pieces = [each.innocent for each in pretext.every()] + [each.innocent for each in asking.every().values()]
    pieces += [each.innocent for each in lever.every()] + list(innocent.PERSONA.values())
    for piece in pieces:
        assert piece[0].isupper()
        assert piece.endswith(".")
        assert "victim" not in piece.lower()


def test_every_persona_has_one() -> None:
    assert set(persona.CUES) <= set(innocent.PERSONA)


def test_it_does_not_tell_of_sign_ins_where_a_bank_account_should_change() -> None:
    body = "There is a problem with your account: please update our bank details. Your account is limited."
    words = reading.of(letter(body)).innocent
    assert "Bank details do change" in words
    assert "sign-ins" not in words
