"""How accounts come to be: by the operator, or by the company's own sign-in; nobody can just sign up."""

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.conf import settings
from django.http import HttpRequest


class Accounts(DefaultAccountAdapter):  # type: ignore[misc]
    """Accounts with a password or passkey are made by the operator."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False


class CompanyAccounts(DefaultSocialAccountAdapter):  # type: ignore[misc]
    """Whom the company's sign-in vouches for may come in, as a colleague."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:
        return bool(settings.HEEDFUL_OIDC_SERVER)

    def populate_user(self, request: HttpRequest, sociallogin: Any, data: dict[str, Any]) -> Any:
        person = super().populate_user(request, sociallogin, data)
        person.name = " ".join(filter(None, (data.get("first_name"), data.get("last_name")))) or data.get("name") or ""
        return person
