"""What varies between copies of one lure is taken out before they are compared, and nothing else."""

from heedful.core.text import sketch


def test_the_readers_own_name_is_taken_out_where_it_stands_alone() -> None:
    assert sketch.masked("dear maya ortiz, your parcel", names=["ortiz", "maya"]) == "dear # # your parcel"


def test_a_name_inside_a_longer_word_stays() -> None:
    assert sketch.masked("overdue: new remittance details", names=["remi"]) == "overdue new remittance details"


def test_two_copies_with_other_numbers_and_links_are_the_same() -> None:
    one = sketch.masked("invoice 48213 over 1,200.50, see https://a.example/x?1")
    other = sketch.masked("invoice 99017 over 88.00, see https://b.example/y?2")

    assert one == other
