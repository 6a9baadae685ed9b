"""How much a message is an offer nobody asked for."""

import pytest

from heedful.core.mail import advert
from heedful.core.mail.message import Message
from tests.core.mail.heard import letter, said


def strength(body: str, subject: str = "", language: str = "en") -> float:
    return advert.strength(letter(body, subject=subject), said(body, subject), language)


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("en", "Lowest prices on weight loss pills! Order now, free shipping, 100% satisfaction guaranteed."),
        ("de", "Jetzt bestellen und sparen: Sonderangebot für Potenzmittel, versandkostenfrei, Freispiele im Casino."),
        ("fr", "Profitez de notre offre exceptionnelle: panneaux solaires, devis gratuit, livraison offerte."),
        ("es", "Aproveche la oferta especial: adelgazar sin dieta, envío gratis, compre ahora."),
    ],
)
def test_advertising_is_heard(language: str, body: str) -> None:
    assert strength(body, language=language) > 0.6


@pytest.mark.parametrize(
    "body",
    [
        "Shall we have lunch on Tuesday? The canteen has soup.",
        "The price list for the printer paper is attached; please order two boxes as usual.",
        "Please review the offer from the supplier before Thursday.",
    ],
)
def test_everyday_mail_is_not_advertising(body: str) -> None:
    assert strength(body) < 0.6


def test_a_loud_mail_is_more_of_an_advert() -> None:
    assert strength("BUY ONLINE TODAY!!! BEST PRICES!!!", "BEST DEALS EVER!!!") > strength(
        "Buy online today. Best prices."
    )


@pytest.mark.parametrize(
    "extra", ["List-Unsubscribe: <mailto:u@x.example>\n", "List-Id: <l.x.example>\n", "Precedence: bulk\n"]
)
def test_a_list_that_people_can_leave_is_orderly(extra: str) -> None:
    assert advert.orderly(letter("News", extra=extra))
    assert not advert.orderly(Message())
