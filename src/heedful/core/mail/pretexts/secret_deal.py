"""The story of a confidential deal."""

from heedful.core.mail.pretext import Pretext

PRETEXT = Pretext(
    name="secret_deal",
    words="a confidential deal",
    family="bec",
    weight=1.2,
    innocent="Mergers are prepared among few people.",
    cues={
        "en": (
            "acquisition|merger|takeover",
            "confidential|discreet ... transaction|deal|acquisition|matter|operation|project|payment",
            "non disclosure",
            "nda",
            "attorney|lawyer|counsel ... contact|call|instructions|email",
            "strictly|highly confidential",
        ),
        "de": (
            "ubernahme|fusion|akquisition",
            "vertraulich* ... transaktion|vorgang|projekt|angelegenheit|ubernahme",
            "streng vertraulich",
            "geheimhaltungsvereinbarung|rechtsanwalt|kanzlei",
        ),
        "fr": (
            "acquisition|fusion|opa|rachat",
            "operation|dossier|transaction ... confidentielle|confidentiel",
            "strictement confidentiel|confidentielle",
            "avocat|cabinet ... contact|contacter|instructions",
        ),
        "es": (
            "adquisicion|fusion",
            "operacion|asunto|transaccion ... confidencial",
            "estrictamente confidencial",
            "abogado|bufete",
        ),
    },
)
