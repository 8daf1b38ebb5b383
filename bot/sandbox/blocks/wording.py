"""Says what is wrong with blocks in Slack's words: a JSON Schema validator that speaks as Slack does."""

# ruff: noqa: ANN401 - jsonschema hands its keywords whatever it finds
from collections.abc import Iterator
from typing import Any

from jsonschema import Draft7Validator
from jsonschema.exceptions import ValidationError
from jsonschema.validators import extend

ARTICLES = {
    "string": "a string",
    "object": "an object",
    "array": "an array",
    "number": "a number",
    "integer": "an integer",
    "boolean": "a boolean",
}
Errors = Iterator[ValidationError]


def _kind(validator: Any, kind: Any, instance: Any, _schema: Any) -> Errors:
    if not validator.is_type(instance, kind):
        yield ValidationError(f"must provide {ARTICLES[kind]}")


def _required(validator: Any, required: Any, instance: Any, _schema: Any) -> Errors:
    if validator.is_type(instance, "object"):
        for name in required:
            if name not in instance:
                yield ValidationError(f"missing required field: {name}")


def _closed(validator: Any, _closed: Any, instance: Any, schema: Any) -> Errors:
    if validator.is_type(instance, "object"):
        for name in instance:
            if name not in schema["properties"]:
                yield ValidationError(f"invalid additional property: {name}")


def _by_type(validator: Any, types: Any, instance: Any, _schema: Any) -> Errors:
    if not validator.is_type(instance, "object"):
        yield ValidationError("must provide an object")
    elif "type" not in instance:
        yield ValidationError("missing required field: type")
    elif not isinstance(instance["type"], str) or instance["type"] not in types:
        yield ValidationError(f"unsupported type: {instance['type']}", path=["type"])
    else:
        yield from validator.descend(instance, types[instance["type"]])


def _all_of(validator: Any, schemas: Any, instance: Any, _schema: Any) -> Errors:
    """Slack names the part that fails first, then the reason; a bare string or list has the reason alone."""
    found = [error for each in schemas for error in validator.descend(instance, each)]
    if found and validator.is_type(instance, "object"):
        yield ValidationError("failed to match all allowed schemas")
    yield from found


def _said(words: str, breaks: Any) -> Any:
    def keyword(_validator: Any, limit: Any, instance: Any, _schema: Any) -> Errors:
        if breaks(instance, limit):
            yield ValidationError(words.format(limit=limit, less=_less(limit), more=_more(limit)))

    return keyword


def _less(limit: Any) -> Any:
    return limit - 1 if isinstance(limit, int) else limit


def _more(limit: Any) -> Any:
    return limit + 1 if isinstance(limit, int) else limit


def _is_number(value: object) -> bool:
    return isinstance(value, int | float) and not isinstance(value, bool)


SlackValidator: Any = extend(  # type: ignore[no-untyped-call]
    Draft7Validator,
    {
        "type": _kind,
        "required": _required,
        "additionalProperties": _closed,
        "byType": _by_type,
        "allOf": _all_of,
        "const": _said("must be a valid enum value", lambda value, limit: value != limit),
        "enum": _said("must be a valid enum value", lambda value, limit: value not in limit),
        "maxLength": _said(
            "must be less than {more} characters",
            lambda value, limit: isinstance(value, str) and len(value) > limit,
        ),
        "minLength": _said(
            "must be more than {less} characters",
            lambda value, limit: isinstance(value, str) and len(value) < limit,
        ),
        "maxItems": _said(
            "no more than {limit} items allowed",
            lambda value, limit: isinstance(value, list) and len(value) > limit,
        ),
        "minItems": _said(
            "must provide at least {limit} items",
            lambda value, limit: isinstance(value, list) and len(value) < limit,
        ),
        "maximum": _said("must be at most {limit}", lambda value, limit: _is_number(value) and value > limit),
        "minimum": _said(
            "must be at least {limit}", lambda value, limit: _is_number(value) and value < limit
        ),
    },
)


def pointer(path: Any) -> str:
    """A path as Slack appends it."""
    return f"[json-pointer:/{'/'.join(str(each) for each in path)}]"


def complaints(validator: Any, instance: Any, place: str) -> list[str]:
    """Everything that is wrong, each with where it is."""
    errors = validator.iter_errors(instance)
    found = (f"{error.message} {pointer([place, *error.absolute_path])}" for error in errors)
    return list(dict.fromkeys(found))
