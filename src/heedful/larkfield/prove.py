"""Writes Larkfield, reads it as a stranger would, and only then opens the sealed truth to compare."""

import json
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from heedful.core.figures import uncertainty
from heedful.larkfield import blind, generator
from heedful.larkfield.blind import Campaign, Seen
from heedful.larkfield.generator import Profile

MALICIOUS_TOLD_SAFE_AT_MOST = 0.002


@dataclass(frozen=True, slots=True)
class Check:
    """One part of a truth: what the product says, what is true, and whether the two agree."""

    what: str
    estimate: Any
    truth: Any
    holds: bool


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one planted truth. `reason` says in words why it counts as covered or not."""

    id: str
    expected: str
    estimate: float | None
    interval: tuple[float, float] | None
    covered: bool
    reason: str
    checks: tuple[Check, ...]


@dataclass(frozen=True, slots=True)
class Proof:
    """Everything one run shows. `sha256` is of the files as written; `seconds` for writing and for reading them."""

    seed: int
    profile: Profile
    sha256: str
    reports: int
    truths: tuple[Outcome, ...]
    figures: dict[str, Any]
    seconds: dict[str, float]


def run(folder: Path, *, seed: int, profile: Profile) -> Proof:
    """Generate into this folder, read it blind, compare. Nothing of the truth is opened before the reading is done."""
    begun = time.perf_counter()
    written = generator.write(folder, seed=seed, profile=profile)
    generated = time.perf_counter()
    seen, campaigns = blind.read(folder)
    claimed = blind.bank_change_campaign(campaigns)
    read = time.perf_counter()

    sealed = json.loads(written.sealed.read_text(encoding="utf-8"))
    labels: dict[str, dict[str, Any]] = sealed["reports"]
    truths = {truth["id"]: truth for truth in sealed["truths"]}
    return Proof(
        seed=seed,
        profile=profile,
        sha256=written.sha256,
        reports=written.reports,
        truths=(
            _wave(truths["E6"], sealed["wave"], claimed, seen, labels),
            _hijack(truths["E7"], seen, labels),
        ),
        figures=_figures(seen, campaigns, labels),
        seconds={"writing": round(generated - begun, 1), "reading": round(read - generated, 1)},
    )


def _wave(
    truth: dict[str, Any],
    wave: dict[str, Any],
    claimed: Campaign | None,
    seen: Sequence[Seen],
    labels: dict[str, dict[str, Any]],
) -> Outcome:
    """E6: reports in the wave. The interval is a worst case: the campaign, and what could not be unwrapped then."""
    if claimed is None:
        reason = "No campaign that wants bank details changed was found."
        return Outcome(truth["id"], truth["expected"], None, None, False, reason, ())
    times = [one.reported_at for one in claimed.reports if one.reported_at]
    unclear = [
        one
        for one in seen
        if one.how == "bare" and one.reported_at and times and min(times) <= one.reported_at <= max(times)
    ]
    estimate = len(claimed.reports)
    interval = (float(estimate), float(estimate + len(unclear)))
    members = {one.id for one in claimed.reports}
    true_members = {id for id, label in labels.items() if label["run"] == "wave"}
    minutes = claimed.first_report_minutes
    checks = (
        Check("reports", estimate, wave["reports"], interval[0] <= wave["reports"] <= interval[1]),
        Check(
            "reports of the wave that were put into the campaign",
            len(members & true_members),
            wave["reports"],
            members >= true_members,
        ),
        Check("reports in the campaign that belong elsewhere", len(members - true_members), 0, members <= true_members),
        Check("wordings", claimed.wordings, wave["wordings"], claimed.wordings == wave["wordings"]),
        Check(
            "minutes to the first report",
            minutes if minutes is None else round(minutes, 1),
            wave["first_report_minutes"],
            minutes is not None and abs(minutes - wave["first_report_minutes"]) < 1,
        ),
        Check("ask", claimed.ask, "change_payment_details", claimed.ask == "change_payment_details"),
        Check(
            "recipients listed",
            len(claimed.recipients & set(wave["recipients"])),
            len(wave["recipients"]),
            claimed.recipients >= set(wave["recipients"]),
        ),
        Check(
            "people listed who did not receive it",
            len(claimed.recipients - set(wave["recipients"])),
            0,
            claimed.recipients <= set(wave["recipients"]),
        ),
        Check(
            "told safe",
            sum(one.band == "legitimate" for one in claimed.reports),
            0,
            all(one.band != "legitimate" for one in claimed.reports),
        ),
    )
    return _outcome(truth, float(estimate), interval, checks)


def _hijack(truth: dict[str, Any], seen: Sequence[Seen], labels: dict[str, dict[str, Any]]) -> Outcome:
    """E7: one letter. With one case the exact interval of the share found is wide, and we say so."""
    planted = [one for one in seen if labels.get(one.id, {}).get("run") == "hijack"]
    flagged = [one for one in planted if one.band == "malicious" and one.conflict]
    bounds = uncertainty.clopper_pearson(len(flagged), max(1, len(planted)))
    checks = (
        Check("letters flagged, with the path named", len(flagged), truth["value"], len(flagged) == truth["value"]),
        Check("verdict", planted[0].verdict if planted else None, "bec", any(one.verdict == "bec" for one in planted)),
        Check("reason", planted[0].conflict if planted else "", "names hierarchy or payment path", bool(flagged)),
    )
    return _outcome(truth, float(len(flagged)), (round(bounds.low, 3), bounds.high), checks)


def _outcome(
    truth: dict[str, Any], estimate: float, interval: tuple[float, float], checks: tuple[Check, ...]
) -> Outcome:
    missed = [f"{check.what}: {check.estimate} where {check.truth} is true" for check in checks if not check.holds]
    reason = "; ".join(missed) or "; ".join(f"{check.what}: {check.estimate}" for check in checks)
    return Outcome(truth["id"], truth["expected"], estimate, interval, not missed, reason, checks)


def _figures(seen: Sequence[Seen], campaigns: Sequence[Campaign], labels: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """How the mix was read, kind by kind; shares with exact 95 % intervals."""
    known = [(one, labels[one.id]) for one in seen if one.id in labels]
    bands: dict[str, Counter[str]] = defaultdict(Counter)
    for one, label in known:
        bands[label["kind"]][one.band] += 1
    malicious = [one for one, label in known if label["malicious"]]
    honest = [one for one, label in known if label["kind"] in ("newsletter", "internal", "external")]
    whole = [(one, label) for one, label in known if not label["damage"]]
    broken = [(one, label) for one, label in known if label["damage"]]
    return {
        "reports_found_again": len({one.id for one, _ in known}),
        "bands": {kind: dict(sorted(counts.items())) for kind, counts in sorted(bands.items())},
        "malicious_told_safe": _share(one.band == "legitimate" for one in malicious),
        "malicious_told_safe_without_a_person": _share(
            one.band == "legitimate" and one.answered_alone for one in malicious
        ),
        "answered_without_a_person": _share(one.answered_alone for one, _ in known),
        "malicious_told_safe_target": MALICIOUS_TOLD_SAFE_AT_MOST,
        "payment_change_told_safe": _share(
            one.band == "legitimate"
            for one, label in known
            if label["kind"] == "wave" or label["theme"] in ("supplier_account", "salary_account")
        ),
        "honest_called_malicious": _share(one.band == "malicious" for one in honest),
        "originals_recovered": _share(_recovered(one, label) for one, label in whole),
        "originals_recovered_from_damaged": _share(_recovered(one, label) for one, label in broken),
        "practice_recognised": _share(bool(one.simulation) for one, label in known if label["kind"] == "practice"),
        "campaigns": sum(len(one.reports) > 1 for one in campaigns),
        "campaigns_pairwise_f1": _pairwise_f1(campaigns, labels),
    }


def _share(hits: Iterable[bool]) -> dict[str, Any]:
    counted = list(hits)
    if not counted:
        return {"hits": 0, "of": 0, "share": None, "interval": None}
    bounds = uncertainty.clopper_pearson(sum(counted), len(counted))
    share = sum(counted) / len(counted)
    return {
        "hits": sum(counted),
        "of": len(counted),
        "share": round(share, 4),
        "interval": [round(bounds.low, 4), round(bounds.high, 4)],
    }


def _recovered(one: Seen, label: dict[str, Any]) -> bool:
    """Whether sender, subject and the longest line of the letter came through the forward."""
    landmark = "".join(char for char in " ".join(label["landmark"].split()) if char != "\u200b")
    same_subject = one.subject.split() == label["subject"].split()
    return one.sender == label["sender"].lower() and same_subject and landmark[:40] in one.text


def _pairwise_f1(campaigns: Sequence[Campaign], labels: dict[str, dict[str, Any]]) -> float | None:
    """Of pairs of malicious or advertising reports: put together where they belong together.

    Two runs of the same lure in the same language are alike by our own doing, since the grammar has few lures. Pairs
    across such runs count neither for nor against.
    """
    told, true, both, alike = (Counter[Any]() for _ in range(4))
    for number, one in enumerate(campaigns):
        for report in one.reports:
            label = labels.get(report.id)
            if label and (label["malicious"] or label["kind"] == "spam"):
                told[number] += 1
                true[label["run"]] += 1
                both[number, label["run"]] += 1
                alike[number, label["kind"], label["theme"], label["language"]] += 1
    # The wave has three wordings, and all of it is one run; every other run has one theme and one language.
    pairs = [sum(n * (n - 1) // 2 for n in counts.values()) for counts in (told, true, both, alike)]
    pairs_told, pairs_true, pairs_both, pairs_alike = pairs
    wrongly = pairs_told - max(pairs_both, pairs_alike)
    whole = pairs_both + wrongly + pairs_true
    return round(2 * pairs_both / whole, 4) if whole else None
