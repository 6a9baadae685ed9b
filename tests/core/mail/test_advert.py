"""How much a message is an offer nobody asked for."""

import pytest

from heedful.core.mail import advert, message, reading
from heedful.core.mail.known import Known
from heedful.core.mail.message import Message
from tests.core.mail.heard import letter, said

ACQUAINTED = Known(own_domains=frozenset({"larkfield.example"}), history={"news@shop.example": 9})


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


COLD = [
    ("en", "I came across your site and saw that it does not rank well. Our agency can help. May I send you a quote?"),
    ("de", "Beim Blick auf Ihre Homepage fielen mir Fehler auf. Darf ich Ihnen ein Angebot unserer Agentur senden?"),
    ("fr", "En parcourant votre site, nous avons noté des erreurs. Puis-je vous adresser un devis de notre agence ?"),
    ("es", "Al revisar su página vimos errores. Somos una agencia especializada. ¿Le envío un presupuesto gratuito?"),
]
OFFERS = [
    ("en", "Welcome bonus: 200 free spins on your first deposit. Play responsibly."),
    ("de", "Willkommensbonus und 200 Freispiele für Ihre erste Einzahlung. Jetzt sichern."),
    ("fr", "Bonus de bienvenue : 200 tours gratuits dans notre casino en ligne."),
    ("es", "Bono de bienvenida: 200 tiradas gratis en nuestro casino."),
    ("en", "Lose 12 pounds in 14 days. No diet, no gym: doctors recommend this simple trick."),
    ("de", "Minus 7 Kilo in 10 Tagen, ohne Diät und ohne Sport. Ärzte staunen."),
    ("fr", "Perdez 7 kilos en 10 jours, sans régime ni sport."),
    ("es", "Pierda 7 kilos en 10 días, sin dieta ni gimnasio."),
    ("en", "Unsecured business loan, decision today. Apply now."),
    ("de", "Sofort Kredit ohne Schufa, günstige Finanzierung, jetzt anfordern."),
]


@pytest.mark.parametrize(("language", "body"), COLD + OFFERS)
def test_an_offer_of_a_stranger_is_unwanted(language: str, body: str) -> None:
    mail = letter(body, sender="Sales <hello@offers.test>")
    assert reading.of(mail, ACQUAINTED).verdict == "spam"


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("en", "Our spring sale ends on Sunday: 20% discount on all chairs. Order online. Unsubscribe."),
        ("de", "Unser Frühlingsangebot: 20 % Rabatt auf alle Stühle. Jetzt bestellen. Abmelden."),
    ],
)
def test_a_letter_of_a_shop_that_people_subscribed_to_is_not_unwanted(language: str, body: str) -> None:
    mail = letter(body, sender="Shop <news@shop.example>", extra="List-Unsubscribe: <https://shop.example/u>\n")
    assert reading.of(mail, ACQUAINTED).verdict == "benign"


def test_somebody_new_who_asks_a_question_does_not_sell() -> None:
    mail = letter("I would like to know whether my policy covers a shed. Could you tell me?", sender="Mo <mo@m.test>")
    assert reading.of(mail, ACQUAINTED).verdict == "benign"


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("en", "I would like a quote for car insurance for my son. Could you send me your prices?"),
        ("en", "We are a small bakery and want to insure our shop. May I send you the papers?"),
        ("de", "Guten Tag, ich hätte gern ein Angebot für eine Hausratversicherung. Können Sie mir eines senden?"),
        ("fr", "Bonjour, pourriez-vous m'envoyer un devis pour assurer ma maison ?"),
        ("es", "Buenos días, ¿me podrían enviar un presupuesto para asegurar mi casa?"),
    ],
)
def test_somebody_new_who_wants_to_buy_does_not_sell(language: str, body: str) -> None:
    assert reading.of(letter(body, sender="Mo <mo@m.test>"), ACQUAINTED).verdict == "benign"


@pytest.mark.parametrize(
    "text",
    [
        "Get the latest ringtones! Txt TONE to 80099. 150p per msg. Reply STOP to end.",
        "Somebody fancies you! Call to chat tonight, 50 pence per minute.",
    ],
)
def test_a_text_message_that_sells_is_unwanted(text: str) -> None:
    assert reading.of(message.parse(text.encode())).verdict == "spam"


def test_a_text_message_with_a_prize_is_left_to_a_person_at_least() -> None:
    read = reading.of(message.parse(b"You have won a 500 pound prize! To claim your award ring 0871 555 0100."))
    assert read.verdict in ("unsure", "scam", "phishing")
