"""You-sentences that accuse."""

from heedful.core.text.hurt import Hurt

HURT = Hurt(
    name="accusation",
    kind="blame",
    why="It tells the reader what they did wrong. Say what happened, and what helps now.",
    source="GOV.UK error message guidance (never 'you forgot'); NCSC on why punishing people makes them hide mistakes",
    denied=True,
    patterns={
        "en": (
            r"\byou(?:['’]ve| have| had)? (?:\w+ly )?(?:failed|forgot|forgotten|ignored|neglected|violated|broke|"
            r"broken|caused|overlooked|breached|disregarded|mishandled|fell for|fallen for)\b",
            r"\byou (?:should|could|ought to) (?:really )?have\b",
            r"\byou should(?: not|n['’]t) have\b",
            r"\byou (?:were|are|have been) (?:warned|trained|told)\b",
            r"\byour (?:own )?(?:fault|mistake|error|negligence|carelessness|failure)\b",
            r"\bbecause of you\b",
        ),
        "de": (
            r"\bSie haben (?:es )?(?:[^.!?\n]{0,40} )?(?:versäumt|vergessen|ignoriert|missachtet|verstoßen|verursacht|"
            r"übersehen|vernachlässigt|verschuldet)\b",
            r"\bSie hätten [^.!?\n]{0,60}?(?:sollen|müssen|können|dürfen)\b",
            r"\bIhr(?:e|en|em|er)? (?:eigene[rn]? )?(?:Schuld|Fehler|Versäumnis|Fahrlässigkeit|Leichtsinn)\b",
            r"\bSie (?:sind|waren|wurden) [^.!?\n]{0,40}?(?:hereingefallen|reingefallen|gewarnt|geschult)\b",
            r"\bIhretwegen\b",
        ),
        "fr": (
            r"\bvous avez (?:[^.!?\n]{0,20} )?(?:oublié|ignoré|négligé|enfreint|violé|omis|causé|manqué|failli)\b",
            r"\bvous (?:auriez|n['’]auriez) (?:pas )?(?:dû|pu)\b",
            r"\bvotre (?:propre )?(?:faute|erreur|négligence|imprudence|manquement)\b",
            r"\bvous vous êtes (?:fait|laissé) (?:avoir|piéger|prendre|tromper)\b",
            r"\bvous (?:étiez|aviez été|avez été) (?:prévenue?|avertie?|formée?)\b",
            r"\bà cause de vous\b",
        ),
        "es": (
            r"\b(?:usted )?ha (?:[^.!?\n]{0,20} )?(?:olvidado|ignorado|incumplido|infringido|descuidado|causado|"
            r"omitido|desatendido)\b",
            r"\busted (?:olvidó|ignoró|incumplió|infringió|descuidó|causó|omitió)\b",
            r"\b(?:debería|debió|tendría que|podría) (?:usted )?haber\w*\b",
            r"\bsu (?:propia? )?(?:culpa|error|negligencia|descuido|falta)\b|\bculpa suya\b",
            r"\b(?:ha caído|cayó) en (?:la trampa|el engaño|ella|ello)\b",
            r"\bya se le (?:avisó|advirtió)\b",
        ),
    },
    present_in={
        "en": (
            "You failed to check the sender.",
            "You have ignored our policy.",
            "You should have known better.",
            "You shouldn't have opened it.",
            "The loss was your own fault.",
            "You were warned about such mails.",
        ),
        "de": (
            "Sie haben es versäumt, den Absender zu prüfen.",
            "Sie hätten das erkennen müssen.",
            "Der Schaden ist Ihre Schuld.",
            "Sie sind auf eine Fälschung hereingefallen.",
        ),
        "fr": (
            "Vous avez oublié de vérifier l'expéditeur.",
            "Vous auriez dû le remarquer.",
            "C'est votre faute.",
            "Vous vous êtes laissé piéger par ce message.",
        ),
        "es": (
            "Usted ha ignorado nuestras normas.",
            "Debería haberlo sabido.",
            "Ha sido culpa suya.",
            "Ha caído en la trampa.",
        ),
    },
    absent_from={
        "en": (
            "This was not your fault.",
            "You did well to ask.",
            "If you opened the link, tell us and we will help.",
            "You have a right to a clear answer.",
        ),
        "de": (
            "Das ist nicht Ihre Schuld.",
            "Sie haben gut daran getan zu fragen.",
            "Falls Sie den Link geöffnet haben, helfen wir Ihnen.",
        ),
        "fr": (
            "Ce n'est pas votre faute.",
            "Vous avez bien fait de demander.",
            "Si vous avez ouvert le lien, dites-le-nous.",
        ),
        "es": (
            "No es culpa suya.",
            "Ha hecho bien en preguntar.",
            "Si ha abierto el enlace, díganoslo y le ayudaremos.",
        ),
    },
)
