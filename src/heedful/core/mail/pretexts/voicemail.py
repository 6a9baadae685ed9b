"""The story of a voicemail or a fax."""

from heedful.core.mail.pretext import Pretext

PRETEXT = Pretext(
    name="voicemail",
    words="a voicemail or a fax",
    family="phishing",
    weight=0.8,
    innocent="Telephone systems do send recordings by mail.",
    cues={
        "en": (
            "voicemail|voicemails|voicemessage|vmail",
            "voice|audio message|mail|note|recording|memo",
            "missed|incoming call|calls|voice",
            "fax|efax|efaxes ... received|message|document|page|pages|from|new|document|for",
            "caller|call duration|length|id|from",
            "new fax|voice",
        ),
        "de": (
            "sprachnachricht|voicemail|anrufbeantworter|mailbox|faxnachricht",
            "verpasster|neuer|neues anruf|fax",
        ),
        "fr": (
            "message|messagerie|boite vocal|vocale",
            "fax ... recu|nouveau|page",
            "appel manque",
        ),
        "es": (
            "mensaje|buzon|correo de voz",
            "fax ... recibido|nuevo|pagina",
            "llamada perdida",
        ),
    },
)
