"""The story of a salary that should go to another account."""

from heedful.core.mail.pretext import Pretext

PRETEXT = Pretext(
    name="payroll_change",
    words="a salary that should go to another account",
    family="bec",
    weight=1.5,
    innocent="A colleague may have changed banks.",
    cues={
        "en": (
            "direct deposit",
            "payroll ..... account|update|change|bank|direct|information",
            "my bank|paycheck|salary|pay ..... account|bank|change|update|deposited",
            "next|before|upcoming pay|payroll|paycheck period|date|run|cycle?",
            "salary|paycheck ... account",
        ),
        "de": (
            "gehalt|gehaltszahlung|lohn|gehaltskonto|gehaltsabrechnung ..... konto|bankverbindung|andern|neue|neues|"
            "uberwiesen",
        ),
        "fr": (
            "salaire|paie|virement ..... rib|compte|bancaires|bancaire|nouveau",
            "changement de rib",
        ),
        "es": ("nomina|salario|sueldo ..... cuenta|bancaria|bancarios|cambiar|cambio",),
    },
)
