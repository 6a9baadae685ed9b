"""The story of a purchase you may not remember."""

from heedful.core.mail.pretext import Pretext

PRETEXT = Pretext(
    name="order",
    words="a purchase you may not remember",
    family="phishing",
    weight=0.4,
    innocent="Someone at home or at work may have bought it.",
    cues={
        "en": (
            "your order|purchase ..... placed|confirmed|confirmation|charged|processed|shipped|number|successful",
            "thank you for your|the order|purchase|payment",
            "you ... charged|billed ... $|#",
            "order confirmation|summary",
            "auto|automatically debited|debit|charged",
            "charged ... account|card|bank",
        ),
        "de": (
            "ihre|deine bestellung ..... bestatigt|eingegangen|nummer|versendet|bestatigung",
            "abbuchung|abgebucht",
        ),
        "fr": (
            "votre commande|achat ..... confirmee|confirmation|expediee|numero",
            "prelevement|debite ... compte",
        ),
        "es": (
            "su|tu pedido|compra ..... confirmado|confirmada|realizado|numero",
            "cargo ... cuenta|tarjeta",
        ),
    },
)
