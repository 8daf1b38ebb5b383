"""A sealed value opens where it was sealed, with the key it was sealed with, and nowhere else."""

import pytest

from bot.storage.refusals import KeyRefused
from bot.storage.vault import CannotOpen, Place, Vault, new_ring, read_keys, written

HERE = Place("answer", "content", "T0RLX", "n1/stakes/1")
WORDS = "Họ cần một ngày hẹn đáng tin."


def test_what_is_sealed_opens_in_its_place() -> None:
    vault = Vault(new_ring("one"))

    assert vault.open(HERE, vault.seal(HERE, WORDS)) == WORDS


def test_the_same_words_are_never_sealed_alike() -> None:
    vault = Vault(new_ring("one"))

    assert vault.seal(HERE, WORDS) != vault.seal(HERE, WORDS)


@pytest.mark.parametrize("field", Place._fields)
def test_it_opens_in_no_other_place(field: str) -> None:
    vault = Vault(new_ring("one"))
    sealed = vault.seal(HERE, WORDS)

    with pytest.raises(CannotOpen):
        vault.open(HERE._replace(**{field: "elsewhere"}), sealed)


def test_a_single_changed_bit_is_noticed() -> None:
    vault = Vault(new_ring("one"))
    sealed = vault.seal(HERE, WORDS)

    for position in range(len(sealed)):
        changed = bytearray(sealed)
        changed[position] ^= 1
        with pytest.raises(CannotOpen):
            vault.open(HERE, bytes(changed))


@pytest.mark.parametrize("sealed", (b"", b"\x01", b"\x01\x03one", b"\x01\x03oneshort", b"plain words"))
def test_what_was_never_sealed_does_not_open(sealed: bytes) -> None:
    with pytest.raises(CannotOpen):
        Vault(new_ring("one")).open(HERE, sealed)


def test_the_first_key_writes_and_all_keys_read() -> None:
    old, new = new_ring("old"), new_ring("new")
    sealed_before = Vault(old).seal(HERE, WORDS)
    rotated = Vault({**new, **old})

    assert rotated.open(HERE, sealed_before) == WORDS
    assert Vault(new).open(HERE, rotated.seal(HERE, WORDS)) == WORDS
    with pytest.raises(CannotOpen):
        Vault(new).open(HERE, sealed_before)


def test_another_key_of_the_same_name_does_not_open() -> None:
    with pytest.raises(CannotOpen):
        Vault(new_ring("one")).open(HERE, Vault(new_ring("one")).seal(HERE, WORDS))


def test_a_ring_is_read_as_it_was_written() -> None:
    ring = {**new_ring("2026-11-23"), **new_ring("old")}

    assert list(read_keys(written(ring)).items()) == list(ring.items())
    assert read_keys(f" {written(ring)} \n".replace(",", " , ")) == ring


@pytest.mark.parametrize(
    ("text", "mend"),
    (
        ("AAAA", "key 1 needs an id"),
        (":AAAA", "key 1 needs an id"),
        (written(new_ring("a")) + ",", "key 2 needs an id"),
        (",".join([written(new_ring("a"))] * 2), "key 2 needs an id of its own"),
        ("a:AAAA", "the key a must be 32 bytes"),
        ("a:not base64!", "the key a must be 32 bytes"),
        ("a:khóa", "the key a must be 32 bytes"),
    ),
    ids=("no id", "empty id", "nothing after the comma", "twice", "short", "not base64", "not ASCII"),
)
def test_a_ring_that_cannot_be_read_is_refused_without_showing_it(text: str, mend: str) -> None:
    with pytest.raises(KeyRefused, match=mend) as refused:
        read_keys(text)

    assert str(refused.value).startswith("RAPPORT_KEYS")
    assert "AAAA" not in str(refused.value)
