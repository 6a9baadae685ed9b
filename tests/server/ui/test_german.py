"""Every string of the interface has a German one, and what is committed is what is spoken."""

import io
import os
import shutil
from pathlib import Path

import polib
import pytest
from django.core.management import call_command

import heedful.server

SERVER = Path(heedful.server.__file__).parent
GERMAN = SERVER / "ui" / "locale" / "de" / "LC_MESSAGES" / "django.po"


def test_no_string_of_the_catalogue_lacks_a_german_one() -> None:
    catalogue = polib.pofile(str(GERMAN))
    assert [entry.msgid for entry in catalogue.untranslated_entries() + catalogue.fuzzy_entries()] == []


def test_the_compiled_catalogue_says_what_the_readable_one_says() -> None:
    written, spoken = polib.pofile(str(GERMAN)), polib.mofile(str(GERMAN.with_suffix(".mo")))
    one, other = ({entry.msgid: (entry.msgstr, entry.msgstr_plural) for entry in book} for book in (written, spoken))
    assert one == other


@pytest.mark.skipif(
    shutil.which("xgettext") is None, reason="LOUD: xgettext is missing, strings were not gathered again"
)
def test_every_string_in_code_and_templates_is_in_the_catalogue(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = tmp_path / "server"
    shutil.copytree(SERVER, copy, ignore=shutil.ignore_patterns("__pycache__", "*.woff2"))
    monkeypatch.chdir(copy)
    monkeypatch.setattr("django.conf.settings.LOCALE_PATHS", [str(copy / "ui" / "locale")])
    call_command("makemessages", locale=["de"], no_location=True, no_wrap=True, stdout=io.StringIO(), verbosity=0)
    gathered = polib.pofile(os.fspath(copy / "ui" / "locale" / "de" / "LC_MESSAGES" / "django.po"))
    missing = [entry.msgid for entry in gathered if not entry.obsolete and not entry.translated()]
    assert missing == []
