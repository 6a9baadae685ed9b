"""A mail server in a process of its own: writes the Message-ID of every letter into a file, then says 250."""

import sys
import threading
from email import message_from_bytes
from pathlib import Path
from typing import Any

from aiosmtpd.controller import Controller


class Sink:
    """Takes every letter in."""

    def __init__(self, paper: Path) -> None:
        self.paper = paper

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        letter = message_from_bytes(envelope.content)
        with self.paper.open("a") as file:
            file.write(f"{letter['Message-ID']} {letter['In-Reply-To']} {envelope.rcpt_tos[0]}\n")
        return "250 OK"


if __name__ == "__main__":
    Controller(Sink(Path(sys.argv[1])), hostname="127.0.0.1", port=int(sys.argv[2])).start()
    threading.Event().wait()
