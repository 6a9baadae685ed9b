"""What every test may rely on. The core is tested without Django; with it, there is a whole installation."""

import os

# As in every process of Heedful, before numpy is loaded: several test processes share the machine.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")

if os.environ.get("DJANGO_SETTINGS_MODULE"):
    pytest_plugins = ["tests.installation"]
