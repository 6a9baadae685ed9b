"""It asks for personal or company details."""

from heedful.core.mail.asking import Asking

ASKING = Asking(
    name="data",
    sentence="It asks for personal or company details.",
    innocent="An office may really need the details; it will say the same through its usual way.",
    weight=1.0,
    cues={
        "en": (
            "paypal|bank|venmo|zelle information|details|info|account",
            "need|send|require|provide your direct|bank|paypal|personal|banking deposit|details|info|information",
            "send|provide|submit|reply|give|need|share|supply|fill|furnish|confirm|forward|email|request|update "
            "..... social|ssn|passport|birth|w2|payroll|tax|bank|banking|credit|card|personal|id|billing|license|"
            "licence|insurance security|details|information|info|number|card|forms|copies|statements|records|account|"
            "data|date|w",
            "your|the|ur full? name|names ... address|phone|age|number|telephone|occupation|sex|country",
            "full names|name ... address|phone|age|number|telephone|occupation",
            "w 2 forms|copies|statements|for",
            "w2 ... forms|copies|statements|employees|staff|all",
            "aging|ageing report|reports",
            "list|copy|spreadsheet of ... employees|customers|vendors|unpaid|invoices|clients|accounts|salaries|"
            "staff|w",
            "social security number|numbers|no",
            "update|confirm|verify|review|add|check ... billing|payment|card|credit|shipping|delivery|personal|"
            "contact information|details|method|info|address|data",
            "billing|payment|card|credit card? information|details|method|info ... update|verify|confirm|expired|"
            "declined|failed",
            "fill|complete|submit ... form|survey|questionnaire|application|details|information",
            "date of birth",
            "credit|debit|atm card number|details|information|no|pin|cvv",
            "cvv",
            "copy of ... id|passport|license|licence|card|identification",
            "personal|contact|private|bank|account information|details|data ... required|needed|requested|send|below|"
            "to",
        ),
        "de": (
            "senden|schicken|mitteilen|angeben|geben|ubermitteln|nennen|teilen ..... personliche|personlichen|"
            "kreditkarten*|ausweis*|geburtsdatum|kontonummer|kontodaten|bankdaten|steuer*|adresse|lohn*|gehalts*|"
            "personalausweis",
            "personalausweis|reisepass|ausweiskopie|kreditkarte|kreditkartendaten|geburtsdatum|"
            "sozialversicherungsnummer|bankdaten|zahlungsdaten|zahlungsinformationen|lieferadresse|adresse|"
            "rechnungsdaten ..... senden|schicken|angeben|bestatigen|mitteilen|aktualisieren|ubermitteln|hinterlegen|"
            "hochladen|vervollstandigen|eingeben",
            "vollstandigen|vollstandiger|ganzen namen|name ..... anschrift|adresse|telefonnummer|alter|beruf|"
            "handynummer",
            "fullen|ausfullen ... formular|umfrage|fragebogen|aus",
            "formular|fragebogen|umfrage ... ausfullen|auszufullen",
            "liste|aufstellung|ubersicht der|aller|mit ... mitarbeiter*|gehalter|rechnungen|kunden|konten|lohn*",
        ),
        "fr": (
            "envoyer|envoyez|fournir|communiquer|transmettre|transmettez|donner|indiquer|completer|renseigner ..... "
            "personnelles|bancaires|identite|naissance|carte|adresse|passeport|informations|coordonnees|numero",
            "nom|noms complet ..... adresse|telephone|numero|age|profession",
            "carte d'identite",
            "carte bancaire|bleue|vitale|credit",
            "remplir|remplissez|completer|completez ... formulaire|questionnaire|enquete|dossier|informations",
            "mettre|mettez|actualiser|modifier ... jour ... paiement|adresse|livraison|coordonnees|informations",
            "liste de|des ... salaries|clients|factures|employes|comptes",
            "date de naissance",
        ),
        "es": (
            "enviar|envie|envieme|proporcionar|proporcione|facilitar|facilite|indicar|completar|complete|comparta "
            "..... personales|bancarios|pasaporte|dni|nacimiento|tarjeta|direccion|documento|telefono|datos|"
            "informacion",
            "rellene|rellenar|complete|completar|cumplimente ... formulario|encuesta|cuestionario|datos",
            "actualizar|actualice|confirmar|confirme|verifique ... direccion|datos|pago|facturacion|entrega|tarjeta",
            "lista|listado de ... empleados|clientes|facturas|nominas",
            "nombre completo ..... direccion|telefono|numero|edad|profesion",
            "fecha de nacimiento",
            "numero de tarjeta|cuenta|dni|la",
        ),
        "pt": ("enviar|envie|informe|atualize|preencha ... dados|cpf|formulario|endereco|cartao",),
        "nl": ("stuur|geef|vul|verstrek ... gegevens|formulier|adres|kopie|paspoort|in",),
        "it": ("inviare|invii|fornire|compilare|compili|inserire ... dati|modulo|documento|indirizzo|carta",),
    },
)
