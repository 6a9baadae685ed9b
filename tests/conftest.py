"""What every test may rely on. The core is tested without Django; with it, there is a whole installation."""

import os

if os.environ.get("DJANGO_SETTINGS_MODULE"):
    pytest_plugins = ["tests.installation"]
