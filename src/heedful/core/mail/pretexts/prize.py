"""The story of a prize."""

from heedful.core.mail.pretext import Pretext

PRETEXT = Pretext(
    name="prize",
    words="a prize",
    family="scam",
    weight=2.0,
    innocent="You may have entered a draw, though real ones never charge a winner.",
    cues={
        "en": (
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
