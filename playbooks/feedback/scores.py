"""How often each rule was right in each language, on answers that it was not made with (`make score`)."""

from collections.abc import Mapping

# (right, fired): of how many of its findings how many were right.
SCORES: Mapping[str, Mapping[str, tuple[int, int]]] = {
    "R1": {"en": (9, 13), "vi": (14, 17)},
    "R2": {"en": (15, 19), "vi": (13, 14)},
    "R3": {"en": (14, 15), "vi": (15, 16)},
    "R4": {"en": (8, 9), "vi": (11, 12)},
    "R5": {"en": (16, 17), "vi": (24, 24)},
    "R6": {"en": (16, 16), "vi": (14, 14)},
    "R7": {"en": (21, 25), "vi": (18, 20)},
    "R8": {"en": (11, 15), "vi": (11, 13)},
    "R9": {"en": (15, 18), "vi": (14, 18)},
    "R10": {"en": (22, 25), "vi": (34, 35)},
    "R11": {"en": (16, 17), "vi": (6, 8)},
    "R12": {"en": (41, 41), "vi": (30, 31)},
    "R13": {"en": (9, 9), "vi": (16, 16)},
    "R14": {"en": (17, 17), "vi": (14, 15)},
    "R15": {"en": (20, 21), "vi": (20, 22)},
    "R16": {"en": (11, 12), "vi": (10, 10)},
    "R17": {"en": (17, 22), "vi": (20, 23)},
    "R18": {"en": (15, 16), "vi": (14, 15)},
    "R19": {"en": (13, 15), "vi": (17, 19)},
    "R20": {"en": (18, 21), "vi": (26, 32)},
    "R21": {"en": (20, 22), "vi": (14, 16)},
    "R22": {"en": (7, 10), "vi": (13, 13)},
    "R23": {"en": (20, 23), "vi": (20, 22)},
}
