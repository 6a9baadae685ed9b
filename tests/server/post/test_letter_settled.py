"""A person settles what the post could not."""

import pytest
from django.test import Client

from heedful.server.people import audit
from heedful.server.post import flows, outbox
from heedful.server.post.models import Letter
from heedful.server.queue import jobs
from heedful.server.queue.models import Job
from tests.cast import NOW, Cast
from tests.server.queue import work

pytestmark = pytest.mark.django_db(databases="__all__")


@pytest.fixture
def held(cast: Cast) -> Letter:
    letter = outbox.post(
        to=cast.amara.pseudonym, subject="Thank you <b>Amara</b>", body="...", language="en", key="answer:1", now=NOW
    )
    letter.hold(at=NOW, problem="Nobody knows whether it arrived.")
    return letter


def settle(browser: Client, letter: Letter, choice: str) -> int:
    return browser.post(f"/post/letters/{letter.pk}/settlement/", {"choice": choice}).status_code


def test_the_desk_sees_it_and_why(cast: Cast, held: Letter) -> None:
    page = cast.chloe.sees("/post/")
    assert "Nobody knows whether it arrived." in page
    assert "&lt;b&gt;Amara&lt;/b&gt;" in page
    assert cast.amara.person.email not in page


@pytest.mark.parametrize(("choice", "state"), [("arrived", "sent"), ("again", "waiting"), ("withdrawn", "withdrawn")])
def test_each_choice_settles_it_and_is_written_down_for_amara(
    cast: Cast, held: Letter, choice: str, state: str
) -> None:
    assert settle(cast.chloe.browser, held, choice) == 302
    assert Letter.objects.get().state == state
    assert audit.about(cast.amara.pseudonym).get().did == flows.SETTLED
    assert settle(cast.chloe.browser, held, "again") == 404


def test_no_other_choice_exists(cast: Cast, held: Letter) -> None:
    assert settle(cast.chloe.browser, held, "delete") == 404
    with pytest.raises(ValueError, match="delete"):
        flows.letter_settled(held, choice="delete", by=cast.chloe.person, now=NOW)
    assert Letter.objects.get().state == "held"


def test_work_that_was_given_up_can_be_started_over(cast: Cast, tmp_path: object) -> None:
    jobs.enqueue(work.note, f"{tmp_path}/paper", "hello")
    Job.objects.update(given_up_at=NOW, attempts=6, problem="Busy")
    page = cast.chloe.sees("/post/")
    assert "tried 6 times" in page
    job = Job.objects.get()
    assert cast.chloe.browser.post(f"/post/tasks/{job.pk}/new-start/").status_code == 302
    assert not jobs.given_up().exists()


def test_what_do_ben_and_dao_see(cast: Cast, held: Letter) -> None:
    for nosy in (cast.ben, cast.dao, cast.amara, cast.noor):
        assert nosy.gets("/post/").status_code == 404
        assert settle(nosy.browser, held, "withdrawn") == 404
    assert settle(cast.efe.browser, held, "withdrawn") == 302
    assert Letter.objects.get().state == "held"
