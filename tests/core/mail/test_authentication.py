"""Only what our own servers wrote, where they write, counts as a check of the sender."""

from heedful.core.mail import authentication, message
from heedful.core.mail.known import Known

OURS = Known(own_domains=frozenset({"larkfield.example"}), authserv_ids=frozenset({"mx.larkfield.example"}))
REST = "From: Bank <service@bank.example>\nTo: amara@larkfield.example\nSubject: Card\n\nHello.\n"


def _checked(headers: str, known: Known = OURS) -> authentication.Checks | None:
    return authentication.checked(message.parse((headers + REST).encode()), known)


def test_the_results_of_a_stranger_are_not_read() -> None:
    assert _checked("Authentication-Results: mx.elsewhere.test; dmarc=pass header.from=bank.example\n") is None


def test_without_a_name_of_ours_nothing_is_read() -> None:
    assert _checked("Authentication-Results: mx.larkfield.example; dmarc=pass\n", Known()) is None


def test_a_pass_below_a_hop_does_not_replace_the_fail_above_it() -> None:
    checks = _checked(
        "Authentication-Results: mx.larkfield.example; dmarc=fail header.from=bank.example\n"
        "Received: from x by mx.larkfield.example; Mon, 4 May 2026 09:00:00 +0000\n"
        "Authentication-Results: mx.larkfield.example; dmarc=pass header.from=bank.example\n"
    )
    assert checks is not None
    assert checks.all_of("dmarc") == {"fail"}
    assert not checks.confirm("bank.example")


def test_results_of_one_hop_belong_together() -> None:
    checks = _checked(
        "Authentication-Results: mx.larkfield.example; spf=pass smtp.mailfrom=bounce@mail.bank.example\n"
        "Authentication-Results: mx.larkfield.example 1; dkim=fail (bad signature; see log) header.d=bank.example\n"
    )
    assert checks is not None
    assert checks.all_of("spf") == {"pass"}
    assert checks.all_of("dkim") == {"fail"}
    assert checks.confirm("bank.example")


def test_a_pass_for_somebody_else_confirms_nobody() -> None:
    checks = _checked(
        "Authentication-Results: mx.larkfield.example; spf=pass smtp.mailfrom=m.test; dkim=pass header.d=m.test\n"
    )
    assert checks is not None
    assert not checks.confirm("bank.example")
    assert not checks.object


def test_a_result_inside_a_comment_is_a_comment() -> None:
    checks = _checked("Authentication-Results: mx.larkfield.example; spf=fail (dmarc=pass; dkim=pass (really))\n")
    assert checks is not None
    assert [outcome.method for outcome in checks.outcomes] == ["spf"]
    assert checks.object


def test_the_sealed_results_of_a_forwarder_count_when_it_is_ours() -> None:
    known = Known(authserv_ids=frozenset({"mx.microsoft.com"}))
    checks = _checked(
        "ARC-Authentication-Results: i=1; mx.microsoft.com 1; spf=pass smtp.mailfrom=bank.example;\n"
        " dmarc=pass action=none header.from=bank.example; dkim=none\n",
        known,
    )
    assert checks is not None
    assert checks.confirm("bank.example")


def test_any_header_can_be_read() -> None:
    for value in ("", ";;;;", "(((((" * 2000, ")" * 9000, "mx.larkfield.example; =pass; spf=; ;dkim", "i=; x"):
        authentication.outcomes_in(value)
        authentication.server_of(value)
