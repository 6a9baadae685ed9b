"""It asks you to answer."""

from heedful.core.mail.asking import Asking

ASKING = Asking(
    name="reply",
    sentence="It asks you to answer.",
    innocent="The writer may simply want an answer.",
    weight=0.1,
    cues={
        "en": (
            "reply|respond|write|email|text|message|contact|get ... me|us|back|email|mail|soon|immediately|asap|with|"
            "to|this|for|whatsapp|here|via",
            "get back to me|us",
            "let me know",
            "are you available|around|free|there|at|in|busy|less",
            "send|give|drop|text|email me|us ..... number|cell|phone|whatsapp|contact|details|address|email|reply|"
            "response",
            "your|ur|mobile cell|phone|whatsapp|mobile|personal|private|cellphone|number phone|number|email|contact",
            "awaiting|await|expecting|waiting|anticipating|look|looking ... reply|response|hear|hearing|from|"
            "feedback|answer",
            "do|can|could|would you have? ... moment|minute|favor|favour|task|available|assist|handle|help",
            "have|got a? ... moment|minute|sec|second|time",
            "kindly|please reply|respond|revert|confirm|advise|acknowledge|contact|email|text|message|write|indicate|"
            "signify",
            "confirm ... availability|receipt|interest|if|that|whether|available",
            "indicate|express your? interest|willingness",
            "contact|reach|email|write|text|message ..... MAILTO",
            "contact|text|message|whatsapp ..... #",
            "is my|this new|temporary|your|mom|mum|dad number",
            "save|use|text this|my|the|me new? number|on",
        ),
        "de": (
            "antworten|antworte|schreiben|schreib|melden|melde ... mir|uns|sich|dich|auf|per|bitte|zuruck|diese|"
            "umgehend|sie|bei",
            "bitte|um ... antwort|ruckmeldung|antworten|melden|bestatigen",
            "bist|sind du|sie ... verfugbar|da|erreichbar|buro|arbeitsplatz|frei|schreibtisch",
            "haben|hast sie|du ... zeit|moment|minute|kurz",
            "senden|schicken|schick|gib|geben ..... nummer|handynummer|telefonnummer|kontaktdaten",
            "ihre|deine|neue* handynummer|telefonnummer|mobilnummer|whatsapp|nummer",
            "ich warte|erwarte ... antwort|ruckmeldung|auf|ihre|deine",
            "kontaktieren sie ... MAILTO",
            "schreib mir|bitte auf|an|eine|uber",
        ),
        "fr": (
            "repondez|repondre|repondez|reponds|ecrivez|ecris|contactez|contacter ... moi|nous|me|mail|message|"
            "adresse|MAILTO|des",
            "etes|es vous|tu ... disponible|la|bureau|libre|joignable",
            "avez|as vous|tu ... moment|minute|temps|recu",
            "envoyez|envoie|donnez|communiquez ..... numero|telephone|coordonnees|whatsapp|portable",
            "attends|attente|attendant ... reponse|retour|de|votre|ta",
            "tenez moi|informe",
            "votre|ton|nouveau numero|portable|telephone|whatsapp",
            "merci de me|nous repondre|confirmer|revenir|contacter|tenir",
            "sur whatsapp",
        ),
        "es": (
            "responda|responde|responder|contesta|conteste|escribe|escriba|escribame|escribeme|contacte|contacta ... "
            "me|nos|a|correo|mensaje|este|MAILTO|por|lo|al",
            "esta|estas ... disponible|oficina|libre|ahi|escritorio",
            "tiene|tienes ... momento|minuto|tiempo",
            "envie|enviame|envieme|dame|mandame ..... numero|telefono|whatsapp|movil|contacto",
            "espero|esperando|quedo ... respuesta|noticias|atento|su|tu",
            "su|tu|nuevo numero|movil|telefono|whatsapp",
            "agregame|escribeme|contactame",
        ),
        "pt": (
            "responda|responder|aguardo|entre ... resposta|email|contato|mensagem",
            "esta disponivel",
            "novo numero",
        ),
        "nl": (
            "reageer|antwoord|stuur|laat ... mij|ons|weten|bericht|terug|me",
            "ben|bent je|u ... beschikbaar|kantoor",
            "nieuwe|nieuw nummer",
        ),
        "it": (
            "rispondi|risponda|rispondere|scrivi|scriva|contatta ... me|ci|email|mail|messaggio",
            "sei disponibile|ufficio",
            "nuovo numero",
        ),
    },
)
