"""The door for any WSGI server."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "heedful.server.site.settings")

application = get_wsgi_application()
