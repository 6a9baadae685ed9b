"""Commitment: you have already begun, agreed or promised."""

from heedful.core.mail.lever import Lever

LEVER = Lever(
    name="commitment",
    feels_like="It says that you already agreed or began, so stopping now would look inconsistent.",
    bias="We like to stay consistent with what we said or started (foot in the door).",
    innocent="People do follow up on what was really agreed.",
    source="Freedman & Fraser 1966; Cialdini 2021, Influence",
    cues={
        "en": (
            "as|like we? agreed|discussed|promised|you agreed|promised",
            "as discussed|agreed|promised|requested",
            "per|following our|your conversation|discussion|agreement|request|call|chat|application",
            "further to our|your conversation|discussion|call|meeting|application",
            "you agreed|promised|committed|signed|accepted|pledged ... to|up|that|our",
            "your commitment|pledge|promise|agreement",
            "you recently|already requested|applied|registered|entered|ordered|signed|started|asked|initiated|"
            "subscribed",
            "records show that? you|your",
            "complete|finish|finalize|finalise|continue your ... registration|application|order|request|setup|process|"
            "verification|profile|enrollment|claim",
            "you are|re almost|one done|there|finished|step|click",
            "just|only one|a last|more|few|final|small step|steps|thing",
            "to complete|finalize|finalise|finish the|this|your process|registration|claim|transaction|verification|"
            "order",
            "are you available|at|free|around",
            "are you in|at the|your office|desk",
            "can i count|rely|trust on|you",
            "i am|m counting|relying on you",
            "your request|application|registration has been|was|is received|approved|pending|incomplete|being",
            "you have|ve been? ... entered|signed|opted|enrolled",
            "you started|began",
            "keep your word|promise",
        ),
        "de": (
            "wie|wie vereinbart|besprochen|abgesprochen|versprochen|zugesagt|angefordert",
            "unser* gesprach|vereinbarung|telefonat|abmachung",
            "sie haben|hatten ... zugestimmt|zugesagt|versprochen|beantragt|angefordert|begonnen|bestellt|registriert",
            "ihre zusage|zustimmung|anfrage|bewerbung|registrierung|bestellung",
            "nur noch ein|einen|wenige|letzter|letzten? schritt|schritte|klick",
            "schliessen|schließen sie ... ab",
            "um ... abzuschliessen|abzuschließen",
            "kann ich auf|mich sie|dich|auf ... zahlen|verlassen",
            "bist|sind du|sie ... verfugbar|buro|erreichbar|schreibtisch",
            "fast geschafft|fertig",
        ),
        "fr": (
            "comme convenu|discute|promis|prevu|demande",
            "suite a|au notre|votre conversation|echange|discussion|appel|demande|entretien|commande|candidature",
            "vous avez ... accepte|demande|commence|promis|souscrit|enregistre|initie",
            "votre engagement|accord|promesse|demande",
            "plus qu'une etape",
            "une seule|derniere etape",
            "pour finaliser|completer|terminer",
            "finalisez|terminez|completez votre|vos|la",
            "puis je|j compter sur vous|toi",
            "je compte sur vous|toi",
            "etes|es vous|tu disponible|bureau|au",
            "vous y etes presque",
        ),
        "es": (
            "como|segun acordamos|hablamos|acordado|comentamos",
            "segun lo acordado|hablado|prometido|solicitado|comentado",
            "tal y como acordamos|hablamos",
            "tras|segun|siguiendo nuestra|su conversacion|llamada|reunion|solicitud",
            "usted|ha ... acepto|aceptado|solicitado|prometio|iniciado|comenzo|registrado",
            "su compromiso|acuerdo|promesa|solicitud|pedido",
            "solo|solamente un|falta paso|mas",
            "ultimo paso",
            "para completar|finalizar|terminar",
            "complete|finalice|termine su|el",
            "puedo contar contigo|con",
            "cuento contigo|con usted",
            "estas|esta disponible|en la oficina",
        ),
    },
    present_in={
        "en": (
            "As agreed on the phone, here are the new details.",
            "Records show that you entered the draw.",
            "Complete your registration to continue.",
            "Are you at your desk?",
        ),
        "de": (
            "Wie besprochen sende ich die neue Rechnung.",
            "Nur noch ein Schritt bis zur Freigabe.",
            "Kann ich auf Sie zählen?",
        ),
        "fr": (
            "Comme convenu, voici le nouveau RIB.",
            "Suite à notre échange, merci de valider.",
            "Puis-je compter sur vous ?",
        ),
        "es": (
            "Como acordamos, le envío la factura.",
            "Solo falta un paso para terminar.",
            "¿Puedo contar contigo?",
        ),
    },
    absent_from={
        "en": (
            "The agreement between the cities is old.",
            "Please read the steps in the manual.",
            "The application form is on the website.",
        ),
        "de": (
            "Die Stufen im Treppenhaus sind nass.",
            "Das Gespräch im Radio war gut.",
            "Der Antrag liegt im Büro.",
        ),
        "fr": (
            "La deuxième étape du tour est longue.",
            "La conversation à la radio était drôle.",
            "Le formulaire est sur le site.",
        ),
        "es": (
            "El segundo escalón está mojado.",
            "La conversación en la radio fue buena.",
            "El formulario está en la web.",
        ),
    },
)
