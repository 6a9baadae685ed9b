"""The story of a recording, and silence for money."""

from heedful.core.mail.pretext import Pretext

PRETEXT = Pretext(
    name="extortion",
    words="a recording, and silence for money",
    family="scam",
    weight=3.4,
    innocent="Such a recording hardly ever exists.",
    cues={
        "en": (
            "recorded|recording|filmed|captured|video|footage|screenshots ..... you|webcam|camera|masturbating|"
            "masturbate|watching|pleasuring|satisfying|adult|porn|intimate",
            "adult|porn|pornographic|xxx sites|site|website|websites|content|videos|video",
            "webcam|camera ..... access|recorded|turned|activated|captured|video|recording|hacked|control|full",
            "bitcoin|btc ..... wallet|address|send|transfer|pay|payment|#|my",
            "send|transfer|pay ..... bitcoin|btc",
            "your contacts|relatives|friends|family|colleagues",
            "hacked|infected|accessed|control|access|installed ... your|over|to|of ... device|devices|account|"
            "computer|operating|system|phone|email|accounts|webcam",
            "trojan|malware|rat|keylogger|spyware|virus ..... your|device|installed|infected|access|devices",
            "delete|destroy|erase ..... video|data|recording|footage|evidence|compromising",
            "# hours ... pay|transfer|payment|make|send|starts|started|timer",
            "your password|passwords is|are|was",
            "release|publish|share|send|distribute|leak|expose ..... video|data|files|footage|contacts|recording|"
            "everyone|photos",
            "do not|t contact|tell|try|reply|report|go ... police|me|anyone",
            "embarrassment|shame|humiliation|reputation|ashamed",
            "hitman|kill|bomb|explosive|acid|murder ... you|building|paid|hired|ordered",
        ),
        "de": (
            "video|aufnahme*|aufgenommen|aufgezeichnet ..... kamera|webcam|sie|dich|masturbieren|porno*|kontakte|"
            "intim*",
            "bitcoin|btc ..... wallet|adresse|uberweisen|senden|zahlen|brieftasche",
            "kamera|webcam|mikrofon ..... zugriff|eingeschaltet|aktiviert|aufgenommen",
            "gehackt|zugriff|trojaner|infiziert ..... gerat|gerate|konto|computer|system|ihr|dein",
            "porno*|erwachsenenseiten|pornoseiten",
            "kontakte|freunde|familie ..... video|senden|schicken|veroffentlichen|verschicken",
            "haben sie|hast du ..... stunden ... zahlen|uberweisen",
            "loschen|losche|vernichten ..... video|daten|aufnahme*",
            "polizei",
        ),
        "fr": (
            "video|enregistre|enregistrement|filme ..... vous|webcam|camera|masturber|masturbation|porno|intime|adulte",
            "bitcoin|btc ..... adresse|portefeuille|envoyer|payer|virer|transferer",
            "webcam|camera ..... acces|activee|allume|enregistre",
            "pirate|infecte|acces|cheval ..... appareil|ordinateur|compte|systeme|vos|votre|troie",
            "contacts|proches|famille|amis ..... video|envoyer|diffuser|partager|enverrai",
            "supprimer|supprimerai|detruire ..... video|donnees",
            "pornographique|pornographiques|pedopornographie|exhibitionnisme",
        ),
        "es": (
            "video|grabado|grabacion|grabe ..... usted|ti|webcam|camara|masturb*|porno*|intimo|adultos",
            "bitcoin|btc ..... direccion|monedero|cartera|billetera|enviar|pagar|transferir",
            "webcam|camara|microfono ..... acceso|encendi|active|grabe",
            "hackeado|infectado|acceso|troyano|pirateado ..... dispositivo|dispositivos|cuenta|ordenador|sistema|su|tu",
            "contactos|familia|amigos|colegas ..... video|enviar|enviare|difundir|compartir",
            "borrar|eliminar|eliminare ..... video|datos|grabacion",
            "pornografia|pornograficos|pornografico",
        ),
        "pt": (
            "bitcoin|btc ... carteira|endereco|enviar|transferir",
            "video|gravei|webcam|camera ... voce|masturb*|contatos|porno*|gravacao",
        ),
        "nl": (
            "bitcoin|btc ... wallet|adres|overmaken|betalen",
            "video|webcam|camera ... opgenomen|masturb*|contacten|porno*",
        ),
        "it": (
            "bitcoin|btc ... portafoglio|indirizzo|inviare",
            "video|webcam ... registrato|masturb*|contatti|porno*",
        ),
    },
    telltale=True,
)
