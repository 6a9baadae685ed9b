"""The story of a prize."""

from heedful.core.mail.pretext import Pretext

PRETEXT = Pretext(
    name="prize",
    words="a prize",
    family="scam",
    weight=2.6,
    innocent="You may have entered a draw, though real ones never charge a winner.",
    cues={
        "en": (
            "won|win ..... #|$|tkts|tickets|ipod|cash|holiday",
            "guaranteed ..... #|$|prize|phone|nokia|ipod|cash",
            "txt|text word|yes|music|collect|claim|win|no|to",
            "to collect|claim call|txt|text|# ... #",
            "entitled to update|upgrade|a",
            "had your mobile|phone",
            "selected|picked|chosen|awarded ..... draw|prize|award|reward|win|receive|holiday|$|hotel|hotels",
            "free|guaranteed ... #|$|nokia|camcorder|tones|entry|texts|gift|mobile|phone|holiday ... call|txt|text|"
            "reply|now|or",
            "claim is|easy|valid|ur|u|at|#",
            "awarded|award|won|win|claim ..... $|# ..... cash|prize|holiday|voucher|vouchers|gift|award|bonus|camera",
            "$ # cash|prize|award|bonus|gift|worth|voucher|vouchers|high",
            "claim code|number|no|now|call|today|line",
            "ppm|pobox|ppt|identifier",
            "cash|holiday|prize await|awaits|awaiting collection",
            "call ..... claim|prize|collect|won|awarded|voucher|guaranteed",
            "un redeemed",
            "bonus|loyalty points",
            "won|win|winner|winners|winning ..... prize|lottery|cash|award|car|iphone|gift|draw|$|jackpot|"
            "sweepstakes|raffle|holiday|lucky|number|notification|claim|selected|voucher|million",
            "prize|award|jackpot|reward|lottery|lotto|sweepstake|sweepstakes ..... claim|won|winner|collect|"
            "guaranteed|winning|cash|draw|yours|department|waiting|awarded",
            "claim ... prize|reward|gift|winnings|award|voucher|cash",
            "congratulations ..... won|winner|selected|chosen|prize|reward|gift|awarded|you",
            "you ... selected|chosen ..... prize|reward|gift|receive|winner|win|free|draw|exclusive|participate|"
            "opportunity",
            "lucky winner|draw|number|customer|visitor|person",
            "guaranteed cash|# prize|caller?",
            "free iphone|ipad|samsung|phone|toolset|gift|drill|yeti|macbook|playstation",
            "gift|reward ... waiting|ready|claim|pending|expires",
        ),
        "de": (
            "gewonnen|gewinner|gewinnspiel|gewinnen|gewinn ..... preis|lotterie|auto|iphone|euro|gutschein|ausgelost|"
            "geschenk|sie|gluckwunsch",
            "herzlichen? gluckwunsch",
            "sie wurden|sind ... ausgewahlt|ausgelost|gewinner",
            "gutschein ... sichern|einlosen|erhalten|wartet|gewonnen",
        ),
        "fr": (
            "gagne|gagnant|gagnez|remporte ..... prix|lot|loterie|iphone|voiture|cadeau|euros|tirage|bon",
            "felicitations ..... vous|gagne|selectionne|choisi",
            "vous avez ete ... selectionne|choisi|tire",
        ),
        "es": (
            "ganado|ganador|gana|premiado ..... premio|loteria|sorteo|iphone|coche|regalo|euros|millones",
            "felicidades|enhorabuena ..... ha|ganado|seleccionado|elegido|premio",
            "ha|has sido seleccionado|elegido",
        ),
        "pt": (
            "parabens ... voce|ganhou|selecionado|sorteado",
            "ganhou|ganhador|premio ... premio|sorteio|resgatar|voce",
        ),
        "nl": ("gewonnen|winnaar|gefeliciteerd ... prijs|iphone|geselecteerd|u|cadeaubon",),
        "it": ("vinto|vincitore|congratulazioni|complimenti ... premio|selezionato|iphone|vinto|buono",),
    },
)
