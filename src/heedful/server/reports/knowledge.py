"""What the organisation has told us: about itself in its file, read again when that changes; and by correcting us."""

import logging
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from django.conf import settings

from heedful.connectors import organisation
from heedful.core.mail import known
from heedful.server.reports import lessons

log = logging.getLogger(__name__)


def now() -> known.Known:
    """What we know at this moment: what stands in the organisation's file, and what its desk has taught our reader."""
    return replace(_told(), taught=lessons.in_use())


def _told() -> known.Known:
    """What the file says; nothing, where none is named or it cannot be read (the log says why)."""
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
