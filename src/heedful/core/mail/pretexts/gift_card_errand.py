"""The story of gift cards to be bought for somebody."""

from heedful.core.mail.pretext import Pretext

PRETEXT = Pretext(
    name="gift_card_errand",
    words="gift cards to be bought for somebody",
    family="bec",
    weight=2.4,
    innocent="A team may be planning a present.",
    cues={
        "en": (
            "gift cards|card ..... codes|clients|staff|text|purchase|buy|surprise|employees",
            "gift|itunes|steam|vanilla|google|apple card|cards|play",
            "giftcard|giftcards",
            "scratch ... code|codes|back|card",
            "denomination|denominations",
        ),
        "de": (
            "geschenkkarten|gutscheinkarten|guthabenkarten|geschenkkarte|guthabenkarte",
            "freirubbeln",
        ),
        "fr": ("cartes|carte|coupons cadeaux|cadeau|transcash|pcs|neosurf",),
        "es": ("tarjetas|tarjeta regalo|de regalo?",),
    },
    telltale=True,
)
