"""A text is made comparable, and every place in it can be found again where it came from."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from heedful.core.text import passage

SOFT_HYPHEN, ZERO_WIDTH, OVERRIDE, END = "\u00ad", "\u200b", "\u202e", "\u202c"

DISGUISES = {
    "a Cyrillic letter in a Latin word": ("Pаypal", "Paypal", "lookalike-letters"),
    "a word of such letters alone": ("log in to the соре today", "log in to the cope today", "lookalike-letters"),
    "a Greek letter": ("Mιcrosoft", "Microsoft", "lookalike-letters"),
    "a mark on every letter": ("A\u073fm\u073fa\u073fz\u073fo\u073fn", "Amazon", "combining-marks"),
    "a stroke through every letter": ("p\u0336a\u0336y\u0336", "pay", "combining-marks"),
    "nothing between the letters": (f"pass{ZERO_WIDTH}wo{ZERO_WIDTH}rd", "password", "zero-width"),
    "wide letters": ("ｐａｙｐａｌ", "paypal", "styled-letters"),
    "mathematical letters": ("𝗣𝗮𝘆𝗽𝗮𝗹", "Paypal", "styled-letters"),
    "letters turned around": (f"{OVERRIDE}lapyap{END} now", "paypal now", "reversed-text"),
    "letters no eye sees": (
        "hello" + "".join(chr(0xE0000 + ord(letter)) for letter in "obey"),
        "hello",
        "invisible-letters",
    ),
}


@pytest.mark.parametrize(("written", "read", "trick"), DISGUISES.values(), ids=DISGUISES)
def test_a_disguise_is_taken_off_and_named(written: str, read: str, trick: str) -> None:
    found = passage.of(written)
    assert found.text == read
    assert trick in {each.name for each in found.tricks}


HONEST = {
    "German": "Grüße aus Köln – für Sie „geprüft“",
    "French": "L’été à Nîmes, c’est gai",
    "Vietnamese": "Xin chào, tài khoản của bạn",
    "Russian": "Привет, как дела? Ваш PayPal",
    "Greek": "Καλημέρα σας, το πακέτο σας",
    "Turkish": "Hesabınız kısıtlandı",
    "Polish": "Proszę sprawdzić łącze",
    "an emoji of a family": "Hi 👨\u200d👩\u200d👧 there",
    "Hindi": "हिन्दी में संदेश",
    "a decomposed accent": "cafe\u0301",
    "a hyphen for line breaks": f"Donau{SOFT_HYPHEN}dampf{SOFT_HYPHEN}schiff",
    "Persian with its joiners": "می\u200cخواهم",
}


@pytest.mark.parametrize("written", HONEST.values(), ids=HONEST)
def test_an_honest_alphabet_is_no_trick(written: str) -> None:
    assert passage.of(written).tricks == ()


@pytest.mark.parametrize("written", ["Привет, как дела?", "Καλημέρα σας", "हिन्दी में"])
def test_another_alphabet_stays_itself(written: str) -> None:
    assert passage.of(written).text == written


def test_quotes_dashes_and_blanks_become_the_plain_ones() -> None:
    assert passage.of("don’t “wait” – pay\u00a0now…").text == 'don\'t "wait" - pay now...'


def test_plain_has_no_case_and_no_accents_and_keeps_every_offset() -> None:
    found = passage.of("Überweisung à payer: Straße, SEÑOR, İstanbul")
    assert found.plain[:12] == "uberweisung "
    assert len(found.plain) == len(found.text)
    assert "senor" in found.plain
    assert "strase" in found.plain


def test_a_disguised_word_is_found_where_it_stands_and_quoted_as_it_was_written() -> None:
    written = f"Your pass{ZERO_WIDTH}word at Pаypal"
    found = passage.of(written)
    match = re.search("password", found.text)
    assert match
    start, end = found.origin(*match.span())
    assert written[start:end] == f"pass{ZERO_WIDTH}word" == found.quote(*match.span())


def test_offsets_lead_through_html_to_its_source() -> None:
    source = "<p>Pay &amp; go</p>"
    visible, starts, ends = "Pay & go", [3, 4, 5, 6, 7, 12, 13, 14], [4, 5, 6, 7, 12, 13, 14, 15]
    found = passage.of(visible, starts=starts, ends=ends)
    start, end = found.origin(4, 5)
    assert source[start:end] == "&amp;"
    assert found.quote(0, 8) == visible


def test_a_stretch_leads_back_to_the_same_place() -> None:
    written = f"One. Tw{ZERO_WIDTH}o ﬁne days. Three."
    found = passage.of(written)
    start, end = found.text.index("fine"), found.text.index(" Three")
    stretch = found.part_of(start, end)
    assert stretch.text == "fine days."
    assert stretch.origin(0, 4) == found.origin(start, start + 4)
    assert stretch.quote(0, 10) == "ﬁne days."


def test_a_place_outside_the_text_is_refused() -> None:
    with pytest.raises(IndexError):
        passage.of("short").origin(2, 9)


ANY = st.text(
    st.one_of(
        st.characters(max_codepoint=0x7F),
        st.characters(),
        st.sampled_from("éаоｐ𝗣ﬁ\u200b\u200d\u0301\u0336\u073f\u202e\u202c\u00ad…½\n\u2028İß"),
    ),
    max_size=60,
)


@given(ANY)
def test_every_character_comes_from_somewhere_inside_and_in_order(written: str) -> None:
    found = passage.of(written)
    places = [found.origin(index, index + 1) for index in range(len(found.text))]
    assert all(0 <= start < end <= len(written) for start, end in places)
    assert places == sorted(places)


@given(ANY)
def test_a_quote_is_what_stands_at_the_origin(written: str) -> None:
    found = passage.of(written)
    for start in range(0, len(found.text), 3):
        end = min(len(found.text), start + 5)
        assert found.quote(start, end) == written[slice(*found.origin(start, end))]


@given(ANY)
def test_offsets_through_a_source_are_those_of_its_map(written: str) -> None:
    starts = [10 + 3 * index for index in range(len(written))]
    ends = [start + 2 for start in starts]
    found, bare = passage.of(written, starts=starts, ends=ends), passage.of(written)
    for index in range(len(found.text)):
        first, last = bare.origin(index, index + 1)
        assert found.origin(index, index + 1) == (starts[first], ends[last - 1])


@given(st.text(st.characters(max_codepoint=0x7F)))
def test_plain_ascii_is_left_alone(written: str) -> None:
    found = passage.of(written)
    assert found.text == written
    assert found.plain == written.lower()


@given(ANY)
def test_plain_always_has_the_same_length(written: str) -> None:
    found = passage.of(written)
    assert len(found.plain) == len(found.text)
