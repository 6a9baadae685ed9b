"""Twins are read from their files, and whatever is amiss in one is said in a sentence that names the field."""

from pathlib import Path

import pytest

from training.levers import twin_faults, twins, written

SENTENCE = "The store room behind the second lift is being painted on Thursday, so the boxes have to be moved before. "
GOOD = f'''
topic = "delivery"
language = "en"
written = "one asks for a fee behind a link, the other tells where the parcel lies"
[organisation]
name = "Brightwell Optics"
domain = "brightwell.example"
recipient = "Priya Raman <priya.raman@brightwell.example>"
partners = {{ "cargopay.example" = "CargoPay" }}
history = {{ "billing@cargopay.example" = 14 }}
directory = ["Becker, Tom <tom.becker@brightwell.example>; Finance director; pays", "Ida Ruiz <ida@brightwell.example>"]
[[message]]
truth = "deceitful"
class = "phishing"
medium = "mail"
route = "lookalike"
from = "Cargo, Pay <billing@cargopay-fees.example>"
sent = "2026-03-11T08:41:00+01:00"
subject = "Your parcel waits until Friday"
body = """
{SENTENCE * 2}
{SENTENCE * 1}Please [pay the fee](https://cargopay-fees.example/pay) before noon.
"""
ask = "pay"
levers = [{{ name = "urgency", quote = "before noon" }}, {{ name = "urgency", quote = "pay the fee" }}]
[[message]]
truth = "genuine"
class = "benign"
medium = "mail"
route = "known"
from = "CargoPay <billing@cargopay.example>"
sent = "2026-03-12T08:41:00+01:00"
subject = "Your parcel waits until Friday"
body = """
Your parcel lies with your own front desk as always; nothing is to be paid, and nobody will ask you to. {SENTENCE * 2}
"""
ask = "none"
'''


def put(folder: Path, text: str, name: str = "delivery-01") -> Path:
    path = folder / "en" / f"{name}.toml"
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def test_a_pair_is_read_with_what_the_organisation_has_on_record(tmp_path: Path) -> None:
    pair = twins.read(put(tmp_path, GOOD))
    assert pair.name == "delivery-01"
    assert [letter.truth for letter in pair.letters] == ["deceitful", "genuine"]
    assert pair.deceitful.levers[0] == twins.Lever("urgency", "before noon")
    assert pair.genuine.levers == ()
    known = pair.organisation.known
    assert known.is_own("brightwell.example")
    assert known.authserv_ids == {"mx.brightwell.example"}
    assert known.history == {"billing@cargopay.example": 14}
    assert known.directory is not None
    assert [(who.name, who.email, who.role, who.pays) for who in known.directory] == [
        ("Becker, Tom", "tom.becker@brightwell.example", "Finance director", True),
        ("Ida Ruiz", "ida@brightwell.example", "", False),
    ]


def test_a_record_that_is_not_given_is_unknown_and_not_empty(tmp_path: Path) -> None:
    without = "\n".join(line for line in GOOD.split("\n") if not line.startswith(("history", "directory")))
    known = twins.read(put(tmp_path, without)).organisation.known
    assert known.history is None
    assert known.directory is None


def test_a_sound_pair_has_nothing_to_mend(tmp_path: Path) -> None:
    assert twin_faults.of([put(tmp_path, GOOD)]) == []


@pytest.mark.parametrize(
    ("said", "instead", "field"),
    [
        ('topic = "delivery"', 'topic = "weather"', "topic"),
        ('language = "en"', 'language = "nl"', "language"),
        ('domain = "brightwell.example"', 'domain = "brightwell.com"', "organisation.domain"),
        ('class = "phishing"', 'class = "benign"', "deceitful.class"),
        ('class = "benign"', 'class = "spam"', "genuine.class"),
        ('route = "known"', 'route = "taken"', "genuine.route"),
        ('route = "lookalike"', 'route = "own"', "deceitful.route"),
        ('route = "lookalike"', 'route = "spoofed"', "deceitful.route"),
        ('route = "lookalike"', 'route = "phone"', "deceitful.route"),
        ('route = "lookalike"', 'route = "freemail"', "deceitful.route"),
        ('route = "known"', 'route = "newcomer"', "genuine.route"),
        ("<billing@cargopay-fees.example>", "<billing@cargopay-fees.com>", "deceitful.from"),
        ("<billing@cargopay-fees.example>", "", "deceitful.from"),
        ("https://cargopay-fees.example/pay", "https://cargopay-fees.com/pay", "deceitful.body"),
        ("https://cargopay-fees.example/pay", "", "deceitful.body"),
        ('ask = "pay"', 'ask = "wire"', "deceitful.ask"),
        ('ask = "none"', 'ask = "open_link"', "genuine.ask"),
        ('ask = "none"', 'ask = "open_attachment"', "genuine.ask"),
        ('name = "urgency", quote = "before noon"', 'name = "haste", quote = "before noon"', "deceitful.levers"),
        ('quote = "before noon"', 'quote = "before midnight"', "deceitful.levers"),
        ('quote = "before noon"', 'quote = "the fee before"', "deceitful.levers"),
        ('quote = "before noon"', 'quote = "pay the fee"', "deceitful.levers"),
        ("2026-03-11T08:41:00+01:00", "2026-03-11T08:41:00", "deceitful.sent"),
        ("2026-03-11T08:41:00+01:00", "2023-03-11T08:41:00+01:00", "deceitful.sent"),
        ("2026-03-11T08:41:00+01:00", "soon", "deceitful.sent"),
        ('ask = "pay"', 'ask = "pay"\nmood = "stern"', "deceitful.mood"),
        ('ask = "pay"\n', "", "deceitful.ask"),
        ('ask = "pay"', 'ask = "pay"\nattachments = ["bill.exe"]', "deceitful.attachments"),
        (f"{SENTENCE * 1}Please", f"{SENTENCE * 4}Please", "body"),
        (f"nobody will ask you to. {SENTENCE * 2}", SENTENCE * 30, "genuine.body"),
    ],
)
def test_what_is_amiss_is_said_with_its_field(tmp_path: Path, said: str, instead: str, field: str) -> None:
    assert said in GOOD
    faults = twin_faults.of([put(tmp_path, GOOD.replace(said, instead, 1))])
    assert field in [fault.partition(":")[0] for _, fault in faults], faults


def test_a_file_that_is_no_pair_is_refused_with_its_name(tmp_path: Path) -> None:
    one_message = GOOD.rpartition("[[message]]")[0]
    with pytest.raises(ValueError, match=r"delivery-01\.toml: message: There should be exactly two"):
        twins.read(put(tmp_path, one_message))
    with pytest.raises(ValueError, match=r"delivery-01\.toml: This could not be read as TOML"):
        twins.read(put(tmp_path, "topic = "))


def test_messages_of_different_pairs_should_not_be_nearly_the_same(tmp_path: Path) -> None:
    faults = twin_faults.of([put(tmp_path, GOOD), put(tmp_path, GOOD, "delivery-02")])
    assert {path.name for path, _ in faults} == {"delivery-01.toml"}
    assert all("Nearly the same" in fault for _, fault in faults)


def test_the_command_says_what_to_mend_and_ends_accordingly(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert twins.main(["check", str(put(tmp_path, GOOD))]) == 0
    assert twins.main(["check", str(put(tmp_path, GOOD.replace('ask = "pay"', 'ask = "wire"')))]) == 1
    assert "deceitful.ask: 'wire' is not an ask." in capsys.readouterr().out
    assert twins.main([]) == 2


def test_links_are_found_where_they_stand() -> None:
    body = "See [our page](https://a.example/x_(1)) or https://b.example/y, (https://c.example). [INC-7] is a number."
    assert [(link.shown, link.target) for link in written.links(body)] == [
        ("our page", "https://a.example/x_(1)"),
        ("https://b.example/y", "https://b.example/y"),
        ("https://c.example", "https://c.example"),
    ]
    assert written.shown("Go [here](https://a.example) now") == "Go here now"
    assert written.plain("Go [here](https://a.example) now") == "Go here <https://a.example> now"
    assert written.broken_links("Go [here]() or [there](there) or [where](https://a.example") == [
        "[here]()",
        "[there](there)",
        "[where](https://a.example",
    ]
