"""Words of law and prohibition, which accuse before anybody is heard."""

from heedful.core.text.hurt import Hurt

HURT = Hurt(
    name="forbidding",
    kind="threat",
    why="It speaks like a prosecutor. Say what works, what does not, and who can change it.",
    source="GOV.UK error message guidance (not 'forbidden', 'illegal', 'prohibited'); browser warning rewrites",
    patterns={
        "en": (r"\b(?:forbidden|prohibited|illegal|unauthori[sz]ed|violat(?:ion|ions|es|ed|ing)|not permitted)\b",),
        "de": (r"\b(?:verboten|untersagt|illegal|unbefugt\w*|unerlaubt\w*|Verstoß|Verstöße|Zuwiderhandlung\w*)\b",),
        "fr": (r"\b(?:interdite?s?|prohibée?s?|illéga(?:l|le|ux)|non autorisée?s?|violations?|infractions?)\b",),
        "es": (r"\b(?:prohibid[oa]s?|ilegal(?:es)?|no autorizad[oa]s?|violaci(?:ón|ones)|infracci(?:ón|ones))\b",),
    },
    present_in={
        "en": ("Unauthorized access is prohibited.", "This is a violation of policy."),
        "de": ("Der Zugriff ist verboten.", "Das ist ein Verstoß gegen die Richtlinie."),
        "fr": ("L'accès est interdit.", "C'est une violation du règlement."),
        "es": ("El acceso está prohibido.", "Es una infracción de las normas."),
    },
    absent_from={
        "en": ("This page is open to the security team.",),
        "de": ("Diese Seite ist dem Sicherheitsteam vorbehalten.",),
        "fr": ("Cette page est réservée à l'équipe de sécurité.",),
        "es": ("Esta página está reservada al equipo de seguridad.",),
    },
)
