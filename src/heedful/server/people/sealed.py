"""Sealing things at rest: originals with the content key, addresses so that only the vault's own key opens them."""

import hashlib
import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from heedful.server.people import keys

VERSION = b"\x01"
NONCE_BYTES = 12
POINT_BYTES = 32


class SealBroken(Exception):
    """What lies here was changed, or was sealed with another key or for another place."""


def seal(content: bytes, *, place: str) -> bytes:
    """Encrypt content for one place (such as `report:17`); it will not open anywhere else."""
    nonce = os.urandom(NONCE_BYTES)
    return VERSION + nonce + ChaCha20Poly1305(_content_key()).encrypt(nonce, content, place.encode())


def open_sealed(closed: bytes | memoryview, *, place: str) -> bytes:
    """The content again. Raises SealBroken."""
    sealed = bytes(closed)
    if sealed[:1] != VERSION:
        raise SealBroken("This seal is of a kind we do not know.")
    nonce, ciphertext = sealed[1 : 1 + NONCE_BYTES], sealed[1 + NONCE_BYTES :]
    try:
        return ChaCha20Poly1305(_content_key()).decrypt(nonce, ciphertext, place.encode())
    except InvalidTag as error:
        raise SealBroken(f"The seal of {place} is broken.") from error


def seal_for(public: X25519PublicKey, content: bytes, *, place: str) -> bytes:
    """Encrypt so that only the holder of the private key can read: whoever seals cannot open again."""
    passing = X25519PrivateKey.generate()
    point = passing.public_key().public_bytes_raw()
    key = _shared_key(passing.exchange(public), point + public.public_bytes_raw())
    # The key is used once, so a fixed nonce is never used twice with it.
    return VERSION + point + ChaCha20Poly1305(key).encrypt(bytes(NONCE_BYTES), content, place.encode())


def open_with(private: X25519PrivateKey, closed: bytes | memoryview, *, place: str) -> bytes:
    """The content again, for the holder of the private key. Raises SealBroken."""
    sealed = bytes(closed)
    if sealed[:1] != VERSION or len(sealed) < 1 + POINT_BYTES:
        raise SealBroken("This seal is of a kind we do not know.")
    point, ciphertext = sealed[1 : 1 + POINT_BYTES], sealed[1 + POINT_BYTES :]
    shared = private.exchange(X25519PublicKey.from_public_bytes(point))
    key = _shared_key(shared, point + private.public_key().public_bytes_raw())
    try:
        return ChaCha20Poly1305(key).decrypt(bytes(NONCE_BYTES), ciphertext, place.encode())
    except InvalidTag as error:
        raise SealBroken(f"The seal of {place} is broken.") from error


def _content_key() -> bytes:
    return hashlib.sha256(b"heedful content" + keys.symmetric("content.key")).digest()


def _shared_key(shared: bytes, points: bytes) -> bytes:
    return HKDF(algorithm=SHA256(), length=32, salt=points, info=b"heedful vault").derive(shared)
