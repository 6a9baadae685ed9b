"""PTT, the e-mails of the cognitive-phishing study (Malloy et al.): each as people wrote it and as a model did."""

from collections.abc import Iterator
from pathlib import Path

from heedful.connectors import labels, rows
from heedful.connectors.labels import Labelled, Unusable

NAME = "cognitive_phishing"
_FILE = "Emails.csv"


def recognises(folder: Path) -> bool:
    return (folder / _FILE).is_file() and (folder / "Emails_Biases.csv").is_file()


def messages(folder: Path) -> Iterator[Labelled | Unusable]:
    wanted = ("baseemailid", "emailid", "author", "style", "type", "sender style", "sender", "subject", "body")
    for where, row in rows.of_csv(folder / _FILE, wanted):
        if row["type"] not in ("phishing", "ham"):
            yield Unusable(where, f"Its type is {row['type']!r}; we know phishing and ham.")
            continue
        by_people = (row["author"], row["style"]) == ("Human", "Plaintext")
        attack = row["type"] == "phishing"
        yield Labelled(
            source="ptt/human" if by_people else "ptt/rewritten",
            group=row["baseemailid"],
            name=row["emailid"],
            raw=labels.letter(f'"{row["sender style"]}" <{row["sender"]}>', row["subject"], row["body"], html=True),
            truth="attack" if attack else "harmless",
            kind="phishing" if attack else "benign",
            language="en",
        )
