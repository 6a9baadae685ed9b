"""Doors about the person at the keyboard."""

from django.urls import path

from heedful.server.people import views

app_name = "people"
urlpatterns = [
    path("sign-in/<str:token>/", views.sign_in, name="sign-in"),
    path("audit/", views.trail, name="trail"),
]
