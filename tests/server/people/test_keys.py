"""Keys, pseudonyms and seals."""

import stat
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytest_django.fixtures import Settings

from heedful.server.people import keys, pseudonyms, sealed


def test_keys_are_made_once_and_only_their_owner_can_read_them(tmp_path: Path) -> None:
    made = keys.create(tmp_path / "secrets")
    before = {path.name: path.read_bytes() for path in (tmp_path / "secrets").iterdir()}
    assert set(made) == set(before)
    assert keys.create(tmp_path / "secrets") == []
    assert {path.name: path.read_bytes() for path in (tmp_path / "secrets").iterdir()} == before
    for path in (tmp_path / "secrets").iterdir():
        assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_missing_key_is_named(tmp_path: Path, settings: Settings) -> None:
    settings.HEEDFUL_SECRETS = tmp_path
    with pytest.raises(keys.KeyMissing, match=r"pseudonym\.key"):
        pseudonyms.of("amara@larkfield.example")


def test_a_vault_key_that_is_none_leaves_the_vault_closed(tmp_path: Path, settings: Settings) -> None:
    (tmp_path / "note.txt").write_text("not a key")
    for file in ("note.txt", "nowhere"):
        settings.HEEDFUL_VAULT_KEY_FILE = str(tmp_path / file)
        with pytest.raises(keys.VaultClosed):
            keys.vault_private()


def test_another_installation_gives_other_pseudonyms(tmp_path: Path, settings: Settings) -> None:
    here = pseudonyms.of("amara@larkfield.example")
    keys.create(tmp_path)
    settings.HEEDFUL_SECRETS = tmp_path
    assert pseudonyms.of("amara@larkfield.example") != here


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Ann@Example.org", "ann@example.org", True),
        (" <ann@example.org> ", "ann@example.org", True),
        ("ann@bücher.example", "ann@xn--bcher-kva.example", True),
        ("ann@example.org.", "ann@example.org", True),
        ("ann+a@example.org", "ann@example.org", False),
        ("ann@example.org", "ann@example.com", False),
    ],
)
def test_one_mailbox_has_one_pseudonym(one: str, other: str, same: bool) -> None:
    assert (pseudonyms.of(one) == pseudonyms.of(other)) is same


@given(st.text(max_size=200))
def test_any_text_has_a_pseudonym_of_hex_digits(text: str) -> None:
    assert set(pseudonyms.of(text)) <= set("0123456789abcdef")
    assert len(pseudonyms.of(text)) == pseudonyms.LENGTH


@given(st.binary(max_size=2000))
def test_what_is_sealed_opens_at_its_place_and_nowhere_else(content: bytes) -> None:
    closed = sealed.seal(content, place="report:1")
    assert sealed.open_sealed(closed, place="report:1") == content
    assert sealed.open_sealed(memoryview(closed), place="report:1") == content
    with pytest.raises(sealed.SealBroken):
        sealed.open_sealed(closed, place="report:2")


@given(position=st.integers(0, 60), change=st.integers(1, 255))
def test_one_changed_byte_breaks_a_seal(position: int, change: int) -> None:
    closed = bytearray(sealed.seal(b"x" * 40, place="report:1"))
    closed[position] ^= change
    with pytest.raises(sealed.SealBroken):
        sealed.open_sealed(bytes(closed), place="report:1")


def test_sealing_twice_looks_different_each_time() -> None:
    assert sealed.seal(b"the same", place="report:1") != sealed.seal(b"the same", place="report:1")
