"""The NIST Phish Scale, as published."""

import pytest

from heedful.core.mail import difficulty, reading
from heedful.core.mail.ask import Asked
from heedful.core.mail.difficulty import Few, Fit
from heedful.core.mail.persona import Claimed
from tests.core.mail.heard import letter

PUBLISHED = [
    ("few", "strong", "very difficult"),
    ("few", "medium", "very difficult"),
    ("few", "weak", "moderately difficult"),
    ("some", "strong", "very difficult"),
    ("some", "medium", "moderately difficult"),
    ("some", "weak", "moderately to least difficult"),
    ("many", "strong", "moderately difficult"),
    ("many", "medium", "moderately difficult"),
    ("many", "weak", "least difficult"),
]


@pytest.mark.parametrize(("few", "fit", "rating"), PUBLISHED)
def test_all_nine_cells_of_the_matrix(few: Few, fit: Fit, rating: str) -> None:
    assert difficulty.rating(few, fit) == rating


@pytest.mark.parametrize(
    ("cues", "category"), [(0, "few"), (1, "few"), (8, "few"), (9, "some"), (14, "some"), (15, "many"), (60, "many")]
)
def test_the_category_of_cues(cues: int, category: str) -> None:
    assert difficulty.category(cues) == category


@pytest.mark.parametrize(
    ("elements", "fit"),
    [
        ((0, 0, 0, 0, 8), "weak"),
        ((4, 4, 2, 0, 0), "weak"),
        ((4, 4, 4, 0, 0), "medium"),
        ((8, 8, 2, 0, 2), "medium"),
        ((8, 8, 2, 0, 0), "strong"),
        ((8, 8, 8, 8, 0), "strong"),
    ],
)
def test_premise_alignment(elements: tuple[int, int, int, int, int], fit: str) -> None:
    assert difficulty.alignment(*elements) == fit


def test_an_element_outside_the_scale_is_refused() -> None:
    with pytest.raises(ValueError, match="0, 2, 4, 6 or 8"):
        difficulty.alignment(1, 0, 0, 0, 0)


def test_there_are_twenty_three_cues_and_five_elements() -> None:
    assert sorted(difficulty.CUES) == list(range(1, 24))
    assert difficulty.FACTS == 28


def test_without_the_organisations_own_facts_the_alignment_stays_unknown() -> None:
    rated = reading.of(letter("Dear customer, your account is suspended. Act now. Verify your account.")).difficulty
    assert rated.alignment == "unknown"
    assert rated.known < 28
    assert rated.rating == "very difficult or moderately difficult"


def test_instances_are_counted_not_kinds() -> None:
    once = reading.of(letter("It is urgent. Regards, Sam")).difficulty
    thrice = reading.of(letter("It is urgent. Answer today. Final notice, the rest is immediately due. Regards, Sam"))
    assert thrice.difficulty.cues > once.cues


def test_a_person_can_tell_what_the_machine_cannot() -> None:
    mail = letter("Please sign the attached agreement. Regards, Sam")
    told: dict[int | str, int] = {1: 9, 2: 6, "E1": 8, "E2": 6, "E3": 4, "E4": 0, "E5": 0}
    rated = difficulty.of(
        mail,
        (),
        asked=Asked("none"),
        claimed=Claimed("unknown"),
        stories=(),
        pulls=(),
        findings=(),
        told=told,
    )
    assert rated.alignment == "strong"
    assert rated.rating == "moderately difficult"
