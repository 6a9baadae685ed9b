"""Sentences that mean the same lie near each other, whatever their language, their company and their letters."""

import numpy as np
import pytest

from heedful.core.learned import encoder

MEANINGS = {
    "bill": (
        "Please pay the attached invoice by Friday.",
        "Bitte zahlen Sie die angehängte Rechnung bis Freitag.",
        "Merci de payer la facture jointe avant vendredi.",
        "Por favor, pague la factura adjunta antes del viernes.",
    ),
    "password": (
        "Your password expires today.",
        "Ihr Passwort läuft heute ab.",
        "Votre mot de passe expire aujourd'hui.",
        "Su contraseña caduca hoy.",
    ),
    "lunch": (
        "Shall we have lunch together on Tuesday?",
        "Wollen wir am Dienstag zusammen zu Mittag essen?",
        "On déjeune ensemble mardi ?",
        "¿Comemos juntos el martes?",
    ),
}
EVERY = [sentence for said in MEANINGS.values() for sentence in said]


def near(one: str, other: str) -> float:
    first, second = encoder.load().vectors([one, other])
    return float(first @ second)


@pytest.mark.parametrize("meaning", MEANINGS)
@pytest.mark.parametrize("language", range(4))
def test_the_same_in_four_languages_lies_nearer_than_something_else_in_one(meaning: str, language: int) -> None:
    said = MEANINGS[meaning][language]
    same = [near(said, other) for other in MEANINGS[meaning] if other != said]
    another = [near(said, each[language]) for name, each in MEANINGS.items() if name != meaning]
    assert min(same) > max(another)


def test_a_vector_has_length_one() -> None:
    lengths = np.linalg.norm(encoder.load().vectors(EVERY), axis=1)
    assert lengths == pytest.approx(np.ones(len(EVERY)), abs=1e-5)


def test_no_sentence_gives_no_vector() -> None:
    assert encoder.load().vectors([]).shape == (0, encoder.SIZE)


def test_a_sentence_means_the_same_alone_and_in_company() -> None:
    company = encoder.load().vectors(["A word before.", *EVERY * 12, "x" * 500])
    for place, sentence in enumerate(EVERY):
        alone = encoder.load().vectors([sentence])[0]
        assert company[1 + place] == pytest.approx(alone, abs=1e-4)


@pytest.mark.parametrize("odd", ["Ж", "漢字かな", "\U0001f600 \u0000", "ﷺ", "\ud800", "", "   "], ids=ascii)
def test_letters_it_never_saw_do_not_break_it(odd: str) -> None:
    found = encoder.load().vectors([odd, f"Please {odd} reply."])
    assert np.isfinite(found).all()


def test_shouting_changes_no_meaning() -> None:
    assert near("please SEND the INVOICE today", "please Send the Invoice today") == pytest.approx(1, abs=1e-5)
    assert near("PLEASE REPLY WITH YOUR PASSWORD", "Please reply with your password") > 0.8
