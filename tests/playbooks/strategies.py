"""What hypothesis makes up: texts that hurt, playbooks that nobody wrote, and how long it may look."""

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st

from playbooks.model import Condition, EachRound, Kind, Phase, Playbook, Step
from tests.playbooks.sample import playbook_of

# The machine may be busy with other things: only the number of examples is bounded, not their time.
modest = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])

HOSTILE = (
    "<!channel> <!here> <@U0KRISTEN> <#C0GENERAL|general>",
    "&amp; &lt;!channel&gt; &amp;lt;",
    "<https://evil.example|https://bank.example>",
    "<http://x|y",
    "@channel @here #general",
    "`code` ```block *bold* _it_ ~gone~\n> quote\n• bullet",
    "Zalgo: Z\u0351\u036b\u0343a\u0328l\u0334g\u0321o" + "\u0301" * 300,
    "\u202egnahc\u202c שלום مرحبا",
    "zero\u200bwidth\u200d\u2060\ufeff",
    "👩‍👩‍👧‍👦🏳️‍🌈🇻🇳" * 40,
    ":smile: :+1: :not_an_emoji:",
    "{counterpart} {you} {0} {{}} %s %(x)s",
    "a|b|c|||\t|",
    "\n".join(f"{number}. entry <@U{number}> | second | third" for number in range(200)),
    "\u2028\u2029\x0b\x0c\x1c\x85",
    " ",
    "\u200b",
    "\\n \\ \" ' \x07",
    "x" * 40_000,
    "&<>" * 13_000,
    "9" * 5_000,
    "12/10/2026",
    "1,25 tỷ đồng",
)


def hostile_text(longest: int = 300) -> st.SearchStrategy[str]:
    """Anything that can be typed: what is known to hurt, or any characters at all."""
    return st.one_of(st.sampled_from(HOSTILE), st.text(max_size=longest))


@st.composite
def playbooks(draw: st.DrawFn) -> Playbook:
    """A playbook with any steps, some of which wait for the answer of an earlier one."""
    kinds = draw(st.lists(st.sampled_from(Kind), min_size=1, max_size=8))
    steps: list[Step] = []
    for number, kind in enumerate(kinds):
        steps.append(_step(draw, number, kind, steps))
    cut = draw(st.integers(1, len(steps)))
    phases = [Phase(id="first", steps=tuple(steps[:cut])), Phase(id="second", steps=tuple(steps[cut:]))]
    return playbook_of(*(phase for phase in phases if phase.steps))


def _step(draw: st.DrawFn, number: int, kind: Kind, before: list[Step]) -> Step:
    return Step(
        id=f"step_{number}",
        kind=kind,
        required=draw(st.booleans()),
        private=draw(st.booleans()),
        when=_condition(draw, before),
        options=("yes", "no", "won") if kind is Kind.CHOICE else (),
        fields=("ours", "theirs")[: draw(st.integers(1, 2))] if kind is Kind.FIGURES else (),
        money=draw(st.booleans()) if kind is Kind.FIGURES else False,
        each_round=draw(st.sampled_from(EachRound)),
    )


def _condition(draw: st.DrawFn, before: list[Step]) -> Condition | None:
    if not before or draw(st.booleans()):
        return None
    step = draw(st.sampled_from(before))
    options = draw(st.sampled_from(((), step.options[:1], step.options[1:]))) if step.options else ()
    return Condition(step=step.id, options=options)
