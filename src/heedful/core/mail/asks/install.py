"""It asks you to install something or to let somebody into a device."""

from heedful.core.mail.asking import Asking

ASKING = Asking(
    name="install",
    sentence="It asks you to install something or to let somebody into a device.",
    innocent="Your own IT may be rolling something out; the service desk will know.",
    weight=1.0,
    cues={
        "en": (
            "install|installing|reinstall|run|launch ... app|software|update|application|program|viewer|plugin|"
            "extension|patch|tool|client|certificate|file|anydesk|teamviewer|installer",
            "download ... app|software|update|application|program|viewer|plugin|extension|patch|tool|apk|installer|"
            "client",
            "enable ... macros|content|editing",
            "anydesk|teamviewer|ultraviewer|logmein|screenconnect",
            "remote access|session|support|desktop ... your|computer|device|session|join|allow",
            "update your browser|software|player|app|antivirus|system|device",
        ),
        "de": (
            "installieren|installiere|installiert ... app|software|update|programm|anwendung|plugin|erweiterung|tool|"
            "sie",
            "app|software|update|programm|anwendung|plugin ..... installieren|installiert|herunterladen|herunter|"
            "downloaden",
            "makros|inhalte|bearbeitung aktivieren|zulassen",
            "anydesk|teamviewer|fernwartung|fernzugriff",
        ),
        "fr": (
            "installer|installez|telecharger|telechargez ... application|logiciel|mise|programme|extension|outil|appli",
            "activer|activez ... macros|contenu|modification",
            "anydesk|teamviewer",
        ),
        "es": (
            "instalar|instale|instala|descargar|descargue|descarga ... aplicacion|programa|actualizacion|app|"
            "software|extension|herramienta",
            "habilitar|habilite|activar ... macros|contenido|edicion",
            "anydesk|teamviewer",
        ),
        "pt": ("instalar|instale|baixar|baixe ... aplicativo|programa|app|modulo|atualizacao",),
        "nl": ("installeer|installeren|download ... app|software|update|programma",),
        "it": ("installare|installa|scaricare|scarica ... app|applicazione|software|aggiornamento|programma",),
    },
)
