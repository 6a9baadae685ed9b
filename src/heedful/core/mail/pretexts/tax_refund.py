"""The story of a refund from the state."""

from heedful.core.mail.pretext import Pretext

PRETEXT = Pretext(
    name="tax_refund",
    words="a refund from the state",
    family="phishing",
    weight=1.4,
    innocent="A refund may really be due to you.",
    cues={
        "en": (
            "tax refund|rebate of|is|ready|claim|due",
            "tax refund|rebate|return|credit|refunds",
            "irs|hmrc|revenue ..... refund|rebate|return|eligible|owed|tax",
            "refund|rebate ..... tax|hmrc|irs|council|gov|government|stimulus",
            "stimulus|relief check|payment|fund|funds",
            "government grant|rebate|refund|benefit|support",
        ),
        "de": (
            "steuererstattung|steuerruckerstattung|steuerruckzahlung|elster",
            "finanzamt|bundeszentralamt ..... erstattung|ruckerstattung|betrag|bescheid",
        ),
        "fr": (
            "remboursement ..... impots|impot|fiscal|ameli|caf|taxe|dgfip",
            "impots|dgfip|ameli|caf ..... remboursement|trop|regularisation",
        ),
        "es": (
            "reembolso|devolucion ..... impuestos|hacienda|tributaria|renta|aeat",
            "hacienda|tributaria|aeat ..... reembolso|devolucion|notificacion",
        ),
        "pt": (
            "receita federal",
            "restituicao ... imposto|renda|disponivel",
        ),
        "nl": ("belastingdienst|belastingteruggave|toeslag",),
        "it": ("rimborso ... fiscale|agenzia|entrate|inps",),
    },
)
