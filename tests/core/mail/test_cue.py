"""Cues: a small pattern language, met in one walk over the words."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from heedful.core.mail import cue, denial, words
from heedful.core.text import passage


def quotes(text: str, *cues: str) -> list[str]:
    said = words.words("text", passage.of(text))
    return [hit.span.quote for hit in cue.matcher([("x", each) for each in cues]).hits(said)]


@pytest.mark.parametrize(
    ("pattern", "text", "met"),
    [
        ("click here", "Please CLICK  here now.", ["CLICK  here"]),
        ("click here", "A click. Here it is.", []),
        ("pay|wire", "Wire it.", ["Wire"]),
        ("verif*", "Verification, verified; verse.", ["Verification", "verified"]),
        ("your? account", "Your account, an account.", ["Your account", "account", "account"]),
        ("within # hours", "within 24 hours, within 48hours", ["within 24 hours", "within 48hours"]),
        ("$ #", "It costs $1,200.50 today.", ["$1,200.50"]),
        ("pay ... today", "Pay the bill today. Pay one two three four today.", ["Pay the bill today"]),
        ("visit URL", "Visit https://a.example/b?c now.", ["Visit https://a.example/b?c"]),
        ("reply to MAILTO", "Reply to maya@a.example.", ["Reply to maya@a.example"]),
        ("n'en parlez", "N’en parlez pas.", ["N’en parlez"]),
        ("schliesen", "Schließen Sie.", ["Schließen"]),
        ("email", "An e-mail or email.", ["e-mail", "email"]),
    ],
)
def test_a_cue_is_met_as_it_is_meant(pattern: str, text: str, met: list[str]) -> None:
    assert quotes(text, pattern) == met


@pytest.mark.parametrize("text", ["acc0unt", "a c c o u n t", "ACC\u200bOUNT", "аccount", "a.c.c.o.u.n.t"])
def test_a_disguised_word_is_still_heard(text: str) -> None:
    assert len(quotes(f"Your {text} is here", "account")) == 1


def test_a_split_word_is_quoted_as_it_stands() -> None:
    assert quotes("this is u r g e n t now", "urgent") == ["u r g e n t"]


@pytest.mark.parametrize("pattern", ["", "...", "a,b", "ab*", "pay ...", "isn't|wasn't it"])
def test_a_cue_that_could_never_be_met_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match=r"cue|apostrophe"):
        cue.matcher([("x", pattern)])


@pytest.mark.parametrize(
    ("text", "denied"),
    [
        ("We will never ask you for your password.", True),
        ("Please do not send your password.", True),
        ("Scammers may ask you to send your password.", True),
        ("Bitte geben Sie niemals Ihr Passwort weiter: password.", False),
        ("Nous ne demandons jamais votre password.", True),
        ("Send your password.", False),
        ("Do not forget to send your password.", False),
        ("If you did not ask for this, send your password.", False),
    ],
)
def test_what_is_denied_or_warned_of_does_not_count(text: str, denied: bool) -> None:
    said = words.words("text", passage.of(text))
    (hit,) = cue.matcher([("x", "password")]).hits(said)
    assert denial.denied(hit) is denied


@settings(deadline=None)
@given(st.text(max_size=300))
def test_every_hit_points_at_what_stands_there(text: str) -> None:
    said = words.words("text", passage.of(text))
    for hit in cue.matcher([("x", "a|the|und"), ("y", "#"), ("z", "the ... #")]).hits(said):
        span = hit.span
        assert 0 <= span.start < span.end <= len(text)
        assert text[span.start : span.end] == span.quote


def test_a_long_bait_takes_no_time() -> None:
    bait = "pay " * 250_000
    start = time.process_time()
    said = words.words("text", passage.of(bait))
    cue.matcher([("x", "pay ..... pay ..... pay ..... never"), ("y", "pay|a ..... paid")]).hits(said)
    assert time.process_time() - start < 4
