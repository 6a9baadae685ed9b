"""Which row lives in which database: the sealed addresses in the vault, everything else in the main one."""

from typing import Any

from django.db.models import Model

VAULT_MODELS = {("people", "sealedaddress")}


class VaultRouter:
    """Keeps who is who apart from what happened."""

    def db_for_read(self, model: type[Model], **hints: Any) -> str:
        return "vault" if _belongs_in_vault(model) else "default"

    db_for_write = db_for_read

    def allow_relation(self, one: Model, other: Model, **hints: Any) -> bool:
        # Not type(): who is signed in comes as a lazy stand-in, which is of another type than its class.
        return _belongs_in_vault(one.__class__) == _belongs_in_vault(other.__class__)

    def allow_migrate(self, db: str, app_label: str, model_name: str | None = None, **hints: Any) -> bool:
        in_vault = (app_label, (model_name or "").lower()) in VAULT_MODELS
        return in_vault if db == "vault" else not in_vault


def _belongs_in_vault(model: type[Model]) -> bool:
    return (model._meta.app_label, model._meta.model_name) in VAULT_MODELS
