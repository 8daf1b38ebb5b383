"""Seals what people write, so that a row can be read only where it was written, and with our keys.

A sealed value is: one byte for the version of this layout, one for the length of the key's id, the
id, a nonce of 96 bits, the AES-256-GCM ciphertext with its tag. The place that it belongs to (table,
column, workspace, row) is authenticated with it: moved to another row, it does not open.
"""

import base64
import os
import re
from collections.abc import Mapping
from typing import NamedTuple

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from bot.storage.refusals import KeyRefused

LAYOUT = 1
KEY_BYTES = 32
NONCE_BYTES = 12
TAG_BYTES = 16
KEY_ID = re.compile(r"[A-Za-z0-9._-]{1,32}")

KeyRing = Mapping[str, bytes]
"""Keys by id, in order: the first writes, all read."""


class CannotOpen(Exception):
    """A sealed value does not open: its key is unknown, or it is not what was written there."""


class Place(NamedTuple):
    """Where a sealed value stands."""

    table: str
    column: str
    workspace: str
    row: str


class Vault:
    def __init__(self, ring: KeyRing) -> None:
        if not ring:
            raise KeyRefused("RAPPORT_KEYS holds no key.")
        self.writes_with = next(iter(ring))
        self._ciphers = {key_id: AESGCM(key) for key_id, key in ring.items()}
        self._header = bytes((LAYOUT, len(self.writes_with))) + self.writes_with.encode()

    def seal(self, place: Place, words: str) -> bytes:
        nonce = os.urandom(NONCE_BYTES)
        cipher = self._ciphers[self.writes_with]
        return self._header + nonce + cipher.encrypt(nonce, words.encode(), _binding(place))

    def open(self, place: Place, sealed: bytes) -> str:
        key_id, nonce, ciphertext = _parts(sealed)
        cipher = self._ciphers.get(key_id)
        if cipher is None:
            raise CannotOpen(f"{place} was sealed with the key {key_id!r}, which is not known.")
        try:
            return cipher.decrypt(nonce, ciphertext, _binding(place)).decode()
        except InvalidTag:
            raise CannotOpen(f"{place} does not hold what was sealed there.") from None


def _binding(place: Place) -> bytes:
    return "|".join(place).encode()


def _parts(sealed: bytes) -> tuple[str, bytes, bytes]:
    layout, length = (*sealed[:2], 0, 0)[:2]
    ends = 2 + length
    nonce, ciphertext = sealed[ends : ends + NONCE_BYTES], sealed[ends + NONCE_BYTES :]
    if layout != LAYOUT or len(ciphertext) < TAG_BYTES:
        raise CannotOpen("A sealed value is in a layout that this version does not know.")
    return sealed[2:ends].decode(errors="replace"), nonce, ciphertext


def read_keys(text: str) -> KeyRing:
    """A key ring written as `id:base64key,id2:base64key`."""
    ring: dict[str, bytes] = {}
    for number, entry in enumerate(text.split(","), start=1):
        key_id, colon, encoded = (part.strip() for part in entry.partition(":"))
        if not colon or not KEY_ID.fullmatch(key_id) or key_id in ring:
            raise KeyRefused(
                f"RAPPORT_KEYS: key {number} needs an id of its own (letters, digits, . _ -), "
                "then a colon and the key."
            )
        ring[key_id] = _key(key_id, encoded)
    return ring


def _key(key_id: str, encoded: str) -> bytes:
    try:
        key = base64.b64decode(encoded, validate=True)
    except ValueError:
        key = b""
    if len(key) != KEY_BYTES:
        raise KeyRefused(f"RAPPORT_KEYS: the key {key_id} must be {KEY_BYTES} bytes in base64.")
    return key


def written(ring: KeyRing) -> str:
    return ",".join(f"{key_id}:{base64.b64encode(key).decode()}" for key_id, key in ring.items())


def new_ring(key_id: str) -> KeyRing:
    return {key_id: AESGCM.generate_key(bit_length=8 * KEY_BYTES)}
