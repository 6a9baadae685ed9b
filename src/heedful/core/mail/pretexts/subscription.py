"""The story of a subscription that renews."""

from heedful.core.mail.pretext import Pretext

PRETEXT = Pretext(
    name="subscription",
    words="a subscription that renews",
    family="phishing",
    weight=0.6,
    innocent="You may have a subscription that renews by itself.",
    cues={
        "en": (
            "subscription|membership|plan|license|licence|protection|antivirus|netflix|norton|mcafee|geek ..... "
            "renew|renewal|renewed|expire|expired|expires|expiring|cancel|cancelled|auto|ended|charged|suspended|"
            "payment",
            "auto|automatic|annual renewal|renew|renewed",
            "renew|reactivate|extend|update your ... subscription|membership|plan|license|account|payment|for",
            "norton|mcafee|geek|antivirus|defender",
        ),
        "de": (
            "abonnement|abo|mitgliedschaft|lizenz|netflix|spotify|norton|mcafee ..... verlangert|verlangern|"
            "abgelaufen|ablauft|erneuern|gekundigt|ausgesetzt|pausiert|zahlung|aktualisieren",
        ),
        "fr": (
            "abonnement|adhesion|licence|netflix|norton|mcafee ..... renouvele|renouveler|expire|expirer|resilie|"
            "suspendu|renouvellement|prolonger",
        ),
        "es": (
            "suscripcion|membresia|licencia|netflix|norton|mcafee ..... renovar|renovacion|caducado|expirado|caduca|"
            "cancelada|suspendida|renovada",
        ),
    },
)
