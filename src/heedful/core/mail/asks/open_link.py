"""It asks you to follow a link."""

from heedful.core.mail.asking import Asking

ASKING = Asking(
    name="open_link",
    sentence="It asks you to follow a link.",
    innocent="The link may lead to what it says; the site's own address, typed by hand, shows the same.",
    weight=0.3,
    cues={
        "en": (
            "scan ... qr|here|code|below",
            "download it|now|here|this|the|using|immediately",
            "using|use|via|through|at|follow the|this|our ... link|portal|URL",
            "click|tap|press|touch ... here|below|link|button|this|on|now|the|url|learn|continue|to|unsubscribe",
            "follow|use|visit|open|access|copy|via|through|using|check|see|go ... link|links|url|website|site|"
            "webpage|page|portal|button|URL",
            "link|button|URL below|above|here|and|to|attached",
            "visit|see|at|view|go|access|open|via|on|to|click|check|here|link|track|claim|info|more|now|from URL",
            "view|read|see|open|review|access|download|get|retrieve|listen|release|preview|check ... document|"
            "message|file|details|invoice|statement|voicemail|fax|notification|messages|order|here|online|report|"
            "photos|offer|shipment|documents|delivery|email|emails|profile|more",
            "track your? package|parcel|order|shipment|delivery|item",
            "start|get|join|register|shop|order|buy|apply|subscribe|download|learn|find|book|sign now|here|today|"
            "started|more|up",
            "schedule|reschedule|arrange ... delivery|redelivery|appointment|pickup|your",
            "url here",
            "rebook|rearrange|choose|confirm ... delivery|redelivery|slot|date|address",
            "enroll|enrol|complete ... portal|online|link|here|page|training|survey",
            "review and sign|accept|approve",
            "attached link",
        ),
        "de": (
            "klicken|klick|klicke|tippen|drucken sie? ... hier|link|button|auf|unten|folgenden",
            "folgen|besuchen|offnen|nutzen|verwenden|aufrufen|uber|unter sie? ... link|seite|webseite|website|URL|"
            "button|portal",
            "hier|jetzt klicken|ansehen|sichern|starten|herunterladen|bestellen|prufen|lesen|abrufen|anzeigen|"
            "entdecken|informieren|registrieren|teilnehmen|shoppen|bestatigen",
            "link|button ... klicken|folgen|unten|offnen",
            "sendung|paket|nachricht|dokument|rechnung|angebot ... verfolgen|ansehen|abrufen|lesen|anzeigen|offnen",
            "unter|auf|hier|link|siehe URL",
            "zustellung|lieferung|termin|abholung|lieferadresse neu? vereinbaren|planen|buchen|wahlen|bestatigen|"
            "andern",
            "mehr erfahren|infos|informationen",
        ),
        "fr": (
            "cliquez|cliquer|appuyez|clique ... ici|lien|bouton|sur|dessous|ci",
            "suivez|suivre|visitez|ouvrez|utilisez|consultez|accedez|rendez|via|sur ... lien|site|page|portail|URL|"
            "espace",
            "lien|bouton ci|suivant|dessous",
            "voir|consulter|telecharger|afficher|suivre|lire|acceder|decouvrir|profiter ... document|message|facture|"
            "colis|messages|offre|offres|detail|details|ici|espace|fichier|livraison",
            "reprogrammer|replanifier|choisir ... livraison|date|creneau",
            "en savoir plus",
            "j'en profite",
            "je decouvre|profite|participe|commande",
            "ici|lien|sur|via|site|au URL",
        ),
        "es": (
            "haga|haz|hacer|pulse|pulsa|pinche|clic|de clic? ... aqui|enlace|clic|boton|en|siguiente",
            "siga|visite|abra|utilice|acceda|entre|use|visita|mediante|traves ... enlace|sitio|pagina|web|URL|portal|"
            "link",
            "enlace|boton|link siguiente|abajo|aqui|adjunto",
            "ver|vea|descargar|consultar|consulte|leer|rastrear|revisar ... documento|mensaje|factura|paquete|"
            "detalles|aqui|pedido|envio|oferta|archivo|estado|mensajes",
            "reprogramar|elegir|acordar ... entrega|fecha",
            "mas informacion",
            "aqui|enlace|en|web|via URL",
            "saber|descubre mas",
        ),
        "pt": (
            "clique|clicar|acesse|acessar|toque ... aqui|link|botao|abaixo|site|no|em",
            "acesse|em|link|no URL",
            "saiba mais",
        ),
        "nl": (
            "klik|klikken|druk ... hier|link|knop|op|onderstaande",
            "bezoek|volg|open|via ... link|website|pagina|URL",
            "lees|bekijk meer|hier",
        ),
        "it": (
            "clicca|clicchi|cliccare|fare|premi ... qui|link|clic|pulsante|su|seguente",
            "segua|segui|visita|visiti|accedi|tramite ... link|sito|pagina|URL",
            "scopri|leggi di? piu|qui|subito",
        ),
    },
)
