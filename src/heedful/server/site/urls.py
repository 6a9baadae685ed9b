"""The names of all doors."""

from django.conf import settings
from django.urls import include, path

from heedful.server.people import views as people

urlpatterns = [
    # Whose reports one sees hangs on one's address: the operator or the company's sign-in gives it, never a form.
    path("accounts/email/", people.no_such_door, name="no-other-address"),
    path("accounts/", include("allauth.urls")),
    path("language/", include("django.conf.urls.i18n")),
    path("", include("heedful.server.people.urls")),
    path("", include("heedful.server.post.urls")),
    path("", include("heedful.server.reports.urls")),
    path("", include("heedful.server.figures.urls")),
]
if settings.DEBUG:
    urlpatterns.append(path("", include("heedful.server.ui.urls")))
