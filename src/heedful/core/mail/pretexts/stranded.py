"""The story of a friend in trouble abroad."""

from heedful.core.mail.pretext import Pretext

PRETEXT = Pretext(
    name="stranded",
    words="a friend in trouble abroad",
    family="pretexting",
    weight=1.6,
    innocent="A friend may really be stuck somewhere.",
    cues={
        "en": (
            "robbed|mugged|stolen|stole|lost ... purse|wallet|phone|passport|bag|luggage|money",
            "travelling|traveling|trip|vacation|abroad ..... robbed|stuck|stranded|mugged|lost",
            "no other way|means of",
            "way|flight|ticket|taxi|uber|home back|to ... hotel|home",
            "falling on hard times",
            "come home for",
            "stranded|stuck|mugged|robbed ..... in|at|abroad|airport|hotel|gunpoint|cash|london|without|wallet|"
            "passport|and",
            "lost|stolen ... wallet|passport|phone|bag ... passport|cards|money|credit|wallet|and",
            "lend|loan me ... money|$|#|some|cash|few",
            "embassy has|could|cannot",
            "hotel bill|bills",
            "pay|refund you|back as|soon|when ... return|back|home",
        ),
        "de": (
            "gestrandet|ausgeraubt|uberfallen|festsitze|bestohlen",
            "pass|geldborse|handy|tasche ... gestohlen|verloren|weg",
            "leihen ... geld|euro|mir|#",
        ),
        "fr": (
            "bloque|coince|agresse|vole ... aeroport|etranger|hotel|passeport|sac|portefeuille",
            "preter|pret|avancer ... argent|euros|moi|somme",
        ),
        "es": (
            "varado|atrapado|asaltado|robaron ... aeropuerto|extranjero|hotel|pasaporte|cartera|bolso",
            "prestar|prestame ... dinero|euros",
        ),
    },
    telltale=True,
)
