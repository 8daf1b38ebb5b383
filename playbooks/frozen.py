"""What all data of the domain has in common."""

from pydantic import BaseModel, ConfigDict


class Frozen(BaseModel):
    """Data that never changes after it was made; unknown fields are refused.

    A refusal names the field and keeps the value to itself: it may be what a person wrote. What checks a
    model is built when it is first needed, which keeps a process small until then.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True, defer_build=True)
