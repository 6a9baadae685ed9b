"""The page of all pieces, for those who build pages. It exists only in debug."""

from django.urls import path

from heedful.server.ui import views

app_name = "ui"
urlpatterns = [path("ui/", views.pieces, name="pieces")]
