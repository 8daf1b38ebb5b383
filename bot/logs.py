"""Log lines as JSON on standard error, without what people wrote and without secrets."""

import logging
from typing import Any

import structlog
from structlog.processors import ExceptionRenderer
from structlog.tracebacks import ExceptionDictTransformer

LEVELS = {"debug": logging.DEBUG, "info": logging.INFO, "warning": logging.WARNING, "error": logging.ERROR}
# Bolt finds our token in the environment and says that it does not use it: it has a client with it.
IDLE = "As you gave `client` as well"
BAD_SIGNATURE = "Invalid request signature detected"
# Where, and what error: local variables hold what people wrote.
WHERE_IT_FAILED = ExceptionRenderer(ExceptionDictTransformer(show_locals=False))


def discreet(record: logging.LogRecord) -> bool:
    """Bolt writes whole bodies when a signature is wrong, and both libraries write secrets at DEBUG."""
    chatter = record.levelno <= logging.DEBUG and record.name.startswith(("slack_bolt", "slack_sdk"))
    if chatter or record.getMessage().startswith(IDLE):
        return False
    if BAD_SIGNATURE in record.getMessage():
        record.msg, record.args = "a request with a wrong signature was refused", ()
    return True


def configure(level: str) -> None:
    shared: list[Any] = [
        structlog.contextvars.merge_contextvars,
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="iso", utc=True),
    ]
    logging.basicConfig(level=LEVELS[level], handlers=[_output(shared)], force=True)
    for noisy in ("alembic", "apscheduler", "slack_bolt", "slack_sdk", "aiohttp.access"):
        logging.getLogger(noisy).setLevel(max(LEVELS[level], logging.WARNING))
    structlog.configure(
        processors=[*shared, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.make_filtering_bound_logger(LEVELS[level]),
        cache_logger_on_first_use=True,
    )


def _output(shared: list[Any]) -> logging.Handler:
    """Every line, ours and the libraries', in one form."""
    output = logging.StreamHandler()
    output.addFilter(discreet)
    output.setFormatter(
        structlog.stdlib.ProcessorFormatter(
            foreign_pre_chain=shared,
            processors=[
                structlog.stdlib.ProcessorFormatter.remove_processors_meta,
                WHERE_IT_FAILED,
                structlog.processors.JSONRenderer(ensure_ascii=False),
            ],
        )
    )
    return output
