"""Variants of one lure become one campaign, and what merely comes from the same big provider does not."""

import json
from dataclasses import replace
from random import Random
from time import process_time

import pytest

from heedful.core.mail import campaign, message, trace
from heedful.core.mail.message import Attachment, Message
from heedful.core.mail.trace import Trace
from tests.core.mail import lures


@pytest.mark.parametrize("seed", [11, 23, 47, 91])
def test_pairs_are_put_together_as_they_were_made(seed: int) -> None:
    pile = lures.pile(Random(seed), variants=25, honest=150)
    labels = campaign.group([campaign.trace_of(each.message) for each in pile])
    assert lures.pairwise_f1([each.campaign for each in pile], labels) >= 0.90


def test_honest_mails_stay_alone() -> None:
    pile = lures.pile(Random(5), variants=0, honest=200)
    labels = campaign.group([campaign.trace_of(each.message) for each in pile])
    assert len(set(labels)) >= 198


def mail(body: str, *, subject: str = "Hello there", sender: str = "x@sender.example", extra: str = "") -> Message:
    head = f"From: <{sender}>\nTo: amara@larkfield.example\nSubject: {subject}\n{extra}Content-Type: text/plain"
    return message.parse(f"{head}; charset=utf-8\n\n{body}\n".encode())


def together(one: Message, other: Message) -> bool:
    return len(set(campaign.group([campaign.trace_of(one), campaign.trace_of(other)]))) == 1


ROSES = "The roses in the old garden need water twice a week, and the hedge wants cutting before the end of the summer."
TRAINS = (
    "Your train to the coast leaves from platform nine; please be at the station with your luggage half an hour early."
)


def test_two_notices_of_a_big_provider_are_not_one_campaign() -> None:
    one = mail(f"{ROSES} https://accounts.google.com/a", sender="no-reply@google.com", subject="Garden report")
    other = mail(f"{TRAINS} https://accounts.google.com/b", sender="no-reply@google.com", subject="Your trip")
    assert not together(one, other)


def test_two_strangers_at_the_same_free_mail_are_not_one_campaign() -> None:
    assert not together(mail(ROSES, sender="a@gmail.com"), mail(TRAINS, sender="b@gmail.com", subject="Your trip"))


def test_two_words_alike_are_too_little() -> None:
    assert not together(
        mail("See attached.", subject="A"), mail("See attached.", subject="B", sender="y@other.example")
    )


def test_another_name_amount_link_and_day_is_the_same_lure() -> None:
    text = "Dear {}, invoice {} over {} EUR is open since {}. Please pay today at {} to avoid further costs for you."
    one = mail(text.format("Amara", 4711, "1,200.50", "6 January", "https://a.example/1"), subject="Invoice 4711")
    other = mail(
        text.format("Ben", 99123, "87.00", "2025-03-09", "https://b.example/22"),
        subject="Invoice 99123",
        sender="q@z.example",
    )
    assert together(one, other)


def test_letters_in_disguise_hide_no_copy() -> None:
    text = f"{ROSES} {TRAINS}"
    disguised = text.replace("o", "о").replace("water", "wa\u200bter")
    assert together(mail(text), mail(disguised, subject="something else", sender="y@other.example"))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (f"{ROSES} Call +49 30 1234567 89", f"{TRAINS} Call 030 123456789 now"),
        (f"{ROSES} IBAN DE02 1203 0000 0000 2020 51", f"{TRAINS} Pay to DE02120300000000202051"),
        (f"{ROSES} bc1q9h8d7f6s5a4p3o2i1u0y9t8r7e6w5q4", f"{TRAINS} wallet: bc1q9h8d7f6s5a4p3o2i1u0y9t8r7e6w5q4"),
    ],
    ids=["phone", "account", "wallet"],
)
def test_the_same_account_to_be_paid_and_the_same_subject_are_enough(one: str, other: str) -> None:
    assert together(mail(one, subject="Open position"), mail(other, subject="Open position", sender="z@other.example"))
    assert not together(
        mail(ROSES, subject="Open position"), mail(TRAINS, subject="Open position", sender="z@o.example")
    )


def test_the_same_file_under_the_same_subject_is_enough() -> None:
    file = Attachment("a.pdf", "application/pdf", b"%PDF-1.7 the same lure" * 20)
    one = replace(mail(ROSES, subject="Open position 12"), attachments=(file,))
    other = replace(
        mail(TRAINS, subject="Open position 99", sender="z@o.example"), attachments=(replace(file, name="b"),)
    )
    assert together(one, other)


def test_a_discussion_is_no_campaign_though_its_subject_and_list_are_shared() -> None:
    listed = "Reply-To: garden-list@list.example\n"
    one = mail(ROSES + " " + ROSES, subject="Re: summer plans", sender="a@x.example", extra=listed)
    other = mail(TRAINS + " " + TRAINS, subject="Re: summer plans", sender="b@y.example", extra=listed)
    assert not together(one, other)


def test_a_host_that_very_different_senders_use_proves_nothing() -> None:
    topics = list(lures.TOPICS.values())
    traces = [
        campaign.trace_of(
            mail(f"{topics[place]} " * 3 + "https://count.mailer.example/c", sender=f"a@s{place}.example")
        )
        for place in range(len(topics))
    ]
    assert "mailer.example" in traces[0].hosts
    assert "mailer.example" in campaign.common_in([*traces, replace(traces[0], sender="seventh.example")])


def test_a_new_message_joins_the_campaign_it_belongs_to_or_none() -> None:
    known = [campaign.trace_of(mail(ROSES)), campaign.trace_of(mail(TRAINS))]
    assert campaign.join(campaign.trace_of(mail(TRAINS + " Thanks.", sender="n@new.example")), known) == 1
    assert (
        campaign.join(campaign.trace_of(mail("We meet for lunch on the terrace with all the others.")), known) is None
    )
    assert campaign.join(known[0], []) is None


def test_a_trace_survives_json() -> None:
    for each in lures.pile(Random(3), variants=2, honest=5):
        left = campaign.trace_of(each.message)
        assert Trace.from_json(json.loads(json.dumps(left.as_json()))) == left


def test_a_trace_keeps_no_address_number_or_name_of_a_person() -> None:
    body = f"Dear Amara Osei, call +49 30 1234567 89. {ROSES}"
    left = trace.of(
        message.parse(
            f"From: b@x.example\nTo: Amara Osei <amara.osei@larkfield.example>\nReply-To: bob@y.example\n"
            f"Subject: Amara, your account 4711\n\n{body}".encode()
        )
    )
    said = json.dumps(left.as_json()).lower()
    assert not any(word in said for word in ("amara", "osei", "bob", "1234567", "4711"))


def test_labels_count_from_zero_as_campaigns_appear() -> None:
    traces = [
        campaign.trace_of(mail(text, sender=f"{number}@s.example")) for number, text in enumerate([ROSES, TRAINS] * 3)
    ]
    assert campaign.group(traces) == (0, 1, 0, 1, 0, 1)
    assert campaign.group([]) == ()


@pytest.mark.slow
def test_26_000_messages_are_grouped_in_half_a_minute() -> None:
    traces = [campaign.trace_of(each) for each in lures.many(Random(7), 26_000)]
    begun = process_time()
    campaign.group(traces)
    assert process_time() - begun < 30
