"""Our trade's words, which leave a colleague alone with the text."""

from heedful.core.text.hurt import Hurt

# Acronyms and loan words that are the same in all four languages.
_ANYWHERE = (
    r"\b(?:DMARC|DKIM|SPF|SMTP|IMAP|DNS|TLS|SSL|TLD|URLs?|URI|IOCs?|TTPs?|BEC|MFA|2FA|SIEM|SOC|EDR|DLP)\b",
    r"\b(?:IP address|headers?)\b",
    r"\b(?:spear-?phishing|phishing|smishing|vishing|quishing|spoof(?:ed|ing|s)?|malware|payloads?|sandbox\w*|endpoints?|"
    r"punycode|homoglyphs?|phish(?:ed|es)?|ransomware|exploits?)\b",
)

HURT = Hurt(
    name="jargon",
    kind="jargon",
    why="It is a word of our trade. Say what the reader can see or do.",
    source="Felt et al., CHI 2015; Harbach et al. 2013; GOV.UK style guide",
    patterns={
        "en": (
            *_ANYWHERE,
            r"\b(?:credentials?|threat actors?|remediat\w+|mitigat\w+|exfiltrat\w+|compromised?|quarantined?|"
            r"artefacts?|artifacts?|attack vectors?|false positives?|social engineering|metadata|"
            r"hyperlinks?|attack surface|domain)\b",
        ),
        "de": (
            *_ANYWHERE,
            r"\b(?:Zugangsdaten-Phishing|Bedrohungsakteure?|kompromittiert\w*|Quarantäne|Angriffsvektor\w*|Metadaten|Falschmeldungsrate|"
            r"Schadcode|Domain|Kopfzeilen?)\b",
        ),
        "fr": (
            *_ANYWHERE,
            r"\b(?:hameçonnage|acteurs? malveillants?|compromis|quarantaine|vecteurs? d['’]attaque|métadonnées|"
            r"faux positifs?|ingénierie sociale|en-têtes?|domaine)\b",
        ),
        "es": (
            *_ANYWHERE,
            r"\b(?:credenciales|actor(?:es)? de amenazas?|comprometid[oa]s?|cuarentena|vector(?:es)? de ataque|"
            r"metadatos|falsos? positivos?|ingeniería social|cabeceras?|dominio)\b",
        ),
    },
    present_in={
        "en": ("The DMARC check says no.", "It harvests credentials.", "The URL is a lookalike."),
        "de": ("Die Domain ist gefälscht.", "Ihr Gerät ist kompromittiert.", "Das war Phishing."),
        "fr": ("C'est une tentative d'hameçonnage.", "Le domaine est faux."),
        "es": ("Es un intento de phishing.", "El dominio es falso."),
    },
    absent_from={
        "en": ("The link leads to a page that asks for your password.",),
        "de": ("Der Link führt auf eine Seite, die nach Ihrem Passwort fragt.",),
        "fr": ("Le lien mène à une page qui demande votre mot de passe.",),
        "es": ("El enlace lleva a una página que pide su contraseña.",),
    },
)
