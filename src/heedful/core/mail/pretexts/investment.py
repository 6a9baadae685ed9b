"""The story of money that multiplies."""

from heedful.core.mail.pretext import Pretext

PRETEXT = Pretext(
    name="investment",
    words="money that multiplies",
    family="scam",
    weight=1.4,
    innocent="A broker you chose yourself may send market letters.",
    cues={
        "en": (
            "invest|investment|investing|investor|investors ..... profit|return|returns|bitcoin|crypto|opportunity|"
            "guaranteed|stock|double|million|forex|plan|opportunities",
            "bitcoin|crypto|cryptocurrency|forex|trading ..... profit|profits|earn|invest|trading|platform|signal|"
            "signals|robot|bonus|million|rich|returns|income|account",
            "double|triple your money|investment|bitcoin|income",
            "stock|stocks|penny ..... alert|pick|picks|hot|explode|buy|tip|trading|strong|symbol|soar",
            "guaranteed return|returns|profit|income",
            "trading platform|robot|bot|software|system",
        ),
        "de": (
            "investieren|investition|investment|anlage|geldanlage ..... gewinn|rendite|bitcoin|krypto|verdienen|"
            "garantiert*|euro",
            "bitcoin|krypto*|trading ..... gewinn*|plattform|verdienen|roboter|investieren|reich|software|system",
        ),
        "fr": (
            "investir|investissement|placement ..... rendement|bitcoin|crypto|profit|gains|garanti|euros",
            "bitcoin|crypto|trading ..... gagner|plateforme|profits|robot|investir",
        ),
        "es": (
            "invertir|inversion ..... ganancia|ganancias|bitcoin|cripto|rentabilidad|garantizada|euros",
            "bitcoin|cripto|trading ..... ganar|plataforma|ganancias|robot|invertir",
        ),
    },
)
