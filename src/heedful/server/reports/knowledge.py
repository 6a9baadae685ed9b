"""What the organisation has told us about itself, read from its file and again when that changes."""

import logging
from functools import lru_cache
from pathlib import Path

from django.conf import settings

from heedful.connectors import organisation
from heedful.core.mail import known

log = logging.getLogger(__name__)


def now() -> known.Known:
    """What we know at this moment; nothing, where no file is named or it cannot be read (the log says why)."""
    path = settings.HEEDFUL_TOML
    if not path:
        return known.NOTHING
    try:
        changed = Path(path).stat().st_mtime_ns
    except OSError as error:
        log.warning("What the organisation knows could not be opened: %s", error)
        return known.NOTHING
    return _read(path, changed)


@lru_cache(maxsize=2)
def _read(path: str, changed: int) -> known.Known:
    try:
        return organisation.known_from(toml=Path(path))
    except organisation.NotUnderstood as error:
        log.warning("%s", error)
        return known.NOTHING
