"""What a message finally wants."""

import pytest

from heedful.core.mail import ask, asking, message
from tests.core.mail.heard import letter, said

ASKS = [
    ("change_payment_details", "en", "Please update our bank details before the next invoice."),
    ("change_payment_details", "de", "Bitte beachten Sie unsere neue Bankverbindung für künftige Zahlungen."),
    ("change_payment_details", "fr", "Voici nos nouvelles coordonnées bancaires pour les prochains virements."),
    ("change_payment_details", "es", "Le informo de nuestra nueva cuenta bancaria para los próximos pagos."),
    ("buy_gift_cards", "en", "Can you buy five Apple gift cards and send me the codes?"),
    ("buy_gift_cards", "de", "Kannst du bitte Geschenkkarten kaufen und mir die Codes schicken?"),
    ("buy_gift_cards", "fr", "Peux-tu acheter des cartes cadeaux et m'envoyer les codes ?"),
    ("buy_gift_cards", "es", "¿Puedes comprar tarjetas regalo y mandarme los códigos?"),
    ("pay", "en", "Please process the wire transfer of $24,500 today."),
    ("pay", "de", "Bitte überweisen Sie den Betrag von 2.400 Euro noch heute."),
    ("pay", "fr", "Merci d'effectuer le virement de 2 400 euros."),
    ("pay", "es", "Necesito que hagas una transferencia de 2.400 euros."),
    ("credentials", "en", "Verify your account to keep your mailbox."),
    ("credentials", "de", "Bitte bestätigen Sie Ihre Zugangsdaten."),
    ("credentials", "fr", "Veuillez confirmer vos identifiants de compte."),
    ("credentials", "es", "Verifique su cuenta con su contraseña."),
    ("data", "en", "Send me the W-2 forms of all employees."),
    ("data", "de", "Bitte senden Sie uns eine Kopie: Personalausweis und Geburtsdatum angeben."),
    ("data", "fr", "Merci de remplir le formulaire ci-après."),
    ("data", "es", "Por favor, rellene el formulario con sus datos."),
    ("install", "en", "Download and install AnyDesk so that we can help."),
    ("install", "de", "Bitte installieren Sie das Update."),
    ("install", "fr", "Veuillez installer le logiciel."),
    ("install", "es", "Instale la aplicación, por favor."),
    ("call_back", "en", "If this was not you, call us at 0800 123 456."),
    ("call_back", "de", "Bitte rufen Sie uns unter 0800 123456 an."),
    ("call_back", "fr", "Appelez le numéro 0800 123 456."),
    ("call_back", "es", "Llame al número 900 123 456."),
    ("open_link", "en", "Click here to see the photos."),
    ("open_link", "de", "Klicken Sie auf den folgenden Link."),
    ("open_link", "fr", "Cliquez sur le lien suivant."),
    ("open_link", "es", "Haga clic aquí."),
    ("reply", "en", "Are you available? Let me know."),
    ("reply", "de", "Bist du gerade verfügbar? Bitte antworte mir."),
    ("reply", "fr", "Êtes-vous disponible ? Répondez-moi par mail."),
    ("reply", "es", "¿Estás disponible? Respóndeme: espero tu respuesta."),
    ("none", "en", "The workshop takes 2 hours and starts at nine."),
    ("none", "de", "Der Workshop dauert 2 Stunden."),
    ("none", "fr", "L'atelier dure 2 heures."),
    ("none", "es", "El taller dura 2 horas."),
]


@pytest.mark.parametrize(("name", "language", "body"), ASKS)
def test_an_ask_is_heard_in_each_language(name: str, language: str, body: str) -> None:
    assert ask.heard_in(letter(body), said(body), language).name == name


def test_the_most_consequential_ask_is_named_first() -> None:
    body = "Click here, reply to me, and use our new bank details for all future payments."
    asked = ask.heard_in(letter(body), said(body), "en")
    assert asked.name == "change_payment_details"
    assert set(asked.besides) >= {"open_link", "reply"}


def test_an_ask_points_at_its_words() -> None:
    body = "Dear all,\nplease verify your account.\nThanks"
    (span, *_) = ask.heard_in(letter(body), said(body), "en").spans
    assert body[span.start : span.end] == span.quote == "verify your account"


@pytest.mark.parametrize(
    "body",
    [
        "We will never ask you for your password.",
        "Please do not send your password to anybody.",
        "Scammers may ask you to verify your account or to buy gift cards.",
        "Wir werden Sie niemals bitten, Ihr Passwort anzugeben.",
        "Nous ne vous demanderons jamais de saisir votre mot de passe.",
        "Nunca le pediremos su contraseña.",
    ],
)
def test_advice_is_not_an_ask(body: str) -> None:
    assert ask.heard_in(letter(body), said(body), "en").name not in ("credentials", "buy_gift_cards", "data")


def test_leaving_a_list_is_not_an_ask() -> None:
    body = "Our paper is out. Click here to unsubscribe."
    assert ask.heard_in(letter(body), said(body), "en").name == "none"


def test_a_field_for_a_password_asks_without_a_word() -> None:
    raw = (
        b"From: a@b.example\nTo: c@d.example\nSubject: Hi\nContent-Type: text/html\n\n"
        b"<p>Welcome.</p><form action='https://x.example/'><input type='password' name='p'></form>"
    )
    mail = message.parse(raw)
    assert ask.heard_in(mail, said("Welcome."), "en").name == "credentials"


def test_a_file_that_did_not_come_along_is_not_asked_to_be_opened() -> None:
    body = "Please see the attached minutes of our meeting in the usual place on the drive."
    assert ask.heard_in(letter(body), said(body), "en").name != "open_attachment"


def test_what_a_long_text_mentions_in_passing_is_less_prominent() -> None:
    filler = "The museum opened a new wing with drawings from the coast. " * 120
    passing = ask.heard_in(letter(""), said(filler + "Log in to your account."), "en")
    plain = ask.heard_in(letter(""), said("Log in to your account."), "en")
    assert passing.prominence < plain.prominence == 1


SENTENCES = [
    (each.name, kind, language, sentence)
    for each in asking.every().values()
    for kind, examples in (("asks", each.present_in), ("does not", each.absent_from))
    for language, sentences in examples.items()
    for sentence in sentences
]


@pytest.mark.parametrize(("name", "kind", "language", "sentence"), SENTENCES)
def test_the_sentences_in_the_file_of_an_ask_hold(name: str, kind: str, language: str, sentence: str) -> None:
    asked = ask.heard_in(letter(sentence), said(sentence), language)
    assert (asked.name == name) == (kind == "asks")


@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
def test_a_change_of_payment_details_is_tried_in_each_language(language: str) -> None:
    change = asking.every()["change_payment_details"]
    assert len(change.present_in[language]) >= 5
    assert len(change.absent_from[language]) >= 5


@pytest.mark.parametrize(
    "body",
    [
        "We will never ask you, not even on the phone, for your password.",
        "Wir werden Sie nie auffordern, Ihr Passwort einzugeben.",
        "If somebody asks you to send your password, tell us.",
        "Wenn jemand Sie bittet, Ihr Passwort anzugeben, legen Sie auf.",
        "Si quelqu'un vous demande votre mot de passe, ne répondez pas.",
    ],
)
def test_a_warning_that_somebody_may_ask_is_not_the_ask(body: str) -> None:
    assert ask.heard_in(letter(body), said(body), "en").name != "credentials"


def test_a_denial_covers_only_what_was_denied() -> None:
    body = "We never ask you for your password, but please verify your account today."
    assert ask.heard_in(letter(body), said(body), "en").name == "credentials"
