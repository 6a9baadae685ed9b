"""A real postfix and a real dovecot of our own: private folder, free ports, gone afterwards.

Mail for anybody in `larkfield.test` goes by SMTP into postfix, by LMTP into dovecot, and is read over IMAP; what is for
`report@larkfield.test` postfix hands on by SMTP to whoever listens on `report_port`.
"""

import contextlib
import imaplib
import os
import pathlib
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass

DOMAIN = "larkfield.test"
PASSWORD = "open-sesame"

DOVECOT = """
protocols = imap lmtp
base_dir = {folder}/run
state_dir = {folder}/state
log_path = {folder}/dovecot.log
listen = 127.0.0.1
ssl = no
disable_plaintext_auth = no
auth_mechanisms = plain login
mail_location = maildir:{folder}/mail/%n
first_valid_uid = 1
default_internal_user = dovecot
default_login_user = dovenull
passdb {{
  driver = static
  args = password={password}
}}
userdb {{
  driver = static
  args = uid=dovecot gid=dovecot home={folder}/mail/%n allow_all_users=yes
}}
service imap-login {{
  inet_listener imap {{
    port = {imap}
  }}
  inet_listener imaps {{
    port = 0
  }}
}}
service lmtp {{
  inet_listener lmtp {{
    address = 127.0.0.1
    port = {lmtp}
  }}
}}
namespace inbox {{
  inbox = yes
}}
"""

POSTFIX_MAIN = """
compatibility_level = 3.6
queue_directory = {folder}/spool
data_directory = {folder}/postfix-data
command_directory = /usr/sbin
daemon_directory = /usr/lib/postfix/sbin
mail_owner = postfix
setgid_group = postdrop
myhostname = mail.{domain}
mydestination =
mynetworks = 127.0.0.0/8
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
virtual_mailbox_domains = {domain}
virtual_transport = lmtp:inet:127.0.0.1:{lmtp}
transport_maps = inline:{{ report@{domain}=smtp:[127.0.0.1]:{reports} }}
default_transport = error:nothing leaves this machine
alias_maps =
alias_database =
smtpd_peername_lookup = no
disable_dns_lookups = yes
maillog_file = {folder}/postfix.log
maillog_file_prefixes = {folder}
message_size_limit = 60000000
smtputf8_enable = no
"""

POSTFIX_MASTER = """
127.0.0.1:{smtp} inet n - n - - smtpd
pickup unix n - n 60 1 pickup
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
tlsmgr unix - - n 1000? 1 tlsmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
verify unix - - n - 1 verify
flush unix n - n 1000? 0 flush
proxymap unix - - n - - proxymap
smtp unix - - n - - smtp
showq unix n - n - - showq
error unix - - n - - error
lmtp unix - - n - - lmtp
anvil unix - - n - 1 anvil
scache unix - - n - 1 scache
postlog unix-dgram n - n - 1 postlogd
"""


@dataclass(frozen=True, slots=True)
class MailServers:
    """Where the two servers listen, and a look into anybody's box."""

    folder: pathlib.Path
    smtp_port: int
    imap_port: int
    report_port: int

    def stop_dovecot(self) -> None:
        """The mailboxes are away; mail for them waits in postfix."""
        subprocess.run([_program("dovecot"), "-c", self.folder / "dovecot.conf", "stop"], check=True)

    def start_dovecot(self) -> None:
        """The mailboxes are back, and what waited is brought to them."""
        subprocess.run([_program("dovecot"), "-c", self.folder / "dovecot.conf"], check=True)
        wait_for_port(self.imap_port)
        self.bring_what_waits()

    def bring_what_waits(self) -> None:
        """Let postfix try again now what it could not hand on before."""
        subprocess.run([_program("postfix"), "-c", self.folder / "postfix", "flush"], check=True, capture_output=True)

    def number_anew(self, user: str) -> None:
        """While dovecot is stopped: make it forget how it numbered this box, as a restore from a backup does."""
        for path in (self.folder / "mail" / user).glob("dovecot*"):
            path.unlink()

    def validity(self, user: str) -> int:
        """The UIDVALIDITY of a box."""
        with imaplib.IMAP4("127.0.0.1", self.imap_port) as box:
            box.login(f"{user}@{DOMAIN}", PASSWORD)
            box.select("INBOX", readonly=True)
            return int(box.response("UIDVALIDITY")[1][0])

    def seen(self, user: str) -> int:
        """How many mails of a box are marked as read."""
        with imaplib.IMAP4("127.0.0.1", self.imap_port) as box:
            box.login(f"{user}@{DOMAIN}", PASSWORD)
            box.select("INBOX", readonly=True)
            return len(box.search(None, "SEEN")[1][0].split())

    def inbox(self, user: str) -> list[bytes]:
        """Every mail in the box of `user@larkfield.test`, oldest first, read over IMAP."""
        with imaplib.IMAP4("127.0.0.1", self.imap_port) as box:
            box.login(f"{user}@{DOMAIN}", PASSWORD)
            box.select("INBOX", readonly=True)
            numbers = box.search(None, "ALL")[1][0].split()
            return [box.fetch(number, "(BODY.PEEK[])")[1][0][1] for number in numbers]

    def wait_for_mail(self, user: str, count: int = 1, seconds: float = 20) -> list[bytes]:
        """The box once it holds `count` mails. Raises AssertionError with the servers' logs when they do not come."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            mails = self.inbox(user)
            if len(mails) >= count:
                return mails
            time.sleep(0.1)
        logs = "\n".join(path.read_text(errors="replace")[-3000:] for path in self.folder.glob("*.log"))
        raise AssertionError(f"{count} mails for {user} did not arrive in {seconds} s.\n{logs}")


@contextlib.contextmanager
def running() -> Iterator[MailServers]:
    """Start both servers (as root, as mail servers need it) and stop exactly those two afterwards."""
    folder = pathlib.Path(tempfile.mkdtemp(prefix="heedful-mail-"))
    folder.chmod(0o755)
    smtp, imap, lmtp, reports = (_free_port() for _ in range(4))
    ports = {"smtp": smtp, "imap": imap, "lmtp": lmtp, "reports": reports}
    values = {"folder": folder, "domain": DOMAIN, "password": PASSWORD, **ports}
    try:
        _start_dovecot(folder, values)
        _start_postfix(folder, values)
        wait_for_port(imap)
        wait_for_port(lmtp)
        wait_for_port(smtp)
        yield MailServers(folder=folder, smtp_port=smtp, imap_port=imap, report_port=reports)
    finally:
        subprocess.run([_program("postfix"), "-c", folder / "postfix", "stop"], capture_output=True)
        subprocess.run([_program("dovecot"), "-c", folder / "dovecot.conf", "stop"], capture_output=True)
        shutil.rmtree(folder, ignore_errors=True)


def _start_dovecot(folder: pathlib.Path, values: dict[str, object]) -> None:
    for name in ("run", "state", "mail"):
        (folder / name).mkdir()
    shutil.chown(folder / "mail", "dovecot", "dovecot")
    (folder / "dovecot.conf").write_text(DOVECOT.format(**values))
    subprocess.run([_program("dovecot"), "-c", folder / "dovecot.conf"], check=True)


def _start_postfix(folder: pathlib.Path, values: dict[str, object]) -> None:
    for name in ("postfix", "spool", "postfix-data"):
        (folder / name).mkdir()
    shutil.chown(folder / "postfix-data", "postfix", "postfix")
    (folder / "postfix" / "main.cf").write_text(POSTFIX_MAIN.format(**values))
    (folder / "postfix" / "master.cf").write_text(POSTFIX_MASTER.format(**values))
    subprocess.run([_program("postfix"), "-c", folder / "postfix", "start"], check=True, capture_output=True)


def _program(name: str) -> str:
    path = os.pathsep.join([os.environ.get("PATH", ""), "/usr/sbin", "/sbin"])
    found = shutil.which(name, path=path)
    if found is None:
        raise RuntimeError(f"{name} is not installed; `python3 run.py test` brings it.")
    return found


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def wait_for_port(port: int, seconds: float = 10) -> None:
    """Return once somebody listens there. Raises RuntimeError if nobody does."""
    until = time.monotonic() + seconds
    while True:
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        if time.monotonic() > until:
            raise RuntimeError(f"Nothing listens on port {port} after {seconds} s.")
        time.sleep(0.05)
