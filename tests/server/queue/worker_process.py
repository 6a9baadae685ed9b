"""A worker in a process of its own, on the databases of a test that named them in the environment."""

import os
import sys

from django.conf import settings
from django.core.management import execute_from_command_line

if __name__ == "__main__":
    os.environ["DJANGO_SETTINGS_MODULE"] = "heedful.server.site.settings"
    for alias, name in (("default", "TEST_DATABASE"), ("vault", "TEST_VAULT")):
        settings.DATABASES[alias]["NAME"] = os.environ[name]
    execute_from_command_line(["worker_process", "worker", *sys.argv[1:]])
