"""The story of trouble with your bank or card."""

from heedful.core.mail.pretext import Pretext

PRETEXT = Pretext(
    name="bank_alert",
    words="trouble with your bank or card",
    family="phishing",
    weight=1.2,
    innocent="Banks do warn of unusual payments.",
    cues={
        "en": (
            "card|account|bank ... now|temporarily locked|suspended|blocked|restricted",
            "if not you|u|made ... call|contact|visit|text|reply",
            "security details|information",
            "bank|card|atm|debit|credit ..... activated|update|updated|deactivated|expire|verify",
            "customer care|service on|at|# ..... card|bank|#",
            "kyc",
            "dear ... customer ..... suspended|blocked|block|expired|update|deactivated",
            "bank|card|debit|credit|banking|atm ..... blocked|suspended|locked|deactivated|hold|restricted|expired|"
            "declined|unusual|unauthorized|alert|suspicious|frozen",
            "transaction|payment|transfer|purchase|payee|charge ..... attempted|declined|unauthorized|suspicious|"
            "recognise|recognize|authorise|authorised|not|added|unusual",
            "new payee",
            "fraud alert|department|team|prevention",
            "online banking",
            "bank alert|security|account|verification",
        ),
        "de": (
            "karte|bankkonto|onlinebanking|banking|kreditkarte|girocard ..... gesperrt|eingeschrankt|blockiert|"
            "aktualisieren|gesperrten|deaktiviert|verifizieren|ablauft",
            "sparkasse|volksbank|commerzbank|postbank|dkb|ing|targobank|comdirect",
            "psd2|pushtan|securego",
        ),
        "fr": (
            "carte|banque|bancaire|compte ..... bloquee|suspendue|opposition|desactivee|bloque|piratage",
            "securipass|certicode|dsp2|agricole|postale",
        ),
        "es": (
            "tarjeta|banco|banca|cuenta ..... bloqueada|suspendida|limitada|desactivada|bloqueado",
            "bbva|santander|caixabank|bankia|sabadell|bancolombia",
        ),
        "pt": (
            "compra ..... retida|analise|aprovada|confirmar|reconhece|reconheca",
            "nao reconhece|reconheca ... ligue",
            "pontos ... expiram|vencem|livelo",
            "banco|cartao|conta|token ... bloqueado|bloqueada|suspensa|expirado",
        ),
        "nl": ("bankpas|rekening|bankieren ... geblokkeerd|verloopt|vernieuwen|verlopen",),
        "it": ("banca|carta|conto|poste ... bloccato|bloccata|sospeso|sospesa|limitato",),
    },
)
