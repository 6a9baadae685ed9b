"""The readers that are compared, each warm, each on this machine, none with the network."""

import http.client
import json
import os
import re
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

HERE = Path(__file__).resolve().parent
PEERS = HERE.parent.parent / ".cache" / "peers" / "bin" / "python"
# What rspamd asks of the network, of Redis or of other machines.
NOT_LOCAL = """
antivirus arc asn bimi dkim dmarc external_services fuzzy_check greylist history_redis mx_check neural p0f
phishing_feeds ratelimit rbl replies reputation spf surbl url_redirector
"""
PORT = 18811


@dataclass(frozen=True, slots=True)
class Took:
    """One mail: milliseconds, whether the reader warned of it (None if it stumbled), and its file."""

    milliseconds: float
    warned: bool | None
    name: str


class Lines:
    """A reader that is given file names line by line and answers each."""

    def __init__(self, command: list[str]) -> None:
        self.process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
        )
        self._wait_for("ready")

    def read(self, name: str) -> Took:
        assert self.process.stdin
        self.process.stdin.write(name + "\n")
        self.process.stdin.flush()
        milliseconds, warned, _ = self._line().split("\t", 2)
        return Took(float(milliseconds), warned == "1" if warned in "01" else None, name)

    def peak_mb(self) -> float:
        return peak_mb(self.process.pid)

    def close(self) -> None:
        assert self.process.stdin
        self.process.stdin.close()
        self.process.wait(30)

    def _wait_for(self, word: str) -> None:
        while self._line() != word:
            continue

    def _line(self) -> str:
        assert self.process.stdout
        line = self.process.stdout.readline()
        if not line:
            raise RuntimeError(f"{self.process.args!r} stopped answering")
        return line.rstrip("\n")


class Rspamd:
    """A client of a private rspamd. The time is that of one request on an open local connection."""

    def __init__(self, server: "RspamdServer") -> None:
        self._server = server
        self._connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=60)

    def read(self, name: str) -> Took:
        raw = Path(name).read_bytes()
        begun = time.perf_counter()
        try:
            self._connection.request("POST", "/checkv2", raw)
            answer = json.loads(self._connection.getresponse().read())
        except (http.client.HTTPException, OSError, ValueError):
            self._connection.close()
            return Took((time.perf_counter() - begun) * 1000, None, name)
        took = (time.perf_counter() - begun) * 1000
        action = answer.get("action")
        return Took(took, None if action is None else action not in ("no action", "greylist"), name)

    def peak_mb(self) -> float:
        return self._server.peak_mb()

    def close(self) -> None:
        self._connection.close()


class RspamdServer:
    """rspamd with its own settings in a temporary folder, two workers, local checks only."""

    def __init__(self, folder: Path) -> None:
        local = folder / "local.d"
        for name in (local, folder / "override.d", folder / "run", folder / "db", folder / "log"):
            name.mkdir(parents=True)
        for module in NOT_LOCAL.split():
            (local / f"{module}.conf").write_text("enabled = false;\n")
        for worker in ("controller", "proxy", "fuzzy"):
            (local / f"worker-{worker}.inc").write_text("enabled = false;\n")
        (local / "worker-normal.inc").write_text(f'bind_socket = "127.0.0.1:{PORT}";\ncount = 2;\n')
        (local / "options.inc").write_text(
            'dns { nameserver = ["127.0.0.1:9"]; timeout = 0.01s; retransmits = 0; }\nfilters = "chartable,regexp";\n'
            'pidfile = "$RUNDIR/rspamd.pid";\ncontrol_socket = "$RUNDIR/rspamd.sock mode=0600";\n'
        )
        (local / "logging.inc").write_text('type = "console";\nlevel = "error";\n')
        (local / "classifier-bayes.conf").write_text("enabled = false;\n")
        places = {"LOCAL_CONFDIR": folder, "RUNDIR": folder / "run", "DBDIR": folder / "db", "LOGDIR": folder / "log"}
        self.process = subprocess.Popen(
            ["rspamd", "-f", "-i", "-c", "/etc/rspamd/rspamd.conf", *(f"--var={k}={v}" for k, v in places.items())],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self._wait_until_it_answers()

    def peak_mb(self) -> float:
        children = subprocess.run(["pgrep", "-P", str(self.process.pid)], capture_output=True, text=True).stdout.split()
        return max((peak_mb(int(child)) for child in children), default=0.0)

    def close(self) -> None:
        self.process.terminate()
        self.process.wait(30)

    def _wait_until_it_answers(self) -> None:
        for _ in range(240):
            try:
                connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=5)
                connection.request("POST", "/checkv2", b"From: a@b.example\nSubject: warm\n\nup\n")
                if json.loads(connection.getresponse().read()).get("action"):
                    return
            except (OSError, http.client.HTTPException, ValueError):
                time.sleep(0.25)
        raise RuntimeError("rspamd did not begin to answer")


def peak_mb(pid: int) -> float:
    """The largest resident size a process has had, in MB; 0 where the system does not tell."""
    try:
        status = Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return 0.0
    found = re.search(r"VmHWM:\s+(\d+) kB", status)
    return int(found[1]) / 1024 if found else 0.0


def missing() -> dict[str, str]:
    """Readers that are not here, and how to get them."""
    found = {}
    if not shutil.which("spamassassin"):
        found["SpamAssassin"] = "apt-get install spamassassin"
    if not shutil.which("rspamd"):
        found["rspamd"] = "apt-get install rspamd"
    if not PEERS.exists():
        found["phish-signals"] = (
            "python3 -m venv .cache/peers && "
            ".cache/peers/bin/pip install --require-hashes -r bench/requirements-peers.lock"
        )
    return found


def versions() -> dict[str, str]:
    """Which version of each reader is here."""
    asked = {
        "SpamAssassin": ["spamassassin", "--version"],
        "rspamd": ["rspamd", "--version"],
        "phish-signals": [str(PEERS), "-c", "from importlib.metadata import version; print(version('phish-signals'))"],
    }
    told = {"Heedful": ""}
    for name, command in asked.items():
        if name not in missing():
            said = subprocess.run(command, capture_output=True, text=True).stdout
            number = re.search(r"\d+(\.\d+)+", said)
            told[name] = number[0] if number else ""
    return told


def opened(name: str, folder: Path, server: RspamdServer | None) -> Lines | Rspamd:
    """One reader of this name, warm."""
    if name == "rspamd":
        assert server
        return Rspamd(server)
    if name == "SpamAssassin":
        home = folder / f"spamassassin-{time.monotonic_ns()}"
        home.mkdir()
        return Lines(["perl", str(HERE / "spamassassin.pl"), str(home)])
    if name == "phish-signals":
        return Lines([str(PEERS), str(HERE / "phish_signals_reader.py")])
    return Lines([sys.executable, str(HERE / "heedful_reader.py")])


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
