"""It asks you to call a number."""

from heedful.core.mail.asking import Asking

ASKING = Asking(
    name="call_back",
    sentence="It asks you to call a number.",
    innocent="The call may be meant well; the number on the official site reaches the same people.",
    weight=0.3,
    cues={
        "en": (
            "call|contact|phone|dial|ring|reach|telephone us|our|the|this|me|back|now|toll|customer|support|billing|"
            "helpline|helpdesk|immediately|on|at ..... #",
            "call us|our|customer|support|toll|immediately|now|back|the|this ... number|free|helpline|team|desk|"
            "department|center|line|at|on|billing|support|immediately|now|to",
            "call|phone|ring me|us ... back|asap|on|at|urgently|immediately|now|when",
            "toll free",
            "helpline|hotline ... #|number|at",
            "call # ... to|and|now|from|claim|before|for",
            "to cancel|dispute|stop|refund ..... call|dial|contact|phone",
            "give us|me a call",
        ),
        "de": (
            "rufen|ruf|kontaktieren|anrufen sie? ... uns|mich|unter|an|unsere|hotline|zuruck|sofort|bitte|die",
            "telefonisch ... unter|kontaktieren|melden",
            "hotline|servicenummer|rufnummer|kundenhotline ... #|unter|anrufen|wahlen",
            "unter ... # ... anrufen|erreichen|an",
        ),
        "fr": (
            "appelez|appeler|contactez|rappelez|telephonez|joindre|appelle|composez ..... #|numero|nous|moi|service|"
            "au|hotline|immediatement",
            "numero vert|gratuit|surtaxe",
        ),
        "es": (
            "llame|llamar|llamenos|llama|llameme|marque|contacte|comuniquese ..... #|numero|nuestro|al|telefono|"
            "inmediatamente|soporte",
            "telefono gratuito",
            "linea gratuita",
        ),
        "pt": ("ligue|ligar ... #|para|numero|central",),
        "nl": ("bel|belt|bellen ... #|ons|naar|nummer|met",),
        "it": ("chiama|chiami|chiamare|contatta ... #|numero|subito|il|servizio",),
    },
)
