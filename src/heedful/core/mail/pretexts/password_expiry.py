"""The story of a password that runs out."""

from heedful.core.mail.pretext import Pretext

PRETEXT = Pretext(
    name="password_expiry",
    words="a password that runs out",
    family="phishing",
    weight=1.1,
    innocent="Some organisations do let passwords run out.",
    cues={
        "en": (
            "password ..... expire|expires|expired|expiring|expiration|expiry|today",
            "password reset|change|update|expiration|expiry|policy|notification|notice",
            "keep|keeping|retain|continue ... same|current password",
            "keep my? current? password",
            "credential|credentials ... expire|update|refresh|expired|expiring",
            "multi|two factor ... authentication|enrol|enroll|setup|expire",
            "mfa|2fa ... expire|update|setup|enroll|required|expires",
            "authentication ... expire|expires|token|tokens",
        ),
        "de": (
            "passwort|kennwort ..... lauft|abgelaufen|ablaufen|ablauf|erneuern|beibehalten",
            "pushtan|securego|photoan|tan ... lauft|ablauf|aktualisieren|registrierung|verlangern|erneuern",
        ),
        "fr": (
            "mot de passe ..... expire|expirer|expiration|renouveler",
            "conserver ... mot de passe",
        ),
        "es": (
            "contrasena ..... caduca|caducara|expira|expirara|vence|caducado",
            "mantener ... contrasena",
        ),
        "pt": ("senha ... expira|expirou|expirar",),
        "nl": ("wachtwoord ... verloopt|verlopen",),
        "it": ("password ... scade|scaduta|scadenza",),
    },
)
