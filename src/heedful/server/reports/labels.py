"""Short labels of the desk, in the language of the page."""

from django.utils.translation import gettext_lazy as _

VERDICTS = (
    ("phishing", _("Fake message, after a password or data")),
    ("bec", _("Somebody poses as a contact to move money or data")),
    ("pretexting", _("A made-up story to win trust")),
    ("scam", _("A fraud that is after money")),
    ("spam", _("Unwanted advertising")),
    ("benign", _("Genuine")),
)
BANDS = (
    ("malicious", _("Attacks")),
    ("unsure", _("Not sure yet")),
    ("unwanted", _("Unwanted")),
    ("legitimate", _("Genuine")),
)
STAGES = (("waiting", _("Waiting")), ("answered", _("Answered")), ("set_aside", _("Set aside")), ("all", _("All")))
DIFFICULTY = {
    "very difficult": _("very difficult"),
    "moderately difficult": _("moderately difficult"),
    "moderately to least difficult": _("moderately to least difficult"),
    "least difficult": _("least difficult"),
    "weak": _("weak"),
    "medium": _("medium"),
    "strong": _("strong"),
    "unknown": _("unknown"),
}
