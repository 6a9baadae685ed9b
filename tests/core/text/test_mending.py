"""Words that were spelt apart, torn or written with digits are read whole; honest writing stays as it is."""

import pytest

from heedful.core.text import mending, passage, vocabulary

DISGUISED = {
    "blanks between letters": ("Please v e r i f y it", "Please verify it", "spelt-apart"),
    "dots between letters": ("your a.c.c.o.u.n.t now", "your account now", "spelt-apart"),
    "several words in one run": ("p l e a s e c o n f i r m it today", "please confirm it today", "spelt-apart"),
    "digits": ("your acc0unt was l1mited", "your account was limited", "digits-for-letters"),
    "signs": ("type the pa$$w0rd", "type the password", "digits-for-letters"),
    "German words with digits": ("Ihr K0nto wird ge5perrt", "Ihr Konto wird gesperrt", "digits-for-letters"),
    "torn words": (
        "Your acc ount will be susp ended unless you con firm your pass word",
        "Your account will be suspended unless you confirm your password",
        "torn-words",
    ),
}


@pytest.mark.parametrize(("written", "read", "trick"), DISGUISED.values(), ids=DISGUISED)
def test_a_disguised_word_is_read_whole_and_found_where_it_stands(written: str, read: str, trick: str) -> None:
    found = passage.of(written)
    assert found.text == read
    assert trick in {each.name for each in found.tricks}
    for each in found.tricks:
        assert written[each.start : each.end] not in read
    assert found.quote(0, len(found.text)) == written


@pytest.mark.parametrize(
    "written",
    [
        "Any one may log in. May be we go on line; a word with in a word.",
        "Version 3d of log4j, utf8mb4, K8s, b2b, Office365, mp3s, room 4b, 5pm, 20th, $500, h264.",
        "U.S.A. and i. d. R. and z. B. stay.",
        "one torn wo rd is a slip",
        "see https://ex4mple.test/acc0unt?passw0rd=1 and write to acc0unt@ex4mple.test",
    ],
)
def test_honest_writing_stays(written: str) -> None:
    assert passage.of(written).text == written


def test_a_rest_that_is_no_word_is_mended_only_among_many() -> None:
    alone = "Kr4kelburn"
    assert mending.found_in(alone) == []
    among = f"{alone}: your acc0unt and your passw0rd, c0nfirm t0day"
    assert "Krakelburn" in passage.of(among).text


def test_letters_that_ran_together_are_cut_into_the_fewest_words() -> None:
    assert vocabulary.cut("pleaseconfirm") == ["please", "confirm"]
    assert vocabulary.cut("today") == ["today"]
    assert vocabulary.cut("xqzvw") == ["xqzvw"]
