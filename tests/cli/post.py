"""Mail as it lies about in tests of the command line: made here, of nobody."""

from pathlib import Path

PHISH = (
    'From: "Parcel Service" <notice@parcel-track.example>\r\nTo: amara@larkfield.example\r\n'
    "Subject: Your parcel is waiting\r\nDate: Mon, 3 Jun 2024 09:12:00 +0000\r\n"
    "Message-ID: <{n}@parcel-track.example>\r\nContent-Type: text/html; charset=utf-8\r\n\r\n"
    "<p>Dear customer, your parcel could not be delivered. Sign in with your password within 24 hours,"
    " or it goes back and your account will be closed.</p>"
    '<p><a href="https://dhl.com.parcel-{n}.pages.dev/in">https://www.dhl.com/track</a></p>\r\n'
)
NOTE = (
    "From: Jo Lind <jo@northwind.example>\r\nTo: amara@larkfield.example\r\nSubject: Delivery on Thursday\r\n"
    "Date: Tue, 4 Jun 2024 10:00:00 +0000\r\nMessage-ID: <n{n}@northwind.example>\r\n\r\n"
    "Hello Amara,\r\nthe paper comes on Thursday before noon, as every month.\r\nJo\r\n"
)


def phish(n: int = 1) -> bytes:
    """A fake parcel note; each n is a variant of the same lure."""
    return PHISH.format(n=n).encode()


def note(n: int = 1) -> bytes:
    """An ordinary mail from a supplier."""
    return NOTE.format(n=n).encode()


def report(inner: bytes, *, by: str, n: int, hour: int = 9) -> bytes:
    """A colleague hands a message over to the security team, as an attachment."""
    return (
        (
            f"From: {by}\r\nTo: security@larkfield.example\r\nSubject: Is this real?\r\n"
            f"Date: Wed, 5 Jun 2024 {hour:02}:00:00 +0000\r\nMessage-ID: <r{n}@larkfield.example>\r\n"
            "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
            "--b\r\nContent-Type: text/plain\r\n\r\nI was not sure about this one, can you please look at it?\r\n"
            "--b\r\nContent-Type: message/rfc822\r\n\r\n"
        ).encode()
        + inner
        + b"\r\n--b--\r\n"
    )


def answer(n: int) -> bytes:
    """The security team answered report n."""
    return (
        f"From: security@larkfield.example\r\nTo: amara@larkfield.example\r\nSubject: Re: Is this real?\r\n"
        f"Date: Wed, 5 Jun 2024 15:00:00 +0000\r\nMessage-ID: <a{n}@larkfield.example>\r\n"
        f"In-Reply-To: <r{n}@larkfield.example>\r\n\r\nThank you, it was not real.\r\n"
    ).encode()


def mbox(path: Path, *messages: bytes) -> Path:
    """Write a mailbox."""
    path.write_bytes(
        b"".join(b"From x Wed Jun  5 09:00:00 2024\n" + message.replace(b"\r\n", b"\n") + b"\n" for message in messages)
    )
    return path
