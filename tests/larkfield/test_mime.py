"""The bytes we write by hand are read alike by those who did not write them."""

import io
import random
from email import message_from_bytes, policy

import pytest
import zxingcpp
from PIL import Image

from heedful.larkfield import deceit, mime, words


@pytest.mark.parametrize("value", ["Invoice 7", "Änderung der Bankverbindung für Ihre Überweisung", "Élodie", "й" * 90])
def test_a_header_is_decoded_to_what_was_meant(value: str) -> None:
    raw = mime.whole((("Subject", mime.word(value)),), mime.text("plain", "x"))

    assert message_from_bytes(raw, policy=policy.default)["Subject"] == value


@pytest.mark.parametrize("encoding", ["quoted-printable", "base64", "8bit"])
def test_a_text_survives_every_encoding(encoding: str) -> None:
    said = "Guten Tag,\n\nFrom here on = ä, ö and ü.\n"
    raw = mime.whole((), mime.text("plain", said, encoding=encoding))

    assert message_from_bytes(raw, policy=policy.default).get_content() == said


def test_a_qr_code_leads_where_it_should() -> None:
    picture = Image.open(io.BytesIO(mime.qr_picture("https://portal.example/login?id=4")))

    assert [code.text for code in zxingcpp.read_barcodes(picture)] == ["https://portal.example/login?id=4"]


def test_an_iban_adds_up_and_its_bank_does_not_exist() -> None:
    for seed in range(50):
        account = deceit.iban(random.Random(seed)).replace(" ", "")
        assert int("".join(str(int(char, 36)) for char in account[4:] + account[:4])) % 97 == 1
        assert account[4:8] == "LARK"


def test_a_lookalike_is_never_the_domain_itself_and_never_one_that_exists() -> None:
    for seed in range(200):
        made = deceit.like(random.Random(seed), "merrowbank.example")
        assert made != "merrowbank.example"
        assert made.endswith(".test")


@pytest.mark.parametrize("kind", ["phishing", "scam", "bec", "spam", "practice", "newsletter", "internal", "external"])
def test_every_kind_is_written_in_every_language_and_leaves_no_choice_open(kind: str) -> None:
    for language in ("en", "de", "fr", "es"):
        for template in words.templates(kind, language) or words.templates(kind, "en"):
            for text in (template.sender, template.subject, template.body, template.file):
                assert not set("[]|") & set(words.chosen(random.Random(1), text)) or " | " in text
