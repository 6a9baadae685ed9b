"""It asks you to open a file."""

from heedful.core.mail.asking import Asking

ASKING = Asking(
    name="open_attachment",
    sentence="It asks you to open a file.",
    innocent="The file may be what it says; the sender can confirm it on a way you already use.",
    weight=0.3,
    cues={
        "en": (
            "open|see|find|review|view|download|check|sign|read|complete|print|consult|peruse|scan ..... attached|"
            "attachment|attachments|enclosed|pdf|docx|html|htm",
            "attached|enclosed is|are|please|you|herewith|for|to|file|document|invoice|copy|pdf|find|the|our|your|my|"
            "a|html|purchase",
            "attachment|attachments|enclosure ... open|see|view|details|for|below|download|review|contains",
            "scan the? qr|code",
        ),
        "de": (
            "anhang|anlage|anhange|angehangt|beigefugt|beiliegend|angefugt* ..... offnen|ansehen|finden|prufen|lesen|"
            "rechnung|dokument|datei|entnehmen|sie|herunterladen|erhalten",
            "offnen|prufen|beachten|entnehmen|finden|sehen|lesen ..... anhang|anlage|angehangte*|beigefugte*|datei|"
            "anbei",
            "anbei ... erhalten|finden|rechnung|dokument|sende|ubersende|die|das|der|unsere|schicke",
            "im anhang",
            "qr code ... scannen|scannt",
            "scannen ... qr|code",
        ),
        "fr": (
            "piece|pieces jointe|jointes",
            "ci joint|jointe|joints",
            "ouvrir|ouvrez|consulter|consultez|telecharger|trouver ..... piece|pieces|joint|jointe|jointes|fichier",
            "en annexe|attache",
            "scannez|scanner ... qr|code",
        ),
        "es": (
            "adjunto|adjunta|adjuntos|adjuntamos|anexo ... envio|documento|factura|archivo|encontrara|remito|le|el|"
            "la|abrir|abra|su",
            "abrir|abra|ver|vea|revisar|revise|descargar|descargue|consulte ..... adjunto|adjunta|adjuntos|archivo|"
            "anexo",
            "escanee|escanear|escanea ... qr|codigo",
        ),
        "pt": (
            "em anexo",
            "anexo|anexado ... abrir|abra|documento|fatura|segue",
            "segue ... anexo",
        ),
        "nl": (
            "bijlage|bijgevoegd|bijgaand ... openen|bekijk|factuur|document|vindt|vind",
            "in de bijlage",
            "open|bekijk|zie ... bijlage",
        ),
        "it": (
            "in allegato",
            "allegato|allegata ... aprire|fattura|documento|trovi|trova|invio",
            "aprire|apri|vedi|vedere ... allegato",
        ),
    },
)
