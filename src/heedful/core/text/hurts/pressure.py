"""Hurry and commands: the attacker's own lever, which we do not train people to obey."""

from heedful.core.text.hurt import Hurt

HURT = Hurt(
    name="pressure",
    kind="pressure",
    why="It hurries the reader, as attackers do. Say by when something helps, and why.",
    source="Williams, Hinds & Joinson 2018 on urgency; our own mail must not train people to obey it",
    denied=True,
    patterns={
        "en": (
            r"\b(?:immediate(?:ly)?|urgent(?:ly)?|at once|right now|right away|without delay|instantly|asap|hurry)\b",
            r"\bas soon as possible\b",
            r"\bwithin (?:the next )?(?:\d+|one|two|a few) (?:minutes?|hours?)\b",
            r"\b(?:last|final) (?:chance|notice|warning|reminder)\b",
            r"\b(?:act|respond|click) now\b",
            r"\byou (?:must|are required to|are obliged to|have to)\b",
            r"\bunder no circumstances\b",
        ),
        "de": (
            r"\b(?:sofort|unverzüglich|umgehend|dringend|schnellstmöglich|augenblicklich|sogleich)\w*",
            r"\bso schnell wie möglich\b",
            r"\binnerhalb (?:von |der nächsten )?(?:\d+|einer|zwei|weniger) (?:Minuten?|Stunden?)\b",
            r"\bletzte[rns]? (?:Chance|Mahnung|Warnung|Erinnerung)\b",
            r"\bSie müssen\b",
            r"\bauf keinen Fall\b",
        ),
        "fr": (
            r"\b(?:immédiatement|immédiate?s?|urgente?s?|urgence|d['’]urgence|sans délai|sans tarder|sur-le-champ)\b",
            r"\b(?:dès que possible|au plus vite|le plus vite possible)\b",
            r"\bdans (?:les )?(?:\d+|une|deux|quelques) (?:prochaines )?(?:minutes?|heures?)\b",
            r"\bderni(?:er|ère)s? (?:chance|rappel|avertissement|relance)s?\b",
            r"\bvous (?:devez|êtes tenue? de|êtes obligée? de)\b",
            r"\ben aucun cas\b",
        ),
        "es": (
            r"\b(?:inmediat(?:o|a|os|as|amente)|urgentes?|urgentemente|de inmediato|sin demora|enseguida)\b",
            r"\b(?:lo antes posible|cuanto antes)\b",
            r"\b(?:en|dentro de) (?:las próximas )?(?:\d+|una|dos|pocas) (?:minutos?|horas?)\b",
            r"\búltim[oa] (?:oportunidad|aviso|recordatorio)\b",
            r"\b(?:usted )?(?:debe|tiene que|está obligad[oa] a)\b",
            r"\bbajo ning(?:ún concepto|una circunstancia)\b",
        ),
    },
    present_in={
        "en": (
            "Change your password immediately.",
            "Reply within 24 hours.",
            "You must complete the training.",
            "This is the final notice.",
        ),
        "de": ("Ändern Sie sofort Ihr Passwort.", "Sie müssen antworten.", "Antworten Sie innerhalb von 24 Stunden."),
        "fr": (
            "Changez immédiatement votre mot de passe.",
            "Vous devez répondre.",
            "Répondez dans les 24 heures.",
        ),
        "es": ("Cambie de inmediato su contraseña.", "Usted debe responder.", "Responda dentro de 24 horas."),
    },
    absent_from={
        "en": (
            "There is no hurry.",
            "You do not have to do anything.",
            "A new password, best today, keeps the account yours.",
            "The workshop takes 2 hours.",
        ),
        "de": (
            "Es ist nicht dringend.",
            "Der Workshop dauert 2 Stunden.",
            "Ein neues Passwort, am besten heute, hilft.",
        ),
        "fr": ("Rien d'urgent.", "L'atelier dure 2 heures.", "Vous n'avez rien d'autre à faire."),
        "es": ("No es urgente.", "El taller dura 2 horas.", "No tiene que hacer nada más."),
    },
)
