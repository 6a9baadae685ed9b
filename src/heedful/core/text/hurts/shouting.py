"""Exclamation marks and capitals."""

from heedful.core.text.hurt import Hurt

_LOUD = (r"!+", r"\b[A-ZÀ-ÖØ-Þ]{5,}\b")

HURT = Hurt(
    name="shouting",
    kind="pressure",
    why="It shouts. The same words, spoken quietly, are believed sooner.",
    source="Rewrites of browser warnings: capitals and exclamation marks went (Firefox 2007 to 2020)",
    exact=True,
    patterns={"en": _LOUD, "de": _LOUD, "fr": _LOUD, "es": (*_LOUD, "¡")},
    present_in={
        "en": ("Reported Attack Page!", "PLEASE read this."),
        "de": ("Achtung!", "Bitte LESEN Sie das."),
        "fr": ("Attention !", "Merci de LIRE CECI ATTENTIVEMENT."),
        "es": ("¡Cuidado!", "Por favor, LEA esto ATENTAMENTE."),
    },
    absent_from={
        "en": ("Thank you, Amara.", "The PDF holds a link."),
        "de": ("Danke, Amara.", "Im PDF steht ein Link."),
        "fr": ("Merci, Amara.", "Le PDF contient un lien."),
        "es": ("Gracias, Amara.", "El PDF contiene un enlace."),
    },
)
