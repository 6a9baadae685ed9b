"""Many things are done by many hands, in order, and a hand that drops out does not stop the rest."""

import os
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from heedful.cli import crew


def doubled(number: int) -> int:
    return 2 * number


def who_did(number: int) -> int:
    return os.getpid()


def dying_once(number: int, mark: Path) -> int:
    """The first process that meets number 250 dies; whoever meets it next does it."""
    if number == 250 and not mark.exists():
        mark.touch()
        os._exit(9)
    return number


@pytest.mark.parametrize("size", [0, 1, 200, 201, 500])
def test_the_order_is_kept_however_many_there_are(size: int) -> None:
    assert list(crew.in_order(doubled, range(size), hands=2)) == [2 * number for number in range(size)]


def test_a_few_are_done_here_and_many_are_shared() -> None:
    done_by = list(crew.in_order(who_did, range(crew.ALONE + 50), hands=2))
    assert set(done_by[: crew.ALONE]) == {os.getpid()}
    assert os.getpid() not in done_by[crew.ALONE :]


def test_the_first_result_does_not_wait_for_the_last_thing() -> None:
    taken = []

    def given() -> Iterator[int]:
        for number in range(1000):
            taken.append(number)
            yield number

    results = crew.in_order(doubled, given(), hands=2)
    assert next(results) == 0
    assert len(taken) == 1


def test_only_a_bounded_number_is_under_way() -> None:
    taken = []

    def given() -> Iterator[int]:
        for number in range(2000):
            taken.append(number)
            yield number

    results = crew.in_order(doubled, given(), hands=2)
    for _ in range(crew.ALONE + 1):
        next(results)
    assert len(taken) < crew.ALONE + 40
    results.close()


def test_a_process_that_dies_loses_nothing(tmp_path: Path) -> None:
    work = partial(dying_once, mark=tmp_path / "died")
    assert list(crew.in_order(work, range(400), hands=2)) == list(range(400))
    assert (tmp_path / "died").exists()
