"""Dates as programs write them for people are understood in every language they are written in."""

from datetime import UTC, datetime

import pytest

from heedful.core.mail import written_date
from heedful.core.text import passage
from tests.core.mail import forwarding


@pytest.mark.parametrize(
    "written", sorted({written for by_language in forwarding.DAY.values() for written in by_language.values()})
)
def test_what_mail_programs_write_is_the_day_and_the_hour_they_mean(written: str) -> None:
    found = written_date.read(passage.of(written).plain)
    assert found is not None
    assert found.replace(tzinfo=None) == datetime(2025, 1, 6, 9, 5)  # noqa: DTZ001


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("2025-03-04 17:06 gmt+02:00", "2025-03-04T17:06:00+02:00"),
        ("tue, 4 mar 2025 17:06:07 -0330", "2025-03-04T17:06:07-03:30"),
        ("4. marz 2025 um 17:06 mesz", "2025-03-04T17:06:00+02:00"),
        ("march 4, 2025 5:06 pm", "2025-03-04T17:06:00+00:00"),
        ("3/4/2025 5:06 pm", "2025-03-04T17:06:00+00:00"),
        ("04/03/2025 17:06", "2025-03-04T17:06:00+00:00"),
        ("04.03.25 17:06", "2025-03-04T17:06:00+00:00"),
        ("martes, 4 de marzo de 2025 12:06 a. m.", "2025-03-04T00:06:00+00:00"),
        ("terca-feira, 4 de marco de 2025", "2025-03-04T00:00:00+00:00"),
        ("dinsdag 4 maart 2025 17:06", "2025-03-04T17:06:00+00:00"),
    ],
)
def test_the_usual_ways_to_write_a_date(written: str, meant: str) -> None:
    assert written_date.read(written) == datetime.fromisoformat(meant)


def test_where_no_zone_is_written_universal_time_stands_in() -> None:
    found = written_date.read("6 january 2025 09:05")
    assert found is not None
    assert found.tzinfo is UTC


@pytest.mark.parametrize(
    "written", ["", "yesterday", "32. januar 2025", "31/31/2025", "99999999", "5 xyz 2025", "0000-00-00"]
)
def test_what_is_no_date_is_none(written: str) -> None:
    assert written_date.read(written) is None
