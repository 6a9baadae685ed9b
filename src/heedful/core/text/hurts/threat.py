"""Sanctions and consequences held over the reader."""

from heedful.core.text.hurt import Hurt

HURT = Hurt(
    name="threat",
    kind="threat",
    why="It holds a consequence over the reader, and fear keeps people from reporting. Say what we do, and offer help.",
    source="Extended parallel process model (Witte 1992): fear without a way out leads to avoidance; NCSC",
    denied=True,
    patterns={
        "en": (
            r"\bdisciplinary\b",
            r"\b(?:sanctions?|sanctioned|punish\w*|penalt(?:y|ies)|dismissal|dismissed|legal action)\b",
            r"\breported to (?:your|the) (?:manager|line manager|boss|supervisor|HR|human resources)\b",
            r"\b(?:you|your (?:account|access|mailbox)) will be (?:\w+ )?"
            r"(?:suspended|closed|blocked|terminated|locked|disabled)\b",
            r"\b(?:or else|there will be consequences|face (?:the )?consequences|non-?compliance)\b",
        ),
        "de": (
            r"\b(?:disziplinarisch\w*|Disziplinar\w*|arbeitsrechtlich\w*|Abmahnung\w*|Kündigung\w*|Sanktion\w*|Strafe\w*|"
            r"bestraf\w*)\b",
            r"\b(?:Vorgesetzten?|Personalabteilung) (?:gemeldet|informiert|mitgeteilt)\b",
            r"\b(?:Ihr (?:Konto|Zugang|Postfach)) wird [^.!?\n]{0,30}?(?:gesperrt|geschlossen|gelöscht|deaktiviert)\b",
            r"\b(?:andernfalls|sonst drohen|Konsequenzen)\b",
        ),
        "fr": (
            r"\b(?:disciplinaires?|sanctions?|sanctionn\w+|punitions?|puni\w*|licenciement|poursuites)\b",
            r"\bsignalée?s? à (?:votre|la) (?:responsable|hiérarchie|supérieur|direction)\b",
            r"\bvotre (?:compte|accès|messagerie) sera (?:\w+ )?"
            r"(?:suspendue?|fermée?|bloquée?|supprimée?|désactivée?)\b",
            r"\b(?:sous peine de|faute de quoi|conséquences)\b",
        ),
        "es": (
            r"\b(?:disciplinari[oa]s?|sanci(?:ón|ones)|sancionad[oa]s?|castig\w+|despido|acciones legales)\b",
            r"\b(?:notificará|informará|comunicará) a su (?:superior|jefe|jefa|responsable)\b",
            r"\bsu (?:cuenta|acceso|buzón) será (?:\w+ )?"
            r"(?:suspendid[oa]|cerrad[oa]|bloquead[oa]|eliminad[oa]|desactivad[oa])\b",
            r"\b(?:de lo contrario|consecuencias|so pena de)\b",
        ),
    },
    present_in={
        "en": (
            "Disciplinary measures may follow.",
            "Your account will be suspended.",
            "Clicks are reported to your manager.",
            "Update it, or else.",
        ),
        "de": (
            "Es folgen disziplinarische Schritte.",
            "Ihr Konto wird in Kürze gesperrt.",
            "Das hat Konsequenzen für Sie.",
        ),
        "fr": (
            "Des sanctions sont possibles.",
            "Votre compte sera bientôt suspendu.",
            "Répondez, faute de quoi l'accès prend fin.",
        ),
        "es": (
            "Habrá medidas disciplinarias.",
            "Su cuenta será suspendida.",
            "Responda; de lo contrario, perderá el acceso.",
        ),
    },
    absent_from={
        "en": ("There will be no disciplinary step.", "Nobody is punished for asking.", "Your account is safe."),
        "de": ("Das hat keine Konsequenzen.", "Ihr Konto ist sicher."),
        "fr": ("Il n'y aura aucune sanction.", "Votre compte est en sécurité."),
        "es": ("No habrá ninguna sanción.", "Su cuenta está a salvo."),
    },
)
