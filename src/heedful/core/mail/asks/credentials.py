"""It asks for a password, a code or a sign-in."""

from heedful.core.mail.asking import Asking

ASKING = Asking(
    name="credentials",
    sentence="It asks for a password, a code or a sign-in.",
    innocent="The service may really want a sign-in; going there by your own bookmark shows the same notice.",
    weight=1.5,
    cues={
        "en": (
            "generate a? new key|password|token",
            "locked out of",
            "complete ... verification|security check",
            "pass a security check",
            "confirm|enter ... security? keys|key|phrase|phrases",
            "verify|confirm|validate|revalidate|authenticate|re|reactivate|restore|unlock|secure|update|upgrade|"
            "reauthenticate ... your ... account|identity|mailbox|email|credentials|login|password|access|profile|"
            "membership|details|wallet",
            "log|sign|login|signin in|on|into|to ... to|your|with|here|below|account|portal|using|and|now|via",
            "enter|provide|submit|reply|give|send|share|supply|type ..... password|passwords|credentials|username|"
            "pin|passcode|otp|login",
            "your|new|current|temporary password|passwords ..... expire|expires|expired|expiring|expiration|reset|"
            "changed|change|update|today",
            "password expiration|expiry|expires|reset|update|change|verification",
            "reset|change|update|keep|retain|renew|recover ... password|passwords|passcode",
            "keep|use|maintain ... same|current|existing password",
            "verification|security|one|authentication|sms|login|confirmation time? code|passcode|pin|otp ..... send|"
            "share|forward|tell|give|reply|provide",
            "seed|recovery phrase|phrases",
            "wallet ... phrase|verify|validate|connect|synchronize",
            "account|identity|login|security|mailbox|email|credential|profile verification|validation|revalidation|"
            "confirmation|authentication|synchronization|update",
            "confirm|verify it|this|that|if is|was|s you",
            "re validate|verify|confirm|authenticate|activate",
            "restore|regain|reinstate|reactivate|unlock|unblock|recover ... access|account|service",
            "keep|upgrade|extend|increase|expand|reactivate ... mailbox|inbox|storage|quota",
            "continue using ... account|email|same",
            "verify your ... information|details|account|identity",
            "verify|confirm now|here|account|email|identity",
        ),
        "de": (
            "bestatigen|bestatige|verifizieren|verifiziere|uberprufen|aktualisieren|validieren|entsperren|"
            "reaktivieren|sichern ..... konto|identitat|zugangsdaten|anmeldedaten|passwort|account|postfach|zugang|"
            "profil|kontodaten|daten",
            "konto|identitat|zugangsdaten|anmeldedaten|passwort|account|postfach|zugang|profil|daten|kontodaten|"
            "pushtan|angaben ..... bestatigen|verifizieren|uberprufen|aktualisieren|eingeben|entsperren|validieren|"
            "abgleichen|erneuern|reaktivieren|freischalten|verifiziert|aktivieren",
            "melden|loggen sie? ... sich? ... an|ein",
            "postfach|speicher|speicherplatz|kontingent ... erweitern|behalten|verlangern|aufrusten|erhohen",
            "einloggen|anmelden um|und|hier|unter|mit|jetzt|bei",
            "passwort ..... lauft|abgelaufen|ablaufen|andern|zurucksetzen|beibehalten|ablauf",
            "passwort|zugangsdaten|pin|tan|kennwort|code ..... eingeben|mitteilen|senden|schicken|angeben|nennen",
            "geben|gib|senden|teilen ..... passwort|zugangsdaten|pin|tan|kennwort",
            "pushtan|securego|photoan|tan verfahren|app|registrierung|aktualisieren|verlangern|ablauf",
            "zum|jetzt login|verifizieren|anmelden|einloggen|entsperren|bestatigen|freischalten",
        ),
        "fr": (
            "verifier|verifiez|confirmer|confirmez|valider|validez|mettre|mettez|reactiver|reactivez|debloquer|"
            "restaurer|authentifier|actualiser ..... compte|identite|identifiants|mot|informations|acces|messagerie|"
            "coordonnees|profil|donnees",
            "connectez|identifiez|authentifiez vous",
            "augmenter|etendre|conserver|garder ... boite|messagerie|stockage|quota",
            "vous connecter|identifier|authentifier",
            "mot de passe ..... expire|expirer|expiration|reinitialiser|changer|modifier|conserver|mettre|renouveler",
            "saisir|entrer|fournir|communiquer|envoyer|saisissez|entrez|renseigner ..... mot|identifiants|code|codes|"
            "pin",
            "reinitialiser|changer|modifier|conserver ... mot de passe",
            "se connecter",
            "authentification|verification de|du votre|compte",
        ),
        "es": (
            "verificar|verifique|verifica|confirmar|confirme|confirma|validar|valide|actualizar|actualice|actualiza|"
            "reactivar|reactive|desbloquear|desbloquee|restaurar ..... cuenta|identidad|contrasena|credenciales|"
            "datos|acceso|informacion|buzon|correo|perfil",
            "inicie|inicia|iniciar sesion",
            "contrasena|clave ..... caduca|caducara|caducado|expira|expirara|restablecer|cambiar|vence|mantener|"
            "actualizar",
            "introduzca|ingrese|proporcione|envie|introducir|facilite|escriba ..... contrasena|clave|credenciales|"
            "codigo|pin|usuario",
            "restablecer|restablezca|cambiar|cambie|mantener|conservar ... contrasena|clave",
            "acceda|accede|entre|entrar|acceder ... a su|tu cuenta|banca|area",
        ),
        "pt": (
            "confirmar|confirme|verificar|verifique|atualizar|atualize|validar ... conta|dados|senha|identidade|"
            "cadastro",
            "senha ... expira|expirar|redefinir|expirou",
            "faca|fazer login",
            "acesse ... conta|token|chave",
        ),
        "nl": (
            "bevestig|bevestigen|verifieer|verifieren|controleer|update|bijwerken ... account|gegevens|identiteit|"
            "wachtwoord|rekening",
            "wachtwoord ... verloopt|verlopen|wijzigen|resetten",
            "log|inloggen|aanmelden in|om|op|hier",
            "gegevens|account ... bevestigen|verifieren|bijwerken|controleren",
        ),
        "it": (
            "confermare|conferma|confermi|verificare|verifica|verifichi|aggiornare|aggiorna|validare ... account|"
            "conto|dati|identita|password|credenziali",
            "password ... scade|scaduta|scadenza|reimpostare",
            "accedi|acceda|accedere ... account|conto|area|profilo",
        ),
    },
)
