"""Reads the files named on standard input with Heedful and prints milliseconds, whether it warns, and the name."""

import os
import sys
import time
from pathlib import Path

# As the command does, before numpy is loaded.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

from heedful.core.mail import reading, report

CONDEMNED = ("phishing", "bec", "pretexting", "scam")


def main() -> None:
    reading.of_report(report.unwrap(b"From: a@b.example\nSubject: warm\n\nup\n"))
    print("ready", flush=True)
    for line in sys.stdin:
        name = line.rstrip("\n")
        raw = Path(name).read_bytes()
        begun = time.perf_counter()
        found = reading.of_report(report.unwrap(raw, name=name))
        took = (time.perf_counter() - begun) * 1000
        print(f"{took:.4f}\t{int(found.verdict in CONDEMNED)}\t{name}", flush=True)


main()
