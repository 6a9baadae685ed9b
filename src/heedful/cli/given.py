"""What a caller may tell us about the organisation, in every word of the command that reads mail."""

import argparse
from pathlib import Path

from heedful.connectors import organisation
from heedful.core.mail.known import Known


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The options of the organisation."""
    ours = parser.add_argument_group(
        "what the organisation knows",
        f"Each is optional; what is missing is said in the answer. The same keys may stand in {organisation.NAME},"
        " which is found in the current folder.",
    )
    ours.add_argument("--own-domain", metavar="D", action="append", default=[], help="a domain of ours; repeatable")
    ours.add_argument(
        "--authserv-id",
        metavar="ID",
        action="append",
        default=[],
        help="the name under which our own mail server writes its checks; repeatable",
    )
    ours.add_argument("--partners", metavar="FILE", type=Path, help="partners: `domain` or `domain,name` a line")
    ours.add_argument("--directory", metavar="FILE", type=Path, help="people: name,email[,role,team,reports_to,pays]")
    ours.add_argument(
        "--history", metavar="FILE", type=Path, help="earlier senders: `address` or `address,count` a line"
    )
    ours.add_argument(
        "--accounts", metavar="FILE", type=Path, help="bank accounts on record for partners: domain,account"
    )
    ours.add_argument("--config", metavar="FILE", type=Path, help=f"use this file as {organisation.NAME}")


def known_of(args: argparse.Namespace) -> Known:
    """Everything that was given, as one value. Raises organisation.NotUnderstood."""
    return organisation.known_from(
        toml=args.config or organisation.near(Path()),
        own_domains=args.own_domain,
        authserv_ids=args.authserv_id,
        partners=args.partners,
        directory=args.directory,
        history=args.history,
        accounts=args.accounts,
    )
