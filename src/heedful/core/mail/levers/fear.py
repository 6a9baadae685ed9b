"""Fear: something bad happens unless you do as it says."""

from heedful.core.mail.lever import Lever

LEVER = Lever(
    name="fear",
    feels_like="You are shown a loss, and one way out of it: theirs.",
    bias="Losses weigh more than gains (loss aversion), and a threat with a ready remedy is obeyed before it is "
    "checked.",
    innocent="Honest services also say what happens when a bill stays open or a password runs out.",
    source="Witte 1992, Putting the fear back into fear appeals",
    cues={
        "en": (
            "account|mailbox|email|access|card|profile|service|membership|subscription|license|domain|line|number|"
            "files ..... "
            "suspended|suspend|suspension|locked|lock|blocked|disabled|deactivated|deactivate|terminated|terminate|"
            "restricted|limited|closed|deleted|frozen|cancelled|canceled|interrupted|hold|lockout|expire",
            "suspension|termination|deactivation|lockout|restriction|loss|closure|deletion|interruption|lockouts of|"
            "to your? "
            "account|access|service|mailbox|data|email|privileges|services",
            "suspend|terminate|deactivate|disable|block|restrict|lock|close|delete|freeze your|the account|mailbox|"
            "access|"
            "email|service|card|profile",
            "temporary|permanent|immediate account? suspension|lockout|closure|termination|deletion|restriction|"
            "lockouts|"
            "deactivation",
            "lose your? access|funds|data|files|messages|emails|money|account|benefits",
            "loss of access|data|funds|service|benefits|privileges|coverage",
            "unauthorized|unauthorised|suspicious|unusual|unrecognized|unrecognised|fraudulent|strange ... "
            "activity|access|login|sign|attempt|attempts|transaction|transactions|charge|payment|logins|device|"
            "purchase",
            "legal|disciplinary|court|criminal|enforcement action|proceedings|prosecution|charges|consequences|"
            "measures",
            "arrest|arrested|warrant|prosecuted|lawsuit|subpoena",
            "hacked|compromised|breached|infected|malware|trojan|spyware",
            "virus detected|found|infection",
            "penalty|penalties|late fee|fees|fine|fines",
            "failure to comply|respond|verify|update|complete|act|pay|do|confirm|provide|submit",
            "failing to comply|respond|verify|update|complete|act|pay|do|confirm",
            "you will|could|may lose|be charged|fined|arrested|prosecuted",
            "will be ... suspended|terminated|deactivated|disabled|deleted|blocked|restricted|locked|revoked|forfeited",
            "risk of|losing ... suspension|losing|access|account|closure|penalty",
            "otherwise we|your|you ..... forced|lose|suspend|close|delete|block|legal",
            "send|share|publish|release|expose ... video|recording|footage|photos|pictures ... contacts|friends|family|"
            "everyone|colleagues",
            "your webcam|camera ... recorded|recording|record",
            "serious|severe consequences|trouble",
            "security breach|threat|risk|incident ... your|account",
            "violation of our|the terms|policy|regulations",
            "final warning",
            "collection|collections agency",
            "returned to sender|the",
            "someone|somebody ... your password|account|login|mailbox|identity",
        ),
        "de": (
            "konto|zugang|zugriff|postfach|karte|profil|account|dienst|mailbox|onlinebanking|lizenz ..... gesperrt|"
            "sperren|sperrung|"
            "eingeschrankt|deaktiviert|blockiert|geloscht|geschlossen|gekundigt|ausgesetzt|verlieren|begrenzt|"
            "beschrankt",
            "sperrung|loschung|deaktivierung|einschrankung|schliessung|schließung ihres|des|ihrer kontos|zugangs|"
            "accounts|"
            "postfachs|karte|profils",
            "wird|werden|wurde ..... gesperrt|deaktiviert|geloscht|eingeschrankt|blockiert|ausgesetzt",
            "ungewohnlich*|verdachtig*|unbefugt*|unautorisiert*|autorisierte ... aktivitat|aktivitaten|anmeldung|"
            "zugriff|zugriffe|"
            "zahlung|transaktion|anmeldeversuch|zahlungen",
            "rechtlich*|gerichtlich*|strafrechtlich* schritte|massnahmen|konsequenzen|verfahren|folgen",
            "inkasso|mahnbescheid|pfandung|gerichtsvollzieher|strafanzeige|haftbefehl",
            "mahngebuhr*|saumniszuschlag|bussgeld|bußgeld|strafgebuhr*",
            "gehackt|kompromittiert|infiziert|schadsoftware|trojaner",
            "verlieren sie den|ihren zugang|zugriff",
            "andernfalls|ansonsten|sonst ..... gesperrt|sperren|schliessen|verlieren|gelöscht|rechtliche|inkasso|"
            "kosten",
            "video|aufnahmen ... kontakte|freunde|familie|kollegen",
        ),
        "fr": (
            "compte|acces|messagerie|carte|service|boite|profil|abonnement|ligne ..... suspendu|suspendue|bloque|"
            "bloquee|desactive|"
            "desactivee|ferme|fermee|restreint|limite|limitee|supprime|supprimee|resilie|interrompu|verrouille",
            "suspension|blocage|fermeture|desactivation|suppression|resiliation de votre|vos|du compte|acces|carte|"
            "service|"
            "messagerie|services|abonnement",
            "activite|connexion|acces|transaction|operation|tentative|paiement ... suspecte|suspect|inhabituelle|"
            "inhabituel|"
            "autorise|autorisee|frauduleuse|frauduleux|inconnu",
            "poursuites|mesures|procedure|actions judiciaires|judiciaire|legales|penales|disciplinaires",
            "huissier|tribunal|recouvrement|amende|penalites|majoration",
            "pirate|compromis|infecte|logiciel malveillant",
            "perdrez|perdre ... acces|donnees|compte|fichiers",
            "faute de quoi",
            "a defaut",
            "sera|serez|seront ... suspendu|bloque|desactive|supprime|ferme|poursuivi|suspendus",
            "video|images ... contacts|proches|famille|collegues",
        ),
        "es": (
            "cuenta|acceso|buzon|tarjeta|servicio|perfil|correo|linea|suscripcion ..... suspendida|suspendido|"
            "bloqueada|bloqueado|"
            "desactivada|desactivado|cerrada|cerrado|limitada|limitado|eliminada|eliminado|cancelada|restringida|"
            "restringido",
            "suspension|bloqueo|cierre|desactivacion|eliminacion|cancelacion de su|tu|la cuenta|acceso|tarjeta|"
            "servicio|buzon",
            "actividad|acceso|inicio|transaccion|cargo|intento|compra ... sospechosa|sospechoso|inusual|autorizado|"
            "autorizada|fraudulenta|desconocido",
            "acciones|medidas|consecuencias legales|judiciales|penales|disciplinarias",
            "embargo|multa|recargo|denuncia|demanda judicial",
            "hackeado|hackeada|comprometida|comprometido|infectado",
            "perdera|perder|perderas su|el|sus|tu|acceso acceso|cuenta|datos|fondos",
            "de lo contrario",
            "en caso contrario",
            "sera|seran ... suspendida|suspendido|bloqueada|bloqueado|cancelada|eliminada|desactivada",
            "video|grabacion ... contactos|familia|amigos|companeros",
        ),
        "pt": ("conta|acesso ... suspensa|suspenso|bloqueada|bloqueado|cancelada", "atividade suspeita|incomum"),
        "nl": ("account|rekening|toegang|pas ..... geblokkeerd|opgeschort|beperkt|gesloten", "verdachte activiteit"),
        "it": ("conto|account|accesso|carta ..... sospeso|bloccato|bloccata|limitato|sospesa", "attivita sospetta"),
    },
    present_in={
        "en": (
            "Your account has been suspended.",
            "We noticed unusual sign-in activity on your profile.",
            "Failure to comply will lead to legal action.",
            "You will lose access to all your files.",
            "I will send the video to all your contacts.",
        ),
        "de": (
            "Ihr Konto wurde vorübergehend gesperrt.",
            "Wir haben ungewöhnliche Aktivitäten festgestellt.",
            "Sonst leiten wir rechtliche Schritte ein.",
            "Ihre Karte wird deaktiviert.",
        ),
        "fr": (
            "Votre compte a été suspendu.",
            "Nous avons détecté une connexion inhabituelle.",
            "Faute de quoi, des poursuites judiciaires seront engagées.",
            "Votre carte sera bloquée.",
        ),
        "es": (
            "Su cuenta ha sido suspendida.",
            "Hemos detectado una actividad inusual.",
            "De lo contrario, iniciaremos acciones legales.",
            "Su tarjeta será bloqueada.",
        ),
    },
    absent_from={
        "en": (
            "The account manager will join us on Monday.",
            "The concert was cancelled because of rain.",
            "Access to the car park is from the north side.",
            "The legal team has reviewed the contract.",
            "Your account will not be suspended.",
        ),
        "de": (
            "Die Straße ist wegen Bauarbeiten gesperrt.",
            "Das Konto wurde für den Verein eröffnet.",
            "Die Rechtsabteilung hat den Vertrag geprüft.",
        ),
        "fr": (
            "La séance est suspendue jusqu'à lundi.",
            "Le compte rendu de la réunion est en ligne.",
            "Le service juridique a relu le contrat.",
        ),
        "es": (
            "La reunión queda suspendida hasta el lunes.",
            "La cuenta de la cena la paga Marta.",
            "El equipo jurídico revisó el contrato.",
        ),
    },
)
