"""The story of somebody in need."""

from heedful.core.mail.pretext import Pretext

PRETEXT = Pretext(
    name="charity",
    words="somebody in need",
    family="scam",
    weight=0.4,
    innocent="Charities write honest letters too.",
    cues={
        "en": (
            "donate|donation|donations|charity|fundraiser|fundraising|relief ..... victims|help|support|children|"
            "fund|please|families|refugees|earthquake|war|ukraine|save|hurricane|survivors|today",
            "humanitarian aid|relief|crisis",
            "orphans|orphanage|refugees|refugee",
        ),
        "de": ("spende*|hilfsaktion|hilfsorganisation ..... kinder|opfer|helfen|ukraine|hilfe|erdbeben|konto|bitte",),
        "fr": ("don|dons|donation ..... enfants|aide|soutien|victimes|refugies|association|ukraine",),
        "es": ("donacion|donar|done ..... ninos|ayuda|victimas|refugiados|ucrania|apoyo",),
    },
)
