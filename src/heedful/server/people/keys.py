"""The installation's keys: one small file each, readable by their owner alone.

pseudonym.key turns addresses into pseudonyms; content.key seals original messages at rest; audit.key signs the audit
chain; vault.pub closes the vault and may lie anywhere; vault.key opens it and belongs to the delivering process only.
"""

import base64
import os
import secrets
from functools import lru_cache
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from django.conf import settings

SYMMETRIC = ("pseudonym.key", "content.key", "audit.key")


class KeyMissing(Exception):
    """A key file is not where it should be. `setup` makes all of them."""


class VaultClosed(Exception):
    """This process was not given the key of the vault, as it should be for every process but the delivering one."""


def create(folder: Path) -> list[str]:
    """Make every key that is not there yet; return the names of those made. Existing keys are never touched."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    made = [name for name in ("django.key", *SYMMETRIC) if _write_new(folder / name, secrets.token_bytes(48))]
    if not (folder / "vault.pub").exists():
        private = X25519PrivateKey.generate()
        _write_new(folder / "vault.key", private.private_bytes_raw())
        _write_new(folder / "vault.pub", private.public_key().public_bytes_raw())
        made += ["vault.key", "vault.pub"]
    return made


def symmetric(name: str) -> bytes:
    """The 48 secret bytes of `pseudonym.key`, `content.key` or `audit.key`. Raises KeyMissing."""
    return _read(Path(settings.HEEDFUL_SECRETS) / name)


def vault_public() -> X25519PublicKey:
    """The key that can only close. Raises KeyMissing."""
    return X25519PublicKey.from_public_bytes(_read(Path(settings.HEEDFUL_SECRETS) / "vault.pub"))


def vault_private() -> X25519PrivateKey:
    """The key that opens, where this process was told of it. Raises VaultClosed."""
    if not settings.HEEDFUL_VAULT_KEY_FILE:
        raise VaultClosed("This process has no key for the vault.")
    try:
        raw = _read(Path(settings.HEEDFUL_VAULT_KEY_FILE))
    except KeyMissing as error:
        raise VaultClosed(str(error)) from error
    try:
        return X25519PrivateKey.from_private_bytes(raw)
    except ValueError as error:
        raise VaultClosed("The file named as the key of the vault is not one.") from error


@lru_cache(maxsize=16)
def _read(path: Path) -> bytes:
    try:
        return base64.b64decode(path.read_bytes(), validate=False)
    except FileNotFoundError as error:
        raise KeyMissing(f"The key {path.name} is missing; `setup` makes it.") from error
    except ValueError as error:
        raise KeyMissing(f"The file {path.name} does not hold a key.") from error


def _write_new(path: Path, raw: bytes) -> bool:
    try:
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return False
    with os.fdopen(handle, "wb") as file:
        file.write(base64.b64encode(raw) + b"\n")
    return True
