"""The story of a problem with your account."""

from heedful.core.mail.pretext import Pretext

PRETEXT = Pretext(
    name="account_problem",
    words="a problem with your account",
    family="phishing",
    weight=1.0,
    innocent="Services do warn of odd sign-ins and failed cards.",
    cues={
        "en": (
            "wallet ..... verified|suspended|verification|verify|suspension|restricted",
            "unauthorized|unauthorised payment|charge|transaction|purchase",
            "new billing|email|payment confirmation|confirmations|method",
            "order|purchase|payment ..... approved|processed|charged ... if|not",
            "didn|not ..... purchase|purchased|authorize|authorise|request|recognise|recognize ..... link|click|"
            "visit|below|call|contact",
            "due to expire",
            "account|profile|membership|access ..... suspended|locked|limited|restricted|disabled|deactivated|hold|"
            "blocked|closed|terminated|compromised|flagged|expire|suspension|frozen|unusual",
            "unusual|suspicious|unauthorized|unauthorised|unrecognized ... activity|sign|login|access|attempt|"
            "transaction|logins|device",
            "new sign|login|device in? from|detected|on|to",
            "verify|confirm|validate|update your ... account|identity|information|details|profile",
            "payment|card|billing ..... declined|failed|expired|problem|issue|unsuccessful|rejected",
            "security|account alert|notice|notification|update",
            "temporary|permanent suspension|lockout|closure",
            "problem|issue|trouble with your|billing ... account|payment|billing|card",
            "credentials|security profile|validation|synchronization|verification",
            "action required",
            "log|logged out|sign",
        ),
        "de": (
            "konto|zugang|account|profil ..... gesperrt|eingeschrankt|deaktiviert|blockiert|suspendiert|begrenzt|"
            "sperrung",
            "ungewohnlich*|verdachtig*|unbefugt* ... aktivitat|aktivitaten|anmeldung|zugriff|zugriffe",
            "bestatigen|verifizieren|aktualisieren sie? ..... konto|daten|identitat|angaben",
            "zahlung ... abgelehnt|fehlgeschlagen|gescheitert",
            "sicherheitshinweis|sicherheitswarnung|sicherheitsupdate",
        ),
        "fr": (
            "compte|acces|profil ..... suspendu|bloque|limite|desactive|restreint|verrouille",
            "activite|connexion|acces ... inhabituelle|suspecte|inhabituel|suspect",
            "confirmer|verifier|confirmez|verifiez|mettre ..... compte|identite|informations|coordonnees",
            "paiement ... refuse|echoue|rejete",
            "alerte|avis de? securite",
        ),
        "es": (
            "cuenta|acceso|perfil ..... suspendida|bloqueada|limitada|desactivada|restringida|bloqueado|suspendido",
            "actividad|acceso|inicio ... inusual|sospechosa|sospechoso",
            "confirmar|verificar|confirme|verifique|actualice ..... cuenta|identidad|datos|informacion",
            "pago ... rechazado|fallido",
            "alerta|aviso de seguridad",
        ),
        "pt": (
            "conta ..... suspensa|bloqueada|limitada|irregular",
            "atividade suspeita|incomum",
            "regularize|recadastramento|atualizacao cadastral?",
        ),
        "nl": (
            "account|rekening ..... geblokkeerd|beperkt|opgeschort",
            "verdachte|ongebruikelijke activiteit",
            "gegevens ... bijwerken|verifieren|bevestigen",
        ),
        "it": (
            "account|conto ..... sospeso|bloccato|limitato",
            "attivita|accesso ... sospetta|insolita|anomalo",
            "aggiornare|confermare ... dati|account|conto",
        ),
    },
)
