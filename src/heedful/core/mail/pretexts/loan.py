"""The story of a loan for everyone."""

from heedful.core.mail.pretext import Pretext

PRETEXT = Pretext(
    name="loan",
    words="a loan for everyone",
    family="scam",
    weight=1.2,
    innocent="A lender you asked may be answering.",
    cues={
        "en": (
            "loan|loans|mortgage|credit|refinance|debt|lender|lenders ..... approved|offer|rate|rates|low|interest|"
            "apply|#|bad|guaranteed|consolidation|application|need|available|quote|free|lowest|personal|business|"
            "save|eliminate|consolidate",
            "bad|no|poor|perfect credit|collateral",
            "interest rate|rates",
            "pre approved",
            "financial|financing|funding assistance|help|offer|loan|services|solution|needs",
        ),
        "de": (
            "kredit|darlehen|sofortkredit|kreditangebot ..... schufa|zinsen|euro|angebot|benotigen|auszahlung|"
            "brauchen|bonitat|gunstig*",
            "ohne schufa|bonitatsprufung",
        ),
        "fr": (
            "pret|prets|credit|financement ..... taux|euros|particulier|offre|besoin|interet|rapide|argent",
            "pret entre particuliers",
        ),
        "es": ("prestamo|prestamos|credito|financiacion ..... interes|euros|rapido|necesita|oferta|tasa|particulares",),
    },
)
