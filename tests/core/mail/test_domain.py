"""Who a host belongs to, and whom it was made to look like."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heedful.core.mail import brands, domain
from heedful.core.mail.known import Known

KNOWN = Known(
    own_domains=frozenset({"larkfield.example"}),
    partners={"northbridge-steel.test": "Northbridge Steel"},
)
CATALOGUE = domain.catalogue(KNOWN)


@pytest.mark.parametrize(
    ("host", "owner"),
    [
        ("mail.shop.example.co.uk", "example.co.uk"),
        ("WWW.Example.COM.", "example.com"),
        ("someone.github.io", "someone.github.io"),
        ("203.0.113.9", "203.0.113.9"),
        ("localhost", "localhost"),
        ("", ""),
    ],
)
def test_a_host_belongs_to_what_somebody_had_to_register(host: str, owner: str) -> None:
    assert domain.registrable(host) == owner


@pytest.mark.parametrize(
    ("host", "known", "way"),
    [
        ("paypa1.com", "paypal.com", "letters"),
        ("paypaI.com", "paypal.com", "letters"),
        ("xn--pypal-4ve.com", "paypal.com", "letters"),
        ("rnicrosoft.com", "microsoft.com", "letters"),
        ("1arkfie1d.example", "larkfield.example", "letters"),
        ("larkfeild.example", "larkfield.example", "spelling"),
        ("northbridge-steels.test", "northbridge-steel.test", "spelling"),
        ("american-expres.com", "americanexpress.com", "spelling"),
        ("larkfield-payroll.com", "larkfield.example", "added-word"),
        ("securepaypal.com", "paypal.com", "added-word"),
        ("dhl-paket-zustellung.info", "dhl.com", "added-word"),
        ("netflix-billing.web.app", "netflix.com", "added-word"),
        ("paypal.com.session-7.test", "paypal.com", "subdomain"),
        ("docusign-net.review.test", "docusign.net", "subdomain"),
        ("larkfield.test", "larkfield.example", "ending"),
        ("paypal.top", "paypal.com", "ending"),
        ("paypal.weebly.com", "paypal.com", "ending"),
        ("docusign.sign-7.test", "docusign.com", "name-inside"),
    ],
)
def test_a_host_that_was_made_to_look_like_another_says_so(host: str, known: str, way: str) -> None:
    found = domain.resembles(host, CATALOGUE)
    assert found is not None
    assert (found.known, found.way) == (known, way)


@pytest.mark.parametrize(
    "host",
    [
        "larkfield.example",
        "mail.larkfield.example",
        "www.paypal.com",
        "paypal.de",
        "amazon.co.jp",
        "orange-county.example",
        "apple-tree-farm.example",
        "economic-outlook.example",
        "chased.example",
        "sparkasse-koelnbonn.de",
        "steelworks.test",
        "203.0.113.9",
        "localhost",
        "",
    ],
)
def test_an_honest_host_resembles_nobody(host: str) -> None:
    assert domain.resembles(host, CATALOGUE) is None


def test_numbered_neighbours_are_not_slips() -> None:
    assert domain.resembles("stahlwerk25.test", ["stahlwerk24.test"]) is None


def test_our_own_name_counts_before_a_brand() -> None:
    ours = domain.catalogue(Known(own_domains=frozenset({"paypal.example"})))
    found = domain.resembles("paypa1.example", ours)
    assert found is not None
    assert found.whose == "own"


@given(st.sampled_from([brand.domains[0] for brand in brands.EVERY if not brand.everyday]))
def test_no_brand_is_taken_for_an_imitation_of_itself(host: str) -> None:
    assert domain.resembles(host, CATALOGUE) is None
    assert domain.resembles(f"news.{host}", CATALOGUE) is None


@given(st.text(max_size=80))
def test_any_text_can_be_asked_about(host: str) -> None:
    domain.resembles(host, CATALOGUE)
    domain.registrable(host)
    domain.has_real_ending(host)


@given(st.text("abcdefghijklmnopqrstuvwxyz0123456789-", max_size=40))
def test_capitals_and_invisible_letters_do_not_change_a_skeleton(label: str) -> None:
    assert domain.skeleton(label.upper()) == domain.skeleton(label)
    assert domain.skeleton("\u200b".join(label)) == domain.skeleton(label)


@pytest.mark.parametrize(
    ("written", "dotted"),
    [
        ("127.0.0.1", "127.0.0.1"),
        ("0x7f.1", "127.0.0.1"),
        ("2130706433", "127.0.0.1"),
        ("0177.0.0.01", "127.0.0.1"),
        ("256.1.1.1", ""),
        ("1.2.3.4.5", ""),
        ("example.com", ""),
        ("09", ""),
    ],
)
def test_a_number_is_read_as_browsers_read_it(written: str, dotted: str) -> None:
    assert domain.dotted(written) == dotted


def test_the_name_of_a_file_is_not_a_host() -> None:
    assert domain.has_real_ending("larkfield.example")
    assert domain.has_real_ending("shop.co.uk")
    assert not domain.has_real_ending("minutes.pdf")
    assert not domain.has_real_ending("archive.zip")


@pytest.mark.parametrize("brand", brands.EVERY, ids=lambda brand: brand.name)
def test_a_brand_is_written_as_registrable_domains(brand: brands.Brand) -> None:
    for host in brand.domains:
        assert host == host.lower()
        assert domain.belongs_to(host, brand)
        assert "/" not in host
