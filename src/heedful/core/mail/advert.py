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
            "# rabatt|prozent|sparen|gunstiger|reduziert",
            "nur heute|solange|noch ... #|rabatt|vorrat",
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
            "# de reduction|remise|rabais",
            "aujourd'hui seulement|uniquement",
            "devis gratuit",
            "satisfait ou rembourse",
        ),
        "es": (
            "oferta|ofertas|descuento|descuentos|promocion|rebajas|presupuesto ... especial|gratis|exclusiva|#|hasta|"
            "aproveche|"
            "sin",
            "compre|ahorre|aproveche|aprovecha|compra ahora|ya|hoy|hasta|nuestra|esta",
            "envio gratis|gratuito",
            "# de descuento|rebaja",
            "solo|ultimas hoy|unidades|horas",
            "agotado|agotada|agotados ... partes|todas|tiendas|todos",
        ),
        "pt": ("oferta|ofertas|promocao|desconto|descontos|frete|aproveite",),
        "nl": ("aanbieding|aanbiedingen|korting|gratis|voordeel|bespaar|offerte|zonnepanelen",),
        "it": ("offerta|offerte|sconto|sconti|promozione|gratis|risparmia|preventivo",),
    },
    "goods": {
        "en": (
            "ringtone|ringtones|polyphonic|wallpapers|logos",
            "txt|text|send ... word? ... to # ..... win|free|charged|per|msg|only|cost|costs|stop|unsubscribe",
            "# pence? per|a min|minute|msg|message|text|mins",
            "# p|ppm|ppt|pm min|msg|minute|per|mtmsg|txt",
            "std|standard|national|network txt|text|rate|rates|charges|operator",
            "txt|text|reply|send stop",
            "free entry|msg|minutes|mins|texts|camera|phone|tones|tone",
            "date|chat|fancies|flirt|matches|admirer ... call|text|txt|reply|tonight|you",
            "viagra|cialis|levitra|pharmacy|prescription|prescriptions|drugs|pills|hgh|phentermine|medication|meds",
            "weight loss|diet",
            "lose weight|pounds|fat|inches",
            "keto|cbd|gummies|testosterone|erection|penis|enlargement|libido",
            "hair loss|removal|growth",
            "casino|poker|gambling|slots|roulette|betting",
            "free spins|chips|rounds|bets",
            "welcome|deposit|first|signup bonus|deposit",
            "bonus ... deposit|spins|welcome|games",
            "play|gamble|bet responsibly",
            "# games|slots",
            "trick|secret|ritual|hack ... belly|weight|fat|sleep|evening|morning|simple|doctors|skin",
            "no|without diet|diets|gym|exercise|workout|pills|starving",
            "kilos|kilo|kg|pounds|lbs|inches in|within # days|weeks",
            "crypto|bitcoin|forex|trading ... robot|bot|signals|platform|profit|profits|app|investors|double",
            "double|triple your ... money|bitcoin|investment|coins",
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
            "gratis|willkommens|einzahlungs bonus|drehungen|spins|spiele",
            "willkommensbonus|einzahlungsbonus|startbonus|bonusguthaben",
            "freispiele|bonus ..... einzahlung|spiele|wartet|warten|sichern|abholen|casino",
            "spielen sie? verantwortungsvoll|verantwortungsbewusst",
            "kilo|kilos|kg|pfund in # tagen|wochen",
            "keine|ohne diat|sport|hungern|pillen|schufa",
            "trick|geheimnis ... bauch|abends|arzte|einfach*|gewicht",
            "bitcoin|krypto* ... gewinn*|handel|plattform|verdoppeln|roboter|investieren",
            "singles|erotik|dates|sexkontakte",
        ),
        "fr": (
            "viagra|cialis|maigrir|minceur|pilules",
            "perdre|perdez ... poids|kilos",
            "casino|paris sportifs|en",
            "mutuelle|assurance|rachat|panneaux|pompe|isolation|credit ... sante|solaires|chaleur|credit|gratuit|auto",
            "tours|parties|mises gratuits|gratuites|offerts",
            "bonus de|sur ... bienvenue|depot|inscription",
            "prendre|recuperer|profiter|obtenir ... bonus",
            "jouez|jouer avec|de moderation|facon|responsablement",
            "kilos|kg en # jours|semaines",
            "sans|ni regime|sport|effort",
            "bitcoin|crypto* ... gains|plateforme|robot|investir|doubler",
            "rencontres|celibataires|voyance",
        ),
        "es": (
            "viagra|cialis|adelgazar|adelgace|dieta|pastillas",
            "perder|pierda ... peso|kilos",
            "casino|apuestas|tragaperras",
            "seguro|seguros|prestamo|placas|hipoteca ... solares|coche|salud|hogar|rapido",
            "tiradas|giros|jugadas gratis|gratuitas|gratuitos",
            "bono|bonus de|por ... bienvenida|deposito|registro",
            "juegue|juega|jugar con responsabilidad|moderacion",
            "kilos|kg en # dias|semanas",
            "sin|ni dieta|dietas|gimnasio|ejercicio|esfuerzo",
            "bitcoin|cripto* ... ganancias|plataforma|robot|invertir|duplicar",
            "citas|solteras|tarot",
        ),
        "pt": ("casino|cassino|emagrecer|emprestimo",),
        "nl": ("casino|afvallen|lening|verzekering|zonnepanelen",),
        "it": ("casino|dimagrire|prestito|assicurazione|fotovoltaico",),
    },
    "cold": {
        "en": (
            "looking|looked|visited|visiting|came|checking|browsing|found|stumbled ... website|site|webpage|homepage",
            "website|site|page ..... rank|ranks|ranking|rankings|keywords|errors|traffic|mobile|outdated|visible",
            "first|top page|position|spot|results ..... google|bing|search|days|guaranteed",
            "page one|1 of|on google|search|bing",
            "top|page of search|google results?",
            "we are a|an ..... agency|company|firm|manufacturer|supplier|provider|factory|team",
            "our agency|experts|developers|designers|specialists|writers|engineers ... can|will|help|offer|bring|build",
            "would|are you be? interested|open ... in|to",
            "shall|can|could|may|should i|we send|share|show|forward ..... quote|audit|proposal|samples|price|prices|"
            "pricing|portfolio|catalogue|catalog|list|counts|demo|details|examples",
            "free|complimentary|no audit|consultation|analysis|demo|mockup|assessment|obligation",
            "target|your audience|market|geography|criteria|industry",
            "list|lists|database|directory of|with ... contacts|emails|attendees|companies|users|decision|"
            "professionals|members|leads|clients|brokers|executives|managers|owners|businesses",
            "decision makers|maker",
            "verified|accurate|updated|fresh|opt contacts|leads|emails|data|list|in",
            "working|business|growth|startup capital|loan|loans|funding|financing|credit",
            "flexible|unsecured|quick|instant|easy business? credit|loan|loans|financing|funding|cash",
            "apply|enquire now|today|online",
            "does|do your business|company|team|website need|have|struggle|want",
            "not interested ..... reply|opt|let|unsubscribe|remove",
            "thousands|millions|everyone|everybody ... tried|bought|love|uses|ordered|switched|talks|talking",
            "sold ... # units|pieces",
            "# units|pieces sold|in|worldwide",
            "satisfied|happy customers|clients|users|buyers",
            "order with|at # discount|off?",
        ),
        "de": (
            "besuch|besuchte|ansehen|durchsicht|blick ... webseite|website|homepage|internetseite|shop",
            "webseite|website|homepage|internetseite ..... platzierung*|ranking|fehler|sichtbarkeit|gefunden|google|"
            "besucher|verbessern",
            "seite|platz # ..... google|suchergebnis*|suchmaschine*|tagen|wochen",
            "platzierung*|ranking*|sichtbarkeit ... google|suchmaschine*|suche|webseite|website|schlecht*|besser*",
            "unsere|wir sind? eine? agentur|team|spezialisten|experten|hersteller ..... bringt|bringen|helfen|bietet|"
            "bieten",
            "darf|durfen|konnen|kann|soll ich|wir ... angebot|analyse|preisliste|muster|unterlagen|katalog|vorschlag",
            "kostenlose*|gratis analyse|beratung|erstgesprach|prufung|vorschau|demo",
            "adressen|kontakte|kontaktdaten|entscheider ..... branche|firmen|unternehmen|liste|entscheider*",
            "sofort|schnelle*|gunstige* kredit|kapital|finanzierung|darlehen",
            "zufriedene*|begeisterte* kunden|kundinnen|nutzer|kaufer",
            "schon|bereits # ... kunden|verkauft|nutzer|bestellt",
            "arzte|experten|mediziner ... staunen|verblufft*|begeistert|raten|schockiert*",
            "schluss mit",
        ),
        "fr": (
            "visitant|visite|consultant|regardant|parcourant ... site|page|boutique",
            "site ..... erreurs|referencement|classement|visibilite|trafic|positionnement|mobile",
            "premiere page|position ..... google|jours|resultats|recherche|recherches",
            "notre|sommes|une agence|equipe|experts|fabricant ..... site|amene|propose|aide|referencement|premiere|"
            "specialisee",
            "puis|pouvons|peux je|nous ... envoyer|adresser|proposer|presenter ..... devis|audit|offre|catalogue|"
            "proposition|tarifs",
            "audit|analyse|diagnostic|demo|devis gratuit|gratuite|offert|offerte",
            "fichier|liste|base de? ..... contacts|prospects|decideurs|entreprises|emails",
            "clients|utilisateurs satisfaits|conquis|heureux",
            "deja # ... clients|vendus|utilisateurs",
            "commander|commandez|achetez|profitez a|de ... #",
            "medecins|experts ... etonnes|stupefaits|recommandent|detestent",
            "financement|credit|pret ... rapide|immediat|simple|entreprise",
            "fini|finies|adieu les|aux|le|la",
        ),
        "es": (
            "visitar|visitando|revisar|revisando|ver ... sitio|pagina|web|tienda",
            "sitio|pagina|web ..... errores|posicionamiento|visibilidad|trafico|posicion|google",
            "primera|primer pagina|lugar|puesto ..... google|dias|resultados|busqueda|busquedas",
            "nuestra|nuestro|somos|una agencia|equipo|empresa|expertos|fabrica ..... lleva|ofrece|ayuda|pagina|web|"
            "posicionamiento|especializada",
            "puedo|podemos|quiere|desea|le ... enviar|envio|enviarle|auditoria|presupuesto|propuesta|catalogo|demo",
            "auditoria|analisis|consulta|demostracion|presupuesto gratis|gratuita|gratuito",
            "lista|base de ..... contactos|correos|empresas|directivos|responsables|clientes",
            "clientes|usuarios satisfechos|contentos|felices",
            "ya # ... clientes|vendidos|unidades|usuarios",
            "pedir|pida|comprar|compre con|a ... #",
            "medicos|expertos ... asombrados|sorprendidos|recomiendan|odian",
            "financiacion|credito|prestamo ... rapido|inmediato|facil|empresa|negocio",
            "adios a|al las|los|la|el?",
        ),
    },
    "list": {
        "en": (
            "stop receiving|getting|these",
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
    """How far the message is advertising, in 0..1: offers, the goods of junk mail, the talk of those who sell to
    strangers, and the talk of leaving a list."""
    matcher = _matcher(cue.spoken(said, language))
    hits: dict[str, set[str]] = {}
    for part in said:
        for hit in matcher.hits(part):
            hits.setdefault(hit.label, set()).add(hit.cue)
    offers, goods, cold, leaving = (min(3, len(hits.get(label, ()))) for label in ("offer", "goods", "cold", "list"))
    steps = offers + 1.5 * goods + 0.75 * cold + min(1, leaving) + 0.75 * _loudness(message, said)
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
