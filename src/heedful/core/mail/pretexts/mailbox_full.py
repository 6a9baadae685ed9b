"""The story of a mailbox that is full or holds mail back."""

from heedful.core.mail.pretext import Pretext

PRETEXT = Pretext(
    name="mailbox_full",
    words="a mailbox that is full or holds mail back",
    family="phishing",
    weight=1.5,
    innocent="Mailboxes do fill up, and filters hold mail.",
    cues={
        "en": (
            "mailbox|inbox|storage|quota|email|webmail ..... full|exceeded|limit|quota|almost|storage|upgrade|"
            "deactivated|deactivation|shutdown",
            "incoming|pending|undelivered|held|quarantined|blocked|delayed|undeliverable messages|mails|emails|email|"
            "mail|message",
            "messages|mails|emails ..... pending|held|blocked|failed|quarantine|undelivered|suspended|withheld|stuck",
            "release ... messages|mails|emails|pending|message",
            "storage|mailbox quota|limit|space|full",
            "webmail|roundcube|zimbra",
            "email|mail server|version upgrade|update|error",
            "cloud|icloud storage ... full|running|expired|upgrade|limit|payment",
        ),
        "de": (
            "postfach|speicher|speicherplatz|mailbox|cloud ..... voll|uberschritten|kontingent|erschopft|belegt|grenze",
            "nachrichten|mails ..... zuruckgehalten|ausstehend|blockiert|quarantane|warten|zugestellt",
        ),
        "fr": (
            "boite|messagerie|stockage|espace ..... pleine|plein|sature|saturee|quota|limite|depasse",
            "messages|mails ..... attente|bloques|retenus|quarantaine",
        ),
        "es": (
            "buzon|almacenamiento|correo|espacio ..... lleno|limite|cuota|excedido|agotado",
            "mensajes|correos ..... pendientes|retenidos|bloqueados|cuarentena",
        ),
        "pt": ("caixa|armazenamento ... cheia|cheio|limite",),
        "nl": ("mailbox|postvak|opslag ... vol|limiet",),
        "it": ("casella|spazio ... piena|pieno|esaurito",),
    },
)
