"""It asks you to pay or to send money."""

from heedful.core.mail.asking import Asking

ASKING = Asking(
    name="pay",
    sentence="It asks you to pay or to send money.",
    innocent="The bill may be real; it will then also be found where your bills usually are.",
    weight=1.6,
    cues={
        "en": (
            "expected|recent|missing ... payment ..... not|cleared|received|credited|reconcile",
            "payment|funds|transfer ..... discrepancy|credited|cleared|reconcile|dispatch|dispatched|submitted|"
            "bounced|rejected",
            "proof of payment|transfer",
            "fund|funds release|disbursement",
            "submitted|release|released for payment",
            "amount|sum|fee|payment|invoice|it|this|funds|transfer|retainage|balance ..... be|is ... wired|"
            "transferred|remitted|paid|"
            "processed|settled|initiated|released|cleared",
            "outstanding|pending|rejected|missing|expected payment|payments|invoice|balance|retainage",
            "swift|offshore|wire account|payment|transfer|holding",
            "payment|transfer|wire|remittance|settlement|deposit of $ #",
            "payment|amount|fee|invoice|balance|bond|levy|funds|transfer|sum|deposit ..... $ # ..... required|due|"
            "needed|now|"
            "immediately|today|needs|outstanding|owed|must|urgent|urgently|approved|released",
            "$ # ..... required|due|needs|immediately|must|urgently|paid|transferred|wired|owed|now|cleared|settled|"
            "processed",
            "immediate|prompt|swift|urgent|full remittance|payment|settlement|transfer|wire",
            "pay ..... using|to ... details|account|vendor|supplier|attached|below",
            "need|needs|want|require $ #",
            "process|execute|expedite|finalize|authorize|approve|prioritize|facilitate|release|action ..... payment|"
            "wire|"
            "transfer|invoice|fund|funds|disbursement|settlement",
            "account for this transfer|payment",
            "wire|transfer|remit|deposit|send ..... $ #",
            "wire|transfer|remit|send|pay|deposit ..... # usd|eur|euros|euro|dollars|gbp|pounds|bitcoin|btc|ethereum",
            "make|process|initiate|arrange|complete|send|release|handle|authorize|authorise|schedule|set|submit|"
            "effect|execute|render ... payment|wire|transfer|payments|remittance",
            "pay|settle|clear ... invoice|invoices|bill|balance|amount|fee|fees|fine|toll|tax|charge|charges|dues|"
            "debt|outstanding|ransom|shipping|customs|postage|deposit",
            "wire|bank|ach|swift|international|domestic transfer|wire ... to|of|for|needs|today|payment",
            "outgoing|urgent|same|pending wire|payment|transfer day? transfer|wire|payment|needs|to",
            "send ... bitcoin|btc|usdt|ethereum|crypto|money|funds",
            "bitcoin|btc|usdt wallet|address",
            "payment ... due|overdue|required|outstanding|must|immediately|needed|owed|now|required",
            "amount|balance|invoice|sum|fee|total ... due|owed|outstanding|payable|overdue|unpaid|paid",
            "western union|moneygram",
            "money gram|order",
            "pay|paid now|online|here|via|immediately|today|by|using|through|securely",
            "unpaid invoice|invoices|toll|fee|balance|bill|postage|customs|parking|fine",
            "shipping|delivery|processing|handling|activation|customs|transfer|clearance|redelivery|registration|"
            "postage|administrative fee|fees|charge|charges|duty",
            "get|have|ensure ... invoice|payment|this|it paid|processed|settled",
            "lend me",
        ),
        "de": (
            "uberweisen|uberweise|uberweist|uberweisung|begleichen|zahlen|bezahlen|anweisen|einzahlen ..... $|# #|"
            "euro|eur|rechnung|betrag|gebuhr|summe|heute|umgehend|sofort|konto|iban",
            "rechnung|betrag|gebuhr|zollgebuhr*|summe|forderung|mahnung|zahlung|kosten|bussgeld|versandkosten ..... "
            "uberweisen|begleichen|zahlen|bezahlen|fallig|offen|ausstehend|uberfallig|veranlassen|beglichen",
            "uberweisung|zahlung ..... vornehmen|veranlassen|durchfuhren|tatigen|ausfuhren|freigeben|erforderlich|"
            "notig",
            "zahlen|bezahlen sie ... gebuhr*|hier|jetzt|#",
            "offene|offener|unbezahlte|ausstehende|fallige* rechnung|betrag|forderung|zahlung|gebuhr",
            "bitcoin|btc ... adresse|wallet|senden|uberweisen|zahlen|an",
            "zollgebuhr*|versandgebuhr*|bearbeitungsgebuhr*|nachgebuhr*",
        ),
        "fr": (
            "effectuer|faire|proceder|realiser|executer|traiter|valider|initier ... virement|paiement|reglement|"
            "versement|transfert",
            "virer|payer|regler|verser|transferer|reglez|payez ..... facture|frais|montant|somme|amende|solde|#|"
            "euros|taxe",
            "facture|montant|somme|frais|solde|amende|paiement ..... regler|payer|impayee|impaye|due|attente|retard|"
            "echeance|reglee|payee|echue",
            "virement urgent|bancaire|de|d|international",
            "frais de|d livraison|douane|port|dossier|expedition|affranchissement|envoi",
            "bitcoin|btc ... adresse|envoyer|envoyez|portefeuille|payer",
            "western union|mandat cash|coupons pcs",
            "reglement|paiement de|immediat la|cette|votre facture",
        ),
        "es": (
            "hacer|realizar|efectuar|procesar|tramitar|realice|efectue|haga|autorizar|gestionar ... transferencia|"
            "pago|ingreso|abono|deposito",
            "transferir|pagar|pague|abonar|abone|ingresar|enviar|liquidar ..... factura|importe|cantidad|tasa|tasas|"
            "multa|#|euros|saldo|dinero|gastos|fondos",
            "factura|importe|saldo|multa|pago|deuda|recibo ..... pagar|pendiente|vencida|vencido|impagada|impagado|"
            "pagada|abonar|vence|adeudado",
            "transferencia urgente|bancaria|de|internacional",
            "gastos|tasas|tasa de envio|aduana|gestion|aduanas|entrega",
            "bitcoin|btc ... direccion|enviar|envie|monedero|cartera|pagar",
        ),
        "pt": (
            "pagar|pague ... boleto|fatura|taxa|conta",
            "fazer|realizar|efetuar ... pagamento|transferencia",
            "fatura|boleto ... vencida|vencido|aberto|pendente",
        ),
        "nl": (
            "betaal|betalen|voldoen|overmaken ... factuur|bedrag|kosten|rekening",
            "openstaande|onbetaalde factuur|rekening|bedrag",
            "verzendkosten|invoerkosten|douanekosten",
        ),
        "it": (
            "pagare|paghi|saldare ... fattura|importo|bolletta|spese",
            "effettuare|eseguire ... pagamento|bonifico",
            "fattura ... scaduta|insoluta|pagare",
            "spese di spedizione|consegna|doganali",
        ),
    },
)
