"""Who works at Larkfield, and how that changes over twenty-four months."""

import random
from collections import Counter
from datetime import timedelta
from itertools import pairwise
from statistics import correlation, median

from heedful.core.mail import known
from heedful.larkfield import calendar, generator, organisation
from heedful.larkfield.organisation import Organisation


def test_it_begins_with_1204_people_in_96_teams_of_the_announced_sizes(everybody: Organisation) -> None:
    first = everybody.on(calendar.FIRST_DAY)
    sizes = [team.size for team in everybody.teams]

    assert (len(first), len(sizes)) == (1204, 96)
    assert Counter(worker.team for worker in first) == {team.name: team.size for team in everybody.teams}
    assert (min(sizes), median(sizes), max(sizes)) == (3, 12, 22)
    assert (sum(size < 8 for size in sizes), sum(size < 5 for size in sizes)) == (11, 3)
    assert Counter(worker.department for worker in first) == {
        name: people for name, (people, _) in organisation.DEPARTMENTS.items()
    }


def test_sales_north_has_four_teams_and_48_people(everybody: Organisation) -> None:
    north = [team.size for team in everybody.teams if team.name.startswith("Sales North")]

    assert (len(north), sum(north)) == (4, 48)


def test_languages_part_time_and_shifts_have_the_announced_shares() -> None:
    workers = [worker for seed in range(5) for worker in generator.people(seed).workers]
    languages = Counter(worker.language for worker in workers)

    for language, share in organisation.LANGUAGES.items():
        assert abs(languages[language] / len(workers) - share) < 0.02
    assert abs(sum(worker.hours < 1 for worker in workers) / len(workers) - 0.28) < 0.02
    assert abs(sum(worker.shift for worker in workers) / len(workers) - 0.17) < 0.02


def test_about_twelve_in_a_hundred_leave_in_a_year_and_most_are_replaced(everybody: Organisation) -> None:
    leavers = [worker for worker in everybody.workers if worker.left_at]
    joiners = [worker for worker in everybody.workers if worker.joined_at > calendar.FIRST_DAY]

    assert 0.08 < len(leavers) / 2 / 1204 < 0.16
    assert 0.7 * len(leavers) < len(joiners) <= len(leavers)
    assert all(worker.left_at > worker.joined_at for worker in leavers if worker.left_at)


def test_the_strain_of_a_team_is_remembered_from_quarter_to_quarter() -> None:
    teams = [team for seed in range(8) for team in generator.people(seed).teams]
    pairs = [(team.load[n], team.load[n + 1]) for team in teams for n in range(7)]

    assert abs(correlation([now for now, _ in pairs], [then for _, then in pairs]) - 0.8) < 0.03


def test_everybody_has_one_address_and_a_way_up_to_the_chief_executive(everybody: Organisation) -> None:
    by_address = {worker.email: worker for worker in everybody.workers}

    assert len(by_address) == len(everybody.workers)
    for worker in everybody.workers:
        steps = 0
        while worker.reports_to:
            worker, steps = by_address[worker.reports_to], steps + 1
            assert steps < 6
        assert worker.role == "Chief Executive Officer"


def test_those_who_pay_sit_in_finance(everybody: Organisation) -> None:
    payers = [worker for worker in everybody.workers if worker.pays]

    assert payers
    assert {worker.department for worker in payers} == {"Finance"}


def test_the_same_chance_brings_forth_the_same_people() -> None:
    assert organisation.of(random.Random(7)) == organisation.of(random.Random(7))
    assert organisation.of(random.Random(7)) != organisation.of(random.Random(8))


def test_the_directory_is_read_by_the_product_and_knows_the_people_of_the_last_day(
    everybody: Organisation, written: generator.Written
) -> None:
    people = known.people_from_csv((written.folder / "people.csv").read_text("utf-8"))

    assert {person.email for person in people} == {worker.email for worker in everybody.on(calendar.days()[-1])}
    assert {person.email for person in people if person.pays} <= {w.email for w in everybody.workers if w.pays}


def test_the_calendar_has_twenty_four_months_without_a_gap() -> None:
    days = calendar.days()

    assert all(later - day == timedelta(days=1) for day, later in pairwise(days))
    assert (calendar.month_of(days[0]), calendar.month_of(days[-1])) == (1, 24)
