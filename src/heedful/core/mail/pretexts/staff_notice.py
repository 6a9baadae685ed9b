"""The story of a staff notice to read or sign."""

from heedful.core.mail.pretext import Pretext

PRETEXT = Pretext(
    name="staff_notice",
    words="a staff notice to read or sign",
    family="phishing",
    weight=0.5,
    innocent="Personnel departments do send such notices.",
    cues={
        "en": (
            "hr|human|personnel ... policy|department|resources|notice|update|handbook|team",
            "employee|staff|employees ..... handbook|policy|benefit|benefits|review|appraisal|bonus|evaluation|"
            "survey|training|acknowledge|portal|performance",
            "salary|pay|performance|payroll|compensation|bonus|annual review|increase|adjustment|appraisal|"
            "evaluation|update|leave",
            "open|benefits enrollment|enrolment",
            "all staff|employees|team|personnel",
            "remote|work|leave|vacation|dress policy|code|schedule",
            "acknowledge|acknowledgement|acknowledgment ... receipt|policy|read|document|understanding",
        ),
        "de": (
            "personalabteilung|mitarbeiter*|belegschaft ..... richtlinie|bonus|gehalt|umfrage|schulung|bewertung|"
            "handbuch|urlaub|bestatigen",
            "gehaltserhohung|gehaltsanpassung|bonuszahlung|leistungsbeurteilung",
        ),
        "fr": (
            "ressources humaines",
            "salaries|collaborateurs|personnel|employes ..... politique|prime|reglement|enquete|formation|evaluation|"
            "conges",
            "augmentation|revision ... salaire|salariale",
        ),
        "es": (
            "recursos humanos",
            "empleados|personal|plantilla ..... politica|bono|encuesta|formacion|evaluacion|vacaciones|manual",
            "aumento|revision ... salarial|salario|sueldo",
        ),
    },
)
