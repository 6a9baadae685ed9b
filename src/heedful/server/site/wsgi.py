"""The door for any WSGI server."""

import os

from django.core.wsgi import get_wsgi_application

from heedful.server.site import patience

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "heedful.server.site.settings")

application = patience.RoomForPages(get_wsgi_application())
