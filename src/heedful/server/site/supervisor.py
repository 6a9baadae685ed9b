"""One command, several processes: the web, the worker and the intake, each begun again when it dies."""

import contextlib
import ctypes
import http.client
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import FrameType

from heedful.server.site import patience

SETTINGS = "heedful.server.site.settings"
ANSWERS_WITHIN = 60.0
STOPS_WITHIN = 15.0
LONGEST_PAUSE = 30.0
_PR_SET_PDEATHSIG = 1
_LIBC = ctypes.CDLL(None) if sys.platform == "linux" else None
LOCAL = {"127.0.0.1", "localhost"}


@dataclass
class Child:
    """A process that should be running, and when it may be begun again."""

    name: str
    command: list[str]
    env: Mapping[str, str]
    process: subprocess.Popen[bytes] | None = None
    begun: int = 0
    begun_at: float = 0.0
    not_before: float = field(default=0.0)

    def begin(self) -> None:
        self.begun += 1
        self.begun_at = time.monotonic()
        # A group of its own, so that nothing it started outlives it; and it is asked to stop should we be killed.
        self.process = subprocess.Popen(  # noqa: S603 - our own commands, written in plan()
            self.command, env=dict(self.env), start_new_session=True, preexec_fn=_stop_when_parent_dies
        )

    def is_running(self) -> bool:
        return self.process is not None and self.process.poll() is None

    def look_after(self, say: Callable[[str], None]) -> None:
        """Begin it if it is not running: at once after a long life, after a growing pause after short ones."""
        now = time.monotonic()
        if self.is_running():
            return
        if self.process is not None:
            say(f"The {self.name} process stopped ({self.process.returncode}); it is begun again.")
            end_group(self.process)
            lived_long = now - self.begun_at > LONGEST_PAUSE
            self.begun = 1 if lived_long else self.begun
            self.not_before = now + (0.0 if lived_long else min(2.0 ** (self.begun - 1), LONGEST_PAUSE))
            self.process = None
        if now >= self.not_before:
            self.begin()


def serve(*, port: int, host: str, once: bool, say: Callable[[str], None]) -> int:
    """Set up, start everything, and stay until asked to stop. Returns an exit code.

    A port that is taken makes way for the next free one. With `once`, everything is started, asked for its front page,
    and stopped again.
    """
    port = free_port(host, port)
    env = {**os.environ, "DJANGO_SETTINGS_MODULE": SETTINGS}
    env.setdefault("HEEDFUL_BASE_URL", f"http://{host if host in LOCAL else socket.gethostname()}:{port}")
    prepared = subprocess.run([sys.executable, "-m", "django", "setup"], env=env, check=False)
    if prepared.returncode:
        return prepared.returncode

    children = plan(host=host, port=port, env=env)
    asked: list[int] = []

    def stop(signum: int, frame: FrameType | None) -> None:
        asked.append(signum)

    before = {number: signal.signal(number, stop) for number in (signal.SIGTERM, signal.SIGINT)}
    try:
        for child in children:
            child.begin()
        if not _answers(host, port, asked, children):
            say("The web process does not answer. Its own words are above.")
            return 1
        say(f"Heedful is at {env['HEEDFUL_BASE_URL']}/ (stop it with Ctrl+C).")
        while not asked and not once:
            for child in children:
                child.look_after(say)
            time.sleep(0.2)
        return 0
    finally:
        stop_all(children)
        for number, handler in before.items():
            signal.signal(number, handler)


def plan(*, host: str, port: int, env: Mapping[str, str]) -> list[Child]:
    """The processes of this installation. Only the worker learns where the key of the vault lies."""
    without_key = {name: value for name, value in env.items() if name != "HEEDFUL_VAULT_KEY_FILE"}
    data = Path(env.get("HEEDFUL_DATA") or "var")
    secrets = Path(env.get("HEEDFUL_SECRETS") or data / "secrets")
    with_key = {**env, "HEEDFUL_VAULT_KEY_FILE": env.get("HEEDFUL_VAULT_KEY_FILE") or str(secrets / "vault.key")}
    # One Python process uses one processor at a time; two are enough for a desk, and spare a small machine.
    workers = min(2, os.cpu_count() or 1)
    threads = patience.THREADS
    granian = (
        f"-m granian --interface wsgi --host {host} --port {port} --workers {workers} --blocking-threads {threads}"
    )
    web = [
        *granian.split(),
        "--respawn-failed-workers",
        # Granian's warnings are about threads above twice the processors: ours mostly wait, which is what they are for.
        "--log-level",
        "error",
        "heedful.server.site.wsgi:application",
    ]
    children = [
        Child("web", [sys.executable, *web], without_key),
        Child("worker", [sys.executable, "-m", "django", "worker"], with_key),
    ]
    if env.get("HEEDFUL_IMAP_HOST") or env.get("HEEDFUL_SMTP_IN"):
        children.append(Child("intake", [sys.executable, "-m", "django", "intake"], without_key))
    return children


def stop_all(children: list[Child]) -> None:
    """Ask every process to stop; those that do not listen in time are ended."""
    running = [child.process for child in children if child.process is not None and child.is_running()]
    for process in running:
        process.terminate()
    until = time.monotonic() + STOPS_WITHIN
    for process in running:
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(max(0.1, until - time.monotonic()))
        end_group(process)
        process.wait()


def end_group(process: subprocess.Popen[bytes]) -> None:
    """End a process and whatever it started that is still there."""
    with contextlib.suppress(ProcessLookupError):
        os.killpg(process.pid, signal.SIGKILL)


def free_port(host: str, wanted: int) -> int:
    """The wanted port, or the next one up that nobody uses. Raises OSError when twenty in a row are taken."""
    for port in range(wanted, wanted + 20):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((host, port))
            except OSError:
                continue
            return port
    raise OSError(f"The ports {wanted} to {wanted + 19} are all taken; please name another with --port.")


def _stop_when_parent_dies() -> None:
    """Linux only: the kernel sends SIGTERM when the parent is gone, even if it was killed. Runs in the new process."""
    if _LIBC is not None:
        _LIBC.prctl(_PR_SET_PDEATHSIG, signal.SIGTERM)


def _answers(host: str, port: int, asked: list[int], children: list[Child]) -> bool:
    until = time.monotonic() + ANSWERS_WITHIN
    while time.monotonic() < until and not asked and children[0].is_running():
        # Redirects are not followed: behind a proxy that speaks TLS, the redirect to https is the answer.
        door = http.client.HTTPConnection(host, port, timeout=5)
        try:
            door.request("GET", "/accounts/login/")
            return door.getresponse().status < 500
        except (OSError, http.client.HTTPException):
            time.sleep(0.1)
        finally:
            door.close()
    return bool(asked)
