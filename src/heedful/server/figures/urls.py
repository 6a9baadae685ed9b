"""Doors to figures."""

from django.urls import path

from heedful.server.figures import views

app_name = "figures"
urlpatterns = [path("figures/", views.desk, name="desk")]
