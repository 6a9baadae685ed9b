"""The story of a document shared with you."""

from heedful.core.mail.pretext import Pretext

PRETEXT = Pretext(
    name="document_share",
    words="a document shared with you",
    family="phishing",
    weight=0.5,
    innocent="A colleague may have shared a file.",
    cues={
        "en": (
            "shared|shares a|an|the|some|with|you|following|# ... file|document|folder|you|documents|link",
            "document|file|folder|pdf|scan|proposal|contract ..... shared|review|sign|signature|waiting|access|"
            "secure|attached|view|invited|complete",
            "docusign|sharepoint|onedrive|dropbox|wetransfer|adobe|docs|drive|hellosign|notion",
            "review and sign",
            "e|electronic|digital signature|sign",
            "invited you to",
            "secure|encrypted|protected message|document|file|mail|portal",
        ),
        "de": (
            "dokument|datei|ordner|vertrag ..... geteilt|freigegeben|unterzeichnen|unterschrift|bereitgestellt|"
            "signieren|zugriff|prufen",
            "hat ... geteilt|freigegeben",
            "sharepoint|onedrive|dropbox|docusign|wetransfer",
        ),
        "fr": (
            "document|fichier|dossier|contrat ..... partage|signer|signature|disponible|acceder|consulter",
            "a partage",
            "sharepoint|onedrive|dropbox|docusign|wetransfer",
        ),
        "es": (
            "documento|archivo|carpeta|contrato ..... compartido|firmar|firma|disponible|acceder|revisar",
            "ha compartido",
            "sharepoint|onedrive|dropbox|docusign|wetransfer",
        ),
    },
)
