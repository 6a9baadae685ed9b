"""Hosts where anyone may put something in a minute, and mailboxes anyone may open. Public knowledge, as of 2026."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


SHORTENERS = _words(
    """
    bit.ly bitly.com j.mp tinyurl.com tiny.cc tiny.one t.co goo.gl ow.ly is.gd v.gd buff.ly rebrand.ly cutt.ly
    shorturl.at shorturl.asia rb.gy t.ly s.id s.yam.com soo.gd clck.ru vk.cc u.to urlz.fr bl.ink short.io lnk.bio
    qrco.de qr.page me-qr.com tr.ee 2no.co iplogger.org grabify.link adf.ly ouo.io bc.vc x.gd n9.cl lc.cx dik.si
    kutt.it tny.im y2u.be snip.ly shrtco.de surl.li t1p.de han.gl reurl.cc ppt.cc 0rz.tw tinyurl.is shorte.st
    linktr.ee dub.sh urls.fr encurtador.com.br acesse.one l1nq.com l1nk.dev abre.ai u.nu goo.su rotf.lol zpr.io
    1url.cz shrunken.com hoo.be shorturl.gg smarturl.it
    """
)

# Suffixes under which each label is somebody else's free page.
PAGES = _words(
    """
    pages.dev workers.dev web.app firebaseapp.com github.io gitlab.io gitbook.io herokuapp.com netlify.app
    vercel.app onrender.com render.com fly.dev surge.sh glitch.me repl.co replit.app replit.dev codesandbox.io
    stackblitz.io webflow.io framer.app framer.website framer.ai carrd.co weebly.com weeblysite.com wixsite.com
    wixstudio.com editorx.io wordpress.com blogspot.com blogspot.de blogspot.fr blogspot.com.br blogspot.com.es
    tumblr.com strikingly.com mystrikingly.com squarespace.com square.site webnode.page webnode.com jimdosite.com
    jimdofree.com yolasite.com ucraft.net ukit.me 000webhostapp.com infinityfreeapp.com byethost.com 42web.io
    epizy.com rf.gd biz.nf atwebpages.com awardspace.info hostingerapp.com hostingersite.com godaddysites.com
    tripod.com angelfire.com neocities.org notion.site super.site bubbleapps.io softr.app glideapp.io
    teachable.com myshopify.com duckdns.org ddns.net no-ip.org hopto.org zapto.org azurewebsites.net
    azurestaticapps.net cloudfront.net amplifyapp.com elasticbeanstalk.com run.app appspot.com cprapid.com
    plesk.page temp-site.link mybluehost.me webcindario.com canva.site lovable.app base44.app bolt.host
    """
)

STORAGE = _words(
    """
    storage.googleapis.com firebasestorage.googleapis.com s3.amazonaws.com blob.core.windows.net
    web.core.windows.net r2.dev backblazeb2.com digitaloceanspaces.com linodeobjects.com wasabisys.com
    storage.yandexcloud.net myqcloud.com aliyuncs.com objectstorage.ap-sydney-1.oraclecloud.com ipfs.io dweb.link
    cf-ipfs.com nftstorage.link w3s.link fleek.co 4everland.io ipfs.dweb.link infura-ipfs.io pinata.cloud
    filebase.io cloudflare-ipfs.com arweave.net
    """
)

TUNNELS = _words(
    """
    ngrok.io ngrok.app ngrok-free.app ngrok.dev trycloudflare.com loca.lt localhost.run serveo.net lhr.life
    lhr.rocks devtunnels.ms tunnelmole.net bore.pub pagekite.me telebit.io zrok.io pinggy.link pinggy.io
    gradio.live
    """
)

# Whole hosts (or host and path) where a stranger's form or document is shown under a trusted name.
FORMS = _words(
    """
    docs.google.com/forms forms.gle forms.office.com forms.microsoft.com forms.cloud.microsoft typeform.com
    jotform.com form.jotform.com formstack.com wufoo.com cognitoforms.com 123formbuilder.com forms.zoho.com
    zohopublic.com surveymonkey.com formsubmit.co formspree.io getform.io tally.so paperform.co fillout.com
    airtable.com smartsheet.com sites.google.com docs.google.com/presentation docs.google.com/drawings
    script.google.com telegra.ph rentry.co padlet.com linktr.ee beacons.ai
    """
)

# Services that lend a sender's address to whoever opens a trial: help desks, tenants, mailing tools.
DESKS = _words(
    """
    zendesk.com freshdesk.com freshservice.com onmicrosoft.com intercom-mail.com helpscoutapp.com desk-mail.com
    zohodesk.com zohodesk.eu gorgias.com groovehq.com salesiq.com odoo.com myfreshworks.com atlassian.net
    """
)

FREE_MAIL = _words(
    """
    gmail.com googlemail.com outlook.com outlook.de outlook.fr outlook.es hotmail.com hotmail.de hotmail.fr
    hotmail.es hotmail.co.uk hotmail.it live.com live.de live.fr live.co.uk msn.com yahoo.com yahoo.de yahoo.fr
    yahoo.es yahoo.co.uk yahoo.it yahoo.com.br yahoo.co.jp yahoo.co.in ymail.com rocketmail.com aol.com aol.de
    aim.com icloud.com me.com mac.com gmx.de gmx.net gmx.com gmx.at gmx.ch gmx.us web.de freenet.de t-online.de
    mail.de posteo.de mailbox.org proton.me protonmail.com pm.me tutanota.com tuta.io tuta.com mail.com email.com
    usa.com consultant.com europe.com post.com dr.com engineer.com accountant.com yandex.com yandex.ru mail.ru
    bk.ru inbox.ru list.ru rambler.ru inbox.lv zoho.com zohomail.com zohomail.eu fastmail.com fastmail.fm
    hushmail.com laposte.net orange.fr wanadoo.fr free.fr sfr.fr neuf.fr libero.it virgilio.it tiscali.it alice.it
    uol.com.br bol.com.br terra.com.br terra.es qq.com 163.com 126.com sina.com foxmail.com naver.com daum.net
    hanmail.net seznam.cz wp.pl o2.pl onet.pl interia.pl gmx.fr gmx.es bluewin.ch telenet.be skynet.be
    btinternet.com comcast.net att.net verizon.net sbcglobal.net cox.net charter.net earthlink.net bellsouth.net
    rediffmail.com
    """
)


# Words that are put beside a name to make it sound like a department of it.
LURE_WORDS = _words(
    """
    access account accounts admin alert alerts app apps assist auth authentication billing business care center
    centre check client clients cloud com confirm confirmation connect contact corp customer customers delivery
    desk direct docs document documents exchange express files finance group help helpdesk home hr id identity inc
    info information invoice invoices it limited live login logon mail mails manage member members mfa mobile my
    net network news notice notification notifications now office official online order orders org owa parcel
    password pay payment payments payroll portal post protect recover recovery refund registration renew reset
    reward rewards safe safety secure secured security service services share shared shop sign signin site sso
    staff store support system team tech track tracking update updates us user validate validation verification
    verify wallet web webmail www abrechnung aktualisierung anmelden anmeldung bestaetigen kunde kunden
    kundendienst kundenservice konto paket rechnung sicher sicherheit verifizierung zahlung zustellung
    actualizacion acceso clientes cuenta entrega factura pago seguridad seguro soporte verificacion assistance
    colis compte connexion espace facture livraison paiement securite suivi pushtan tan bank banking
    """
)

_MOST_LABELS = 12


def below(host: str, suffixes: frozenset[str]) -> str:
    """The suffix of this set at or above which the host lies, or an empty string."""
    labels = host[-253:].split(".")[-_MOST_LABELS:]
    for start in range(len(labels)):
        suffix = ".".join(labels[start:])
        if suffix in suffixes:
            return suffix
    return ""
