"""Small playbooks for tests: one with a step of every sort, and any that a test puts together."""

from playbooks.model import COLUMNS, Condition, Kind, Phase, Playbook, PlaybookTexts, Step, StepTexts

LANGUAGES = ("en", "vi")


def sample() -> Playbook:
    return playbook_of(
        Phase(
            id="before",
            steps=(
                Step(id="stakes", kind=Kind.TEXT, required=True),
                Step(id="mood", kind=Kind.CHOICE, options=("good", "bad")),
                Step(id="why_bad", kind=Kind.TEXT, when=Condition(step="mood", options=("bad",))),
                Step(id="day", kind=Kind.DATE),
            ),
        ),
        Phase(
            id="after",
            steps=(
                Step(id="price", kind=Kind.FIGURES, fields=("ours", "theirs"), money=True),
                Step(id="wishes", kind=Kind.LIST, required=True),
                Step(id="boss", kind=Kind.GO_AHEAD),
                Step(id="friend", kind=Kind.ENDORSER),
                Step(id="thanks", kind=Kind.TEXT, when=Condition(step="friend")),
            ),
        ),
    )


def playbook_of(*phases: Phase) -> Playbook:
    return Playbook(
        id="sample",
        version=1,
        phases=phases,
        texts={language: _texts(phases, language) for language in LANGUAGES},
    )


def one_step(kind: Kind, **more: object) -> Playbook:
    return playbook_of(Phase(id="only", steps=(Step.model_validate({"id": "it", "kind": kind, **more}),)))


def every_kind() -> Playbook:
    """A step of each kind, private every other."""
    steps = [_step(kind, private=bool(number % 2)) for number, kind in enumerate(Kind)]
    return playbook_of(Phase(id="only", steps=tuple(steps)))


def _step(kind: Kind, *, private: bool) -> Step:
    options = ("yes", "no") if kind is Kind.CHOICE else ()
    fields = ("ours", "theirs") if kind is Kind.FIGURES else ()
    return Step(id=f"a_{kind.value}", kind=kind, private=private, options=options, fields=fields, money=True)


def _texts(phases: tuple[Phase, ...], language: str) -> PlaybookTexts:
    steps = [step for phase in phases for step in phase.steps]
    return PlaybookTexts(
        name=f"Sample {language}",
        summary="For tests.",
        phases={phase.id: phase.id.title() for phase in phases},
        steps={step.id: _step_texts(step, language) for step in steps},
    )


def _step_texts(step: Step, language: str) -> StepTexts:
    several = len(COLUMNS.get(step.kind, ())) > 1
    return StepTexts(
        title=f"Title of {step.id}",
        prompt=f"Prompt of {step.id} for {{counterpart}}?",
        why="Because.",
        example="Like this | and this" if several else "Like this.",
        nudge="Come back.",
        options={option: f"Option {option} {language}" for option in step.options},
        fields={field: f"Field {field}" for field in step.fields},
        placeholder="A hint",
    )
