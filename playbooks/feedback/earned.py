"""Which rules speak in which language: those whose score has earned it (`make score`)."""

from collections.abc import Mapping

SPEAK: Mapping[str, frozenset[str]] = {
    "R1": frozenset(),
    "R2": frozenset({"vi"}),
    "R3": frozenset({"en", "vi"}),
    "R4": frozenset({"en", "vi"}),
    "R5": frozenset({"en", "vi"}),
    "R6": frozenset({"en", "vi"}),
    "R7": frozenset({"vi"}),
    "R8": frozenset(),
    "R9": frozenset(),
    "R10": frozenset({"en", "vi"}),
    "R11": frozenset({"en"}),
    "R12": frozenset({"en", "vi"}),
    "R13": frozenset({"en", "vi"}),
    "R14": frozenset({"en", "vi"}),
    "R15": frozenset({"en", "vi"}),
    "R16": frozenset({"en", "vi"}),
    "R17": frozenset({"vi"}),
    "R18": frozenset({"en", "vi"}),
    "R19": frozenset({"en", "vi"}),
    "R20": frozenset({"en"}),
    "R21": frozenset({"en", "vi"}),
    "R22": frozenset({"vi"}),
    "R23": frozenset({"en", "vi"}),
}
