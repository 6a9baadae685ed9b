"""Larkfield Mutual, an insurer that does not exist: its people, teams and sites over twenty-four months."""

import math
import random
from dataclasses import dataclass, replace
from datetime import date, timedelta

from heedful.larkfield import calendar, names

DOMAIN = "larkfield.example"
AUTHSERV_ID = "mx.larkfield.example"

# People at month 1, and in how many teams. 96 teams, 1,204 people.
DEPARTMENTS = {
    "Claims": (310, 25),
    "Care Centre": (240, 18),
    "Sales": (180, 14),
    "IT & Data": (150, 11),
    "Finance": (90, 7),
    "Underwriting": (84, 7),
    "Operations": (48, 4),
    "HR & Legal": (46, 4),
    "Security": (38, 5),
    "Executive": (18, 1),
}
NAMED_TEAMS = {
    "Sales": ("Sales North 1", "Sales North 2", "Sales North 3", "Sales North 4"),
    "IT & Data": ("Service Desk",),
    "Finance": ("Payments", "Accounts Payable", "Treasury", "Reporting", "Tax", "Controlling", "Premium Accounting"),
    "HR & Legal": ("HR Services", "Recruiting", "Legal", "People Development"),
    "Security": ("SOC", "IAM", "GRC", "AppSec", "Awareness and leads"),
    "Executive": ("Executive",),
}
FIXED_SIZES = {
    "Sales North 1": 12,
    "Sales North 2": 11,
    "Sales North 3": 14,
    "Sales North 4": 11,
    "Service Desk": 22,
    "SOC": 14,
    "IAM": 6,
    "GRC": 6,
    "AppSec": 6,
    "Awareness and leads": 6,
}
# Eleven teams have fewer than eight people, three of them fewer than five; four of the eleven are in Security.
SMALL_SIZES = (
    ("Claims", 3),
    ("Care Centre", 4),
    ("Underwriting", 4),
    ("Claims", 5),
    ("Sales", 6),
    ("Operations", 6),
    ("Finance", 7),
)
SMALLEST_ORDINARY, LARGEST = 8, 22
PAYING_TEAMS = ("Payments", "Accounts Payable", "Treasury")
LANGUAGES = {"en": 0.62, "de": 0.23, "fr": 0.10, "es": 0.05}
SITES = {
    "Ashford Quay": ("Europe/London", "en"),
    "Millbrook": ("America/New_York", "en"),
    "Steinbrück": ("Europe/Berlin", "de"),
    "Valmont": ("Europe/Berlin", "fr"),
    "Puerto Claro": ("Europe/Berlin", "es"),
}
LEAVING_A_YEAR, LEAVING_A_YEAR_SECURITY = 0.12, 0.22


@dataclass(frozen=True, slots=True)
class Team:
    """A team and its hidden state, a value for each of eight quarters, in standard deviations."""

    name: str
    department: str
    size: int
    empathy: tuple[float, ...]
    load: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Worker:
    """Somebody who works at Larkfield. `hours` is a share of full time; skill and caution are standard normal."""

    name: str
    email: str
    department: str
    team: str
    role: str
    site: str
    language: str
    hours: float
    shift: bool
    skill: float
    caution: float
    joined_at: date
    left_at: date | None = None
    reports_to: str = ""
    pays: bool = False

    @property
    def zone(self) -> str:
        return SITES[self.site][0]

    def works_on(self, day: date) -> bool:
        """Whether this person belongs to the organisation on that day."""
        return self.joined_at <= day and (self.left_at is None or day < self.left_at)


@dataclass(frozen=True, slots=True)
class Organisation:
    """Everybody who works at Larkfield at some time of the twenty-four months."""

    teams: tuple[Team, ...]
    workers: tuple[Worker, ...]

    def on(self, day: date) -> list[Worker]:
        """Who works here on that day."""
        return [worker for worker in self.workers if worker.works_on(day)]

    def holder_of(self, role: str) -> Worker:
        """The one person who holds this role throughout."""
        return next(worker for worker in self.workers if worker.role == role)


def of(rng: random.Random) -> Organisation:
    """The organisation that this chance brings forth."""
    teams = _teams(rng)
    addresses: dict[str, int] = {}
    first = [worker for team in teams for worker in _staffed(rng, team, addresses)]
    return Organisation(teams, tuple(_with_managers(_over_time(rng, first, teams, addresses))))


def _teams(rng: random.Random) -> tuple[Team, ...]:
    teams = []
    for department, (people, count) in DEPARTMENTS.items():
        given = NAMED_TEAMS.get(department, ())
        titles = [*given, *(f"{department} {n:02d}" for n in range(len(given) + 1, count + 1))]
        for title, size in zip(titles, _sizes(rng, department, people, titles), strict=True):
            teams.append(Team(title, department, size, _quarters(rng), _quarters(rng)))
    return tuple(teams)


def _sizes(rng: random.Random, department: str, people: int, titles: list[str]) -> list[int]:
    """Lognormal sizes (median 12, 3 to 22) that add up to the department."""
    if len(titles) == 1:
        return [people]
    fixed: dict[int, int] = {n: FIXED_SIZES[title] for n, title in enumerate(titles) if title in FIXED_SIZES}
    free = [n for n in range(len(titles)) if n not in fixed and titles[n] not in ("Payments", "Claims 07")]
    for small in (size for where, size in SMALL_SIZES if where == department):
        fixed[free.pop()] = small
    sizes = [
        fixed.get(n, min(LARGEST, max(SMALLEST_ORDINARY, round(rng.lognormvariate(math.log(12), 0.35)))))
        for n in range(len(titles))
    ]
    movable = [n for n in range(len(titles)) if n not in fixed]
    while movable and sum(sizes) != people:
        step = 1 if sum(sizes) < people else -1
        n = rng.choice(movable)
        if SMALLEST_ORDINARY <= sizes[n] + step <= LARGEST:
            sizes[n] += step
    return sizes


def _quarters(rng: random.Random) -> tuple[float, ...]:
    """A stationary standard normal series with autocorrelation 0.8 from quarter to quarter."""
    series = [rng.gauss(0, 1)]
    while len(series) < calendar.MONTHS // 3:
        series.append(0.8 * series[-1] + 0.6 * rng.gauss(0, 1))
    return tuple(series)


def _staffed(rng: random.Random, team: Team, addresses: dict[str, int]) -> list[Worker]:
    roles = _roles(team)
    return [_hired(rng, team, role, calendar.FIRST_DAY, addresses) for role in roles]


def _roles(team: Team) -> list[str]:
    if team.name == "Executive":
        named = ["Chief Executive Officer", "Chief Financial Officer", "Chief Operating Officer"]
        return named + ["Director"] * (team.size - len(named))
    if team.name == "Awareness and leads":
        return ["Team lead"] + ["Security lead"] * (team.size - 3) + ["Awareness specialist"] * 2
    trade = {"Payments": "Payments clerk", "SOC": "SOC analyst", "Service Desk": "Service desk agent"}
    return ["Team lead"] + [trade.get(team.name, f"{team.department} specialist")] * (team.size - 1)


def _hired(rng: random.Random, team: Team, role: str, day: date, addresses: dict[str, int]) -> Worker:
    language = rng.choices(list(LANGUAGES), list(LANGUAGES.values()))[0]
    sites = [site for site, (_, spoken) in SITES.items() if spoken == language]
    name = names.full_name(rng, language)
    part = names.mailbox_part(name)
    addresses[part] = addresses.get(part, 0) + 1
    if addresses[part] > 1:
        part += str(addresses[part])
    return Worker(
        name=name,
        email=f"{part}@{DOMAIN}",
        department=team.department,
        team=team.name,
        role=role,
        site=rng.choices(sites, [0.7, 0.3][: len(sites)])[0],
        language=language,
        hours=rng.choice((0.5, 0.6, 0.8)) if rng.random() < 0.28 else 1.0,
        shift=rng.random() < (0.35 if team.department in ("Care Centre", "Operations", "Security") else 0.11),
        skill=rng.gauss(0, 1),
        caution=rng.gauss(0, 1),
        joined_at=day,
        pays=team.name in PAYING_TEAMS,
    )


def _over_time(
    rng: random.Random, first: list[Worker], teams: tuple[Team, ...], addresses: dict[str, int]
) -> list[Worker]:
    """Months pass: people leave, more often from strained and less cared-for teams, and are replaced after a while."""
    team_of = {team.name: team for team in teams}
    everyone = list(first)
    for month in range(1, calendar.MONTHS + 1):
        start = calendar.month_start(month)
        length = (calendar.month_start(month + 1) - start).days
        for n, worker in enumerate(everyone):
            team = team_of[worker.team]
            quarter = (month - 1) // 3
            yearly = LEAVING_A_YEAR_SECURITY if team.department == "Security" else LEAVING_A_YEAR
            hazard = yearly / 12 * math.exp(-0.35 * team.empathy[quarter] + 0.30 * team.load[quarter])
            # exp of two normals has a mean above one: divided out, so that the yearly rates hold for the whole.
            leaves = rng.random() < hazard / math.exp((0.35**2 + 0.30**2) / 2)
            if (
                not leaves
                or not worker.works_on(start)
                or worker.role.startswith("Chief")
                or worker.role == "Team lead"
            ):
                continue
            last_day = start + timedelta(days=rng.randrange(1, length + 1))
            everyone[n] = replace(worker, left_at=last_day)
            refilled = last_day + timedelta(days=round(rng.gammavariate(2, 1) * 30.4))
            if refilled < calendar.month_start(calendar.MONTHS + 1):
                everyone.append(_hired(rng, team, worker.role, refilled, addresses))
    return everyone


def _with_managers(workers: list[Worker]) -> list[Worker]:
    """Members report to their team lead, leads to the first lead of the department, those to an executive."""
    chief = {worker.role: worker.email for worker in workers if worker.role.startswith("Chief")}
    leads: dict[str, str] = {}
    heads: dict[str, str] = {}
    for worker in workers:
        if worker.role == "Team lead":
            leads.setdefault(worker.team, worker.email)
            heads.setdefault(worker.department, worker.email)
    managed = []
    for worker in workers:
        over_head = chief["Chief Financial Officer" if worker.department == "Finance" else "Chief Operating Officer"]
        if worker.role == "Chief Executive Officer":
            boss = ""
        elif worker.department == "Executive":
            boss = chief["Chief Executive Officer"]
        elif worker.role != "Team lead":
            boss = leads[worker.team]
        else:
            boss = over_head if heads[worker.department] == worker.email else heads[worker.department]
        managed.append(replace(worker, reports_to=boss))
    return managed
