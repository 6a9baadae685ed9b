"""The names of all doors."""

from django.urls import include, path

urlpatterns = [
    path("accounts/", include("allauth.urls")),
    path("", include("heedful.server.people.urls")),
]
