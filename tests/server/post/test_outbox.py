"""The outbox: one letter for one key, with headers nobody can smuggle anything into, to be taken back until it goes."""

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from heedful.server.people.models import Person
from heedful.server.post import outbox
from heedful.server.post.models import Letter
from heedful.server.queue.models import Job
from tests.cast import NOW, Cast

pytestmark = pytest.mark.django_db(databases="__all__")


def post(key: str = "answer:1", **changes: object) -> Letter:
    letter = {
        "to": "a" * 32,
        "subject": "Thank you",
        "body": "Amara, thank you.",
        "language": "en",
        "key": key,
        "now": NOW,
        **changes,
    }
    return outbox.post(**letter)  # type: ignore[arg-type]


def test_the_same_key_twice_is_the_same_letter() -> None:
    first = post(body="first")
    second = post(body="second")
    assert first.pk == second.pk
    assert Letter.objects.get().body == "first"


def test_a_letter_can_be_taken_back_until_it_goes() -> None:
    letter = post(send_at=NOW + timedelta(seconds=20))
    assert not Letter.objects.due(NOW + timedelta(seconds=19)).exists()
    assert outbox.withdraw(letter, now=NOW + timedelta(seconds=10))
    assert not Letter.objects.due(NOW + timedelta(seconds=30)).exists()
    assert not outbox.withdraw(letter, now=NOW + timedelta(seconds=11))


def test_a_letter_on_its_way_cannot_be_taken_back_and_a_withdrawn_one_cannot_leave() -> None:
    going, back = post("going"), post("back")
    assert going.claim(at=NOW)
    assert not outbox.withdraw(going, now=NOW)
    assert outbox.withdraw(back, now=NOW)
    assert not back.claim(at=NOW)


def test_only_one_of_two_carriers_gets_a_letter() -> None:
    letter = post()
    same = Letter.objects.get()
    assert letter.claim(at=NOW)
    assert not same.claim(at=NOW)


def test_the_message_id_follows_from_the_key() -> None:
    assert post("a").message_id == outbox.message_id_of("a")
    assert post("a").message_id != post("b").message_id


def test_the_queue_is_told_when_the_letter_may_leave() -> None:
    letter = post(send_at=NOW + timedelta(seconds=20))
    assert Job.objects.get(key=f"letter:{letter.pk}").task.run_after == NOW + timedelta(seconds=20)


@hypothesis_settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(subject=st.text(max_size=80), reply=st.text(max_size=80))
def test_no_header_can_be_smuggled_in(subject: str, reply: str) -> None:
    for smuggled in ("\r\nBcc: mallory@example.org", "\n\nBody", "\u2028x", "\x00", "\x0b", ""):
        line = outbox.one_line(subject + smuggled)
        assert not set(line) & set("\r\n\x00\x0b\x0c\x85\u2028\u2029")
        for found in outbox._message_ids(f"{reply}{smuggled}"):
            assert found.isascii()
            assert not set(found) & set("\r\n ")


def test_threading_headers_hold_message_ids_and_nothing_else() -> None:
    letter = post(
        in_reply_to="<one@example.org>\r\nBcc: mallory@example.org", references="<a@x> junk <b@x>\n<a@x> <<c@x>"
    )
    assert letter.in_reply_to == "<one@example.org>"
    assert letter.references == "<a@x> <b@x> <c@x> <one@example.org>"


def test_sixty_letters_an_hour_to_one_person_and_the_next_waits_for_a_person() -> None:
    for number in range(outbox.MANY):
        assert post(f"answer:{number}").state == "waiting"
    assert post("one more").state == "held"
    assert post("to someone else", to="b" * 32).state == "waiting"
    assert post("later", now=NOW + timedelta(hours=2)).state == "waiting"


def test_a_person_settles_a_held_letter_once() -> None:
    letter = post()
    letter.hold(at=NOW, problem="x")
    assert letter.settle_by_sending_again(by="chloe", at=NOW)
    assert not letter.settle_as_arrived(by="chloe", at=NOW)
    assert Letter.objects.get().state == "waiting"


@pytest.mark.parametrize(("choice", "state"), [("settle_as_arrived", "sent"), ("settle_by_withdrawing", "withdrawn")])
def test_or_leaves_it_at_that(choice: str, state: str) -> None:
    letter = post()
    letter.hold(at=NOW, problem="x")
    assert getattr(letter, choice)(by="chloe", at=NOW)
    assert Letter.objects.get().state == state
    assert not Letter.objects.for_a_person().exists()


def test_what_do_ben_and_dao_see(cast: Cast) -> None:
    letter = post(to=cast.amara.pseudonym)
    letter.hold(at=NOW, problem="x")

    def held(person: Person) -> list[Letter]:
        return list(outbox.for_a_person(person))

    assert held(cast.chloe.person) == [letter]
    for nosy in (cast.ben, cast.dao, cast.noor, cast.efe):
        assert held(nosy.person) == []
