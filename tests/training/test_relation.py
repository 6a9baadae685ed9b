"""The table of what knowing the organisation is worth."""

from training.levers import corpus, relation


def test_twins_lie_in_the_same_half_and_neither_half_is_small() -> None:
    pairs = {row["pair"] for row in corpus.rows()}
    held = {pair for pair in pairs if relation.half_of(pair) == "held"}
    assert 0.35 < len(held) / len(pairs) < 0.65


def test_what_an_organisation_knows_shows_in_a_borrowed_domain() -> None:
    spoofed = [row for row in corpus.rows() if row["route"] == "spoofed"][:12]
    said = relation.counted(spoofed)["deceitful", "spoofed"]
    assert sum(said["known"].values()) == sum(said["bare"].values()) == len(spoofed)
    assert said["known"]["condemned"] > said["bare"]["condemned"]


def test_the_worst_route_is_named() -> None:
    rows = [row for row in corpus.rows() if row["route"] in ("spoofed", "phone")][:40]
    said = relation.counted(rows)
    *_, deceitful, genuine = relation.table(said)
    assert deceitful.startswith("The worst deceitful route: phone")
    assert genuine.startswith("The worst genuine route: phone")
