"""The story of coins that wait for you."""

from heedful.core.mail.pretext import Pretext

PRETEXT = Pretext(
    name="coins",
    words="coins or tokens that wait for you",
    family="scam",
    weight=1.7,
    innocent="A coin project you follow may be telling its news.",
    cues={
        "en": (
            "airdrop|airdrops",
            "token|tokens ..... claim|claims|allocation|rewarding|reward|holders|free|eligible|distribution|collect",
            "claim|collect|get|receive|redeem ..... token|tokens|eth|ethereum|btc|usdt|xrp|coins|coin|crypto|ether",
            "eth|ethereum|btc|bitcoin|usdt|xrp|coin|coins ..... free|accumulated|transmitted|released|credited|"
            "balance|waiting",
            "virtual|digital assets ... received|confirm|receipt|transmitted",
            "score|balance|payout ..... released|$",
            "visited|logged|login ..... account ..... days|year",
            "account ..... accumulated|mined|mining",
            "cloud mining",
            "connect ... wallet",
            "halving|staking|presale",
        ),
        "de": (
            "airdrop",
            "token|tokens|coins|bitcoin|btc|ethereum|krypto* ..... gratis|kostenlos|sichern|guthaben|auszahlung|"
            "erhalten|"
            "abheben",
            "wallet ... verbinden|bestatigen|verifizieren",
        ),
        "fr": (
            "airdrop",
            "jetons|tokens|bitcoin|btc|ethereum|crypto ..... gratuits|reclamer|recevoir|solde|retrait|reclamez",
            "connecter|connectez ... portefeuille|wallet",
        ),
        "es": (
            "airdrop",
            "tokens|monedas|bitcoin|btc|ethereum|cripto ..... gratis|reclamar|recibir|saldo|retirar|reclame",
            "conectar|conecte ... monedero|wallet|billetera",
        ),
    },
    telltale=True,
)
