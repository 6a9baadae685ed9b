"""Words that make a stuck reader feel slow."""

from heedful.core.text.hurt import Hurt

HURT = Hurt(
    name="condescension",
    kind="blame",
    why="It tells the reader that this was easy. Leave the word out: the sentence gets shorter and kinder.",
    source="Style guides alex and write-good; GOV.UK and Google technical writing guidance",
    patterns={
        "en": (
            r"\b(?:simply|obviously|clearly|of course|needless to say)\b",
            r"\bas you (?:should |must )?(?:already )?know\b",
            r"\b(?:everyone|everybody) knows\b",
            r"\bcommon sense\b",
            r"\bhow many times\b",
        ),
        "de": (
            r"\b(?:offensichtlich|selbstverständlich|natürlich|bekanntlich|logischerweise)\b",
            r"\bwie Sie (?:bereits )?wissen (?:sollten|müssten)\b",
            r"\bjeder weiß\b",
            r"\bgesunde[rnm]? Menschenverstand\b",
            r"\beinfach (?:nur|mal)\b",
        ),
        "fr": (
            r"\b(?:évidemment|bien sûr|bien entendu|naturellement|il suffit de)\b",
            r"\bcomme vous (?:devriez le savoir|le savez déjà)\b",
            r"\btout le monde sait\b",
            r"\bbon sens\b",
        ),
        "es": (
            r"\b(?:obviamente|evidentemente|naturalmente|por supuesto|basta con)\b",
            r"\bcomo (?:ya )?debería saber\b",
            r"\btodo el mundo sabe\b",
            r"\bsentido común\b",
        ),
    },
    present_in={
        "en": ("Simply look at the address.", "As you should know, banks do not ask.", "It takes common sense."),
        "de": ("Das war offensichtlich eine Fälschung.", "Schauen Sie einfach mal auf die Adresse."),
        "fr": ("C'était évidemment un faux.", "Il suffit de regarder l'adresse."),
        "es": ("Obviamente era falso.", "Basta con mirar la dirección."),
    },
    absent_from={
        "en": ("The address shows it.", "It looks simple, and it took us a while too."),
        "de": ("Die Adresse zeigt es.", "Eine einfache Antwort genügt."),
        "fr": ("L'adresse le montre.", "Une réponse simple suffit."),
        "es": ("La dirección lo muestra.", "Una respuesta sencilla es suficiente."),
    },
)
