"""Authority: somebody above you wants it."""

from heedful.core.mail.lever import Lever

LEVER = Lever(
    name="authority",
    feels_like="Somebody with rank or an official body wants it, so asking back feels out of place.",
    bias="We tend to do what a legitimate-looking authority says without weighing it ourselves (obedience to "
    "authority).",
    innocent="Managers, banks and offices do write, and sign with their title.",
    source="Milgram 1963, Behavioral study of obedience; Cialdini 2021, Influence",
    cues={
        "en": (
            "ceo|cfo|coo|cto|ciso|cio",
            "chief executive|financial|operating|information|security|technology officer",
            "managing|executive|finance|general director|manager|secretary",
            "director of information|it|human|hr|finance|security|operations|the",
            "president|chairman|chairwoman|vice president|barrister|attorney|diplomat|ambassador|prince|minister|"
            "general|colonel",
            "board of directors|trustees",
            "internal revenue service",
            "irs|hmrc|fbi|interpol|europol|dvla|uscis|cia|ssa",
            "federal|national|government|supreme|central|district bureau|agency|office|court|bank|authority|government|"
            "department",
            "tax authority|office|department|administration",
            "police|sheriff|attorney general|department",
            "ministry|embassy|united nations|world bank",
            "law enforcement",
            "security|compliance|fraud|legal|it|billing|account|accounts|support|payroll|admin|abuse|verification|"
            "administration|technical department|team|division|desk|center|centre|unit|office",
            "system|network|mail|email|it|server|web|lead administrator|admin|systems|support|helpdesk",
            "help desk",
            "human resources",
            "information technology|security department|services|office|division",
            "it|hr operations|department|services|helpdesk|administration|infrastructure",
            "customer|client service|services|care|support|protection department|team|center|centre",
            "official notice|notification|letter|communication|inquiry|statement|document|request",
            "mandatory",
            "obligatory",
            "you|staff|employees|users|members|customers|personnel are|re required|obliged|instructed|requested to",
            "required by law|policy|regulation|regulations|the",
            "in accordance|compliance with ... policy|policies|regulation|regulations|law|protocols|standards|"
            "directive",
            "on behalf of the|our|your ... ceo|director|board|bank|president|department|government|company",
            "per the|our ceo|director|board|policy",
            "by order|direction|authority of",
        ),
        "de": (
            "geschaftsfuhr*",
            "vorstand|vorstandsvorsitzende*|vorstandsmitglied",
            "direktor|direktorin|generaldirektor|abteilungsleit*|finanzvorstand|prasident",
            "finanzamt|bundesamt|bundeszentralamt|bundespolizei|bundeskriminalamt|polizei|zollamt|ministerium|"
            "staatsanwalt*|europol|interpol|gericht|amtsgericht|behorde",
            "it abteilung|support|administration|helpdesk|administrator|team|sicherheit",
            "sicherheitsabteilung|rechtsabteilung|personalabteilung|compliance|systemadministrat*|buchhaltung",
            "ihre bank|sparkasse|volksbank|hausbank",
            "kundenservice|kundendienst|kundenbetreuung|sicherheitsteam|kundensupport",
            "gesetzlich* verpflichtet|vorgeschrieben|vorgaben|vorgabe",
            "aufgrund ... richtlinie*|gesetz*|verordnung|psd2|vorschrift*",
            "verpflichtend|verbindlich|obligatorisch",
            "amtlich*|offiziell* mitteilung|schreiben|bescheid|benachrichtigung",
            "im auftrag|namen der|des|von",
            "sie sind|werden verpflichtet|aufgefordert",
        ),
        "fr": (
            "pdg|dg|daf|dsi|drh|rssi",
            "directeur|directrice general|generale|financier|financiere|de|des|du|informatique",
            "president|presidente ... directeur|conseil|general|groupe|societe",
            "la direction",
            "direction generale|financiere|informatique|des",
            "impots|dgfip|urssaf|caf|cpam|ameli|antai|gendarmerie|police|interpol|europol|ministere|prefecture|tresor",
            "service|departement|equipe informatique|securite|juridique|client|clients|technique|comptabilite|fraude|"
            "conformite|"
            "recouvrement|facturation|rh",
            "support|administrateur technique|systeme|informatique|reseau",
            "conformement a|aux la|reglementation|loi|politique|directive",
            "obligatoire|obligatoires",
            "vous etes|devez ... tenu|tenus|prie|pries|obligatoirement",
            "mise en demeure",
            "avis|courrier|notification officiel|officielle",
            "votre banque|conseiller",
            "au nom de|du la|president|directeur|direction",
        ),
        "es": (
            "director|directora general|ejecutivo|ejecutiva|financiero|financiera|de",
            "presidente|presidenta ... de|del|ejecutivo",
            "gerente|consejo de administracion|direccion",
            "agencia tributaria",
            "hacienda|policia|guardia civil|ministerio|interpol|europol|dgt|sat|juzgado|tribunal|fiscalia|gobierno",
            "seguridad social",
            "departamento|equipo|servicio|area de? seguridad|informatica|sistemas|legal|fraude|cumplimiento|rrhh|"
            "recursos|"
            "facturacion|soporte|it|atencion|cobros",
            "administrador|soporte del|de|tecnico sistema|sistemas|red|correo",
            "atencion al cliente",
            "de acuerdo|conformidad con la|las|nuestra ley|normativa|politica|normas",
            "obligatorio|obligatoria",
            "esta|estan obligado|obligados a",
            "notificacion|comunicado|aviso|requerimiento oficial",
            "su banco|entidad",
            "en nombre de|del la|director|presidente|banco|empresa",
        ),
        "pt": ("diretor|diretoria|receita federal|policia federal|banco central", "departamento de seguranca|suporte"),
        "nl": ("directeur|belastingdienst|politie|overheid", "afdeling beveiliging|klantenservice|ict"),
        "it": (
            "direttore generale|amministratore delegato",
            "agenzia delle entrate|polizia",
            "servizio clienti|sicurezza",
        ),
    },
    present_in={
        "en": (
            "This comes straight from the CEO.",
            "The Internal Revenue Service has opened a case.",
            "All staff are required to re-validate their access.",
            "Regards, IT Help Desk",
            "The Security Team has reviewed your mailbox.",
        ),
        "de": (
            "Die Geschäftsführung hat das beschlossen.",
            "Das Finanzamt hat einen Bescheid erlassen.",
            "Ihre IT-Abteilung",
            "Sie sind gesetzlich verpflichtet, die Daten zu prüfen.",
        ),
        "fr": (
            "Le directeur général vous demande de traiter ce dossier.",
            "La DGFIP vous informe d'un remboursement.",
            "Le service informatique effectue une mise à jour.",
            "Cette étape est obligatoire.",
        ),
        "es": (
            "El director general necesita este pago.",
            "La Agencia Tributaria ha abierto un expediente.",
            "El departamento de sistemas actualiza el correo.",
            "Este paso es obligatorio.",
        ),
    },
    absent_from={
        "en": (
            "The general idea is fine with me.",
            "We bank on good weather.",
            "The team had lunch in the park.",
            "The direction of the wind changed.",
        ),
        "de": (
            "Die Leitung ist undicht.",
            "Wir treffen uns vor dem Kino.",
            "Im Amtsdeutsch klingt das steif.",
        ),
        "fr": (
            "Il habite dans cette direction.",
            "Le service au restaurant était parfait.",
            "Prenez la deuxième rue à gauche.",
        ),
        "es": (
            "Vamos en la misma dirección que el viento.",
            "El servicio del restaurante fue perfecto.",
            "Nos vemos en el banco del parque.",
        ),
    },
)
