"""Attacks that make a lure unreadable for programs and leave it readable for people, and what the reading makes of it.

    python training/levers/attacks.py                      the contrast corpus and, where they are at hand, public sets
    python training/levers/attacks.py --most 60            so many deceitful and so many genuine messages of each source
    python training/levers/attacks.py --attack leet        this attack alone; may be said again

One table a source, of its development half where it has halves: how many messages an attack changed; how many of the
deceitful ones are condemned, left unsure or told benign before and after; how many of all have the trick itself
reported; and the milliseconds a reading takes. An attack follows from the bytes of a message alone, so that it can be
repeated.
"""

import argparse
import hashlib
import os
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1]))

from heedful.connectors import labels  # noqa: E402
from heedful.core.mail import reading, report  # noqa: E402
from heedful.core.mail.known import NOTHING, Known  # noqa: E402
from heedful.core.mail.reading import Reading  # noqa: E402
from training.levers import altered, attack_letters, attack_pages, corpus  # noqa: E402

DATA = Path(os.environ.get("HEEDFUL_CORPORA", HERE.parents[2] / "shared" / "data"))
PUBLIC = ("cognitive_phishing", "synthetic_bec", "phishing_pot")
CONDEMNED = frozenset({"phishing", "bec", "pretexting", "scam"})
TELLS: Mapping[str, frozenset[str]] = {
    **dict.fromkeys(("cyrillic-letters", "greek-letters", "rare-letters"), frozenset({"lookalike-words"})),
    **dict.fromkeys(
        ("fullwidth-letters", "mathematical-letters", "circled-letters"),
        frozenset({"styled-letters", "lookalike-words"}),
    ),
    **dict.fromkeys(("dotted-letters", "combining-marks"), frozenset({"stacked-marks"})),
    **dict.fromkeys(("leet", "signs-for-letters"), frozenset({"digits-for-letters"})),
    **dict.fromkeys(("zero-width", "soft-hyphens"), frozenset({"invisible-characters"})),
    **dict.fromkeys(
        ("spaced-words", "dotted-words", "hyphened-words", "underscored-words"), frozenset({"words-spelt-apart"})
    ),
    "torn-words": frozenset({"words-torn"}),
    **dict.fromkeys(("reversed-words", "mirrored-page"), frozenset({"reversed-words"})),
    **dict.fromkeys(
        ("cut-by-tags", "cut-by-comments", "cut-by-unknown-tags", "hidden-inside-words", "tiny-inside-words"),
        frozenset({"words-cut-apart"}),
    ),
    **{f"hidden-by-{name}": frozenset({"hidden-text"}) for name in attack_pages.HIDDEN},
    **dict.fromkeys(("words-as-numbers", "quoted-printable"), frozenset({"letters-as-numbers"})),
    "picture-only": frozenset({"picture-instead-of-text"}),
    "base64": frozenset({"needless-encoding"}),
    **dict.fromkeys(("utf-7", "utf-16"), frozenset({"rare-alphabet"})),
    "chopped-subject": frozenset({"chopped-subject"}),
    **dict.fromkeys(("order-to-machines", "hidden-order"), frozenset({"speaks-to-machines"})),
    "padding-far-below": frozenset({"text-far-below"}),
    **dict.fromkeys(("harmless-plain-text", "harmless-plain-text-last"), frozenset({"two-texts"})),
}
"""By which indicators an attack is reported. What is missing here is done by too much honest mail to be called a trick
(odd blanks, a long text, an alphabet named wrongly), or is told as something that could not be read."""


@dataclass(frozen=True, slots=True)
class Case:
    """A message, what the organisation knows, and whether it deceives."""

    name: str
    raw: bytes
    known: Known
    deceitful: bool


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--most", type=int, default=100, help="deceitful and genuine messages of each source")
    parser.add_argument("--attack", action="append", choices=sorted(every()), help="this attack alone; repeatable")
    parser.add_argument("--twins", action="store_true", help="the contrast corpus alone")
    given = parser.parse_args()
    chosen = {name: attack for name, attack in every().items() if not given.attack or name in given.attack}
    sources = {"twins": twins(given.most)}
    for name in () if given.twins else PUBLIC:
        if (DATA / name).is_dir():
            sources[name] = public(name, given.most)
        else:
            print(f"ABSENT: {DATA / name}", file=sys.stderr)
    for source, cases in sources.items():
        for line in table(source, cases, chosen):
            print(line, flush=True)
    return 0


def every() -> Mapping[str, Callable[[bytes], bytes]]:
    """Every attack on a whole message, by name. What an attack cannot change, it gives back as it came."""
    return {**{name: _on_words(change) for name, change in on_text().items()}, **attack_pages.every()}


def on_text() -> Mapping[str, Callable[[str], str]]:
    """The attacks on letters and words alone, by name."""
    return attack_letters.every()


def _on_words(change: Callable[[str], str]) -> Callable[[bytes], bytes]:
    return lambda raw: altered.words(raw, change)


def twins(most: int) -> list[Case]:
    """So many deceitful and so many genuine messages of the contrast corpus, chosen by the hash of their names."""
    rows = sorted(corpus.rows(), key=lambda row: hashlib.sha256(row["id"].encode()).hexdigest())
    cases = [
        Case(row["file"], (corpus.CORPUS / row["file"]).read_bytes(), corpus.known(row), row["truth"] == "deceitful")
        for row in rows
    ]
    return _of_both(cases, most)


def public(name: str, most: int) -> list[Case]:
    """The same of the development half of a public set."""
    [(kind, folder)] = labels.sets_in(DATA / name)
    half = [
        one for one in kind.messages(folder) if isinstance(one, labels.Labelled) and labels.is_in(one, "development")
    ]
    some = [one for one in half if one.truth in ("attack", "harmless")]
    some.sort(key=lambda one: hashlib.sha256(f"{one.source}/{one.name}".encode()).hexdigest())
    return _of_both([Case(one.name, one.raw, one.known or NOTHING, one.truth == "attack") for one in some], most)


def _of_both(cases: Iterable[Case], most: int) -> list[Case]:
    every_case = list(cases)
    return [case for truth in (True, False) for case in [one for one in every_case if one.deceitful == truth][:most]]


def table(source: str, cases: Sequence[Case], chosen: Mapping[str, Callable[[bytes], bytes]]) -> Iterator[str]:
    """One line an attack: what was said of the deceitful before and after, and of the genuine that were told benign."""
    yield f"\n{source}: {len(cases)} messages"
    yield (
        f"{'attack':26} {'n':>4} {'condemned':>11} {'unsure':>11} {'benign':>11} {'lost':>6}  {'genuine benign':>14}"
        f" {'reported':>8} {'ms':>6}"
    )
    before = {case.name: read(case) for case in cases}
    for name, attack in chosen.items():
        bent = [(case, changed) for case in cases if (changed := attack(case.raw)) != case.raw]
        if not bent:
            continue
        start = time.process_time()
        pairs = [
            (case, before[case.name], read(Case(case.name, changed, case.known, case.deceitful)))
            for case, changed in bent
        ]
        spent = 1000 * (time.process_time() - start) / len(bent)
        told = sum(reported(name, now) for _, _, now in pairs)
        yield _line(name, pairs, f"{told / len(pairs):8.2f}" if name in TELLS else f"{'-':>8}", spent)


def _line(name: str, pairs: Sequence[tuple[Case, Reading, Reading]], told: str, spent: float) -> str:
    deceitful = [(was, now) for case, was, now in pairs if case.deceitful]
    genuine = [(was, now) for case, was, now in pairs if not case.deceitful]
    shares = [
        (_share(was for was, _ in some), _share(now for _, now in some))
        for _share, some in (
            (_condemned, deceitful),
            (_said("unsure"), deceitful),
            (_said("benign"), deceitful),
            (_said("benign"), genuine),
        )
    ]
    cells = [f"{was:.2f} > {now:.2f}" for was, now in shares]
    lost = 100 * (shares[0][0] - shares[0][1])
    said = f"{cells[0]:>11} {cells[1]:>11} {cells[2]:>11} {lost:6.1f}  {cells[3]:>14}"
    return f"{name:26} {len(pairs):4} {said} {told} {spent:6.1f}"


def read(case: Case) -> Reading:
    """The reading of a message as it was reported."""
    return reading.of_report(report.unwrap(case.raw), case.known)


def reported(attack: str, now: Reading) -> bool:
    """Whether an attack is told as the trick that it is."""
    return any(finding.id in TELLS.get(attack, ()) for finding in now.indicators)


def _condemned(some: Iterable[Reading]) -> float:
    said = [each.verdict in CONDEMNED for each in some]
    return sum(said) / max(1, len(said))


def _said(verdict: str) -> Callable[[Iterable[Reading]], float]:
    def share(some: Iterable[Reading]) -> float:
        said = [each.verdict == verdict for each in some]
        return sum(said) / max(1, len(said))

    return share


if __name__ == "__main__":
    raise SystemExit(main())
