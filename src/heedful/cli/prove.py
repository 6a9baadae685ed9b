"""`heedful prove`: plant known happenings in a made-up organisation, read it blind, and say what was found again."""

import argparse
import dataclasses
import json
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from heedful.larkfield.prove import Proof

NAME = "prove"
HELP = "write a made-up organisation with planted truths, read it blind, and compare; exit code 1 if one is not covered"

_HELD, _NOT_HELD = 0, 1


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--seed", type=int, default=20240701, help="any whole number (default: %(default)s)")
    parser.add_argument(
        "--profile", choices=("tenth", "full"), default="tenth", help="2,600 or 26,000 reports (default: %(default)s)"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="keep the written files in this folder")


def run(args: argparse.Namespace) -> int:
    """Prove on one seed and print what came of it. 0 if every truth is covered, 1 if not."""
    from heedful.larkfield import prove

    with tempfile.TemporaryDirectory(prefix="heedful-prove-") as folder:
        proof = prove.run(args.keep or Path(folder), seed=args.seed, profile=args.profile)
    print(json.dumps(dataclasses.asdict(proof), ensure_ascii=False, indent=2) if args.json else _told(proof))
    return _HELD if all(outcome.covered for outcome in proof.truths) else _NOT_HELD


def _told(proof: "Proof") -> str:
    lines = [
        f"Larkfield, seed {proof.seed}, {proof.profile} profile: {proof.reports:,} reports",
        f"written in {proof.seconds['writing']} s, read in {proof.seconds['reading']} s, sha256 {proof.sha256}",
        "",
    ]
    for outcome in proof.truths:
        lines.append(f"{outcome.id}  {'covered' if outcome.covered else 'NOT COVERED'}  (expected: {outcome.expected})")
        lines += [
            f"    {'yes' if check.holds else 'no ':3} {check.what}: {check.estimate} (true: {check.truth})"
            for check in outcome.checks
        ]
        if not outcome.checks:
            lines.append(f"    {outcome.reason}")
    lines.append("")
    for name, figure in proof.figures.items():
        if isinstance(figure, dict) and "share" in figure:
            if figure["of"]:
                low, high = figure["interval"]
                shown = f"{figure['hits']} of {figure['of']} = {figure['share']:.1%} ({low:.1%} to {high:.1%})"
            else:
                shown = "none"
            lines.append(f"{name.replace('_', ' ')}: {shown}")
        elif isinstance(figure, dict):
            lines += [
                f"{kind:12} " + ", ".join(f"{band} {n}" for band, n in counts.items())
                for kind, counts in figure.items()
            ]
        else:
            lines.append(f"{name.replace('_', ' ')}: {figure}")
    lines += ["", "Larkfield is invented. No figure from it is evidence about real mail."]
    return "\n".join(lines)
