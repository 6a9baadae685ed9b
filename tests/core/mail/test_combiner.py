"""Reasons in, one suspicion out: monotone, capped, and open to inspection."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from heedful.core.mail import combiner
from heedful.core.mail.combiner import Reason

weights = st.floats(0, 4, allow_nan=False)
names = st.text("abcdef", min_size=1, max_size=2)
levers = st.builds(Reason, st.just("lever"), names, st.just("A sentence."), weights)
kinds = st.sampled_from(["indicator", "ask", "pretext", "lever"])
against = st.builds(Reason, kinds, names, st.just("A sentence."), weights, st.booleans())
favouring = st.builds(Reason, st.just("for"), st.text("xyz", min_size=1, max_size=2), st.just("Good."), weights)


@settings(deadline=None)
@given(st.lists(against | favouring, max_size=12), against)
@example([Reason("lever", "b", "Seen.", 1.0, True)], Reason("lever", "a", "Seen.", 1.0))
@example(
    [Reason("ask", "a", "Seen.", 1.0, True), Reason("ask", "b", "Seen.", 1.0, True)], Reason("ask", "c", "Said.", 1.1)
)
def test_one_more_reason_against_never_lowers_suspicion(reasons: list[Reason], more: Reason) -> None:
    assert combiner.weigh([*reasons, more]).suspicion >= combiner.weigh(reasons).suspicion


@settings(deadline=None)
@given(st.lists(against | favouring, max_size=12), favouring)
def test_one_more_good_sign_never_raises_suspicion(reasons: list[Reason], more: Reason) -> None:
    assert combiner.weigh([*reasons, more]).suspicion <= combiner.weigh(reasons).suspicion


@settings(deadline=None)
@given(st.lists(levers, max_size=12))
def test_levers_alone_are_never_worth_more_than_a_second_look(pulled: list[Reason]) -> None:
    assert combiner.weigh(pulled).suspicion < combiner.DOUBT


@settings(deadline=None)
@given(st.lists(against, max_size=12))
def test_without_proof_nothing_is_condemned(reasons: list[Reason]) -> None:
    words_only = [Reason(each.kind, each.name, each.sentence, each.weight, proof=False) for each in reasons]
    assert combiner.weigh(words_only).suspicion < combiner.SURE


@settings(deadline=None)
@given(st.lists(favouring, max_size=12))
def test_good_signs_together_do_not_outweigh_one_strong_proof(good: list[Reason]) -> None:
    strong = [Reason("indicator", each, "Seen.", 3.0, proof=True) for each in ("one", "two")]
    assert combiner.weigh([*strong, *good]).suspicion >= combiner.DOUBT


@settings(deadline=None)
@given(st.lists(against | favouring, max_size=12))
def test_the_contributions_add_up_to_the_suspicion(reasons: list[Reason]) -> None:
    balance = combiner.weigh(reasons)
    amounts = [amount for _, amount in balance.contributions]
    assert amounts == sorted(amounts, reverse=True)
    assert all(amount >= 0 for amount in amounts)
    assert 0 < balance.suspicion <= combiner.CERTAIN


def test_the_same_thing_seen_ten_times_is_one_thing() -> None:
    once = combiner.weigh([Reason("indicator", "a", "Seen.", 1.0)])
    assert combiner.weigh([Reason("indicator", "a", "Seen.", 1.0)] * 10).suspicion == once.suspicion


def test_a_proof_is_not_forgotten_when_the_same_thing_is_seen_again_without_it() -> None:
    proven = [Reason("indicator", "a", "Seen.", 3.0, proof=True), Reason("ask", "pay", "It asks.", 2.0)]
    again = Reason("indicator", "a", "Seen.", 3.5)
    assert combiner.weigh([*proven, again]).suspicion >= combiner.weigh(proven).suspicion


def test_nothing_noticed_is_hardly_suspicious() -> None:
    assert combiner.weigh([]).suspicion < 0.1
