"""Words that turn a person into the problem."""

from heedful.core.text.hurt import Hurt

HURT = Hurt(
    name="label",
    kind="blame",
    why="It turns a person into the problem. Name the message, the cause or the next step instead.",
    source="Dekker, Just Culture; NCSC, 'the strongest link'; reviews of blame culture in incident learning",
    patterns={
        "en": (
            r"\bweak(?:est)? links?\b",
            r"\b(?:human|user|operator) errors?\b",
            r"\b(?:careless|negligent|gullible|na[iï]ve|clueless|stupid|foolish|reckless|sloppy|ignorant)(?:ly|ness)?\b",
            r"\b(?:offenders?|culprits?|perpetrators?|wrongdoers?|victims?|victimi[sz]ed|guilty|repeat clickers?)\b",
            r"\bfail(?:s|ed|ing|ures?)?\b",
            r"\b(?:fell|falls?|fallen|falling) for (?:it|this|the|a)\b",
        ),
        "de": (
            r"\bschwächste[sn]? Glied\w*",
            r"\bmenschliche[sn]? (?:Versagen|Fehler)\w*",
            r"\b(?:Anwender|Benutzer|Bedien)fehler\w*",
            r"\b(?:leichtsinnig|naiv|fahrlässig|leichtgläubig|unvorsichtig|nachlässig|dumm|ahnungslos)\w*",
            r"\b(?:Opfer|Täter(?:in|innen)?|Schuldigen?|schuldig|Wiederholungstäter\w*|Verursacher\w*)\b",
            r"\b(?:versagt|Versagen|gescheitert|durchgefallen|fehlgeschlagen|hereingefallen|reingefallen)\b",
        ),
        "fr": (
            r"\bmaillons? (?:le plus )?faibles?\b",
            r"\berreurs? (?:humaines?|de l['’]utilisateur|d['’]utilisateur)\b",
            r"\b(?:négligente?s?|imprudente?s?|naï(?:f|ve)s?|crédules?|stupides?|inconsciente?s?|étourdie?s?)\b",
            r"\b(?:coupables?|fauti(?:f|ve)s?|victimes?|récidivistes?|contrevenante?s?)\b",
            r"\b(?:échou\w+|échecs?)\b",
            r"\btomb(?:é|ée|és|ées|er) dans le (?:panneau|piège)\b",
        ),
        "es": (
            r"\beslab(?:ón|ones) (?:más )?débil(?:es)?\b",
            r"\berror(?:es)? (?:humanos?|del? usuarios?)\b",
            r"\b(?:negligentes?|descuidad[oa]s?|ingenu[oa]s?|crédul[oa]s?|tont[oa]s?|imprudentes?|incaut[oa]s?)\b",
            r"\b(?:culpables?|víctimas?|infractor(?:es|as?)?|reincidentes?)\b",
            r"\b(?:fall[óo]s?|falla(?:do|ron)|fracas\w+)\b",
        ),
    },
    present_in={
        "en": (
            "People are the weakest link.",
            "The cause was user error.",
            "Do not be careless with links.",
            "Victims should call the helpdesk.",
            "Three colleagues failed the test.",
        ),
        "de": (
            "Der Mensch ist das schwächste Glied.",
            "Ursache war menschliches Versagen.",
            "Seien Sie nicht leichtsinnig.",
            "Die Opfer melden sich bitte.",
        ),
        "fr": (
            "L'humain est le maillon faible.",
            "Il s'agit d'une erreur humaine.",
            "Ne soyez pas imprudent.",
            "Les victimes doivent appeler.",
        ),
        "es": (
            "Las personas son el eslabón más débil.",
            "La causa fue un error humano.",
            "No sea descuidado.",
            "Las víctimas deben llamar.",
        ),
    },
    absent_from={
        "en": ("The link leads to another site.", "A strong link between teams helps.", "We could not open this part."),
        "de": ("Der Link führt auf eine andere Seite.", "Diesen Teil konnten wir nicht öffnen."),
        "fr": ("Le lien mène à un autre site.", "Nous n'avons pas pu ouvrir cette partie."),
        "es": ("El enlace lleva a otro sitio.", "No hemos podido abrir esta parte."),
    },
)
