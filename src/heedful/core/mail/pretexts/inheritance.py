"""The story of a fortune looking for an owner."""

from heedful.core.mail.pretext import Pretext

PRETEXT = Pretext(
    name="inheritance",
    words="a fortune looking for an owner",
    family="scam",
    weight=3.2,
    innocent="An executor would write by letter, with a name.",
    cues={
        "en": (
            "next of kin",
            "late|deceased|died|dead|death|dying ..... client|husband|customer|father|account|depositor|estate|"
            "relative|fund|funds|kin|cancer|crash|will|wealth|beneficiary",
            "inheritance|heir|bequest|bequeath|bequeathed",
            "beneficiary|beneficiaries ..... fund|funds|million|payment|you|name|of|claim|compensation|next",
            "sum|amount|fund|funds|total|deposit|deposited|worth|transfer ..... million|millions|usd|dollars|000",
            "million|millions ..... dollars|usd|pounds|euros|gbp|euro|us|states|british",
            "business|investment|partnership|mutual proposal|proposition|relationship|benefit|opportunity|interest",
            "consignment|trunk|vault|diplomatic|diplomat",
            "foreign|reliable|trustworthy|honest|capable|god partner|person|account|fearing",
            "barrister|solicitor|attorney|executor",
            "abandoned|unclaimed|dormant|overdue|contract|compensation ..... fund|funds|sum|account|payment|million",
            "my|this|you|your percentage|share|percent",
            "transfer ..... your ... account|country|name",
            "invest|investment ..... your ... country|company",
            "name|grace|fear of god|lord|almighty|christ|allah",
            "atm|visa card ... worth|million|loaded|compensation",
            "strictly|confidential ... trust|business|mutual",
            "sanction|sanctions|war|refugee|orphanage|widow|orphan|orphans|charity",
            "scam compensation|victims|victim",
        ),
        "de": (
            "erbschaft|erbe|erben|nachlass|hinterbliebene ..... millionen|euro|verstorben*|kunde|begunstigte*|"
            "anspruch|antreten",
            "verstorben* ..... kunde*|mann|ehemann|vermogen|konto",
            "millionen ..... euro|dollar|usd|us",
            "nachster angehoriger",
            "begunstigte*",
            "geschaftsvorschlag|rechtsanwalt|notar",
            "krebs|witwe|waisen|waisenhaus|wohltatig*",
            "spende* ..... millionen|euro|ihnen|sie|zu",
        ),
        "fr": (
            "heritage|heritier|legs|succession|heritiere ..... millions|euros|client|defunt|dollars|fonds",
            "defunt|feu|decede ..... client|mari|fonds|compte|epoux|pere",
            "millions ..... euros|dollars|d|de",
            "beneficiaire",
            "don|donation ..... millions|euros|vous|dieu",
            "maladie|cancer|veuve|orphelins|orphelinat",
            "proposition d|de ... affaire|affaires|partenariat",
        ),
        "es": (
            "herencia|heredero|legado ..... millones|dolares|euros|cliente|difunto|fallecido|fondos",
            "fallecido|difunto|fallecio ..... cliente|esposo|marido|fondos|cuenta",
            "millones ..... dolares|euros|de|usd",
            "beneficiario",
            "donacion ..... millones|euros|usted",
            "cancer|viuda|huerfanos|orfanato",
            "propuesta de|comercial negocio|negocios",
        ),
        "pt": ("heranca|herdeiro|milhoes ... dolares|euros|falecido|cliente",),
        "nl": ("erfenis|miljoen ... euro|dollar|overleden",),
        "it": ("eredita|milioni ... euro|dollari|defunto",),
    },
)
