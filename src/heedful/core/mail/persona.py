"""The persona: who a message says it is from."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from heedful.core.mail import brands, cue, words
from heedful.core.mail.known import NOTHING, Known, Person
from heedful.core.mail.lever import Languages
from heedful.core.mail.message import Message
from heedful.core.mail.span import Span
from heedful.core.mail.thread import Told
from heedful.core.mail.words import Words

CUES: Mapping[str, Languages] = {
    "executive": {
        "en": (
            "ceo|cfo|coo|cto|ciso|president|chairman|chairwoman",
            "chief executive|financial|operating|information|technology officer",
            "managing|executive|finance director",
            "vice president",
        ),
        "de": (
            "geschaftsfuhrer|geschaftsfuhrerin|geschaftsfuhrung|vorstand|vorstandsvorsitzende*|finanzvorstand|direktor",
        ),
        "fr": ("pdg|daf|dsi", "directeur|directrice general|generale|financier|financiere", "president directeur"),
        "es": ("director|directora general|ejecutivo|financiero", "presidente|presidenta|gerente ejecutivo|general"),
    },
    "it_support": {
        "en": (
            "it|ict|technical|tech|email|mail|network|webmail|system|systems|server help? desk|support|department|team|"
            "administrator|admin|services|service|helpdesk|operations|security|infrastructure|admins",
            "help desk",
            "helpdesk|sysadmin|webmaster|postmaster",
            "information technology|security",
            "security|cybersecurity team|department|desk|operations|administrator",
        ),
        "de": (
            "it abteilung|support|team|helpdesk|administrator|service|sicherheit",
            "systemadministrator|edv|helpdesk",
        ),
        "fr": ("service|support|equipe|departement|direction informatique|technique", "administrateur systeme|reseau"),
        "es": ("soporte|departamento|equipo|servicio tecnico|sistemas|informatica|informatico|it|de", "administrador"),
    },
    "hr": {
        "en": (
            "human resources",
            "hr|payroll|benefits team|department|manager|director|services|office|administration",
        ),
        "de": ("personalabteilung|personalleitung|lohnbuchhaltung|personalwesen",),
        "fr": ("ressources humaines", "service|direction rh|paie|du personnel?", "drh"),
        "es": ("recursos humanos", "rrhh", "departamento de personal|nominas|rrhh"),
    },
    "bank": {
        "en": (
            "your|the|our bank",
            "bank|banking|card customer|fraud|security|services|service|team|department|alert",
            "credit union",
            "online banking",
        ),
        "de": ("ihre bank|hausbank|sparkasse|volksbank", "sparkasse|volksbank|onlinebanking|commerzbank|postbank"),
        "fr": ("votre banque|conseiller|agence", "banque|credit postale|populaire|agricole|mutuel|lyonnais"),
        "es": ("su banco|entidad", "banca en|online linea?", "banco|caixabank|bbva|bankia|sabadell"),
        "pt": ("banco|caixa economica?",),
        "nl": ("bank|ing|rabobank",),
        "it": ("banca|posteitaliane|bancoposta",),
    },
    "government": {
        "en": (
            "irs|hmrc|fbi|dvla|dmv|interpol|uscis|cia",
            "internal revenue",
            "tax|government|federal office|authority|agency|bureau|court|department|government",
            "police|ministry|embassy|sheriff",
            "social security administration",
            "united nations",
        ),
        "de": ("finanzamt|bundes*|polizei|zollamt|zoll|ministerium|staatsanwalt*|behorde|elster",),
        "fr": ("impots|dgfip|urssaf|ameli|caf|antai|gendarmerie|police|ministere|prefecture|cpam",),
        "es": (
            "hacienda|policia|ministerio|dgt|aeat|juzgado",
            "agencia tributaria",
            "seguridad social",
            "guardia civil",
        ),
        "pt": ("receita federal", "policia federal", "detran|correios"),
        "nl": ("belastingdienst|politie|digid|cjib",),
        "it": ("agenzia entrate|delle", "polizia|inps|carabinieri"),
    },
    "delivery": {
        "en": (
            "usps|fedex|dhl|ups|evri|hermes|dpd|royal mail?",
            "delivery|courier|parcel|shipping|shipment service|company|team|office|department|agent|carrier",
            "post office",
        ),
        "de": ("dhl|hermes|dpd|gls|paketdienst|zustelldienst|post",),
        "fr": ("chronopost|colissimo|dhl|dpd|ups", "la poste", "mondial relay", "service|transporteur livraison|de"),
        "es": ("correos|dhl|seur|mrw|gls|fedex", "empresa|servicio de mensajeria|transporte|paqueteria"),
        "pt": ("correios|dhl",),
        "nl": ("postnl|dhl|dpd",),
        "it": ("poste|brt|dhl|sda|bartolini",),
    },
    "supplier": {
        "en": (
            "our|my invoice|invoices|company|bank|account ..... you|payment|your|attached|invoice",
            "accounts receivable|department",
            "billing|sales|credit department|team|manager|control",
            "supplier|vendor",
            "for|of our services|products|goods|delivery",
            "remittance advice|details",
        ),
        "de": ("unsere* rechnung|firma|bankverbindung|lieferung", "lieferant|buchhaltung|debitorenbuchhaltung"),
        "fr": ("notre|nos facture|societe|factures|rib", "fournisseur|comptabilite"),
        "es": ("nuestra|nuestras factura|facturas|empresa|cuenta", "proveedor|contabilidad|cobros"),
    },
    "customer": {
        "en": (
            "i|we placed|ordered|bought|purchased ... order|from|your",
            "request for quotation|quote|proposal",
            "quotation|rfq",
            "your|product|price products|list|catalogue|catalog|price|prices",
            "my order",
        ),
        "de": ("anfrage ... angebot", "bitte ... angebot", "meine bestellung"),
        "fr": ("demande de devis", "ma commande"),
        "es": ("solicitud de cotizacion|presupuesto", "mi pedido"),
    },
    "recruiter": {
        "en": (
            "recruiter|recruitment|recruiting",
            "talent acquisition|team|partner",
            "hiring manager|team|for",
            "job|position offer|opening|vacancy",
            "work from home",
        ),
        "de": ("recruiter|personalvermittlung|stellenangebot|jobangebot|nebenjob",),
        "fr": ("recruteur|recrutement", "offre d|de emploi|poste|travail"),
        "es": ("reclutador|reclutadora", "oferta de empleo|trabajo"),
    },
    "lawyer_or_official": {
        "en": (
            "barrister|solicitor|attorney|notary|diplomat|colonel|sergeant|lieutenant|captain",
            "law firm|office|chambers",
        ),
        "de": ("rechtsanwalt|rechtsanwaltin|notar|kanzlei",),
        "fr": ("avocat|avocate|notaire|huissier|maitre",),
        "es": ("abogado|abogada|notario|bufete",),
    },
    "family_or_friend": {
        "en": (
            "hi|hey|hello mum|mom|dad|mam|grandma|grandpa|nan|auntie|bro|sis",
            "love you",
            "my dear|darling|love|friend",
            "its|it is|s me",
        ),
        "de": ("hallo|hi|hey mama|papa|oma|opa|mutti", "ich bin|bins es|dein", "deine|dein tochter|sohn|enkel"),
        "fr": ("coucou|salut|bonjour maman|papa|mamie|papi", "ta|ton fille|fils"),
        "es": ("hola mama|papa|abuela|abuelo|mami|papi", "tu hija|hijo"),
        "nl": ("hoi|hallo|hey mam|pap|mama|papa",),
        "it": ("ciao mamma|papa|nonna",),
        "pt": ("oi|ola mae|pai",),
    },
}


_OF_AN_ACCOUNT = frozenset("account accounts details information info data transfer statement holiday number".split())  # noqa: SIM905


_FILLING = 3
"""Times a paragraph is said from which on it fills room."""


@dataclass(frozen=True, slots=True)
class Claimed:
    """Who a message claims to be from.

    persona: one of the keys of CUES, "colleague", a well-known name ("Microsoft"), or "unknown"; person: the one in
    the directory whose name it bears; spans: where the claim stands.
    """

    persona: str
    person: Person | None = None
    spans: tuple[Span, ...] = ()


def of(message: Message, told: Iterable[Told], language: str, known: Known = NOTHING) -> Claimed:
    """Who the message says it is from."""
    return heard_in(message, words.heard(told), language, known)


def heard_in(message: Message, said: Sequence[Words], language: str, known: Known = NOTHING) -> Claimed:
    """`of`, for a message already split into words."""
    if person := named_in(message, said, known):
        led = any(other.reports_to == person.email for other in known.directory or ())
        return Claimed("executive" if led and not person.reports_to else "colleague", person)
    if brand := _brand(message, said):
        return brand
    hits: dict[str, list[cue.Hit]] = {}
    matcher = _matcher(cue.spoken(said, language))
    for part in (_sender_words(message), *said):
        for hit in matcher.hits(part):
            if not _is_about_an_account(hit):
                hits.setdefault(hit.label, []).append(hit)
    if hits:
        persona = max(hits, key=lambda name: (_weight(hits[name]), -list(CUES).index(name)))
        return Claimed(persona, None, cue.spans(hit for hit in hits[persona] if hit.words.part != "from"))
    if message.sender and known.is_own(message.sender.domain):
        return Claimed("colleague")
    return Claimed("unknown")


def _is_about_an_account(hit: cue.Hit) -> bool:
    """Whether the bank is only where somebody has an account: "our bank details" is not said by a bank."""
    after = hit.words.forms[hit.last] if hit.last < len(hit.words.forms) else ""
    return hit.label == "bank" and hit.words.forms[hit.last - 1] == "bank" and after in _OF_AN_ACCOUNT


def named_in(message: Message, said: Sequence[Words], known: Known) -> Person | None:
    """The person in the directory whose name stands in From, or as the signature under the message."""
    if known.directory is None:
        return None
    if message.sender and (person := known.person_named(message.sender.name) or known.person_at(message.sender.email)):
        return person
    ending = " ".join(form for part in said[-1:] for form in _unfilled(part)[-14:])
    return next(
        (
            person
            for person in known.directory
            if " " in person.name.strip() and f" {words.fold(person.name)} " in f" {ending} "
        ),
        None,
    )


def _unfilled(part: Words) -> Sequence[str]:
    """The words of a text; without those paragraphs said again and again, which push a signature out of sight."""
    paragraphs = part.passage.text.split("\n\n")
    times = Counter(paragraphs)
    if max(times.values()) < _FILLING:
        return part.forms
    return words.fold("\n\n".join(each for each in paragraphs if times[each] < _FILLING)).split()


def _weight(hits: Sequence[cue.Hit]) -> float:
    """What the sender calls itself counts most, then the subject and the signature."""
    return sum(
        {"from": 4.0, "subject": 1.5}.get(hit.words.part, 2.0 if hit.last > len(hit.words.forms) - 20 else 1.0)
        for hit in hits
    )


def _sender_words(message: Message) -> Words:
    from heedful.core.text import passage

    return words.words("from", passage.of((message.sender.name if message.sender else "")[:200]))


def _brand(message: Message, said: Sequence[Words]) -> Claimed | None:
    """A well-known name that the sender bears, or that stands in the subject or as the signature."""
    sender = _sender_words(message)
    matcher = _brand_matcher()
    for hit in matcher.hits(sender):
        return Claimed(hit.label)
    everyday = {brand.name for brand in brands.EVERY if brand.everyday}
    counted: dict[str, list[cue.Hit]] = {}
    for part in said:
        for hit in matcher.hits(part):
            if hit.label not in everyday:
                counted.setdefault(hit.label, []).append(hit)
    if counted:
        name = max(counted, key=lambda each: len(counted[each]))
        telling = [hit for hit in counted[name] if hit.words.part == "subject" or hit.last > len(hit.words.forms) - 25]
        if telling or len(counted[name]) > 1:
            return Claimed(name, None, cue.spans(counted[name])[:3])
    return None


@lru_cache(maxsize=1)
def _brand_matcher() -> cue.Matcher:
    return cue.matcher(
        (brand.name, phrase)
        for brand in brands.EVERY
        for called in (brand.name, *brand.calls)
        if (phrase := " ".join("".join(c if c.isalnum() else " " for c in words.fold(called)).split()))
    )


@cache
def _matcher(languages: tuple[str, ...]) -> cue.Matcher:
    return cue.matcher(
        (name, phrase) for name, cues in CUES.items() for language in languages for phrase in cues.get(language, ())
    )
