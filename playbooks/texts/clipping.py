"""Shortens what people wrote, between words where it can."""

REACH = 24  # characters that may be given up to end with a whole word


def clip(text: str, longest: int) -> str:
    """At most `longest` characters, the cut shown by an ellipsis."""
    if len(text) <= longest:
        return text
    kept = text[: longest - 1]
    whole = kept.rsplit(None, 1)[0] if " " in kept.strip()[-REACH:] else kept
    return whole.rstrip(" ,;:.") + "…"
