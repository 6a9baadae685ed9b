"""The story of a parcel that waits."""

from heedful.core.mail.pretext import Pretext

PRETEXT = Pretext(
    name="delivery",
    words="a parcel that waits",
    family="phishing",
    weight=0.7,
    innocent="A parcel may really be on its way to you.",
    cues={
        "en": (
            "package|parcel|shipment|delivery|packet|courier|item|order ..... held|waiting|pending|attempt|attempted|"
            "failed|unable|missed|redelivery|reschedule|warehouse|depot|address|suspended|customs|arrived|"
            "unsuccessful|stopped|delivered|delayed",
            "track|tracking|trace ... package|parcel|number|shipment|order|delivery",
            "delivery|shipping fee|fees|charge|address|attempt|notice|notification|status|failed",
            "redelivery|reschedule delivery|your|fee|a",
            "usps|fedex|dhl|ups|evri|hermes|royal|dpd|yodel|auspost",
        ),
        "de": (
            "paket|sendung|lieferung|packchen|zustellung ..... wartet|zuruckgehalten|zugestellt|fehlgeschlagen|"
            "angekommen|unterwegs|lager|zoll|adresse|gestoppt|ausstehend|zustellversuch|zustellen|geliefert|verfolgen",
            "zustellung|lieferung|zustellversuch|sendungsnummer|sendungsverfolgung",
            "dhl|hermes|dpd|gls|post",
        ),
        "fr": (
            "colis|livraison|envoi|paquet ..... attente|attend|retenu|bloque|suspendu|livre|livraison|entrepot|"
            "douane|adresse|expedie|pret|echec|reprogrammer",
            "chronopost|colissimo|mondial|dpd|dhl|poste",
            "suivi|suivre ... colis|commande|livraison",
        ),
        "es": (
            "paquete|envio|pedido|entrega ..... espera|pendiente|retenido|detenido|entregar|entregado|almacen|aduana|"
            "direccion|reprogramar|fallida|llegado",
            "correos|dhl|seur|mrw|gls|fedex",
            "seguimiento ... envio|paquete|pedido|numero",
        ),
        "pt": (
            "ordem de retirada",
            "objeto ... retirada|aguardando|correios",
            "encomenda|pacote|entrega ... aguardando|retida|retido|pendente|taxa|alfandega",
            "correios",
        ),
        "nl": (
            "pakketmelding",
            "uw|je pakket",
            "pakket|zending|bezorging ... wacht|vastgehouden|bezorgd|bezorgen|onderweg|adres",
            "postnl|dhl",
        ),
        "it": (
            "pacco|spedizione|consegna ... attesa|sospesa|giacenza|fermo|trattenuto|bloccato",
            "poste|brt|sda|gls",
        ),
    },
)
