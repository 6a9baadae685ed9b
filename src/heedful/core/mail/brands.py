"""Names that are often borrowed, with the domains that are really theirs. Public knowledge, looked at in 2026."""

from dataclasses import dataclass
from functools import cache


@dataclass(frozen=True, slots=True)
class Brand:
    """A well-known sender.

    name: as people say it; domains: registrable domains it really uses, the first one is where to go; calls: further
    names it goes by; everyday: the name is also an ordinary word, a short one or borne by many, so it says little.
    """

    name: str
    domains: tuple[str, ...]
    calls: tuple[str, ...] = ()
    everyday: bool = False


EVERY = (
    Brand("Adobe", ("adobe.com", "adobesign.com", "echosign.com", "acrobat.com", "behance.net")),
    Brand("Airbnb", ("airbnb.com",)),
    Brand("Allegro", ("allegro.pl",), everyday=True),
    Brand(
        "Amazon",
        ("amazon.com", "amazonaws.com", "amazonses.com", "amzn.to", "media-amazon.com", "primevideo.com"),
        ("amazon prime",),
    ),
    Brand("American Express", ("americanexpress.com", "aexp.com", "amex.com"), ("amex",)),
    Brand("Apple", ("apple.com", "icloud.com", "me.com", "itunes.com"), ("apple id", "icloud"), everyday=True),
    Brand("AT&T", ("att.com", "att.net", "att-mail.com"), ("at&t",), everyday=True),
    Brand("Banco do Brasil", ("bb.com.br",)),
    Brand("Bank of America", ("bankofamerica.com", "bofa.com")),
    Brand("Barclays", ("barclays.co.uk", "barclays.com", "barclaycard.co.uk", "barclaycardus.com")),
    Brand("BBVA", ("bbva.com", "bbva.es", "bbva.mx")),
    Brand("Binance", ("binance.com", "binance.us", "binance.org")),
    Brand("Bitpanda", ("bitpanda.com",)),
    Brand("BNP Paribas", ("bnpparibas.com", "bnpparibas.net", "mabanque.bnpparibas")),
    Brand("Booking.com", ("booking.com",), ("booking.com",), everyday=True),
    Brand("Bradesco", ("bradesco.com.br", "bradesco")),
    Brand("CaixaBank", ("caixabank.es", "caixabank.com")),
    Brand("Capital One", ("capitalone.com",)),
    Brand("Chase", ("chase.com", "jpmorganchase.com", "jpmchase.com"), ("chase bank", "jpmorgan"), everyday=True),
    Brand("Citibank", ("citi.com", "citibank.com", "citigroup.com")),
    Brand("Coinbase", ("coinbase.com",)),
    Brand("Comcast", ("comcast.com", "comcast.net", "xfinity.com"), ("xfinity",)),
    Brand("Commerzbank", ("commerzbank.de", "commerzbank.com")),
    Brand("Correios", ("correios.com.br",)),
    Brand("Correos", ("correos.es", "correos.com")),
    Brand("Costco", ("costco.com",)),
    Brand("Crédit Agricole", ("credit-agricole.fr", "credit-agricole.com", "ca-paris.fr"), ("credit agricole",)),
    Brand("Deutsche Bank", ("deutsche-bank.de", "db.com")),
    Brand("Deutsche Post", ("deutschepost.de", "dhl.de", "dhl.com")),
    Brand("DHL", ("dhl.com", "dhl.de", "dhl-news.de", "dpdhl.com"), ("dhl express", "dhl paket")),
    Brand("Disney+", ("disneyplus.com", "disney.com"), ("disney+", "disney plus")),
    Brand("DocuSign", ("docusign.com", "docusign.net")),
    Brand("DPD", ("dpd.com", "dpd.de", "dpd.co.uk", "dpd.fr", "dpdgroup.com"), everyday=True),
    Brand("Dropbox", ("dropbox.com", "dropboxmail.com", "dropboxusercontent.com", "hellosign.com")),
    Brand("eBay", ("ebay.com", "ebay.de", "ebay.co.uk", "ebaystatic.com")),
    Brand("Emirates NBD", ("emiratesnbd.com",)),
    Brand("Ethereum", ("ethereum.org", "ethereum.foundation")),
    Brand("Facebook", ("facebook.com", "facebookmail.com", "fb.com", "meta.com", "fb.me")),
    Brand("FedEx", ("fedex.com",)),
    Brand("Geek Squad", ("geeksquad.com", "bestbuy.com"), ("best buy", "bestbuy")),
    Brand("GitHub", ("github.com", "github.io", "githubusercontent.com")),
    Brand("GLS", ("gls-group.com", "gls-group.eu", "gls-pakete.de"), everyday=True),
    Brand("GoDaddy", ("godaddy.com", "secureserver.net")),
    Brand(
        "Google",
        (
            "google.com", "gmail.com", "googlemail.com", "youtube.com", "withgoogle.com", "goo.gl", "gstatic.com",
            "googleapis.com", "googleusercontent.com", "g.co", "forms.gle", "googlegroups.com",
        ),
        ("gmail", "google drive", "google workspace"),
    ),
    Brand("Hermes", ("hermesworld.com", "myhermes.de", "evri.com"), ("evri",), everyday=True),
    Brand("HMRC", ("hmrc.gov.uk", "gov.uk")),
    Brand("HSBC", ("hsbc.com", "hsbc.co.uk", "hsbc.com.hk")),
    Brand("IKEA", ("ikea.com", "ikea.de")),
    Brand("ING", ("ing.com", "ing.de", "ing.nl", "ing.es"), ("ing bank", "ing-diba"), everyday=True),
    Brand("Instagram", ("instagram.com", "facebookmail.com", "facebook.com")),
    Brand("IRS", ("irs.gov",), ("internal revenue service",), everyday=True),
    Brand("Itaú", ("itau.com.br", "itau-unibanco.com.br"), ("itau",)),
    Brand("Kraken", ("kraken.com",), everyday=True),
    Brand("La Banque Postale", ("labanquepostale.fr", "labanquepostale.com")),
    Brand("La Poste", ("laposte.fr", "laposte.net", "colissimo.fr"), ("colissimo",)),
    Brand("Ledger", ("ledger.com", "ledger.fr"), everyday=True),
    Brand("LinkedIn", ("linkedin.com", "lnkd.in", "licdn.com")),
    Brand("Lloyds Bank", ("lloydsbank.co.uk", "lloydsbank.com", "lloydsbanking.com")),
    Brand("Mailchimp", ("mailchimp.com", "list-manage.com", "mailchi.mp")),
    Brand("Mastercard", ("mastercard.com", "mastercard.us")),
    Brand("McAfee", ("mcafee.com", "trellix.com")),
    Brand("MetaMask", ("metamask.io", "consensys.io", "consensys.net")),
    Brand(
        "Microsoft",
        (
            "microsoft.com", "microsoftonline.com", "office.com", "office365.com", "outlook.com", "live.com",
            "hotmail.com", "sharepoint.com", "onmicrosoft.com", "windows.com", "azure.com", "msn.com", "skype.com",
            "office.net", "cloud.microsoft", "microsoft365.com", "onedrive.com", "1drv.ms", "windows.net",
            "azurewebsites.net", "aka.ms",
        ),
        ("office 365", "microsoft 365", "sharepoint", "onedrive", "ms teams", "microsoft teams", "outlook"),
    ),
    Brand("N26", ("n26.com",)),
    Brand("Nationwide", ("nationwide.co.uk", "nationwide.com"), everyday=True),
    Brand("NatWest", ("natwest.com", "natwest.co.uk")),
    Brand("Netflix", ("netflix.com", "nflxext.com", "nflxso.net")),
    Brand("Norton", ("norton.com", "nortonlifelock.com", "gendigital.com"), ("norton lifelock", "lifelock")),
    Brand("OpenAI", ("openai.com", "chatgpt.com"), ("chatgpt",)),
    Brand("Orange", ("orange.com", "orange.fr", "orange.es", "wanadoo.fr"), ("orange bank",), everyday=True),
    Brand("OpenSea", ("opensea.io",)),
    Brand("PayPal", ("paypal.com", "paypal.me", "paypalobjects.com", "paypal-communication.com", "xoom.com")),
    Brand("Postbank", ("postbank.de",)),
    Brand("Proton", ("proton.me", "protonmail.com", "pm.me"), ("protonmail", "proton mail"), everyday=True),
    Brand("QuickBooks", ("intuit.com", "quickbooks.com"), ("intuit",)),
    Brand("Rabobank", ("rabobank.nl", "rabobank.com")),
    Brand("Rakuten", ("rakuten.co.jp", "rakuten.com")),
    Brand("Revolut", ("revolut.com",)),
    Brand("Royal Mail", ("royalmail.com", "royalmail.co.uk")),
    Brand("Santander", ("santander.com", "santander.co.uk", "santander.de", "santander.com.br", "bancosantander.es")),
    Brand("Sparkasse", ("sparkasse.de", "s-finanzgruppe.de", "sparkassen-finanzportal.de"), everyday=True),
    Brand("Spotify", ("spotify.com", "scdn.co")),
    Brand("Steam", ("steampowered.com", "steamcommunity.com", "valvesoftware.com"), everyday=True),
    Brand("Swiss Post", ("post.ch", "swisspost.ch"), ("die schweizerische post",)),
    Brand("T-Mobile", ("t-mobile.com", "telekom.de", "t-online.de", "telekom.com"), ("telekom",)),
    Brand("Telegram", ("telegram.org", "t.me"), everyday=True),
    Brand("Temu", ("temu.com", "temuemail.com"), everyday=True),
    Brand("Tether", ("tether.to",), everyday=True),
    Brand("TikTok", ("tiktok.com",)),
    Brand("Trust Wallet", ("trustwallet.com",)),
    Brand("UPS", ("ups.com",), everyday=True),
    Brand("USAA", ("usaa.com",)),
    Brand("USPS", ("usps.com", "usps.gov")),
    Brand("Verizon", ("verizon.com", "verizonwireless.com", "vzw.com")),
    Brand("Volksbank", ("volksbank.de", "vr.de", "volksbank.at"), ("vr bank",), everyday=True),
    Brand("Walmart", ("walmart.com",)),
    Brand("Wells Fargo", ("wellsfargo.com", "wf.com")),
    Brand("WeTransfer", ("wetransfer.com", "we.tl")),
    Brand("WhatsApp", ("whatsapp.com", "wa.me", "whatsapp.net")),
    Brand("Wise", ("wise.com", "transferwise.com"), everyday=True),
    Brand("Yahoo", ("yahoo.com", "yahoo-inc.com", "yahoodns.net", "aol.com")),
    Brand("Zelle", ("zellepay.com",)),
    Brand("Zoom", ("zoom.us", "zoom.com"), everyday=True),
)  # fmt: skip


@cache
def by_domain() -> dict[str, Brand]:
    """Registrable domain -> the brand that uses it."""
    return {domain: brand for brand in reversed(EVERY) for domain in brand.domains}
