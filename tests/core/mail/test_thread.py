"""What a message says now is told apart from what it repeats; and the repeated rest stays within reach."""

import pytest

from heedful.core.mail import message, thread
from heedful.core.mail.message import Message, Part

NOW = "Please look at the new plan before our meeting tomorrow."
BEFORE = "Here is the old plan, as we said last week."


def mail(plain: str = "", html: str = "", subject: str = "Plan") -> Message:
    parts = [Part("subject", "header", subject)]
    parts += [Part("text", "plain", plain)] if plain else []
    parts += [Part("html", "html", html)] if html else []
    return Message(subject=subject, parts=tuple(parts))


def now(found: Message) -> str:
    return "\n".join(piece.passage.text for piece in thread.told(found) if piece.part != "subject")


def before(found: Message) -> str:
    return "\n".join(piece.passage.text for piece in thread.earlier(found))


ATTRIBUTIONS = {
    "Gmail en": "On Mon, Jan 6, 2025 at 9:05 AM Ben Adler <ben@larkfield.example> wrote:",
    "Gmail en, wrapped": "On Mon, Jan 6, 2025 at 9:05 AM Ben Adler <ben@larkfield.example>\nwrote:",
    "Apple en": "On Jan 6, 2025, at 9:05 AM, Ben Adler <ben@larkfield.example> wrote:",
    "Thunderbird de": "Am 06.01.25 um 09:05 schrieb Ben Adler:",
    "Gmail de": "Am Mo., 6. Jan. 2025 um 09:05 Uhr schrieb Ben Adler <ben@larkfield.example>:",
    "Gmail fr": "Le lun. 6 janv. 2025 à 09:05, Ben Adler <ben@larkfield.example> a écrit :",
    "Gmail es": "El lun, 6 ene 2025 a las 9:05, Ben Adler (<ben@larkfield.example>) escribió:",
    "Gmail pt": "Em seg., 6 de jan. de 2025 às 09:05, Ben Adler <ben@larkfield.example> escreveu:",
    "Gmail nl": "Op ma 6 jan 2025 om 09:05 schreef Ben Adler <ben@larkfield.example>:",
    "Gmail it": "Il giorno lun 6 gen 2025 alle ore 09:05 Ben Adler <ben@larkfield.example> ha scritto:",
}
BLOCKS = {
    "Outlook en": "From: Ben Adler <ben@larkfield.example>\nSent: Monday, January 6, 2025\nTo: Amara\nSubject: Plan",
    "Outlook de": "Von: Ben Adler <ben@larkfield.example>\nGesendet: Montag, 6. Januar 2025\nAn: Amara\nBetreff: Plan",
    "Outlook fr": "De : Ben Adler <ben@larkfield.example>\nEnvoyé : lundi 6 janvier 2025\nÀ : Amara\nObjet : Plan",
    "Outlook es": "De: Ben Adler\nEnviado el: lunes, 6 de enero de 2025\nPara: Amara\nAsunto: Plan",
    "Outlook pt": "De: Ben Adler\nEnviada em: segunda-feira, 6 de janeiro de 2025\nPara: Amara\nAssunto: Plan",
    "Outlook nl": "Van: Ben Adler\nVerzonden: maandag 6 januari 2025\nAan: Amara\nOnderwerp: Plan",
    "Outlook it": "Da: Ben Adler\nInviato: lunedì 6 gennaio 2025\nA: Amara\nOggetto: Plan",
    "old Outlook": "-----Original Message-----\nFrom: Ben Adler\nSent: Monday\nTo: Amara\nSubject: Plan",
    "old Outlook de": "-----Ursprüngliche Nachricht-----\nVon: Ben Adler",
    "Outlook web": "________________________________\nFrom: Ben\nSent: Monday\nTo: Amara\nSubject: Plan",
    "stars": "*From:* Ben Adler\n*Sent:* Monday\n*To:* Amara\n*Subject:* Plan",
}


@pytest.mark.parametrize("above", [*ATTRIBUTIONS.values(), *BLOCKS.values()], ids=[*ATTRIBUTIONS, *BLOCKS])
@pytest.mark.parametrize("mark", ["> ", ""], ids=["quoted", "bare"])
def test_an_answer_on_top_is_told_without_the_old_mail(above: str, mark: str) -> None:
    found = mail(f"{NOW}\n\n{above}\n\n{mark}{BEFORE}\n{mark}Ben\n")
    assert now(found) == NOW
    assert BEFORE in before(found)


def test_words_below_and_between_quotes_are_told() -> None:
    found = mail(
        f"{ATTRIBUTIONS['Gmail en']}\n> One question?\n> And one more.\n\n{NOW}\n\n> Two?\n> Three?\n\nYes, four.\n"
    )
    assert now(found) == f"{NOW}\nYes, four."


def test_a_single_eye_catcher_behind_arrows_is_no_quote() -> None:
    found = mail(f"{NOW}\n>> Click here now <<\nThank you.")
    assert "Click here now" in now(found)
    assert "Click here now" in now(mail(html=f"<p>{NOW}</p><p>&gt;&gt; Click here now &lt;&lt;</p><p>&gt; or here</p>"))


@pytest.mark.parametrize(
    "html",
    [
        '<div class="gmail_quote"><blockquote>{}</blockquote></div>',
        '<div id="appendonsend"></div><hr><div id="divRplyFwdMsg">{}</div>',
        '<div class="moz-cite-prefix">x</div><blockquote type="cite">{}</blockquote>',
        '<div style="border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt 0cm 0cm 0cm"><p>{}</p></div>',
        "<p><b>From:</b> Ben<br><b>Sent:</b> Monday<br><b>To:</b> Amara<br><b>Subject:</b> Plan</p>{}",
    ],
    ids=["Gmail", "Outlook web", "Thunderbird", "Outlook line", "Outlook head"],
)
def test_html_says_itself_where_a_quote_begins(html: str) -> None:
    found = mail(html=f"<html><body><p>{NOW}</p>{html.format(BEFORE)}</body></html>")
    assert now(found) == NOW
    assert BEFORE in before(found)


@pytest.mark.parametrize(
    "end",
    [
        "-- \nBen Adler\nLarkfield Ltd, 4711 Road\n",
        "Sent from my iPhone",
        "Von meinem iPhone gesendet",
        "Envoyé de mon iPhone",
        "Enviado desde mi iPhone",
        "Get Outlook for Android",
        "This e-mail and any attachments are confidential and intended solely for the addressee.",
        "Diese E-Mail enthält vertrauliche Informationen. Wenn Sie nicht der richtige Adressat sind, löschen Sie sie.",
        "Ce message et toutes les pièces jointes sont confidentiels et destinés exclusivement à leurs destinataires.",
    ],
)
def test_signatures_and_notices_are_left_off(end: str) -> None:
    assert now(mail(f"Hello Amara,\n\n{NOW}\n\n{end}")) == f"Hello Amara,\n\n{NOW}"


@pytest.mark.parametrize(
    "banner",
    [
        "CAUTION: This email originated from outside of the organization. Do not click links.",
        "You don't often get email from x@y.example. Learn why this is important",
        "ACHTUNG: Diese E-Mail stammt von einem externen Absender.",
    ],
)
def test_a_banner_of_the_own_gateway_is_no_word_of_the_sender(banner: str) -> None:
    assert now(mail(f"{banner}\n\n{NOW}")) == NOW


def test_where_nothing_new_is_said_everything_is_told() -> None:
    found = mail(f"FYI\n\n---------- Forwarded message ---------\nFrom: Ben <ben@larkfield.example>\n\n{BEFORE}")
    assert BEFORE in now(found)


def test_a_lure_in_an_invented_conversation_stays_within_reach() -> None:
    lure = "The bank account has changed; please use IBAN DE02 1203 0000 0000 2020 51 from now on."
    found = mail(f"{NOW}\n\n{BLOCKS['Outlook en']}\n\n{lure}")
    assert lure not in now(found)
    assert lure in before(found)


def test_what_a_person_is_shown_is_the_html() -> None:
    found = mail("This is the plain version of this mail.", f"<p>{NOW} This is the plain version.</p>")
    assert [piece.part for piece in thread.told(found)] == ["subject", "html"]


def test_a_plain_text_that_tells_another_story_is_told_too() -> None:
    lure = "Dear customer, open https://evil.example/login within two hours or your mailbox with all its letters goes."
    assert lure in now(mail(lure, f"<p>{NOW}</p>"))


def test_an_html_without_a_word_leaves_the_plain_text() -> None:
    assert now(mail(NOW, '<img src="cid:1">')) == NOW


def test_every_stretch_leads_back_to_its_source() -> None:
    source = f"<div><p>Pl&#101;ase&nbsp;pay &amp; <b>go</b></p><p>{NOW}</p></div>"
    found = mail(html=source)
    piece = next(piece for piece in thread.told(found) if piece.part == "html")
    start = piece.passage.text.index("Please")
    assert source[slice(*piece.passage.origin(start, start + 6))] == "Pl&#101;ase"


def test_ten_thousand_heads_and_quotes_are_read_in_time() -> None:
    bait = "On x wrote\n" * 10_000 + "> a\n" * 10_000 + "From:\nSent:\n" * 10_000 + "-" * 50_000 + "\n" + "_" * 50_000
    assert thread.told(message.parse(b"Subject: x\n\n" + bait.encode()))
