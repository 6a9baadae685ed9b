"""The language is told by ordinary words, and where it cannot be told nobody guesses."""

import pytest

from heedful.core.text import language

SENTENCES = {
    "en": ["Your account will be closed today.", "Can you please send me the file when you are back at your desk?"],
    "de": ["Ihr Konto wird heute gesperrt.", "Bitte überweisen Sie den Betrag noch vor dem Wochenende."],
    "fr": ["Votre compte sera fermé aujourd'hui.", "Merci de confirmer la livraison de votre colis avant ce soir."],
    "es": ["Su cuenta será cerrada hoy.", "Hola, ¿puedes hacer un pago para el proveedor antes de la reunión?"],
    "pt": ["Sua conta será encerrada hoje.", "Você não pode mais acessar os seus arquivos; clique no link abaixo."],
    "nl": ["Uw rekening wordt vandaag gesloten.", "Kun je dit nog voor het weekend naar mij sturen?"],
    "it": ["Il tuo conto sarà chiuso oggi.", "La preghiamo di confermare i dati della spedizione entro domani."],
    "pl": ["Proszę potwierdzić, że to jest pana konto."],
    "sv": ["Ditt konto kommer att stängas, klicka här för att logga in på nytt."],
    "tr": ["Bu hesap için lütfen en kısa sürede yeni bir şifre seçin ve devam edin."],
    "ru": ["Пожалуйста, подтвердите ваш пароль, чтобы мы могли продолжить"],
    "uk": ["Будь ласка, підтвердіть свій обліковий запис і пароль"],
    "zh": ["您的账户将被关闭"],
    "ja": ["アカウントを確認してください"],
    "ko": ["계정을 확인하십시오"],
    "ar": ["يرجى تأكيد حسابك"],
    "el": ["Επιβεβαιώστε τον λογαριασμό σας"],
}


@pytest.mark.parametrize(
    ("expected", "sentence"), [(name, each) for name, sentences in SENTENCES.items() for each in sentences]
)
def test_a_sentence_tells_its_language(expected: str, sentence: str) -> None:
    assert language.of(sentence) == expected


@pytest.mark.parametrize("text", ["", "4711 / 0815", "https://example.test/de/und/die", "a@der.example", "Xyzzy 9f2c"])
def test_what_says_nothing_is_undetermined(text: str) -> None:
    assert language.of(text) == "und"


def test_addresses_and_links_do_not_vote() -> None:
    assert language.of("See https://die.der.und.example/das/ist and write to the-und@ist.example for your file") == "en"


def test_a_footer_in_another_language_does_not_outvote_what_comes_first() -> None:
    lead = "Sehr geehrte Damen und Herren, Ihr Paket konnte nicht zugestellt werden. Bitte bestätigen Sie die Adresse. "
    footer = "You can unsubscribe at any time from this list. "
    assert language.of(lead * 6 + footer * 6) == "de"
