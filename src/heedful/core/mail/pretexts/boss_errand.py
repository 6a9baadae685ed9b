"""The story of a quick task from somebody above you."""

from heedful.core.mail.pretext import Pretext

PRETEXT = Pretext(
    name="boss_errand",
    words="a quick task from somebody above you",
    family="bec",
    weight=1.2,
    innocent="A manager on the road may need a hand quickly.",
    cues={
        "en": (
            "are you available|around|free|at|in|less|busy",
            "are you in|at the|your office|desk",
            "quick task|favor|favour|request|errand|response",
            "in|into a meeting|conference|session|board",
            "t|cannot|unable ... talk|take|call|phone ... calls|phone|now|moment|call",
            "handle|take care of something|this|an|a",
            "need you to|urgently|quickly",
            "get this|it done|handled|sorted",
            "personal|cell|mobile phone|number|cell|whatsapp",
            "task|errand for you|me|i",
            "sent from my iphone|ipad|mobile",
            "need your? help|assistance with|to|on",
            "run an|a errand|task",
            "keep me posted|updated",
            "once done|completed",
        ),
        "de": (
            "bist|sind du|sie ... verfugbar|buro|erreichbar|arbeitsplatz",
            "in einer|einem besprechung|meeting|sitzung|termin|konferenz",
            "kurze*|kleine* aufgabe|gefallen|bitte|anliegen",
            "fur mich erledigen|besorgen|ubernehmen",
            "handynummer|mobilnummer",
        ),
        "fr": (
            "etes|es vous|tu ... disponible|bureau",
            "en reunion|conference|rendez",
            "petite|rapide tache|service|demande",
            "occupez|charge|charger ... de",
            "numero ... portable|whatsapp",
        ),
        "es": (
            "estas|esta ... disponible|oficina",
            "en una|reunion reunion|conferencia",
            "tarea|favor rapida|rapido|urgente",
            "numero ... movil|whatsapp",
        ),
    },
)
