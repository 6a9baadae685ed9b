"""How accounts come to be: by the operator, or by the company's own sign-in; nobody can just sign up."""

import base64
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.conf import settings
from django.http import HttpRequest

from heedful.server.people import pseudonyms, sealed


class Accounts(DefaultAccountAdapter):  # type: ignore[misc]
    """Accounts with a password or passkey are made by the operator."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False


class CompanyAccounts(DefaultSocialAccountAdapter):  # type: ignore[misc]
    """Whom the company's sign-in vouches for may come in, as a colleague.

    An address that the provider has not verified opens nothing: where people can edit it, anybody could become
    anybody. HEEDFUL_OIDC_TRUST_ADDRESSES is for providers that never say so, and do not let people edit it.
    """

    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:
        vouched = settings.HEEDFUL_OIDC_TRUST_ADDRESSES or any(one.verified for one in sociallogin.email_addresses)
        return bool(settings.HEEDFUL_OIDC_SERVER) and vouched

    def populate_user(self, request: HttpRequest, sociallogin: Any, data: dict[str, Any]) -> Any:
        person = sociallogin.user
        person.email = pseudonyms.normalised(data.get("email") or "")
        person.name = data.get("name") or " ".join(filter(None, (data.get("first_name"), data.get("last_name"))))
        return person


class SecondFactors(DefaultMFAAdapter):  # type: ignore[misc]
    """Secrets of authenticator apps and recovery codes are sealed in the database."""

    def encrypt(self, text: str) -> str:
        return base64.b64encode(sealed.seal(text.encode(), place="second factor")).decode()

    def decrypt(self, encrypted_text: str) -> str:
        return sealed.open_sealed(base64.b64decode(encrypted_text), place="second factor").decode()
