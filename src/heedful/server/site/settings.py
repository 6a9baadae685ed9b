"""Settings. What an installation may change is an environment variable HEEDFUL_*; none is needed to start."""

from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from heedful.server.site import environment

SERVER = Path(__file__).resolve().parent.parent

environment.one_thread_for_sums()

HEEDFUL_DATA = Path(environment.text("HEEDFUL_DATA", "var")).resolve()
HEEDFUL_SECRETS = Path(environment.text("HEEDFUL_SECRETS", str(HEEDFUL_DATA / "secrets"))).resolve()
# Only the process that delivers mail is told where this key lies; without it the vault stays closed.
HEEDFUL_VAULT_KEY_FILE = environment.text("HEEDFUL_VAULT_KEY_FILE")
HEEDFUL_BASE_URL = environment.text("HEEDFUL_BASE_URL", "http://127.0.0.1:8000").rstrip("/")
HEEDFUL_ORGANISATION = environment.text("HEEDFUL_ORGANISATION")
HEEDFUL_TIME_ZONE = environment.text("HEEDFUL_TIME_ZONE", "UTC")
HEEDFUL_UNDO_SECONDS = environment.number("HEEDFUL_UNDO_SECONDS", 20)
HEEDFUL_MAX_MESSAGE_BYTES = environment.number("HEEDFUL_MAX_MESSAGE_MB", 60) * 1024 * 1024

DEBUG = environment.flag("HEEDFUL_DEBUG")
SECRET_KEY = environment.text("HEEDFUL_SECRET_KEY") or environment.secret(HEEDFUL_SECRETS, "django.key")
_HOST = urlsplit(HEEDFUL_BASE_URL).hostname or "127.0.0.1"
_HTTPS = HEEDFUL_BASE_URL.startswith("https://")
ALLOWED_HOSTS = environment.words("HEEDFUL_ALLOWED_HOSTS") or sorted({_HOST, "127.0.0.1", "localhost", "[::1]"})
CSRF_TRUSTED_ORIGINS = [HEEDFUL_BASE_URL] if _HTTPS else []

INSTALLED_APPS = [
    "heedful.server.ui",
    "heedful.server.facts",
    "heedful.server.queue",
    "heedful.server.people",
    "heedful.server.post",
    "heedful.server.reports",
    "heedful.server.figures",
    "heedful.server.site",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.humanize",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "allauth.mfa",
    "allauth.socialaccount",
    "allauth.socialaccount.providers.openid_connect",
    "csp",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "csp.middleware.CSPMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
]

ROOT_URLCONF = "heedful.server.site.urls"
WSGI_APPLICATION = "heedful.server.site.wsgi.application"
TEMPLATES: list[dict[str, Any]] = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.debug",
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    }
]

# Two databases: what happened (default), and who is who (vault). No row of one can be joined with the other.
_MAIN = environment.database(environment.text("HEEDFUL_DATABASE_URL"), file=HEEDFUL_DATA / "heedful.sqlite3")
DATABASES = {
    "default": _MAIN,
    "vault": environment.vault_beside(
        _MAIN, url=environment.text("HEEDFUL_VAULT_DATABASE_URL"), file=HEEDFUL_DATA / "vault.sqlite3"
    ),
}
DATABASE_ROUTERS = ["heedful.server.site.routing.VaultRouter"]
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
# allauth counts attempts in the cache: it must be one cache for all processes, hence the database.
CACHES = {"default": {"BACKEND": "django.core.cache.backends.db.DatabaseCache", "LOCATION": "cache"}}
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend", "QUEUES": ["default"]}}

AUTH_USER_MODEL = "people.Person"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "/"
ACCOUNT_ADAPTER = "heedful.server.people.accounts.Accounts"
SOCIALACCOUNT_ADAPTER = "heedful.server.people.accounts.CompanyAccounts"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_SESSION_REMEMBER = False
# Nobody gets a letter from us because somebody else typed their address.
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_DEFAULT_HTTP_PROTOCOL = "https" if _HTTPS else "http"
ALLAUTH_TRUSTED_PROXY_COUNT = environment.number("HEEDFUL_TRUSTED_PROXIES", 0)
MFA_ADAPTER = "heedful.server.people.accounts.SecondFactors"
MFA_SUPPORTED_TYPES = ["totp", "webauthn", "recovery_codes"]
MFA_PASSKEY_LOGIN_ENABLED = True
MFA_TOTP_ISSUER = f"Heedful {HEEDFUL_ORGANISATION}".strip()
MFA_WEBAUTHN_ALLOW_INSECURE_ORIGIN = not _HTTPS
HEEDFUL_OIDC_SERVER = environment.text("HEEDFUL_OIDC_SERVER")
HEEDFUL_OIDC_TRUST_ADDRESSES = environment.flag("HEEDFUL_OIDC_TRUST_ADDRESSES")
SOCIALACCOUNT_EMAIL_AUTHENTICATION = bool(HEEDFUL_OIDC_SERVER)
SOCIALACCOUNT_EMAIL_AUTHENTICATION_AUTO_CONNECT = bool(HEEDFUL_OIDC_SERVER)
SOCIALACCOUNT_PROVIDERS: dict[str, Any] = {
    "openid_connect": {
        "OAUTH_PKCE_ENABLED": True,
        "APPS": [
            {
                "provider_id": "company",
                "name": environment.text("HEEDFUL_OIDC_NAME", "Company sign-in"),
                "client_id": environment.text("HEEDFUL_OIDC_CLIENT"),
                "secret": environment.text("HEEDFUL_OIDC_SECRET"),
                "settings": {"server_url": HEEDFUL_OIDC_SERVER},
            }
        ]
        if HEEDFUL_OIDC_SERVER
        else [],
    }
}

LANGUAGE_CODE = environment.text("HEEDFUL_LANGUAGE", "en")
LANGUAGES = [("en", "English"), ("de", "Deutsch")]
LOCALE_PATHS = [SERVER / "ui" / "locale"]
TIME_ZONE = HEEDFUL_TIME_ZONE
USE_I18N = True
USE_TZ = True

# Whether a message may be brought and read without an account; by default only on one's own machine.
HEEDFUL_OPEN_DOOR = environment.flag("HEEDFUL_OPEN_DOOR", default=_HOST in {"127.0.0.1", "localhost", "::1"})

# Static files are served straight from the packages: nothing to collect, nothing to forget after an upgrade.
STATIC_URL = "/static/"
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = DEBUG
WHITENOISE_MAX_AGE = 0 if DEBUG else 300

# Out. Without a server named, letters are written to a folder and nothing leaves the house.
EMAIL_HOST = environment.text("HEEDFUL_SMTP_HOST")
EMAIL_BACKEND = f"django.core.mail.backends.{'smtp' if EMAIL_HOST else 'filebased'}.EmailBackend"
EMAIL_FILE_PATH = str(HEEDFUL_DATA / "letters")
EMAIL_PORT = environment.number("HEEDFUL_SMTP_PORT", 25)
EMAIL_HOST_USER = environment.text("HEEDFUL_SMTP_USER")
EMAIL_HOST_PASSWORD = environment.text("HEEDFUL_SMTP_PASSWORD")
EMAIL_USE_TLS = environment.flag("HEEDFUL_SMTP_STARTTLS")
EMAIL_USE_SSL = environment.flag("HEEDFUL_SMTP_TLS")
EMAIL_TIMEOUT = 30
HEEDFUL_DESK_ADDRESS = environment.text("HEEDFUL_DESK_ADDRESS", f"desk@{_HOST if '.' in _HOST else 'localhost'}")
HEEDFUL_DESK_NAME = environment.text("HEEDFUL_DESK_NAME", "Heedful")
DEFAULT_FROM_EMAIL = f"{HEEDFUL_DESK_NAME} <{HEEDFUL_DESK_ADDRESS}>"
SERVER_EMAIL = HEEDFUL_DESK_ADDRESS

# In. The report mailbox over IMAP, and a door for mail handed over by SMTP; both stay shut unless named.
HEEDFUL_IMAP_HOST = environment.text("HEEDFUL_IMAP_HOST")
HEEDFUL_IMAP_PORT = environment.number("HEEDFUL_IMAP_PORT", 993)
HEEDFUL_IMAP_USER = environment.text("HEEDFUL_IMAP_USER")
HEEDFUL_IMAP_PASSWORD = environment.text("HEEDFUL_IMAP_PASSWORD")
HEEDFUL_IMAP_FOLDER = environment.text("HEEDFUL_IMAP_FOLDER", "INBOX")
HEEDFUL_IMAP_TLS = environment.flag("HEEDFUL_IMAP_TLS", default=True)
HEEDFUL_SMTP_IN = environment.text("HEEDFUL_SMTP_IN")
HEEDFUL_SMTP_IN_CERT = environment.text("HEEDFUL_SMTP_IN_CERT")
HEEDFUL_SMTP_IN_KEY = environment.text("HEEDFUL_SMTP_IN_KEY")
HEEDFUL_REPORT_ADDRESS = environment.text("HEEDFUL_REPORT_ADDRESS", HEEDFUL_DESK_ADDRESS)
HEEDFUL_TOML = environment.text("HEEDFUL_TOML")

_COMPANY = ["https://" + urlsplit(HEEDFUL_OIDC_SERVER).netloc] if HEEDFUL_OIDC_SERVER else []
# The browser may load what this server itself sends, and nothing else: no inline script, no inline style.
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": ["'none'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "font-src": ["'self'"],
        "connect-src": ["'self'"],
        "frame-src": ["'self'"],
        "form-action": ["'self'", *_COMPANY],
        "manifest-src": ["'self'"],
        "base-uri": ["'none'"],
        "frame-ancestors": ["'none'"],
        "object-src": ["'none'"],
    }
}
X_FRAME_OPTIONS = "DENY"
# Not "no-referrer": browsers would then hide the origin of our own forms, and no form could be sent.
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CROSS_ORIGIN_OPENER_POLICY = "same-origin"
SECURE_SSL_REDIRECT = _HTTPS
SECURE_HSTS_SECONDS = 31_536_000 if _HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = _HTTPS
SECURE_HSTS_PRELOAD = _HTTPS
SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https") if ALLAUTH_TRUSTED_PROXY_COUNT else None
SESSION_COOKIE_NAME = "heedful_session"
SESSION_COOKIE_AGE = 12 * 3600
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = LANGUAGE_COOKIE_SECURE = _HTTPS
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = LANGUAGE_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = LANGUAGE_COOKIE_HTTPONLY = True

# A raw message may come as base64 in JSON, hence a third more than the message itself.
DATA_UPLOAD_MAX_MEMORY_SIZE = HEEDFUL_MAX_MESSAGE_BYTES * 4 // 3 + 65_536
DATA_UPLOAD_MAX_NUMBER_FIELDS = 200
DATA_UPLOAD_MAX_NUMBER_FILES = 20
FILE_UPLOAD_MAX_MEMORY_SIZE = 2_621_440
FILE_UPLOAD_PERMISSIONS = 0o600

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{asctime} {levelname} {name}: {message}", "style": "{"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    # The SMTP door's library writes down who sends what to whom; nobody's address belongs in a log.
    "loggers": {"mail.log": {"level": "ERROR"}},
    "root": {"handlers": ["console"], "level": environment.text("HEEDFUL_LOG_LEVEL", "INFO")},
}
SILENCED_SYSTEM_CHECKS: list[str] = []
