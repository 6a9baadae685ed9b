"""The stories messages tell."""

import pytest

from heedful.core.mail import pretext
from heedful.core.mail.pretext import Pretext
from tests.core.mail.heard import said

STORIES = [
    ("invoice", "en", "Please find invoice 204 for the purchase order below."),
    ("payment_change", "en", "Our bank account is under audit; use our new bank details for future payments."),
    ("payment_change", "de", "Unsere neue Bankverbindung gilt ab sofort, die Kontoverbindung wurde geändert."),
    ("payroll_change", "en", "I changed my bank and want to update my direct deposit before the next payroll."),
    ("payroll_change", "fr", "Je voudrais un changement de RIB pour mon salaire sur un nouveau compte."),
    ("gift_card_errand", "en", "Get five Apple gift cards, scratch the codes and send pictures of each card."),
    ("password_expiry", "en", "Your password expires today. Keep your current password here."),
    ("password_expiry", "es", "Su contraseña caduca hoy. Mantener la misma contraseña."),
    ("mailbox_full", "en", "Your mailbox is full. Pending messages are held: release your messages."),
    ("delivery", "en", "Your parcel is held at the depot. Choose a redelivery date."),
    ("delivery", "fr", "Votre colis est en attente à l'entrepôt. Suivi de livraison par Chronopost."),
    ("tax_refund", "en", "Your tax refund is ready. HMRC owes you a refund, claim it."),
    ("voicemail", "en", "You have a new voicemail. Caller ID unknown, call duration 0:42."),
    ("inheritance", "en", "My client died without next of kin; you are beneficiary of 8 million dollars."),
    (
        "inheritance",
        "de",
        "Mein verstorbener Kunde hinterließ 8 Millionen Euro; Sie sind Begünstigter der Erbschaft.",
    ),
    ("extortion", "en", "I recorded you through your webcam. Send bitcoin to my wallet or all your contacts see it."),
    ("extortion", "es", "Grabé un video con su webcam. Envíe bitcoin a mi monedero o lo verán sus contactos."),
    ("new_number", "en", "Hi mum, my phone is broken, this is my new number."),
    ("new_number", "de", "Hallo Mama, mein Handy ist kaputt, das ist meine neue Nummer."),
    ("new_number", "es", "Hola mamá, este es mi nuevo número, se me ha roto el móvil."),
    ("coins", "en", "Claim your free tokens in our airdrop: connect your wallet."),
    (
        "prize",
        "en",
        "Congratulations, you have won a cash prize! You are the lucky winner of the draw.",
    ),
    ("stranded", "en", "I was robbed and lost my wallet and passport. I am stuck in Lisbon and need a flight home."),
]


@pytest.mark.parametrize(("name", "language", "body"), STORIES)
def test_a_story_is_recognised(name: str, language: str, body: str) -> None:
    told = [story.pretext.name for story in pretext.heard_in(said(body), language) if story.told >= pretext.TOLD]
    assert name in told


@pytest.mark.parametrize("each", pretext.every(), ids=lambda each: each.name)
def test_a_pretext_is_named_as_its_file_and_says_when_it_is_true(each: Pretext) -> None:
    assert each.innocent[0].isupper()
    assert each.innocent.endswith(".")
    assert not each.words.endswith(".")
    assert 0 < each.weight < 4
    assert each.cues["en"]


@pytest.mark.parametrize(
    "body",
    [
        "The security video scared the cat. Call me.",
        "My late grandmother left me her garden; the lawyer was very kind.",
        "We won the match and the prize was a cake.",
        "The gift shop is on the ground floor, beside the museum entrance and the wardrobe.",
        "My phone was in the other room, sorry. I will be home at six and bring bread and milk for breakfast.",
    ],
)
def test_everyday_talk_is_not_a_telling_story(body: str) -> None:
    told = [story for story in pretext.heard_in(said(body), "en") if story.told >= pretext.TOLD]
    assert not any(story.pretext.telltale for story in told)


def test_what_a_long_letter_mentions_here_and_there_is_no_story() -> None:
    filler = "The museum opened a new wing with drawings from the coast. " * 40
    cues = [
        "A webcam was recorded.",
        "Bitcoin wallet prices fell.",
        "Malware infected many devices.",
        "Adult sites grew.",
    ]
    body = filler.join(cues)
    extortion = [story for story in pretext.heard_in(said(body), "en") if story.pretext.name == "extortion"]
    assert all(story.told < pretext.TOLD for story in extortion)


def test_a_story_points_at_its_words() -> None:
    body = "Hi mum, this is my new number."
    (story, *_) = pretext.heard_in(said(body), "en")
    assert story.pretext.name == "new_number"
    assert all(body[span.start : span.end] == span.quote for span in story.spans)
