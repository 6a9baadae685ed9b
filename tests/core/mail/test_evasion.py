"""Whoever disguises a message gains nothing by it: the verdict stays, the trick is told, and honest habits are none."""

import time
from collections.abc import Callable
from functools import cache

import pytest

from heedful.core.mail import evidence, indicator, message, reading, report
from heedful.core.mail.reading import Reading
from heedful.core.text import passage
from training.levers import attacks
from training.levers.attacks import Case

SMALL_STEP = 0.1
"""How far suspicion may fall because a word was not known again."""
LOST = 0.05
"""Share of the condemned messages that a disguise may make doubtful."""
EACH = 40
WORDLESS = "picture-only"
"""The one attack after which no words are left to read."""
EVERY = attacks.every()
TRICKS = frozenset().union(*attacks.TELLS.values()) - {"needless-encoding"}
"""What honest mail is never told to do; needless packing is told as a circumstance, without weight."""


Attacked = tuple[tuple[Case, Reading, Reading], ...]


@cache
def cases() -> tuple[tuple[Case, Reading], ...]:
    """Messages of the contrast corpus as they came, always the same ones, and how they are read."""
    return tuple((case, attacks.read(case)) for case in attacks.twins(EACH))


def attacked(name: str) -> Attacked:
    """Every message that an attack changes, with its reading before and after."""
    return tuple(
        (bent, was, attacks.read(bent))
        for case, was in cases()
        if (raw := EVERY[name](case.raw)) != case.raw
        for bent in [Case(case.name, raw, case.known, case.deceitful)]
    )


def test_there_are_attacks_enough() -> None:
    assert len(EVERY) >= 30
    assert len(attacks.on_text()) >= 12
    assert set(attacks.TELLS) <= set(EVERY)


@pytest.mark.parametrize("name", EVERY)
def test_an_attack_changes_nothing_about_what_a_message_is(name: str) -> None:
    """All that is asked of one attack, in one test, so that every message is read once."""
    pairs = attacked(name)
    assert len(pairs) >= EACH
    if name != WORDLESS:
        its_verdict_stays_and_suspicion_hardly_falls(pairs)
    assert [case.name for case, was, now in pairs if now.verdict == "benign" != was.verdict] == []
    if name in attacks.TELLS:
        the_trick_is_told_with_its_place(name, pairs)
    if name == WORDLESS:
        words_in_a_picture_are_said_to_be_unreadable(pairs)
    if name == "unknown-alphabet":
        assert all(any(part.kind == "alphabet" for part in now.unread) for _, _, now in pairs)


def its_verdict_stays_and_suspicion_hardly_falls(pairs: Attacked) -> None:
    fallen = [(case.name, was.suspicion - now.suspicion) for case, was, now in pairs]
    assert [each for each in fallen if each[1] > SMALL_STEP] == []
    condemned = [(was, now) for _, was, now in pairs if was.verdict in attacks.CONDEMNED]
    assert condemned
    doubtful = [now.verdict for _, now in condemned if now.verdict not in attacks.CONDEMNED]
    assert set(doubtful) <= {"unsure"}
    assert len(doubtful) <= LOST * len(condemned)


def the_trick_is_told_with_its_place(name: str, pairs: Attacked) -> None:
    told = [(case, now) for case, _, now in pairs if attacks.reported(name, now)]
    # A picture that leads nowhere is no trick but a riddle, and letters that need packing are not packed needlessly.
    least = {"picture-only": 0.4, "base64": 0.3}.get(name, 0.95)
    assert len(told) >= least * len(pairs)
    case, now = told[0]
    mail = report.unwrap(case.raw).original
    for finding in now.indicators:
        if finding.id in attacks.TELLS[name]:
            assert finding.evidence
            for span in finding.evidence:
                text = evidence.text_at(mail, span.part)
                assert text is not None
                assert text[span.start : span.end].strip()


def words_in_a_picture_are_said_to_be_unreadable(pairs: Attacked) -> None:
    for _, _, now in pairs:
        assert now.verdict != "benign"
        assert any("picture" in sentence for sentence in now.missing)


@pytest.mark.parametrize("name", EVERY)
def test_an_attack_is_the_same_each_time(name: str) -> None:
    for case, _ in cases()[::8]:
        assert EVERY[name](case.raw) == EVERY[name](case.raw)


def test_genuine_messages_are_never_told_to_play_tricks() -> None:
    for case, was in cases():
        if not case.deceitful:
            assert TRICKS.isdisjoint(finding.id for finding in was.indicators), case.name


def mail(body: str, *, kind: str = "plain", subject: str = "News") -> bytes:
    head = f"From: Shop <news@shop.example>\nTo: amara@larkfield.example\nSubject: {subject}\nMIME-Version: 1.0\n"
    return f"{head}Content-Type: text/{kind}; charset=utf-8\n\n{body}\n".encode()


PREHEADER = "&#847;&zwnj;&nbsp;&#8199;&shy;" * 80
HONEST = {
    "a family of emoji": mail("Congratulations 👨‍👩‍👧‍👦 and 🏳️‍🌈, from all of us ❤️ and 👩🏽‍💻!"),
    "Arabic": mail("مرحبا أمارا، نرسل لك الفاتورة رقم 2024 عبر PayPal. شكراً لك على ثقتك بنا."),
    "Arabic with vowels": mail("بِسْمِ اللَّهِ الرَّحْمَٰنِ الرَّحِيمِ، أَهْلًا وَسَهْلًا بِكُمْ"),
    "Hebrew with marks of direction": mail("\u200fשלום עמארה\u200f, \u200e(Invoice 12)\u200f. \u202bתודה\u202c"),
    "Hebrew set from the right": mail('<p dir="rtl">שלום, <bdo dir="rtl">תודה רבה</bdo> ולהתראות</p>', kind="html"),
    "a number kept from the left": mail("חייגו \u202d03-123-4567\u202c היום"),
    "Hindi with joiners": mail("नमस्ते, क्\u200dष और र्\u200dय के साथ आपका स्वागत है"),
    "Persian with its joiners": mail("می\u200cخواهم نامه\u200cای بنویسم، نمی\u200cدانم"),
    "French": mail("L’été dernier, nous avons reçu « l’élève » à Nîmes : où êtes-vous ? Ça va, cœur à cœur."),
    "Vietnamese": mail("Xin chào quý khách, tài khoản của bạn đã được kích hoạt thành công. Trân trọng cảm ơn."),
    "Greek with a brand": mail("Καλημέρα σας, το πακέτο από την DHL είναι έτοιμο. Ευχαριστούμε."),
    "Russian with a brand": mail("Здравствуйте! Ваш заказ в IKEA готов, скидка 10%. Спасибо."),
    "Japanese with wide letters": mail("ご注文ありがとうございます。ＡＢＣ株式会社　Ｗｅｂ担当　ＴＥＬ０３"),
    "soft hyphens in a newsletter": mail(
        "<p>Die Donau&shy;dampf&shy;schiff&shy;fahrts&shy;gesell&shy;schaft l&auml;dt zur Jahres&shy;haupt&shy;"
        "versamm&shy;lung am Sams&shy;tag.</p>",
        kind="html",
    ),
    "a hidden preheader with its filling": mail(
        f'<div style="display:none;max-height:0;overflow:hidden">Ten books for the summer, and a walk along the river.'
        f"{PREHEADER}</div><h1>The summer list</h1><p>Come in and have a look, we are open until six.</p>"
        '<img src="https://shop.example/o.gif?u=81" width="1" height="1" style="display:none">',
        kind="html",
    ),
    "a brand in bold mathematics": mail("𝗡𝗲𝘄 𝗶𝗻: everything for the garden, from spade to seed, delivered next week."),
    "a heading spaced out": mail("N E W S L E T T E R\n\nt h i s  m o n t h\n\nThe choir sings at four."),
    "abbreviations and lists": mail("U.S.A., J. R. R. T., i. d. R., a) b) c) d), options A B C D, w-l-a-n, 1 2 3 4 5."),
    "codes and versions": mail("Room 4b, log4j 2.17, utf8mb4, K8s, H2O, MP3s, W3C, covid19, Office365, b2b, 3D, 20th."),
    "slips of a tired hand": mail("Teh invoi ce is in the folder, I wil l look at it to morrow. Any one may log in."),
    "a logo in coloured letters": mail(
        '<p><b>W</b>elcome to <font color="#4285F4">B</font><font color="#EA4335">l</font>oom, the <a href='
        '"https://bloom.example/">flower</a>s of <span>tod</span><span>ay</span>.<!-- footer --></p>',
        kind="html",
    ),
    "a long legal foot": mail("See you on Sunday.\n\n\n\n\n\n\n\n" + "This notice is for its reader alone. " * 30),
}


@pytest.mark.parametrize("raw", HONEST.values(), ids=HONEST)
def test_an_honest_habit_is_no_trick(raw: bytes) -> None:
    assert TRICKS.isdisjoint(found.id for found in indicator.found_in(message.parse(raw)))


LURE = mail(
    "We noticed an unusual sign-in. Your account will be closed within 24 hours. Verify your account and confirm your "
    "password here: https://paypa1-secure.top/login"
)


@pytest.mark.parametrize("name", [name for name in EVERY if name != WORDLESS])
@pytest.mark.parametrize("language", ["en", "de", "fr", "es"])
def test_a_plain_lure_stays_a_lure(name: str, language: str) -> None:
    body = {
        "en": "Your account will be closed within 24 hours. Verify your account and confirm your password",
        "de": "Ihr Konto wird innerhalb von 24 Stunden gesperrt. Bestätigen Sie Ihr Konto und Ihr Passwort",
        "fr": "Votre compte sera suspendu sous 24 heures. Confirmez votre compte et votre mot de passe",
        "es": "Su cuenta será suspendida en 24 horas. Confirme su cuenta y su contraseña",
    }[language]
    raw = mail(f"{body}: https://paypa1-secure.top/login").replace(b"news@shop.example", b"info@paypa1-secure.top")
    assert reading.of(message.parse(raw)).verdict == "phishing"
    assert reading.of(message.parse(EVERY[name](raw))).verdict == "phishing"


def test_orders_to_machines_are_no_words_in_favour() -> None:
    change: Callable[[bytes], bytes] = EVERY["hidden-order"]
    was, now = (reading.of(message.parse(raw)) for raw in (LURE, change(LURE)))
    assert now.suspicion >= was.suspicion
    assert now.verdict == was.verdict


@pytest.mark.parametrize(
    "filling",
    ["a ", "a.", "!", "1!", "a@", "0", "1l|", "acc ount ", "passw0rd ", "a\u00ad", "\u202ea", "ạ", "a" * 60 + "@"],
    ids=ascii,
)
def test_no_filling_makes_reading_slow(filling: str) -> None:
    start = time.process_time()
    passage.of(filling * (100_000 // len(filling)))
    assert time.process_time() - start < 1
