"""It asks you to buy gift cards or to pass on their codes."""

from heedful.core.mail.asking import Asking

ASKING = Asking(
    name="buy_gift_cards",
    sentence="It asks you to buy gift cards or to pass on their codes.",
    innocent="A team may be planning a present; a word with the person settles it.",
    weight=2.0,
    cues={
        "en": (
            "secure|order|source|handle ..... gift cards|card",
            "gift cards|card ..... codes|activation|denominations|clients|staff|retreat|employees|text",
            "buy|acquire|purchase|get|pick|grab|obtain|procure|need|arrange ..... gift|itunes|steam|vanilla|ebay|razer|"
            "google|amazon|apple|visa|target card|cards|certificates|giftcards|vouchers",
            "buy|purchase|get|need ..... giftcard|giftcards",
            "gift|itunes|steam|google card|cards|play ..... scratch|code|codes|pin|back|picture|photo|photos|"
            "denomination|purchase|buy",
            "scratch ..... code|codes|back|pin|card|cards",
            "cards ... # ... each|pieces|denomination|face",
        ),
        "de": (
            "geschenkkarten|gutscheinkarten|guthabenkarten|gutscheine|geschenkgutscheine|karten ..... kaufen|"
            "besorgen|kauf|besorge|holen|freirubbeln|codes|code",
            "kaufen|besorgen|kauf|besorge|besorgst|holen ..... geschenkkarten|gutscheinkarten|guthabenkarten|"
            "gutscheine",
            "rubbeln|freirubbeln ..... code|codes|foto",
        ),
        "fr": (
            "acheter|achete|achetez|procurer|acquerir|prendre|besoin ..... cartes|carte|coupons|tickets cadeaux|"
            "cadeau|google|itunes|pcs|transcash|neosurf|apple|steam|amazon",
            "cartes|coupons cadeaux|cadeau|pcs|transcash|google|itunes ..... code|codes|gratter|photo|photos|acheter",
        ),
        "es": (
            "comprar|compra|compre|compres|conseguir|adquirir|necesito ..... tarjetas|tarjeta regalo|de|google|"
            "itunes|amazon|steam|apple regalo?",
            "tarjetas de? regalo|google|itunes|steam ..... codigo|codigos|rasca|raspar|foto|fotos|comprar",
        ),
        "pt": ("comprar|compre ... cartoes|cartao presente|vale",),
        "nl": (
            "cadeaukaarten|cadeaubonnen|cadeaukaart ... kopen|halen|codes",
            "kopen|halen ... cadeaukaarten|cadeaubonnen",
        ),
        "it": ("comprare|acquistare|compra ... carte|carta|buoni regalo",),
    },
)
