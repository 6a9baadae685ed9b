"""The story of paid little errands with money, one's own or that of others."""

from heedful.core.mail.pretext import Pretext

PRETEXT = Pretext(
    name="paid_errand",
    words="pay for little errands with money",
    family="scam",
    weight=3.2,
    innocent="There are paid surveys, but they never need your own account or a deposit.",
    cues={
        "en": (
            "receive|accept|collect|get payments|transfers|funds|deposits|money ..... your ... account|bank",
            "forward|pass|send|transfer|remit the? them|it|funds|payments|money|rest|remainder on? ..... commission|"
            "partner|partners|minus|less|percent|clients|keep",
            "account|payments|transfers|money ..... forward|pass them|it on?",
            "keep|earn|deduct|retain ... commission|percentage",
            "commission per|for|from|on each|every|payment|transfer|task|transaction",
            "payment|payments|transfer|financial processing|processor|agent|agents|assistant|representative",
            "top up|recharge|fund your ... account|balance|wallet",
            "unlock|complete|finish|new|more|daily|simple|online tasks|orders|missions|assignments",
            "rate|review|like|boost|optimise|optimize|evaluate|subscribe ... hotels|products|apps|videos|restaurants|"
            "channels|listings|films",
            "minutes|hour|hours a|per day ..... $|#|eur|usd|gbp ... a|per day|week",
            "repackage|reship|relabel|parcels ... home|label|labels|forward",
        ),
        "de": (
            "zahlungen|uberweisungen|gelder|geld ..... ihr|dein|eigenes|ihrem|deinem konto|bankkonto",
            "behalten|behaltst|abzug|abzuglich ... provision|prozent|anteil",
            "leiten|leitest|schicken|uberweisen den|die|das rest|gelder|geld|zahlungen ..... weiter|partner",
            "konto ..... weiterleiten|weiterzuleiten|weiter",
            "provision|# pro ... auftrag|aufgabe|uberweisung|transaktion",
            "zahlungsabwickler|finanzagent|finanzassistent|zahlungsagent",
            "guthaben|konto ... aufladen|einzahlen",
            "aufgaben|auftrage ... freischalten|erledigen|abschliessen|abschliesen",
            "hotels|produkte|videos|apps|restaurants ... bewerten|liken|testen",
            "stunde|stunden|minuten pro|am tag ..... #|$|euro",
            "pakete ... annehmen|umpacken|weiterschicken|weiterleiten|hause",
        ),
        "fr": (
            "recevoir|recevez|encaisser|encaissez|recevrez ... paiements|virements|fonds|argent ..... votre compte",
            "transferez|transferer|renvoyer|reverser|renvoyez ..... commission|reste|gardez|garder|partenaire|fonds",
            "commission de # par|sur|pour",
            "gardez|garder|conservez|conserver ... commission|pourcentage",
            "agent|assistant financier|paiement|paiements",
            "recharger|recharge|alimenter|approvisionner ... compte|solde",
            "debloquer|accomplir|realiser|effectuer ... taches|missions",
            "noter|evaluer|notez|evaluez|aimer ... hotels|produits|videos|applications",
            "heure|heures|minutes par jour ..... #|euros",
        ),
        "es": (
            "recibir|recibe|recibira|cobrar|recibes ... pagos|transferencias|fondos|dinero ..... su|tu cuenta",
            "reenviar|reenvia|transferir|transfiere|enviar|reenviarlos ..... comision|resto|socio|porcentaje",
            "comision de|del # por",
            "queda|quedarse|quedas ... comision|porcentaje",
            "agente|asistente financiero|pagos",
            "recargar|recarga|recargue ... cuenta|saldo",
            "desbloquear|completar|realizar ... tareas|misiones|pedidos",
            "valorar|puntuar|evaluar|calificar ... hoteles|productos|videos|aplicaciones",
            "hora|horas|minutos al|por dia ..... #|euros",
        ),
    },
    telltale=True,
)
