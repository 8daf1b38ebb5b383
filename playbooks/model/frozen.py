"""What all data of the domain has in common."""

from pydantic import BaseModel, ConfigDict


class Frozen(BaseModel):
    """Data that never changes after it was made; unknown fields are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")
