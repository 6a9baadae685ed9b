"""Columns that lie sealed: what is written open is read open, and in between nobody can read it."""

import json

import pytest
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st

from heedful.server.people import fields, sealed
from heedful.server.post.models import Letter
from tests.cast import NOW

pytestmark = pytest.mark.django_db(databases="__all__")
plain = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


def kept(words: str) -> Letter:
    return Letter.objects.create(
        key="x", to="x", subject=words, body=words, language="en", message_id="x", posted_at=NOW, send_at=NOW
    )


@pytest.mark.parametrize("words", ["", "Grüße an Zoë\n", "\x00\x1f", "x" * 100_000, "'; DROP TABLE post_letter; --"])
def test_words_come_back_as_they_were(words: str) -> None:
    kept(words)
    assert Letter.objects.get().body == words


def test_only_noise_lies_in_the_database() -> None:
    kept("a secret word")
    with connection.cursor() as cursor:
        cursor.execute("SELECT subject, body FROM post_letter")
        subject, body = (bytes(one) for one in cursor.fetchone())
    assert b"secret" not in subject + body
    assert subject != body
    assert sealed.open_sealed(body, place="post_letter.body") == b"a secret word"


def test_a_seal_opens_in_its_own_column_alone() -> None:
    kept("a secret word")
    with connection.cursor() as cursor:
        cursor.execute("UPDATE post_letter SET body = subject")
    with pytest.raises(sealed.SealBroken):
        Letter.objects.get()


@given(plain)
def test_plain_values_come_back_as_they_were(value: object) -> None:
    column = fields.SealedJson()
    closed = column.closed(value, place="here")
    assert column.read(sealed.open_sealed(closed, place="here").decode()) == json.loads(json.dumps(value))


def test_what_do_ben_and_dao_see() -> None:
    letter = kept("a secret word")
    assert "secret" not in str(letter)
    assert "secret" not in repr(letter)
