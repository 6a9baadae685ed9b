"""The ordinary words by which letters that were torn apart are put together again.

    python training/levers/vocabulary.py        write src/heedful/core/text/vocabulary.txt anew

The words come from what is ours: the cues and examples of levers, asks and stories, the small words by which languages
are told, and every word that at least two pairs, messages or sentences of the corpus share, so that names and
one-off words stay out. They are kept as `vocabulary.bare` sees them: small letters, no accents.
"""

import re
import sys
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parents[1]))

from heedful.core.mail import asking, lever, pretext  # noqa: E402
from heedful.core.text import language, vocabulary  # noqa: E402
from training.levers import twins, written  # noqa: E402

TARGET = HERE.parents[1] / "src" / "heedful" / "core" / "text" / "vocabulary.txt"
_WORD = re.compile(r"[^\W\d_]+")
_ADDRESS = re.compile(r"\S*(?:://|@|\.example)\S*")
_OFTEN = 2
_LETTERS = frozenset("aieouy")
"""Single letters that are words."""


def main() -> None:
    TARGET.write_text("".join(f"{word}\n" for word in words()), encoding="utf-8")
    print(f"{len(words()):,} words, {TARGET.stat().st_size:,} bytes")


def words() -> list[str]:
    """Every word kept, in alphabetical order."""
    shared: Counter[str] = Counter()
    for text in (*_pairs(), *_sentences()):
        shared.update(set(_words(text)))
    kept = {word for word, count in shared.items() if count >= _OFTEN}
    kept.update(word for text in _ours() for word in _words(text))
    return sorted(word for word in kept if len(word) > 1 or word in _LETTERS)


def _words(text: str) -> Iterator[str]:
    for found in _WORD.finditer(_ADDRESS.sub(" ", text)):
        yield vocabulary.bare(found[0])


def _pairs() -> Iterator[str]:
    for pair in twins.every():
        yield "\n".join(f"{letter.subject}\n{written.plain(letter.body)}" for letter in pair.letters)
    for path in sorted((HERE / "corpus" / "everyday").glob("*.toml")):
        for message in tomllib.loads(path.read_text(encoding="utf-8"))["message"]:
            yield f"{message['subject']}\n{written.plain(message['body'])}"


def _sentences() -> Iterator[str]:
    for path in sorted((HERE / "corpus" / "sentences").glob("*.tsv")):
        yield from (line.rpartition("\t")[2] for line in path.read_text(encoding="utf-8").splitlines()[1:])


def _ours() -> Iterator[str]:
    """What the engine listens for. A cue that is a mere beginning ("verif*") is no word."""
    heard = [each.cues for each in lever.every()]
    heard += [each.cues for each in asking.every().values()] + [each.cues for each in pretext.every()]
    for languages in heard:
        for cues in languages.values():
            yield from (re.sub(r"\S+\*", " ", phrase) for phrase in cues)
    yield from language.ordinary("en", "de", "fr", "es")


if __name__ == "__main__":
    main()
