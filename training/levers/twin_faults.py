"""What is not yet right about twins: names nobody knows, quotes that stand nowhere, paths that do not fit the truth."""

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from itertools import combinations
from pathlib import Path
from urllib.parse import urlsplit

from heedful.core.mail import brands, domain, places
from training.levers import twins, written
from training.levers.twins import Letter, Pair


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


TOPICS = _words(
    """
    account-closure bank-alert boss-errand calendar-invitation charity-appeal chat-colleague customs-fee delivery
    document-share drill-announced e-signature event-registration expense-claim extortion extortion-or-debt gift-cards
    helpdesk-reset hr-enrolment hr-policy inheritance-or-grant insurance-or-pension investment-tip invoice-due
    invoice-overdue it-maintenance job-offer mailbox-storage marketing-offer mfa-alert mfa-change new-device-login
    password-expiry password-reset payroll-deadline payroll-details purchase-order quote-request recruiter refund
    romance-or-friendship secret-deal security-incident-notice sms-bank sms-family sms-parcel software-rollout
    sso-migration subscription-renewal supplier-bank-change survey-request tax-notice thread-hijack voicemail-notice
    vpn-access
    """
)
REAL = _words(
    """
    gov.uk service.gov.uk hmrc.gov.uk royalmail.com evri.com bund.de elster.de zoll.de impots.gouv.fr gouv.fr
    ameli.fr laposte.fr agenciatributaria.gob.es gob.es correos.es post.ch post.at zoom.us atlassian.com atlassian.net
    slack.com github.com google.com office.com sharepoint.com onedrive.com typeform.com jotform.com surveymonkey.com
    mailchimp.com eventbrite.com eventbrite.de eventbrite.fr calendly.com doodle.com wetransfer.com stripe.com
    xero.com intuit.com datev.de personio.de workday.com myworkday.com bitwarden.com 1password.com okta.com duo.com
    citrix.com zendesk.com who.int msf.org unicef.org doctorswithoutborders.org irs.gov usps.com canva.com
    express.dhl sharepointonline.com box.com
    """
)
"""Real places beside those of well-known brands that honest messages may come from or lead to."""
FIRST, LAST = datetime(2024, 6, 1, tzinfo=UTC), datetime(2026, 11, 1, tzinfo=UTC)
FEWEST, MOST = 40, 260
APART = 0.35
ALIKE = 0.5


def of(paths: Sequence[Path]) -> list[tuple[Path, str]]:
    """Everything to mend in these files and between them, as (file, sentence)."""
    found: list[tuple[Path, str]] = []
    pairs: list[tuple[Path, Pair]] = []
    for path in paths:
        if faults := twins.faults_of_form(path):
            found += [(path, fault) for fault in faults]
        else:
            pairs.append((path, twins.read(path)))
            found += [(path, fault) for fault in _of_pair(path, pairs[-1][1])]
    return sorted(found + list(_too_alike(pairs)))


def _of_pair(path: Path, pair: Pair) -> Iterator[str]:
    if pair.topic not in TOPICS:
        yield f"topic: {pair.topic!r} is not among the topics."
    if not re.fullmatch(re.escape(pair.topic) + r"-\d\d", pair.name):
        yield f"topic: The file should be called {pair.topic}-NN.toml, with two digits."
    if pair.language not in twins.LANGUAGES or path.parent.name != pair.language:
        yield f"language: {pair.language!r} should be one of {', '.join(twins.LANGUAGES)}, and the folder's name."
    if pair.deceitful.medium != pair.genuine.medium:
        yield "medium: Twins come the same way."
    lengths = sorted(len(written.shown(letter.body).split()) for letter in pair.letters)
    if lengths[1] - lengths[0] > APART * lengths[1]:
        yield f"body: The twins are too different in length, {lengths[0]} and {lengths[1]} words."
    yield from _of_organisation(pair)
    for letter in pair.letters:
        for fault in (*_of_letter(letter), *_of_route(letter, pair), *_of_places(letter)):
            yield f"{letter.truth}.{fault}"


def _of_organisation(pair: Pair) -> Iterator[str]:
    organisation = pair.organisation
    if not _is_invented(organisation.domain):
        yield f"organisation.domain: {organisation.domain} should end in .example."
    is_mail = pair.genuine.medium == "mail"
    if is_mail and not organisation.known.is_own(_domain_of(organisation.recipient)):
        yield "organisation.recipient: The address should be at the organisation's domain."
    addresses = [address for address in organisation.history or {} if is_mail or "@" in address]
    for name in (*organisation.partners, *(address.rpartition("@")[2] for address in addresses)):
        if not (_is_invented(name) or _is_real(name) or name in places.FREE_MAIL):
            yield f"organisation: {name} on record should end in .example or be a well-known real one."
    for address, count in (organisation.history or {}).items():
        if not isinstance(count, int) or count < 1 or (is_mail and "@" not in address):
            yield f"organisation.history: {address!r} = {count!r} should be an address and a number from 1."


def _of_letter(letter: Letter) -> Iterator[str]:
    if letter.kind not in twins.CLASSES:
        yield f"class: {letter.kind!r} is not a class."
    elif (letter.kind == "benign") != (letter.truth == "genuine"):
        yield "class: What is genuine is benign, and only that."
    if letter.medium not in twins.MEDIA:
        yield f"medium: {letter.medium!r} is not known."
    if letter.ask not in twins.ASKS:
        yield f"ask: {letter.ask!r} is not an ask."
    if not FIRST <= letter.sent < LAST:
        yield f"sent: {letter.sent:%Y-%m} lies outside 2024-06 to 2026-10."
    words = len(written.shown(letter.body).split())
    if letter.medium == "mail" and not FEWEST <= words <= MOST:
        yield f"body: {words} words; a mail has {FEWEST} to {MOST}."
    if letter.medium == "mail" and not letter.subject:
        yield "subject: A mail needs one."
    if letter.ask == "open_attachment" and not letter.attachments:
        yield "ask: open_attachment, but nothing is attached."
    if letter.ask == "open_link" and not written.links(letter.body):
        yield "ask: open_link, but there is no link."
    for name in letter.attachments:
        if name.rpartition(".")[2].lower() not in twins.FILES:
            yield f"attachments: {name!r} should end in one of {', '.join(sorted(twins.FILES))}."
    yield from _of_levers(letter)


def _of_levers(letter: Letter) -> Iterator[str]:
    shown = written.shown(letter.body)
    with_targets = written.plain(letter.body)
    for index, lever in enumerate(letter.levers):
        if lever.name not in twins.LEVERS:
            yield f"levers: {lever.name!r} is not a lever."
        if lever in letter.levers[:index]:
            yield f"levers: {lever.name} {lever.quote!r} stands there twice."
        if lever.quote not in letter.subject and lever.quote not in with_targets:
            reason = "runs across the end of a link" if lever.quote in shown else "stands in neither subject nor body"
            yield f"levers: {lever.name} {lever.quote!r} {reason}."


def _of_route(letter: Letter, pair: Pair) -> Iterator[str]:
    if letter.route not in twins.ROUTES[letter.truth]:
        yield f"route: {letter.route!r} is not a way for what is {letter.truth}."
        return
    if (letter.route == "phone") != (letter.medium in {"sms", "chat"}):
        yield "route: phone is for sms and chat, and only that."
    if letter.route == "phone":
        if letter.subject or letter.attachments:
            yield "subject: A text message has neither subject nor attachment."
        return
    name = _domain_of(letter.sender)
    if "@" not in twins.mailbox(letter.sender)[1]:
        yield f"from: {letter.sender!r} should hold an address."
        return
    own, known = pair.organisation.known.is_own(name), _is_on_record(name, pair)
    wanted = {
        "own": own,
        "known": known and not own,
        "spoofed": own or known,
        "taken": own or known,
        "freemail": name in places.FREE_MAIL,
    }.get(letter.route, not own or letter.route in {"list", "service"})
    if not wanted:
        yield f"route: {letter.route}, but the address at {name} does not fit what is on record."
    if letter.route in {"stranger", "lookalike", "newcomer"} and known:
        yield f"route: {letter.route}, but {name} is on record."


def _of_places(letter: Letter) -> Iterator[str]:
    for broken in written.broken_links(letter.body):
        yield f"body: The link {broken!r} is missing its target, or it does not begin with https:// or http://."
    if letter.route != "phone":
        for field, address in (("from", letter.sender), ("reply_to", letter.reply_to)):
            name = _domain_of(address)
            honest = letter.truth == "genuine" or letter.route == "hired"
            fits = _is_invented(name) or name in places.FREE_MAIL or (honest and _is_real(name))
            if address and not fits:
                yield f"{field}: {name} should end in .example (or be a real one that fits the route)."
    for link in written.links(letter.body):
        host = urlsplit(link.target).hostname or ""
        if link.target.startswith(("http:", "https:")) and not (_is_invented(host) or _is_real(host)):
            yield f"body: The link to {host} should lead to a name that ends in .example."


def _too_alike(pairs: Sequence[tuple[Path, Pair]]) -> Iterator[tuple[Path, str]]:
    grams = [(path, letter.truth, frozenset(_five(letter.body))) for path, pair in pairs for letter in pair.letters]
    for (path, truth, one), (other_path, other_truth, other) in combinations(grams, 2):
        if path == other_path or not one or not other or min(len(one), len(other)) < ALIKE * max(len(one), len(other)):
            continue
        shared = len(one & other)
        if shared >= ALIKE * (len(one) + len(other) - shared):
            yield path, f"{truth}.body: Nearly the same as the {other_truth} one in {other_path.name}."


def _five(body: str) -> Iterator[tuple[str, ...]]:
    words = re.findall(r"\w+", written.shown(body).casefold())
    return zip(*(words[start:] for start in range(5)), strict=False)


def _domain_of(address: str) -> str:
    return twins.mailbox(address)[1].rpartition("@")[2].lower()


def _is_on_record(name: str, pair: Pair) -> bool:
    on_record = {*pair.organisation.partners, *(a.rpartition("@")[2] for a in pair.organisation.history or {})}
    return name in on_record or (name not in places.FREE_MAIL and domain.registrable(name) in on_record)


def _is_invented(name: str) -> bool:
    return name.endswith(".example") and len(name) > len(".example")


def _is_real(name: str) -> bool:
    real = {each for brand in brands.EVERY for each in brand.domains} | REAL | places.DESKS | places.SHORTENERS
    return any(name == each or name.endswith("." + each) for each in real)
