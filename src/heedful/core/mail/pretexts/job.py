"""The story of easy work for good pay."""

from heedful.core.mail.pretext import Pretext

PRETEXT = Pretext(
    name="job",
    words="easy work for good pay",
    family="scam",
    weight=1.1,
    innocent="Recruiters do write to people they do not know.",
    cues={
        "en": (
            "home professionals|position|positions|worker|workers",
            "data entry|processing",
            "work ..... out of your home",
            "applied|application|apply|interested ..... position|job|role|vacancy",
            "job|position|vacancy|role|employment|work ..... offer|opportunity|home|online|remote|part|hiring|"
            "available|interview|apply|weekly|salary|daily",
            "earn|earning|make|salary|income ..... per|weekly|daily|day|week|month|home|hour|online",
            "work from home",
            "part|flexible time|hours job|work|position?",
            "no experience|skills required|needed|necessary|selling",
            "recruiter|recruitment|recruiting|recruit|hiring",
            "home based|business",
            "mystery|secret shopper",
            "your resume|cv",
            "be your own boss",
            "telegram|whatsapp ... job|hr|manager|recruiter|apply|contact",
            "make money|cash|fast|extra|big",
            "financial independence|freedom",
        ),
        "de": (
            "nebenjob|heimarbeit|homeoffice|jobangebot|stellenangebot|minijob|nebenverdienst",
            "verdienen|verdienst|verdiene|gehalt ..... euro|monat|tag|woche|stunde|hause|#",
            "von zu hause",
            "keine erfahrung|vorkenntnisse",
        ),
        "fr": (
            "emploi|travail|poste ..... domicile|offre|partiel|ligne|propose|salaire|distance",
            "gagner|gagnez|revenus ..... euros|jour|mois|semaine|domicile",
            "sans experience",
        ),
        "es": (
            "trabajo|empleo|puesto ..... casa|oferta|parcial|linea|remoto|vacante|salario",
            "gane|ganar|ingresos ..... euros|dia|mes|semana|casa|diarios",
            "sin experiencia",
        ),
    },
)
