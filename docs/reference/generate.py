#!/usr/bin/env python3
"""Write the pages of this folder that repeat what the code says: levers, stories, indicators and figures.

python docs/reference/generate.py           write what has changed
python docs/reference/generate.py --check   change nothing; exit code 1 where a page no longer says what the code says
"""

import os
import sys
import textwrap
from collections.abc import Callable, Iterable
from pathlib import Path

from heedful.core.mail import asking, indicator, lever, message, pretext

HERE = Path(__file__).resolve().parent
GENERATED = "<!-- Written by generate.py beside this file; change the code it names, then run it. -->"
LANGUAGES = {"en": "English", "de": "German", "fr": "French", "es": "Spanish"}


def main(arguments: list[str]) -> int:
    stale = [name for name, page in PAGES.items() if _written(HERE / name) != page()]
    for name in stale:
        if "--check" in arguments:
            print(f"{name} no longer says what the code says: python docs/reference/generate.py")
        else:
            (HERE / name).write_text(PAGES[name](), encoding="utf-8")
            print(f"Wrote {name}.")
    return 1 if stale and "--check" in arguments else 0


def levers() -> str:
    """How a message can pull on a person."""
    return _page(
        "Levers",
        "The twelve ways a message pulls on a person. Levers explain; they never convict: honest mail pulls too, and "
        "together they never raise the suspicion above “worth a second look”. Each is one file in "
        "`src/heedful/core/mail/levers/`. How to add one: [add a lever](../how-to/add-a-lever.md).",
        *(_lever(one) for one in lever.every()),
    )


def _lever(one: lever.Lever) -> str:
    carried, innocent = one.present_in["en"], one.absent_from["en"]
    return _lines(
        f"## `{one.name}`",
        "",
        one.feels_like,
        "",
        f"- **Why it works.** {one.bias}",
        f"- **Honest mail does it too.** {one.innocent}",
        f"- **Carries it:** {_quoted(carried[:3])}",
        f"- **Does not:** {_quoted(innocent[:2])}",
        f"- **Listens in** {', '.join(_language(code) for code in one.cues)}.",
        f"- **Source:** {one.source}",
    )


def stories() -> str:
    """What a message asks for, and the story it tells."""
    return _page(
        "Asks and stories",
        "What a message finally wants, and the story it tells to get there: the values of `ask` and `pretext` in "
        "[`read --json`](read-json.md). Most stories are told by honest senders as well, so a story weighs little by "
        "itself. Each is one file in `src/heedful/core/mail/asks/` or `pretexts/`.",
        _table(
            "Asks",
            ("ask", "in words", "if it is honest"),
            ((f"`{one.name}`", one.sentence, one.innocent) for one in asking.every().values()),
        ),
        _table(
            "Stories",
            ("story", "in words", "if it is honest"),
            ((f"`{one.name}`", one.words, one.innocent) for one in pretext.every()),
        ),
    )


def indicators() -> str:
    """Facts about a message that speak for or against it."""
    sides = {
        "against": "What speaks against a message",
        "for": "What speaks for a message",
        "context": "What is worth knowing",
    }
    strongest_first = sorted(indicator.every(), key=lambda one: (-one.weight, one.id))
    return _page(
        "Indicators",
        "Facts about a message, each with an id that never changes. The weight is in log-odds: 1 is a mild sign, 2 a "
        "clear one, 3 a strong one; further signs count less than the first. Facts that speak for a sender take a "
        "little away and never outweigh one clear sign against. Each is one file in "
        "`src/heedful/core/mail/indicators/`. How to add one: [add an indicator](../how-to/add-an-indicator.md). What "
        "an indicator needs to know is told in [the command line](command-line.md#what-the-organisation-knows).",
        *(
            f"## {heading}\n\n" + "\n\n".join(_indicator(one) for one in strongest_first if one.direction == side)
            for side, heading in sides.items()
        ),
    )


def _indicator(one: indicator.Indicator) -> str:
    example = one.present_in[0]
    mail = message.parse(example.raw.encode() if isinstance(example.raw, str) else example.raw)
    said = next(found.sentence for found in indicator.found_in(mail, example.known) if found.id == one.id)
    needs = f" Needs {', '.join(f'`{need}`' for need in one.needs)}." if one.needs else ""
    return _lines(
        f"### `{one.id}`",
        "",
        _first_line(one.look.__module__),
        "",
        f"> {said}",
        "",
        f"Weight {one.weight:g}.{needs} Source: {one.source}.",
    )


def figures() -> str:
    """Figures of the desk, and the gate they pass."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "heedful.server.site.settings")
    import django

    django.setup()
    from django.utils import translation

    from heedful.core.figures import indicator as figure
    from heedful.server.figures import words

    aims = {"up": "higher is better", "down": "lower is better", "context": "no target: it explains the others"}
    with translation.override("en"):
        every = [
            _lines(
                f"## {words.NAMES[one.id]}",
                "",
                f"`{one.id}` ({one.code}), a {'share' if one.unit == 'share' else 'time in minutes'}; "
                f"{aims[one.direction]}. Computed from {_and(f'`{kind.kind}`' for kind in one.asks)}.",
                "",
                f"- **Method.** {words.METHODS[one.id]}",
                f"- **How it could mislead.** {words.CAUTIONS[one.id]}",
            )
            for one in figure.every()
        ]
    promise = Path(sys.modules[figure.__name__].__file__ or "").with_name("release.md").read_text(encoding="utf-8")
    return _page(
        "Figures",
        "What the desk counts. A figure is computed from facts (kind, pseudonym, team, day, and nothing that could be "
        "read aloud), comes with its interval and the number of people in it, and is shown only when the gate below "
        "lets it through.",
        *every,
        promise.strip().replace("# ", "## ", 1),
    )


PAGES: dict[str, Callable[[], str]] = {
    "levers.md": levers,
    "stories.md": stories,
    "indicators.md": indicators,
    "figures.md": figures,
}


def _page(title: str, about: str, *sections: str) -> str:
    told = textwrap.fill(about, 120, break_long_words=False, break_on_hyphens=False)
    return "\n\n".join((f"# {title}", GENERATED, told, *sections)) + "\n"


def _table(title: str, head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    return _lines(f"## {title}", "", _row(head), _row("---" for _ in head), *map(_row, rows))


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cell.replace('|', '∣') for cell in cells)} |"


def _lines(*lines: str) -> str:
    return "\n".join(lines)


def _quoted(sentences: Iterable[str]) -> str:
    return " ".join(f"“{sentence}”" for sentence in sentences)


def _and(words: Iterable[str]) -> str:
    *first, last = words
    return f"{', '.join(first)} and {last}" if first else last


def _language(code: str) -> str:
    return LANGUAGES.get(code, f"`{code}` (a little)")


def _first_line(module: str) -> str:
    return (sys.modules[module].__doc__ or "").partition("\n")[0]


def _written(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.exists() else ""


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
