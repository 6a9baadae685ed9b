"""What an organisation tells us about itself is read, and what we cannot read is named kindly."""

from pathlib import Path

import pytest

from heedful.connectors import organisation
from heedful.core.mail import account, known


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "people.csv").write_text(
        "name,email,pays\nMaya Ortiz,maya@larkfield.example,yes\n", encoding="utf-8-sig"
    )
    (tmp_path / "partners.txt").write_text("northwind.example,Northwind Paper\n", encoding="utf-8")
    (tmp_path / "history.txt").write_text("jo@northwind.example,12\n", encoding="utf-8")
    (tmp_path / "accounts.csv").write_text(
        "domain,account\nnorthwind.example,DE89 3704 0044 0532 0130 00\n", encoding="utf-8"
    )
    (tmp_path / "heedful.toml").write_text(
        'own_domains = ["Larkfield.example."]\nauthserv_ids = ["MX.larkfield.example"]\n'
        'partners = "partners.txt"\ndirectory = "people.csv"\nhistory = "history.txt"\n'
        'accounts = "accounts.csv"\n',
        encoding="utf-8",
    )
    return tmp_path


def test_the_file_in_the_folder_is_found(folder: Path) -> None:
    assert organisation.near(folder) == folder / "heedful.toml"
    assert organisation.near(folder / "people.csv") is None


def test_names_in_the_file_are_relative_to_the_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir("/")
    ours = organisation.known_from(toml=folder / "heedful.toml")
    assert ours == known.Known(
        own_domains=frozenset({"larkfield.example"}),
        authserv_ids=frozenset({"mx.larkfield.example"}),
        partners={"northwind.example": "Northwind Paper"},
        directory=(known.Person("Maya Ortiz", "maya@larkfield.example", pays=True),),
        history={"jo@northwind.example": 12},
        accounts={
            "northwind.example": frozenset({account.fingerprint("de89370400440532013000", owner="northwind.example")})
        },
    )


def test_of_an_account_on_record_only_a_fingerprint_is_kept(folder: Path) -> None:
    ours = organisation.known_from(toml=folder / "heedful.toml")
    assert "3704" not in repr(ours).replace(" ", "")


def test_what_is_said_on_the_command_line_adds_to_the_file(folder: Path) -> None:
    (folder / "other.txt").write_text("fabrikam.example\n", encoding="utf-8")
    ours = organisation.known_from(
        toml=folder / "heedful.toml", own_domains=["@lark.example"], partners=folder / "other.txt"
    )
    assert ours.own_domains == {"larkfield.example", "lark.example"}
    assert ours.partners == {"fabrikam.example": "fabrikam.example"}


def test_nothing_given_is_nothing_known() -> None:
    assert organisation.known_from() == known.NOTHING


@pytest.mark.parametrize(
    ("toml", "said"),
    [
        ("own_domain = ['a.example']", "`own_domain`. Did you mean `own_domains`?"),
        ("colour = 'blue'", "`colour`. Known keys: own_domains"),
        ("own_domains = 7", "`own_domains` wants a list"),
        ("own_domains = ['a.example', 7]", "`own_domains` wants a list"),
        ("directory = 7", "`directory` wants the name of a file"),
        ("directory = 'nobody.csv'", r"`directory` (nobody.csv) could not be opened"),
        ("directory = 'partners.txt'", "`directory` (partners.txt): A directory needs the columns name and email"),
        ("accounts = 'people.csv'", "`accounts` (people.csv): Accounts on record need the columns domain and account"),
        ("history = 'latin.txt'", "`history` (latin.txt) is not UTF-8"),
        ("own_domains = [", "is not quite TOML yet"),
    ],
)
def test_what_cannot_be_read_is_named(folder: Path, toml: str, said: str) -> None:
    (folder / "latin.txt").write_bytes("jürgen@larkfield.example".encode("latin-1"))
    (folder / "heedful.toml").write_text(toml, encoding="utf-8")
    with pytest.raises(organisation.NotUnderstood) as told:
        organisation.known_from(toml=folder / "heedful.toml")
    assert said in str(told.value)


def test_one_own_domain_may_stand_without_brackets(folder: Path) -> None:
    (folder / "heedful.toml").write_text("own_domains = 'larkfield.example'", encoding="utf-8")
    assert organisation.known_from(toml=folder / "heedful.toml").own_domains == {"larkfield.example"}
