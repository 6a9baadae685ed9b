"""The story of a toll or a fine to pay."""

from heedful.core.mail.pretext import Pretext

PRETEXT = Pretext(
    name="toll_or_fine",
    words="a toll or a fine to pay",
    family="phishing",
    weight=1.0,
    innocent="You may have driven there.",
    cues={
        "en": (
            "toll|tolls|fastrak|ezpass|sunpass|txtag|peach",
            "unpaid|outstanding|overdue toll|parking|fine|ticket|violation|tolls",
            "parking|speeding|traffic fine|ticket|violation|charge|penalty",
            "dvla|dmv|vehicle tax|registration|penalty",
        ),
        "de": ("bussgeld|bußgeld|strafzettel|maut|verwarnungsgeld|verkehrsverstoss",),
        "fr": (
            "amende|contravention|antai|peage|infraction ... impayee|payer|regler|dossier|avis|routiere?",
            "crit air",
            "vignette",
        ),
        "es": ("multa|infraccion|peaje|dgt|sancion ... pendiente|pagar|trafico|impagada",),
    },
)
