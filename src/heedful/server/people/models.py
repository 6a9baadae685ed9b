"""Persons who sign in, their teams, the sealed addresses, and the audit trail."""

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.db import models

from heedful.server.people import pseudonyms


class Role(models.TextChoices):
    """What a person is here for. What each may see stands in `sight.py` alone."""

    EMPLOYEE = "employee", "Colleague"
    ANALYST = "analyst", "Security analyst"
    LEAD = "lead", "Security lead"
    AUDITOR = "auditor", "Auditor"


class Team(models.Model):
    """A team, by a short key that may stand in facts."""

    key = models.SlugField(max_length=40, unique=True)
    name = models.CharField(max_length=120)

    def __str__(self) -> str:
        return self.name


class People(BaseUserManager["Person"]):
    """How persons come to be known here."""

    def create_user(self, email: str, password: str | None = None, **fields: Any) -> Person:
        """A person with an account. Without a password they sign in by passkey, company sign-in or a link."""
        if not email or "@" not in email:
            raise ValueError("A person needs an address to sign in with.")
        person = self.model(email=pseudonyms.normalised(email), **fields)
        person.set_password(password)
        person.save(using=self._db)
        return person

    def get_by_natural_key(self, username: str | None) -> Person:
        return self.get(email=pseudonyms.normalised(username or ""))


class Person(AbstractBaseUser):
    """Someone with an account. Reports and facts know them by their pseudonym alone."""

    email = models.EmailField(unique=True)
    name = models.CharField(max_length=120, blank=True)
    role = models.CharField(max_length=10, choices=Role.choices, default=Role.EMPLOYEE)
    team = models.ForeignKey(Team, null=True, blank=True, on_delete=models.SET_NULL, related_name="people")
    language = models.CharField(max_length=8, default="en")
    pseudonym = models.CharField(max_length=pseudonyms.LENGTH, unique=True, editable=False)
    is_active = models.BooleanField(default=True)
    joined_at = models.DateTimeField(auto_now_add=True)
    left_at = models.DateTimeField(null=True, blank=True)

    objects: ClassVar[People] = People()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []

    class Meta:
        verbose_name_plural = "people"
        constraints = (models.CheckConstraint(condition=models.Q(role__in=Role.values), name="person_role_is_known"),)

    def __str__(self) -> str:
        return self.name or self.email

    def save(self, *args: Any, **kwargs: Any) -> None:
        self.pseudonym = pseudonyms.of(self.email)
        super().save(*args, **kwargs)

    @property
    def first_name(self) -> str:
        return self.name.partition(" ")[0]

    def leave(self, *, at: datetime) -> None:
        """The person has left: no door opens any more, from the next request on."""
        self.left_at = at
        self.is_active = False
        self.set_unusable_password()
        self.save(update_fields=["left_at", "is_active", "password"])


class SealedAddress(models.Model):
    """Which address a pseudonym stands for, sealed. Lives in the vault's own database."""

    pseudonym = models.CharField(max_length=pseudonyms.LENGTH, primary_key=True)
    sealed = models.BinaryField()
    sealed_at = models.DateTimeField()

    def __str__(self) -> str:
        return self.pseudonym


class AuditEntry(models.Model):
    """Who did what, about whom, when. Rows can be added, never changed or taken away: the database itself refuses."""

    position = models.BigIntegerField(primary_key=True)
    at = models.DateTimeField()
    by = models.CharField(max_length=80)
    did = models.CharField(max_length=40)
    about = models.CharField(max_length=pseudonyms.LENGTH, blank=True, db_index=True)
    subject = models.CharField(max_length=80, blank=True, db_index=True)
    previous = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)

    class Meta:
        ordering = ("position",)
        verbose_name_plural = "audit entries"

    def __str__(self) -> str:
        return f"{self.at:%Y-%m-%d %H:%M} {self.by} {self.did} {self.subject}"
