"""What is planted is found again through the product's own doors, and what is not found is said."""

import json
from pathlib import Path

import pytest

from heedful.cli import main
from heedful.larkfield import prove


@pytest.fixture(scope="module")
def proof(tmp_path_factory: pytest.TempPathFactory) -> prove.Proof:
    return prove.run(tmp_path_factory.mktemp("prove"), seed=20240701, profile="tenth")


def test_the_invoice_wave_is_one_campaign_with_all_it_needs(proof: prove.Proof) -> None:
    wave = proof.truths[0]

    assert wave.id == "E6"
    assert wave.covered, wave.reason
    assert wave.interval is not None
    assert wave.interval[0] <= 61 <= wave.interval[1]


def test_the_stolen_thread_is_flagged_and_the_reason_names_the_path(proof: prove.Proof) -> None:
    stolen = proof.truths[1]

    assert stolen.id == "E7"
    assert stolen.covered, stolen.reason


def test_every_report_is_found_again_and_nearly_every_original(proof: prove.Proof) -> None:
    assert proof.figures["reports_found_again"] == 2600
    assert proof.figures["originals_recovered"]["share"] >= 0.98


def test_no_letter_that_wants_an_account_changed_is_told_safe(proof: prove.Proof) -> None:
    assert proof.figures["payment_change_told_safe"]["hits"] == 0
    assert proof.figures["payment_change_told_safe"]["of"] > 60


def test_a_reader_that_saw_nothing_is_not_said_to_have_covered_anything() -> None:
    truth = {"id": "E6", "expected": "found", "value": 61}
    sealed = {"reports": 61, "wordings": 3, "first_report_minutes": 6, "recipients": ["a@larkfield.example"]}

    missed = prove._wave(truth, sealed, None, [], {})

    assert not missed.covered
    assert "No campaign" in missed.reason


@pytest.mark.slow
def test_the_command_prints_one_json_object_with_the_truths(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    code = main.main(["prove", "--seed", "1", "--json", "--keep", str(tmp_path)])
    said = json.loads(capsys.readouterr().out)

    assert {"id", "expected", "estimate", "interval", "covered", "reason"} <= set(said["truths"][0])
    assert code == (0 if all(one["covered"] for one in said["truths"]) else 1)
