"""It asks you to change where money goes."""

from heedful.core.mail.asking import Asking

ASKING = Asking(
    name="change_payment_details",
    sentence="It asks you to change where money goes.",
    innocent="Bank details do change now and then; a call to the number you already have settles it.",
    weight=2.2,
    cues={
        "en": (
            "direct deposit ..... details|info|information|validation|form|registration|enrollment|instructions",
            "new routing|account number",
            "rerouted|redirected|diverted to",
            "change|update|amend|switch|modify|revise|replace ... direct deposit|deposits",
            "change|update|amend|switch|modify|revise|replace ..... bank|banking|payroll|payment|account|beneficiary|"
            "wiring details|information|account|instructions|info|number|data",
            "new|updated|revised|changed|different|alternate|current|following|below bank|banking|payment|wire|"
            "wiring|remittance|beneficiary account? details|information|account|instructions|info|number",
            "bank|banking|payment|account|wire|remittance|beneficiary details|information|instructions|account ..... "
            "changed|updated|new|amended|revised",
            "our|my bank|account ... changed|audit|audited|closed|frozen|inactive",
            "changed|changing|switched|moved our|my|to ... bank|banks|account|payroll",
            "direct deposit ..... change|update|new|account|before|next|information",
            "future|all|further|outstanding payments|payment|remittances|invoices ..... to|into ... new|account|"
            "below|updated",
            "remit|send|direct|make|route payments|payment|all|future|funds ..... new|updated|following|below|"
            "alternate ... account|bank",
        ),
        "de": (
            "neue*|geandert*|aktualisiert* bankverbindung|kontoverbindung|bankdaten|kontodaten|iban|konto|"
            "zahlungsdaten|bankkonto|gehaltskonto",
            "bankverbindung|kontoverbindung|bankdaten|kontodaten|iban|gehaltskonto|bankkonto|zahlungsdaten ..... "
            "andern|geandert|aktualisieren|aktualisiert|neue|neuen|neues|anpassen|anderung|umstellen|hinterlegen",
            "andern|anderung|aktualisierung|umstellung ... bankverbindung|kontoverbindung|bankdaten|gehaltskonto|"
            "iban|kontodaten",
            "zahlungen ..... neue* konto|bankverbindung",
            "kunftige*|zukunftige* zahlungen ..... konto|bankverbindung|iban",
        ),
        "fr": (
            "nouveau|nouvelles|nouvelle rib|coordonnees|iban|compte bancaires?",
            "changement|modification|mise|changer|modifier|actualiser ..... rib|bancaires|bancaire|iban|virement",
            "rib|iban|bancaires ..... change|modifie|nouveau|jour|changees|modifiees|ci",
            "changer|modifier|remplacer ... rib|iban|compte",
            "prochains|futurs|tous paiements|virements|reglements ..... nouveau|compte|rib|iban",
        ),
        "es": (
            "nueva|nuevas|nuevo|nuevos cuenta|datos|numero|iban bancaria|bancarios|bancario|de",
            "cambiar|actualizar|modificar|cambio|actualizacion|modificacion ..... bancarios|bancaria|iban|nomina|"
            "domiciliacion",
            "cuenta bancaria|de ..... cambiado|nueva|actualizada|cambiar",
            "datos bancarios ..... cambiado|nuevos|actualizado|actualizados|han",
            "futuros|proximos|todos pagos ..... nueva|cuenta",
        ),
        "pt": (
            "novos dados bancarios",
            "nova conta bancaria",
            "alterar|atualizar ... dados bancarios",
        ),
        "nl": (
            "nieuw|nieuwe rekeningnummer|bankgegevens|bankrekening",
            "wijzigen|gewijzigd ... rekeningnummer|bankgegevens",
        ),
        "it": (
            "nuovo|nuove|nuovi iban|coordinate|conto bancarie?",
            "modificare|aggiornare ... iban|coordinate|bancari",
        ),
    },
)
