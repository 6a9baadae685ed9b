"""Columns that hold what only this installation may read: written sealed, read open, never searched."""

import json
from typing import Any

from django.db import models
from django.db.backends.base.base import BaseDatabaseWrapper

from heedful.server.people import sealed


class SealedText(models.BinaryField):  # type: ignore[type-arg]
    """Text that lies sealed in the database. A seal opens in its own column alone."""

    @property
    def place(self) -> str:
        """What the seal is for: table and column."""
        return f"{self.model._meta.db_table}.{self.attname}"

    def get_internal_type(self) -> str:
        return "BinaryField"

    def get_prep_value(self, value: Any) -> Any:
        return None if value is None else self.closed(value, place=self.place)

    def from_db_value(self, value: Any, expression: Any, connection: BaseDatabaseWrapper) -> Any:
        return None if value is None else self.read(sealed.open_sealed(value, place=self.place).decode())

    def to_python(self, value: Any) -> Any:
        return value

    def value_to_string(self, obj: models.Model) -> str:
        return self.written(self.value_from_object(obj))

    def closed(self, value: Any, *, place: str) -> bytes:
        """The value as it lies in the database."""
        return sealed.seal(self.written(value).encode(), place=place)

    def written(self, value: Any) -> str:
        """The value as text."""
        return str(value)

    def read(self, text: str) -> Any:
        """The value again."""
        return text


class SealedJson(SealedText):
    """Plain values as JSON, sealed in the database."""

    def written(self, value: Any) -> str:
        return json.dumps(value, ensure_ascii=False)

    def read(self, text: str) -> Any:
        return json.loads(text)
