"""The story of a supplier whose bank details changed."""

from heedful.core.mail.pretext import Pretext

PRETEXT = Pretext(
    name="payment_change",
    words="a supplier whose bank details changed",
    family="bec",
    weight=1.3,
    innocent="Companies do change their bank now and then.",
    cues={
        "en": (
            "new|updated|revised|changed|alternate bank|banking|payment|wire|remittance account? details|"
            "instructions|information|account",
            "bank|banking account? details|information ... changed|updated|changed",
            "our bank|account|accounts ..... audit|audited|changed|frozen|review|closed",
            "future payments|remittances",
            "vendor|supplier ... bank|banking|payment ... change|update|new|form",
            "remit ... new|updated|following|below",
            "change ... our|banking bank|banks|details|information",
        ),
        "de": (
            "neue*|geandert* bankverbindung|kontoverbindung|bankdaten|iban",
            "bankverbindung|kontoverbindung|bankdaten|iban ... geandert|andern|neu|neue",
        ),
        "fr": (
            "nouveau|nouvelles rib|coordonnees|iban bancaires?",
            "changement ... bancaires|rib|domiciliation|banque",
        ),
        "es": (
            "nueva|nuevos cuenta|datos bancaria|bancarios",
            "cambio ... cuenta|bancarios|banco",
        ),
    },
)
