"""What is written to a folder, and that it is the same every time."""

from pathlib import Path

from heedful.connectors import organisation as importer
from heedful.larkfield import generator, organisation
from heedful.larkfield.generator import Written


def test_the_same_seed_writes_the_same_bytes(written: Written, tmp_path: Path) -> None:
    again = generator.write(tmp_path / "again")

    assert again.sha256 == written.sha256
    for path in sorted(written.folder.rglob("*")):
        if path.is_file():
            assert path.read_bytes() == (again.folder / path.relative_to(written.folder)).read_bytes(), path.name


def test_another_seed_writes_others(written: Written, tmp_path: Path) -> None:
    assert generator.write(tmp_path, seed=2).sha256 != written.sha256


def test_the_organisations_files_are_understood_by_the_products_own_door(written: Written) -> None:
    known = importer.known_from(toml=written.folder / "heedful.toml")

    assert known.is_own(organisation.DOMAIN)
    assert known.authserv_ids == {organisation.AUTHSERV_ID}
    assert known.partners["brightwater-logistics.example"] == "Brightwater Logistics"
    assert known.directory
    assert known.history


def test_nothing_of_the_truth_stands_outside_the_sealed_folder(written: Written) -> None:
    open_files = [path for path in written.folder.iterdir() if path.is_file()]

    assert {path.name for path in open_files} == {
        "abuse.mbox",
        "people.csv",
        "partners.txt",
        "history.txt",
        "heedful.toml",
    }
    assert written.sealed.parent.name == "sealed"


def test_the_lazy_reports_are_those_that_are_written(written: Written) -> None:
    first = next(generator.reports())

    assert first.data.rstrip(b"\n") in (written.folder / "abuse.mbox").read_bytes()
