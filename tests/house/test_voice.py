"""The house listens to its own voice: no sentence of ours blames, threatens, pushes or hides behind jargon."""

import pytest

from heedful.core.text import blame
from heedful.core.voice import sentences

SENTENCES = sentences.every()


@pytest.mark.parametrize("sentence", SENTENCES, ids=str)
def test_we_never_blame_threaten_or_push(sentence: sentences.Sentence) -> None:
    assert blame.found_in(sentence.text, sentence.language, kinds={"blame", "threat", "pressure"}) == ()


@pytest.mark.parametrize("sentence", [s for s in SENTENCES if not s.key.startswith("terminal.")], ids=str)
def test_a_letter_to_a_colleague_needs_no_dictionary(sentence: sentences.Sentence) -> None:
    assert blame.found_in(sentence.text, sentence.language, kinds={"jargon"}) == ()
