"""The names of all doors."""

from django.urls import include, path

urlpatterns = [
    path("accounts/", include("allauth.urls")),
    path("language/", include("django.conf.urls.i18n")),
    path("", include("heedful.server.people.urls")),
    path("", include("heedful.server.figures.urls")),
]
