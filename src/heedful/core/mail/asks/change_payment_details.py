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
            "new|different|another|changed iban|bic|sort|routing|account code|number?",
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
            "changed|changing|switched|switching|moved|moving to|with? a|another|different? new? bank|banks",
            "direct deposit ..... change|update|new|account|before|next|information",
            "future|all|further|outstanding payments|payment|remittances|invoices ..... to|into ... new|account|"
            "below|updated",
            "remit|send|direct|make|route payments|payment|all|future|funds ..... new|updated|following|below|"
            "alternate ... account|bank",
            "salary|wages|wage|pay|paycheck|paychecks|payroll|earnings|commission ..... into|to|in|on ... another|"
            "different|new|other|following|below account|bank",
            "change|update|switch|amend|replace|move ..... account|bank|where ..... salary|wages|pay|paid|paycheck|"
            "payroll",
            "change|update|switch|amend|replace|move where ..... salary|wages|pay|paid|paycheck|payroll|deposited",
            "our|my iban|bic|account number? is|are|has now|new|different|changed|been",
            "use|using ... following|below|new|other|another|different ... account|iban|bank ..... now|future|instead|"
            "onward|onwards|henceforth|payments|invoices|payment",
            "pay|settle|remit|transfer|wire|deposit|send ..... account|iban|code|details|number ..... instead",
            "now|future|onward|onwards|henceforth|instead ... use|pay|send|transfer|remit ..... account|iban",
            "our|old|last|previous|former|usual ..... account ..... no|being|closed|closing|was|is longer|closed|"
            "closing|in|replaced ... use|used|valid|active|available|closed|replaced?",
            "replace|change|amend|update ... account you|we ..... us|me|file|record|records",
            "payments|payment|invoices|remittances ..... now ..... account|bank|iban",
        ),
        "de": (
            "neue*|geandert*|aktualisiert*|anderes|andere|anderen bankverbindung|kontoverbindung|bankdaten|kontodaten|"
            "iban|konto|zahlungsdaten|bankkonto|gehaltskonto|kontonummer|bank",
            "bankverbindung|kontoverbindung|bankdaten|kontodaten|iban|gehaltskonto|bankkonto|zahlungsdaten|kontonummer "
            "..... andern|geandert|aktualisieren|aktualisiert|neue|neuen|neues|anpassen|anderung|umstellen|hinterlegen|"
            "austauschen|gewechselt|lautet",
            "andern|andere|anderung|aktualisierung|umstellung|umstellen|tauschen ... bankverbindung|kontoverbindung|"
            "bankdaten|gehaltskonto|iban|kontodaten|kontonummer",
            "zahlungen ..... neue* konto|bankverbindung",
            "kunftige*|zukunftige* zahlungen ..... konto|bankverbindung|iban",
            "konto|bank|iban andern|wechseln|umstellen|gewechselt|tauschen",
            "bank|konto|kontoinhaber gewechselt|umgestellt|umgezogen",
            "kunftig|zukunftig|nun|sofort|fortan|nunmehr|stattdessen|anstelle ..... konto|bankverbindung|"
            "kontoverbindung|iban|bank",
            "folgendes|folgende|untenstehende*|nachstehende*|nachfolgende*|unten stehende? ... konto|bankverbindung|"
            "iban ..... verwenden|nutzen|uberweisen|zahlen|hinterlegen|uberweist|benutzen",
            "verwenden|nutzen|uberweisen|zahlen|hinterlegen|benutzen|nehmen ..... folgendes|folgende|untenstehende*|"
            "nachstehende*|nachfolgende*|unten|dieses ... konto|bankverbindung|iban|steht|stehende*",
            "altes|alte|bisherige*|fruhere* konto|bankverbindung|iban ..... geschlossen|aufgelost|ungultig|nicht|"
            "erloschen|gekundigt|gesperrt",
            "gehalt|lohn|bezuge ..... anderes|neues|folgendes ... konto",
            "konto ..... gehalt|lohn|bezuge ..... andern|wechseln|anpassen|umstellen",
        ),
        "fr": (
            "nouveau|nouvelles|nouvelle rib|coordonnees|iban|compte|numero bancaires?",
            "changement|modification|mise|changer|modifier|actualiser ..... rib|bancaires|bancaire|iban|virement",
            "rib|iban|bancaires ..... change|modifie|nouveau|jour|changees|modifiees|ci|jointes|jointe|joint",
            "changer|modifier|remplacer|modifiez|changez|remplacez ... rib|iban|compte",
            "prochains|futurs|tous|vos paiements|virements|reglements ..... nouveau|compte|rib|iban",
            "change|changer|changeons|changement de banque|rib|compte|domiciliation",
            "jour|jours ..... coordonnees bancaires",
            "salaire|paie|paye|remuneration|virements ..... sur ... autre|nouveau|suivant compte",
            "desormais|dorenavant|avenir|maintenant ..... compte|rib|iban",
            "utiliser|utilisez|regler|reglez|payer|payez|virer|verser ..... compte|rib|iban suivant|ci|desormais|"
            "dorenavant|dessous|nouveau",
            "ancien|precedent|habituel compte|rib|iban ..... cloture|clos|ferme|plus|valable|bloque",
            "compte|rib|iban ancien|precedent|habituel ..... cloture|clos|ferme|plus|valable|bloque",
        ),
        "es": (
            "nueva|nuevas|nuevo|nuevos cuenta|datos|numero|iban bancaria|bancarios|bancario|de",
            "nueva|otra|siguiente|distinta cuenta ..... nomina|sueldo|salario|pagos|transferencias|facturas",
            "nuestro|nuestra|mi nuevo|nueva numero|cuenta|iban",
            "cambiar|cambie|cambien|actualizar|actualice|actualicen|modificar|modifique|modifiquen|cambio|"
            "actualizacion|modificacion|sustituyan ..... bancarios|bancaria|iban|nomina|domiciliacion",
            "cuenta bancaria|de ..... cambiado|nueva|actualizada|cambiar",
            "datos bancarios ..... cambiado|nuevos|actualizado|actualizados|han",
            "futuros|proximos|todos pagos ..... nueva|cuenta",
            "cambiado|cambiamos|cambio de banco|cuenta|entidad|iban",
            "iban|cuenta ha|han cambiado|sido",
            "nomina|sueldo|salario ..... en|a ... otra|nueva|siguiente|distinta cuenta",
            "cambie|cambiar|cambien|modifique|actualice ..... cuenta ..... cobro|nomina|sueldo|salario|pago|pagan",
            "ahora|adelante|sucesivo|partir|proximo ..... cuenta|iban ..... siguiente|indicada|nueva|abajo",
            "ahora|adelante|sucesivo|partir|proximo ..... siguiente|nueva|otra cuenta|iban",
            "usar|usen|use|utilizar|utilicen|utilice|paguen|pague|pagar|abonen|abonar|ingresar ..... siguiente|nueva|"
            "otra|cuenta cuenta|indicada|siguiente|abajo|nueva",
            "anterior|antigua cuenta ..... cerrada|cancelada|bloqueada|valida|cierra",
            "cuenta anterior|antigua|habitual ..... cerrada|cancelada|bloqueada|valida|cierra",
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
    present_in={
        "en": (
            "Could you use the following account from now on?",
            "Please change the account my wages go to; the IBAN is at the end of this mail.",
            "I have moved to another bank. Could my pay go to the new account from May on?",
            "Kindly remit to the sort code and account number given below instead.",
            "We have switched banks, so please send future payments to the details at the end of this mail.",
            "Before you run payroll: I have a different account now, routing number 021000021.",
            "Please note that our IBAN is now DE89 3704 0044 0532 0130 00.",
            "I would like my wages to go into another account from this month.",
            "The old account is being closed, please settle the open invoices to this one.",
            "Please amend your records: payments now go to our Dutch account.",
            "Could you update where my paycheck is deposited?",
            "Please replace the account you hold for us.",
        ),
        "de": (
            "Bitte zahlen Sie künftig auf folgendes Konto.",
            "Könnten Sie ab sofort die untenstehende Bankverbindung verwenden?",
            "Ich habe die Bank gewechselt und möchte mein Gehalt ab Mai auf ein anderes Konto erhalten.",
            "Bitte überweisen Sie meinen Lohn auf das neue Konto, die IBAN steht unten.",
            "Unsere Kontonummer hat sich geändert.",
            "Das bisherige Konto wird geschlossen, nutzen Sie bitte das nachstehende.",
            "Bitte hinterlegen Sie für mich die folgende IBAN.",
            "Kannst du das Konto ändern, auf das mein Lohn geht?",
        ),
        "fr": (
            "Merci de noter le nouveau RIB de notre société.",
            "Je souhaite que mon salaire soit versé sur un autre compte à partir de mai.",
            "Pourriez-vous désormais utiliser le compte suivant ?",
            "Nous avons changé de banque : veuillez régler sur le compte ci-dessous.",
            "Notre IBAN a changé.",
            "Merci de modifier le compte sur lequel mon salaire est viré.",
            "Veuillez mettre à jour vos dossiers avec les coordonnées bancaires jointes.",
            "Le compte habituel est clôturé, merci d'utiliser celui-ci.",
        ),
        "es": (
            "Actualicen por favor nuestros datos bancarios.",
            "Quisiera que mi nómina se ingrese en otra cuenta a partir de mayo.",
            "¿Podrían usar a partir de ahora la siguiente cuenta?",
            "Hemos cambiado de banco: paguen por favor en la cuenta indicada abajo.",
            "Nuestro IBAN ha cambiado.",
            "Por favor, cambie la cuenta en la que cobro el sueldo.",
            "La cuenta anterior queda cerrada; utilicen esta en adelante.",
            "Tomen nota de nuestro nuevo número de cuenta.",
        ),
    },
    absent_from={
        "en": (
            "Nothing about our bank details has changed.",
            "Our bank details are not new, and they have not changed.",
            "We will never ask you by mail to change our bank details.",
            "Our account number remains the same.",
            "Please pay to the account known to you.",
            "If anybody asks you to change our bank details, call us first.",
            "Beware: fraudsters send mails that ask to use new bank details.",
            "Nobody here will ask for changed bank details by mail.",
            "The bank account details of your supplier are unchanged.",
        ),
        "de": (
            "Die Bankverbindung auf der Rechnung bleibt unverändert.",
            "Unsere Bankverbindung hat sich nicht geändert.",
            "Wir ändern unsere Bankverbindung nie per E-Mail.",
            "Wir werden Sie nie per Mail bitten, unsere Bankverbindung zu ändern.",
            "Bitte zahlen Sie auf das Ihnen bekannte Konto.",
            "Vorsicht, Betrüger fordern auf, neue Bankdaten zu verwenden.",
            "An unserer Bankverbindung hat sich nichts geändert.",
            "Es gibt keine neue Bankverbindung.",
        ),
        "fr": (
            "Les coordonnées bancaires de la société restent inchangées.",
            "Nos coordonnées bancaires n'ont pas changé.",
            "Nous ne changeons jamais de RIB par courriel.",
            "Nous ne vous demanderons jamais de modifier nos coordonnées bancaires par e-mail.",
            "Méfiez-vous des escrocs qui demandent d'utiliser un nouveau RIB.",
            "Le paiement se fait sur le compte que vous connaissez.",
        ),
        "es": (
            "Los datos bancarios de la empresa no han cambiado.",
            "Nuestros datos bancarios siguen siendo los mismos.",
            "Nunca le pediremos por correo que cambie nuestros datos bancarios.",
            "No hemos cambiado de banco.",
            "El pago se hace en la cuenta que ya conocen.",
            "Cuidado: los estafadores piden que se use una nueva cuenta bancaria.",
        ),
    },
)
