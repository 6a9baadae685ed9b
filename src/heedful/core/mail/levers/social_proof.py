"""Social proof: everybody else has already done it."""

from heedful.core.mail.lever import Lever

LEVER = Lever(
    name="social_proof",
    feels_like="Others, people like you, have already done it, so holding back feels odd.",
    bias="When unsure we look at what others do (conformity).",
    innocent="Honest mails also say that colleagues have registered or that customers like something.",
    source="Asch 1951; Cialdini 2021, Influence",
    cues={
        "en": (
            "# percent? of your|our|all|employees|colleagues|customers|users|people|staff|members",
            "most|many of your|our colleagues|coworkers|employees|customers|users|members|team|peers|clients",
            "your|other|fellow colleagues|coworkers|employees|peers|members|users|customers|teammates ... have|"
            "already|are|"
            "completed|joined|did",
            "join thousands|millions|hundreds|over|the|# ... of|who|people|others|customers|users|subscribers|members",
            "thousands|millions|hundreds of ... people|customers|users|members|satisfied|happy|employees|others|"
            "companies|"
            "subscribers",
            "everyone|everybody else? ... has|have|is|already|completed",
            "all other|others departments|teams|employees|colleagues|staff|users ... have|already|completed",
            "as many others|people",
            "trusted|recommended|used|loved|chosen|endorsed by ... doctors|experts|millions|thousands|customers|"
            "companies|"
            "people|users|professionals|celebrities",
            "best seller|selling",
            "most|very popular choice|product|plan",
            "# ... satisfied|happy customers|users|clients",
            "testimonials|testimonial",
            "people like|just like you",
            "as seen on|in",
            "you are the only|last one|person|employee ... not|left|missing|who",
            "rest of the team|department|company|staff ... already|has|have",
            "over # people|customers|users|companies|members",
        ),
        "de": (
            "# prozent? der|ihrer|aller kollegen|mitarbeiter*|kunden|nutzer|kolleginnen|teilnehmer",
            "die meisten ihrer? kollegen|kunden|nutzer|mitarbeiter*|menschen|kolleginnen",
            "ihre|alle|andere|anderen kollegen|kolleginnen|mitarbeiter|kunden|abteilungen ... bereits|haben|schon",
            "tausende|millionen|hunderte|# zufriedene*|kunden|nutzer|menschen|mitglieder|anwender|von",
            "empfohlen von",
            "von experten|kunden|arzten empfohlen",
            "bereits # ... kunden|nutzer|teilnehmer|personen|menschen",
            "alle anderen haben|sind",
            "als einzige*|letzte* ... noch|nicht",
            "bekannt aus|aus",
            "kundenstimmen|erfahrungsberichte|bestseller",
        ),
        "fr": (
            "# pour? cent? de|des vos|nos|collegues|clients|utilisateurs|salaries",
            "la plupart|majorite de|des vos|nos|collegues|clients|utilisateurs|salaries",
            "vos|tous|les autres? collegues|clients|salaries|services|utilisateurs ... ont|deja",
            "des milliers|millions|centaines de|d ... personnes|clients|utilisateurs|membres|abonnes",
            "rejoignez ... personnes|clients|membres|utilisateurs|milliers|millions",
            "deja # ... clients|personnes|utilisateurs|inscrits",
            "tout le monde ... deja|a",
            "recommande|recommandee|approuve par",
            "vous etes le|la dernier|derniere|seul|seule",
            "temoignages|vu a la tele",
        ),
        "es": (
            "# por? ciento? de sus|los|nuestros|companeros|clientes|usuarios|empleados",
            "la mayoria de|mayor los|sus|nuestros|companeros|clientes|usuarios|empleados",
            "sus|tus|todos|los otros? companeros|clientes|empleados|departamentos|usuarios ... ya|han",
            "miles|millones|cientos de ... personas|clientes|usuarios|miembros",
            "unase|unete a ... personas|miles|millones|clientes|usuarios",
            "mas de # ... personas|clientes|usuarios|empresas",
            "todo el mundo|todos ya|han",
            "recomendado|recomendada|avalado por",
            "es el|la unico|unica|ultimo|ultima que|empleado",
            "testimonios",
        ),
    },
    present_in={
        "en": (
            "85% of your colleagues have already activated the portal.",
            "Join thousands of happy customers.",
            "Most of our employees completed this last week.",
            "You are the only person who has not confirmed.",
        ),
        "de": (
            "Die meisten Ihrer Kollegen haben das schon erledigt.",
            "Tausende zufriedene Kunden nutzen es.",
            "Alle anderen haben bereits unterschrieben.",
        ),
        "fr": (
            "La plupart de vos collègues ont déjà validé.",
            "Rejoignez des milliers de clients.",
            "Vous êtes le dernier à ne pas avoir répondu.",
        ),
        "es": (
            "La mayoría de sus compañeros ya lo han hecho.",
            "Únase a miles de clientes.",
            "Usted es el único que falta.",
        ),
    },
    absent_from={
        "en": (
            "The colleagues from Lyon arrive at nine.",
            "We lost 20% of the water.",
            "Many thanks for the slides.",
            "The team meets on Monday.",
        ),
        "de": (
            "Die Kollegen aus Lyon kommen um neun.",
            "Wir haben 20 Prozent Wasser verloren.",
            "Viele Grüße an alle.",
        ),
        "fr": (
            "Les collègues de Lyon arrivent à neuf heures.",
            "La plupart du temps il pleut.",
            "Merci à tous pour hier.",
        ),
        "es": (
            "Los compañeros de Lyon llegan a las nueve.",
            "La mayoría de las veces llueve.",
            "Gracias por las diapositivas.",
        ),
    },
)
