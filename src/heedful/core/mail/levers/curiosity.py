"""Curiosity: a gap you could close with one click."""

from heedful.core.mail.lever import Lever

LEVER = Lever(
    name="curiosity",
    feels_like="It shows just enough to make you want to see the rest.",
    bias="A gap in what we know pulls until it is closed (information gap).",
    innocent="Shared documents, voicemails and news also come with little said.",
    source="Loewenstein 1994, The psychology of curiosity",
    cues={
        "en": (
            "you have|ve|got ... new|unread|pending|important|secure|encrypted|# ... message|messages|voicemail|fax|"
            "document|"
            "notification|notifications|file|mail|mails|voice|email|emails",
            "new|missed|unheard|incoming voicemail|voice|fax|call|message|audio ... message|waiting|received|from|"
            "you|mail",
            "shared a|an|the|some|# ... file|document|folder|photo|photos|item|with you",
            "has|have shared|sent you|with ... you|file|document|a|message|something",
            "document|file|folder|invoice ... shared|sent|waiting ... with|for you",
            "you won|will t|not|never believe|guess",
            "guess who|what",
            "is this|that|it you|your",
            "is it|this you in|on",
            "look at|what this|these|i|someone|happened",
            "check this|it|these out",
            "check out this|these|what",
            "see who|what|attached|the|how ... viewed|looked|your|said|about|happened",
            "find out who|what|how|why|more|if",
            "someone|somebody|a|an ... secret admirer|viewed|searched|tagged|mentioned|likes|crush|looked|friend",
            "secret ... revealed|trick|method|formula|admirer|they|that",
            "shocking|unbelievable|exclusive video|news|photos|footage|story|truth",
            "leaked|confidential|private ... document|photos|salary|salaries|list|video",
            "salary|bonus|layoff|redundancy|restructuring list|review|reviews|plan|adjustment|overview|changes",
            "open|see|view|read|download ... attached|attachment|enclosed ... details|information|more|file|message|"
            "document",
            "for|more details|info|information ... click|see|open|attached",
            "click ... to see|view|find|reveal|discover|watch|read|listen",
            "important|urgent|pending|secure message|document|information ... waiting|you|attached|for",
            "pictures|photos|photo|video of|from you|yesterday|last|party|the",
            "package|parcel|delivery|item ... waiting|held|pending|arrived|could",
        ),
        "de": (
            "sie|du haben|hast|habe ... neue*|ungelesene*|wichtige*|# ... nachricht|nachrichten|sprachnachricht|fax|"
            "dokument|"
            "mitteilung|voicemail|mails",
            "neue* nachricht|sprachnachricht|voicemail|mitteilung|dokument|fax ... fur|wartet|eingegangen|erhalten|"
            "von|vor",
            "dokument|datei|ordner ... geteilt|freigegeben|bereitgestellt|wartet",
            "hat ... geteilt|freigegeben|gesendet|geschickt",
            "sie werden|du wirst ... glauben",
            "bist du das|dass",
            "sehen|schauen|schau|sieh sie? ... wer|was|an",
            "finden|erfahren sie ... heraus|wer|was|mehr",
            "geheim* ... trick|methode|rezept|liste",
            "unglaublich*|schockierend* video|fotos|nachricht*|geschichte",
            "gehaltsliste|umstrukturierung",
            "paket|sendung|lieferung ... wartet|zuruckgehalten|angekommen|unterwegs|konnte",
            "fotos|bilder|video von|vom dir|ihnen|gestern|der|letzten",
        ),
        "fr": (
            "vous|tu avez|as ... nouveau|nouveaux|nouvelle|non|# ... message|messages|vocal|fax|document|"
            "notification|mail",
            "nouveau|nouvelle message|document|fax|notification|messagerie ... pour|attente|recu|vocal",
            "message vocal",
            "a partage|envoye ... vous|document|fichier|avec",
            "document|fichier|dossier ... partage|attend|disponible",
            "n'allez pas|jamais croire|en",
            "c'est toi|vous|bien",
            "regarde|regardez ... ca|cette|ce|qui|photo|video",
            "decouvrez|decouvre ... qui|ce|comment|pourquoi|secret",
            "secret|incroyable|choquant|confidentiel ... video|photos|methode|revelation|liste|document",
            "colis|livraison|envoi|paquet ... attente|attend|retenu|bloque|suspendu|livre",
            "photos|video de|d toi|vous|hier|la",
        ),
        "es": (
            "tiene|tienes|usted ... nuevo|nuevos|nueva|nuevas|# ... mensaje|mensajes|correo|fax|documento|"
            "notificacion|voz",
            "nuevo|nueva mensaje|documento|fax|notificacion|correo ... para|espera|recibido|voz|usted",
            "mensaje|buzon de voz",
            "ha compartido|enviado ... contigo|usted|documento|archivo|un",
            "documento|archivo|carpeta ... compartido|espera|disponible",
            "no lo|te vas|va|creeras|creera a|creer",
            "eres tu|este",
            "mira|mire|vea ... quien|esto|esta|este|foto|video",
            "descubra|descubre ... quien|que|como|por|secreto",
            "secreto|increible|impactante|confidencial ... video|fotos|metodo|lista|documento",
            "paquete|envio|pedido ... espera|pendiente|retenido|detenido|llegado|entregar",
            "fotos|video de|tuyas ti|usted|ayer|la",
        ),
    },
    present_in={
        "en": (
            "You have 3 unread messages.",
            "Ana shared a document with you.",
            "Is this you in the video?",
            "See who viewed your profile.",
        ),
        "de": (
            "Sie haben eine neue Sprachnachricht.",
            "Ana hat ein Dokument freigegeben.",
            "Bist du das auf dem Video?",
        ),
        "fr": (
            "Vous avez un nouveau message vocal.",
            "Ana a partagé un document avec vous.",
            "Découvrez qui a vu votre profil.",
        ),
        "es": (
            "Tiene un nuevo mensaje de voz.",
            "Ana ha compartido un documento contigo.",
            "Descubra quién vio su perfil.",
        ),
    },
    absent_from={
        "en": (
            "The document is on the shared drive since May.",
            "Please find the minutes below.",
            "We look forward to Thursday.",
            "The message of the film is simple.",
        ),
        "de": (
            "Das Dokument liegt seit Mai im Archiv.",
            "Das Protokoll steht unten.",
            "Wir freuen uns auf Donnerstag.",
        ),
        "fr": (
            "Le document est archivé depuis mai.",
            "Le compte rendu figure ci-dessous.",
            "À jeudi.",
        ),
        "es": (
            "El documento está archivado desde mayo.",
            "El acta está abajo.",
            "Nos vemos el jueves.",
        ),
    },
)
