"""The story of a relative with a new number."""

from heedful.core.mail.pretext import Pretext

PRETEXT = Pretext(
    name="new_number",
    words="a relative with a new number",
    family="pretexting",
    weight=2.0,
    innocent="A relative may really have a new phone.",
    cues={
        "en": (
            "hi|hey|hello mum|mom|dad|mam|mummy|grandma|nan",
            "my|this|got new|temporary|is phone|number|my|mobile ..... number|new|phone|this|save|text|broken",
            "phone|mobile|cell ..... broke|broken|smashed|lost|dropped|repair|toilet|stolen|cracked|damaged",
            "text|message|whatsapp me|my ... new|number|here|back|on|whatsapp",
            "delete|save ... old|number|new",
        ),
        "de": (
            "hallo|hi|hey mama|papa|mutti|oma|opa",
            "neue|neuen|neues nummer|handy|handynummer|telefonnummer",
            "handy|telefon ..... kaputt|verloren|gestohlen|defekt|runtergefallen|wasser",
            "whatsapp ... schreib|nachricht|nummer|melde|schreiben",
        ),
        "fr": (
            "coucou|salut|bonjour|hello maman|papa|mamie|papi",
            "nouveau numero|telephone|portable",
            "telephone|portable ..... casse|perdu|vole|panne|eau|tombe",
            "whatsapp ... message|ecris|numero|moi",
        ),
        "es": (
            "hola mama|papa|mami|papi|abuela",
            "nuevo|numero numero|nuevo|movil|telefono",
            "movil|telefono|celular ..... roto|perdido|robado|estropeado|agua|rompio",
            "whatsapp ... mensaje|escribe|numero|escribeme",
        ),
        "nl": (
            "hoi|hallo|hey mam|pap|mama|papa|oma",
            "nieuw|nieuwe nummer|telefoon",
        ),
        "it": (
            "ciao mamma|papa|nonna",
            "nuovo numero",
        ),
        "pt": (
            "oi|ola mae|pai",
            "novo numero",
            "numero novo",
        ),
    },
    telltale=True,
)
