"""Advertising: how much a message is an offer nobody asked for."""

import re
from collections.abc import Mapping, Sequence
from functools import cache

from heedful.core.mail import cue
from heedful.core.mail.lever import Languages
from heedful.core.mail.message import Message
from heedful.core.mail.words import Words

_COUNTER = re.compile(r"\s{3,}\S{3,20}$|[\s(\[][A-Za-z]{0,8}\d{2,9}[A-Za-z0-9-]{2,12}[)\]]?$")

CUES: Mapping[str, Languages] = {
    "offer": {
        "en": (
            "special|limited|exclusive|best|great|free|introductory offer|offers|deal|deals|price|prices|trial|quote|"
            "quotes|"
            "shipping|sample|samples|estimate|bonus|gift",
            "# off|percent ... off|discount|today|your|savings",
            "save up? to? $? #",
            "order|buy|shop|subscribe|sign now|today|online|up",
            "lowest|low|discount|wholesale|cheap prices|price|rates|rate|cost",
            "money back",
            "no obligation|risk|cost|hassle|charge",
            "risk free",
            "satisfaction guaranteed|guarantee",
            "act now|fast|today",
            "call now|today|toll",
            "visit our website|site|web|store|online",
            "coupon|discount|clearance|bargain|promo|promotion|sale|voucher",
            "click here ..... free|order|more|details|information|info|visit|removed|remove|unsubscribe",
            "as seen on",
            "all major credit",
            "credit cards accepted",
            "increase|boost|grow|improve|generate your? ... sales|traffic|ranking|rankings|business|leads|website|"
            "revenue|"
            "size|energy|visibility",
            "search engine|engines",
            "seo|backlinks|leads",
            "web|website|app|mobile design|development|designing|redesign",
            "business|investment|income|money opportunity|opportunities|funding|capital|loan|loans",
            "exciting|amazing|incredible|excellent|unique|fantastic|hot|hottest|revolutionary|tremendous offer|"
            "opportunity|new|product|"
            "news|software|site|way|program",
            "absolutely|completely|totally free|guaranteed",
            "get into|access ... free|paysites|instantly",
            "free access|membership|passwords|report|video|gift|info|information|catalog|tour|preview",
            "take a few|two|# minutes? ... read|see|look",
            "place your order",
            "per day|month|week ..... only|just|less|pennies|earn|make",
            "our company is|offers|provides|manufactures|specializes",
            "best|finest|top quality|selection|prices|service|brand",
        ),
        "de": (
            "angebot|angebote|rabatt|rabatte|sonderangebot|gutscheincode|schnappchen|gunstig*|aktionspreis|"
            "preisvorteil",
            "jetzt bestellen|kaufen|sichern|sparen|entdecken|shoppen|informieren|vergleichen|anfordern|testen",
            "kostenlos* ... testen|bestellen|anfordern|vergleich|angebote|unverbindlich|informieren|lieferung",
            "sparen sie",
            "# rabatt|prozent|sparen",
            "versandkostenfrei|gratisversand",
            "suchmaschinenoptimierung|seo",
            "unverbindlich*",
        ),
        "fr": (
            "offre|offres|promotion|promo|soldes|remise|reduction|rabais|devis ... exceptionnelle|gratuit|speciale|#|"
            "profitez|"
            "decouvrez|exclusive|limitee|sur",
            "profitez|commandez|achetez|economisez ... maintenant|vite|offre|de|jusqu",
            "livraison offerte|gratuite",
            "devis gratuit",
            "satisfait ou rembourse",
        ),
        "es": (
            "oferta|ofertas|descuento|descuentos|promocion|rebajas|presupuesto ... especial|gratis|exclusiva|#|hasta|"
            "aproveche|"
            "sin",
            "compre|ahorre|aproveche|aprovecha|compra ahora|ya|hoy|hasta|nuestra|esta",
            "envio gratis|gratuito",
        ),
        "pt": ("oferta|ofertas|promocao|desconto|descontos|frete|aproveite",),
        "nl": ("aanbieding|aanbiedingen|korting|gratis|voordeel|bespaar|offerte|zonnepanelen",),
        "it": ("offerta|offerte|sconto|sconti|promozione|gratis|risparmia|preventivo",),
    },
    "goods": {
        "en": (
            "viagra|cialis|levitra|pharmacy|prescription|prescriptions|drugs|pills|hgh|phentermine|medication|meds",
            "weight loss|diet",
            "lose weight|pounds|fat|inches",
            "keto|cbd|gummies|testosterone|erection|penis|enlargement|libido",
            "hair loss|removal|growth",
            "casino|poker|gambling|slots|roulette|betting",
            "free spins|chips",
            "adult|xxx|porn|sex|sexy|nude|naked|horny|hookup|webcams|pussy|teens|hardcore|nudes|escorts|sluts|milf",
            "x x x",
            "eliminate|reduce|consolidate your? ... debt|debts|bills|payments",
            "grant|grants ... money|government|free|application|apply|repay",
            "millionaire|millionaires|wealth|fortune|rich",
            "legal services",
            "dvd|playstation|cds ... copy|backup|burn",
            "mortgage|refinance|refinancing|loan|loans|debt|credit ... rate|rates|low|free|approval|quote|"
            "consolidation|quotes|"
            "repair|bad",
            "life|auto|health|car|home|dental insurance",
            "make money",
            "work from home",
            "extra|additional income",
            "financial freedom|independence",
            "home based business",
            "multi level",
            "mlm|affiliate|downline",
            "stock pick|picks|alert",
            "university|college diplomas|diploma|degree|degrees",
            "toner|ink cartridges",
            "cable|satellite tv|descrambler|dish",
            "email|mailing addresses|list|lists|marketing",
            "bulk email|mail",
            "replica|rolex watches?",
            "cell|mobile phone plan|accessories|booster",
            "solar panels|panel",
            "timeshare|vacation|vacations|cruise",
            "gutter|window|roof|flooring|walk ... replacement|guards|tub|tubs|protection",
            "psychic|horoscope|tarot|astrology",
            "vpn|antivirus ... deal|discount|off|save",
            "copy dvd|dvds",
            "blood|glucose|tinnitus|neuropathy|prostate|vision|memory|joint sugar|pain|loss|support|supplement|relief",
        ),
        "de": (
            "potenz*|potenzmittel|viagra|cialis|abnehmen|diat|pillen|apotheke|cbd|schlankheit*|fettverbrennung",
            "casino|freispiele|spielautomaten|wetten|spielbank",
            "kredit|darlehen|versicherung|krankenversicherung|zahnversicherung|photovoltaik|solaranlage|warmepumpe|"
            "treppenlift|horgerat*",
            "singles|erotik|dates|sexkontakte",
        ),
        "fr": (
            "viagra|cialis|maigrir|minceur|pilules",
            "perdre|perdez ... poids|kilos",
            "casino|paris sportifs|en",
            "mutuelle|assurance|rachat|panneaux|pompe|isolation|credit ... sante|solaires|chaleur|credit|gratuit|auto",
            "rencontres|celibataires|voyance",
        ),
        "es": (
            "viagra|cialis|adelgazar|adelgace|dieta|pastillas",
            "perder|pierda ... peso|kilos",
            "casino|apuestas|tragaperras",
            "seguro|seguros|prestamo|placas|hipoteca ... solares|coche|salud|hogar|rapido",
            "citas|solteras|tarot",
        ),
        "pt": ("casino|cassino|emagrecer|emprestimo",),
        "nl": ("casino|afvallen|lening|verzekering|zonnepanelen",),
        "it": ("casino|dimagrire|prestito|assicurazione|fotovoltaico",),
    },
    "list": {
        "en": (
            "to be removed|unsubscribe",
            "remove|removed ... from|list|mailing|subject|line|future",
            "unsubscribe|optout",
            "opt out|in",
            "you are receiving|getting this",
            "you received this|email|message ... because|as",
            "this is not spam|unsolicited|a",
            "this email|message|is|ad was|is ... sent|advertisement|advertising|solicitation",
            "wish|want|prefer ... not|no|longer|stop ... receive|receiving|mailings|emails",
            "mailing list",
            "manage your? preferences|subscription|subscriptions",
            "view in browser|this|online",
        ),
        "de": ("abmelden|abbestellen|austragen|newsletter|abmeldung",),
        "fr": ("desabonner|desinscrire|desinscription|desabonnement|newsletter",),
        "es": ("baja|desuscribir|desuscribirse|boletin|newsletter ... darse|aqui|suscripcion|de|de",),
        "pt": ("descadastrar|cancelar|remover ... inscricao|lista",),
        "nl": ("uitschrijven|afmelden|nieuwsbrief",),
        "it": ("disiscriviti|cancellarsi|disiscrizione|newsletter",),
    },
}


def strength(message: Message, said: Sequence[Words], language: str) -> float:
    """How far the message is advertising, in 0..1: offers, the goods of junk mail, and the talk of leaving a list."""
    matcher = _matcher(cue.spoken(said, language))
    hits: dict[str, set[str]] = {}
    for part in said:
        for hit in matcher.hits(part):
            hits.setdefault(hit.label, set()).add(hit.cue)
    offers, goods, leaving = (min(3, len(hits.get(label, ()))) for label in ("offer", "goods", "list"))
    steps = offers + 1.5 * goods + min(1, leaving) + 0.75 * _loudness(message, said)
    return round(1 - float(0.75**steps), 3)


def _loudness(message: Message, said: Sequence[Words]) -> int:
    """How loud it is, 0..3: a subject that shouts or ends in a counter, capitals in rows, exclamation marks in "
    "heaps."""
    subject = message.subject.strip()
    text = "".join(part.passage.text[:8000] for part in said if part.part != "subject")
    letters = sum(map(str.isalpha, text))
    shouting = sum(map(str.isupper, text)) > 0.25 * letters > 10
    marks = text.count("!") >= 3 and text.count("!") * 200 > len(text)
    loud_subject = "!" in subject or (len(subject) > 12 and subject.isupper()) or bool(_COUNTER.search(subject))
    return int(shouting) + int(marks) + int(loud_subject)


def orderly(message: Message) -> bool:
    """Whether the message comes as lists do that let people leave: List-Unsubscribe, List-Id or a bulk precedence."""
    return bool(
        message.header("list-unsubscribe")
        or message.header("list-id")
        or message.header("precedence").lower() in ("bulk", "list")
    )


@cache
def _matcher(languages: tuple[str, ...]) -> cue.Matcher:
    return cue.matcher(
        (name, phrase) for name, cues in CUES.items() for language in languages for phrase in cues.get(language, ())
    )
