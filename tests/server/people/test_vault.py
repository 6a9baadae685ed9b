"""The vault: every door may put an address in, only the delivering process takes one out."""

import pytest

from heedful.server.people import audit, keys, vault
from heedful.server.people.models import SealedAddress
from tests.cast import NOW, Cast

pytestmark = pytest.mark.django_db(databases="__all__")


def test_an_address_comes_out_as_it_went_in(open_vault: None) -> None:
    pseudonym = vault.seal("Amara@Larkfield.example", now=NOW)
    assert vault.open_for(pseudonym, purpose="letter:1", by="post", now=NOW) == "amara@larkfield.example"


def test_the_same_person_always_has_the_same_pseudonym() -> None:
    assert vault.seal("amara@larkfield.example", now=NOW) == vault.seal(" AMARA@larkfield.Example ", now=NOW)
    assert SealedAddress.objects.count() == 1


def test_a_process_without_the_key_cannot_open() -> None:
    pseudonym = vault.seal("amara@larkfield.example", now=NOW)
    with pytest.raises(keys.VaultClosed):
        vault.open_for(pseudonym, purpose="letter:1", by="web", now=NOW)
    assert not audit.about(pseudonym).exists()


def test_the_database_holds_no_readable_address() -> None:
    pseudonym = vault.seal("amara@larkfield.example", now=NOW)
    row = SealedAddress.objects.get()
    assert b"amara" not in bytes(row.sealed)
    assert "amara" not in pseudonym


def test_each_opening_is_recorded_about_the_person(open_vault: None) -> None:
    pseudonym = vault.seal("amara@larkfield.example", now=NOW)
    vault.open_for(pseudonym, purpose="letter:1", by="post", now=NOW)
    (entry,) = audit.about(pseudonym)
    assert (entry.by, entry.did, entry.subject, entry.at) == ("post", audit.OPENED_ADDRESS, "letter:1", NOW)


def test_a_sealed_address_does_not_open_under_another_pseudonym(open_vault: None) -> None:
    amara, dao = (vault.seal(f"{name}@larkfield.example", now=NOW) for name in ("amara", "dao"))
    stolen = SealedAddress.objects.get(pk=amara).sealed
    SealedAddress.objects.filter(pk=dao).update(sealed=stolen)
    with pytest.raises(Exception, match="broken"):
        vault.open_for(dao, purpose="letter:1", by="post", now=NOW)


def test_what_is_forgotten_cannot_be_opened(open_vault: None) -> None:
    pseudonym = vault.seal("efe@larkfield.example", now=NOW)
    assert vault.forget(pseudonym, by="operator", now=NOW)
    with pytest.raises(vault.Unknown):
        vault.open_for(pseudonym, purpose="letter:1", by="post", now=NOW)


def test_what_do_ben_and_dao_see_of_the_vault(cast: Cast) -> None:
    pseudonym = vault.seal("amara@larkfield.example", now=NOW)
    for nosy in (cast.ben, cast.dao):
        with pytest.raises(vault.VaultClosed):
            vault.open_for(pseudonym, purpose="curiosity", by=nosy.pseudonym, now=NOW)
