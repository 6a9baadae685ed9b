"""The story of a virus or a fault on your device."""

from heedful.core.mail.pretext import Pretext

PRETEXT = Pretext(
    name="tech_support",
    words="a virus or a fault on your device",
    family="phishing",
    weight=1.2,
    innocent="Your own IT may have found something.",
    cues={
        "en": (
            "virus|viruses|malware|trojan|spyware|ransomware ..... detected|found|computer|device|phone|pc|infected|"
            "remove|scan",
            "device|computer|pc|phone|system ..... infected|virus|viruses|damaged|compromised|hacked|risk|threats",
            "tech|technical|microsoft|windows support ... call|number|team|toll|technician",
            "ip address ... flagged|hacked|reported",
        ),
        "de": (
            "virus|viren|schadsoftware|trojaner ..... gefunden|entdeckt|gerat|computer|infiziert|entfernen",
            "computer|gerat|handy|pc ..... infiziert|gefahrdet|viren|beschadigt",
        ),
        "fr": ("virus|logiciel ..... detecte|detectes|ordinateur|appareil|infecte",),
        "es": ("virus|malware ..... detectado|detectados|ordenador|dispositivo|equipo|infectado",),
    },
)
