"""The story of affection from a stranger."""

from heedful.core.mail.pretext import Pretext

PRETEXT = Pretext(
    name="romance",
    words="affection from a stranger",
    family="scam",
    weight=1.6,
    innocent="An old acquaintance may have found your address.",
    cues={
        "en": (
            "secret admirer",
            "dating|chat service|line|room",
            "someone|somebody u|you know|knows ... asked|contact|dating|call|fancies",
            "find out who",
            "lonely|solitary|nice|loyal|single|young ... girl|girlfriend|woman|lady|girlfiend",
            "looking|seeking|find|searching ... man|guy|fellow|gentleman|husband|partner|soulmate",
            "send you|u ... photo|photos|picture|pictures|pic|pics",
            "write|email|mail to? me ... MAILTO",
            "dating|singles|hookup|lonely ..... site|women|girls|area|near|chat|profile|meet|local|free|housewives",
            "love|loving ..... you|relationship|find|honest|serious|man|looking",
            "my dear|darling|honey|sweetheart|beautiful|handsome",
            "get|getting|like|love to ... know you|each",
            "know you better|more",
            "my|see|send|more photos|pictures|photo|pics",
            "relationship|friendship|soulmate|marriage",
            "single|divorced|widowed ..... woman|man|lady|mother|girl|years|old|looking",
            "i am|m ... #  years old",
            "i am|m a ... girl|woman|lady|nurse|soldier|single",
            "your profile|photo|picture",
            "russian|ukrainian|asian|sexy|hot|horny ... women|girls|ladies|woman|girl|brides|bride|lady",
            "write|reply|email me ... back|tell|know|more",
            "lets|let us|s ... meet|chat|fun|know",
        ),
        "de": (
            "kennenlernen|kennen lernen|dich|sie",
            "beziehung|freundschaft|liebe ..... suche|ernsthaft*|mann|frau|dich",
            "single|singles|frauen|madchen ..... nahe|treffen|chat|kostenlos|kontakt|dates",
            "mein|dein profil|foto|bild|fotos",
            "ich bin ... frau|madchen|single|jahre",
        ),
        "fr": (
            "faire connaissance",
            "rencontre|rencontrer|relation|amour ..... femme|femmes|homme|serieuse|celibataire|cherche",
            "je suis ... femme|fille|celibataire|ans",
            "mes|ton|votre photos|profil|photo",
        ),
        "es": (
            "conocerte|conocernos|conocer",
            "relacion|amor|amistad ..... seria|busco|hombre|mujer|contigo",
            "chicas|mujeres|solteras ..... cerca|citas|chat|conocer",
            "soy ... chica|mujer|soltera|anos",
        ),
    },
    telltale=True,
)
