"""Says a request in words to whoever is asked: the same in a message, in its preview and in the terminal."""

from playbooks.model import Kind, Request, RequestMessage, RequestState
from playbooks.texts.answers import LONGEST_NAME, gesture_words, request_facts
from playbooks.texts.clipping import clip
from playbooks.texts.voice import Voice


def headline(voice: Voice, post: RequestMessage, counterpart: str) -> str:
    """Who asks for what, about whom."""
    kind = "request.go_ahead" if post.kind is Kind.GO_AHEAD else "request.inquiry"
    said = voice.say(kind, **_names(voice, post, counterpart))
    return said[:1].upper() + said[1:]


def purpose(voice: Voice, post: RequestMessage, counterpart: str) -> str:
    """What Rapport is, that they see nothing else, and who reads what they say."""
    key = "request.what_shared" if post.shared else "request.what"
    return voice.say(key, **_names(voice, post, counterpart))


def _names(voice: Voice, post: RequestMessage, counterpart: str) -> dict[str, str]:
    owner = clip(post.owner, LONGEST_NAME) or voice.say("request.somebody")
    return {"owner": owner, "counterpart": counterpart}


def done(voice: Voice, request: Request) -> str:
    """What they did with it themselves, and when; nothing as long as they did nothing."""
    if request.state is RequestState.ASKED:
        return ""
    return voice.say(f"request.you_{request.state.value}", **request_facts(voice, request))


def news(voice: Voice, request: Request) -> str:
    """The same for whoever asked."""
    uncovered = request.state is RequestState.OUTDATED and not request.gestures
    key = "uncovered" if uncovered else request.state.value
    return voice.say(f"request.report_{key}", **request_facts(voice, request))


def page(voice: Voice, post: RequestMessage, counterpart: str) -> list[str]:
    """All of it as plain lines."""
    request = post.request
    gestures = [voice.say("request.gestures"), *(f"- {one}" for one in gesture_words(request.gestures))]
    return [
        headline(voice, post, counterpart),
        *request.about.splitlines(),
        *(f"  {number}. {line}" for number, line in enumerate(request.lines, start=1)),
        *(gestures if request.gestures else ()),
        purpose(voice, post, counterpart),
    ]
