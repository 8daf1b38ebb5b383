"""Any conversation in which every answer is read: what must be true of remarks, whatever people do."""

from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, rule
from typing_extensions import override

from playbooks.engine.switching import ASIDE
from playbooks.model import About, AnswerState, LetStand, Playbook, Settled, Sharpened
from tests.playbooks.any_conversation import CHANCE, SHIPPED, AnyConversation
from tests.playbooks.sample import LANGUAGES
from tests.playbooks.strategies import playbooks


class RemarkedConversation(AnyConversation):
    """Every step is read, by rules that fire on what is often typed."""

    @initialize(
        playbook=st.one_of(st.sampled_from(SHIPPED), playbooks()), language=st.sampled_from(LANGUAGES)
    )
    @override
    def begins(self, playbook: Playbook, language: str) -> None:
        super().begins(about_everything(playbook), language)

    @rule(chance=CHANCE, newest=CHANCE)
    def decides(self, chance: int, newest: int) -> None:
        """Presses a button below a remark, whether it still stands or not."""
        answers = [one for one in self.talk.revisions if one.feedback.findings]
        if not answers:
            return
        answer = answers[newest % len(answers)]
        rule = answer.feedback.findings[chance % len(answer.feedback.findings)].rule
        facts = {"step": answer.step, "revision": answer.revision - chance % 2, "rule": rule}
        move = (Sharpened, LetStand)[chance % 3 == 0]
        self.heard(self.talk.hear(move.model_validate(facts)))

    @invariant()
    def what_is_said_was_found_and_is_wanted(self) -> None:
        for answer in self.talk.progress.answers.values():
            found = [one.rule for one in answer.feedback.findings]
            assert answer.feedback.said in {"", *found}
            assert not set(answer.feedback.quiet) & set(found)
            assert len(set(answer.feedback.quiet)) == len(answer.feedback.quiet)
            assert not (answer.feedback.said and answer.feedback.mended)

    @invariant()
    def only_whole_answers_are_remarked_on(self) -> None:
        for post in self.talk.heard.posts:
            noted = getattr(post, "noted", None)
            if noted and noted.feedback.finding:
                assert noted.state is AnswerState.ANSWERED
                assert not isinstance(post, Settled)

    @invariant()
    def quotes_are_the_answers_own_words(self) -> None:
        """What is set aside is no answer while it is: the words typed for it wait in their step."""
        for name, answer in self.talk.progress.answers.items():
            if name.startswith(ASIDE):
                continue
            text = "\n".join(part.text for part in answer.parts if part.text)
            for one in answer.feedback.findings if answer.state is AnswerState.ANSWERED else ():
                assert text[one.start : one.end].strip() == one.quote


def about_everything(playbook: Playbook) -> Playbook:
    phases = tuple(
        phase.model_copy(
            update={"steps": tuple(step.model_copy(update={"about": About.FREE}) for step in phase.steps)}
        )
        for phase in playbook.phases
    )
    return playbook.model_copy(update={"phases": phases})
