"""The story of an invoice or an order."""

from heedful.core.mail.pretext import Pretext

PRETEXT = Pretext(
    name="invoice",
    words="an invoice or an order",
    family="phishing",
    weight=0.3,
    innocent="It may be a bill for something really ordered.",
    cues={
        "en": (
            "invoice|invoices",
            "purchase order",
            "remittance advice",
            "billing statement",
            "statement of account",
        ),
        "de": ("rechnung|rechnungen|mahnung|bestellung|zahlungsaufforderung|rechnungsnummer",),
        "fr": (
            "facture|factures|bon de commande",
            "relance",
        ),
        "es": (
            "factura|facturas|recibo",
            "orden de compra",
        ),
        "pt": ("fatura|boleto",),
        "nl": ("factuur|rekening",),
        "it": ("fattura|bolletta",),
    },
)
