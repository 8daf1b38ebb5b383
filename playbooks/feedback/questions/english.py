"""How English asks: by how a clause begins, by a tag at its end, or by a question mark alone."""

from collections.abc import Sequence

from playbooks.feedback.pattern import Pattern
from playbooks.feedback.questions import english_bent as bent
from playbooks.feedback.questions import english_words as say
from playbooks.feedback.questions.patterns import OPEN, Asked, Asking
from playbooks.feedback.words import Span

# So many characters may stand between “what” and “do you”.
NEAR = 30


def read(unit: Span) -> Sequence[Asked]:
    words = _without_asides(unit.words)
    marked = "?" in words
    heads = _heads(words, marked=marked)
    if not heads and marked:
        heads = _without_head(words)
    elif not heads:
        heads = _unmarked(words)
    heads = _tagged(words, heads) if marked else heads
    ends = [*(at for at, _ in heads[1:]), *([len(words)] if heads else [])]
    return [_asked(unit, words, at, end, kind) for (at, kind), end in zip(heads, ends, strict=True)]


def _without_asides(words: str) -> str:
    """“What, do you think, would help?” asks what, not whether one thinks."""
    asks = say.ASKS.search(words)
    if asks is None:
        return words
    after = bent.ASIDE.sub(lambda aside: " " * len(aside.group()), words[asks.end() :])
    return words[: asks.end()] + after


def _heads(words: str, *, marked: bool) -> list[tuple[int, str]]:
    """Where questions begin, and of what kind they are."""
    found: list[tuple[int, str]] = []
    done = 0
    for clause in say.CLAUSE.finditer(words):
        at = clause.end()
        if at < done or not say.STARTS.match(words, at):
            continue
        first = not found and not words[: clause.start()].strip(" \"“‘'")
        head = _wrapped(words, at) or _plain(words, at, marked=marked, first=first)
        if head:
            kind, done = head
            found.append((at, kind))
    return found


def _wrapped(words: str, at: int) -> tuple[str, int] | None:
    """“Could you tell me …” and “I wonder …” are what they wrap."""
    wrap = say.TELL.match(words, at) or say.WONDER.match(words, at)
    if wrap is None:
        return None
    within = say.WITHIN.match(words, wrap.end())
    if within is None:
        return (OPEN, wrap.end()) if say.TELL.match(words, at) and wrap.lastgroup != "bare" else None
    kind = within.lastgroup or OPEN
    return kind, within.end()


def _plain(words: str, at: int, *, marked: bool, first: bool) -> tuple[str, int] | None:
    if marked and say.CLEFT.match(words, at):
        return "closed", at + 1
    if number := (say.NUMBER if marked else say.UNMARKED_NUMBER).match(words, at):
        return "number", number.end()
    if asks := say.ASKING.match(words, at):
        return OPEN, asks.end()
    if (marked or first) and (when := say.WHEN.match(words, at)):
        return OPEN, when.end()
    if leads := say.LEADS.match(words, at):
        return "leading", leads.end()
    whether = (say.FIRST if marked and first else say.WHETHER).match(words, at)
    return ("closed", whether.end()) if whether else None


def _without_head(words: str) -> list[tuple[int, str]]:
    """A question mark that stands after a statement, or after a few words."""
    at = len(words) - len(words.lstrip(" \"“‘'"))
    body = words[_start(words) :]
    if last := say.IN_PLACE.search(body):
        return [(at, last.lastgroup or OPEN)]
    if inverted := say.INVERTED.search(body):
        asks = say.ASKS.search(body, max(0, inverted.start() - NEAR), inverted.start())
        begins = len(words) - len(body) + (asks or inverted).start()
        return [(begins, OPEN if asks else "closed")]
    if say.OR.search(body):
        return [(at, "choice")]
    body = body if say.STATES.match(body) else words[at:]
    told = bool(say.STATES.match(body))
    if say.ASKS.search(body) and not told:
        return []
    names = say.NAMES.match(body) and not say.VERB.search(body)
    whole = told or say.SCRAP.match(body) or len(body.split()) >= say.ENOUGH
    return [(at, "closed")] if whole and not names else []


def _unmarked(words: str) -> list[tuple[int, str]]:
    if bent.UNMARKED_TAG.search(words):
        return [(0, "leading")]
    running = say.RUNNING.search(words)
    if running is None or say.ASKS.search(words, max(0, running.start() - NEAR), running.start()):
        return []
    return [(running.start() + 1, "closed")]


def _start(words: str) -> int:
    clause = say.CLAUSE.match(words)
    return clause.end() if clause and clause.end() < len(words) else 0


def _tagged(words: str, heads: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """A tag after a statement makes one question of both."""
    tag = bent.TAG.search(words)
    if tag is None or any(kind == OPEN and at < tag.start() for at, kind in heads):
        return heads
    return [(_start(words), "leading")]


def _asked(unit: Span, words: str, at: int, end: int, kind: str) -> Asked:
    clause = words[at:end]
    if kind == OPEN:
        kind = next((says for says, pattern in bent.BENT if pattern.search(unit.words[at:end])), OPEN)
    elif bent.THREAT.search(words):
        kind = "threat"
    elif kind == "closed" and say.OR.search(clause):
        kind = "choice"
    if kind == "threat":
        clause = words[at:]
    clause = bent.JOINT.sub("", clause.rstrip(bent.LOOSE_ENDS)).rstrip(bent.LOOSE_ENDS)
    return Asked(kind, Span(unit.start + at, unit.start + at + len(clause), clause))


ASKING = Asking(
    reported=say.REPORTED,
    piece=say.PIECE,
    read=read,
    word=Pattern(r"[a-z']{3,}"),
    common=bent.COMMON,
    back=bent.BACK,
    few=3,
)
